"""Attributes and markup that mean nothing here: pandoc takes any, and no writer would use them."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from bindery.prose.marks import strip_marks
from bindery.prose.state import State

Attributes = Sequence[Any]  # identifier, classes, pairs


def refuse_unknown(state: State, attributes: Attributes, known: Collection[str], hint: str) -> bool:
    """Tell the classes and keys that are not among the known ones; whether there were any.

    `known` may hold "#" where an anchor has a meaning.
    """
    identifier, classes, pairs = attributes
    names = [*(state.plain(one) for one in classes), *(state.plain(key) for key, _ in pairs)]
    unknown = [name for name in names if name not in known]
    if identifier and "#" not in known:
        unknown.append(f"#{state.plain(identifier)}")
    if unknown:
        state.complain(f"unknown attribute {', '.join(unknown)}", hint)
    return bool(unknown)


def check_link(state: State, attributes: Attributes, words: str, goal: tuple[str, str]) -> None:
    """A link has words and an address; what else may be written of it would be lost."""
    if state.dialect != "author":
        return
    target, title = goal
    if attributes[1] != ["uri"] and attributes[1] != ["email"]:  # <https://…> has those classes
        refuse_unknown(state, attributes, (), "a link is [words](https://…)")
    if title:
        hint = f'say it in the words of the link, not in "{state.plain(title)[:30]}"'
        state.complain("the title of a link is not printed", hint)
    if not words.strip():
        state.seek(re.escape(target))
        state.complain("a link without words", "[what it leads to](https://…)")


def refuse_html(state: State, text: str) -> None:
    """Tell of a piece of HTML, at its line; of a pair of tags once."""
    first = text.strip().split("\n")[0]
    state.meet_marks(first)
    shown = strip_marks(first)
    opened = re.match(r"</(\w+)", shown)
    begin = f"HTML cannot be used: <{opened[1]}" if opened else "\0"
    if shown.startswith("<!--") and state.dialect == "author":
        return  # told by a look at the source, which knows all its lines
    if any(one.message.startswith(begin) for one in state.mistakes):
        return
    state.seek(re.escape(shown))
    hint = "write it in Markdown; for the sign itself write \\<"
    state.complain(f"HTML cannot be used: {shown[:40]}", hint)
