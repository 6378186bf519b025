"""The Markdown of parts -> their trees; all of a document's in one pandoc process."""

from collections.abc import Sequence
from dataclasses import replace

from bindery.errors import BinderyError, Diagnostic
from bindery.model.quoting import make_quoting
from bindery.model.tree import Blocks
from bindery.prose.blocks import read_blocks
from bindery.prose.convert import check_letters
from bindery.prose.pandoc import FORMAT, call_pandoc
from bindery.prose.request import PartRequest, SectionRequest
from bindery.prose.state import Nodes, State

_KEPT = 256
_read: dict[PartRequest, Blocks] = {}  # parts by what they were read from


def read_parts(requests: Sequence[PartRequest]) -> list[Blocks]:
    """The trees of parts, read in one process; raises BinderyError at a template's path.

    A part that this process has read before is not read again: in a preview most stay the same.
    """
    unread = tuple(one for one in dict.fromkeys(requests) if one not in _read)
    mistakes: list[Diagnostic] = []
    for request, nodes in zip(unread, _read_divisions(unread), strict=True):
        tree, found = _read_part(request, nodes)
        mistakes += found
        if not found:
            _read[request] = tree
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
    trees = [_read[one] for one in requests]
    while len(_read) > _KEPT:
        del _read[next(iter(_read))]
    return trees


def _read_divisions(requests: Sequence[PartRequest]) -> list[Nodes]:
    if not requests:
        return []
    texts = [one.text for one in requests]
    # a place of a part has its name from there
    formats = {"format": f"{FORMAT}-auto_identifiers", "language": requests[0].language}
    read = call_pandoc(requests[0].path, {"texts": texts, **formats})
    return [division["c"][1] for division in read]


def _read_part(request: PartRequest, nodes: Nodes) -> tuple[Blocks, list[Diagnostic]]:
    """The tree of a part, and what is wrong with it."""
    section = SectionRequest(
        path=request.path,
        source=b"",
        scope=request.scope,
        root=request.root,
        boxes=request.boxes,
        example=request.example,
        language=request.language,
    )
    state = State(section, request.inserted, frozenset(), ("",), read_blocks, "part")
    quoting = make_quoting(request.language, dict(request.quotes))
    tree = quoting.change_blocks(read_blocks(state, nodes))
    told = (replace(one, line=None) for one in state.mistakes)
    return tree, [*told, *check_letters(tree, request)]
