"""Computes the declared values from tables, from each other, and over the regions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bindery import layout
from bindery.data.cohort import carry_ages
from bindery.data.combining import combine, derive_origin
from bindery.data.components import check_components
from bindery.data.declaration import FROM_TABLE, Declaration, Rule
from bindery.data.functions import Sources, run_function
from bindery.data.reducing import reduce_numbers
from bindery.data.regional_values import collect_numbers
from bindery.data.selecting import is_empty, reduce_cells, select_cells
from bindery.data.table import Table
from bindery.data.value import Origin, UncomputableError, Value
from bindery.data.value_inputs import ValueInputs
from bindery.data.wording import choose_word, compare_numbers, round_to_nearest
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Hidden, NumberStyle
from bindery.tex.numbers import TEXT, FormatError, Number, add_unit, format_number

_COUNTS = frozenset(
    {Rule.CELL, Rule.SUM, Rule.MINIMUM, Rule.MAXIMUM, Rule.DIFFERENCE, Rule.FUNCTION, Rule.SAME,
     Rule.REST}
)  # fmt: skip


@dataclass(slots=True)
class _Computation:
    """Values so far; each is computed when it is first asked for."""

    declared: Mapping[str, Declaration]
    inputs: ValueInputs
    done: dict[str, Value | None] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def find(self, name: str, asked: tuple[str, ...] = ()) -> Value | None:
        """A value, or None when it or what it needs could not be computed (reported once)."""
        if name in self.done:
            return self.done[name]
        one = self.declared[name]
        try:
            _refuse_cycle(name, asked)
            self.done[name] = self._compute(one, (*asked, name))
        except UncomputableError as fault:
            self.mistakes.append(Diagnostic(one.path, one.line, fault.said, fault.advice))
            self.done[name] = None
        except BinderyError as error:
            self.mistakes += [one for one in error.diagnostics if one not in self.mistakes]
            self.done[name] = None
        return self.done[name]

    def _compute(self, one: Declaration, asked: tuple[str, ...]) -> Value | None:
        if one.over:
            return self._compute_over(one)
        if one.rule is Rule.FUNCTION:
            return self._compute_function(one, asked)
        if one.rule in FROM_TABLE:
            return self._compute_from_table(one)
        inputs = [self.find(name, asked) for name in one.inputs]
        known = [value for value in inputs if value is not None]
        if len(known) < len(inputs):
            return None
        origin = derive_origin(one, known)
        for value in known:
            if value.number is None and not (value.missing and one.allowed.missing):
                raise _explain_no_number(one, value)
        numbers = [value.number for value in known if value.number is not None]
        if len(numbers) < len(known):
            return self._make_missing_value(one, origin)
        return self._derive(one, known, numbers, origin)

    def _derive(
        self, one: Declaration, known: list[Value], numbers: list[float], origin: Origin
    ) -> Value:
        if one.rule is Rule.WORD:
            return _make_word_value(one, choose_word(one, numbers[0], known[0].format), origin)
        if one.rule is Rule.COMPARISON:
            word = compare_numbers(one, numbers[0], numbers[1], known[0].format)
            return _make_word_value(one, word, origin)
        if one.rule is Rule.COHORT:
            return _make_word_value(one, carry_ages(one, origin, self.inputs.edition), origin)
        if one.rule is Rule.ABOUT:
            about, text = round_to_nearest(one, numbers[0], self.inputs.style)
            number = int(about) if about == int(about) else float(about)
            text = add_unit(text, one.suffix, self.inputs.style)
            return Value(one.name, number, text, one.format, origin)
        return self._make_value(one, combine(one, numbers), origin)

    def _make_value(self, one: Declaration, number: Number | str, origin: Origin) -> Value:
        if isinstance(number, str):
            return self._make_text_value(one, number, origin)
        if not math.isfinite(number):
            raise UncomputableError(Message("data-not-finite", value=one.name))
        if one.format == TEXT:
            raise UncomputableError(Message("data-text-format", value=one.name))
        _refuse_small(one, number, origin)
        text = add_unit(_format(one, number, self.inputs.style), one.suffix, self.inputs.style)
        return Value(one.name, _plain(number), text, one.format, origin)

    def _make_text_value(self, one: Declaration, said: str, origin: Origin) -> Value:
        return Value(one.name, None, _format(one, said, self.inputs.style), one.format, origin)

    def _make_missing_value(self, one: Declaration, origin: Origin) -> Value:
        return Value(one.name, None, self.inputs.style.missing, one.format, origin, missing=True)

    def _compute_over(self, one: Declaration) -> Value:
        regional = collect_numbers(one, self.inputs.regions)
        if regional.is_missing:
            return self._make_missing_value(one, regional.origin)
        result = reduce_numbers(one, regional)
        if isinstance(result, tuple):
            ends = [self._make_value(one, end, regional.origin).text for end in result]
            return _make_word_value(one, one.wording.find("between").join(ends), regional.origin)
        if isinstance(result, str):
            return _make_word_value(one, result, regional.origin)
        return self._make_value(one, result, regional.origin)

    def _compute_from_table(self, one: Declaration) -> Value:
        table = self._find_table(one)
        if table is None:
            selection = one.selection
            origin = Origin(one.rule, (one.path, one.line), selection.table if selection else "")
            return self._make_missing_value(one, origin)
        selected = select_cells(one, table, self.inputs.areas)
        if one.rule is not Rule.CELL:
            if one.allowed.missing and any(is_empty(cell) for cell in selected.cells):
                return self._make_missing_value(one, selected.origin)
            return self._make_value(one, reduce_cells(one, table, selected), selected.origin)
        if len(selected.cells) > 1:
            raise UncomputableError(Message("data-many-rows", count=len(selected.cells)))
        cell = selected.cells[0]
        if isinstance(cell, Hidden):
            text = format_number(cell, one.format, self.inputs.style)
            return Value(one.name, None, text, one.format, selected.origin, hidden=True)
        if is_empty(cell):
            return self._make_missing_value(one, selected.origin)
        return self._make_value(
            one, cell if isinstance(cell, int | float) else str(cell), selected.origin
        )

    def _find_table(self, one: Declaration) -> Table | None:
        assert one.selection is not None  # noqa: S101 - the rule reads a table
        name = one.selection.table
        if one.selection.is_reference:
            found = self.inputs.find_reference(name)
        else:
            found = self.inputs.tables.get(name)
        if found is None and not (one.allowed.missing and not one.selection.is_reference):
            folder = layout.REFERENCE_DATA if one.selection.is_reference else self.inputs.folder
            said = Message("common-no-table", table=f"{folder}/{name}.csv")
            raise UncomputableError(said, suggest(name, self._tables(one)))
        return found

    def _tables(self, one: Declaration) -> tuple[str, ...]:
        if one.selection and not one.selection.is_reference:
            return tuple(self.inputs.tables)
        folder = self.inputs.root / layout.REFERENCE_DATA
        return tuple(path.stem for path in folder.glob("*.csv")) if folder.is_dir() else ()

    def _compute_function(self, one: Declaration, asked: tuple[str, ...]) -> Value | None:
        def find_value(name: str) -> Value:
            if name not in self.declared:
                said = Message("data-undeclared", name=name)
                raise UncomputableError(said, suggest(name, self.declared))
            value = self.find(name, asked)
            if value is None:
                raise _ReportedError(Message("data-undeclared", name=name))
            return value

        inputs = self.inputs
        sources = Sources(one, inputs.tables, inputs.find_reference, find_value, inputs.areas,
                          inputs.folder)  # fmt: skip
        try:
            result, origin = run_function(inputs.root, layout.FUNCTIONS, sources)
        except _ReportedError:
            return None  # reported where it was first asked for
        if result is None and one.allowed.missing:
            return self._make_missing_value(one, origin)
        if isinstance(result, bool) or not isinstance(result, int | float | str):
            kind = type(result).__name__
            said = Message("data-function-type", function=one.function, kind=kind)
            raise UncomputableError(said)
        return self._make_value(one, result, origin)


class _ReportedError(UncomputableError):
    """A value that could not be computed, whose mistake has been reported."""


def _make_word_value(one: Declaration, word: str, origin: Origin) -> Value:
    return Value(one.name, None, word, TEXT, replace(origin, unit=one.unit))


def _refuse_small(one: Declaration, number: Number, origin: Origin) -> None:
    """A small count must not be printed either when it is computed from larger ones (REQ-50)."""
    counted = one.format.removeprefix("+") == "integer" and one.rule in _COUNTS
    if counted and 0 < abs(float(number)) < origin.protect:
        raise UncomputableError(
            Message("data-small-value", value=one.name, number=f"{number:g}", limit=origin.protect)
        )


def _plain(number: Number) -> float | int:
    return int(number) if isinstance(number, int) else float(number)


def _format(one: Declaration, said: Number | str, style: NumberStyle) -> str:
    try:
        return format_number(said, one.format, style)
    except FormatError as error:
        told = Message("data-unprintable", value=one.name, what=error.said)
        raise UncomputableError(told) from None


def _explain_no_number(one: Declaration, value: Value) -> UncomputableError:
    if value.hidden:
        return UncomputableError(Message("data-from-hidden", value=one.name, name=value.name))
    said = Message("data-needs-number", value=one.name, name=value.name, text=value.text)
    return UncomputableError(said, Message("data-hint-missing") if value.missing else None)


def _refuse_cycle(name: str, asked: tuple[str, ...]) -> None:
    if name in asked:
        chain = " → ".join((*asked[asked.index(name) :], name))
        raise UncomputableError(Message("data-circle", value=name, chain=chain))


def compute_values(declared: tuple[Declaration, ...], inputs: ValueInputs) -> tuple[Value, ...]:
    """Compute the declared values, in their order; raises one BinderyError with all mistakes."""
    work = _Computation({one.name: one for one in declared}, inputs)
    found = [work.find(one.name) for one in declared]
    work.mistakes += check_components(declared, work.done)
    if work.mistakes:
        raise BinderyError(work.mistakes)
    return tuple(value for value in found if value is not None)
