"""Attributes and markup that mean nothing here: pandoc takes any, and no writer would use them."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from bindery.messages import Message
from bindery.prose.marks import strip_marks
from bindery.prose.state import State

Attributes = Sequence[Any]  # identifier, classes, pairs


def refuse_unknown(
    state: State, attributes: Attributes, known: Collection[str], advice: Message
) -> bool:
    """Tell the classes and keys that are not among the known ones; whether there were any.

    `known` may hold "#" where an anchor has a meaning.
    """
    identifier, classes, pairs = attributes
    names = [*(state.plain(one) for one in classes), *(state.plain(key) for key, _ in pairs)]
    unknown = [name for name in names if name not in known]
    if identifier and "#" not in known:
        unknown.append(f"#{state.plain(identifier)}")
    if unknown:
        state.complain(Message("prose-unknown-attribute", names=", ".join(unknown)), advice)
    return bool(unknown)


def check_link(state: State, attributes: Attributes, words: str, goal: tuple[str, str]) -> None:
    """A link has words and an address; what else may be written of it would be lost."""
    if state.dialect != "author":
        return
    target, title = goal
    if attributes[1] != ["uri"] and attributes[1] != ["email"]:  # <https://…> has those classes
        refuse_unknown(state, attributes, (), Message("prose-form-of-link"))
    if title:
        state.complain(Message("prose-link-title", title=state.plain(title)[:30]))
    if not words.strip():
        state.seek(re.escape(target))
        state.complain(Message("prose-link-without-words"))


def refuse_html(state: State, text: str) -> None:
    """Tell of a piece of HTML, at its line; of a pair of tags once."""
    first = text.strip().split("\n")[0]
    state.meet_marks(first)
    shown = strip_marks(first)
    opened = re.match(r"</(\w+)", shown)
    begin = f"<{opened[1]}" if opened else "\0"
    if shown.startswith("<!--") and state.dialect == "author":
        return  # told by a look at the source, which knows all its lines
    if any(words.startswith(begin) for words in _list_html(state)):
        return
    state.seek(re.escape(shown))
    state.complain(Message("prose-html", shown=shown[:40]))


def _list_html(state: State) -> Iterator[str]:
    """The pieces of HTML that were told so far."""
    for one in state.mistakes:
        if one.said.id == "prose-html":
            yield str(dict(one.said.arguments)["shown"])
