"""The pages of the site that belong to no document: its start, its search, and what all share."""

import json
from collections.abc import Iterable
from pathlib import Path

from bindery.graph.files import list_files
from bindery.model import Scope, Study
from bindery.model.site import Searched, SitePack
from bindery.rendering.chapters import FRONT, CutDocument
from bindery.rendering.site import TEMPLATES, make_context
from bindery.rendering.site_places import DOCUMENTS
from bindery.tex.environment import render_template

SEARCH_INDEX = "search-index.js"
SUMMARIES = "summaries.html"


def write_site_frame(
    root: Path, study: Study, documents: tuple[CutDocument, ...], packs: Iterable[SitePack],
    summaries: str,
) -> SitePack:  # fmt: skip
    """Start page, search page and index; `summaries` is the page of summaries, "" for none.

    Raises BinderyError at a template's line.
    """
    searched = tuple(one for pack in packs for one in pack.searched)
    context = {
        **make_context(study, documents, ""),
        "documents": tuple(_describe(one) for one in sorted(documents, key=_rank)),
        "summaries": SUMMARIES if summaries else "",
    }
    pages = {
        f"{FRONT}.html": render_template(root, f"{TEMPLATES}/start.html", context),
        "search.html": render_template(root, f"{TEMPLATES}/search.html", context),
        SEARCH_INDEX: _write_index(searched),
    }
    copies = [
        (path.rpartition("/")[2], path)
        for path in list_files(root, f"templates/{TEMPLATES}")
        if path.endswith((".css", ".js", ".woff2"))
    ]
    copies += [(SUMMARIES, summaries)] if summaries else []
    copies += [
        (f"{DOCUMENTS}/{one.document.stem}.pdf", f"build/pdf/{one.document.stem}.pdf")
        for one in documents
    ]
    stems = tuple(one.document.stem for one in documents)
    return SitePack(pages, tuple(copies), documents=stems)


def _rank(document: CutDocument) -> int:
    """What is said of the whole comes first, then its parts, then what belongs to both."""
    kind = document.document.kind
    return 1 if kind.scope is Scope.REGION else 0 if kind.web else 2


def _describe(document: CutDocument) -> dict[str, object]:
    stem = document.document.stem
    return {
        "title": document.document.title,
        "subtitle": document.document.kind.subtitle,
        "region": document.document.region,
        "address": f"{stem}/{FRONT}.html",
        "pdf": f"{DOCUMENTS}/{stem}.pdf",
        "chapters": tuple(
            (f"{stem}/{one.name}.html", one.title) for one in document.chapters if one.heading
        ),
    }


def _write_index(searched: tuple[Searched, ...]) -> str:
    """The index as a script: a page that is opened from a folder can read nothing else."""
    rows = [[one.address, list(one.titles), one.words] for one in searched]
    return f"window.searchIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"
