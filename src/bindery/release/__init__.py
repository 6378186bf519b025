"""A built set -> a sealed bundle with its evidence: so far, the list of what a set consists of."""
