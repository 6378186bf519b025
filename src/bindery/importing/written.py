"""A tidy table as the two files that a study has of it: the CSV file, and its sidecar."""

import csv
import io
import json
from collections.abc import Iterator

from bindery.importing.columns import Column
from bindery.importing.tidy import TidyTable
from bindery.loading.tables import ColumnType
from bindery.messages import Message

_UNKNOWN = ("title", "source", "reference_date")


def write_csv(table: TidyTable) -> str:
    """The rows, as the engine reads them: UTF-8, commas, a point before decimals."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(zip(*(one.cells for one in table.columns.values()), strict=True))
    return written.getvalue()


def write_sidecar(table: TidyTable, origin: str) -> str:
    """The sidecar; what a file cannot say of itself is left empty, and `check` asks for it."""
    lines = [
        f"# {Message('importing-made-from', origin=origin)}",
        f"# {Message('importing-fill-in')}",
        *(f"# {one}" for one in table.sources),
        f"title = {_quote(table.title)}",
        f'source = ""          # {Message("importing-an-id")}',
        f'reference_date = ""  # {Message("importing-a-date", date="1 januari 2023")}',
    ]
    if table.key:
        lines.append(f"key = [{', '.join(map(_quote, table.key))}]")
    if any(one.type is ColumnType.DECIMAL for one in table.columns.values()):
        lines += ["", "[layout]", 'decimal = "."']  # else 1.234 could be a thousand
    if table.totals:
        marks = ", ".join(f"{name} = {_quote(word)}" for name, word in table.totals)
        lines += ["", "[disclosure]", f"totals = {{ {marks} }}"]
    years = [name for name in table.key if table.columns[name].type is ColumnType.YEAR]
    for name, column in table.columns.items():
        lines += ["", f"[columns.{name}]", *_describe(column)]
        if years and column.type in (ColumnType.INTEGER, ColumnType.DECIMAL):
            lines.append(f'# time = {{ kind = "stock", at = "{{{years[0]}}}-01-01" }}')
    return "\n".join(lines) + "\n"


def list_unknown(table: TidyTable) -> tuple[str, ...]:
    """The keys of the sidecar that are left empty."""
    return tuple(name for name in _UNKNOWN if name != "title" or not table.title)


def _describe(column: Column) -> Iterator[str]:
    yield f'type = "{column.type.value}"'
    yield f"label = {_quote(column.label)}"
    if column.unit:
        yield f"unit = {_quote(column.unit)}"
    if column.missing:
        yield "missing = true"
    if column.type in (ColumnType.INTEGER, ColumnType.DECIMAL) and not column.unit:
        yield '# unit = ""'


def _quote(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)  # a basic string of TOML
