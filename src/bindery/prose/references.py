"""Writes references: to a place in the same document, or in another document of the set."""

import re

from bindery.loading.reader import suggest
from bindery.prose.writing import Writing
from bindery.tex.escape import escape

_ANCHOR = re.compile(r"^[\w.-]+$")
_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "box": "box"}
_FORM = "write @document:tbl-name, or @document:region:tbl-name for a region's in a joint document"


def is_target(key: str) -> bool:
    """Whether a key after @ is a reference and no work: `tbl-x`, `document:tbl-x`."""
    prefix, dash, _ = key.rpartition(":")[2].partition("-")
    return bool(dash) and prefix in _KINDS


def escape_key(key: str) -> str:
    """A citation key as a message can show it."""
    return "".join(char if char.isprintable() else "?" for char in key)


def write_reference(writing: Writing, target: str) -> None:
    """Write a reference within the document, or to another one of the set."""
    if ":" in target:
        _write_far(writing, target)
        return
    prefix, name = target.split("-", 1)
    kind = _KINDS[prefix]
    if not _ANCHOR.match(name):
        writing.complain(f"«@{escape_key(target)}» is no reference", "letters, digits and hyphens")
        return
    known = {entry for entry, its in writing.request.entries if its == kind}
    if kind in {"figure", "table"} and name not in known and not writing.defines(target):
        hint = suggest(name, known) or f"add the folder figures/{name}"
        writing.seek(f"@{re.escape(target)}")
        writing.complain(f"@{target} refers to no {kind}", hint)
        return
    label = writing.label(target, prefix)
    writing.references.append((label, writing.line))
    writing.put(f"\\Reference{{{kind}}}{{{label}}}")
    writing.say(f"@{target}")


def _write_far(writing: Writing, target: str) -> None:
    """A reference to another document: `document:tbl-x` or `document:region:tbl-x`."""
    shown = escape_key(target)
    document, *_, place = target.split(":")
    kind = _KINDS[place.split("-", 1)[0]]
    titles = dict(writing.request.documents)
    writing.seek(f"@{{?{re.escape(document)}:")
    if "heading" in writing.inside:
        writing.complain("a reference to another document in a heading", "put it in the text below")
    elif target.count(":") > 2 or not all(_ANCHOR.match(part) for part in target.split(":")):
        writing.complain(f"«@{shown}» is no reference", _FORM)
    elif document not in titles:
        hint = suggest(document, titles) or "the name of its PDF, without .pdf"
        writing.complain(f"there is no document «{escape_key(document)}»", hint)
    else:
        writing.far.append((target, writing.line))
        title = escape(titles[document])
        writing.put(f"\\ExternalReference{{{writing.request.scope}/{target}}}{{{title}}}{{{kind}}}")
        writing.say(titles[document])
