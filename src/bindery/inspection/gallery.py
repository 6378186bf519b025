"""What all pages show and hide, each thing with its element in the structure tree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bindery.inspection.charts import look_at_figures
from bindery.inspection.collecting import Mark
from bindery.inspection.elements import walk_all
from bindery.inspection.painting import Sheet
from bindery.inspection.sights import Gallery, look_at_sheet
from bindery.inspection.structure import HiddenText, Node, Sight, SmallText, Structure

_NOTHING = Node("", "", "", None)


def hang_gallery(structure: Structure, sheets: Sequence[Sheet]) -> Structure:
    """The structure with what its pages show and hide."""
    owners: dict[Mark | None, Node] = {
        mark: node for node in walk_all(structure.tree) for mark in node.marks
    }
    figures = [node for node in walk_all(structure.tree) if node.role == "Figure"]
    drawn = {mark for figure in figures for node in figure.walk() for mark in node.marks}
    gallery = Gallery()
    for sheet in sheets:
        look_at_sheet(sheet, gallery)
        look_at_figures(sheet, drawn, gallery)
    return replace(
        structure,
        sights=_list_sights(gallery, owners),
        hidden=tuple(
            HiddenText(one.reason, one.page, one.text, owners.get(one.mark, _NOTHING).path)
            for one in gallery.unseen
        ),
        small=_list_small(gallery, owners),
        pictures=tuple(gallery.pictures),
        loose=tuple(_find_loose(sheets, owners)) if structure.tree else (),
    )


def _find_loose(sheets: Sequence[Sheet], owners: dict[Mark | None, Node]) -> Iterator[HiddenText]:
    """The first text of each page that no element of the tree holds."""
    for sheet in sheets:
        for run in sheet.runs:
            if not run.artifact and run.mark not in owners:
                reason = "is marked, but not in the tree" if run.mark else "is not tagged"
                yield HiddenText(reason, sheet.number, run.text.strip())
                break


def _list_sights(gallery: Gallery, owners: dict[Mark | None, Node]) -> tuple[Sight, ...]:
    return tuple(
        Sight(
            seen.kind, seen.colour, seen.ground, seen.ratio, seen.large, len(places),
            *places[0], owners.get(seen.mark, _NOTHING).path,
        )
        for seen, places in gallery.seen.items()
    )  # fmt: skip


def _list_small(gallery: Gallery, owners: dict[Mark | None, Node]) -> tuple[SmallText, ...]:
    found = []
    for (size, mark), places in gallery.small.items():
        node = owners.get(mark, _NOTHING)
        page, text = places[0]
        found.append(SmallText(size, page, text, node.role, node.path))
    return tuple(found)
