"""Answers of `invoke trace` in words: a line a fact, places by document and page."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bindery.messages import Message
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
        yield f"  {Message('console-trace-facts', facts=', '.join(answer.facts))}"
    if answer.note:
        yield f"  {answer.note}"
    if answer.cells:
        yield f"  {Message('console-trace-cells', count=len(answer.cells))}"
        yield from (f"    {_describe_cell(cell)}" for cell in answer.cells[:_MANY])
        if len(answer.cells) > _MANY:
            yield f"    {Message('console-trace-more', count=len(answer.cells) - _MANY)}"
    for source in answer.sources:
        yield f"  {Message('console-trace-source', source=_describe_source(source))}"
    yield f"  {Message('console-trace-printed', count=len(answer.places))}"
    yield from (f"    {_describe_place(place)}" for place in answer.places)


def _describe_value(value: TracedValue) -> str:
    unit = f" {value.unit}" if value.unit and value.unit not in value.text else ""
    names = ", ".join(value.inputs)
    inputs = f" {Message('console-trace-inputs', names=names)}" if names else ""
    number = "" if value.number is None else f" ({value.number:.12g})"
    place = f"{value.path}:{value.line}"
    return f"{value.name} = {value.text}{unit}{number}: {value.compute}{inputs}  [{place}]"


def _describe_cell(cell: TracedCell) -> str:
    row = ", ".join(f"{key} = {text}" for key, text in cell.row)
    place = f"{cell.place.path}:{cell.place.line}"
    return f"{place}  {cell.place.column} = {cell.text}" + (
        f"  ({Message('console-trace-row', row=row)})" if row else ""
    )


def _describe_source(source: TracedSource) -> str:
    parts = [source.organisation, source.table or source.name, source.licence]
    day, retrieved = str(source.reference_date), str(source.retrieved)
    dates = Message("console-trace-dates", date=day, retrieved=retrieved)
    words = Message("console-trace-processing", words=source.processing)
    processing = f"; {words}" if source.processing else ""
    return f"{', '.join(part for part in parts if part)}; {dates}{processing}  [{source.path}]"


def _describe_place(place: Occurrence) -> str:
    number = place.number
    line = f":{number.line}" if number.line else ""
    words = number.context if len(number.context) <= 100 else f"{number.context[:99]}…"
    page = _name_page(number.page, Message("console-trace-no-page"))
    return f"{place.document}, {page}, {number.where}  [{number.path}{line}]  “{words}”"


def _name_page(page: int | None, without: Message) -> Message:
    return Message("console-trace-page", page=page) if page else without


def describe_dependents(path: str, found: Dependents) -> str:
    """What depends on a file or cell, in lines."""
    none = str(Message("console-none"))
    values, entries = (", ".join(one) or none for one in (found.values, found.entries))
    told = (
        Message("console-trace-values", count=len(found.values), names=values),
        Message("console-trace-entries", count=len(found.entries), names=entries),
        Message("console-trace-numbers", count=len(found.places)),
    )
    lines = [str(Message("console-trace-depend", path=path)), *(f"  {one}" for one in told)]
    for document, group in groupby(found.places, key=lambda one: one.document):
        numbers = list(group)
        lines.append(f"    {document}:")
        lines += [f"      «{one.number.text}» {_describe_place(one)}" for one in numbers]
    return "\n".join(lines)


def describe_changes(changes: Iterable[Change]) -> str:
    """What is printed otherwise, in lines."""
    found = tuple(changes)
    if not found:
        return str(Message("console-trace-same"))
    lines = [str(Message("console-trace-changes", count=len(found)))]
    for document, group in groupby(found, key=lambda one: one.document):
        lines.append(f"  {document}:")
        for one in group:
            page = _name_page(one.page, Message("console-trace-no-page-yet"))
            place = f"{one.path}:{one.line}" if one.line else one.path
            lines.append(f"    {page}, {one.where}  [{place}]  «{one.old}» → «{one.new}»")
    return "\n".join(lines)
