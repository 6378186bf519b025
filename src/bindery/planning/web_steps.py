"""The step that makes the web edition: sections of all documents as one HTML page, without TeX."""

from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Product, Step, Workspace
from bindery.graph.files import list_files
from bindery.model import Document, Scope, Study
from bindery.planning.codec import decode_fragment, decode_record, read_json
from bindery.planning.examining import expected_path, read_expected
from bindery.planning.manifest import list_text_sources
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text, list_placed, list_web_texts
from bindery.planning.text_steps import find_style, present

WEB = "web"
_ROOMS = ("rendering", "tex", "prose", "inspection/pages.py", "planning/codec.py")


@dataclass(frozen=True, slots=True)
class Part:
    """What one document gives to the page: the paths of its sections and of the records in them."""

    stem: str
    sections: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MakePage:
    """Renders the web edition and holds it against what the PDFs hold."""

    # not decisive by itself: it is read from files that are inputs of the step
    study: Study = field(repr=False)
    parts: tuple[Part, ...]
    style: str

    def __call__(self, work: Workspace) -> Product:
        """Write the page; a heading that is not the PDF's, or a page that breaks, is a mistake."""
        from bindery.inspection.pages import assert_page, read_page
        from bindery.rendering.page import Article, PageRequest, render_page

        documents = {document.stem: document for document in self.study.documents}
        articles = tuple(
            Article(
                documents[part.stem],
                tuple(
                    decode_fragment("", read_json(work, layout.converted(path, "json")))
                    for path in part.sections
                ),
                tuple(decode_record(read_json(work, path)) for path in part.records),
            )
            for part in self.parts
        )
        keys = sorted({key for a in articles for f in a.fragments for key in f.citations})
        literature = self._list_works(work, tuple(keys)) if keys else ""
        page = render_page(PageRequest(work.root, self.study, articles, literature))
        expected = {
            documents[part.stem].title: read_expected(
                work.read_path(expected_path(part.stem)).read_text("utf-8")
            ).headings
            for part in self.parts
        }
        found = assert_page(read_page(page), self.study.language, expected)
        if found:
            raise BinderyError(found)
        work.write_path(layout.WEB_PAGE).write_text(page, "utf-8")
        return Product()

    def _list_works(self, work: Workspace, keys: tuple[str, ...]) -> str:
        from bindery.prose import SectionRequest, convert_bibliography

        request = SectionRequest(
            path=layout.REFERENCES,
            source=b"",
            scope=layout.STUDY_SCOPE,
            root=work.root,
            language=self.study.language,
            bibliography=present(work, layout.REFERENCES),
            style=present(work, self.style),
            page=True,
        )
        return convert_bibliography(keys, request)


def plan_web(root: Path, study: Study, texts: tuple[Text, ...]) -> list[Step]:
    """The step that makes the page; none when no kind of document shows a section on the web."""
    shown = [(one, list_web_texts(texts, one, study)) for one in study.documents if one.kind.web]
    if not shown:
        return []
    # what is said of the whole set comes first
    shown.sort(key=lambda pair: pair[0].kind.scope is Scope.REGION)
    parts = tuple(_describe(study, document, own) for document, own in shown)
    style = find_style(root)
    action = MakePage(study, parts, style)
    cited = tuple(p for p in (layout.REFERENCES, style) if p and (root / p).is_file())
    inputs = (
        *(layout.converted(path, "json") for part in parts for path in part.sections),
        *(path for part in parts for path in part.records),
        *(expected_path(part.stem) for part in parts),
        *(path for document, _ in shown for path in list_text_sources(root, study, document)),
        *(p for p in list_files(root, layout.HOUSE) if p.endswith((".html", ".css"))),
        *cited,
    )
    recipe = describe_recipe(action, _ROOMS, ("Jinja2", "pypandoc_binary"))
    return [make_step(WEB, (inputs, (layout.WEB_PAGE,)), action, recipe)]


def _describe(study: Study, document: Document, texts: tuple[Text, ...]) -> Part:
    placed = list_placed(texts, study)
    return Part(
        document.stem,
        tuple(text.section.path for text in texts),
        tuple(layout.drawn(one.scope, one.entry.id, "json") for one in placed),
    )
