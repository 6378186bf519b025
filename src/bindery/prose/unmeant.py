r"""Finds markup that was meant and that pandoc prints as it stands, or leaves out.

The words come from pandoc's tree: code, formulas and links are no words in it. Only whether a sign
is escaped (`\\#`) is looked up in the author's line, for the tree has no trace of that.
"""

import json
import re
from functools import lru_cache
from itertools import pairwise

from bindery.messages import Message
from bindery.prose.author_lines import Line, list_lines, shorten
from bindery.prose.marks import MARK, read_mark, strip_marks
from bindery.prose.slips import (
    BACKSLASH,
    BESIDE_SPACE,
    FIRST,
    HEADING_END,
    HEADING_NUMBER,
    INLINE,
    NUMBERED,
    OPAQUE,
    STARTS,
    TITLE,
    Slip,
)
from bindery.prose.state import Nodes, State

# Words that stand apart like the columns of a table, behind no item's mark.
_COLUMNS = re.compile(rb"[^\s\x21-\x2f][^\s\w]?(?<![.)])(?: *\t *| {3,})[^\s\x21-\x2f]")
# A line whose beginning was meant as something, and whose words are words all the same.
_BEARING = re.compile(r"#{1,6}\s*\w|[-*+–•▪◦●○■□‣⁃∙·➢✓]\s|>\s?\w|\(?\w+[.)]\s|\|.*[^|\s:-]")
# A note that pandoc reads as words with an attribute.
_NOTE_WITH = re.compile(r"\^\[[^\[\]]*\]\{[.#]")
# What goes on where an address should have ended; marks of a sentence may stand there.
_MORE = re.compile(r"[<\w/#%&=+@~\[{|^`]")


def check_paragraph(state: State, nodes: Nodes) -> None:
    """Tell what the lines of a paragraph were meant to be."""
    if state.dialect != "author":
        return
    lines = list_lines(state, nodes, state.line)
    seen: set[Slip] = set()
    for place, one in enumerate(lines):
        before = lines[place - 1][1] if place else ""
        told = (
            (not place and _check_first(state, one, lines))
            or _check_start(state, one, seen)
            or _check_numbered(state, one, before, lines[place + 1 :])
        )
        if not told or _BEARING.match(one[1]):
            check_words(state, [one])
    _check_addresses(state, nodes)
    if nodes and nodes[-1]["t"] == "LineBreak":
        _tell(
            state,
            lines[max(len(lines) - 2, 0)],
            Message("prose-last-break"),
        )
    _check_fence(state, nodes)


def check_inlines(state: State, nodes: Nodes) -> None:
    """Tell what the words of a cell, a caption or a term hold that was meant as markup."""
    if state.dialect == "author":
        _check_addresses(state, nodes)
    check_words(state, list_lines(state, nodes, state.line))


def _check_addresses(state: State, nodes: Nodes) -> None:
    """An address by itself at whose end more follows: its link would lead elsewhere."""
    for link, after in pairwise(nodes):
        if link["t"] == "Link" and "uri" in link["c"][0][1] and after["t"] == "Str":
            rest, address = strip_marks(after["c"]), link["c"][2][0]
            if _MORE.match(rest) or address.endswith(("#", "?", "=")):
                state.seek(re.escape(address[:20]))
                whole = strip_marks(address) + rest.partition(OPAQUE)[0]
                said = Message("prose-cut-address", words=shorten(rest), address=whole)
                state.complain(said)


def check_words(state: State, lines: list[Line], first: tuple[Slip, ...] = ()) -> None:
    """Tell the markup of other tools, and what is half written, within lines: all of each line.

    What is part of a slip that is told is none of its own; `first` are slips of the place.
    """
    if state.dialect != "author":
        return
    for one in lines:
        told: list[re.Match[str]] = []
        for slip in (*first, *INLINE):
            for match in slip.pattern.finditer(one[1]):
                if not any(_overlap(match, other) for other in told) and not (
                    any(match[0] == other[0] for other in told)
                ):
                    told += [match] if _tell_slip(state, one, slip, match[0]) else []
        row = _source(state, one[0])
        lost = BESIDE_SPACE.search(one[1]) and "\\ " in row
        if lost or (BACKSLASH.search(one[1]) and "\\\\" not in row):
            _tell(state, one, Message("prose-backslash"))


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def check_heading(state: State, nodes: Nodes) -> None:
    """Tell what a heading's words hold that was meant as markup."""
    check_words(state, list_lines(state, nodes, state.line), (HEADING_END, HEADING_NUMBER))


def check_rows(state: State, rows: list[Nodes]) -> None:
    """A block of lines that begin and end with | was meant as a table."""
    lines = [list_lines(state, row, state.line + place)[0] for place, row in enumerate(rows)]
    if state.dialect == "author" and lines and all(words.endswith("|") for _, words in lines):
        _tell(state, lines[0], Message("prose-no-row", words=shorten(f"| {lines[0][1]}")))
        return
    check_words(state, lines)


def check_title(state: State, nodes: Nodes) -> None:
    """A definition with the anchor of a table was meant as a title."""
    lines = list_lines(state, nodes, state.line)
    if state.dialect == "author" and any("{#tbl-" in words for _, words in lines):
        _tell(state, lines[0], Message("prose-lone-title"))


def _check_first(state: State, line: Line, lines: list[Line]) -> bool:
    """What a paragraph shows as a whole, or only its first line can be meant to be."""
    if line[1].startswith("– ") or _source(state, line[0]).startswith("o  "):
        return _tell(state, line, Message("prose-no-item", words=shorten(line[1])))
    if len(lines) > 1 and all(re.search(r"\S\s\|\s\S", words) for _, words in lines):
        return _tell(state, line, Message("prose-no-row", words=shorten(line[1])))
    apart = _list_columns(state.request.source)
    items = any(slip.pattern.search(line[1]) for slip in STARTS)
    if not items and len(apart.intersection(number for number, _ in lines)) > 1:
        return _tell(state, line, Message("prose-typed-columns", words=shorten(line[1])))
    if re.search(rf"\[[^\[\]]*{OPAQUE}[^\]]*\Z", "\n".join(words for _, words in lines)):
        _tell(state, line, Message("prose-open-bracket"))
    if TITLE.match(line[1]):
        # behind a table that is none, its title is no mistake of its own
        after = bool(state.mistakes) and state.mistakes[-1].said.id == "prose-no-row"
        state.told.add(line[1])
        return after or _tell(state, line, Message("prose-lone-title"))
    return False


@lru_cache(maxsize=1)
def _list_columns(source: bytes) -> frozenset[int]:
    """The lines whose words stand apart; of the file itself, for what is read has no tabs."""
    lines = source.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return frozenset(number for number, row in enumerate(lines, 1) if _COLUMNS.search(row))


def _check_start(state: State, line: Line, seen: set[Slip]) -> bool:
    """What a line is meant to begin with; of rows and items that follow each other the first."""
    for slip in STARTS:
        match = slip.pattern.search(line[1])
        if match and slip in seen and slip not in STARTS[:2]:
            state.told.add(line[1])
            return True
        if match and _tell_slip(state, line, slip, match[0]):
            seen.add(slip)
            return True
    return False


def _check_numbered(state: State, line: Line, before: str, behind: list[Line]) -> bool:
    """A numbered item in a paragraph: beside another, behind a colon or the end of a sentence."""
    item = NUMBERED.match(line[1])
    if item is None or not before:
        return False
    if NUMBERED.match(before):
        return True  # told at the first
    begins = before.endswith(":") or (item[1] in FIRST and before[-1] in ".;!?")
    after = NUMBERED.match(behind[0][1]) if behind else None
    if not begins and not (after and item[1].isdigit() and after[1] == str(int(item[1]) + 1)):
        return False
    return _tell(state, line, Message("prose-no-numbered-item", words=shorten(line[1])))


def check_siblings(state: State, nodes: Nodes) -> None:
    """Points between two numbers of one list were meant to stand below the first of them."""
    if state.dialect != "author":
        return
    for first, points, rest in zip(nodes, nodes[1:], nodes[2:], strict=False):
        kinds = [first["t"], points["t"], rest["t"]]
        if kinds == ["OrderedList", "BulletList", "OrderedList"]:
            start = first["c"][0][0] + len(first["c"][1])
            mark = MARK.search(json.dumps(points, ensure_ascii=False))
            if rest["c"][0][0] == start and start > 1 and mark:
                state.complain_at(read_mark(mark[0]), Message("prose-lone-points"))


def _check_fence(state: State, nodes: Nodes) -> None:
    """Three backticks that became code within a line: pandoc could not read what follows them."""
    first = nodes[0] if nodes else {"t": ""}
    row = _source(state, state.line).lstrip("> \t")
    if first["t"] == "Code" and row.startswith(("```", "~~~")) and row.count("```") != 2:
        _tell(state, (state.line, row), Message("prose-no-fence", words=shorten(row)))


def check_bold(state: State, nodes: Nodes) -> None:
    """A paragraph in bold only looks like a heading, and is none for who cannot see it."""
    words = [node for node in nodes if node["t"] not in {"Space", "SoftBreak"}]
    if state.dialect != "author" or state.inside or len(words) != 1 or words[0]["t"] != "Strong":
        return
    lines = list_lines(state, nodes, state.line)
    if len(lines) == 1 and lines[0][1] and lines[0][1][-1] not in ".!?:;,…":
        state.warn(Message("prose-bold-heading", words=shorten(lines[0][1])))


def _tell_slip(state: State, line: Line, slip: Slip, found: str) -> bool:
    if _NOTE_WITH.search(_source(state, line[0])) and re.fullmatch(r"[^\W_]+\^[^\W_]+", found):
        return False  # what stands behind the note is told
    if any(f"\\{sign}" in _source(state, line[0]) for sign in slip.sign):
        return False
    return _tell(state, line, slip.say(shorten(found)))


def _tell(state: State, line: Line, said: Message) -> bool:
    """Keep a mistake, unless a look at the source has told of this line."""
    number, words = line
    if number not in state.told_lines:
        state.complain_at(number, said)
    state.told.add(words)
    return True


def _source(state: State, line: int) -> str:
    return state.source[line - 1] if 0 < line <= len(state.source) else ""
