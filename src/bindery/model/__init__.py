"""The frozen types of the domain: what the content files say once they have been checked."""

from bindery.model.chain import Conclusion, Finding, Question, Recommendation, Status
from bindery.model.figures import Column, Entry, EntryKind, FigureRecord, Scope
from bindery.model.look import Look, NumberStyle
from bindery.model.prose import Fragment, Heading, LineMap, Placed
from bindery.model.study import (
    Abbreviation,
    Document,
    Kind,
    Municipality,
    Partner,
    Region,
    Section,
    Source,
    Study,
)

__all__ = [
    "Abbreviation", "Column", "Conclusion", "Document", "Entry", "EntryKind", "FigureRecord",
    "Finding", "Fragment", "Heading", "Kind", "LineMap", "Look", "Municipality", "NumberStyle",
    "Partner", "Placed", "Question", "Recommendation", "Region", "Scope", "Section", "Source",
    "Status", "Study",
]  # fmt: skip
