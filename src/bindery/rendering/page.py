"""The web edition: one HTML page with sections of several documents, from their own trees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.messages import Message
from bindery.model import Document, Study
from bindery.model.index import index_blocks, write_target
from bindery.model.tree import Blocks, CrossReference, NumbersLink, Reference, Section
from bindery.rendering.assembly import list_labels
from bindery.rendering.numbering import Numbered, number_document
from bindery.rendering.views import RegionView, own_scope, view_region
from bindery.rendering.web_words import find_across, make_page_words, say_reference
from bindery.tex.environment import render_template
from bindery.tex.page import Html, name_anchor
from bindery.writers.html import HtmlWriter, write_html
from bindery.writers.html_text import PageWords, type_of_reference


@dataclass(frozen=True, slots=True)
class Article:
    """What the page shows of one document: its tree, and the names of the sections shown."""

    document: Document
    tree: Blocks

    def list_sections(self) -> tuple[Section, ...]:
        """The sections that the page shows, of the document's own scope alone."""
        scope = own_scope(self.document.region)
        return tuple(
            one
            for one in self.tree
            if isinstance(one, Section)
            and one.scope == scope
            and one.name in self.document.kind.web
        )


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The page to render; `root` is where templates/ lies, `literature` the list of works."""

    root: Path
    study: Study
    articles: tuple[Article, ...]
    literature: Blocks = ()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A document as the page's template sees it; `sections` are HTML."""

    title: str
    subtitle: str
    stem: str
    region: RegionView | None
    sections: tuple[Html, ...]


@dataclass(slots=True)
class _Page:
    """The page at work: what stands on it, and what is wrong with it."""

    request: PageRequest
    labels: frozenset[str]
    numbers: Mapping[str, Mapping[str, Numbered]]  # by document and label
    mistakes: list[Diagnostic] = field(default_factory=list)

    def write(self, section: Section, stem: str) -> Html:
        """A section's HTML; a reference to what is not on the page is a mistake."""
        name = f"{section.scope}-{Path(section.path).stem}"
        writer = HtmlWriter(self._words(section.path, stem), section.scope, name)
        text = write_html((section,), writer)
        for image in writer.unshown:
            said = Message("rendering-not-in-page", name=Path(image.path).name)
            self.mistakes.append(Diagnostic(section.path, image.line or None, said))
        return text

    def write_works(self, blocks: Blocks) -> Html:
        """The list of works."""
        writer = HtmlWriter(self._words("", ""), "", "works")
        return write_html(blocks, writer)

    def _words(self, path: str, stem: str) -> PageWords:
        def refer(reference: type_of_reference, scope: str) -> tuple[str, str]:
            if isinstance(reference, CrossReference):
                return self._refer_across(reference, scope), ""
            if isinstance(reference, NumbersLink):
                return "", ""
            return self._refer(reference, path, stem), self._find(reference.label)

        numbers = self.numbers.get(stem, {})
        request = self.request
        return make_page_words(
            request.study, request.root, numbers, refer, lambda link: self._find(link.label)
        )

    def _find(self, label: str) -> str:
        return f"#{name_anchor(label)}" if label in self.labels else ""

    def _refer(self, reference: Reference, path: str, stem: str) -> str:
        numbered = self.numbers[stem].get(reference.label)
        if numbered is None or reference.label not in self.labels:
            said = Message("rendering-not-on-page", target=write_target(reference.label))
            self.mistakes.append(Diagnostic(path, reference.line or None, said))
            return ""
        return say_reference(self.request.study, numbered, capital=reference.capital)

    def _refer_across(self, reference: CrossReference, scope: str) -> str:
        """The other document, and the number of the place in it; its page is the PDF's alone."""
        stem = reference.target.partition(":")[0]
        other = next((one for one in self.request.articles if one.document.stem == stem), None)
        if other is None:
            return reference.title
        known = self.numbers[stem]
        label = find_across(reference, (scope, own_scope(other.document.region)), known)
        words = say_reference(self.request.study, known.get(label))
        return f"{reference.title}, {words}" if words else reference.title


def render_page(request: PageRequest) -> str:
    """The HTML of the web edition; raises BinderyError at the author's or a template's line."""
    shown = tuple(one for article in request.articles for one in article.list_sections())
    numbers = {one.document.stem: number_document(one.tree) for one in request.articles}
    page = _Page(request, frozenset(list_labels(shown)), numbers)
    context = _make_context(request)
    views = tuple(_view_article(page, article, context) for article in request.articles)
    if page.mistakes:
        raise BinderyError(dict.fromkeys(page.mistakes))
    literature = page.write_works(request.literature) if request.literature else Html("")
    return render_template(
        request.root,
        "house/web/page.html",
        {**context, "articles": views, "literature": literature},
    )


def list_cited(articles: tuple[Article, ...]) -> Iterator[str]:
    """The keys of the works that the page's sections cite."""
    for article in articles:
        yield from index_blocks(article.list_sections()).citations


def _make_context(request: PageRequest) -> dict[str, object]:
    study = request.study
    return {
        "study": study,
        "words": dict(study.words),
        "regions": tuple(view_region(region, (), (), ()) for region in study.regions),
    }


def _view_article(page: _Page, article: Article, context: Mapping[str, object]) -> ArticleView:
    document, scope = article.document, own_scope(article.document.region)
    regions = context["regions"]
    own = (
        next((r for r in regions if r.slug == scope), None) if isinstance(regions, tuple) else None
    )
    sections = tuple(page.write(one, document.stem) for one in article.list_sections())
    return ArticleView(document.title, document.kind.subtitle, document.stem, own, sections)
