"""Traces the numbers of figures and tables to the cells of data that they depend on.

What an entry's code depends on is found by experiment (drawing/provenance.py), only when someone
asks, and kept in build/.state/ under the hash of all that it depends on.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.graph import digest_bytes, digest_file
from bindery.model import Study
from bindery.planning.data_steps import DrawEntry, plan_entry
from bindery.planning.recipe import digest_code
from bindery.planning.scope import Placed
from bindery.tracing.values import CellPlace

if TYPE_CHECKING:
    from bindery.drawing import DrawRequest
    from bindery.drawing.experiment import InputCell, Output


@dataclass(frozen=True)
class TracedEntry:
    """An entry of one scope whose outputs can be asked for their cells."""

    root: Path
    study: Study = field(repr=False)
    id: str
    scope: str

    @property
    def name(self) -> str:
        """`<scope>/<id>`, as origins have it."""
        return f"{self.scope}/{self.id}"

    @cached_property
    def request(self) -> "DrawRequest":
        """What `tabulate` is given; needs what the regions published."""
        output = self.root / layout.SCRATCH
        return DrawEntry(self.id, self.scope, self.study).make_request(self.root, output)

    @cached_property
    def lines(self) -> Mapping[tuple[bool, str], tuple[tuple[str, int], ...]]:
        """The author's file and line of each row that `tabulate` is given, by table."""
        from bindery.data.published import read_published
        from bindery.data.table import load_table

        entry = self.request.entry
        found: dict[tuple[bool, str], tuple[tuple[str, int], ...]] = {}
        regions = [
            one for one in self.study.regions if self.scope in (one.slug, layout.STUDY_SCOPE)
        ]
        for name in entry.data:
            tables = [
                read_published(self.root / layout.PUBLISHED / region.slug, name)
                for region in regions
                if name in region.tables
            ]
            places = [(table.schema.path, line) for table in tables for line in table.lines]
            found[False, name] = tuple(places)
        for name in entry.reference:
            table = load_table(self.root, f"{layout.REFERENCE_DATA}/{name}.csv")
            found[True, name] = tuple((table.schema.path, line) for line in table.lines)
        return found

    def list_files(self) -> tuple[str, ...]:
        """The data files that the entry reads."""
        return tuple(dict.fromkeys(path for rows in self.lines.values() for path, _ in rows))

    @cached_property
    def provenance(self) -> Mapping["Output", tuple[CellPlace, ...]]:
        """By output, ("cell", row, column) or ("fact", 0, name), the cells that it rests on."""
        key, path = self._digest(), self._kept()
        if path.is_file():
            kept = json.loads(path.read_text("utf-8"))
            if kept["key"] == key:
                return _decode(kept["outputs"])
        from bindery.drawing.provenance import find_provenance

        found = {
            output: tuple(sorted(self.locate(one) for one in cells))
            for output, cells in find_provenance(self.request).items()
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"key": key, "outputs": _encode(found)}), "utf-8")
        return found

    def locate(self, cell: "InputCell") -> CellPlace:
        """The author's place of a cell that `tabulate` is given."""
        path, line = self.lines[cell.reference, cell.table][cell.row]
        return CellPlace(path, line, cell.column)

    def find_inputs(self, places: Iterable[CellPlace]) -> Sequence["InputCell"]:
        """The cells that `tabulate` is given at some of the author's places."""
        from bindery.drawing.experiment import InputCell

        return [
            InputCell(name, reference, row, place.column)
            for (reference, name), rows in self.lines.items()
            for place in places
            for row, (path, line) in enumerate(rows)
            if (path, line) == (place.path, place.line)
        ]

    def _kept(self) -> Path:
        return self.root / layout.STATE / "provenance" / f"{self.scope}-{self.id}.json"

    def _digest(self) -> str:
        entry = self.study.find_entry(self.id, self.scope)
        inputs = plan_entry(self.study, Placed(entry, self.scope)).inputs
        lines = [f"{path} {digest_file(self.root / path)}" for path in inputs]
        rooms = ("drawing", "data", "tex", "loading", "tracing/entries.py")
        return digest_bytes("\n".join([*lines, digest_code(rooms)]).encode())


def _encode(found: Mapping["Output", tuple[CellPlace, ...]]) -> list[object]:
    return [
        [list(output), [[one.path, one.line, one.column] for one in cells]]
        for output, cells in found.items()
    ]


def _decode(data: Iterable[Sequence[list[object]]]) -> Mapping["Output", tuple[CellPlace, ...]]:
    return {
        (str(output[0]), int(str(output[1])), str(output[2])): tuple(
            CellPlace(*cell) for cell in cells if isinstance(cell, list)
        )
        for output, cells in data
    }


def list_entries(root: Path, study: Study) -> tuple[TracedEntry, ...]:
    """The entries that a build has made."""
    found = []
    for path in sorted((root / "build/figures").glob("*/*.json")):
        entry = study.look_up(path.stem, path.parent.name)
        if entry and not entry.decorative:
            found.append(TracedEntry(root, study, path.stem, path.parent.name))
    return tuple(found)
