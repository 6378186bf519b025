"""The steps that make the site: the pages of each document, then what belongs to all of them."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.graph.files import list_files
from bindery.messages import Message
from bindery.model import Document, Study
from bindery.model.codec import decode, encode
from bindery.model.labels import Label, decode_labels
from bindery.model.site import SitePack
from bindery.model.tree import decode_tree
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.site_files import TEMPLATES, WEB_TEMPLATES, has_site

if TYPE_CHECKING:  # rendering is imported where a step runs
    from bindery.rendering.chapters import CutDocument

SITE = "site"
PREVIEW = "preview"
_ROOMS = ("rendering", "writers", "tex", "inspection/pages.py", "inspection/site.py")
_PACKAGES = ("Jinja2", "msgspec")
_cuts: "dict[str, tuple[Document, bytes, CutDocument]]" = {}


@dataclass(frozen=True, slots=True)
class WritePages:
    """Writes one document as pages, and holds their text against its tree."""

    # not decisive by itself: it is read from files that are inputs of the step
    study: Study = field(repr=False)
    stem: str

    def __call__(self, work: Workspace) -> Product:
        """Write the pages; raises BinderyError for text that is lost or added."""
        from bindery.inspection.site import compare_text, read_words
        from bindery.rendering.site import write_site_pages
        from bindery.rendering.site_places import SiteRequest
        from bindery.writers.plain import PlainWriter, read_tree

        documents = cut_documents(work, self.study)
        known = _read_labels(work, self.stem)
        own = documents[self.stem]
        pack = write_site_pages(SiteRequest(work.root, self.study, own, documents, known))
        text, notes = read_words(pack.pages.values())
        plain = PlainWriter()
        reading = read_tree(tuple(one for page in own.chapters for one in page.blocks), plain)
        pairs = ((text, reading.passages), (notes, reading.notes))
        found = [one for one in (compare_text(*pair) for pair in pairs) if one]
        if found:
            raise BinderyError(
                Diagnostic(path, None, Message("inspection-site-text", wanted=wanted, read=read))
                for path, wanted, read in found
            )
        work.write_path(layout.site_pack(self.stem)).write_text(encode(pack), "utf-8")
        return Product()


@dataclass(frozen=True, slots=True)
class PreviewPages:
    """Writes one document as pages whose blocks say where they were written.

    The other documents are taken as they were last: links lead to what is known of them.
    """

    study: Study = field(repr=False)
    stem: str

    def __call__(self, work: Workspace) -> Product:
        """Write the pages."""
        from bindery.rendering.site import write_site_pages
        from bindery.rendering.site_places import SiteRequest

        documents = cut_documents(work, self.study)
        own = documents[self.stem]
        labels = _read_labels(work, self.stem)
        request = SiteRequest(work.root, self.study, own, documents, labels, marked=True)
        pack = write_site_pages(request)
        work.write_path(layout.preview_pack(self.stem)).write_text(encode(pack), "utf-8")
        return Product()


@dataclass(frozen=True, slots=True)
class WriteFrame:
    """Writes what belongs to all documents, and looks where the links of all pages lead."""

    study: Study = field(repr=False)
    summaries: str

    def __call__(self, work: Workspace) -> Product:
        """Write start, search and index; a link that leads nowhere is a mistake."""
        from bindery.inspection.site import check_site
        from bindery.rendering.site_frame import write_site_frame

        documents = tuple(cut_documents(work, self.study).values())
        packs = [
            decode(SitePack, work.read_path(layout.site_pack(one.stem)).read_bytes())
            for one in self.study.documents
        ]
        frame = write_site_frame(work.root, self.study, documents, packs, self.summaries)
        pages = {path: text for one in (*packs, frame) for path, text in one.pages.items()}
        files = {path for one in (*packs, frame) for path, _ in one.copies} | pages.keys()
        found = check_site(pages, files, self.study.language)
        if found:
            raise BinderyError(found)
        work.write_path(layout.site_pack(layout.SITE_NAME)).write_text(encode(frame), "utf-8")
        return Product()


def cut_documents(work: Workspace, study: Study) -> "dict[str, CutDocument]":
    """The documents of the set as pages, from their trees, as far as there are any."""
    trees = {one: work.read_path(layout.tree(one.stem)) for one in study.documents}
    return {one.stem: _cut(one, path.read_bytes()) for one, path in trees.items() if path.is_file()}


def _cut(document: Document, tree: bytes) -> "CutDocument":
    """A document as pages; one that stays the same is cut once by a process that stays."""
    from bindery.rendering.chapters import cut_document

    kept = _cuts.get(document.stem)
    if kept is None or kept[:2] != (document, tree):
        kept = _cuts[document.stem] = (document, tree, cut_document(document, decode_tree(tree)))
    return kept[2]


def _read_labels(work: Workspace, stem: str) -> dict[str, Label]:
    """A document's labels in its PDF, as far as known."""
    labels = work.read_path(layout.labels(stem))
    return decode_labels(labels.read_text("utf-8")) if labels.is_file() else {}


def plan_site(root: Path, study: Study) -> list[Step]:
    """The steps of the site; none where the house has no templates for it."""
    if not has_site(root):
        return []
    shared = (
        *(layout.tree(one.stem) for one in study.documents),
        *(path for path in list_files(root, WEB_TEMPLATES) if path.endswith(".html")),
        layout.STUDY,
        layout.HOUSE_TOML,
        *(one.path for one in study.kinds),
        *(one.path for one in study.regions),
    )
    steps = [_plan_pages(study, one, shared) for one in study.documents]
    summaries = layout.WEB_PAGE if any(one.web for one in study.kinds) else ""
    frame = WriteFrame(study, summaries)
    inputs = (*shared, *(layout.site_pack(one.stem) for one in study.documents))
    inputs += tuple(path for path in list_files(root, TEMPLATES) if path not in inputs)
    recipe = describe_recipe(frame, _ROOMS, _PACKAGES)
    return [*steps, make_step(SITE, (inputs, (layout.site_pack(layout.SITE_NAME),)), frame, recipe)]


def plan_preview(root: Path, study: Study) -> list[Step]:
    """The steps of the preview: the pages of each document, of which one is asked for at a time."""
    if not has_site(root):
        return []
    templates = tuple(path for path in list_files(root, WEB_TEMPLATES) if path.endswith(".html"))
    settings = (layout.STUDY, layout.HOUSE_TOML, *(one.path for one in study.kinds))
    shared = (*templates, *settings, *(one.path for one in study.regions))
    return [_plan_preview(study, one.stem, shared) for one in study.documents]


def _plan_preview(study: Study, stem: str, shared: tuple[str, ...]) -> Step:
    action = PreviewPages(study, stem)
    files = ((layout.tree(stem), *shared), (layout.preview_pack(stem),))
    recipe = describe_recipe(action, _ROOMS, _PACKAGES)
    others = tuple(layout.tree(one.stem) for one in study.documents if one.stem != stem)
    step = make_step(f"{PREVIEW} {stem}", files, action, recipe)
    return replace(step, feedback=(layout.labels(stem), *others))


def _plan_pages(study: Study, document: Document, shared: tuple[str, ...]) -> Step:
    """The pages of one document; on which page of the PDF each begins is taken as it is known."""
    stem = document.stem
    action = WritePages(study, stem)
    files = (shared, (layout.site_pack(stem),))
    step = make_step(f"pages {stem}", files, action, describe_recipe(action, _ROOMS, _PACKAGES))
    return replace(step, feedback=(layout.labels(stem),))
