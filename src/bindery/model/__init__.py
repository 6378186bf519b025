"""The frozen types of the domain: what the content files say once they have been checked."""

from bindery.model.chain import (
    Conclusion,
    Evidence,
    EvidenceKind,
    Finding,
    Frame,
    Question,
    Quote,
    Recommendation,
    Respondents,
    Statement,
    Status,
)
from bindery.model.figures import Column, Entry, EntryKind, FigureRecord, Scope
from bindery.model.hidden import Hidden, HiddenCountError
from bindery.model.look import Look, NumberStyle
from bindery.model.prose import Fragment, Heading, LineMap, Placed, Speech
from bindery.model.reading import DrawnFigure, Passage, Piece, PrintedNumber, Reading
from bindery.model.reasoning import Reasoning, RegionalFinding, link_chain, list_reach
from bindery.model.study import (
    Abbreviation,
    Absence,
    Dataset,
    Document,
    Kind,
    Municipality,
    Partner,
    Region,
    Section,
    Source,
    Study,
)
from bindery.model.writing import Pattern, WritingRules

__all__ = [
    "Abbreviation", "Absence", "Column", "Conclusion", "Dataset", "Document", "DrawnFigure",
    "Entry", "EntryKind", "Evidence", "EvidenceKind", "FigureRecord", "Finding", "Fragment",
    "Frame", "Heading", "Hidden", "HiddenCountError", "Kind", "LineMap", "Look", "Municipality",
    "NumberStyle", "Partner", "Passage", "Pattern", "Piece", "Placed", "PrintedNumber", "Question",
    "Quote", "Reading", "Reasoning", "Recommendation", "Region", "RegionalFinding", "Respondents",
    "Scope", "Section", "Source", "Speech", "Statement", "Status", "Study", "WritingRules",
    "link_chain", "list_reach",
]  # fmt: skip
