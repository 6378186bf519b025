"""What a screen reader says of a PDF, page by page, by its tags alone (REQ-28).

Alt and ActualText stand for what they replace; artifacts are not read; of a list its number of
items is said, of a table its size, and before each cell the headers of its row and column.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.inspection.elements import tidy_text
from bindery.inspection.grid import Placed, find_heads, lay_out
from bindery.inspection.speaking import Speech
from bindery.inspection.structure import Cell, Node, Structure, TaggedTable

# A link is set off by spaces, which a mark behind it does not want.
_AFTER_LINK = re.compile(r" ([.,;:!?)\]])")
_HEADING = re.compile(r"H([1-6])?$")
_BLOCKS = frozenset({
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Table", "Figure", "Caption", "TOC",
    "Sect", "Part", "Art", "Div", "BlockQuote", "Note", "FENote", "Title", "Document", "Aside",
})  # fmt: skip
_NOTES = frozenset({"Note", "FENote"})
_HIDDEN = frozenset({"Private", "Artifact"})


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that is said: on which page, what kind of element it is, and the words."""

    page: int | None
    kind: str
    words: str


def listen(structure: Structure, speech: Speech) -> tuple[Heard, ...]:
    """All that is said of a document, in order; each paragraph is on the page where it begins."""
    if not structure.tree:
        return (Heard(None, "untagged", speech.say("untagged")),)
    tables = {table.element: table for table in structure.tables}
    reader = _Listener(speech, tables, structure.catalogue.language)
    return tuple(one for node in structure.tree for one in reader.read(node) if one.words)


@dataclass(frozen=True, slots=True)
class _Listener:
    speech: Speech
    tables: dict[str, TaggedTable]
    language: str

    def read(self, node: Node) -> Iterator[Heard]:
        """A block and all in it."""
        if node.role in _HIDDEN:
            return
        own = {
            "Figure": self._read_figure,
            "L": self._read_list,
            "TOC": self._read_contents,
            "Table": self._read_table,
            "BlockQuote": self._read_quotation,
            "Caption": self._read_caption,
            "Note": self._read_note,
            "FENote": self._read_note,
        }.get(node.role)
        if own is not None:
            yield from own(node)
        elif _HEADING.match(node.role) or node.tag in ("title", "Title"):
            yield self._read_heading(node)
            yield from self._read_inner(node)
        elif node.alt is not None or _is_leaf(node):
            yield self._hear(node, "text", self._mark(node, self.tell(node)))
            yield from self._read_inner(node)
        else:
            yield from self._read_children(node)

    def _read_figure(self, node: Node) -> Iterator[Heard]:
        yield self._hear(node, "figure", self._name(node, "figure"))

    def _read_quotation(self, node: Node) -> Iterator[Heard]:
        yield self._hear(node, "quotation", self.speech.say("quotation"))
        yield from self._read_children(node)
        yield self._hear_end(node, "quotation")

    def _read_caption(self, node: Node) -> Iterator[Heard]:
        """The title in one breath; what stands below it is a paragraph of its own."""
        below = [one for one in node.children if one.role == "P"][1:]
        title = tidy_text(self._tell_but(node, below))
        yield self._hear(node, "caption", self.speech.say("caption", text=title))
        for one in below:
            yield self._hear(one, "text", self.tell(one))
        yield from self._read_inner(node)

    def _hear(self, node: Node, kind: str, words: str) -> Heard:
        return Heard(node.page, kind, _AFTER_LINK.sub(r"\1", tidy_text(words)))

    def _hear_end(self, node: Node, kind: str) -> Heard:
        """Where something ends: on the page of the last that it holds."""
        pages = [one.page for one in node.walk() if one.page is not None]
        return Heard(max(pages, default=None), kind, self.speech.say(f"{kind}_end"))

    def _read_children(self, node: Node) -> Iterator[Heard]:
        for one in node.flow:
            if isinstance(one, str):
                yield self._hear(node, "text", one)
            else:
                yield from self.read(one)

    def _read_inner(self, node: Node) -> Iterator[Heard]:
        """What stands within a paragraph and is read by itself: notes, and tables or lists."""
        for child in node.children:
            if child.role in _NOTES or child.role in ("L", "Table"):
                yield from self.read(child)
            else:
                yield from self._read_inner(child)

    def _read_heading(self, node: Node) -> Heard:
        match = _HEADING.match(node.role)
        text = tidy_text(self._mark(node, self.tell(node)))
        if match is None:
            return self._hear(node, "title", self.speech.say("title", text=text))
        words = self.speech.say("heading", level=int(match[1] or 1), text=text)
        return self._hear(node, "heading", words)

    def _read_list(self, node: Node) -> Iterator[Heard]:
        items = [child for child in node.children if child.role == "LI"]
        count = self.speech.count("items", len(items))
        yield self._hear(node, "list", self.speech.say("list", items=count))
        for item in items:
            yield from self._read_item(item)
        yield self._hear_end(node, "list")

    def _read_item(self, item: Node) -> Iterator[Heard]:
        """The label and the first words of an item in one breath, then what else it holds."""
        label = next((tidy_text(self.tell(c)) for c in item.children if c.role == "Lbl"), "")
        rest = [one for c in item.children if c.role != "Lbl" for one in self.read(c)]
        first = rest[0].words if rest and rest[0].kind == "text" else ""
        words = self.speech.say("item", label=label, text=first)
        yield self._hear(item, "item", words)
        yield from rest[1:] if first else rest

    def _read_contents(self, node: Node) -> Iterator[Heard]:
        entries = [one for one in node.walk() if one.role == "TOCI"]
        count = self.speech.count("items", len(entries))
        yield self._hear(node, "contents", self.speech.say("contents", items=count))
        for entry in entries:
            below = [one for one in entry.children if one.role in ("TOC", "TOCI")]
            yield self._hear(entry, "item", self._tell_but(entry, below))

    def _read_note(self, node: Node) -> Iterator[Heard]:
        label = next((one for one in node.walk() if one.role == "Lbl"), None)
        rest = self._tell_but(node, [label] if label else [])
        sign = tidy_text(label.text) if label is not None else ""
        yield self._hear(node, "note", self.speech.say("note", label=sign, text=tidy_text(rest)))

    def _read_table(self, node: Node) -> Iterator[Heard]:
        table = self.tables.get(node.path)
        for child in node.children:
            if child.role == "Caption":
                yield from self.read(child)
        if node.alt is not None:
            yield self._hear(node, "text", node.alt)
        if table is None or not table.rows:
            return
        pages = {one.path: one for one in node.walk() if one.role in ("TH", "TD")}
        placed = lay_out(table.rows)
        size = self.speech.say(
            "table",
            rows=self.speech.count("rows", len(table.rows)),
            columns=self.speech.count("columns", max(one.columns.stop for one in placed)),
        )
        yield self._hear(node, "table", size)
        for number in range(len(table.rows)):
            yield from self._read_row([p for p in placed if p.rows.start == number], placed, pages)
        yield self._hear_end(node, "table")

    def _read_row(
        self, row: Sequence[Placed], placed: Sequence[Placed], nodes: dict[str, Node]
    ) -> Iterator[Heard]:
        if all(one.cell.header for one in row):
            said = "; ".join(self._tell_cell(one.cell, nodes) for one in row)
            page = next((nodes[one.cell.element].page for one in row), None)
            yield Heard(page, "row", tidy_text(self.speech.say("header_row", text=said)))
            return
        for one in row:
            node = nodes[one.cell.element]
            if not one.cell.header:
                heads = ", ".join(find_heads(one, placed))
                text = self._tell_cell(one.cell, nodes) or self.speech.say("empty")
                yield Heard(
                    node.page or self._page_of(row, nodes), "cell",
                    tidy_text(self.speech.say("cell", heads=heads, text=text)),
                )  # fmt: skip
                yield from self._read_inner(node)

    def _page_of(self, row: Sequence[Placed], nodes: dict[str, Node]) -> int | None:
        pages = (nodes[one.cell.element].page for one in row)
        return next((page for page in pages if page is not None), None)

    def _tell_cell(self, cell: Cell, nodes: dict[str, Node]) -> str:
        return tidy_text(self.tell(nodes[cell.element]))

    def _name(self, node: Node, key: str) -> str:
        text = tidy_text(node.alt or "")
        return self.speech.say(key, text=text) if text else self.speech.say(f"{key}_silent")

    def _mark(self, node: Node, text: str) -> str:
        """The text, with its language where that is another than the document's."""
        if node.language and node.language.casefold() != self.language.casefold():
            return self.speech.say("language", code=node.language, text=tidy_text(text))
        return text

    def tell(self, node: Node) -> str:
        """The words of an element within a line."""
        if node.role in _HIDDEN or node.role in _NOTES or node.role in ("L", "Table"):
            return ""
        if node.role in ("Figure", "Formula"):
            return " " + self._name(node, node.role.lower()) + " "
        text = node.alt
        if text is None:
            flow = node.flow or (node.text,)
            text = "".join(one if isinstance(one, str) else self._tell_inner(one) for one in flow)
        if node.role == "Link" and text.strip():
            text = f" {self.speech.say('link', text=tidy_text(text))} "
        if node.expansion:
            text = self.speech.say("expanded", text=tidy_text(text), expansion=node.expansion)
        return text

    def _tell_but(self, node: Node, left_out: Sequence[Node]) -> str:
        """The words of an element without those of some that it holds."""
        return "".join(
            one if isinstance(one, str) else self.tell(one)
            for one in node.flow
            if one not in left_out
        )

    def _tell_inner(self, node: Node) -> str:
        text = self.tell(node)
        marked = self._mark(node, text) if text.strip() else text
        # a block within a block begins a line of its own
        return f" {marked} " if node.role in _BLOCKS else marked


def _is_leaf(node: Node) -> bool:
    """Whether no block stands in an element, notes and what stands in lines apart."""
    inner = _BLOCKS - _NOTES - {"Figure", "L", "Table", "P"}
    if node.role in ("P", "Lbl", "LBody") and not any(c.role in inner for c in node.children):
        return node.role != "LBody" or not any(c.role in _BLOCKS for c in node.children)
    return not any(child.role in _BLOCKS for child in node.children) and node.role not in (
        "Sect", "Part", "Div", "Document", "Art",
    )  # fmt: skip
