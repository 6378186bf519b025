"""Reads references: to a place in the same document, or in another document of the set."""

import re
from collections.abc import Iterator

from bindery.loading.reader import suggest
from bindery.model.tree import CrossReference, Reference
from bindery.prose.state import ANCHOR, State

_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "box": "box", "eq": "formula"}
_FORM = "write @document:tbl-name, or @document:region:tbl-name for a region's in a joint document"


def is_target(key: str) -> bool:
    """Whether a key after @ is a reference and no work: `tbl-x`, `document:tbl-x`."""
    prefix, dash, _ = key.rpartition(":")[2].partition("-")
    return bool(dash) and prefix in _KINDS


def escape_key(key: str) -> str:
    """A citation key as a message can show it."""
    return "".join(char if char.isprintable() else "?" for char in key)


def read_reference(state: State, target: str) -> Iterator[Reference | CrossReference]:
    """The reference that a key means; nothing, and a mistake kept, when it means none."""
    if ":" in target:
        yield from _read_cross_reference(state, target)
        return
    prefix, name = target.split("-", 1)
    kind = _KINDS[prefix]
    if not ANCHOR.match(name):
        state.complain(f"«@{escape_key(target)}» is no reference", "letters, digits and hyphens")
        return
    known = {entry for entry, its in state.request.entries if its == kind}
    if kind in {"figure", "table"} and name not in known and not state.defines(target):
        hint = suggest(name, known) or f"add the folder figures/{name}"
        state.seek(f"@{re.escape(target)}")
        state.complain(f"@{target} refers to no {kind}", hint)
        return
    yield Reference(kind, state.label(target, prefix), state.line)


def _read_cross_reference(state: State, target: str) -> Iterator[CrossReference]:
    """A reference to another document: `document:tbl-x` or `document:region:tbl-x`."""
    shown = escape_key(target)
    document, *_, place = target.split(":")
    kind = _KINDS[place.split("-", 1)[0]]
    titles = dict(state.request.documents)
    state.seek(f"@{{?{re.escape(document)}:")
    if "heading" in state.inside:
        state.complain("a reference to another document in a heading", "put it in the text below")
    elif target.count(":") > 2 or not all(ANCHOR.match(part) for part in target.split(":")):
        state.complain(f"«@{shown}» is no reference", _FORM)
    elif state.dialect == "outline":
        yield CrossReference(target, kind, "", state.line)
    elif document not in titles:
        hint = suggest(document, titles) or "the name of its PDF, without .pdf"
        state.complain(f"there is no document «{escape_key(document)}»", hint)
    else:
        yield CrossReference(target, kind, titles[document], state.line)
