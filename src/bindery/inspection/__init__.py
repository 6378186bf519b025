"""Reads a finished PDF: what it holds, whether the standards pass it, whether it is as expected."""

from bindery.inspection.assertions import ASSERTIONS, Expected, Level, Rule, assert_document
from bindery.inspection.assertions.expected import EMPTY_LINKS
from bindery.inspection.heard_page import draw_pages, write_heard, write_page
from bindery.inspection.inspecting import Finished, find_standard, inspect_documents
from bindery.inspection.listening import Heard, listen
from bindery.inspection.reading import read_structure
from bindery.inspection.registry import list_numbers, write_numbers
from bindery.inspection.reporting import Inspection, write_json
from bindery.inspection.results import (
    PAGE,
    Comparison,
    FailedRule,
    Finding,
    Opinion,
    Validation,
    Verdict,
)
from bindery.inspection.sarif import write_sarif
from bindery.inspection.second_opinion import compare_engines, second_opinion
from bindery.inspection.source_lookup import place_findings
from bindery.inspection.speaking import Speech
from bindery.inspection.strings import FoundText, read_pages, read_strings
from bindery.inspection.structure import Structure
from bindery.inspection.text_report import write_rules, write_text
from bindery.inspection.validation import validate

__all__ = [
    "ASSERTIONS",
    "EMPTY_LINKS",
    "PAGE",
    "Comparison",
    "Expected",
    "FailedRule",
    "Finding",
    "Finished",
    "FoundText",
    "Heard",
    "Inspection",
    "Level",
    "Opinion",
    "Rule",
    "Speech",
    "Structure",
    "Validation",
    "Verdict",
    "assert_document",
    "compare_engines",
    "draw_pages",
    "find_standard",
    "inspect_documents",
    "list_numbers",
    "listen",
    "place_findings",
    "read_pages",
    "read_strings",
    "read_structure",
    "second_opinion",
    "validate",
    "write_heard",
    "write_json",
    "write_numbers",
    "write_page",
    "write_rules",
    "write_sarif",
    "write_text",
]  # fmt: skip
