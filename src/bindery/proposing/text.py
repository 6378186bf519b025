"""Writes a proposal as a figure.toml that an author goes on with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bindery.messages import Message
from bindery.model.declared import ChartKind
from bindery.proposing.columns import TableFacts
from bindery.proposing.proposal import Proposal, ShownColumn, quote_toml

_FIRST, _LAST = "first_year", "last_year"
_ACROSS = (ChartKind.NUMBERS,)  # kinds whose numbers are all said in the alternative text


@dataclass(frozen=True, slots=True)
class FigureSettings:
    """What an entry says beside its chart: whose it is, its table, and the mark of the house.

    Its words are `numbered` when they keep the numbers of the sidecar's title and date.
    """

    scope: str
    is_reference: bool
    lacks: bool
    mark: str
    numbered: bool = True


def write_figure(facts: TableFacts, proposal: Proposal, settings: FigureSettings) -> str:
    """The whole of figure.toml."""
    schema = facts.schema
    head: dict[str, object] = {
        "kind": "figure" if proposal.kind else "table",
        "scope": settings.scope,
        "reference" if settings.is_reference else "data": [schema.name],
    }
    if settings.lacks:
        head["may_lack"] = [schema.name]
    # a table of another area than the region's own says in its source line which one that is
    region = ", {{ region.name }}" if settings.scope == "region" and not schema.area else ""
    title = schema.title if settings.numbered else _leave_numbers(schema.title) or schema.name
    head["title"] = f"{_plain(title)}{region}"
    if proposal.kind and (subtitle := _write_subtitle(facts, proposal, settings)):
        head["subtitle"] = subtitle
    facts_of = list(_list_facts(facts, proposal))
    if proposal.kind:
        head["alt"] = f"{settings.mark} {_write_alt(facts, proposal)}"
    if proposal.height:
        head["height"] = proposal.height
    blocks = [[f"{key} = {quote_toml(value)}" for key, value in head.items()]]
    blocks += [list(_write_column(facts, proposal, one)) for one in proposal.columns]
    if _names_line(proposal) and region:
        blocks[-1][2] = 'label = "{{ region.name }}"'
    blocks.append(list(_write_rows(facts, proposal)))
    if proposal.kind:
        blocks.append(list(_write_chart(facts, proposal)))
        blocks += facts_of
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _key(name: str) -> str:
    """A name as a key of TOML."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else quote_toml(name)


def _plain(text: str) -> str:
    """A sidecar's words, in which nothing is an expression."""
    return re.sub(r"\{(?=[{%#])", "{ ", text)


def _leave_numbers(text: str) -> str:
    """A title without the words that hold a digit."""
    return re.sub(r"[\s,(]*\S*\d\S*", "", text).strip()


def _label(facts: TableFacts, name: str) -> str:
    column = facts.schema.find_column(name)
    return _plain(column.label if column and column.label else name)


def _format(facts: TableFacts, name: str) -> str:
    return facts.formats.get(name, "text")


def _source_of(proposal: Proposal, key: str) -> str:
    return next((one.column for one in proposal.columns if one.key == key), key)


def _names_line(proposal: Proposal) -> bool:
    """Whether one line over the years has its name from its only column of numbers."""
    return proposal.kind is ChartKind.LINES and len(proposal.y) == 1 and not proposal.series


def _find_units(facts: TableFacts, proposal: Proposal) -> set[str]:
    names = {_source_of(proposal, key) for key in proposal.y}
    return {one.unit for name in names if (one := facts.schema.find_column(name))}


def _write_subtitle(facts: TableFacts, proposal: Proposal, settings: FigureSettings) -> str:
    """What is measured, in which unit, of which day."""
    names = {_source_of(proposal, key) for key in proposal.y}
    units = _find_units(facts, proposal)
    unit = _plain(units.pop()) if len(units) == 1 else ""
    said = unit
    if len(names) == 1:
        said = _label(facts, names.pop()) + (f" ({unit})" if unit else "")
    date = _write_date(facts, proposal) if settings.numbered or proposal.last else ""
    subtitle = ", ".join(filter(None, (said, date)))
    return subtitle[:1].upper() + subtitle[1:]


def _write_date(facts: TableFacts, proposal: Proposal) -> str:
    """The date of the table; of its last rows, where only those are drawn."""
    schema = facts.schema
    if not proposal.last:
        return _plain(schema.reference_date)
    year, column = f"{{{facts.year}}}", schema.find_column(proposal.y[0])
    pattern = (column.row_date if column else "") or schema.row_date
    rest = pattern.replace(year, "")
    told = pattern if year in pattern and "{" not in rest else year
    return told.replace(year, f"{{{{ {_LAST} }}}}")


def _write_alt(facts: TableFacts, proposal: Proposal) -> str:
    """What is drawn and, of one number, between which bounds it lies."""
    kind = proposal.kind.value if proposal.kind else ""
    if proposal.kind in _ACROSS:
        shown = "; ".join(f"{_label(facts, key)} {{{{ {key} }}}}" for key in proposal.y)
        return f"{Message('proposing-alt-numbers', shown=shown)}"
    names = dict.fromkeys(_source_of(proposal, key) for key in proposal.y)
    shown = ", ".join(_label(facts, name) for name in names) or _plain(facts.schema.title)
    axes = (proposal.x, proposal.series if proposal.kind is ChartKind.LINES else "")
    by = ", ".join(_label(facts, one) for one in axes if one)
    said = str(Message("proposing-alt", kind=kind, shown=shown, by=by))
    if not _is_bounded(proposal):
        return said
    bounds = Message("proposing-alt-bounds", low="{{ lowest }}", high="{{ highest }}")
    return f"{said} {bounds}"


def _is_bounded(proposal: Proposal) -> bool:
    return len(proposal.y) == 1 and proposal.kind not in _ACROSS


def _write_column(facts: TableFacts, proposal: Proposal, one: ShownColumn) -> Iterator[str]:
    year = f" {{{{ {_FIRST if one.when == 'first' else _LAST} }}}}" if one.when else ""
    label = _label(facts, one.column) + year + _name_unit(facts, proposal, one)
    yield "[[columns]]"
    yield f"key = {quote_toml(one.key)}"
    yield f"label = {quote_toml(label)}"
    yield f"format = {quote_toml(_format(facts, one.column))}"
    if one.key != one.column:
        yield f"column = {quote_toml(one.column)}"
    if one.when:
        yield f"where = {{ {_key(facts.year)} = {quote_toml(one.when)} }}"


def _name_unit(facts: TableFacts, proposal: Proposal, one: ShownColumn) -> str:
    """The unit of a column, where the subtitle has none for all of them."""
    column = facts.schema.find_column(one.column)
    apart = not proposal.kind or len(_find_units(facts, proposal)) > 1
    return f" ({_plain(column.unit)})" if apart and column and column.unit not in ("", "%") else ""


def _write_rows(facts: TableFacts, proposal: Proposal) -> Iterator[str]:
    yield "[rows]"
    yield f"of = {quote_toml([facts.schema.name])}"
    if proposal.each:
        yield f"each = {quote_toml(list(proposal.each))}"
    if proposal.last:
        yield f'where = {{ {_key(facts.year)} = "last" }}'


def _write_chart(facts: TableFacts, proposal: Proposal) -> Iterator[str]:
    yield "[chart]"
    yield f"kind = {quote_toml(proposal.kind)}"
    yield f"x = {quote_toml(proposal.x)}"
    yield f"y = {quote_toml(list(proposal.y))}"
    if proposal.series:
        yield f"series = {quote_toml(proposal.series)}"
    written = _format(facts, _source_of(proposal, proposal.y[0]))
    if written != "integer":
        yield f"format = {quote_toml(written)}"
    yield from proposal.extra


def _list_facts(facts: TableFacts, proposal: Proposal) -> Iterator[list[str]]:
    """The numbers that the words use."""
    if proposal.kind in _ACROSS:
        for key in proposal.y:
            yield _write_fact(key, "maximum", key, _format(facts, key))
    elif proposal.kind and _is_bounded(proposal):
        column = proposal.y[0]
        written = _format(facts, _source_of(proposal, column))
        yield _write_fact("lowest", "minimum", column, written)
        yield _write_fact("highest", "maximum", column, written)
    if proposal.last or any(one.when for one in proposal.columns):
        table = f"table = {quote_toml(facts.schema.name)}"
        for name, compute in ((_FIRST, "minimum"), (_LAST, "maximum")):
            if name == _LAST or not proposal.last:
                yield [*_write_fact(name, compute, facts.year, "year"), table]


def _write_fact(name: str, compute: str, column: str, written: str) -> list[str]:
    return [
        f"[facts.{_key(name)}]",
        f'compute = "{compute}"',
        f"column = {quote_toml(column)}",
        f"format = {quote_toml(written)}",
    ]
