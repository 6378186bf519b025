"""Finds markup that begins and never ends: pandoc prints it as it is typed."""

import re
from collections.abc import Callable

from bindery.messages import Message
from bindery.prose.state import State

_NOTE = re.compile(r"\[\^[^\]]+\]")
_OPEN_MARKUP: tuple[tuple[re.Pattern[str], str, Callable[[str], Message]], ...] = (
    (
        re.compile(r"\*\*|^\*\w|\w\*$"),
        "*",
        lambda words: Message("prose-open-emphasis", words=words, sign="*"),
    ),
    (
        re.compile(r"^_\w|\w_$"),
        "_",
        lambda words: Message("prose-open-emphasis", words=words, sign="_"),
    ),
    (re.compile(r"`"), "`", lambda words: Message("prose-open-code", words=words)),
    (_NOTE, "[", lambda words: Message("prose-note-without-text", note=_NOTE.findall(words)[0])),
    (re.compile(r"\]\("), "]", lambda words: Message("prose-open-link", words=words)),
    (
        re.compile(r"\{[#.=]|\{\w+="),
        "{",
        lambda words: Message("prose-open-attribute", words=words),
    ),
    (re.compile(r"\[-?@"), "[", lambda words: Message("prose-open-citation", words=words)),
)
_TEX = re.compile(r"\\[A-Za-z]+")


def _find_idle(state: State, plain: str) -> str:
    """An attribute that is whole, and stands behind nothing that takes one; "" without."""
    begin = re.search(r"(?<!\\)\{(?:[#.]|\w+=).*", plain)
    row = state.source[state.line - 1] if 0 < state.line <= len(state.source) else ""
    whole = re.search(re.escape(begin[0].partition("}")[0]) + r"[^{}]*\}", row) if begin else None
    return whole[0] if whole and f"\\{whole[0]}" not in row else ""


def _is_of_work(state: State, plain: str) -> bool:
    """Whether words come from a cited work, no Markdown, and not from the author's line."""
    if "citation" not in state.inside:
        return False
    return not any(plain in row for row in state.source[max(state.line - 2, 0) : state.line + 1])


def check_open_markup(state: State, plain: str) -> None:
    """Complain of signs in a word that open something."""
    if any(plain in words for words in state.told) or _is_of_work(state, plain):
        return
    near = state.source[max(state.line - 2, 0) : state.line + 1]
    idle = _find_idle(state, plain)
    if idle:
        state.complain(Message("prose-idle-attribute", words=idle))
        return
    for pattern, sign, say in _OPEN_MARKUP:
        if pattern.search(plain) and not any(f"\\{sign}" in row for row in near):
            state.complain(say(plain))
            break
    tex = _TEX.search(plain)
    if tex:
        state.complain(Message("prose-tex", command=tex[0]))
