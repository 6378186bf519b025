"""Text for LaTeX: escaping, templates, numbers and dates in the study's style."""
