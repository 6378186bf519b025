"""Reads a caption: the words of a table, an image or a term, each at its own line."""

from collections.abc import Mapping

from bindery.messages import Message
from bindery.model.tree import Inlines
from bindery.prose.doubtful import check_doubtful
from bindery.prose.inlines import read_inlines
from bindery.prose.places import find_words
from bindery.prose.state import Nodes, State
from bindery.prose.unmeant import check_inlines


def read_caption(state: State, nodes: Nodes) -> Inlines:
    """The words of a caption; what was meant as markup in them is told."""
    if not nodes:
        return ()
    find_words(state, nodes)
    return read_checked(state, nodes)


def read_checked(state: State, nodes: Nodes) -> Inlines:
    """The words of a caption or a cell; what is wrong or doubtful in them is told."""
    line = state.line
    check_inlines(state, nodes)
    read = read_inlines(state, nodes)
    check_doubtful(state, nodes, line)
    return read


def read_short_title(state: State, attributes: Mapping[str, str], caption: Inlines) -> Inlines:
    """What a list of figures or tables prints in place of the caption, from `short_title`."""
    words = " ".join(attributes.get("short_title", "").split())
    if words and not caption:
        state.complain(Message("prose-short-title-alone", title=state.plain(words)))
    return state.read_attribute(words)
