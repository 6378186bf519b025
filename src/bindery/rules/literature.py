"""Checks the works of the study: complete enough to be found, and cited."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity

_MAKERS = ("author", "editor", "publisher", "authority", "container-title")
_DATES = ("issued", "accessed", "status", "note")
# By type of CSL: each must have one of these; what no type names holds for all of them.
_ALWAYS = (("title",), _MAKERS)
_BY_TYPE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (("container-title",), ("issued",)),
    "article-magazine": (("container-title", "author"), _DATES),
    "article-newspaper": (("container-title", "author"), _DATES),
    "book": (("issued",), ("publisher",)),
    "chapter": (("container-title",), ("issued",), ("publisher",)),
    "legislation": (("issued", "number", "references"),),
    "report": (_DATES,),
    "thesis": (("issued",), ("publisher",)),
    "webpage": (("URL", "container-title", "accessed"), ("issued", "accessed")),
}
_ID = re.compile(r'^\s*\{?\s*"id"\s*:\s*"((?:[^"\\]|\\.)*)"')


def check_literature(root: Path, cited: set[str], *, complete: bool = True) -> list[Diagnostic]:
    """What is missing in a work at its line, works of one key, and works that no text cites.

    A file that cannot be read is told when a text is converted. With `complete` false some text
    could not be read: it may cite any work.
    """
    try:
        text = (root / layout.REFERENCES).read_text("utf-8")
        works = json.loads(text)
    except (OSError, ValueError):
        return []
    if not isinstance(works, list) or not all(isinstance(one, dict) for one in works):
        return []
    lines = _find_lines(text)
    uncited = _list_uncited(works, lines, cited) if complete else ()
    return [*_check_works(works, lines), *uncited]


def _find_lines(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, row in enumerate(text.splitlines(), 1):
        match = _ID.match(row)
        if match:
            found.setdefault(json.loads(f'"{match[1]}"'), []).append(number)
    return found


def _check_works(
    works: list[Mapping[str, object]], lines: Mapping[str, list[int]]
) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for work in works:
        key, kind = str(work.get("id", "")), str(work.get("type", ""))
        at = lines.get(key, [])
        line = at[-1] if key in seen and at else at[0] if at else None
        if key in seen:
            hint = "give each work a key of its own"
            yield Diagnostic(layout.REFERENCES, line, f"the key «{key}» is used twice", hint)
        seen.add(key)
        if not kind:
            message = f"«{key}» has no type"
            yield Diagnostic(layout.REFERENCES, line, message, 'add "type": "report" or the like')
        for names in (*_ALWAYS, *_BY_TYPE.get(kind, ())):
            if not any(work.get(name) for name in names):
                message = f"«{key}» is a {kind or 'work'} without {' or '.join(names)}"
                yield Diagnostic(layout.REFERENCES, line, message, f'add "{names[0]}"')


def _list_uncited(
    works: list[Mapping[str, object]], lines: Mapping[str, list[int]], cited: set[str]
) -> Iterator[Diagnostic]:
    for work in works:
        key = str(work.get("id", ""))
        if key not in cited:
            line = next(iter(lines.get(key, ())), None)
            hint = "cite it, or take it out: no list of literature shows it"
            message = f"no text cites «{key}»"
            yield Diagnostic(layout.REFERENCES, line, message, hint, Severity.WARNING)
