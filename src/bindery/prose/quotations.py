"""Reads quotations that stand apart in a style of the house: an epigraph, a pull quote."""

from bindery.messages import Message
from bindery.model.tree import Quotation, Text
from bindery.prose.lists import check_depth
from bindery.prose.state import Node, State


def read_quotation(state: State, node: Node) -> Quotation:
    """A division of a kind that the house knows as a quotation, with its source if it has one."""
    (identifier, classes, pairs), blocks = node["c"]
    style, line = state.plain(classes[0]), state.line
    attributes = {name: state.plain(text) for name, text in pairs}
    source = attributes.pop("source", "").strip()
    unknown = [*classes[1:], *attributes, *([f"#{identifier}"] if identifier else [])]
    if unknown:
        said = Message("prose-unknown-attribute", names=", ".join(map(state.plain, unknown)))
        state.complain(said, Message("prose-known-of-quotation", style=style))
    check_depth(state, node)
    with state.enter("quotation"):
        read = state.read_blocks(state, blocks)
    if not read:
        state.line = line
        state.complain(Message("prose-empty-division"))
    return Quotation(read, line, style, (Text(source, line),) if source else ())


def read_quote(state: State, node: Node) -> Quotation:
    """A quotation by signs at the lines' begin (pandoc's BlockQuote)."""
    line = state.line
    check_depth(state, node)
    if not node["c"] and state.dialect == "author":
        state.seek(r"^\s*>[\s>]*$")
        state.complain(Message("prose-empty-quotation"))
    with state.enter("quotation"):
        return Quotation(state.read_blocks(state, node["c"]), line)
