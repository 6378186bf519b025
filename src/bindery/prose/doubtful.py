"""Finds what is valid Markdown and surely not meant: each is a warning at its line.

A bracket without its partner, a line that runs on in the item above, an item whose sign or number
is lost, a text that breaks off.
"""

import re
from collections.abc import Iterator, Sequence

from bindery.errors import Severity
from bindery.messages import Message
from bindery.prose.author_lines import Line, begin_word, end_word, list_lines, shorten
from bindery.prose.slips import OPAQUE
from bindery.prose.state import Nodes, State

_BRACKET = re.compile(r"[()\[\]{}]")
_PAIRS = ("()", "[]", "{}")
_OPENING = "([{"
# a) one, b) two; 1) one; iv) four
_ENUMERATED = re.compile(r"(?:^|[\s(])(?:[^\W\d_]{1,2}|\d{1,3}|[ivxlcIVXLC]{1,5})\.?$")
_FACE = re.compile(r"[:;=]-?$")
_LISTS = ("list", "numbered-list")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_LOST_SPACE = re.compile(r"^-(?=[^\W\d_])")
_ENDS_OPEN = re.compile(r"[,;:(\[–-]$")
_LETTER = re.compile(r"[^\W\d_]$")
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?] +\S")
_LAST = 6  # words that a message shows
_MANY = 8  # words that are a sentence, and no signature


def check_doubtful(state: State, nodes: Nodes, line: int) -> None:
    """Tell what is doubtful in a paragraph, a cell or a caption; `line` is its first."""
    if state.dialect != "author" or not state.source:
        return
    lines = list_lines(state, nodes, line)
    if _is_wrong(state, lines):
        return
    for number, sign in _find_lone_brackets(state, lines):
        words = next(words for at, words in lines if at == number and sign in words)
        state.warn(Message("prose-lone-bracket", sign=sign, words=_show(words, sign)), number)
    for number, words in _find_running_on(state, lines):
        state.warn(Message("prose-runs-on", words=shorten(words)), number)
    for number, words in _find_lost_spaces(state, lines):
        state.warn(Message("prose-no-space", words=shorten(words)), number)


def _is_wrong(state: State, lines: Sequence[Line]) -> bool:
    """Whether a mistake was told in these lines: what is doubtful there may follow from it."""
    wrong = {one.line for one in state.mistakes if one.severity is Severity.ERROR}
    return not wrong.isdisjoint(number for number, _ in lines)


def _find_lone_brackets(state: State, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Brackets that open and do not close, or the reverse; of which kind they are does not count.

    So «[0, 1)» is whole.
    """
    opened: list[tuple[int, str]] = []
    source = "\n".join(state.source[number - 1] for number, _ in lines if number)
    for number, words in lines:
        for match in _BRACKET.finditer(words):
            sign, before = match[0], words[: match.start()]
            pair = next(one for one in _PAIRS if sign in one)
            if any(f"\\{one}" in source for one in pair) or _FACE.search(before):
                continue
            if sign in _OPENING:
                opened.append((number, sign))
            elif opened:
                opened.pop()
            elif sign != ")" or not _ENUMERATED.search(before):
                yield number, sign
    yield from opened


def _show(words: str, sign: str) -> str:
    """The words around a sign."""
    at = words.index(sign)
    return shorten(words[begin_word(words, at - 15) : end_word(words, at + 15)])


def _find_running_on(state: State, lines: Sequence[Line]) -> Iterator[Line]:
    """Lines at the margin that begin like a sentence, below a list's item or a quotation."""
    where = state.inside[-1] if state.inside else ""
    if where not in (*_LISTS, "quotation"):
        return
    for number, words in lines[1:]:
        row = state.source[number - 1] if 0 < number <= len(state.source) else ""
        if _CAPITAL.match(row) and words.startswith(row[:1]):
            yield number, words
            return


def _find_lost_spaces(state: State, lines: Sequence[Line]) -> Iterator[Line]:
    """Lines that begin with «-word»: all of them, below an item, or with a capital."""
    found = [(number, words) for number, words in lines if _LOST_SPACE.match(words)]
    every = len(found) > 1 and len(found) == len(lines)
    below = bool(state.inside) and state.inside[-1] in _LISTS
    for number, words in found:
        if every or below or _CAPITAL.match(words[1:]):
            yield number, words
            return


def check_end(state: State, nodes: Nodes) -> None:
    """A text whose last paragraph ends within a sentence breaks off."""
    if not nodes or nodes[-1]["t"] != "Para":
        return
    lines = list_lines(state, nodes[-1]["c"], state.leaf)
    text = " ".join(words for _, words in lines).strip()
    long = len(text.split()) >= _MANY or bool(_SENTENCE.search(text))
    if _is_wrong(state, lines):
        return
    if _ENDS_OPEN.search(text) or (long and _LETTER.search(text)):
        shown = text.replace(OPAQUE, "…")
        state.warn(
            Message("prose-breaks-off", words=" ".join(shown.split()[-_LAST:])), lines[-1][0]
        )
