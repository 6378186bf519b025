"""Answers where a printed number comes from, and what depends on a cell of data."""
