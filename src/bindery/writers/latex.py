"""Writes a tree as LaTeX: the macros of docs/architecture.md, each line with the author's line."""

from dataclasses import dataclass, field

from bindery.model import LineMap
from bindery.model.lists import write_label
from bindery.model.tree import (
    Block,
    Blocks,
    Box,
    Citation,
    CodeBlock,
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
    Paragraph,
    Part,
    Quotation,
    Section,
    Styled,
    Table,
    Verse,
    change_node,
)
from bindery.model.walk import walk_inside
from bindery.writers.latex_entries import keep_with_table, write_entry_body, write_table
from bindery.writers.latex_images import write_image
from bindery.writers.latex_tables import name_entry
from bindery.writers.latex_text import LatexText, leads_in
from bindery.writers.measuring import Measure

_COMMANDS = ("chapter", "section", "subsection", "subsubsection")
_LINKS = (Link, LocalLink)
_COUNTERS = ("enumi", "enumii", "enumiii", "enumiv", "enumv", "enumvi")


@dataclass(frozen=True, slots=True)
class Written:
    """LaTeX, and for each of its lines the author's."""

    tex: str
    map: LineMap


@dataclass(slots=True)
class LatexWriter(LatexText):
    """Writes blocks; `depth` is that of numbered lists, `measure` says how wide tables may be."""

    depth: int = 0
    measure: Measure = field(default_factory=Measure)

    def write_blocks(self, blocks: Blocks, ending: str = "\n\n") -> None:
        """Write blocks in their order, an empty line after each (a fixed ending after the last)."""
        self.inside += 1
        for index, block in enumerate(blocks):
            self.line = getattr(block, "line", 0) or self.line
            keep_with_table(self, *blocks[index : index + 2])
            self._write_block(block)
            self.put("\n\n" if index < len(blocks) - 1 else ending)
            if self.inside == 1 and leads_in(*blocks[index : index + 2]):
                self.put("\\LeadIn\n\n")
            elif self.waiting and self.inside == 1 and not isinstance(block, Heading):
                self.put("\\PlaceWaiting\n\n")
        self.inside -= 1

    def _write_block(self, block: Block) -> None:  # noqa: C901, PLR0912 - a case for each kind
        match block:
            case Paragraph():
                self.write_inlines(block.content)
            case Heading():
                self._write_heading(block)
            case List():
                self._write_list(block)
            case Definitions():
                self._write_definitions(block)
            case Quotation():
                self._write_quotation(block)
            case CodeBlock():
                self.put("\\begin{verbatim}\n" + block.text + "\n\\end{verbatim}")
            case Verse():
                for index, line in enumerate(block.lines):
                    # an empty first line is a line too
                    self.put("\\newline{}\n" if index else "" if line else "\\leavevmode{}")
                    self.write_inlines(line)
            case Table():
                write_table(self, block, self.measure)
            case Figure():
                self.place_entry(name_entry(block))
            case Entry():
                self.place_entry(f"{block.scope}-{block.id}")
            case Part() | Section():
                self._write_text_of(block)
            case _:
                self._write_container(block)

    def _write_container(self, block: Box | Example | Division | Image) -> None:
        if isinstance(block, Box):
            anchor = f"[{block.label}]" if block.label else ""
            self.write_group(f"\\begin{{Box}}{anchor}{{{block.kind}}}", block.title)
            self.put("\n")
            self.write_blocks(block.blocks, ending="\n")
            self.put("\\end{Box}")
        elif isinstance(block, Example):
            self._write_inside("Example", block.blocks)
        elif isinstance(block, Division):
            self._write_inside("Style", block.blocks, f"{{{block.style}}}")
        else:
            write_image(self, block)

    def _write_quotation(self, block: Quotation) -> None:
        if not block.style:
            self._write_inside("quote", block.blocks)
            return
        self.put(f"\\begin{{Quotation}}{{{block.style}}}\n")
        self.write_blocks(block.blocks, ending="\n")
        if block.source:
            self.write_group("\n\\QuotationSource", block.source)
            self.put("\n")
        self.put("\\end{Quotation}")

    def _write_inside(self, environment: str, blocks: Blocks, arguments: str = "") -> None:
        self.put(f"\\begin{{{environment}}}{arguments}\n")
        self.write_blocks(blocks, ending="\n")
        self.put(f"\\end{{{environment}}}")

    def _write_text_of(self, block: Part | Section) -> None:
        """The blocks of another file, in their own place."""
        kept = (self.path, self.line, self.scope)
        self.path, self.line, self.scope = block.path, 0, block.scope
        self.inside -= 1  # they stand in the document as its own do
        self.write_blocks(block.blocks, ending="")
        self.inside += 1
        self.path, self.line, self.scope = kept

    def _write_heading(self, heading: Heading) -> None:
        if self.waiting and self.inside == 1 and not heading.style:
            self.put("\\PlaceBeforeTitle\n")
        command = _COMMANDS[min(heading.level, len(_COMMANDS)) - 1]
        if heading.style or not heading.listed:
            self.put(f"\\NamedPlace{{{heading.label}}}" if heading.label else "")
            start = f"\\StyledHeading{{{heading.style or 'plain'}}}{{{command}}}"
        else:
            start = f"\\{command}{'' if heading.numbered else '*'}"
        links = any(isinstance(one, _LINKS) for one in walk_inside(heading.content))
        if links and not heading.style and heading.listed:  # an entry of a list is a link itself
            self.put(f"{start}[{{")
            self.write_inlines(_open_links(heading.content))
            start = "}]"
        self.write_group(start, heading.content)
        self.put(f"\\label{{{heading.label}}}" if heading.label else "")

    def _write_list(self, block: List) -> None:
        environment = "enumerate" if block.ordered else "itemize"
        environment = "Literature" if block.style == "literature" else environment
        labels = _list_labels(block)
        if labels and not block.tasks:
            self.put(f"\\MeasureLabel{{{max(labels, key=len)}}}")
        self.put(f"\\begin{{{environment}}}{_describe_list(block)}\n")
        if block.start != 1 and not labels:
            counter = _COUNTERS[min(self.depth, len(_COUNTERS) - 1)]
            self.put(f"\\setcounter{{{counter}}}{{{block.start - 1}}}\n")
        self.depth += block.ordered
        last = len(block.items) - 1
        for place, item in enumerate(block.items):
            self.put("\\LastItem\n" if place == last > 0 else "")
            self.put(f"\\item[{{{labels[place]}}}] " if labels and labels[place] else "\\item ")
            self.write_blocks(item, ending="\n")
        self.depth -= block.ordered
        self.put(f"\\end{{{environment}}}")

    def _write_definitions(self, block: Definitions) -> None:
        self.put("\\begin{description}\n")
        for one in block.items:
            self.write_group("\\item[", one.term)
            self.put("] ")
            for place, definition in enumerate(one.definitions):
                self.put("\n" if place else "")  # each meaning is a paragraph of its own
                self.write_blocks(definition, ending="\n")
        self.put("\\end{description}")


def _open_links(inlines: Inlines) -> Inlines:
    """The words of links, without the links."""
    found: list[Inline] = []
    for one in inlines:
        if isinstance(one, _LINKS):
            found += _open_links(one.content)
        elif isinstance(one, Styled | Foreign | Citation):
            found.append(change_node(one, content=_open_links(one.content)))
        else:
            found.append(one)
    return tuple(found)


def _list_labels(block: List) -> tuple[str, ...]:
    """The labels of a list's items where TeX does not make them itself, else none."""
    if block.tasks:
        own = (
            write_label(block, place) if block.ordered else "" for place in range(len(block.tasks))
        )
        marks = (f"\\TaskMark{{{task}}}" if task else "" for task in block.tasks)
        return tuple(f"{label} {mark}".strip() for label, mark in zip(own, marks, strict=True))
    if not block.ordered or (block.numbering, block.delimiter) == ("decimal", "period"):
        return ()
    return tuple(write_label(block, place) for place in range(len(block.items)))


def _describe_list(block: List) -> str:
    """The keys of a list that is counted otherwise: how, and how wide its labels are."""
    if block.tasks:
        return "[tag-attr-class=bindery-tasks]"
    if not block.ordered or (block.numbering, block.delimiter) == ("decimal", "period"):
        return ""
    return f"[tag-attr-class=bindery-{block.numbering},left-margin=\\LabelMargin]"


def write_latex(
    blocks: Blocks, path: str, scope: str, *, proven: bool = True, measure: Measure | None = None
) -> Written:
    """A tree as LaTeX with its line map; `scope` is the one whose texts it holds."""
    writer = LatexWriter(path, scope, measure=measure or Measure())
    writer.write_blocks(blocks)
    writer.flush_entries()
    return _finish(writer, proven=proven)


def write_entry(
    entry: Figure | Table, path: str, scope: str, measure: Measure | None = None
) -> Written:
    """A figure or table made from data, for a file of its own; `path` is where its words stand."""
    writer = LatexWriter(path, scope, measure=measure or Measure())
    write_entry_body(writer, entry, writer.measure)
    return _finish(writer, proven=True)


def _finish(writer: LatexWriter, *, proven: bool) -> Written:
    lines = tuple(line for _, line in writer.places)
    files = tuple("" if path == writer.path else path for path, _ in writer.places)
    known = files if any(files) else ()
    return Written("".join(writer.pieces), LineMap(writer.path, lines, proven, known))
