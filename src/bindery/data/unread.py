"""What can be said of declared values when some tables have mistakes: a mistake hides no other."""

from collections.abc import Collection, Iterator
from pathlib import Path

from bindery.data.declaration import Declaration, Rule
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import TableSchema, read_schema
from bindery.messages import Message


def drop_unread(
    declared: tuple[Declaration, ...], broken: Collection[str]
) -> tuple[Declaration, ...]:
    """The declarations that rest on none of the region's tables in `broken`."""
    lost = {one.name for one in declared if one.rule is Rule.FUNCTION or _reads(one, broken)}
    while more := {one.name for one in declared if lost & set(one.inputs)} - lost:
        lost |= more
    return tuple(one for one in declared if one.name not in lost)


def check_columns_named(
    root: Path, folder: str, declared: tuple[Declaration, ...], broken: Collection[str]
) -> list[Diagnostic]:
    """A mistake for each column that a declaration names and a broken table has not.

    The sidecar tells which it has; where it is broken itself, nothing is known.
    """
    found: list[Diagnostic] = []
    for one in declared:
        if one.selection and _reads(one, broken):
            try:
                schema = read_schema(root, f"{folder}/{one.selection.table}.csv")
            except BinderyError:
                continue
            found += _find_unknown(one, schema)
    return found


def _reads(one: Declaration, tables: Collection[str]) -> bool:
    return bool(one.selection and not one.selection.is_reference and one.selection.table in tables)


def _find_unknown(one: Declaration, schema: TableSchema) -> Iterator[Diagnostic]:
    assert one.selection is not None  # noqa: S101 - it reads a table
    names = [column.name for column in schema.columns]
    pairs = (*one.selection.where, *one.selection.among)
    named = (one.selection.column, one.selection.by, *(name for name, _ in pairs))
    for name in dict.fromkeys(filter(None, named)):
        if name not in names:
            said = Message("data-no-column", table=schema.path, column=name)
            yield Diagnostic(one.path, one.line, said, suggest(name, names))
            return  # as when the table can be read: the first is told
