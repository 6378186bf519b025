"""Answers of `invoke trace` in words: a line a fact, places by document and page."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bindery.console.task_runner import count
from bindery.tracing.changes import Change
from bindery.tracing.dependents import Dependents
from bindery.tracing.explaining import Answer
from bindery.tracing.registry import Occurrence
from bindery.tracing.sources import TracedCell, TracedSource
from bindery.tracing.values import TracedValue

_MANY = 24


def describe_answer(answer: Answer) -> str:
    """Where a number comes from, in lines."""
    return "\n".join(_list_lines(answer))


def _list_lines(answer: Answer) -> Iterator[str]:
    yield f"{answer.subject}: {answer.text}"
    for depth, value in answer.steps:
        yield f"  {'  ' * depth}{_describe_value(value)}"
    if answer.facts:
        yield f"  computed by the entry's own code: {', '.join(answer.facts)}"
    if answer.note:
        yield f"  {answer.note}"
    if answer.cells:
        yield f"  from {count(len(answer.cells), 'cell')}:"
        yield from (f"    {_describe_cell(cell)}" for cell in answer.cells[:_MANY])
        if len(answer.cells) > _MANY:
            yield f"    and {len(answer.cells) - _MANY} more (see --json)"
    yield from (f"  source: {_describe_source(source)}" for source in answer.sources)
    yield f"  printed {count(len(answer.places), 'time')}:"
    yield from (f"    {_describe_place(place)}" for place in answer.places)


def _describe_value(value: TracedValue) -> str:
    unit = f" {value.unit}" if value.unit and value.unit not in value.text else ""
    inputs = f" of {', '.join(value.inputs)}" if value.inputs else ""
    number = "" if value.number is None else f" ({value.number:.12g})"
    place = f"{value.path}:{value.line}"
    return f"{value.name} = {value.text}{unit}{number}: {value.compute}{inputs}  [{place}]"


def _describe_cell(cell: TracedCell) -> str:
    row = ", ".join(f"{key} = {text}" for key, text in cell.row)
    place = f"{cell.place.path}:{cell.place.line}"
    return f"{place}  {cell.place.column} = {cell.text}" + (f"  (row {row})" if row else "")


def _describe_source(source: TracedSource) -> str:
    parts = [source.organisation, source.table or source.name, source.licence]
    dates = f"reference date {source.reference_date}; retrieved {source.retrieved}"
    processing = f"; processing: {source.processing}" if source.processing else ""
    return f"{', '.join(part for part in parts if part)}; {dates}{processing}  [{source.path}]"


def _describe_place(place: Occurrence) -> str:
    number = place.number
    line = f":{number.line}" if number.line else ""
    words = number.context if len(number.context) <= 100 else f"{number.context[:99]}…"
    page = f"p. {number.page}" if number.page else "no page"
    return f"{place.document}, {page}, {number.where}  [{number.path}{line}]  “{words}”"


def describe_dependents(path: str, found: Dependents) -> str:
    """What depends on a file or cell, in lines."""
    lines = [f"On {path} depend:"]
    lines.append(f"  {count(len(found.values), 'value')}: {', '.join(found.values) or 'none'}")
    entries = f"{len(found.entries)} figures and tables"
    lines.append(f"  {entries}: {', '.join(found.entries) or 'none'}")
    lines.append(f"  {count(len(found.places), 'printed number')}:")
    for document, group in groupby(found.places, key=lambda one: one.document):
        numbers = list(group)
        lines.append(f"    {document}:")
        lines += [f"      «{one.number.text}» {_describe_place(one)}" for one in numbers]
    return "\n".join(lines)


def describe_changes(changes: Iterable[Change]) -> str:
    """What is printed otherwise, in lines."""
    found = tuple(changes)
    if not found:
        return "Nothing that is printed changes."
    lines = [f"{count(len(found), 'change')} in the finished documents:"]
    for document, group in groupby(found, key=lambda one: one.document):
        lines.append(f"  {document}:")
        for one in group:
            page = f"p. {one.page}" if one.page else "no page yet"
            place = f"{one.path}:{one.line}" if one.line else one.path
            lines.append(f"    {page}, {one.where}  [{place}]  «{one.old}» → «{one.new}»")
    return "\n".join(lines)
