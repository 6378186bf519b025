"""Reads a page of the web edition and checks it (REQ-29)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bindery import layout
from bindery.errors import Diagnostic
from bindery.messages import Message

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FETCHING = {"src", "srcset", "poster", "data", "action", "background", "formaction"}
_EMPTY = {"meta", "link", "br", "hr", "img", "input", "wbr", "col", "source", "area", "base"}
_FORBIDDEN = ("script", "iframe", "object", "embed", "link", "base", "form")
_FORBIDDEN_IN_SITE = ("iframe", "object", "embed", "base")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")
_OPENED = ("aria-labelledby", "aria-describedby", "for")


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A heading of a page with its level."""

    level: int
    text: str


@dataclass(slots=True)
class Page:
    """What was read from a page: language, title, headings, anchors, links, what it fetches.

    `values` are the computed values by name, with the text that is shown; `files` are what a page
    of a site fetches.
    """

    language: str = ""
    title: str = ""
    headings: list[PageHeading] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    landmarks: list[str] = field(default_factory=list)
    flaws: list[Message] = field(default_factory=list)
    values: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects a page; text goes to the heading, title or value that is open.

    A page of a `site` may fetch files that lie beside it, and has a form for the search.
    """

    def __init__(self, *, site: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.site = site
        self.page = Page()
        self.open: list[str] = []
        self.text: list[str] = []
        self.value: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        said = {name: value or "" for name, value in attrs}
        page = self.page
        if tag == "html":
            page.language = said.get("lang", "")
        if tag in ("main", "nav", "header", "footer") or said.get("role") == "main":
            page.landmarks.append(tag)
        if tag in _HEADINGS or tag == "title":
            self.text = []
        if "data-name" in said:
            self.value = []
            page.values.append((said["data-name"], ""))
        if "id" in said:
            page.anchors.append(said["id"])
        if tag == "a" and "href" in said:
            page.links.append(said["href"])
        page.links += [f"#{one}" for name in _OPENED for one in said.get(name, "").split()]
        page.flaws += _list_flaws(tag, said, site=self.site)
        page.files += [said[name] for name in _FETCHING if self.site and name in said]
        if tag == "link":
            page.files.append(said.get("href", ""))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag; one that was not open is a flaw."""
        text = " ".join("".join(self.text).split())
        if tag in _HEADINGS:
            self.page.headings.append(PageHeading(_HEADINGS[tag], text))
        elif tag == "title" and "svg" not in self.open:
            self.page.title = text
        elif tag in ("data", "span") and self.value is not None:
            name, _ = self.page.values[-1]
            self.page.values[-1] = (name, "".join(self.value))
            self.value = None
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.page.flaws.append(Message("inspection-web-closes", tag=tag))

    def handle_data(self, data: str) -> None:
        """Keep the text of what is open."""
        self.text.append(data)
        if self.value is not None:
            self.value.append(data)


def _list_flaws(tag: str, said: Mapping[str, str], *, site: bool) -> Iterator[Message]:
    if tag in (_FORBIDDEN_IN_SITE if site else _FORBIDDEN):
        yield Message("inspection-web-forbidden", tag=tag)
    if tag == "script" and not said.get("src"):
        yield Message("inspection-web-script", name="script")
    for name, value in said.items():
        if name.startswith("on"):
            yield Message("inspection-web-script", name=name)
        beside = site and not _ELSEWHERE.match(value)
        if name in _FETCHING and not (value.startswith("data:") or beside):
            yield Message("inspection-web-fetched", name=name, value=value)
    if tag == "link" and _ELSEWHERE.match(said.get("href", "")):
        yield Message("inspection-web-fetched", name="href", value=said["href"])
    if tag == "img" and not said.get("alt", "").strip():
        yield Message("inspection-web-image")
    if "style" in said and "url(" in said["style"]:
        yield Message("inspection-web-style")


def read_page(text: str, *, site: bool = False) -> Page:
    """What a page holds; one of a site may fetch what lies beside it."""
    reader = _Reader(site=site)
    reader.feed(text)
    reader.close()
    if reader.open:
        reader.page.flaws.append(Message("inspection-web-open", tag=reader.open[-1]))
    if "@import" in text or "url(http" in text:
        reader.page.flaws.append(Message("inspection-web-style"))
    return reader.page


def assert_page(
    page: Page, language: str, expected: Mapping[str, tuple[tuple[int, str], ...]]
) -> tuple[Diagnostic, ...]:
    """What is wrong with a page.

    `expected` are the headings (level, text) of each PDF by the title that the page gives it: all
    headings below that title must be in the PDF, in one piece, in its order and levels.
    """
    said = [*page.flaws, *check_frame(page, language), *check_places(page)]
    said += [one for title, headings in expected.items() for one in _compare(page, title, headings)]
    return tuple(Diagnostic(layout.WEB_PAGE, None, one) for one in said)


def check_frame(page: Page, language: str) -> Iterator[Message]:
    """What is wrong with a page's language, title, parts and order of headings."""
    if page.language != language:
        yield Message("inspection-web-language", read=page.language, wanted=language)
    if not page.title:
        yield Message("inspection-web-title")
    parts = page.landmarks.count("main")
    if parts != 1:
        yield Message("inspection-web-main", count=parts)
    if [one.level for one in page.headings].count(1) != 1:
        yield Message("inspection-web-first")
    before = 0
    for heading in page.headings:
        if heading.level > before + 1:
            text, level = heading.text, heading.level
            yield Message("inspection-web-jump", text=text, before=before, level=level)
        if not heading.text:
            yield Message("inspection-web-wordless")
        before = heading.level


def check_places(page: Page) -> Iterator[Message]:
    """Places with one name, and links to a place that the page has not."""
    for anchor in dict.fromkeys(page.anchors):
        if page.anchors.count(anchor) > 1:
            yield Message("inspection-web-anchor", anchor=anchor)
    for link in dict.fromkeys(page.links):
        if link.startswith("#") and link[1:] not in page.anchors:
            yield Message("inspection-web-link", target=link)


def _compare(page: Page, title: str, headings: tuple[tuple[int, str], ...]) -> Iterator[Message]:
    names = [(one.level, one.text) for one in page.headings]
    if (2, title) not in names:
        yield Message("inspection-web-absent", title=title)
        return
    start = names.index((2, title)) + 1
    end = next((n for n in range(start, len(names)) if names[n][0] <= 2), len(names))
    own = [(level - 2, text) for level, text in names[start:end]]
    places = range(len(headings) - len(own) + 1)
    if not own or not any(list(headings[at : at + len(own)]) == own for at in places):
        shown = "; ".join(text for _, text in own)
        yield Message("inspection-web-headings", title=title, shown=shown)
