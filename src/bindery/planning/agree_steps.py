"""The step that holds every reference to another document against that document as it became."""

import json
import re
from dataclasses import dataclass

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.planning.link_steps import Source, read_far_labels, read_needs
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.far import FarLabel, Need, check_settled


@dataclass(frozen=True, slots=True)
class AgreeDocument:
    """Reads a document's links, and in the documents they open the places and pages.

    `sources` are the labels of the others after the last round, `files` the others that this
    build makes.
    """

    stem: str
    sources: tuple[Source, ...]
    files: tuple[str, ...]

    def __call__(self, work: Workspace) -> Product:
        """Write the references with number and page; raises BinderyError for one that is wrong."""
        needs = read_needs(work, self.stem)
        labels = read_far_labels(work, self.sources)
        printed = work.read_path(f"{layout.tex_folder(self.stem)}/far.tex").read_text("utf-8")
        check_settled(needs, labels, printed)
        far = [(need, labels[need.stem][need.label]) for need in needs if not need.inside]
        mistakes = [*self._check_links(work, far), *self._check_places(work, far)]
        if mistakes:
            raise BinderyError(dict.fromkeys(mistakes))
        said = [
            {
                "path": need.path, "line": need.line, "document": need.stem, "label": need.label,
                "number": label.number, "page": label.page, "anchor": label.anchor,
            }
            for need, label in far
        ]  # fmt: skip
        data = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        work.write_path(layout.agreed(self.stem)).write_text(data, "utf-8")
        return Product()

    def _check_links(self, work: Workspace, far: list[tuple[Need, FarLabel]]) -> list[Diagnostic]:
        """Each reference must be a link that opens the place and says its page."""
        from bindery.inspection.far_links import read_far_links

        links = read_far_links(work.read_path(layout.typeset_pdf(self.stem)))
        said = {(one.file, one.destination): one.words for one in links}
        return [
            _tell(need, f"the PDF has no link that opens {need.label} in {need.stem}.pdf")
            for need, label in far
            if label.page
            not in re.findall(r"\w+", said.get((f"{need.stem}.pdf", label.anchor), ""))
        ]

    def _check_places(self, work: Workspace, far: list[tuple[Need, FarLabel]]) -> list[Diagnostic]:
        """In the other document the place must be there, on the page that is printed."""
        from bindery.inspection.far_links import read_destinations

        places = {
            stem: read_destinations(work.read_path(layout.typeset_pdf(stem))) for stem in self.files
        }
        return [
            _tell(need, f"{need.stem}.pdf has {need.label} on another page than {label.page}")
            for need, label in far
            if need.stem in places and places[need.stem].get(label.anchor) != label.page
        ]


def _tell(need: Need, message: str) -> Diagnostic:
    return Diagnostic(need.path, need.line, message, "build once more; if it stays, tell us")


def plan_agreement(stem: str, sources: tuple[Source, ...], files: tuple[str, ...]) -> Step:
    """The step that checks a document's references; `files` are the others that are made."""
    action = AgreeDocument(stem, sources, files)
    inputs = (
        layout.linked(stem),
        layout.typeset_pdf(stem),
        f"{layout.tex_folder(stem)}/far.tex",
        *(one.path for one in sources if one.path),
        *(layout.typeset_pdf(one) for one in files),
    )
    rooms = ("rendering/far.py", "planning/link_steps.py", "inspection/far_links.py")
    recipe = describe_recipe(action, rooms, ("pikepdf",))
    return make_step(f"agree {stem}", (inputs, (layout.agreed(stem),)), action, recipe)
