"""bindery: brings tagged PDF reports up to date from content files and open data."""

__version__ = "0.1.0"
