"""Private characters in a text: line marks keep the author's lines, tokens computed things.

Both are single characters of plane 15, which no text may hold itself. A mark (U+F0000 plus the
line number) stands before a word; the converted marked text is used only when it equals the
converted text without marks (docs: the map is proven, not guessed).
"""

import json
import re
from collections.abc import Sequence
from itertools import pairwise

FIRST_LINE, LAST_LINE = 0xF0000, 0xF7FFF
FIRST_TOKEN, LAST_TOKEN = 0xF8000, 0xFFFFD
MARK = re.compile(f"[{chr(FIRST_LINE)}-{chr(LAST_LINE)}]")
TOKEN = re.compile(f"[{chr(FIRST_TOKEN)}-{chr(LAST_TOKEN)}]")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
SPLIT = re.compile(f"([{chr(FIRST_LINE)}-{chr(LAST_TOKEN)}])")

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
# A word that begins a line's text, or stands between spaces: at its start a mark changes nothing.
_PREFIX = re.compile(
    r"^(?:\s*(?:[-+*]|\(?(?:\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)]|>|#{1,6}|\||[Tt]able:"
    r"|\[\^[^\]]+\]:)\s*)*"
)
_WORD = re.compile(r"(?<=[\s|])(?=[^\W\d_]{2,})|^(?=[^\W\d_]{2,})")
_SKIP = re.compile(
    r"`[^`]*`|\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\}|\{[^{}]*\}|\]\([^)]*\)|\[[^\]]*@[^\]]*\]|\$[^$]*\$"
    r"|<[^>]*>|https?://\S+"
)
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_RULE = re.compile(r"^\s*\|?[\s:|+=-]+\|?\s*$|^\s*:::")
_GRID_RULE = re.compile(r"^\s*\+[-=:+]+\+\s*$")
_BORDER = re.compile(r"\||\+(?=[-=:])|(?<=[-=:])\+")
_IN_ROW = re.compile(r"(?<=[\s|])(?=\w)")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_DEFINITION = re.compile(r"^\s*\[(?!\^)[^\]]+\]:")  # of a link


def place_marks(text: str, without: frozenset[int] = frozenset()) -> str:
    """The text with a mark in each line where one can stand, except the lines of `without`."""
    lines, fence, comment, grid = text.split("\n"), "", False, False
    without |= _find_long_tags(text)
    for number, line in enumerate(lines, 1):
        found = _FENCE.match(line)
        grid = bool(_GRID_RULE.match(line)) or (grid and line.lstrip()[:1] in {"|", "+"})
        if fence:
            closes = found and found[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
        elif found:
            fence = found[1]
        elif comment or line.count("{##") > line.count("##}"):
            comment = "##}" not in line
        elif number not in without and number <= LAST_LINE - FIRST_LINE:
            mark = chr(FIRST_LINE + number)
            lines[number - 1] = _mark_grid(line, mark) if grid else _mark_line(line, mark)
    return "\n".join(lines)


def _find_long_tags(text: str) -> frozenset[int]:
    """The lines of expressions that are written over more than one line."""
    return frozenset(
        line
        for tag in _TAG.finditer(text)
        if "\n" in tag[0]
        for start in [text.count("\n", 0, tag.start()) + 1]
        for line in range(start, start + tag[0].count("\n") + 1)
    )


def _mark_line(line: str, mark: str) -> str:
    if _RULE.match(line) or _DEFINITION.match(line):
        return line
    hidden = _hide(line)
    start = _PREFIX.match(hidden)
    begin = start.end() if start else 0
    row = hidden.lstrip().startswith("|")
    word = (_IN_ROW if row else _WORD).search(hidden, begin if row else 0, len(hidden))
    if not row:
        word = _WORD.search(hidden[begin:]) if begin else _WORD.search(hidden)
    if word is None:
        return line
    place = word.start() + (0 if row else begin)
    # columns of a table without borders stand where they are: a space of the gap makes room
    gap = None if row else _GAP.search(hidden, place)
    behind = line[place : gap.start()] + line[gap.start() + 1 :] if gap else line[place:]
    return line[:place] + mark + behind


def _hide(line: str) -> str:
    """The line with what a mark would spoil out of sight, as long as before."""
    return _SKIP.sub(lambda match: "\x00" * len(match[0]), line)


def _mark_grid(line: str, mark: str) -> str:
    """A row of a table with borders, a mark in each cell: a space of the cell makes room."""
    hidden = _hide(line)
    borders = [match.start() for match in _BORDER.finditer(hidden)]
    for start, end in reversed(list(pairwise(borders))):
        word = _WORD.search(hidden, start + 1, end)
        if word is None or "--" in hidden[start:end] or line[end - 2 : end] != "  ":
            continue
        line = line[: word.start()] + mark + line[word.start() : end - 1] + line[end:]
    return line


def strip_marks(text: str) -> str:
    """The text without line marks."""
    return MARK.sub("", text)


def read_mark(mark: str) -> int:
    """The line of a mark."""
    return ord(mark) - FIRST_LINE


def is_same(plain: Sequence[object], marked: Sequence[object]) -> bool:
    """Whether two trees are the same but for the marks of the second."""
    return strip_marks(_dump(marked)) == _dump(plain)


def _dump(nodes: object) -> str:
    return json.dumps(nodes, ensure_ascii=False, sort_keys=True)


def find_spoilt(plain: Sequence[object], marked: Sequence[object]) -> frozenset[int]:
    """The lines whose marks stand in blocks that came out otherwise."""
    pairs = list(zip(plain, marked, strict=False))
    differing = [other for one, other in pairs if strip_marks(_dump(other)) != _dump(one)]
    if len(plain) != len(marked):
        first = next((n for n, (one, other) in enumerate(pairs) if not is_same([one], [other])), 0)
        differing = list(marked[max(first - 1, 0) : first + 2])
    return frozenset(read_mark(mark) for node in differing for mark in MARK.findall(_dump(node)))
