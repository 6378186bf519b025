"""The tree of a text: what a reader gets, before anyone writes it as LaTeX, HTML or plain text.

Pandoc's blocks and inlines, expanded (values, loops, conditions) and with our own kinds of block
where pandoc has only divisions and spans. A writer goes over the tree and decides nothing that the
tree could say: what a heading, a table, a box or a figure *is* stands here, how it looks stands in
the writer and the house style.

Every node is a frozen struct (msgspec), so a tree is plain JSON in a file: see `encode_tree` and
`decode_tree`. `line` is the line in the file that the text comes from, 0 where it is not known;
`path` is that file where it is not the one of the section or part around it.
"""

from typing import Literal, TypeAlias

import msgspec

from bindery.model.figures import Selection


class Node(msgspec.Struct, frozen=True, tag_field="t", omit_defaults=True):
    """Anything in a tree."""


# --- Inlines: what runs on in a line ------------------------------------------------------------


class Text(Node, frozen=True, tag="text"):
    """Words as a reader reads them: quotes set, spaces as Unicode has them (U+00A0, U+202F).

    `origin` says where a bound text comes from (model.reading), "" for what an author typed;
    `expansion` is the long form of an abbreviation at its first use in a document.
    """

    text: str
    line: int = 0
    origin: str = ""
    path: str = ""
    expansion: str = ""


class Value(Node, frozen=True, tag="value"):
    """A computed value: its full name (`<scope>.<name>`) and its printed text.

    `name` is written as the author asked for it: without a scope when it is the text's own.
    `number` is the value for machines with the digits that are shown, "" for one in words.
    """

    name: str
    text: str
    line: int = 0
    number: str = ""


class Break(Node, frozen=True, tag="break"):
    """A line break: the author's own line end (soft), or one that is printed (hard)."""

    hard: bool = False
    line: int = 0


class Styled(Node, frozen=True, tag="styled"):
    """Emphasis and the like; `style` is a class of the house style for what a part marks."""

    style: str  # emphasis, strong, superscript, subscript, small-caps, or a class of the house
    content: tuple["Inline", ...]


class Code(Node, frozen=True, tag="code"):
    """Code within a line."""

    text: str
    line: int = 0


class Formula(Node, frozen=True, tag="formula"):
    """A formula in TeX's notation, checked to hold common mathematics only, and as MathML.

    `alt` is how it is said in words; `values` are the computed values that stand in it. One with
    a `label` is displayed and has a number.
    """

    tex: str
    displayed: bool = False
    line: int = 0
    mathml: str = ""
    alt: str = ""
    label: str = ""
    values: tuple[Value, ...] = ()


class Link(Node, frozen=True, tag="link"):
    """A link to an address on the web (https, http or mailto)."""

    address: str
    content: tuple["Inline", ...]
    line: int = 0


class LocalLink(Node, frozen=True, tag="local"):
    """Words that lead to a labelled place in the same document.

    With `optional` the words stand alone where the document does not hold the place; with
    `document` they lead to the place in that one of the set, whose title is `title`.
    """

    label: str
    content: tuple["Inline", ...]
    line: int = 0
    optional: bool = False
    document: str = ""
    title: str = ""


class Note(Node, frozen=True, tag="note"):
    """A footnote; the words in front of it are those that it belongs to."""

    blocks: tuple["Block", ...]
    line: int = 0


class Foreign(Node, frozen=True, tag="foreign"):
    """Words in another language, by its BCP 47 tag."""

    language: str
    content: tuple["Inline", ...]


class Citation(Node, frozen=True, tag="citation"):
    """Cited works by key, and how the citation is printed."""

    keys: tuple[str, ...]
    content: tuple["Inline", ...]
    line: int = 0


class Reference(Node, frozen=True, tag="reference"):
    """A reference to a figure, table, section or box of the same document, by its LaTeX label.

    `kind` is figure, table, section, box or formula; the number is the document's, see
    rendering.numbering. With `capital` it begins a sentence; with `page` a reader of pages is told
    the page too.
    """

    kind: str
    label: str
    line: int = 0
    capital: bool = False
    page: bool = False


class CrossReference(Node, frozen=True, tag="cross"):
    """A reference to a place in another document of the set: `target` as the author wrote it."""

    target: str  # document:tbl-x or document:region:tbl-x
    kind: str
    title: str  # of the other document
    line: int = 0
    paged: bool = True  # whether its page is told


class NumbersLink(Node, frozen=True, tag="numbers"):
    """The one link from a figure to the table of its numbers: the house's words, and what is meant.

    `figure` is the figure's label and `table` that of the table; `title` is that of the document
    that holds the table, "" where it is this one.
    """

    words: str
    figure: str
    table: str
    title: str = ""


class Anchor(Node, frozen=True, tag="anchor"):
    """A place within a line that links lead to, by its LaTeX label."""

    label: str


Inline: TypeAlias = (
    Anchor | Text | Value | Break | Styled | Code | Formula | Link | LocalLink | Note | Foreign
    | Citation | Reference | CrossReference | NumbersLink
)  # fmt: skip
Inlines: TypeAlias = tuple[Inline, ...]

# --- Blocks -------------------------------------------------------------------------------------


class Paragraph(Node, frozen=True, tag="paragraph"):
    """A paragraph; a `tight` one is a line of a list without space around it (pandoc's Plain)."""

    content: Inlines
    line: int = 0
    tight: bool = False


class Heading(Node, frozen=True, tag="heading"):
    """A heading: level 1 is a chapter. `label` is its LaTeX label, always there.

    `anchor` is the identifier that the label was made from: the author's, or pandoc's own.
    `listed` tells whether it stands in the contents; `style` is a class of the house style.
    """

    level: int
    content: Inlines
    label: str
    line: int = 0
    anchor: str = ""
    numbered: bool = True
    listed: bool = True
    style: str = ""


class List(Node, frozen=True, tag="list"):
    """A list; each item is its blocks. `start` is the first number of an ordered one.

    `numbering` and `delimiter` say how its items are counted (model.lists), `tasks` which are open
    or done, () where none is a task; `style` is "literature" for the list of works.
    """

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1
    style: str = ""
    line: int = 0
    numbering: Literal["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"] = (
        "decimal"
    )
    delimiter: Literal["period", "paren", "parens"] = "period"
    tasks: tuple[Literal["", "open", "done"], ...] = ()


class DefinitionItem(Node, frozen=True, tag="term"):
    """A term with its definitions, each some blocks."""

    term: Inlines
    definitions: tuple[tuple["Block", ...], ...]


class Definitions(Node, frozen=True, tag="definitions"):
    """A list of terms; `style` is a class of the house style."""

    items: tuple[DefinitionItem, ...]
    style: str = ""
    line: int = 0


class Quotation(Node, frozen=True, tag="quotation"):
    """A quotation that stands apart; `style` is a kind of the house, `source` who said it."""

    blocks: tuple["Block", ...]
    line: int = 0
    style: str = ""
    source: Inlines = ()


class CodeBlock(Node, frozen=True, tag="codeblock"):
    """Lines of code, as they are."""

    text: str
    line: int = 0


class Verse(Node, frozen=True, tag="verse"):
    """Lines that keep their ends (pandoc's LineBlock)."""

    lines: tuple[Inlines, ...]
    line: int = 0


class Box(Node, frozen=True, tag="box"):
    """A box beside the running text: its kind (a key of [boxes] in house.toml), title, blocks."""

    kind: str
    title: Inlines
    blocks: tuple["Block", ...]
    label: str = ""
    line: int = 0


class Example(Node, frozen=True, tag="example"):
    """Example content: marked as such wherever it is shown."""

    blocks: tuple["Block", ...]
    line: int = 0


class Division(Node, frozen=True, tag="division"):
    """Blocks in a style of the house; only a part's template can ask for one."""

    style: str
    blocks: tuple["Block", ...]
    line: int = 0


class Picture(Node, frozen=True, tag="picture"):
    """A picture of an author's; `path` is relative to the project's root.

    `file` is what was made of it, by its name in a document's folder (`images/…`). Its width is a
    `share` of the line, or `millimetres` where that is not 0; `pixels` are its width and height,
    (0, 0) for a drawing. One that stands beside others has a `letter`, a caption and a label.
    `values` are the computed values in its alternative text.
    """

    path: str
    file: str
    alt: str
    share: float = 1.0
    millimetres: float = 0.0
    pixels: tuple[int, int] = (0, 0)
    letter: str = ""
    caption: Inlines = ()
    label: str = ""
    line: int = 0
    values: tuple[Value, ...] = ()


class Image(Node, frozen=True, tag="image"):
    """An author's figure with number and caption: one picture, or some side by side.

    `source` is the printed line; `origin` is the id of a registered source or the author's own
    words, `licence` that of the image, both "" for what is the study's own.
    """

    pictures: tuple[Picture, ...]
    caption: Inlines = ()
    label: str = ""
    source: Inlines = ()
    origin: str = ""
    licence: str = ""
    inside: bool = False  # in a box: it stays where it stands
    line: int = 0
    short_title: Inlines = ()  # what a list of figures prints in place of the caption


class TableColumn(Node, frozen=True, tag="column"):
    """A column: what heads it, how it is aligned, and what it holds.

    `format` is the number format of what comes from data (model.Column), "text" for words;
    `share` is its part of the table's width from 0 to 1, 0 to let the writer choose.
    """

    head: Inlines
    align: Literal["left", "right", "center"] = "left"
    key: str = ""
    unit: str = ""
    format: str = "text"
    share: float = 0.0


class Cell(Node, frozen=True, tag="cell"):
    """A cell, and over how many columns and rows it stands.

    `content` is what it says in one line of text; a cell of several paragraphs or lists has
    `blocks` instead. `pad` is what its number lacks behind its whole units (rendering.decimals).
    """

    content: Inlines = ()
    columns: int = 1
    rows: int = 1
    line: int = 0
    blocks: tuple["Block", ...] = ()
    pad: str = ""


class Row(Node, frozen=True, tag="row"):
    """A row of cells; with `opens` a group of rows begins here and a gap stands before it.

    `role` is "" for a common one, "group" for one that heads the next rows, "total" for a sum.
    A cell that reaches down from a row above has no cell here: see model.grid.
    """

    cells: tuple[Cell, ...]
    role: Literal["", "group", "total"] = ""
    opens: bool = False


class Table(Node, frozen=True, tag="table"):
    """A table, wherever it comes from: Markdown, a CSV file, a figure's data or a part.

    `keys` are the places of the columns that tell its rows apart: their cells head their row.
    `source` and `notes` are printed below it; one without a caption, or with `numbered` false,
    has no number. `kind` is "text" for what is written by hand or by a part, "data" for an entry's
    numbers, and then `name` is `<scope>/<id>`. `heads` are the rows of a head that is more than
    the columns' own names; `landscape` gives the table a turned page. One that holds the numbers
    `behind` a figure or another table has the label of that.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    label: str = ""
    line: int = 0
    kind: Literal["text", "data"] = "text"
    keys: tuple[int, ...] = (0,)
    name: str = ""
    numbered: bool = True
    subtitle: Inlines = ()
    notes: tuple[Inlines, ...] = ()
    source: Inlines = ()
    heads: tuple[Row, ...] = ()
    landscape: bool = False
    behind: str = ""
    short_title: Inlines = ()  # what a list of tables prints in place of the caption


class Figure(Node, frozen=True, tag="figure"):
    """A figure made from data: its drawing, its words, and the table of its numbers."""

    name: str  # <scope>/<id>
    label: str
    caption: Inlines
    alt: str
    drawing: str  # the file in a document's folder
    data: Table
    subtitle: Inlines = ()
    notes: tuple[Inlines, ...] = ()
    source: Inlines = ()
    numbers: Inlines = ()  # the link to the table of them that a document prints, if any does
    short_title: Inlines = ()  # what a list of figures prints in place of the caption
    wide: bool = False  # it takes the margin beside the text


class Entry(Node, frozen=True, tag="entry"):
    """The place of a figure or table made from data; a document puts the thing itself here."""

    scope: str
    id: str
    kind: str  # figure or table
    line: int = 0
    caption: Inlines = ()  # of a table that the text itself declares, as the next two
    selection: Selection | None = None
    short_title: Inlines = ()


class Part(Node, frozen=True, tag="part"):
    """The place of a part of the chain of reasoning or of a register, and its blocks.

    A text has it without blocks: what a part says depends on the document that places it. `level`
    is that of the heading above it; `path` is the template that the blocks come from.
    """

    scope: str
    name: str
    level: int = 0
    line: int = 0
    path: str = ""
    blocks: tuple["Block", ...] = ()


class Section(Node, frozen=True, tag="section"):
    """A section of a document: the blocks of one text; `path` is the author's file."""

    path: str
    scope: str
    name: str
    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Section | Paragraph | Heading | List | Definitions | Quotation | CodeBlock | Verse | Box
    | Example | Division | Image | Table | Figure | Entry | Part
)  # fmt: skip
Blocks: TypeAlias = tuple[Block, ...]


change_node = msgspec.structs.replace  # a node with other fields; nodes themselves never change


def encode_tree(blocks: Blocks) -> str:
    """A tree as JSON, the same text for the same tree."""
    return msgspec.json.format(msgspec.json.encode(blocks), indent=1).decode() + "\n"


def decode_tree(text: str | bytes) -> Blocks:
    """A tree from its JSON; raises msgspec.ValidationError for anything else."""
    return _DECODER.decode(text)


_DECODER: msgspec.json.Decoder[Blocks] = msgspec.json.Decoder(Blocks)
