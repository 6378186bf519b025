"""The step that makes the web edition: sections of all documents as one HTML page, without TeX."""

from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Product, Step, Workspace
from bindery.graph.files import list_files
from bindery.loading.works import find_bibliography, find_style
from bindery.model import Scope, Study
from bindery.model.tree import Blocks, decode_tree
from bindery.planning.examining import expected_path, read_expected
from bindery.planning.image_steps import list_images
from bindery.planning.manifest import list_text_sources
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text

WEB = "web"
_ROOMS = ("rendering", "writers", "tex", "prose", "loading", "inspection/pages.py")


@dataclass(frozen=True, slots=True)
class MakePage:
    """Renders the web edition from the documents' trees, and holds it against the PDFs' outline."""

    # not decisive by itself: it is read from files that are inputs of the step
    study: Study = field(repr=False)
    stems: tuple[str, ...]
    style: str
    bibliography: str

    def __call__(self, work: Workspace) -> Product:
        """Write the page; a heading that is not the PDF's, or a page that breaks, is a mistake."""
        from bindery.inspection.pages import assert_page, read_page
        from bindery.rendering.page import Article, PageRequest, list_cited, render_page

        documents = {document.stem: document for document in self.study.documents}
        articles = tuple(
            Article(documents[stem], decode_tree(work.read_path(layout.tree(stem)).read_bytes()))
            for stem in self.stems
        )
        keys = tuple(sorted(set(list_cited(articles))))
        literature = self._list_works(work, keys) if keys else ()
        page = render_page(PageRequest(work.root, self.study, articles, literature))
        expected = {
            documents[stem].title: read_expected(
                work.read_path(expected_path(stem)).read_text("utf-8")
            ).headings
            for stem in self.stems
        }
        found = assert_page(read_page(page), self.study.language, expected)
        if found:
            raise BinderyError(found)
        work.write_path(layout.WEB_PAGE).write_text(page, "utf-8")
        return Product()

    def _list_works(self, work: Workspace, keys: tuple[str, ...]) -> Blocks:
        from bindery.prose import SectionRequest, convert_bibliography

        request = SectionRequest(
            path=self.bibliography,
            source=b"",
            scope=layout.STUDY_SCOPE,
            root=work.root,
            language=self.study.language,
            quotes=self.study.quotes,
            bibliography=self.bibliography,
            style=self.style,
        )
        return convert_bibliography(keys, request)


def plan_web(root: Path, study: Study, texts: tuple[Text, ...]) -> list[Step]:
    """The step that makes the page; none when no kind of document shows a section on the web."""
    shown = [document for document in study.documents if document.kind.web]
    if not shown:
        return []
    # what is said of the whole set comes first
    shown.sort(key=lambda document: document.kind.scope is Scope.REGION)
    style, bibliography = find_style(root), find_bibliography(root)
    action = MakePage(study, tuple(document.stem for document in shown), style, bibliography)
    names = {name for document in shown for name in document.kind.web}
    images = list_images(root, tuple(text for text in texts if text.section.name in names))
    inputs = (
        *(layout.cleaned_image(path) or layout.prepared_image(path) for path in images),
        *(layout.tree(stem) for stem in action.stems),
        *(expected_path(stem) for stem in action.stems),
        *(path for document in shown for path in list_text_sources(root, study, document)),
        *(p for p in list_files(root, layout.HOUSE) if p.endswith((".html", ".css"))),
        *(path for path in (bibliography, style) if path),
    )
    packages = ("Jinja2", "pypandoc_binary", "msgspec")
    recipe = describe_recipe(action, _ROOMS, packages)
    return [make_step(WEB, (inputs, (layout.WEB_PAGE,)), action, recipe)]
