"""Finds what depends on a data file or on cells of it: values, figures, printed numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic, UsageError, refuse
from bindery.loading.reader import suggest
from bindery.loading.tables import read_schema
from bindery.messages import Message
from bindery.tracing.entries import TracedEntry
from bindery.tracing.explaining import Tracer
from bindery.tracing.registry import Occurrence, squeeze
from bindery.tracing.sources import read_cell
from bindery.tracing.values import CellPlace, list_values_using


@dataclass(frozen=True, slots=True)
class Dependents:
    """The values, the entries with the outputs concerned, and every printed place of them."""

    values: tuple[str, ...]
    entries: tuple[str, ...]
    places: tuple[Occurrence, ...]


def list_dependents(tracer: Tracer, path: str, places: frozenset[CellPlace]) -> Dependents:
    """What depends on a file, or on cells of it when any are given.

    Cells are tried out with changes of several sizes, so that a highest or lowest counts.
    """
    values = list_values_using(tracer.values, path, places)
    origins = {f"value|{name}" for name in values}
    named, concerned = [], list[Occurrence]()
    for entry in tracer.entries.values():
        if path not in entry.list_files():
            continue
        found = _list_occurrences(tracer, entry, places)
        if found is not None:
            named.append(entry.name)
            concerned += found
    formatted = [one for one in tracer.occurrences if one.number.origin in origins]
    ordered = sorted((*formatted, *concerned), key=lambda one: (one.document, one.number.page or 0))
    return Dependents(values, tuple(named), tuple(ordered))


def _list_occurrences(
    tracer: Tracer, entry: TracedEntry, places: frozenset[CellPlace]
) -> list[Occurrence] | None:
    """The printed numbers of an entry that depend on cells; None if none of it does."""
    own = [
        one for one in tracer.occurrences
        if one.number.origin.split("|")[1:2] == [entry.name]
    ]  # fmt: skip
    if not places:
        return own
    from bindery.drawing.provenance import find_dependents
    from bindery.drawing.sentences import list_fact_uses

    outputs = find_dependents(entry.request, entry.find_inputs(places))
    if not outputs:
        return None
    uses = list_fact_uses(entry.request)
    facts = {name for kind, _, name in outputs if kind == "fact"}
    rows = {f"cell|{entry.name}|{row}|{name}" for kind, row, name in outputs if kind == "cell"}
    found = []
    for one in own:
        kind = one.number.origin.partition("|")[0]
        texts = [squeeze(text) for name, text in uses.get(kind, ()) if name in facts]
        wanted = squeeze(one.number.text).strip("+\u2212%")
        drawn = kind == "drawn" and any(
            output in outputs for output in tracer.match_cells(entry, one.number.text)
        )
        if one.number.origin in rows or drawn or any(wanted in text for text in texts):
            found.append(one)
    return found


def read_cells(root: Path, path: str, words: Iterable[str]) -> frozenset[CellPlace]:
    """The cells that are meant by `12:inwoners` (line and column) or `2023:inwoners` (row's key).

    Raises BinderyError for a cell that is not there.
    """
    schema = read_schema(root, path)
    lines = (root / path).read_text("utf-8", errors="replace").splitlines()
    known = [column.name for column in schema.columns]
    found, mistakes = set(), []
    for word in words:
        where, _, column = word.rpartition(":")
        if column not in known:
            said = Message("tracing-no-column", column=column)
            mistakes.append(Diagnostic(path, None, said, suggest(column, known)))
            continue
        places = [CellPlace(path, number, column) for number in range(2, len(lines) + 1)]
        rows = [one for one in places if where in {text for _, text in read_cell(root, one).row}]
        if where.isdigit() and 2 <= int(where) <= len(lines) and not rows:
            rows = [CellPlace(path, int(where), column)]
        if not rows:
            said = Message("tracing-no-row", row=where, last=str(len(lines)))
            mistakes.append(Diagnostic(path, None, said))
        found.update(rows)
    if mistakes:
        raise UsageError(mistakes)
    return frozenset(found)


def check_file(root: Path, path: str) -> str:
    """The path of a data file relative to the root; raises BinderyError when it is none."""
    shown = Path(path)
    if shown.is_absolute() and shown.is_relative_to(root):
        shown = shown.relative_to(root)
    known = [
        one.relative_to(root).as_posix()
        for folder in ("regions", "content")
        for one in (root / folder).rglob("*.csv")
    ]
    if shown.as_posix() not in known:
        near = suggest(shown.as_posix(), known)
        raise refuse(path, Message("tracing-no-data-file"), near)
    return shown.as_posix()
