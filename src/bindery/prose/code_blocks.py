"""Reads blocks of code: between fences, with at least a line, and as they stand."""

import re

from bindery.messages import Message
from bindery.model.tree import Block, CodeBlock
from bindery.prose.attributes import Attributes, refuse_unknown
from bindery.prose.state import Node, State

_FENCE = r"^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:`{3,}|~{3,})"


def read_code_block(state: State, node: Node) -> Block | None:
    """A block of code; None, and a mistake, for what is none."""
    text = state.plain(node["c"][1])
    if text.strip():
        _seek_code(state, text.strip().split("\n")[0].strip())
    if state.dialect == "author" and not _is_code(state, node["c"][0], text):
        return None
    if "note" in state.inside:
        state.complain(Message("prose-code-in-note"))
        return None
    if "\\end{verbatim}" in text:
        state.seek(r"\\end\{verbatim\}")
        state.complain(Message("prose-code-verbatim"))
        return None
    return CodeBlock(text, state.line)


def _seek_code(state: State, first: str) -> None:
    """Move to the first line of a block's code: below the next fence that it stands below."""
    for number in range(state.line, len(state.source)):
        if re.search(_FENCE, state.source[number - 1]):
            rows = range(number + 1, len(state.source) + 1)
            below = next((one for one in rows if state.source[one - 1].strip()), number)
            if first in state.source[below - 1]:
                state.line = below
                return
    state.seek(re.escape(first))


def _is_code(state: State, attributes: Attributes, text: str) -> bool:
    """Whether a block is what an author means as code: between fences, not empty."""
    if not text.strip():
        state.seek(_FENCE)
        state.complain(Message("prose-empty-code"))
        return False
    above = next((row for row in reversed(state.source[: state.line - 1]) if row.strip()), "")
    if not re.search(_FENCE, above):
        state.complain(Message("prose-indented-code"))
        return False
    if "{" in above:
        state.line = max(state.line - 1, 1)
        return not refuse_unknown(state, attributes, (), Message("prose-form-of-code"))
    return True
