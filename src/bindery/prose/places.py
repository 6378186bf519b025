"""Finds the author's line of a block: by its first mark, or by its first word."""

import json
import re

from bindery.prose.inlines import read_words
from bindery.prose.marks import MARK, read_mark
from bindery.prose.state import Node, Nodes, State


def find_place(state: State, node: Node) -> None:
    """Move to a block's line: by its first mark, or by its first word where it bears none."""
    if node["t"] not in {"Para", "Plain", "Header", "LineBlock"}:
        return
    inlines = node["c"][2] if node["t"] == "Header" else node["c"]
    inlines = inlines[0] if node["t"] == "LineBlock" else inlines
    found = find_words(state, inlines, heading=node["t"] == "Header")
    if not found:
        state.move_on(tight=node["t"] == "Plain")
    state.leaf = state.line


def find_words(state: State, inlines: Nodes, *, heading: bool = False) -> bool:
    """Move to the line of some words; whether it could be found."""
    mark = MARK.search(json.dumps(inlines, ensure_ascii=False))
    line = read_mark(mark[0]) if mark else None
    word = next(iter(read_words(state, inlines).split()), "")
    if line is not None and word in state.source[line - 1]:
        state.line = line
        return True
    return _seek_word(state, word, line, heading=heading) or line is not None


def _seek_word(state: State, word: str, line: int | None, *, heading: bool) -> bool:
    """Move to a block's first word; without a mark it is below the line of the block before."""
    here = state.line
    if line is None and state.leaf == here < len(state.source):
        state.line += 1
    begin = r"^ {0,3}#.*" if heading and line is None else ""
    if state.seek(rf"{begin}(?<!\w){re.escape(word)}(?!\w)" if word else "$.", line):
        return True
    said = line is None and any(char.isalnum() for char in word)
    if said and state.seek(begin + _loosen(word)):
        return True
    state.line = line or here
    return False


def _loosen(word: str) -> str:
    """A pattern of a word whose signs may stand otherwise in the source."""
    return "".join(re.escape(char) if char.isalnum() else ".{0,3}" for char in word)
