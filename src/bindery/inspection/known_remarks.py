"""Remarks of the second engine that we have examined: each answer is checked against the file.

A remark that is not listed here, or whose check fails on the file, has no answer: it needs a look.
See docs/second-opinion.md.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf

from bindery.errors import BinderyError
from bindery.inspection.assertions.tables import measure_rows
from bindery.inspection.fonts import parse_map
from bindery.inspection.reading import read_structure
from bindery.messages import Message

_FONT = re.compile(r"font object (\d+) (\d+) has a malformed ToUnicode CMap")
_LISTED_RANGE = re.compile(rb"beginbfrange.*?\[.*?endbfrange", re.DOTALL)


def answer_remark(path: Path, message: str) -> Message | None:
    """The answer to one remark on a file, None where there is none."""
    for pattern, prove, answer in _ANSWERS:
        match = re.search(pattern, message)
        if match is None:
            continue
        try:
            with pikepdf.open(path, suppress_warnings=True) as pdf:
                return answer if prove(pdf, match) else None
        except (
            BinderyError,
            pikepdf.PdfError,
            OSError,
            LookupError,
            TypeError,
            ValueError,
            AttributeError,
        ):
            return None
    return None


def _maps_by_lists(pdf: pikepdf.Pdf, match: re.Match[str]) -> bool:
    """Whether the font's map is sound and uses ranges that list their targets."""
    font = pdf.get_object(int(match[1]), int(match[2]))
    data = font.ToUnicode.read_bytes()
    return bool(_LISTED_RANGE.search(data)) and bool(parse_map(data))


def _scopes_by_class(pdf: pikepdf.Pdf, _: re.Match[str]) -> bool:
    """Whether all header cells have a scope, some of them from a class."""
    classes = pdf.Root.StructTreeRoot.get("/ClassMap", pikepdf.Dictionary())
    scoped = {name for name in classes.keys() if "/Scope" in classes[name]}  # noqa: SIM118
    cells = [
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
        and item.get("/S") == "/TH" and "/P" in item
    ]  # fmt: skip
    by_class = [bool(scoped & set(_name_classes(cell))) for cell in cells]
    by_itself = ["/Scope" in cell.get("/A", pikepdf.Dictionary()) for cell in cells]
    return any(by_class) and all(map(max, by_class, by_itself))


def _name_classes(cell: pikepdf.Object) -> list[str]:
    own = cell.get("/C", pikepdf.Array())
    return [str(name) for name in own] if isinstance(own, pikepdf.Array) else [str(own)]


def _ends_in_return(pdf: pikepdf.Pdf, _: re.Match[str]) -> bool:
    """Whether the data of a stream end in a carriage return, which is theirs and no line's end."""
    streams = (item for item in pdf.objects if isinstance(item, pikepdf.Stream))
    return any(stream.read_raw_bytes().endswith(b"\r") for stream in streams)


def _covers_grid(pdf: pikepdf.Pdf, _: re.Match[str]) -> bool:
    """Whether the cells of each table cover its grid, some of them by a span from a class."""
    classes = pdf.Root.StructTreeRoot.get("/ClassMap", pikepdf.Dictionary())
    names = [str(name) for name in classes.keys()]  # noqa: SIM118 - pikepdf iterates over values
    spans = any({"/RowSpan", "/ColSpan"} & set(classes[name].keys()) for name in names)
    tables = read_structure(Path(pdf.filename)).tables
    return spans and all(len(set(measure_rows(table.rows))) == 1 for table in tables)


_Proof = Callable[[pikepdf.Pdf, re.Match[str]], bool]
_CELL = "a TD has no /Headers attribute and its headers cannot"
_GRID = r"a Table structure element has (?:rows|columns) spanning different numbers"
_LENGTH = "a stream /Length does not match its raw content"
_ANSWERS: tuple[tuple[str, _Proof, Message], ...] = (
    (_FONT.pattern, _maps_by_lists, Message("inspection-answer-lists")),
    (_CELL, _scopes_by_class, Message("inspection-answer-classes")),
    (_GRID, _covers_grid, Message("inspection-answer-grid")),
    (_LENGTH, _ends_in_return, Message("inspection-answer-return")),
)
