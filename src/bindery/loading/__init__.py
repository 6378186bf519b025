"""Content files -> `Study`, with every mistake at its file and line."""

from bindery.loading.study import Loaded, load_study

__all__ = ["Loaded", "load_study"]
