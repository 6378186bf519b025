"""Writes a tree's inlines as HTML; every text is escaped where it is put."""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.model.tree import (
    Anchor,
    Blocks,
    Break,
    Citation,
    Code,
    CrossReference,
    Foreign,
    Formula,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Note,
    NumbersLink,
    Picture,
    Reference,
    Styled,
    Text,
    Value,
)
from bindery.model.walk import walk_inside
from bindery.tex.page import name_anchor

type_of_reference = Reference | CrossReference | NumbersLink

_STYLES = {
    "emphasis": "em",
    "strong": "strong",
    "superscript": "sup",
    "subscript": "sub",
}


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of the house that a page needs, and where its references lead.

    `boxes` are the printed words for kinds of box, `example` that for example content,
    `example_end` that for its end ("" for none), `numbers` that for the numbers behind a figure,
    `download` that for the same as a file, `back` those of the link from a note to its text.
    `refer` gives what a reference prints and the address of its place, `find` the address of a
    local link's place, both "" for a place that no page
    shows; `number_formula` gives the number of a displayed formula, `count` what stands before a
    title ("2.1", "Figure 2.3"). `serve` gives the address of a file that the page shows or offers
    (`<scope>/<id>.svg`), "" where a figure is told in words alone; `serve_image` that of an
    author's image, "" where the page itself holds it. `root` is where images lie.
    """

    boxes: Mapping[str, str]
    example: str
    example_end: str
    numbers: str
    refer: Callable[[type_of_reference, str], tuple[str, str]]
    find: Callable[[LocalLink], str]
    number_formula: Callable[[str], str]
    root: Path
    count: Callable[[str], str] = lambda _: ""
    serve: Callable[[str], str] = lambda _: ""
    serve_image: Callable[[Picture], str] = lambda _: ""
    download: str = ""
    back: str = ""


@dataclass(slots=True)
class HtmlText:
    """The HTML that grows; `scope` is the one whose values are printed, `name` makes ids unique.

    With `marked` each block says where it was written, as `data-line="<file>:<line>"`.
    """

    words: PageWords
    scope: str
    name: str
    path: str = ""
    pieces: list[str] = field(default_factory=list)
    notes: list[Blocks] = field(default_factory=list)
    unshown: list[Picture] = field(default_factory=list)  # pictures that no browser shows
    marked: bool = False
    regions: dict[str, int] = field(default_factory=dict)  # names of parts of the page
    part: bool = False  # whether a part is being written
    taken: tuple[str, int] | None = None  # where its last text was written

    def put(self, text: str) -> None:
        """Write HTML."""
        self.pieces.append(text)

    def say(self, text: str) -> None:
        """Write words."""
        self.put(html.escape(text, quote=False))

    def write_tag(self, tag: str, inlines: Inlines, attributes: str = "") -> None:
        """Write inlines in an element."""
        self.put(f"<{tag}{attributes}>")
        self.write_inlines(inlines)
        self.put(f"</{tag}>")

    def write_inlines(self, inlines: Inlines) -> None:
        """Write inlines in their order."""
        for inline in inlines:
            self._write_inline(inline)

    def write_title(self, inlines: Inlines, label: str) -> None:
        """The title of a figure or table, with its number."""
        self.put('<p class="title">')
        self.write_number(label)
        self.write_inlines(inlines)
        self.put("</p>")

    def write_number(self, label: str) -> None:
        """What stands before the title of a labelled place."""
        if number := self.words.count(label) if label else "":
            self.write_tag("span", (Text(number),), ' class="count"')
            self.put(" ")

    def name_region(self, title: str) -> str:
        """A name for a part of the page that no other part has: a listener goes by these names."""
        self.regions[title] = self.regions.get(title, 0) + 1
        return title if self.regions[title] == 1 else f"{title} ({self.regions[title]})"

    def mark(self, line: int, content: Inlines = ()) -> str:
        """The attribute that says where a block was written, where that is asked for.

        What a part took from another file was written there; its own words belong to the last of
        these above them.
        """
        if not self.marked:
            return ""
        own = (one for one in walk_inside(content) if isinstance(one, Text) and one.path)
        if taken := next(own, None):
            place = self.taken = taken.path, taken.line or 1
        elif self.part and self.taken:
            place = self.taken
        else:
            place = self.path, line
        return f' data-line="{quote(place[0])}:{place[1]}"' if place[1] else ""

    def write_below(self, notes: tuple[Inlines, ...], source: Inlines) -> None:
        """Notes and source below a figure or table."""
        for note in notes:
            self.write_tag("p", note, ' class="note"')
        if source:
            self.write_tag("p", source, ' class="source"')
            self.put("\n")

    def _write_text(self, text: Text) -> None:
        title = html.escape(text.expansion)
        self.put(f'<abbr title="{title}">' if title else "")
        self.say(text.text)
        self.put("</abbr>" if title else "")

    def _write_inline(self, inline: Inline) -> None:
        match inline:
            case Text():
                self._write_text(inline)
            case Value():
                self._write_value(inline)
            case Break():
                self.put("<br>" if inline.hard else "\n")
            case Styled():
                tag = _STYLES.get(inline.style, "span")
                attributes = f' class="{quote(inline.style)}"' if tag == "span" else ""
                self.write_tag(tag, inline.content, attributes)
            case Code():
                self.write_tag("code", (Text(inline.text),))
            case Formula():
                self._write_formula(inline)
            case Note():
                self._write_note(inline)
            case Foreign():
                self.write_tag("span", inline.content, f' lang="{quote(inline.language)}"')
            case Citation():
                self.write_inlines(inline.content)
            case _:
                self._write_link(inline)

    def _write_link(self, inline: Inline) -> None:
        match inline:
            case Link():
                self.write_tag("a", inline.content, f' href="{quote(inline.address)}"')
            case LocalLink():
                if address := self.words.find(inline):
                    self.write_tag("a", inline.content, f' href="{quote(address)}"')
                else:
                    self.write_inlines(inline.content)
            case Reference() | CrossReference() | NumbersLink():
                self._write_reference(inline)
            case Anchor():
                self.put(f"<span{name_place(inline.label)}></span>")

    def _write_reference(self, inline: type_of_reference) -> None:
        words, address = self.words.refer(inline, self.scope)
        tag, there = ("a", f' href="{quote(address)}"') if address else ("span", "")
        own = ' class="reference"'
        if isinstance(inline, NumbersLink):
            self.put(f"<{tag}{there}>")
            self.say(f"{inline.words} ")
            self.write_tag("span", (Text(words),), own)
            self.put(f"</{tag}>")
        else:
            self.write_tag(tag, (Text(words),), own + there)

    def _write_formula(self, formula: Formula) -> None:
        """A formula as MathML, with its words for who cannot hear MathML, and its number."""
        words = f'<math alttext="{quote(formula.alt)}"' if formula.alt else "<math"
        mathml = formula.mathml.replace("<math", words, 1)
        if not formula.label:
            self.put(mathml)
            return
        number = self.words.number_formula(formula.label)
        self.put(f'<span class="formula"{name_place(formula.label)}>{mathml} ({number})</span>')

    def _write_value(self, value: Value) -> None:
        """A computed value, with its name and its number for machines."""
        name = value.name if "." in value.name else f"{self.scope}.{value.name}"
        tag, number = ("data", f' value="{quote(value.number)}"') if value.number else ("span", "")
        self.write_tag(tag, (Text(value.text),), f'{number} data-name="{quote(name)}"')

    def _write_note(self, note: Note) -> None:
        self.notes.append(note.blocks)
        number = len(self.notes)
        self.put(f'<a href="#{self.name}-fn{number}" id="{self.name}-fnref{number}"')
        self.put(f' role="doc-noteref"><sup>{number}</sup></a>')

    def write_blocks(self, blocks: Blocks) -> None:
        """Write blocks, for what holds some of its own."""
        raise NotImplementedError


def quote(text: str) -> str:
    """A text as the value of an attribute."""
    return html.escape(text, quote=True)


def name_place(label: str) -> str:
    """The attribute that makes a labelled place an anchor."""
    return f' id="{name_anchor(label)}"' if label else ""
