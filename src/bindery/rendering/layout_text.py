"""What a document's own template says in LaTeX: the order of its texts, and the words around them.

Only the layout of a document is LaTeX (title page, contents, order of the texts); all that an
author or a part says is in the tree. So this reads no more than groups and macros.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bindery.tex.escape import unescape

_HEADINGS = {"part": 0, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
_TOKEN = re.compile(
    r"\\(?P<name>[A-Za-z@]+)(?P<star>\*?)|\\(?P<sign>.)|(?P<open>\{)|(?P<close>\})"
    r"|(?P<blank>\n[ \t]*\n\s*)|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_COMMENT = re.compile(r"(?m)(?<!\\)%.*\n?[ \t]*")
# a length, a colour, a switch: nothing that is printed
_MEASURE = re.compile(r"[\d.]+(?:pt|mm|cm|em|ex)|[0-9A-Fa-f]{6}")
# macros whose first argument is no text
_SILENT = frozenset({
    "begin", "end", "PrintList", "label", "includegraphics", "setcounter", "vspace", "hspace",
    "definecolor", "color", "tagpdfsetup", "clearpage", "markboth",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LayoutText:
    """Words that the template prints."""

    text: str


@dataclass(frozen=True, slots=True)
class LayoutHeading:
    """A heading of the template's own: level 0 is a part of the document, 1 a chapter."""

    level: int
    title: str
    numbered: bool


@dataclass(frozen=True, slots=True)
class LayoutPlace:
    r"""A place that something else is put in: `\\input{name}` or `\\PlacePart{name}`."""

    name: str


Layout = LayoutText | LayoutHeading | LayoutPlace


def read_layout(tex: str) -> Iterator[Layout]:
    """What a document's LaTeX says and places, in its order, from its beginning on."""
    beginning = tex.find("\\begin{document}")
    text = _COMMENT.sub("", tex[max(beginning, 0) :])
    words: list[str] = []
    place = 0
    while match := _TOKEN.match(text, place):
        place = match.end()
        name = match["name"]
        if name in _HEADINGS or name in {"input", "PlacePart"}:
            yield from _take(words)
            inner, place = _read_group(text, place)
            if name in _HEADINGS:
                yield LayoutHeading(_HEADINGS[name], unescape(inner), not match["star"])
            else:
                yield LayoutPlace(inner)
        elif name == "StyledHeading":
            yield from _take(words)
            (_, kind, title), place = _read_groups(text, place, 3)
            yield LayoutHeading(_HEADINGS.get(kind, 1), unescape(title), numbered=False)
        elif name in _SILENT:
            yield from _take(words)
            while text.startswith(("{", "["), place):
                _, place = _read_group(text, place)
        elif match["open"] or match["close"] or match["blank"] or name:
            yield from _take(words)
        elif match["sign"]:
            words.append(match["sign"])
        elif not _MEASURE.fullmatch(match["text"].strip()):
            words.append(match["text"])
    yield from _take(words)


def _take(words: list[str]) -> Iterator[LayoutText]:
    text = " ".join("".join(words).replace("~", " ").split())
    words.clear()
    if text:
        yield LayoutText(text)


def _read_groups(text: str, start: int, count: int) -> tuple[list[str], int]:
    """Groups that stand one behind the other, and the place behind the last."""
    groups: list[str] = []
    for _ in range(count):
        inner, start = _read_group(text, start)
        groups.append(inner)
    return groups, start


def _read_group(text: str, start: int) -> tuple[str, int]:
    """The group or option at `start` without its signs, and the place behind it."""
    if not text.startswith(("{", "["), start):
        return "", start
    close, depth, place = {"{": "}", "[": "]"}[text[start]], 0, start
    while place < len(text):
        sign = text[place]
        if sign == "\\":
            place += 1
        elif sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        if sign == close and depth == 0:
            break
        place += 1
    return text[start + 1 : place], place + 1
