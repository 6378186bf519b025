"""Reads all text in a bundle, from any kind of file, for the searches for names and machines."""

from collections.abc import Iterator
from pathlib import Path

from bindery.release.sums import list_bundle


def read_texts(folder: Path, shown: str) -> Iterator[tuple[str, int | None, str]]:
    """Place, line and text of everything in a bundle: contents, and the files' names too.

    A PDF gives its pages, tags, descriptions, bookmarks and metadata; another file its lines and,
    for a name that is broken over two of them, itself as a whole.
    """
    for path in list_bundle(folder):
        place = f"{shown}/{path}"
        yield f"{place} (its name)", None, path
        if path.endswith(".pdf"):
            yield from _read_pdf(folder / path, place)
        else:
            text = (folder / path).read_text("utf-8", errors="replace")
            yield f"{place}", None, text
            for number, line in enumerate(text.splitlines(), 1):
                yield place, number, line


def _read_pdf(path: Path, place: str) -> Iterator[tuple[str, int | None, str]]:
    from bindery.inspection import read_strings

    for one in read_strings(path, place):
        yield f"{place} ({one.place})", None, one.text
