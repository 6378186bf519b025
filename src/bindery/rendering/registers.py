"""What a document's registers print: the tables behind its figures, and its images (REQ-46)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bindery import layout
from bindery.model import Dataset, FigureRecord, Study
from bindery.model.plain import read_plain
from bindery.model.tree import Image
from bindery.model.walk import walk_blocks
from bindery.rendering.request import Material


@dataclass(frozen=True, slots=True)
class ImageSource:
    """An image of an author's with the source that it names itself, and its licence."""

    title: str
    source: str
    licence: str


def walk_images(material: Material) -> Iterator[Image]:
    """The images of a document's texts, in their order."""
    for one in material.converted:
        for block in walk_blocks(one.fragment.blocks):
            if isinstance(block, Image):
                yield block


def list_images(material: Material, registered: Collection[str]) -> tuple[ImageSource, ...]:
    """The images whose source stands in no register: they are one themselves."""
    found = (
        ImageSource(" ".join(read_plain(one.caption).split()), one.origin, one.licence)
        for one in walk_images(material)
        if one.origin and one.origin not in registered
    )
    return tuple(dict.fromkeys(found))


def list_datasets(
    study: Study, records: Iterable[FigureRecord]
) -> Mapping[str, tuple[Dataset, ...]]:
    """By source, the tables that the records were made from; what regions share stands once."""
    slugs = {region.slug for region in study.regions}
    known = [(one, study.look_up(one.id, one.scope)) for one in records]
    used = {
        (one.scope if one.scope in slugs else None, name)
        for one, entry in known
        if entry
        for name in entry.data
    }
    reference = {name for _, entry in known if entry for name in entry.reference}
    charts = [entry.declared.chart for _, entry in known if entry]
    outlines = {chart.map.outlines for chart in charts if chart and chart.map}
    found: dict[str, dict[tuple[str, ...], Dataset]] = {}
    for one in study.datasets:
        name = PurePosixPath(one.path).stem
        drawn = one.path.startswith(layout.OUTLINES)
        shown = (
            name in (outlines if drawn else reference)
            if not one.region
            else (one.region, name) in used or (None, name) in used
        )
        if shown:
            same = (one.title, one.reference_date, one.processing, one.delimitation)
            found.setdefault(one.source, {}).setdefault(same, one)
    return {source: tuple(tables.values()) for source, tables in found.items()}
