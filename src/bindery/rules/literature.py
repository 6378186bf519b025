"""Checks the works of the study: well written, complete enough to be found, and cited."""

from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.works import Work, find_bibliography
from bindery.messages import Message, quote
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


def check_literature(root: Path, cited: set[str], *, complete: bool = True) -> list[Diagnostic]:
    """What is wrong or missing in a work at its line, works of one key, works that no text cites.

    With `complete` false some text could not be read: it may cite any work.
    """
    path = find_bibliography(root)
    found = _check_style_files(root)
    if not path:
        return found
    if path == layout.REFERENCES and (root / layout.BIBLIOGRAPHY).is_file():
        said = Message("rules-two-bibliographies", other=layout.REFERENCES)
        found.append(Diagnostic(layout.BIBLIOGRAPHY, None, said))
    works = load_works(root, path, found)
    if works is None:
        return found
    uncited = _list_uncited(path, works, cited) if complete else ()
    return [*found, *_check_works(path, works), *uncited]


def _check_style_files(root: Path) -> list[Diagnostic]:
    """The one style in content/: it is read, and leads to nothing outside the project."""
    styles = sorted((root / "content").glob("*.csl"))
    found: list[Diagnostic] = []
    for one in styles[:1]:
        found += check_style(f"content/{one.name}", one.read_bytes())
    for one in styles[1:]:
        said = Message("rules-two-styles", other=f"content/{styles[0].name}")
        found.append(Diagnostic(f"content/{one.name}", None, said))
    return found


def _check_works(path: str, works: tuple[Work, ...]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for work in works:
        if work.key in seen:
            yield Diagnostic(path, work.line, Message("rules-key-twice", key=work.key))
        seen.add(work.key)
        kind = work.fields.get("type", "")
        if not kind:
            yield Diagnostic(path, work.line, Message("rules-no-type", key=work.key))
        for names in (*_ALWAYS, *_BY_TYPE.get(kind, ())):
            if not any(work.fields.get(name) for name in names):
                said = Message(
                    "rules-work-lacks",
                    key=work.key, kind=kind or "work", fields=_join(names), field=names[0],
                )  # fmt: skip
                yield Diagnostic(path, work.line, said)


def _join(names: tuple[str, ...]) -> Message:
    """One of these fields, in words."""
    return reduce(
        lambda one, name: Message("rules-or", one=one, other=name), names[1:], quote(names[0])
    )


def _list_uncited(path: str, works: tuple[Work, ...], cited: set[str]) -> Iterator[Diagnostic]:
    for work in works:
        if work.key not in cited:
            said = Message("rules-uncited", key=work.key)
            yield Diagnostic(path, work.line, said, severity=Severity.WARNING)
