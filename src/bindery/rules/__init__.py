"""What must hold of a study before it is built: one module for each family of rules."""
