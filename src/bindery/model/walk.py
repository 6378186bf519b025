"""Goes over a tree: every block or inline of it, or a tree with some of them changed."""

from collections.abc import Callable, Iterator
from itertools import chain

from msgspec.structs import replace

from bindery.model.grid import list_heads
from bindery.model.tree import (
    Block,
    Blocks,
    Box,
    Cell,
    Citation,
    Definitions,
    Division,
    Entry,
    Example,
    Figure,
    Foreign,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    LocalLink,
    Note,
    Paragraph,
    Part,
    Quotation,
    Row,
    Section,
    Styled,
    Table,
    Verse,
)

Holder = Section | Quotation | Example | Division | Part | Box


def walk_blocks(blocks: Blocks) -> Iterator[Block]:
    """Every block of a tree, those inside others too, in reading order; not those of notes."""
    for block in blocks:
        yield block
        if isinstance(block, List):
            yield from walk_blocks(tuple(chain(*block.items)))
        elif isinstance(block, Definitions):
            for one in block.items:
                yield from walk_blocks(tuple(chain(*one.definitions)))
        elif isinstance(block, Table):
            yield from walk_blocks(tuple(chain(*(cell.blocks for cell in list_cells(block)))))
        elif isinstance(block, Holder):
            yield from walk_blocks(block.blocks)


def list_cells(table: Table) -> Iterator[Cell]:
    """Every cell of a table, those of its head first."""
    for row in (*list_heads(table), *table.rows):
        yield from row.cells


def walk_inlines(blocks: Blocks) -> Iterator[Inline]:
    """Every inline of a tree, those inside others and in notes too, in reading order."""
    for block in walk_blocks(blocks):
        for inlines in list_inlines(block):
            yield from walk_inside(inlines)


def list_inlines(block: Block) -> Iterator[Inlines]:
    """The inlines that a block holds itself."""
    if isinstance(block, Paragraph | Heading):
        yield block.content
    elif isinstance(block, Verse):
        yield from block.lines
    elif isinstance(block, Definitions):
        yield from (one.term for one in block.items)
    elif isinstance(block, Box):
        yield block.title
    elif isinstance(block, Quotation):
        yield block.source
    elif isinstance(block, Image):
        yield from (block.caption, block.short_title)
        yield from (*(one.caption for one in block.pictures), block.source)
    elif isinstance(block, Entry):
        yield from (block.caption, block.short_title)
    elif isinstance(block, Figure):
        yield from (block.caption, block.short_title, block.subtitle)
        yield from (*block.notes, block.source, block.numbers)
    elif isinstance(block, Table):
        yield from (block.caption, block.short_title, block.subtitle)
        yield from (cell.content for cell in list_cells(block))
        yield from (*block.notes, block.source)


def walk_inside(inlines: Inlines) -> Iterator[Inline]:
    """Every inline of a line, those inside others and in notes too."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Note):
            yield from walk_inlines(inline.blocks)
        elif isinstance(inline, Styled | Link | LocalLink | Foreign | Citation):
            yield from walk_inside(inline.content)


def change_blocks(blocks: Blocks, change: Callable[[Block], Blocks]) -> Blocks:
    """The tree with each block changed, those inside others first."""
    return tuple(chain(*(change(_change_inside(block, change)) for block in blocks)))


def _change_inside(block: Block, change: Callable[[Block], Blocks]) -> Block:
    if isinstance(block, List):
        return replace(block, items=tuple(change_blocks(one, change) for one in block.items))
    if isinstance(block, Definitions):
        items = tuple(
            replace(one, definitions=tuple(change_blocks(each, change) for each in one.definitions))
            for one in block.items
        )
        return replace(block, items=items)
    if isinstance(block, Holder):
        return replace(block, blocks=change_blocks(block.blocks, change))
    if isinstance(block, Table):
        return _change_cells(
            block, lambda cell: replace(cell, blocks=change_blocks(cell.blocks, change))
        )
    return block


def _change_cells(table: Table, change: Callable[[Cell], Cell]) -> Table:
    def inside(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, cells=tuple(change(cell) for cell in row.cells)) for row in rows)

    return replace(table, heads=inside(table.heads), rows=inside(table.rows))


def change_inlines(blocks: Blocks, change: Callable[[Inline], Inlines]) -> Blocks:
    """The tree with each inline changed, those inside others first."""

    def inside(inlines: Inlines) -> Inlines:
        return tuple(chain(*(change(_change_inline(one, inside, change)) for one in inlines)))

    return change_blocks(blocks, lambda block: (change_held(block, inside),))


def _change_inline(
    inline: Inline, inside: Callable[[Inlines], Inlines], change: Callable[[Inline], Inlines]
) -> Inline:
    if isinstance(inline, Note):
        return replace(inline, blocks=change_inlines(inline.blocks, change))
    if isinstance(inline, Styled | Link | LocalLink | Foreign | Citation):
        return replace(inline, content=inside(inline.content))
    return inline


def change_held(  # noqa: PLR0911 - a case for each kind
    block: Block, inside: Callable[[Inlines], Inlines]
) -> Block:
    """A block with the inlines that it holds itself changed."""
    if isinstance(block, Paragraph | Heading):
        return replace(block, content=inside(block.content))
    if isinstance(block, Verse):
        return replace(block, lines=tuple(inside(line) for line in block.lines))
    if isinstance(block, Definitions):
        items = tuple(replace(one, term=inside(one.term)) for one in block.items)
        return replace(block, items=items)
    if isinstance(block, Box):
        return replace(block, title=inside(block.title))
    if isinstance(block, Quotation):
        return replace(block, source=inside(block.source))
    if isinstance(block, Image):
        pictures = tuple(replace(one, caption=inside(one.caption)) for one in block.pictures)
        caption, short = inside(block.caption), inside(block.short_title)
        return replace(block, caption=caption, short_title=short, pictures=pictures)
    if isinstance(block, Table):
        return _change_table(block, inside)
    if isinstance(block, Entry):
        return replace(block, caption=inside(block.caption), short_title=inside(block.short_title))
    if isinstance(block, Figure):
        return replace(
            block,
            caption=inside(block.caption),
            subtitle=inside(block.subtitle),
            short_title=inside(block.short_title),
            notes=tuple(inside(one) for one in block.notes),
            source=inside(block.source),
            numbers=inside(block.numbers),
            data=_change_table(block.data, inside),
        )
    return block


def _change_table(table: Table, inside: Callable[[Inlines], Inlines]) -> Table:
    changed = replace(
        table,
        caption=inside(table.caption),
        subtitle=inside(table.subtitle),
        short_title=inside(table.short_title),
        notes=tuple(inside(one) for one in table.notes),
        source=inside(table.source),
        columns=tuple(replace(one, head=inside(one.head)) for one in table.columns),
    )
    return _change_cells(changed, lambda cell: replace(cell, content=inside(cell.content)))
