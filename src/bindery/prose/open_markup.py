"""Finds markup that begins and never ends: pandoc prints it as it is typed."""

import re

from bindery.prose.state import State

_OPEN_MARKUP = (
    (re.compile(r"\*\*|^\*\w|\w\*$"), "*", "emphasis"),
    (re.compile(r"^_\w|\w_$"), "_", "emphasis"),
    (re.compile(r"`"), "`", "code"),
    (re.compile(r"\[\^[^\]]+\]"), "[^", "a note without its text"),
    (re.compile(r"\]\("), "](", "a link"),
    (re.compile(r"\{[#.=]|\{\w+="), "{", "an attribute"),
    (re.compile(r"\[-?@"), "[@", "a citation"),
)
_TEX = re.compile(r"\\[A-Za-z]+")


def check_open_markup(state: State, plain: str) -> None:
    """Complain of signs in a word that open something."""
    if any(plain in words for words in state.told):
        return
    near = state.source[max(state.line - 2, 0) : state.line + 1]
    for pattern, sign, word in _OPEN_MARKUP:
        if pattern.search(plain) and not any(f"\\{sign[0]}" in row for row in near):
            hint = f"close it, or write \\{sign[0]} for the sign itself"
            state.complain(f"{word} that is not closed: {plain}", hint)
            break
    tex = _TEX.search(plain)
    if tex:
        state.complain(f"«{tex[0]}» is TeX", f"write it in Markdown, or as code: `{tex[0]}`")
