"""Looks at a text as a whole once it is read: how it begins and ends, what it still lacks."""

from bindery.messages import Message
from bindery.model.index import write_target
from bindery.model.quoting import Quoting
from bindery.model.tree import Blocks
from bindery.model.unfinished import list_unfinished
from bindery.prose.doubtful import check_end
from bindery.prose.lone_quotes import find_lone_quotes
from bindery.prose.sentence_starts import find_small_references
from bindery.prose.state import Nodes, State


def check_headings(state: State, nodes: Nodes) -> None:
    """A text begins with its heading, and does not break off."""
    check_end(state, nodes)
    if state.levels and nodes[0]["t"] != "Header":
        state.line = 1
        state.complain(Message("prose-text-before-heading"))
    if not state.levels:
        state.line = 1
        state.complain(Message("prose-no-heading"))


def warn_unfinished(state: State, blocks: Blocks) -> None:
    """Tell the words that say that something is still to be written."""
    for one in list_unfinished(blocks):
        state.line = one.line or state.line
        state.warn(Message("common-unfinished", words=one.text))


def warn_slips(state: State, blocks: Blocks, quoting: Quoting) -> None:
    """Tell quotation marks that nothing pairs with, and small references that begin a sentence."""
    for line, said in find_lone_quotes(blocks, quoting):
        state.warn(said, line)
    for one in find_small_references(blocks, quoting.rules):
        prefix, _, name = write_target(one.label).partition("-")
        target = f"@{prefix.capitalize()}-{name}"
        state.warn(Message("prose-small-reference", target=target), one.line)
