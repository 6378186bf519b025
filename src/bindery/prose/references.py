"""Reads references: to a place in the same document, or in another document of the set."""

import re
from collections.abc import Iterator

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.tree import CrossReference, Inline, Inlines, LocalLink, Reference, Text
from bindery.prose.marks import strip_marks
from bindery.prose.state import ANCHOR, Node, Nodes, State

_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "box": "box", "eq": "formula"}
_PAGE = "{.page}"


def is_target(key: str) -> bool:
    """Whether a key after @ is a reference and no work: `tbl-x`, `document:tbl-x`."""
    document, _, place = key.rpartition(":")
    prefix, dash, _ = place.partition("-")
    return bool(dash) and (prefix if document else _lower(prefix)) in _KINDS


def _lower(target: str) -> str:
    """A target as it is where no sentence begins: @Fig-x is @fig-x."""
    return target[:1].lower() + target[1:]


def join_pages(nodes: Nodes) -> Nodes:
    """The same, with `{.page}` behind a reference in its span: pandoc takes it for words."""
    if not any(is_reference(node) for node in nodes):
        return nodes
    found: list[Node] = []
    for node in nodes:
        text = strip_marks(node["c"]) if node["t"] == "Str" else ""
        if found and text.startswith(_PAGE) and is_reference(found[-1]):
            found[-1] = add_page(found[-1])
            node = {"t": "Str", "c": node["c"].replace(_PAGE, "", 1)}  # noqa: PLW2901
            if not node["c"]:
                continue
        found.append(node)
    return found


def is_reference(node: Node) -> bool:
    """Whether a node of pandoc's is one that the reader in Lua made of a reference."""
    return node["t"] == "Span" and "reference" in node["c"][0][1]


def add_page(node: Node) -> Node:
    """A reference that tells the page too; any other node as it is."""
    if not is_reference(node):
        return node
    (identifier, classes, pairs), inlines = node["c"]
    return {"t": "Span", "c": [[identifier, [*classes, "page"], pairs], inlines]}


def read_joint(state: State, kind: str) -> Text:
    """What stands between two references of one pair of brackets."""
    word = dict(state.request.references).get("and", "")
    if kind == "and" and word:
        return Text(f" {word} ")
    return Text("; " if kind == "semicolon" else ", ")


def escape_key(key: str) -> str:
    """A citation key as a message can show it."""
    return "".join(char if char.isprintable() else "?" for char in key)


def read_reference(
    state: State, target: str, *, page: bool = False
) -> Iterator[Reference | CrossReference]:
    """The reference that a key means; nothing, and a mistake kept, when it means none."""
    if ":" in target:
        yield from _read_cross_reference(state, target)
        return
    capital, target = target[0].isupper(), _lower(target)
    prefix, name = target.split("-", 1)
    kind = _KINDS[prefix]
    if not ANCHOR.match(name):
        state.complain(Message("prose-no-reference", target=escape_key(target)))
        return
    if "heading" in state.inside:
        state.complain(Message("prose-reference-in-heading"))
        return
    known = {entry for entry, its in state.request.entries if its == kind}
    if name in state.told_names:
        return  # it is told where the thing itself should stand
    if kind in {"figure", "table"} and name not in known and not state.defines(target):
        state.seek(f"(?i)@{re.escape(target)}")
        said = Message("prose-refers-to-nothing", target=target, kind=kind, name=name)
        state.complain(said, suggest(name, known))
        return
    yield Reference(kind, state.label(target, prefix), state.line, capital=capital, page=page)


def _read_cross_reference(state: State, target: str) -> Iterator[CrossReference]:
    """A reference to another document: `document:tbl-x` or `document:region:tbl-x`."""
    shown = escape_key(target)
    document, *_, place = target.split(":")
    kind = _KINDS[place.split("-", 1)[0]]
    titles = dict(state.request.documents)
    state.seek(f"@{{?{re.escape(document)}:")
    if "heading" in state.inside:
        state.complain(Message("prose-cross-reference-in-heading"))
    elif target.count(":") > 2 or not all(ANCHOR.match(part) for part in target.split(":")):
        state.complain(Message("prose-no-cross-reference", target=shown))
    elif state.dialect == "outline":
        yield CrossReference(target, kind, "", state.line)
    elif document not in titles:
        said = Message("prose-no-document", name=escape_key(document))
        state.complain(said, suggest(document, titles))
    else:
        yield CrossReference(target, kind, titles[document], state.line)


def is_local(state: State, target: str) -> bool:
    """Whether a link leads to a place here or, in a part, in a document named before `#`."""
    document, mark, _ = target.partition("#")
    return bool(mark and (not document or (state.dialect == "part" and ANCHOR.match(document))))


def link_locally(state: State, target: str, words: Inlines, line: int) -> Iterator[Inline]:
    """The link, or its words alone where its place cannot be a name."""
    document, _, place = target.partition("#")
    part = state.dialect == "part"
    if ANCHOR.match(place.replace("/", "-") if part else place):
        yield LocalLink(state.label(place), words, line, optional=part, document=document)
        return
    state.complain(Message("prose-no-anchor", name=target))
    yield from words
