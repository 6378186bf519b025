"""Reads a finished PDF: what it holds, whether the standards pass it, whether it is as expected."""

from bindery.inspection.assertions import ASSERTIONS, Expected, assert_document
from bindery.inspection.inspecting import Finished, inspect_documents, list_failures
from bindery.inspection.opinion import compare_engines, second_opinion
from bindery.inspection.reading import read_structure
from bindery.inspection.reporting import Inspection, write_json
from bindery.inspection.results import Comparison, FailedRule, Opinion, Validation, Verdict
from bindery.inspection.structure import Structure
from bindery.inspection.validation import validate

__all__ = [
    "ASSERTIONS", "Comparison", "Expected", "FailedRule", "Finished", "Inspection", "Opinion",
    "Structure", "Validation", "Verdict", "assert_document", "compare_engines",
    "inspect_documents", "list_failures", "read_structure", "second_opinion", "validate",
    "write_json",
]  # fmt: skip
