"""Steps from data files to published tables, named values, figures and tables."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.graph import Product, Step, Workspace
from bindery.model import Entry, EntryKind, Reasoning, Region, Study, link_chain
from bindery.model.figures import needs_code
from bindery.model.quoting import make_quoting
from bindery.planning.map_inputs import list_drawing_tools, list_outline_files, mark_region
from bindery.planning.own_python import DRAWS, PUBLISHES, stand_still
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Placed

if TYPE_CHECKING:
    from bindery.data import EntryTables
    from bindery.drawing import DrawRequest, FigureData

_DATA = ("data", "tex", "loading")
_DRAWING = (*_DATA, "drawing")
_LIMIT = 180.0  # seconds of drawing, of which a figure takes two or three
_SECONDS = 0.15
_POOL = "tables"  # so that not every worker loads pandas and matplotlib


@dataclass(frozen=True, slots=True)
class PublishRegion:
    """Checks one region's tables and computes its values."""

    slug: str
    tables: tuple[str, ...]
    areas: tuple[str, ...]
    study: Study = field(repr=False)
    style: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write the region's tables and values.json."""
        from bindery.data import PublishRequest, load_declarations, publish_region

        stand_still()
        output = work.write_path(layout.published(self.slug, "values.json")).parent
        declarations = load_declarations(work.root, layout.VALUES)
        publish_region(
            PublishRequest(
                work.root, self.slug, self.tables, declarations, self.study.numbers, output,
                self.areas, self.study.date.year,
            )
        )  # fmt: skip
        return Product()


@dataclass(frozen=True, slots=True)
class PublishStudy:
    """Computes the study's values from what the regions published."""

    regions: tuple[tuple[str, str], ...]
    study: Study = field(repr=False)
    style: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write the study's values.json."""
        from bindery.data import StudyRequest, load_declarations, publish_study

        stand_still()
        output = work.write_path(layout.published(layout.STUDY_SCOPE, "values.json")).parent
        declarations = load_declarations(work.root, layout.VALUES)
        published = work.root / layout.PUBLISHED
        publish_study(
            StudyRequest(
                work.root,
                self.regions,
                declarations,
                self.study.numbers,
                published,
                output,
                self.study.date.year,
            )
        )
        return Product()


@dataclass(frozen=True, slots=True)
class DrawEntry:
    """Makes one figure or table for one scope; looks, words and sources come from files."""

    entry: str
    scope: str
    study: Study = field(repr=False)
    settings: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write the entry's .json, .csv and, for a figure, .pdf and .svg."""
        from bindery.drawing import draw_entry

        stand_still()
        output = work.write_path(layout.drawn(self.scope, self.entry, "json")).parent
        draw_entry(self.make_request(work.root, output))
        return Product()

    def make_request(self, root: Path, output: Path) -> "DrawRequest":
        """What is drawn: the entry, its checked tables, and the study's settings."""
        from bindery.data import EntryTablesRequest, read_entry_tables
        from bindery.drawing import DrawRequest, DrawSettings
        from bindery.drawing.moments import read_source_words

        study = self.study
        entry = study.find_entry(self.entry, self.scope)
        region = next((one for one in study.regions if one.slug == self.scope), None)
        published = root / layout.PUBLISHED
        found = read_entry_tables(EntryTablesRequest(root, published, region, study.regions, entry))
        words = read_source_words(dict(study.source_words))
        return DrawRequest(
            root=root,
            entry=entry,
            scope=self.scope,
            data=self._collect(entry, found),
            origins=found.origins,
            setting=DrawSettings(
                study.look,
                study.numbers,
                study.sources,
                words,
                make_quoting(study.language, dict(study.quotes)),
            ),
            output=output,
        )

    def _collect(self, entry: Entry, found: "EntryTables") -> "FigureData":
        from bindery.drawing import FigureData

        marks = tuple(mark_region(one) for one in self.study.regions)
        own = next((mark for mark in marks if mark.slug == self.scope), None)
        regions = (own,) if own else marks
        return FigureData(
            own, regions, found.tables, found.reference, dict(entry.words),
            _link_chain(self.study, entry, self.scope),
        )  # fmt: skip


def _link_chain(study: Study, entry: Entry, scope: str) -> Reasoning | None:
    """The chain for an entry that asks for it; a region's entry sees its own findings alone."""
    if not entry.chain:
        return None
    own = tuple(one for one in study.regions if scope in {one.slug, layout.STUDY_SCOPE})
    return link_chain(replace(study, regions=own))


def plan_data(study: Study) -> list[Step]:
    """The steps that publish the regions."""
    return [_plan_region(study, region) for region in study.regions]


def _plan_region(study: Study, region: Region) -> Step:
    folder = layout.region_data(region.slug)
    sources = tuple(
        f"{folder}/{name}.{suffix}" for name in region.tables for suffix in ("csv", "toml")
    )
    outputs = tuple(
        layout.published(region.slug, f"{name}.{suffix}")
        for name in region.tables
        for suffix in ("csv", "json")
    )
    settings = repr((study.numbers, study.date.year))
    action = PublishRegion(region.slug, region.tables, region.areas, study, settings)
    # Tables of reference that a value names are found out by the step itself, as it reads them.
    files = ((*sources, layout.VALUES), (*outputs, *_list_values(region.slug)))
    recipe = describe_recipe(action, _DATA, ("pandas", "numpy"))
    return replace(
        make_step(f"publish {region.slug}", files, action, recipe), pool=_POOL, apart=PUBLISHES
    )


def _list_values(scope: str) -> tuple[str, ...]:
    return tuple(layout.published(scope, f"{name}.json") for name in ("values", "dates"))


def plan_values(study: Study) -> list[Step]:
    """The step that computes the study's own values."""
    pairs = tuple((region.slug, region.name) for region in study.regions)
    action = PublishStudy(pairs, study, repr((study.numbers, study.date.year)))
    inputs = (
        *(layout.published(slug, "values.json") for slug, _ in pairs),
        # every table, for counts that must not be computed back from all of them together
        *(
            layout.published(region.slug, f"{name}.{suffix}")
            for region in study.regions
            for name in region.tables
            for suffix in ("csv", "json")
        ),
        layout.VALUES,
    )
    outputs = (*_list_values(layout.STUDY_SCOPE), layout.HIDDEN)
    recipe = describe_recipe(action, _DATA, ("pandas", "numpy"))
    step = make_step("publish study", (inputs, outputs), action, recipe)
    return [replace(step, pool=_POOL, apart=PUBLISHES)]


def plan_entry(study: Study, placed: Placed) -> Step:
    """The step that makes one entry for one scope."""
    entry, scope = placed.entry, placed.scope
    regions = [one for one in study.regions if scope in (one.slug, layout.STUDY_SCOPE)]
    chain = _link_chain(study, entry, scope)
    declared = entry if entry.selection else None
    settings = repr(
        (study.look, study.numbers, study.source_words, _marks(regions), chain, declared)
    )
    action = DrawEntry(entry.id, scope, study, settings)
    suffixes = ("json", "csv", "pdf", "svg") if entry.kind is EntryKind.FIGURE else ("json", "csv")
    outputs = tuple(layout.drawn(scope, entry.id, suffix) for suffix in suffixes)
    inputs = (*_list_inputs(study, entry, regions), *study.look.fonts)
    recipe = describe_recipe(action, _DRAWING, list_drawing_tools(entry))
    name = f"figure {scope}/{entry.id}"
    step = make_step(name, (inputs, outputs), action, recipe, _SECONDS)
    step = replace(step, pool=_POOL, limit=_LIMIT, apart=DRAWS)
    if entry.selection:  # the text that declares it is no input: what it declares is a setting
        return replace(step, subject=entry.path)
    module = str(Path(entry.path).with_name("figure.py").as_posix())
    coded = entry.kind is EntryKind.FIGURE and needs_code(entry)
    subject = module if coded else entry.path
    return replace(step, subject=subject)


def _marks(regions: list[Region]) -> list[tuple[str, ...]]:
    return [
        (one.slug, one.name, one.colour, one.delimitation, *one.areas, repr(one.municipalities))
        for one in regions
    ]


def _list_inputs(study: Study, entry: Entry, regions: list[Region]) -> tuple[str, ...]:
    module = str(Path(entry.path).with_name("figure.py").as_posix())
    tables = tuple(
        layout.published(region.slug, f"{name}.{suffix}")
        for region in regions
        for name in entry.data
        if name in region.tables
        for suffix in ("csv", "json")
    )
    reference = tuple(
        f"{layout.REFERENCE_DATA}/{name}.{suffix}"
        for name in entry.reference
        if name in study.reference_tables
        for suffix in ("csv", "toml")
    )
    own = () if entry.selection else (entry.path, *list_outline_files(study, entry))
    if needs_code(entry):
        own = (*own, module)
    return (*own, *tables, *reference, layout.SOURCES)
