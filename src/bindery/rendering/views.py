"""What templates see: plain values with the names of docs/architecture.md."""

from dataclasses import dataclass

from bindery import layout
from bindery.model import (
    EntryKind,
    FigureRecord,
    Finding,
    Fragment,
    Municipality,
    Partner,
    Region,
    Section,
)
from bindery.rendering.binding import bind_record


@dataclass(frozen=True, slots=True)
class SectionView:
    r"""A section in a document's folder: `input` is what \\input takes."""

    input: str
    name: str
    fragment: Fragment


@dataclass(frozen=True, slots=True)
class EntryView:
    """A figure or table with its LaTeX label and the file of its drawing."""

    record: FigureRecord
    label: str
    file: str


@dataclass(frozen=True, slots=True)
class RegionView:
    """A region with its sections, those before the contents apart.

    `absences` are titles and reasons of the parts that do not apply to it.
    """

    slug: str
    name: str
    order: int
    colour: str
    delimitation: str
    front: tuple[SectionView, ...]
    sections: tuple[SectionView, ...]
    findings: tuple[Finding, ...]
    municipalities: tuple[Municipality, ...]
    partners: tuple[Partner, ...]
    entries: tuple[EntryView, ...]
    absences: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """A section after conversion, with the scope it speaks for and its file name in the folder."""

    section: Section
    scope: str
    name: str
    fragment: Fragment

    @property
    def view(self) -> SectionView:
        """The section as templates see it."""
        return SectionView(f"sections/{self.name}.tex", self.section.name, self.fragment)


def view_entry(record: FigureRecord) -> EntryView:
    """A record with its label (docs/architecture.md: `fig:<scope>/<id>`, `tbl:<scope>/<id>`)."""
    prefix = "tbl" if record.kind is EntryKind.TABLE else "fig"
    name = f"{record.scope}-{record.id}"
    label = f"{prefix}:{record.scope}/{record.id}"
    return EntryView(bind_record(record), label, f"figures/{name}.pdf")


def view_region(
    region: Region,
    converted: tuple[Converted, ...],
    records: tuple[FigureRecord, ...],
    front: tuple[str, ...],
) -> RegionView:
    """A region as templates see it; `front` names the sections that stand before the contents."""
    views = [one.view for one in converted if one.scope == region.slug]
    return RegionView(
        slug=region.slug,
        name=region.name,
        order=region.order,
        colour=region.colour,
        delimitation=region.delimitation,
        front=tuple(view for view in views if view.name in front),
        sections=tuple(view for view in views if view.name not in front),
        findings=region.findings,
        municipalities=region.municipalities,
        partners=region.partners,
        entries=tuple(view_entry(record) for record in records if record.scope == region.slug),
    )


def own_scope(region: Region | None) -> str:
    """The scope of a document's own texts."""
    return region.slug if region else layout.STUDY_SCOPE
