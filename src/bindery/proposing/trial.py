"""Draws proposals of a figure in a copy of the study, until one of them is well."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, refuse
from bindery.graph.files import write_whole
from bindery.loading.entries import load_entries
from bindery.loading.tables import TableSchema, read_schema
from bindery.messages import Message
from bindery.model import Study
from bindery.model.declared import ChartKind
from bindery.planning.data_steps import DrawEntry
from bindery.proposing.columns import TableFacts, find_format, read_facts
from bindery.proposing.proposal import Proposal, list_proposals, propose, propose_table
from bindery.proposing.text import FigureSettings, write_figure

TABLE = "table"
_UNSHOWN = "drawing-number-not-shown"


@dataclass(frozen=True, slots=True)
class TablePlace:
    """A table of the study: its name, and the regions that have it; none has one of reference."""

    name: str
    regions: tuple[str, ...]
    lacking: bool


@dataclass(frozen=True, slots=True)
class FigureTrial:
    """A copy of the study in which proposals are drawn until one is well.

    `mark` is the word for what is still to be written.
    """

    root: Path
    study: Study
    place: TablePlace
    name: str
    region: str
    mark: str

    @property
    def scopes(self) -> tuple[str, ...]:
        """The regions for which it is drawn, or the study."""
        if self.place.regions:
            return self.place.regions
        return (self.region or layout.STUDY_SCOPE,)

    def prepare(self, root: Path) -> None:
        """Copy what is drawn from, and check the table as a build does."""
        from bindery.data import Declarations, PublishRequest, publish_region

        for folder in ("content", "regions", "templates"):
            shutil.copytree(root / folder, self.root / folder)
        for one in self.study.regions:
            if one.slug in self.place.regions:
                target = self.root / layout.PUBLISHED / one.slug
                numbers, own = self.study.numbers, Declarations((), ())
                publish_region(
                    PublishRequest(
                        self.root, one.slug, (self.place.name,), own, numbers, target, one.areas
                    )
                )

    def choose(self, kind: str) -> tuple[TableFacts, str, str]:
        """The table, the text of figure.toml, and what it draws; refuses what cannot be drawn."""
        facts = self._read()
        settings = self._settings()
        if kind == TABLE:
            return facts, self._draw(facts, propose_table(facts), settings), kind
        if not facts.count:
            raise refuse(self._path(), Message("proposing-no-rows", table=self.place.name))
        if not facts.numbers:
            said = Message("proposing-no-numbers", table=self.place.name)
            raise refuse(self._path(), said)
        asked = propose(facts, ChartKind(kind)) if kind else None
        found = [asked] if asked else [] if kind else list(list_proposals(facts))
        if not found:
            raise self._refuse_kind(facts, kind)
        first: BinderyError | None = None
        for proposal in found:
            try:
                text = self._draw(facts, proposal, settings)
            except BinderyError as error:
                first = first or self._explain(error, proposal)
            else:
                return facts, text, str(proposal.kind)
        raise first or self._refuse_kind(facts, kind)

    def _path(self) -> str:
        folder = layout.REFERENCE_DATA
        if self.place.regions:
            folder = layout.region_data(self.place.regions[0])
        return f"{folder}/{self.place.name}.csv"

    def _settings(self) -> FigureSettings:
        regional = bool(self.place.regions or self.region)
        return FigureSettings(
            "region" if regional else "study", not self.place.regions, self.place.lacking,
            self.mark,
        )  # fmt: skip

    def _read(self) -> TableFacts:
        """The table as a figure gets it: checked, sorted, without what may not be shown."""
        schema = read_schema(self.root, self._path())
        cells: dict[str, list[object]] = {one.name: [] for one in schema.columns}
        bare = TableFacts(schema, cells, "", "", (), (), 0)
        self._write(write_figure(bare, propose_table(bare), self._settings()))
        tables = [self._read_cells(schema, scope) for scope in self.scopes]
        found = read_facts(self.root, schema, tables[0], self.study.outlines)
        formats = {
            one.name: find_format(
                one, [cell for table in tables for cell in table.get(one.name, [])]
            )
            for one in schema.columns
            if one.name in tables[0]
        }
        return replace(found, formats=formats)

    def _read_cells(self, schema: TableSchema, scope: str) -> dict[str, list[object]]:
        data = self._load(scope).make_request(self.root, self.root / "drawn").data
        frame = (data.tables if self.place.regions else data.reference)[self.place.name]
        return {one.name: frame[one.name].tolist() for one in schema.columns if one.name in frame}

    def _write(self, text: str) -> None:
        write_whole(self.root / layout.FIGURES / self.name / "figure.toml", text.encode())

    def _load(self, scope: str) -> DrawEntry:
        mistakes: list[Diagnostic] = []
        study = replace(self.study, entries=load_entries(self.root, mistakes))
        if mistakes:
            raise BinderyError(mistakes)
        return DrawEntry(self.name, scope, study)

    def _draw(self, facts: TableFacts, proposal: Proposal, settings: FigureSettings) -> str:
        """Draw a proposal for each scope; the text with which that is well.

        A title or date whose numbers the figure does not show goes without them.
        """
        try:
            return self._draw_all(write_figure(facts, proposal, settings))
        except BinderyError as error:
            if all(one.said.id != _UNSHOWN for one in error.diagnostics):
                raise
        return self._draw_all(write_figure(facts, proposal, replace(settings, numbered=False)))

    def _draw_all(self, text: str) -> str:
        from bindery.drawing import draw_entry

        self._write(text)
        for scope in self.scopes:
            draw_entry(self._load(scope).make_request(self.root, self.root / "drawn"))
        return text

    def _explain(self, error: BinderyError, proposal: Proposal) -> BinderyError:
        """What is wrong with a proposal, told of the table: its figure.toml is not kept."""
        own = f"{layout.FIGURES}/{self.name}/figure.toml"
        kind = str(proposal.kind)
        return BinderyError(
            replace(
                one, path=self._path(), line=None,
                said=Message("proposing-not-drawn", kind=kind, what=one.said),
                advice=Message("proposing-another-kind"),
            ) if one.path == own else one
            for one in error.diagnostics
        )  # fmt: skip

    def _refuse_kind(self, facts: TableFacts, kind: str) -> BinderyError:
        fits = list_kinds(facts)
        known = ", ".join((*fits, TABLE))
        said = Message("proposing-no-kind", kind=kind, count=facts.count) if kind else Message(
            "proposing-no-fit", table=self.place.name, count=facts.count
        )  # fmt: skip
        return refuse(
            "--kind" if kind else self._path(), said,
            Message("proposing-kinds", known=known),
        )  # fmt: skip


def list_kinds(facts: TableFacts) -> list[str]:
    """The kinds of chart that the columns fit."""
    return [kind.value for kind in ChartKind if propose(facts, kind)]
