"""A built set -> a sealed bundle with its evidence, and the check of a received one."""
