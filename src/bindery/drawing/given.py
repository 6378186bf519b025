"""What an entry's `tabulate` gives, looked through before anything is made of it."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from numbers import Real

from pandas import DataFrame

from bindery.drawing.figure_data import Quantity, Tabulation
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.modules import StudyModule
from bindery.loading.python_kinds import name_thing
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.figures import HEIGHTS
from bindery.tex.numbers import FORMATS, is_format, is_missing

_PRINTABLE = (str, Real, Decimal, date, Hidden)


def check_given(module: StudyModule, given: object) -> Tabulation:
    """A tabulation whose rows, facts and height can be used; raises BinderyError for another."""
    line = module.find_line("tabulate")
    if not isinstance(given, Tabulation):
        raise fail(module.path, line, Message("drawing-no-tabulation", what=name_thing(given)))
    mistakes = [Diagnostic(module.path, line, *told) for told in _find_mistakes(given)]
    if mistakes:
        raise BinderyError(mistakes)
    return replace(given, rows=given.rows.rename(columns=str))


def _find_mistakes(given: Tabulation) -> Iterator[tuple[Message, Message | None]]:
    rows, facts, height = given.rows, given.facts, given.height
    least, most = HEIGHTS
    if not isinstance(rows, DataFrame):
        yield Message("drawing-no-rows-table", what=name_thing(rows)), None
    else:
        names = [str(name) for name in rows.columns]
        for name in dict.fromkeys(one for one in names if names.count(one) > 1):
            yield Message("drawing-rows-column-twice", column=name), None
    if height is not None and not (isinstance(height, Real) and least <= height <= most):
        said = Message("drawing-height", height=str(height), least=f"{least:g}", most=f"{most:g}")
        yield said, None
    if given.regions and not _are_slugs(given.regions, rows):
        yield Message("drawing-regions"), None
    if not isinstance(facts, Mapping):
        yield Message("drawing-no-facts", what=name_thing(facts)), None
        return
    for name, fact in facts.items():
        if not isinstance(fact, Quantity | str | tuple | list):
            yield Message("drawing-bad-fact", fact=str(name), what=name_thing(fact)), None
        elif isinstance(fact, Quantity):
            yield from _check_quantity(str(name), fact)


def _are_slugs(regions: object, rows: object) -> bool:
    """Whether there is a text for each row."""
    if not isinstance(regions, tuple | list) or not isinstance(rows, DataFrame):
        return False
    return len(regions) == len(rows) and all(isinstance(one, str) for one in regions)


def _check_quantity(name: str, fact: Quantity) -> Iterator[tuple[Message, Message | None]]:
    if not isinstance(fact.format, str) or not is_format(fact.format):
        near = suggest(str(fact.format), FORMATS) or Message(
            "common-known", names=", ".join(FORMATS)
        )
        yield Message("drawing-fact-format", fact=name, format=str(fact.format)), near
    if isinstance(fact.number, float) and math.isinf(fact.number):
        yield Message("drawing-endless-fact", fact=name), None
    elif not can_print(fact.number):
        yield Message("drawing-bad-quantity", fact=name, what=name_thing(fact.number)), None


def can_print(cell: object) -> bool:
    """Whether a cell or a fact is of a kind that a report prints."""
    if isinstance(cell, Quantity):
        return is_format(cell.format) and can_print(cell.number)
    return is_missing(cell) or (isinstance(cell, _PRINTABLE) and not isinstance(cell, bool))
