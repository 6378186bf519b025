"""The tree of a document: its sections and parts in their order, figures and tables in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bindery.model import Abbreviation
from bindery.model.tree import (
    Anchor,
    Block,
    Blocks,
    Box,
    Entry,
    Figure,
    Formula,
    Heading,
    Image,
    Inline,
    Inlines,
    LocalLink,
    Part,
    Section,
    Table,
    Text,
    change_node,
)
from bindery.model.walk import change_blocks, change_inlines, walk_blocks, walk_inlines
from bindery.rendering.abbreviations import expand_abbreviations
from bindery.rendering.layout_text import LayoutHeading, LayoutPlace, read_layout


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a document is put together from, by name.

    `sections` by the path that the template inputs, `parts` by scope and name, `entries` by
    `<scope>/<id>`.
    """

    sections: Mapping[str, Section]
    parts: Mapping[tuple[str, str], Part]
    entries: Mapping[str, Figure | Table]


def assemble_document(
    layout: str,
    pieces: Pieces,
    abbreviations: Sequence[Abbreviation] = (),
    documents: Mapping[str, str] | None = None,
) -> Blocks:
    """The tree of a document whose template became the LaTeX `layout`.

    `documents` are the titles of the others of the set, by name.
    """
    named = {f"{scope}-{name}": part for (scope, name), part in pieces.parts.items()}
    blocks: list[Block] = []
    for one in read_layout(layout):
        if isinstance(one, LayoutHeading):
            title = (Text(one.title),)
            blocks.append(Heading(one.level, title, "", numbered=one.numbered))
        elif isinstance(one, LayoutPlace):
            found = pieces.sections.get(one.name) or named.get(one.name)
            blocks += [found] if found else []
    filled = fill_places(tuple(blocks), pieces)
    return expand_abbreviations(resolve_links(filled, documents or {}), abbreviations)


def fill_places(blocks: Blocks, pieces: Pieces) -> Blocks:
    """Figures, tables and parts where a text places them; unknown ones are left as places."""

    def fill(block: Block) -> Blocks:
        if isinstance(block, Entry):
            return (_fill_entry(block, pieces),)
        if isinstance(block, Part) and not block.blocks:
            return (_fill_part(block, pieces),)
        return (block,)

    return change_blocks(blocks, fill)


def _fill_entry(place: Entry, pieces: Pieces) -> Block:
    """The figure or table of a place; a table that the text declares has its title there."""
    entry = pieces.entries.get(f"{place.scope}/{place.id}")
    if isinstance(entry, Table) and place.caption:
        return change_node(entry, caption=place.caption, line=place.line)
    return entry or place


def _fill_part(place: Part, pieces: Pieces) -> Part:
    """A part's blocks; its headings stand below the heading above it."""
    part = pieces.parts.get((place.scope, place.name))
    if part is None:
        return place

    def lower(block: Block) -> Blocks:
        if isinstance(block, Heading):
            return (change_node(block, level=block.level + place.level),)
        return (block,)

    blocks = change_blocks(part.blocks, lower)
    return change_node(part, blocks=blocks, level=place.level, line=place.line)


def resolve_links(blocks: Blocks, documents: Mapping[str, str]) -> Blocks:
    """Links to places that the document may lack: to another document of the set, or words alone.

    A part that stands in a document twice gives its places to the first.
    """
    known = list_labels(blocks)
    met: set[str] = set()

    def resolve(inline: Inline) -> Inlines:
        if isinstance(inline, LocalLink) and inline.label in known:
            return (change_node(inline, document=""),)
        if isinstance(inline, LocalLink) and inline.document:
            return (change_node(inline, title=documents.get(inline.document, "")),)
        if isinstance(inline, LocalLink) and inline.optional:
            return inline.content
        if isinstance(inline, Anchor):
            again = inline.label in met
            met.add(inline.label)
            return () if again else (inline,)
        return (inline,)

    return change_inlines(blocks, resolve)


def list_labels(blocks: Blocks) -> set[str]:
    """The labels of all places that a document holds."""
    labels = {
        block.label
        for block in walk_blocks(blocks)
        if isinstance(block, Heading | Box | Image | Figure | Table)
    }
    labels |= {
        one.label
        for block in walk_blocks(blocks)
        if isinstance(block, Image)
        for one in block.pictures
    }
    anchors = {one.label for one in walk_inlines(blocks) if isinstance(one, Anchor | Formula)}
    return (labels | anchors) - {""}
