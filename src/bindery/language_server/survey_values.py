"""Lists the published values, as `trace` finds them, with their cells and sources."""

from collections.abc import Iterator
from pathlib import Path

from bindery.language_server.things import Kind, Thing
from bindery.messages import Message
from bindery.model import Study
from bindery.tracing.sources import find_source
from bindery.tracing.values import TracedValue, collect_cells, read_values

_SHOWN = 3  # cells that a hover lists


def list_value_things(root: Path, study: Study) -> Iterator[Thing]:
    """Every published value of a scope; none where nothing was published or it cannot be read."""
    try:
        values = read_values(root)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    for name, value in values.items():
        scope, _, bare = name.partition(".")
        sources, facts = _describe(root, study, values, value)
        yield Thing(
            Kind.VALUE, bare, scope, _join(value.unit, value.reference_date), value.text,
            sources, facts, value.path, value.line or 1, value.number is not None,
        )  # fmt: skip


def _join(*words: str) -> str:
    return ", ".join(one for one in words if one)


def _describe(
    root: Path, study: Study, values: dict[str, TracedValue], value: TracedValue
) -> tuple[str, tuple[Message, ...]]:
    """The sources in short, and what a hover says of a value."""
    facts = []
    if value.unit:
        facts.append(Message("editor-unit", unit=value.unit))
    if value.reference_date:
        facts.append(Message("editor-date", date=value.reference_date))
    cells = collect_cells(values, value.name)
    found = (find_source(root, study, path) for path in dict.fromkeys(one.path for one in cells))
    sources = "; ".join(dict.fromkeys(_join(one.organisation, one.table) for one in found if one))
    if sources:
        facts.append(Message("editor-source", source=sources))
    shown = ", ".join(f"{one.path}:{one.line} ({one.column})" for one in cells[:_SHOWN])
    if shown:
        rest = len(cells) - _SHOWN
        more = Message("editor-and-more", cells=shown, count=rest) if rest > 0 else shown
        facts.append(Message("editor-cells", cells=more))
    if value.compute:
        facts.append(Message("editor-computed", rule=_join(value.compute, *value.inputs)))
    return sources, tuple(facts)
