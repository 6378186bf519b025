"""Loads the regions: one folder under regions/ each."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.chain import load_findings
from bindery.loading.evidence import load_evidence
from bindery.loading.files import check_name, list_folders, list_paths
from bindery.loading.kinds import read_colour
from bindery.loading.reader import TableReader, open_reader
from bindery.loading.sections import list_sections
from bindery.messages import Message
from bindery.model import Absence, Municipality, Partner, Region
from bindery.slugs import is_slug


def load_regions(root: Path, mistakes: list[Diagnostic]) -> tuple[Region, ...]:
    """All regions by their order, then by slug."""
    regions, lines = [], dict[str, int | None]()
    for name in list_folders(root, layout.REGIONS, mistakes):
        path = f"{layout.REGIONS}/{name}"
        if not is_slug(name) or name == layout.STUDY_SCOPE:
            mistakes.append(Diagnostic(path, None, Message("loading-region-folder", name=name)))
            continue
        reader = open_reader(root, f"{path}/region.toml", mistakes)
        if reader is not None:
            regions.append(_read_region(root, name, reader))
            lines[name] = reader.file.line("name")
    if not regions:
        mistakes.append(Diagnostic(layout.REGIONS, None, Message("loading-no-region")))
    regions = _distinguish_equal_names(regions, lines, mistakes)
    return tuple(sorted(regions, key=lambda region: (region.order, region.slug)))


def _read_region(root: Path, slug: str, reader: TableReader) -> Region:
    region = Region(
        slug=slug,
        name=reader.text("name"),
        order=reader.integer("order", 100),
        colour=read_colour(reader, "colour"),
        delimitation=reader.text("delimitation"),
        municipalities=tuple(_read_municipality(one) for one in reader.tables("municipalities")),
        partners=tuple(_read_partner(one) for one in reader.tables("partners")),
        sections=list_sections(
            root, f"{layout.REGIONS}/{slug}/text", mistakes=reader.mistakes
        ),
        tables=list_tables(root, layout.region_data(slug), reader.mistakes),
        findings=load_findings(root, slug, reader.mistakes),
        path=reader.file.path,
        evidence=load_evidence(root, slug, reader.mistakes),
        areas=reader.texts("areas", ()),
        absences=_read_absences(reader),
    )  # fmt: skip
    reader.finish()
    return region


def _read_absences(reader: TableReader) -> tuple[Absence, ...]:
    """What the region lacks of the common skeleton: part and reason."""
    sub = reader.table("not_applicable")
    return tuple(
        Absence(str(part), sub.text(str(part)), reader.file.line(*sub.where, str(part)) or sub.line)
        for part in sub.data
    )


def list_tables(root: Path, folder: str, mistakes: list[Diagnostic]) -> tuple[str, ...]:
    """The names of the CSV files in a folder."""
    return tuple(
        path.stem
        for path in list_paths(root, folder, mistakes)
        if path.suffix == ".csv" and check_name(f"{folder}/{path.name}", mistakes)
    )


def _read_municipality(reader: TableReader) -> Municipality:
    municipality = Municipality(reader.text("code"), reader.text("name"))
    reader.finish()
    return municipality


def _read_partner(reader: TableReader) -> Partner:
    partner = Partner(reader.text("name"), reader.text("role"), reader.text("note", ""))
    reader.finish()
    return partner


def _distinguish_equal_names(
    regions: list[Region], lines: Mapping[str, int | None], mistakes: list[Diagnostic]
) -> list[Region]:
    """Regions of one name get their folder's name behind it: a fresh copy can be told apart.

    The one whose folder is called like the name keeps it. `lines` are those of the names, by slug.
    """
    parted = []
    for region in regions:
        same = [one for one in regions if one.name == region.name]
        owner = next((one for one in same if one.slug == _spell_slug(one.name)), same[0])
        if region is owner:
            parted.append(region)
            continue
        name = f"{region.name} ({region.slug})"
        said = Message("loading-region-name", name=region.name, other=owner.path, printed=name)
        line = lines[region.slug]
        mistakes.append(Diagnostic(region.path, line, said, severity=Severity.WARNING))
        parted.append(replace(region, name=name))
    return parted


def _spell_slug(name: str) -> str:
    return "-".join(name.lower().split())
