"""Relates what the pages show and hide to the elements of the structure tree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bindery.inspection.elements import walk_all
from bindery.inspection.figure_contrast import check_figures
from bindery.inspection.link_looks import find_link_looks
from bindery.inspection.looks import Contrast, HiddenText, SmallText
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage
from bindery.inspection.running import find_running
from bindery.inspection.structure import Node, Structure
from bindery.inspection.titles import find_titles
from bindery.inspection.unseen import Unseen
from bindery.inspection.visibility import Visibility, check_page

_NOTHING = Node("", "", "", None)


def add_visibility(structure: Structure, painted_pages: Sequence[PaintedPage]) -> Structure:
    """The structure with contrasts, hidden text, small text, and text outside the tree."""
    owners: dict[Mark | None, Node] = {
        mark: node for node in walk_all(structure.tree) for mark in node.marks
    }
    figures = [node for node in walk_all(structure.tree) if node.role == "Figure"]
    drawn = {mark for figure in figures for node in figure.walk() for mark in node.marks}
    visibility = Visibility()
    for painted in painted_pages:
        check_page(painted, visibility)
        check_figures(painted, drawn, visibility)
    return replace(
        structure,
        contrasts=_list_contrasts(visibility, owners),
        hidden=tuple(
            HiddenText(one.reason, one.page, one.text, owners.get(one.mark, _NOTHING).path)
            for one in visibility.unseen
        ),
        small=_list_small(visibility, owners),
        pictures=tuple(visibility.pictures),
        loose=tuple(_find_loose(painted_pages, owners)) if structure.tree else (),
        running=find_running(painted_pages) if structure.tree else (),
        link_looks=find_link_looks(structure.tree, painted_pages),
        titles=find_titles(structure.tree, painted_pages),
    )


def _find_loose(
    painted_pages: Sequence[PaintedPage], owners: dict[Mark | None, Node]
) -> Iterator[HiddenText]:
    """The first text of each page that no element of the tree holds."""
    for painted in painted_pages:
        for run in painted.runs:
            if not run.artifact and run.mark not in owners:
                reason = Unseen.OUTSIDE_TREE if run.mark else Unseen.UNTAGGED
                yield HiddenText(reason, painted.number, run.text.strip())
                break


def _list_contrasts(
    visibility: Visibility, owners: dict[Mark | None, Node]
) -> tuple[Contrast, ...]:
    return tuple(
        Contrast(
            seen.kind, seen.colour, seen.background, seen.ratio, seen.large, len(places),
            *places[0], owners.get(seen.mark, _NOTHING).path,
        )
        for seen, places in visibility.seen.items()
    )  # fmt: skip


def _list_small(visibility: Visibility, owners: dict[Mark | None, Node]) -> tuple[SmallText, ...]:
    found = []
    for (size, mark), places in visibility.small.items():
        node = owners.get(mark, _NOTHING)
        page, text = places[0]
        found.append(SmallText(size, page, text, node.role, node.path))
    return tuple(found)
