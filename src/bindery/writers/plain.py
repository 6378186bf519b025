"""Writes a tree as what is read, in order: the expectation that a PDF or a page is held against.

See model.reading: passages (REQ-11), each with its pieces and where they come from (REQ-63).
"""

from dataclasses import dataclass, field

from bindery.model import DrawnFigure, Passage, Piece, Reading
from bindery.model.grid import list_heads
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
    Figure,
    Foreign,
    Formula,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    LocalLink,
    Note,
    NumbersLink,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Section,
    Styled,
    Table,
    Text,
    Value,
    Verse,
)
from bindery.model.walk import Holder


@dataclass(slots=True)
class PlainWriter:
    """What has been read; `kinds` are the places around what is being read, innermost last.

    `path` and `scope` are those of the text at hand; `labels` are the texts drawn in figures, by
    the name of the figure, `alternatives` the file and line of their descriptions.
    """

    path: str = ""
    scope: str = ""
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    alternatives: dict[str, tuple[str, int]] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    formulas: list[Passage] = field(default_factory=list)
    figures: list[DrawnFigure] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    line: int = 0
    file: str = ""  # the first file other than `path` that a piece comes from
    in_note: bool = False

    def write_blocks(self, blocks: Blocks, kind: str = "") -> None:
        """Read blocks in their order, as passages of a kind."""
        self.kinds += [kind] if kind else []
        for block in blocks:
            self.line = getattr(block, "line", 0) or self.line
            self._write_block(block)
            self.end()
        if kind:
            self.kinds.pop()

    def write_passage(self, inlines: Inlines, kind: str = "") -> None:
        """Inlines as a passage of their own."""
        self.end()
        self.kinds += [kind] if kind else []
        self._write_inlines(inlines)
        self.end()
        if kind:
            self.kinds.pop()

    def end(self) -> None:
        """End the passage, if anything was put since the last."""
        pieces, self.pieces = tuple(self.pieces), []
        path, self.file = self.file or self.path, ""
        if any(piece.text.strip() for piece in pieces):
            kind = self.kinds[-1] if self.kinds else "text"
            target = self.notes if self.in_note else self.passages
            target.append(Passage(path, kind, pieces))

    def _put(self, text: str, origin: str = "", line: int = 0) -> None:
        last = self.pieces[-1] if self.pieces else None
        whole = origin.startswith("value|")  # put as one; the same value may stand twice
        line = line or self.line
        if last and not (last.gap or whole) and (last.origin, last.line) == (origin, line):
            self.pieces[-1] = Piece(last.text + text, origin, line)
        elif text:
            self.pieces.append(Piece(text, origin, line))

    def _leave_gap(self) -> None:
        if self.pieces and not self.pieces[-1].gap:
            self.pieces.append(Piece("", gap=True))

    def _write_block(self, block: Block) -> None:  # noqa: C901, PLR0912 - a case for each kind
        match block:
            case Paragraph():
                self._write_inlines(block.content)
            case Heading():
                self.write_passage(block.content, "heading")
            case List():
                kind = block.style or "list"
                for item in block.items:
                    self.write_blocks(item, kind)
            case Definitions():
                self._write_definitions(block)
            case CodeBlock():
                self._put(block.text)
            case Verse():
                for line in block.lines:
                    self._write_inlines((*line, Text(" ")))
            case Image():
                self._write_image(block)
            case Table():
                self._write_table(block)
            case Figure():
                self._write_figure(block)
            case Section() | Part():
                self._write_file(block)
            case _ if isinstance(block, Holder):
                self._write_holder(block)

    def _write_file(self, block: Section | Part) -> None:
        kept = (self.path, self.scope, self.line)
        self.path, self.scope, self.line = block.path, block.scope, 0
        self.write_blocks(block.blocks)
        self.path, self.scope, self.line = kept

    def _write_holder(self, block: Holder) -> None:
        if isinstance(block, Box):
            self.write_passage(block.title, "caption")
        self.write_blocks(block.blocks, "box" if isinstance(block, Box) else "text")
        if isinstance(block, Quotation):
            self.write_passage(block.source, "text")

    def _write_definitions(self, block: Definitions) -> None:
        for one in block.items:
            self._write_inlines((*one.term, Text(" ")))
            for definition in one.definitions:
                self.write_blocks(definition, "list")

    def _write_table(self, table: Table) -> None:
        self.write_passage(table.caption, "caption")
        self.write_passage(table.subtitle, "table")
        for row in (*list_heads(table), *table.rows):
            self.kinds.append("table")
            for cell in row.cells:
                self.line = cell.line or self.line
                self._write_inlines((*cell.content, Text(" ")))
                if cell.blocks:
                    self.end()
                self.write_blocks(cell.blocks)
            self.end()
            self.kinds.pop()
        for inlines in (*table.notes, table.source):
            self.write_passage(inlines, "table")

    def _write_figure(self, figure: Figure) -> None:
        path, line = self.alternatives.get(figure.name, ("", 0))
        labels = self.labels.get(figure.name, ())
        self.figures.append(DrawnFigure(f"alt|{figure.name}", path, line, figure.alt, labels))
        self.write_passage(figure.caption, "caption")
        for inlines in (figure.subtitle, *figure.notes, figure.source, figure.numbers):
            self.write_passage(inlines, "text")

    def _write_image(self, image: Image) -> None:
        self.write_passage(image.caption, "caption")
        for one in image.pictures:
            self.figures.append(DrawnFigure("", self.path, one.line or image.line, one.alt, ()))
            letter = (Text(f"{one.letter}. "),) if one.letter else ()
            self.write_passage((*letter, *one.caption), "caption")
        self.write_passage(image.source, "text")

    def _write_inlines(self, inlines: Inlines) -> None:
        for inline in inlines:
            self._write_inline(inline)

    def _write_inline(self, inline: Inline) -> None:  # noqa: C901 - a case for each kind
        if isinstance(inline, Text) and inline.path:
            self.file = self.file or inline.path
            self._put(inline.text, inline.origin, inline.line)
            return
        self.line = getattr(inline, "line", 0) or self.line
        match inline:
            case Text():
                self._put(inline.text, inline.origin)
            case Value():
                self._put(inline.text, f"value|{self._name(inline)}")
            case Break():
                self._put(" ")
            case Code():
                self._put(inline.text)
            case Reference() | CrossReference():
                self._leave_gap()
            case NumbersLink():
                self._put(f"{inline.words} ")
                self._leave_gap()
            case Formula():
                self._leave_gap()
                self._write_values(inline)
            case Note():
                self._write_note(inline)
            case Styled() | Link() | LocalLink() | Foreign() | Citation():
                self._write_inlines(inline.content)

    def _write_values(self, formula: Formula) -> None:
        """The values in a formula: in the order of formulas, outside the paragraph."""
        pieces: list[Piece] = []
        for one in formula.values:
            pieces += (Piece(one.text, f"value|{self._name(one)}", self.line), Piece("", gap=True))
        if pieces:
            self.formulas.append(Passage(self.path, "formula", tuple(pieces)))

    def _name(self, value: Value) -> str:
        return value.name if "." in value.name else f"{self.scope}.{value.name}"

    def _write_note(self, note: Note) -> None:
        """A note: in the order of notes, outside the paragraph."""
        self._leave_gap()
        kept = (self.pieces, self.file, self.in_note)
        self.pieces, self.file, self.in_note = [], "", True
        self.write_blocks(note.blocks, "note")
        self.pieces, self.file, self.in_note = kept


def read_tree(blocks: Blocks, writer: PlainWriter) -> Reading:
    """What a tree says; `writer` knows what its figures show."""
    writer.write_blocks(blocks)
    return Reading(
        tuple(writer.passages), tuple(writer.notes), tuple(writer.figures), tuple(writer.formulas)
    )
