"""Writes a tree's inlines as LaTeX, and notes the author's place of each line."""

import re
from dataclasses import dataclass, field

from bindery.model.plain import read_plain
from bindery.model.tree import (
    Anchor,
    Block,
    Blocks,
    Break,
    Citation,
    Code,
    CrossReference,
    Foreign,
    Formula,
    Heading,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Note,
    NumbersLink,
    Paragraph,
    Reference,
    Styled,
    Text,
    Value,
)
from bindery.tex.escape import Tex, escape

_STYLES = {
    "emphasis": "emph",
    "strong": "textbf",
    "superscript": "textsuperscript",
    "subscript": "textsubscript",
    "small-caps": "textsc",
}
# Spaces that Unicode has, as glue: a kern or a letter of the font would be no space in the tags.
_SPACES = {
    "\u00a0": "~",
    "\u00ad": "\\-",
    "\u200b": "\\BreakHere{}",
    "\u2002": "\\SetSpace{.5em}",
    "\u2003": "\\SetSpace{1em}",
    "\u2004": "\\SetSpace{.333em}",
    "\u2005": "\\SetSpace{.25em}",
    "\u2006": "\\SetSpace{.167em}",
    "\u2007": "\\KeepSpace{.5em}",
    "\u2008": "\\SetSpace{.25em}",
    "\u2009": "\\SetSpace{.167em}",
    "\u200a": "\\SetSpace{.083em}",
    "\u202f": "\\KeepSpace{.167em}",
    "\u205f": "\\SetSpace{.222em}",
    "\u3000": "\\SetSpace{1em}",
}
_SPACE = re.compile(f"[{''.join(_SPACES)}]")
_ADDRESS = re.compile(r"https?://(?=\S+$)")
_PIECES = re.compile(r"[^/_=?&-]+[/_=?&-]*|[/_=?&-]+")  # a line may end behind each
_APART = re.compile(r"(?<=[-<>,])\{\}(?=[-<>,])")
_UNSAFE = re.compile(r"[^A-Za-z0-9:/?#@!$&'()*+,;=._~%-]")


def leads_in(block: Block, following: Block | None = None) -> bool:
    """Whether a paragraph announces what follows: it ends with a colon, and stands with it."""
    if following is None or not isinstance(block, Paragraph) or isinstance(following, Heading):
        return False
    return read_plain(block.content).rstrip().endswith(":")


@dataclass(slots=True)
class LatexText:
    """The LaTeX that grows; `path` and `line` are the author's place of what is written.

    `scope` is the one whose texts it holds. A tree may hold texts of several files: a part's
    template, and the TOML files whose texts it prints.
    """

    path: str
    scope: str
    line: int = 1
    pieces: list[str] = field(default_factory=list)
    places: list[tuple[str, int]] = field(default_factory=list)
    seen: tuple[str, int] | None = None
    note: str = "\\footnote"  # a title and a table's head have macros of their own
    inside: int = 0  # how many runs of blocks hold each other here: 1 where text flows
    waiting: bool = False  # whether a figure or table may still wait for room

    def put(self, tex: str) -> None:
        """Write LaTeX; each finished line is noted with the first author's line that it shows."""
        for index, piece in enumerate(tex.split("\n")):
            if index:
                self.places.append(self.seen or (self.path, self.line))
                self.seen = None
                self.pieces.append("\n")
            self.pieces.append(piece)

    def place_entry(self, name: str) -> None:
        """Write the place of a figure or table: in a box and the like it stays where it is."""
        if self.inside > 1:
            self.put(f"\\PlaceEntryHere{{{name}}}")
            return
        self.waiting = True
        self.put(f"\\PlaceEntry{{{name}}}")

    def flush_entries(self) -> None:
        """Write that nothing may wait any longer."""
        if self.waiting:
            self.put("\\FlushEntries\n\n")
            self.waiting = False

    def meet(self, line: int, path: str) -> None:
        """Note the author's place of what comes, if it is known."""
        if path:
            self.seen = self.seen or (path, line)
        elif line:
            self.line = line
            self.seen = self.seen or (self.path, line)

    def write_inlines(self, inlines: Inlines) -> None:
        """Write inlines in their order."""
        for inline in inlines:
            self._write_inline(inline)

    def write_group(self, command: str, inlines: Inlines) -> None:
        self.put(f"{command}{{")
        self.write_inlines(inlines)
        self.put("}")

    def write_title(self, inlines: Inlines) -> None:
        """Write the words of a caption: in a list of tables its notes are left out."""
        kept, self.note = self.note, "\\TitleNote"
        self.write_inlines(inlines)
        self.note = kept

    def write_head_words(self, inlines: Inlines) -> None:
        """Write the words of a table's head: its notes are set below the table."""
        kept, self.note = self.note, "\\HeadNote"
        self.write_inlines(inlines)
        self.note = kept

    def _write_note(self, note: Note) -> None:
        command, self.note = self.note, "\\footnote"
        self.put(f"{command}{{")
        self.write_blocks(note.blocks, ending="")
        self.put("}")
        self.note = command

    def _write_inline(self, inline: Inline) -> None:
        self.meet(getattr(inline, "line", 0), getattr(inline, "path", ""))
        match inline:
            case Text():
                self.put(_print_expanded(inline))
            case Value():
                self.put(f"\\BoundValue{{{escape(inline.name)}}}{{{print_text(inline.text)}}}")
            case Break():
                self.put("\\newline{}" if inline.hard else "\n")
            case Styled():
                command = _STYLES.get(inline.style)
                start = f"\\{command}" if command else f"\\StyledText{{{inline.style}}}"
                self.write_group(start, inline.content)
            case Code():
                self.put(f"\\texttt{{{escape(inline.text)}}}")
            case Formula():
                self._write_formula(inline)
            case Note():
                self._write_note(inline)
            case Foreign():
                self.write_group(f"\\ForeignText{{{inline.language}}}", inline.content)
            case Citation():
                self.write_inlines(inline.content)
            case _:
                self._write_link(inline)

    def _write_formula(self, formula: Formula) -> None:
        """A formula with its words; a displayed one may have a number."""
        command = "DisplayedFormula" if formula.displayed else "InlineFormula"
        label = f"[{formula.label}]" if formula.label else ""
        self.put(f"\\{command}{label}{{{escape(formula.alt)}}}{{{formula.tex.strip()}}}")

    def _write_link(
        self, inline: Link | LocalLink | Reference | CrossReference | NumbersLink | Anchor
    ) -> None:
        match inline:
            case Link():
                self._write_address(inline)
            case LocalLink() if inline.document:
                start = f"{{{inline.document}.pdf}}{{{inline.label}}}{{{escape(inline.title)}}}"
                self.write_group(f"\\DocumentLink{start}", inline.content)
            case LocalLink():
                self.write_group(f"\\PlaceLink{{{inline.label}}}", inline.content)
            case Reference():
                asked = [name for name in ("capital", "page") if getattr(inline, name)]
                options = f"[{','.join(asked)}]" if asked else ""
                self.put(f"\\Reference{options}{{{inline.kind}}}{{{inline.label}}}")
            case CrossReference():
                target = f"{self.scope}/{inline.target}"
                title = escape(inline.title)
                self.put(f"\\ExternalReference{{{target}}}{{{title}}}{{{inline.kind}}}")
            case NumbersLink():
                words, title = escape(inline.words), escape(inline.title)
                self.put(
                    f"\\NumbersLink{{{words}}}{{{inline.figure}}}{{{inline.table}}}{{{title}}}"
                )
            case Anchor():
                self.put(f"\\PlaceAnchor{{{inline.label}}}")

    def _write_address(self, link: Link) -> None:
        """A link; words that are an address themselves may break behind its marks."""
        start = f"\\href{{{print_address(link.address)}}}"
        if all(isinstance(one, Text) for one in link.content):
            words = "".join(one.text for one in link.content if isinstance(one, Text))
            if _ADDRESS.match(words):
                self.put(f"{start}{{\\AddressText{{{break_address(words)}}}}}")
                return
        self.write_group(start, link.content)

    def write_blocks(self, blocks: Blocks, ending: str = "\n\n") -> None:
        """Write blocks in their order, for what holds some of its own."""
        raise NotImplementedError


def _print_expanded(text: Text) -> str:
    """A text; an abbreviation with its long form at its first use."""
    words = print_text(text.text)
    return f"\\Abbreviation{{{escape(text.expansion)}}}{{{words}}}" if text.expansion else words


def print_text(text: str) -> Tex:
    """A text as LaTeX, with the spaces and breaks that Unicode has as LaTeX has them."""
    # an empty group leaves LuaTeX free to make one sign of a pair; an italic correction does not
    apart = _APART.sub(r"\\/", escape(text))
    return Tex(_SPACE.sub(lambda match: _SPACES[match[0]], apart))


def break_address(address: str) -> Tex:
    """An address as LaTeX prints it, with the places where a line may end."""
    scheme = _ADDRESS.match(address)
    begin = scheme.end() if scheme else 0
    pieces = _PIECES.findall(address[begin:])
    breakable = "\\AddressBreak{}".join(escape(piece) for piece in pieces)
    return Tex(f"{escape(address[:begin])}{breakable}")


def print_address(address: str) -> str:
    """An address as LaTeX takes it in a link: nothing in it can be markup."""
    encoded = _UNSAFE.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address
    )
    return re.sub(r"([%#&_$~])", r"\\\1", encoded)
