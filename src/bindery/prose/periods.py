"""Values that stand beside each other in a paragraph, and do not go together.

Those of nearly the same period (a change to one day, flows to another), and those of two regions
that cannot be compared.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.spans import Span, decode_span
from bindery.prose.beside import check_regions, place_value
from bindery.prose.expand import Expansion
from bindery.prose.marks import FIRST_TOKEN, TOKEN
from bindery.prose.tokens import Token

Values = Mapping[str, Mapping[str, Mapping[str, object]]]
# a paragraph ends at an empty line; an item of a list stands by itself
_BLOCK = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")

_ROW = re.compile(r"(?m)^[ \t]*[|+]")


@dataclass(frozen=True, slots=True)
class _Timed:
    """A value in the text: its name, when it is of, the columns it is read from, the line."""

    name: str
    span: Span
    columns: frozenset[tuple[str, str]]
    line: int | None


def check_periods(expansion: Expansion) -> list[Diagnostic]:
    """A mistake for each paragraph in which two values do not go together."""
    found: list[Diagnostic] = []
    request = expansion.request
    owner = request.scope, request.values
    for block in _BLOCK.split(expansion.expanded):
        placed = [place_value(one, *owner) for one in _list_values(block, expansion.tokens)]
        found += check_regions(request.path, placed, amounts=not _ROW.search(block))
        # of thousands of values in a paragraph only a few are of other periods or columns
        kinds: dict[tuple[Span, frozenset[tuple[str, str]]], _Timed] = {}
        for one in _list_timed(block, expansion.tokens, owner):
            kinds.setdefault((one.span, one.columns), one)
        timed = [one for one in kinds.values() if one.columns]
        told: set[tuple[Span, Span]] = set()
        for first, second in combinations(timed, 2):
            spans = first.span, second.span
            apart = first.columns != second.columns and first.span.barely_misses(second.span)
            if apart and not told & {spans, spans[::-1]}:
                told.add(spans)
                found.append(_tell(request.path, first, second))
    return found


def _list_timed(block: str, tokens: Sequence[Token], owner: tuple[str, Values]) -> Iterator[_Timed]:
    scope, values = owner
    for token in _list_values(block, tokens):
        value = _find(values, scope, token.name)
        span = decode_span(value.get("span"))
        if span and not value.get("unlike"):
            yield _Timed(
                token.name, span, frozenset(_list_columns(values, scope, token.name)), token.line
            )


def _list_values(block: str, tokens: Sequence[Token]) -> Iterator[Token]:
    for sign in TOKEN.findall(block):
        place = ord(sign) - FIRST_TOKEN
        if place < len(tokens) and tokens[place].kind == "value":
            yield tokens[place]


def _find(values: Values, scope: str, name: str) -> Mapping[str, object]:
    owner, _, own = name.rpartition(".")
    known = values.get(owner or scope, {})
    return known.get(own, {})


def _list_columns(values: Values, scope: str, name: str) -> Iterator[tuple[str, str]]:
    """The columns that a value rests on, by name of the table."""
    value = _find(values, scope, name)
    owner = name.rpartition(".")[0] or scope
    cells, inputs = value.get("cells"), value.get("inputs")
    if isinstance(cells, list):
        yield from ((str(path).rpartition("/")[2], str(column)) for path, _, column in cells)
    if isinstance(inputs, list):
        for other in map(str, inputs):
            yield from _list_columns(values, owner, other)


def _tell(path: str, first: _Timed, second: _Timed) -> Diagnostic:
    said = Message(
        "prose-other-period",
        name=second.name,
        span=second.span.describe(),
        other=first.name,
        other_span=first.span.describe(),
        line=first.line or 0,
    )
    return Diagnostic(path, second.line, said)
