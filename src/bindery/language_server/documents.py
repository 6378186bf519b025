"""Paths and columns as editors name them: URIs, and columns in UTF-16."""

import re
from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path
from pygls.workspace import PositionCodec

from bindery.errors import Diagnostic, Severity

_LINE_END = re.compile(r"\r\n|\r|\n")
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def find_path(root: Path, uri: str) -> str:
    """A file's path in the project, with forward slashes; "" for one that is not in it."""
    name = to_fs_path(uri)
    if not name:
        return ""
    for path in (Path(name), Path(name).resolve()):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return ""


def cut_lines(text: str) -> list[str]:
    """The lines of a text without their ends, as the protocol counts them."""
    return _LINE_END.split(text.removeprefix("\ufeff"))


def read_lines(path: Path) -> list[str]:
    """The lines of a file; one empty line for a file that cannot be read."""
    try:
        return cut_lines(path.read_bytes().decode("utf-8", "replace"))
    except OSError:
        return [""]


def make_range(codec: PositionCodec, line: int, text: str, start: int, end: int) -> types.Range:
    """A part of a line, its columns in the units of the editor."""
    begin, close = (codec.client_num_units(text[:column]) for column in (start, end))
    return types.Range(types.Position(line, begin), types.Position(line, close))


def find_column(codec: PositionCodec, text: str, character: int) -> int:
    """The column of a character that the editor counts in its own units."""
    for column in range(len(text) + 1):
        if codec.client_num_units(text[:column]) >= character:
            return column
    return len(text)


def make_diagnostic(one: Diagnostic, lines: list[str], codec: PositionCodec) -> types.Diagnostic:
    """A mistake as an editor shows it: under the words of its line."""
    number = min(max((one.line or 1) - 1, 0), len(lines) - 1)
    text = lines[number]
    start = len(text) - len(text.lstrip())
    if one.column and one.column <= len(text):
        start = one.column - 1
    said = one.message if not one.hint else f"{one.message}\n{one.hint}"
    return types.Diagnostic(
        range=make_range(codec, number, text, start, max(len(text.rstrip()), start)),
        message=said,
        severity=_SEVERITIES[one.severity],
        source="bindery",
        code=one.said.id,
    )
