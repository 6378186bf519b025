"""The web edition: one HTML page with sections of several documents, from templates/house/web/."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.model import Document, FigureRecord, Fragment, Study
from bindery.rendering.views import RegionView, own_scope, view_entry, view_region
from bindery.tex.environment import render_template
from bindery.tex.page import Html, escape_html, name_anchor

_PLACE = re.compile(r"<!--(entry|part|label|reference):(.*?)-->")
_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "box": "box"}


@dataclass(frozen=True, slots=True)
class Article:
    """What the page shows of one document: converted sections, and the records they place."""

    document: Document
    fragments: tuple[Fragment, ...]
    records: tuple[FigureRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The page to render; `root` is where templates/ lies, `literature` the list of works."""

    root: Path
    study: Study
    articles: tuple[Article, ...]
    literature: str = ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A document as the page's template sees it; `sections` are HTML."""

    title: str
    subtitle: str
    stem: str
    region: RegionView | None
    sections: tuple[Html, ...]


@dataclass(slots=True)
class _Filling:
    """What is filled into the sections' HTML, and what is wrong with it."""

    request: PageRequest
    context: Mapping[str, object]
    titles: Mapping[str, str]
    records: Mapping[str, FigureRecord]
    labels: Mapping[str, str]
    mistakes: list[Diagnostic] = field(default_factory=list)


def render_page(request: PageRequest) -> str:
    """The HTML of the web edition; raises BinderyError at the author's or a template's line."""
    context = _make_context(request)
    filling = _Filling(
        request,
        context,
        dict(_list_titles(request.articles)),
        {f"{r.scope}/{r.id}": r for article in request.articles for r in article.records},
        {**dict(request.study.boxes), **_name_example(request.study)},
    )
    views = tuple(_view_article(filling, article) for article in request.articles)
    if filling.mistakes:
        raise BinderyError(dict.fromkeys(filling.mistakes))
    literature = Html(request.literature)
    return render_template(
        request.root,
        "house/web/page.html",
        {**context, "articles": views, "literature": literature},
    )


def _make_context(request: PageRequest) -> dict[str, object]:
    study = request.study
    return {
        "study": study,
        "words": dict(study.words),
        "regions": tuple(view_region(region, (), (), ()) for region in study.regions),
        "questions": study.questions,
        "conclusions": study.conclusions,
        "recommendations": study.recommendations,
    }


def _name_example(study: Study) -> dict[str, str]:
    """The printed word for example content: that of the authors' own word, else that word."""
    return {study.example: dict(study.words).get(study.example, study.example)}


def _list_titles(articles: tuple[Article, ...]) -> Iterator[tuple[str, str]]:
    """Label and title of all that the page shows and can be referred to."""
    for article in articles:
        for fragment in article.fragments:
            yield from ((heading.label, heading.text) for heading in fragment.headings)
            yield from ((placed.label, placed.title) for placed in fragment.placed)
        for record in article.records:
            yield view_entry(record).label, record.title


def _view_article(filling: _Filling, article: Article) -> ArticleView:
    document, scope = article.document, own_scope(article.document.region)
    regions = filling.context["regions"]
    own = (
        next((r for r in regions if r.slug == scope), None) if isinstance(regions, tuple) else None
    )
    sections = tuple(_fill(filling, own, fragment) for fragment in article.fragments)
    return ArticleView(document.title, document.kind.subtitle, document.stem, own, sections)


def _fill(filling: _Filling, region: RegionView | None, fragment: Fragment) -> Html:
    """A section's HTML with entries, parts, words and references in place."""
    context = {**filling.context, "region": region}

    def put(match: re.Match[str]) -> str:
        kind, name = match[1], match[2]
        if kind == "label":
            return escape_html(filling.labels.get(name, name))
        if kind == "reference":
            return _refer(filling, fragment, name)
        if kind == "part":
            inner = f"house/parts/{name.partition('/')[2]}.html"
            return render_template(filling.request.root, inner, context)
        record = filling.records[name]
        anchor = name_anchor(view_entry(record).label)
        return _render(filling, "entry", {**context, "record": record, "anchor": anchor})

    return Html(_PLACE.sub(put, fragment.page))


def _render(filling: _Filling, name: str, context: Mapping[str, object]) -> str:
    return render_template(filling.request.root, f"house/web/{name}.html", context)


def _refer(filling: _Filling, fragment: Fragment, label: str) -> str:
    """A link to what is on the page; anything else is a mistake at the author's line."""
    kind = _KINDS[label.partition(":")[0]]
    if label in filling.titles:
        inner = {"kind": kind, "anchor": name_anchor(label), "title": filling.titles[label]}
        return _render(filling, "reference", {**filling.context, **inner}).strip()
    prefix, _, rest = label.partition(":")
    written = f"@{prefix}-{rest.partition('/')[2]}"
    line = next((line for name, line in fragment.references if name == label), None)
    message = f"{written} is not on the page of the web edition, which shows this text too"
    hint = "say it in words, or place it in this text"
    filling.mistakes.append(Diagnostic(fragment.map.source, line, message, hint))
    return ""
