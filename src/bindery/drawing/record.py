"""Formats rows and facts into cells and sentences, and makes the entry's record."""

import json
from dataclasses import asdict, replace
from typing import Any

from pandas import DataFrame

from bindery.drawing.data_inputs import DataInputs
from bindery.drawing.figure_data import DrawRequest, Facts, Quantity, Tabulation, plain_cell
from bindery.drawing.given import can_print
from bindery.drawing.row_keys import FIRST, Rows, find_faults, find_row_keys
from bindery.drawing.selected import describe_group
from bindery.drawing.small_counts import is_rounded, list_marks
from bindery.drawing.source import write_source_line
from bindery.drawing.timing import list_spans, list_years
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.python_kinds import name_thing
from bindery.loading.toml import read_toml
from bindery.messages import Message
from bindery.model import Column, FigureRecord, NumberStyle
from bindery.model.figures import find_maker
from bindery.tex.numbers import FORMATS, FormatError, Number, format_number, is_format, is_missing
from bindery.tex.words import Place, format_quantity, render_words

REGION_MARK = "{region}"
WORDS = ("title", "subtitle", "alt", "note", "short_title")


def expand_columns(request: DrawRequest, facts: Facts) -> tuple[Column, ...]:
    """The entry's columns; one whose key holds `{region}` stands once for each region.

    Labels are sentences over the facts too: `region` is the column's region, or the entry's own.
    """
    columns: list[Column] = []
    formatted = format_facts(request, facts)
    for column in request.entry.columns:
        marks = request.data.regions if REGION_MARK in column.key else (request.data.region,)
        for mark in marks:
            key = column.key.replace(REGION_MARK, mark.slug) if mark else column.key
            known = {**formatted, "region": mark} if mark else formatted
            label = render_words(column.label, known, _place(request))
            columns.append(replace(column, key=key, label=label))
    return tuple(columns)


def check_rows(request: DrawRequest, columns: tuple[Column, ...], tabulation: Tabulation) -> None:
    """The rows must have exactly the columns' keys, and the formats must be known."""
    path, rows = request.entry.path, tabulation.rows
    wanted, found = [column.key for column in columns], [str(name) for name in rows.columns]
    mistakes = [
        Diagnostic(path, _find_format(request, one.key),
                   Message("drawing-unknown-format", format=one.format, column=one.key),
                   Message("common-known", names=", ".join(FORMATS)))
        for one in columns if not is_format(one.format)
    ]  # fmt: skip
    module = find_maker(request.entry)
    lacking, extra = [k for k in wanted if k not in found], [k for k in found if k not in wanted]
    if lacking:
        names = ", ".join(found)
        said = Message("drawing-no-column", columns=", ".join(lacking), names=names)
        mistakes.append(Diagnostic(module, None, said))
    if extra:
        said = Message("drawing-unknown-column", columns=", ".join(extra), entry=path)
        mistakes.append(Diagnostic(module, None, said))
    if columns and rows.empty:
        mistakes.append(Diagnostic(module, None, Message("drawing-no-rows")))
    if mistakes:
        raise BinderyError(mistakes)


def format_rows(
    request: DrawRequest, columns: tuple[Column, ...], rows: DataFrame
) -> tuple[tuple[str, ...], ...]:
    """The cells as formatted, one tuple a row."""
    style, formatted = request.setting.style, []
    for _, row in rows.iterrows():
        cells = []
        for column in columns:
            cell = row[column.key]
            if not can_print(cell):
                module = find_maker(request.entry)
                said = Message("drawing-cell-kind", column=column.key, what=name_thing(cell))
                raise fail(module, None, said)
            try:
                cells.append(_format_cell(cell, column.format, style))
            except FormatError as error:
                said = Message("drawing-bad-cell", column=column.key, what=error.said)
                line = _find_format(request, column.key)
                raise fail(request.entry.path, line, said) from None
        formatted.append(tuple(cells))
    return tuple(formatted)


def _format_cell(cell: Number | str | Quantity | None, shape: str, style: NumberStyle) -> str:
    if isinstance(cell, Quantity):
        return format_number(cell.number, cell.format, style)
    return format_number(cell, shape, style)


def has_missing(columns: tuple[Column, ...], rows: DataFrame) -> bool:
    """Whether a cell prints as the symbol for a missing value (REQ-76)."""
    return any(is_missing(plain_cell(cell)) for c in columns for cell in rows[c.key])


def format_facts(request: DrawRequest, facts: Facts) -> dict[str, object]:
    """The facts as sentences use them; `region` is there too when the entry has one."""
    style = request.setting.style
    formatted: dict[str, object] = {"region": request.data.region} if request.data.region else {}
    for name, fact in facts.items():
        if isinstance(fact, Quantity):
            formatted[name] = format_quantity(fact.number, fact.format, style)
        else:
            formatted[name] = fact
    return formatted


def make_record(
    request: DrawRequest,
    columns: tuple[Column, ...],
    tabulation: Tabulation,
    inputs: DataInputs | None = None,
) -> FigureRecord:
    """The record of a finished entry; raises BinderyError for sentences that do not come out."""
    entry, facts = request.entry, format_facts(request, tabulation.facts)
    mistakes: list[Diagnostic] = []
    words = {}
    for key in WORDS:
        try:
            words[key] = render_words(getattr(entry, key), facts, _place(request, key))
        except BinderyError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise BinderyError(mistakes)
    if words["alt"] and words["alt"] == words["title"]:  # REQ-13
        raise fail(entry.path, entry.alt_line, Message("drawing-alt-is-title"))
    rows = format_rows(request, columns, tabulation.rows)
    suppressed, withheld = list_marks(columns, tabulation.rows)
    sources = tuple(dict.fromkeys(origin.schema.source for origin in request.origins))
    return FigureRecord(
        id=entry.id, scope=request.scope, kind=entry.kind, title=words["title"],
        subtitle=words["subtitle"], alt=words["alt"], note=words["note"],
        source_line=write_source_line(request, inputs), sources=sources, columns=columns,
        rows=rows, path=entry.path,
        missing=has_missing(columns, tabulation.rows), places=list_places(request, columns),
        suppressed=suppressed, withheld=withheld, rounded=is_rounded(columns, tabulation),
        keys=_name_rows(request, columns, rows, tabulation),
        spans=list_spans(request, tabulation, inputs or {}),
        years=list_years(request, inputs or {}), short_title=words["short_title"],
        wide=entry.wide,
        **_describe_selection(request, tabulation),
    )  # fmt: skip


def _name_rows(
    request: DrawRequest, columns: tuple[Column, ...], rows: Rows, made: Tabulation
) -> tuple[int, ...]:
    """The columns that head a row: those that the text names, else as many as tell rows apart.

    Raises BinderyError for rows that are headed alike, and for cells that say nothing.
    """
    chosen = request.entry.selection
    keys = chosen.keys if chosen else FIRST
    if keys == FIRST:
        keys = find_row_keys(columns, rows, made.groups) or FIRST
    mistakes = [
        Diagnostic(request.entry.path, _find_column(request, key), said, hint)
        for key, said, hint in find_faults(keys, columns, rows, made.groups)
    ]
    if mistakes:
        raise BinderyError(mistakes)
    return keys


def _describe_selection(request: DrawRequest, made: Tabulation) -> dict[str, Any]:
    """Which rows are totals, and how a table that a text declares is set."""
    chosen = request.entry.selection
    if chosen is None:
        return {"totals": made.totals}
    found = {"landscape": chosen.landscape, "totals": made.totals}
    column = describe_group(request, made.rows)
    if column is None:
        return found
    cells = [row[0] for row in format_rows(request, (column,), made.rows)]
    groups = tuple((start, count, cells[start]) for start, count in made.groups)
    return {**found, "group": column.key, "groups": groups}


def list_places(
    request: DrawRequest, columns: tuple[Column, ...] = ()
) -> tuple[tuple[str, int], ...]:
    """The lines of the entry's words and columns in its figure.toml, by key."""
    if request.entry.selection:
        line = request.entry.title_line
        return (("title", line), *((f"column:{one.key}", line) for one in columns))
    file = read_toml(request.root, request.entry.path, [])
    if file is None:
        return ()
    words = [(key, file.line(key)) for key in WORDS if (key,) in file.lines]
    keys = [
        (f"column:{column.key}", file.line("columns", str(number), "key"))
        for number, column in enumerate(request.entry.columns)
    ]
    return tuple((key, line) for key, line in (*words, *keys) if line)


def _find_column(request: DrawRequest, key: str) -> int | None:
    """The line of a column in figure.toml, or of the text that declares the table."""
    return dict(list_places(request, ())).get(f"column:{key}") or _find_format(request, key)


def _find_format(request: DrawRequest, key: str) -> int | None:
    """The line of a column's format in figure.toml, looked up only for what is wrong."""
    if request.entry.selection:
        return request.entry.title_line
    file = read_toml(request.root, request.entry.path, [])
    for number, column in enumerate(request.entry.columns if file else ()):
        keys = {column.key.replace(REGION_MARK, one.slug) for one in request.data.regions}
        if file and key in {column.key, *keys}:
            return file.line("columns", str(number), "format")
    return None


def encode_record(record: FigureRecord) -> str:
    """The record as JSON."""
    return json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n"


def _place(request: DrawRequest, key: str = "columns") -> Place:
    """The file and line of a key of figure.toml, looked up only for what may be wrong."""
    path = request.root / request.entry.path
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    marks = (key, f"[[{key}")
    found = (n for n, line in enumerate(lines, 1) if line.lstrip().startswith(marks))
    return Place(request.entry.path, next(found, None))
