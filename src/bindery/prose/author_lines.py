"""The words of pandoc's inline elements by the author's line."""

import json
from collections.abc import Iterator
from typing import Any

from bindery.prose.marks import MARK, TOKEN, read_mark
from bindery.prose.slips import OPAQUE
from bindery.prose.state import Nodes, State

Line = tuple[int, str]  # the author's line, its words
_CONTENT = {"Emph", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Underline"}


def list_lines(state: State, nodes: Nodes, line: int) -> list[Line]:
    """The words of inline elements by the author's line; `line` is that of the first."""
    found: list[Line] = []
    for words in "".join(_list_words(nodes)).split("\n"):
        mark = MARK.search(words)
        line = read_mark(mark[0]) if mark else line
        found.append((line, TOKEN.sub(OPAQUE, MARK.sub("", words)).strip()))
        line = min(line + 1, len(state.source))
    return found


def _list_words(nodes: Nodes) -> Iterator[str]:
    for node in nodes:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            yield content
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            yield " " if kind == "Space" else "\n"
        elif kind == "Quoted":
            sign = "'" if content[0]["t"] == "SingleQuote" else '"'
            yield from (sign, *_list_words(content[1]), sign)
        elif kind == "Span" and "citation" in content[0][1]:
            yield from MARK.findall(json.dumps(content[1], ensure_ascii=False))
            yield OPAQUE
        elif kind == "Span" and "reference" in content[0][1]:
            yield OPAQUE
        elif kind in {"Span", "Link"}:
            yield from _list_words(content[1])
        elif kind in _CONTENT:
            yield from _list_words(content)
        elif kind in {"Code", "Math"}:
            yield "".join(MARK.findall(content[1])) + OPAQUE + "\n" * content[1].count("\n")
        else:
            yield OPAQUE


def begin_word(text: str, place: int) -> int:
    """Where the word at a place begins."""
    return text.rfind(" ", 0, place) + 1 if place > 0 else 0


def end_word(text: str, place: int) -> int:
    """Where the word at a place ends."""
    found = text.find(" ", place)
    return found if found >= 0 else len(text)


def shorten(words: str) -> str:
    """Some words of the text, as a message shows them."""
    shown = words.replace(OPAQUE, "…").strip()
    return shown if len(shown) <= 40 else f"{shown[:39].rstrip()}…"
