"""Checks the works of the study: well written, complete enough to be found, and cited."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.works import Work, find_bibliography
from bindery.prose.bibliography import check_style, load_works

_MAKERS = ("author", "editor", "publisher", "authority", "container-title")
_DATES = ("issued", "accessed", "status", "note")
_PLACES = ("URL", "DOI", "publisher", "container-title", "archive", "event-title")
# By type of CSL: each must have one of these; what no type names holds for all of them.
_ALWAYS = (("title",), _MAKERS)
_BY_TYPE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (("container-title",), ("issued",)),
    "article-magazine": (("container-title", "author"), _DATES),
    "article-newspaper": (("container-title", "author"), _DATES),
    "book": (("issued",), ("publisher",)),
    "chapter": (("container-title",), ("issued",), ("publisher",)),
    "dataset": (("issued", "accessed"), _PLACES),
    "entry-encyclopedia": (("container-title",),),
    "legal_case": (("authority", "container-title", "number", "URL"), ("issued",)),
    "legislation": (("issued", "number", "references"),),
    "paper-conference": (("container-title", "event-title", "publisher", "URL"), ("issued",)),
    "post": (("URL",), ("issued", "accessed")),
    "post-weblog": (("URL", "container-title"), ("issued", "accessed")),
    "report": (_DATES,),
    "software": (_PLACES,),
    "thesis": (("issued",), ("publisher",)),
    "webpage": (("URL", "container-title", "accessed"), ("issued", "accessed")),
}
# what a field is for, for those who do not know CSL
_MEANINGS = {
    "title": "what it is called",
    "author": 'who made it; an organisation is [{"literal": "Port of Rotterdam"}]',
    "issued": 'the year it appeared; no year at all: "status": "in druk" or the like',
    "publisher": "who published it; for a thesis the university",
    "container-title": "the journal, book or site that it stands in",
    "URL": "where it is found on the web",
    "authority": "which court or body it is of",
}  # fmt: skip


def check_literature(root: Path, cited: set[str], *, complete: bool = True) -> list[Diagnostic]:
    """What is wrong or missing in a work at its line, works of one key, works that no text cites.

    With `complete` false some text could not be read: it may cite any work.
    """
    path = find_bibliography(root)
    found = _check_style_files(root)
    if not path:
        return found
    if path == layout.REFERENCES and (root / layout.BIBLIOGRAPHY).is_file():
        message = f"{layout.REFERENCES} is there too, and only one can be used"
        found.append(Diagnostic(layout.BIBLIOGRAPHY, None, message, "keep one of the two"))
    works = load_works(root, path, found)
    if works is None:
        return found
    uncited = _list_uncited(path, works, cited) if complete else ()
    return [*found, *_check_works(path, works), *uncited]


def _check_style_files(root: Path) -> list[Diagnostic]:
    """The one style in content/: it is read, and leads to nothing outside the project."""
    styles = sorted((root / "content").glob("*.csl"))
    found = []
    for one in styles[:1]:
        found += check_style(f"content/{one.name}", one.read_bytes())
    for one in styles[1:]:
        message = f"content/{styles[0].name} is the citation style; this one is not used"
        found.append(Diagnostic(f"content/{one.name}", None, message, "keep one of them"))
    return found


def _check_works(path: str, works: tuple[Work, ...]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for work in works:
        if work.key in seen:
            hint = "give each work a key of its own"
            yield Diagnostic(path, work.line, f"the key «{work.key}» is used twice", hint)
        seen.add(work.key)
        kind = work.fields.get("type", "")
        if not kind:
            message = f"«{work.key}» has no type"
            yield Diagnostic(path, work.line, message, 'add "type": "report" or the like')
        for names in (*_ALWAYS, *_BY_TYPE.get(kind, ())):
            if not any(work.fields.get(name) for name in names):
                message = f"«{work.key}» is a {kind or 'work'} without {' or '.join(names)}"
                meaning = f": {_MEANINGS[names[0]]}" if names[0] in _MEANINGS else ""
                yield Diagnostic(path, work.line, message, f'add "{names[0]}"{meaning}')


def _list_uncited(path: str, works: tuple[Work, ...], cited: set[str]) -> Iterator[Diagnostic]:
    for work in works:
        if work.key not in cited:
            hint = "cite it, or take it out: no list of literature shows it"
            message = f"no text cites «{work.key}»"
            yield Diagnostic(path, work.line, message, hint, Severity.WARNING)
