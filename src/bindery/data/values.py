"""Computes the declared values from tables, from each other, and over the regions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bindery import layout
from bindery.data.combining import combine, derive_origin
from bindery.data.declaration import FROM_TABLE, Declaration, Rule
from bindery.data.functions import Sources, run_function
from bindery.data.ground import Ground
from bindery.data.phrasing import choose_word, compare_numbers, round_about
from bindery.data.picking import is_empty, read_pick, reduce_cells
from bindery.data.reducing import reduce_numbers
from bindery.data.regional import gather_numbers
from bindery.data.table import Table
from bindery.data.value import Origin, UncomputableError, Value
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.model import Hidden, NumberStyle
from bindery.tex.numbers import TEXT, Number, add_unit, format_number

_COUNTS = frozenset(
    {Rule.CELL, Rule.SUM, Rule.MINIMUM, Rule.MAXIMUM, Rule.DIFFERENCE, Rule.FUNCTION, Rule.SAME}
)


@dataclass(slots=True)
class _Computation:
    """Values so far; each is computed when it is first asked for."""

    declared: Mapping[str, Declaration]
    ground: Ground
    done: dict[str, Value | None] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def find(self, name: str, asked: tuple[str, ...] = ()) -> Value | None:
        """A value, or None when it or what it needs could not be computed (reported once)."""
        if name in self.done:
            return self.done[name]
        one = self.declared[name]
        try:
            _refuse_circle(name, asked)
            self.done[name] = self._compute(one, (*asked, name))
        except UncomputableError as fault:
            self.mistakes.append(Diagnostic(one.path, one.line, str(fault), fault.hint))
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
            return self._print_missing(one, origin)
        return self._derive(one, known, numbers, origin)

    def _derive(
        self, one: Declaration, known: list[Value], numbers: list[float], origin: Origin
    ) -> Value:
        if one.rule is Rule.WORD:
            return _say(one, choose_word(one, numbers[0], known[0].format), origin)
        if one.rule is Rule.COMPARISON:
            word = compare_numbers(one, numbers[0], numbers[1], known[0].format)
            return _say(one, word, origin)
        if one.rule is Rule.ABOUT:
            about, text = round_about(one, numbers[0], self.ground.style)
            number = int(about) if about == int(about) else float(about)
            text = add_unit(text, one.suffix, self.ground.style)
            return Value(one.name, number, text, one.format, origin)
        return self._print(one, combine(one, numbers[0], numbers[1]), origin)

    def _print(self, one: Declaration, number: Number | str, origin: Origin) -> Value:
        if isinstance(number, str):
            return self._print_text(one, number, origin)
        if not math.isfinite(number):
            raise UncomputableError(f"«{one.name}» is no finite number")
        if one.format == TEXT:
            hint = "choose a number format"
            raise UncomputableError(f"«{one.name}» is a number, and its format is text", hint)
        _refuse_small(one, number, origin)
        text = add_unit(_format(one, number, self.ground.style), one.suffix, self.ground.style)
        return Value(one.name, _plain(number), text, one.format, origin)

    def _print_text(self, one: Declaration, said: str, origin: Origin) -> Value:
        return Value(one.name, None, _format(one, said, self.ground.style), one.format, origin)

    def _print_missing(self, one: Declaration, origin: Origin) -> Value:
        return Value(one.name, None, self.ground.style.missing, one.format, origin, missing=True)

    def _compute_over(self, one: Declaration) -> Value:
        across = gather_numbers(one, self.ground.regions)
        if across.is_missing:
            return self._print_missing(one, across.origin)
        result = reduce_numbers(one, across)
        if isinstance(result, tuple):
            ends = [self._print(one, end, across.origin).text for end in result]
            return _say(one, one.wording.find("between").join(ends), across.origin)
        if isinstance(result, str):
            return _say(one, result, across.origin)
        return self._print(one, result, across.origin)

    def _compute_from_table(self, one: Declaration) -> Value:
        table = self._find_table(one)
        if table is None:
            pick = one.pick
            return self._print_missing(one, Origin(one.rule, (one.path, one.line),
                                                   pick.table if pick else ""))  # fmt: skip
        picked = read_pick(one, table, self.ground.areas)
        if one.rule is not Rule.CELL:
            if one.allowed.missing and any(is_empty(cell) for cell in picked.cells):
                return self._print_missing(one, picked.origin)
            return self._print(one, reduce_cells(one, table, picked), picked.origin)
        if len(picked.cells) > 1:
            hint = "say more in `where`"
            raise UncomputableError(f"{len(picked.cells)} rows match, where one is meant", hint)
        cell = picked.cells[0]
        if isinstance(cell, Hidden):
            text = format_number(cell, one.format, self.ground.style)
            return Value(one.name, None, text, one.format, picked.origin, hidden=True)
        if is_empty(cell):
            return self._print_missing(one, picked.origin)
        return self._print(one, cell if isinstance(cell, int | float) else str(cell), picked.origin)

    def _find_table(self, one: Declaration) -> Table | None:
        assert one.pick is not None  # noqa: S101 - the rule reads a table
        name = one.pick.table
        if one.pick.is_reference:
            found = self.ground.find_reference(name)
        else:
            found = self.ground.tables.get(name)
        if found is None and not (one.allowed.missing and not one.pick.is_reference):
            folder = layout.REFERENCE_DATA if one.pick.is_reference else self.ground.folder
            raise UncomputableError(
                f"there is no {folder}/{name}.csv", suggest(name, self._tables(one))
            )
        return found

    def _tables(self, one: Declaration) -> tuple[str, ...]:
        if one.pick and not one.pick.is_reference:
            return tuple(self.ground.tables)
        folder = self.ground.root / layout.REFERENCE_DATA
        return tuple(path.stem for path in folder.glob("*.csv")) if folder.is_dir() else ()

    def _compute_function(self, one: Declaration, asked: tuple[str, ...]) -> Value | None:
        def find_value(name: str) -> Value:
            if name not in self.declared:
                hint = suggest(name, self.declared)
                raise UncomputableError(f"the value «{name}» is not declared", hint)
            value = self.find(name, asked)
            if value is None:
                raise _LackingError("")
            return value

        ground = self.ground
        sources = Sources(one, ground.tables, ground.find_reference, find_value, ground.areas,
                          ground.folder)  # fmt: skip
        try:
            result, origin = run_function(ground.root, layout.FUNCTIONS, sources)
        except _LackingError:
            return None  # told where it was looked for first
        if result is None and one.allowed.missing:
            return self._print_missing(one, origin)
        if isinstance(result, bool) or not isinstance(result, int | float | str):
            kind = type(result).__name__
            hint = "a number or a text"
            raise UncomputableError(f"the function «{one.function}» gives a {kind}", hint)
        return self._print(one, result, origin)


class _LackingError(UncomputableError):
    """A value that could not be computed, which has been told."""


def _say(one: Declaration, word: str, origin: Origin) -> Value:
    return Value(one.name, None, word, TEXT, replace(origin, unit=one.unit))


def _refuse_small(one: Declaration, number: Number, origin: Origin) -> None:
    """A small count that comes out of larger ones is as little to be known (REQ-50)."""
    counted = one.format.removeprefix("+") == "integer" and one.rule in _COUNTS
    if counted and 0 < abs(float(number)) < origin.protect:
        message = f"«{one.name}» is {number:g}: a count below {origin.protect} must not be printed"
        raise UncomputableError(message, "compute a larger one, or leave it out")


def _plain(number: Number) -> float | int:
    return int(number) if isinstance(number, int) else float(number)


def _format(one: Declaration, said: Number | str, style: NumberStyle) -> str:
    try:
        return format_number(said, one.format, style)
    except ValueError as error:
        raise UncomputableError(f"«{one.name}» cannot be printed: {error}") from None


def _explain_no_number(one: Declaration, value: Value) -> UncomputableError:
    if value.hidden:
        message = f"«{one.name}» is computed from «{value.name}», a hidden count"
        hint = "what is computed from it could give it away; compute it from others"
        return UncomputableError(message, hint)
    message = f"«{one.name}» needs a number, and «{value.name}» is «{value.text}»"
    hint = "when a gap may show, say so: may_be_missing = true" if value.missing else ""
    return UncomputableError(message, hint)


def _refuse_circle(name: str, asked: tuple[str, ...]) -> None:
    if name in asked:
        chain = " → ".join((*asked[asked.index(name) :], name))
        raise UncomputableError(f"«{name}» is computed from itself: {chain}", "break the circle")


def compute_values(declared: tuple[Declaration, ...], ground: Ground) -> tuple[Value, ...]:
    """The declared values in their order; all mistakes in one BinderyError."""
    work = _Computation({one.name: one for one in declared}, ground)
    found = [work.find(one.name) for one in declared]
    if work.mistakes:
        raise BinderyError(work.mistakes)
    return tuple(value for value in found if value is not None)
