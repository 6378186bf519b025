"""Results -> progress, explanations, exit codes: what a person at a terminal sees."""
