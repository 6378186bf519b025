"""What other rooms ask of a tree: its headings, figures, references, and the words by line."""

from dataclasses import dataclass, field

from bindery.model.plain import read_plain
from bindery.model.prose import Heading, Placed, Speech
from bindery.model.tree import (
    Block,
    Blocks,
    Box,
    Break,
    Citation,
    Code,
    CodeBlock,
    CrossReference,
    Definitions,
    Entry,
    Foreign,
    Formula,
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
    Reference,
    Styled,
    Table,
    Text,
    Value,
    Verse,
)
from bindery.model.tree import Heading as TreeHeading
from bindery.model.walk import Holder, list_cells

# what is told apart in the speech of a text
_APART = ("heading", "note", "citation", "foreign", "link", "code")


@dataclass(slots=True)
class Index:
    """What stands in a tree, in reading order; `line` is the author's line of what is read."""

    line: int = 1
    inside: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    figures: dict[str, None] = field(default_factory=dict)
    parts: dict[str, None] = field(default_factory=dict)
    images: dict[str, None] = field(default_factory=dict)
    citations: dict[str, None] = field(default_factory=dict)
    references: list[tuple[str, int]] = field(default_factory=list)
    cross_references: list[tuple[str, int]] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    speech: list[Speech] = field(default_factory=list)
    notes: list[tuple[Note, int]] = field(default_factory=list)  # of the block at hand, unread

    def say(self, text: str) -> None:
        """Keep what a reader reads, with the author's line and where it stands."""
        kind = next((one for one in reversed(self.inside) if one in _APART), "text")
        last = self.speech[-1] if self.speech else None
        if last and (last.line, last.kind) == (self.line, kind):
            self.speech[-1] = Speech(self.line, kind, last.text + text)
        else:
            self.speech.append(Speech(self.line, kind, text))

    def read_blocks(self, blocks: Blocks, kind: str = "") -> None:
        """Read blocks in their order; `kind` is a place that they stand in."""
        self.inside += [kind] if kind else []
        for block in blocks:
            self.line = getattr(block, "line", 0) or self.line
            self._read_block(block)
            self.say("\n")
            self._read_notes()
        if kind:
            self.inside.pop()

    def _read_notes(self) -> None:
        """Read the notes of a block behind it: they are no part of its sentences."""
        notes, self.notes, kept = self.notes, [], self.line
        for note, line in notes:
            self.line = line
            self.read_blocks(note.blocks, "note")
        self.line = kept

    def read_inlines(self, inlines: Inlines, kind: str = "") -> None:
        """Read inlines in their order; `kind` is a place that they stand in."""
        self.inside += [kind] if kind else []
        for inline in inlines:
            self._read_inline(inline)
        if kind:
            self.inside.pop()

    def _read_block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self.read_inlines(block.content)
        elif isinstance(block, TreeHeading):
            text = read_plain(block.content).strip()
            self.read_inlines(block.content, "heading")
            self.headings.append(
                Heading(
                    block.level,
                    text,
                    block.label,
                    self.line,
                    block.numbered,
                    block.listed,
                    block.anchor,
                )
            )
        elif isinstance(block, Table):
            self._read_table(block)
        elif isinstance(block, Verse):
            for line in block.lines:
                self.read_inlines(line)
        elif isinstance(block, CodeBlock):
            pass  # no prose
        else:
            self._read_container(block)

    def _read_container(self, block: Block) -> None:
        if isinstance(block, List):
            for item in block.items:
                self.read_blocks(item)
        elif isinstance(block, Definitions):
            for one in block.items:
                self.read_inlines(one.term)
                for definition in one.definitions:
                    self.read_blocks(definition)
        elif isinstance(block, Holder):
            self._read_nested(block)
        elif isinstance(block, Entry):
            self.figures[block.id] = None
            prefix = "fig" if block.kind == "figure" else "tbl"
            label = f"{prefix}:{block.scope}/{block.id}"
            title = read_plain(block.caption).strip()
            self.placed.append(Placed(block.kind, label, self.line, title))
            self.read_inlines(block.caption)
        elif isinstance(block, Image):
            self._read_image(block)

    def _read_image(self, image: Image) -> None:
        title = read_plain(image.caption).strip()
        labels = tuple(one.label for one in image.pictures if one.label)
        self.placed.append(Placed("figure", image.label, self.line, title, labels))
        self.read_inlines(image.caption)
        for picture in image.pictures:
            self.images[picture.path] = None
            self.say("\n")
            self.read_inlines(picture.caption)

    def _read_nested(self, block: Holder) -> None:
        if isinstance(block, Box):
            self.placed.append(Placed("box", block.label, self.line, read_plain(block.title)))
        elif isinstance(block, Part):
            self.parts[block.name] = None
        self.read_blocks(block.blocks)
        if isinstance(block, Quotation):
            self.read_inlines(block.source)

    def _read_table(self, table: Table) -> None:
        title = read_plain(table.caption).strip()
        self.placed.append(Placed("table", table.label, self.line, title))
        self.read_inlines(table.caption)
        for cell in list_cells(table):
            self.line = cell.line or self.line
            self.read_inlines(cell.content)
            self.read_blocks(cell.blocks)
            self.say("\n")

    def _read_inline(self, inline: Inline) -> None:
        self.line = getattr(inline, "line", 0) or self.line
        if isinstance(inline, Text | Value):
            self.say(inline.text)
        elif isinstance(inline, Break):
            self.say(" ")
        elif isinstance(inline, Code):
            self.read_inlines((Text(inline.text),), "code")
        elif isinstance(inline, Styled):
            self.read_inlines(inline.content)
        elif isinstance(inline, Note):
            self.notes.append((inline, self.line))
        elif isinstance(inline, Formula):
            if inline.label:
                self.placed.append(Placed("formula", inline.label, self.line))
        else:
            self._read_link(inline)

    def _read_link(self, inline: Inline) -> None:
        if isinstance(inline, Reference):
            self.references.append((inline.label, self.line))
            self.say(f"@{write_target(inline.label)}")
        elif isinstance(inline, CrossReference):
            self.cross_references.append((inline.target, self.line))
            self.say(inline.title)
        elif isinstance(inline, LocalLink | Link):
            if isinstance(inline, LocalLink) and not inline.optional:
                self.references.append((inline.label, self.line))
            self.read_inlines(inline.content, "link")
        elif isinstance(inline, Citation):
            self.citations.update(dict.fromkeys(inline.keys))
            self.read_inlines(inline.content, "citation")
        elif isinstance(inline, Foreign):
            self.read_inlines(inline.content, "foreign")


def write_target(label: str) -> str:
    """A label as the author refers to it: `fig:north/ships` is `fig-ships`."""
    prefix, _, rest = label.partition(":")
    return f"{prefix}-{rest.partition('/')[2]}"


def index_blocks(blocks: Blocks) -> Index:
    """The index of a tree."""
    index = Index()
    index.read_blocks(blocks)
    return index
