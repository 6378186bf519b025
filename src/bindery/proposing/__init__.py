"""Proposes a figure of a table: charts that fit its columns, each drawn before it is kept."""

from bindery.proposing.columns import TableFacts
from bindery.proposing.trial import TABLE, FigureTrial, TablePlace, list_kinds

__all__ = ["TABLE", "FigureTrial", "TableFacts", "TablePlace", "list_kinds"]
