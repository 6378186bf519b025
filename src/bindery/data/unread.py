"""What can be said of declared values when some tables have mistakes: a mistake hides no other."""

from collections.abc import Collection, Iterator
from pathlib import Path

from bindery.data.declaration import CellSelection, Declaration, Rule
from bindery.data.selecting import find_column
from bindery.data.value import UncomputableError
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.tables import read_schema


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
                for name in _list_named(one.selection):
                    find_column(schema, name)
            except UncomputableError as error:
                found.append(Diagnostic(one.path, one.line, error.said, error.advice))
            except BinderyError:
                continue
    return found


def _reads(one: Declaration, tables: Collection[str]) -> bool:
    return bool(one.selection and not one.selection.is_reference and one.selection.table in tables)


def _list_named(selection: CellSelection) -> Iterator[str]:
    """The columns that a selection names."""
    yield from filter(None, (selection.column, selection.by))
    yield from (name for name, _ in (*selection.where, *selection.among))
