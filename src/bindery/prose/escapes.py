"""Escaped quotes, dashes and dots: without smart, pandoc could not tell them from plain ones.

Each becomes one private character before pandoc reads the text. In a line of text it stays until
marks are set (model.quoting); in code, formulas, addresses and attributes it is undone at once.
"""

import re
from typing import Any

from bindery.model.quotes import LITERAL

_ESCAPE = re.compile(r"\\(\\|['\"\-.])")
_HIDDEN = re.compile(f"[{''.join(LITERAL.values())}]")
_PLAIN = {sign: plain for plain, sign in LITERAL.items()}
_VERBATIM = {"Code", "CodeBlock", "Math"}


def hide_escapes(text: str) -> str:
    """The text with a private character for each escaped sign."""
    return _ESCAPE.sub(lambda match: LITERAL.get(match[1], match[0]), text)


def has_escapes(text: str) -> bool:
    """Whether a text holds such private characters."""
    return bool(_HIDDEN.search(text))


def restore_escapes(node: Any, form: str = "") -> Any:
    """Pandoc's nodes with what is no running text as it was typed."""
    if isinstance(node, str):
        if form == "Str":
            return node
        slash = "\\" if form in _VERBATIM else ""
        return _HIDDEN.sub(lambda match: slash + _PLAIN[match[0]], node)
    if isinstance(node, list):
        return [restore_escapes(one, form) for one in node]
    if isinstance(node, dict):
        kind = node.get("t", form)
        if kind in _VERBATIM:
            *attributes, text = node["c"]
            return {**node, "c": [*restore_escapes(attributes), restore_escapes(text, kind)]}
        return {key: one if key == "t" else restore_escapes(one, kind) for key, one in node.items()}
    return node
