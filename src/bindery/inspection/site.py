"""Checks a site before it is written: every link leads somewhere, and the text is the PDFs'."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

from bindery.errors import Diagnostic
from bindery.inspection.pages import Page, check_frame, check_places, read_page
from bindery.messages import Message
from bindery.model import Passage

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_VOID = {"meta", "link", "br", "hr", "img", "input", "wbr", "col"}
# what a page says besides the text: numbers, references, the words for boxes, a figure's numbers
_ADDED = {"count", "kind", "offer", "reference", "formula"}
_ADDED_TAGS = {"details", "nav", "math"}
_SPACE = re.compile(r"\s+")
_SHOWN = 60


def check_site(pages: Mapping[str, str], files: Collection[str], language: str) -> list[Diagnostic]:
    """What is wrong with the pages of a site, by their path in it; `files` lie beside them."""
    read = {path: read_page(text, site=True) for path, text in pages.items() if _is_page(path)}
    found: list[Diagnostic] = []
    for path, page in read.items():
        said = [*page.flaws, *check_frame(page, language), *check_places(page)]
        said += _check_addresses(path, page, read, files)
        found += (Diagnostic(path, None, one) for one in dict.fromkeys(said))
    return found


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def _check_addresses(
    path: str, page: Page, pages: Mapping[str, Page], files: Collection[str]
) -> Iterator[Message]:
    """Links and files that are not there, or a place that another page has not."""
    folder = posixpath.dirname(path)
    for address in dict.fromkeys((*page.links, *page.files)):
        if not address or address.startswith("#") or _ELSEWHERE.match(address):
            continue
        target, _, place = address.partition("#")
        there = posixpath.normpath(posixpath.join(folder, unquote(target)))
        if there in pages:
            if place and place not in pages[there].anchors:
                yield Message("inspection-web-link", target=address)
        elif there not in files:
            yield Message("inspection-web-link", target=address)


@dataclass(slots=True)
class _Words(HTMLParser):
    """Collects what a page says inside of what has the class `text`, notes apart."""

    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is open, and what it adds to the text."""
        said = dict(attrs)
        classes = set((said.get("class") or "").split())
        role = said.get("role") or ""
        kind = ""
        if tag in _ADDED_TAGS or classes & _ADDED or role in ("doc-noteref", "doc-backlink"):
            kind = "added"
        elif role == "doc-endnotes":
            kind = "notes"
        elif "text" in classes:
            kind = "text"
        if tag not in _VOID:
            self.open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost of a kind."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep what is said."""
        kinds = {kind for _, kind in self.open}
        if "text" in kinds and "added" not in kinds:
            (self.notes if "notes" in kinds else self.text).append(data)


def read_words(pages: Iterable[str]) -> tuple[str, str]:
    """What pages say in their text, without any space, and what their notes say."""
    text, notes = "", ""
    for page in pages:
        words = _Words()
        words.feed(page)
        words.close()
        text += _SPACE.sub("", "".join(words.text))
        notes += _SPACE.sub("", "".join(words.notes))
    return text, notes


def compare_text(text: str, passages: Iterable[Passage]) -> tuple[str, str, str] | None:
    """The first place where a text (without spaces) is not what was to be read.

    Gives the author's file, what should stand there and what does; None where all is equal.
    """
    at, path = 0, ""
    for passage in passages:
        for piece in passage.pieces:
            wanted = _SPACE.sub("", piece.text)
            if not text.startswith(wanted, at):
                return passage.path, wanted[:_SHOWN], text[at : at + _SHOWN]
            at, path = at + len(wanted), passage.path
    return (path, "", text[at : at + _SHOWN]) if at < len(text) else None
