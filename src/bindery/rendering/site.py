"""The site: a document of the set as HTML, a page for each chapter, from its own tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bindery.model import Study
from bindery.model.plain import read_plain
from bindery.model.site import Searched, SitePack
from bindery.rendering.chapters import FRONT, Chapter, CutDocument
from bindery.rendering.site_places import DOCUMENTS, PageLeading, SiteRequest
from bindery.rendering.site_search import list_searched
from bindery.rendering.views import view_region
from bindery.tex.environment import render_template
from bindery.tex.page import Html, name_anchor
from bindery.writers.html import HtmlWriter, write_html

TEMPLATES = "house/web/site"


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of a document as its template and the contents see it."""

    name: str
    address: str
    count: str
    title: str
    sections: tuple["PlaceView", ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place that a list leads to: a section, a figure or a table."""

    address: str
    count: str
    title: str


@dataclass(slots=True)
class SiteWriter:
    """Writes the pages of a document, and notes the files that they need."""

    request: SiteRequest
    copies: dict[str, str] = field(default_factory=dict)

    def write(self) -> SitePack:
        """All pages; raises BinderyError at a template's line."""
        document = self.request.document
        stem = document.document.stem
        chapters = document.chapters
        pages = {}
        if not any(one.name == FRONT for one in chapters):
            pages[f"{stem}/{FRONT}.html"] = self.write_page(Chapter(FRONT, None, ()))
        pages |= {f"{stem}/{one.name}.html": self.write_page(one) for one in chapters}
        # a preview has no search
        found = () if self.request.marked else chapters
        searched = tuple(passage for one in found for passage in self._list_searched(one))
        return SitePack(pages, tuple(sorted(self.copies.items())), searched)

    def write_page(self, chapter: Chapter) -> str:
        """One page."""
        request, document = self.request, self.request.document.document
        page = self._write_blocks(chapter)
        pages = tuple(self._view(one) for one in request.document.chapters if one.name != FRONT)
        names = [one.name for one in pages]
        at = names.index(chapter.name) if chapter.name in names else -1
        region = document.region
        context = {
            **make_context(request.study, tuple(request.set.values()), "../"),
            "document": document,
            "region": view_region(region, (), (), ()) if region else None,
            "chapter": self._view(chapter),
            "body": page,
            "pages": pages,
            "before": pages[at - 1] if at > 0 else None,
            "next": pages[at + 1] if at + 1 < len(pages) else None,
            "front": f"{FRONT}.html",
            "pdf": f"../{DOCUMENTS}/{document.stem}.pdf",
            "pdf_page": self._find_page(chapter),
            "lists": self._list_places() if chapter.name == FRONT else (),
        }
        return render_template(request.root, f"{TEMPLATES}/chapter.html", context)

    def _write_blocks(self, chapter: Chapter) -> Html:
        leading = PageLeading(self.request, chapter.name, self.copies)
        words = leading.make_words()
        writer = HtmlWriter(words, "", chapter.name, marked=self.request.marked, shift=0)
        return write_html(chapter.blocks, writer)

    def _view(self, chapter: Chapter) -> PageView:
        numbers = self.request.document.numbers
        own = numbers.get(chapter.heading.label) if chapter.heading else None
        leading = PageLeading(self.request, chapter.name, {})
        sections = tuple(
            PlaceView(f"{chapter.name}.html#{name_anchor(one.label)}", leading.count(one.label),
                      " ".join(read_plain(one.content).split()))
            for one in chapter.headings
            if one.level == 2 and one.listed
        )  # fmt: skip
        count = own.number if own else ""
        return PageView(chapter.name, f"{chapter.name}.html", count, chapter.title, sections)

    def _find_page(self, chapter: Chapter) -> str:
        """The page of the PDF where a chapter begins, "" where it is not known."""
        label = chapter.heading.label if chapter.heading else ""
        found = self.request.labels.get(label)
        return found.page if found and found.page.isdecimal() else ""

    def _list_places(self) -> tuple[tuple[str, tuple[PlaceView, ...]], ...]:
        """The figures and the tables of a document, by the word for them."""
        words, document = dict(self.request.study.words), self.request.document
        leading, lists = PageLeading(self.request, FRONT, {}), []
        for kind, word in (("figure", "figuren"), ("table", "tabellen")):
            found = tuple(
                PlaceView(leading.find(label), numbered.number, numbered.title)
                for label, numbered in document.numbers.items()
                if numbered.kind == kind and label in document.pages and numbered.number
            )
            lists += [(words[word], found)] if found else []
        return tuple(lists)

    def _list_searched(self, chapter: Chapter) -> Iterator[Searched]:
        document = self.request.document.document
        words = PageLeading(self.request, chapter.name, {}).make_words()
        return list_searched(document.title, f"{document.stem}/{chapter.name}.html", chapter, words)


def make_context(study: Study, documents: tuple[CutDocument, ...], above: str) -> dict[str, object]:
    """What each page of the site says of the set; `above` leads to the site's own folder."""
    fronts = ((one.document, f"{above}{one.document.stem}/{FRONT}.html") for one in documents)
    return {
        "study": study,
        "words": dict(study.words),
        "above": above,
        "set": tuple(fronts),
    }


def write_site_pages(request: SiteRequest) -> SitePack:
    """The pages of a document of the site, and what they need."""
    return SiteWriter(request).write()
