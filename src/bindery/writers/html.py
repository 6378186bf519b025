"""Writes a tree as HTML that a screen reader reads as it reads the PDF.

Every text is escaped where it is put; nothing of a tree becomes markup by itself.
"""

import html
from dataclasses import dataclass

from bindery.model.lists import write_label
from bindery.model.plain import read_plain
from bindery.model.tree import (
    Block,
    Blocks,
    Box,
    CodeBlock,
    Definitions,
    Division,
    Entry,
    Example,
    Figure,
    Heading,
    Image,
    List,
    Paragraph,
    Part,
    Quotation,
    Section,
    Table,
    Verse,
)
from bindery.tex.page import Html
from bindery.writers.html_figures import write_figure, write_table
from bindery.writers.html_images import write_image
from bindery.writers.html_text import HtmlText, name_place, quote

_NUMBERINGS = {"lower-alpha": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I"}
_LEVELS = 6


@dataclass(slots=True)
class HtmlWriter(HtmlText):
    """Writes blocks; `level` is that of the last heading, under which a box's title stands.

    `shift` is how many levels of the page stand above a chapter's heading.
    """

    level: int = 0
    shift: int = 2  # the page's own heading and the document's

    def _name_heading(self, level: int) -> str:
        return f"h{min(max(level, 1) + self.shift, _LEVELS)}"

    def write_blocks(self, blocks: Blocks) -> None:
        """Write blocks in their order."""
        for block in blocks:
            self._write_block(block)

    def write_notes(self) -> None:
        """Write the notes that were met, each with a link back to where it was met."""
        if not self.notes:
            return
        self.put('<section class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n')
        number = 0
        while number < len(self.notes):  # a note may hold a note
            blocks = self.notes[number]
            number += 1
            self.put(f'<li id="{self.name}-fn{number}">')
            self.write_blocks(blocks)
            words = quote(f"{self.words.back} {number}")
            said = f' aria-label="{words}"' if self.words.back else ""
            back = f'<a href="#{self.name}-fnref{number}" role="doc-backlink"{said}>↩</a>'
            self.put(f"<p>{back}</p></li>\n")
        self.put("</ol>\n</section>\n")

    def _hold(self, tag: str, blocks: Blocks, attributes: str = "") -> None:
        self.put(f"<{tag}{attributes}>\n")
        self.write_blocks(blocks)
        self.put(f"</{tag}>\n")

    def _write_block(self, block: Block) -> None:  # noqa: C901 - a case for each kind
        match block:
            case Paragraph():
                self.write_tag("p", block.content, self.mark(block.line, block.content))
                self.put("\n")
            case Heading():
                self._write_heading(block)
            case List():
                self._write_list(block)
            case Definitions():
                self._write_definitions(block)
            case Quotation():
                self._write_quotation(block)
            case CodeBlock():
                self.put(f"<pre{self.mark(block.line)}><code>")
                self.say(block.text)
                self.put("</code></pre>\n")
            case Verse():
                self._write_verse(block)
            case Table():
                write_table(self, block)
            case Figure():
                write_figure(self, block)
            case Image():
                write_image(self, block)
            case _:
                self._write_holder(block)

    def _write_heading(self, block: Heading) -> None:
        self.level = block.level
        tag = self._name_heading(block.level)
        style = f' class="{quote(block.style)}"' if block.style else ""
        self.put(f"<{tag}{name_place(block.label)}{style}{self.mark(block.line, block.content)}>")
        self.write_number(block.label)
        self.write_inlines(block.content)
        self.put(f"</{tag}>\n")

    def _write_holder(self, block: Block) -> None:
        match block:
            case Box():
                self._write_box(block)
            case Example():
                self.put('<div class="example" role="group">\n')
                self.put(f'<p><span class="kind">{html.escape(self.words.example)}</span></p>\n')
                self.write_blocks(block.blocks)
                if end := self.words.example_end:
                    self.put(f'<p><span class="kind">{html.escape(end)}</span></p>\n')
                self.put("</div>\n")
            case Division():
                self._hold("div", block.blocks, f' class="{quote(block.style)}"')
            case Section() | Part():
                kept, self.scope, self.path = (self.scope, self.path), block.scope, block.path
                outside, self.part, self.taken = self.part, isinstance(block, Part), None
                self.write_blocks(block.blocks)
                self.scope, self.path = kept
                self.part = outside
            case Entry():
                raise TypeError("the place of a figure that nobody has filled")
            case _:
                raise TypeError(f"no HTML for {type(block).__name__}")

    def _write_box(self, block: Box) -> None:
        """A box; its title is a heading one level below the one that it stands under."""
        title = quote(read_plain(block.title))
        attributes = f'{name_place(block.label)} class="box {quote(block.kind)}" role="group"'
        self.put(f'<div{attributes} aria-label="{title}">\n')
        label = html.escape(self.words.boxes.get(block.kind, block.kind))
        self.put(f'<p class="kind">{label}</p>\n')
        if block.title:
            self.write_tag(self._name_heading(self.level + 1), block.title, ' class="title"')
            self.put("\n")
        self.write_blocks(block.blocks)
        self.put("</div>\n")

    def _write_quotation(self, block: Quotation) -> None:
        style = f' class="{quote(block.style)}"' if block.style else ""
        self.put(f"<blockquote{style}>\n")
        self.write_blocks(block.blocks)
        if block.source:
            self.write_tag("footer", block.source)
        self.put("</blockquote>\n")

    def _write_list(self, block: List) -> None:
        tag = "ol" if block.ordered else "ul"
        self.put(f"<{tag}{_describe_list(block)}>\n")
        for place, item in enumerate(block.items):
            framed = block.ordered and block.delimiter != "period"
            label = f' data-label="{write_label(block, place)}"' if framed else ""
            held = item[0] if item else None
            mark = self.mark(held.line, held.content) if isinstance(held, Paragraph) else ""
            self.put(f"<li{label}{mark}>")
            task = block.tasks[place] if block.tasks else ""
            if task:
                done = " checked" if task == "done" else ""
                self.put(f'<label><input type="checkbox" disabled{done}> ')
            first, *rest = item or (None,)
            if isinstance(first, Paragraph) and (task or not rest):
                self.write_inlines(first.content)
            else:
                rest = list(item)
            self.put("</label>" if task else "")
            self.write_blocks(tuple(rest))
            self.put("</li>\n")
        self.put(f"</{tag}>\n")

    def _write_definitions(self, block: Definitions) -> None:
        self.put("<dl>\n")
        for one in block.items:
            self.write_tag("dt", one.term, self.mark(block.line, one.term))
            for definition in one.definitions:
                self._hold("dd", definition)
        self.put("</dl>\n")

    def _write_verse(self, block: Verse) -> None:
        self.put(f"<p{self.mark(block.line)}>")
        for index, line in enumerate(block.lines):
            self.put("<br>" if index else "")
            self.write_inlines(line)
        self.put("</p>\n")


def write_html(blocks: Blocks, writer: HtmlWriter) -> Html:
    """The HTML of blocks, their notes behind them."""
    writer.write_blocks(blocks)
    writer.write_notes()
    return Html("".join(writer.pieces))


def _describe_list(block: List) -> str:
    """How a list counts, and that it holds tasks."""
    kind = _NUMBERINGS.get(block.numbering, "") if block.ordered else ""
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    return (f' type="{kind}"' if kind else "") + start + (' class="tasks"' if block.tasks else "")
