"""Explains one printed number: its computation, cells, sources, and where else it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bindery import layout
from bindery.messages import Message
from bindery.model import Study
from bindery.tex.numbers import FORMATS, format_number
from bindery.tracing.entries import TracedEntry, list_entries
from bindery.tracing.registry import Occurrence, read_registries, squeeze
from bindery.tracing.sources import TracedCell, TracedSource, find_source, read_cell
from bindery.tracing.values import (
    CellPlace,
    TracedValue,
    collect_cells,
    list_chain,
    read_values,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The explanation of a number.

    `steps` are the values it is computed from, with their depth; `facts` the names of an entry's
    facts; `note` says in words where a number comes from that was not computed.
    """

    subject: str
    text: str
    steps: tuple[tuple[int, TracedValue], ...] = ()
    facts: tuple[str, ...] = ()
    cells: tuple[TracedCell, ...] = ()
    sources: tuple[TracedSource, ...] = ()
    places: tuple[Occurrence, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Tracer:
    """Answers questions about the last build; each part of it is read when first needed."""

    root: Path
    study: Study

    @cached_property
    def values(self) -> dict[str, TracedValue]:
        """Every published value."""
        return read_values(self.root)

    @cached_property
    def entries(self) -> dict[str, TracedEntry]:
        """Every figure and table by `<scope>/<id>`."""
        return {one.name: one for one in list_entries(self.root, self.study)}

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every printed number."""
        return read_registries(self.root)

    def find_names(self, target: str) -> tuple[str, ...]:
        """The values that a word may mean: with its scope, or in every scope that has one."""
        return tuple(
            name for name in self.values if name == target or name.partition(".")[2] == target
        )

    def explain_value(self, name: str) -> Answer:
        """A value with its chain, down to the cells."""
        value = self.values[name]
        cells = collect_cells(self.values, name)
        origin = f"value|{name}"
        places = tuple(one for one in self.occurrences if one.number.origin == origin)
        chain = tuple(list_chain(self.values, name))
        return self._complete(Answer(name, value.text, steps=chain, places=places), cells)

    def explain_occurrence(self, occurrence: Occurrence) -> Answer:
        """A number where it is printed."""
        number, origin = occurrence.number, occurrence.number.origin
        kind, _, rest = origin.partition("|")
        if kind == "value" and rest in self.values:
            return self.explain_value(rest)
        same = tuple(
            one for one in self.occurrences
            if origin and one.number.origin == origin and one.number.text == number.text
        ) or (occurrence,)  # fmt: skip
        entry = self.entries.get(rest.split("|")[0]) if rest else None
        if entry is None:
            note = str(Message("tracing-typed"))
            return Answer(origin or "text", number.text, places=same, note=note)
        return self._explain_output(entry, occurrence, same)

    def _explain_output(
        self, entry: TracedEntry, occurrence: Occurrence, same: tuple[Occurrence, ...]
    ) -> Answer:
        number = occurrence.number
        kind, _, rest = number.origin.partition("|")
        answer = Answer(number.origin, number.text, places=same)
        if kind == "cell":
            _, row, column = rest.split("|")
            return self._complete(answer, entry.provenance.get(("cell", int(row), column), ()))
        if kind == "source":
            note = str(Message("tracing-sidecars", files=", ".join(entry.list_files())))
            sources = self._list_sources(entry.list_files())
            return Answer(number.origin, number.text, sources=sources, places=same, note=note)
        if kind == "drawn":
            return self._explain_drawn(entry, answer)
        return self._explain_sentence(entry, kind, answer)

    def _explain_sentence(self, entry: TracedEntry, kind: str, answer: Answer) -> Answer:
        """A number in a sentence is a fact, or is written in the sentence itself."""
        from bindery.drawing.sentences import list_fact_uses

        uses = list_fact_uses(entry.request).get(kind, ())
        wanted = squeeze(answer.text).strip("+\u2212%")
        facts = tuple(dict.fromkeys(
            name for name, text in uses if wanted and wanted in squeeze(text)
        ))  # fmt: skip
        cells = [cell for name in facts for cell in entry.provenance.get(("fact", 0, name), ())]
        written = Message("tracing-written", path=entry.request.entry.path)
        note = "" if facts else str(written)
        return self._complete(
            Answer(answer.subject, answer.text, facts=facts, places=answer.places, note=note), cells
        )

    def _explain_drawn(self, entry: TracedEntry, answer: Answer) -> Answer:
        """A number drawn in a figure is one of its cells in some format, or stands on an axis."""
        outputs = self.match_cells(entry, answer.text)
        cells = [cell for output in outputs for cell in entry.provenance.get(output, ())]
        note = "" if outputs else str(Message("tracing-axis"))
        cells_named = (
            str(Message("tracing-cell", row=row + 1, column=key)) for _, row, key in outputs
        )
        subject = f"{answer.subject}: {', '.join(cells_named)}"
        return self._complete(
            Answer(subject.rstrip(": "), answer.text, places=answer.places, note=note), cells
        )

    def match_cells(self, entry: TracedEntry, text: str) -> list[tuple[str, int, str]]:
        """The cells of an entry that print like a text in the column's format, else in any."""
        path = self.root / layout.drawn(entry.scope, entry.id, "csv")
        head, *rows = [line.split(",") for line in path.read_text("utf-8").splitlines()]
        wanted, found = squeeze(text).strip("+\u2212%"), list[tuple[str, int, str]]()
        for number, row in enumerate(rows):
            for key, cell in zip(head, row, strict=False):
                if self._reads_as(cell, wanted):
                    found.append(("cell", number, key))
        return found

    def _reads_as(self, cell: str, wanted: str) -> bool:
        try:
            value = float(cell)
        except ValueError:
            return False
        return any(self._format_as(value, one) == wanted for one in FORMATS)

    def _format_as(self, value: float, shape: str) -> str:
        try:
            text = format_number(value, shape, self.study.numbers)
        except (ValueError, TypeError):
            return ""  # a format of dates or texts
        return squeeze(text).strip("+\u2212%")

    def _complete(self, answer: Answer, cells: Iterable[CellPlace]) -> Answer:
        places = tuple(dict.fromkeys(cells))
        return Answer(
            answer.subject, answer.text, answer.steps, answer.facts,
            tuple(read_cell(self.root, place) for place in places),
            self._list_sources(dict.fromkeys(place.path for place in places)),
            answer.places, answer.note,
        )  # fmt: skip

    def _list_sources(self, paths: Iterable[str]) -> tuple[TracedSource, ...]:
        found = (find_source(self.root, self.study, path) for path in paths)
        return tuple(one for one in found if one is not None)
