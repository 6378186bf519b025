"""The step that imports the labels of other documents, and the report when they never rest.

`import labels` and `typeset` of documents that refer to each other are a loop: what is printed of a
document rests on its labels, and they come from typesetting it. Labels are therefore feedback, and
the graph runs the loop to its fixed point (docs/architecture.md, References between documents).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.messages import Message
from bindery.model.labels import Label, decode_labels, order_kinds
from bindery.planning.codec import read_json
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.external import ExternalReference, find_changed, write_external_labels

ROOMS = ("rendering/external.py", "planning/codec.py", "loading/reader.py")


@dataclass(frozen=True, slots=True)
class LabelSource:
    """Where the labels of another document are read, and which of its files this build makes.

    `made` when it typesets the document. `provisional` when there are labels from a first untagged
    pass: those are needed until the document has been typeset with the labels that it has now.
    """

    stem: str
    made: bool
    provisional: bool

    @property
    def inputs(self) -> tuple[str, ...]:
        """What must be up to date before the labels are imported."""
        return (layout.provisional_labels(self.stem),) if self.provisional else ()

    def read(self, work: Workspace) -> dict[str, Label]:
        """The labels of the typeset document; the provisional ones where those are others.

        Numbers and pages of the last build are a good guess as long as no label came or went.
        """
        typeset = work.read_path(layout.labels(self.stem))
        known = decode_labels(typeset.read_text("utf-8")) if typeset.is_file() else None
        if self.provisional:
            text = work.read_path(layout.provisional_labels(self.stem)).read_text("utf-8")
            provisional = decode_labels(text)
            if known is None or order_kinds(known) != order_kinds(provisional):
                return provisional
        return known or {}


def read_references(work: Workspace, stem: str) -> tuple[ExternalReference, ...]:
    """The resolved references of a document to others."""
    return tuple(ExternalReference(**one) for one in read_json(work, layout.references(stem)))


@dataclass(frozen=True, slots=True)
class ImportLabels:
    """Writes external.tex, the labels of other documents that a document prints.

    Nothing else of the others is in it: the document is not typeset anew for what it does not
    print. `unknown` stands for labels that are not known.
    """

    stem: str
    sources: tuple[LabelSource, ...]
    output: str
    unknown: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write it."""
        labels = {one.stem: one.read(work) for one in self.sources}
        text = write_external_labels(read_references(work, self.stem), labels, self.unknown)
        work.write_path(self.output).write_text(text, "utf-8")
        return Product()


@dataclass(frozen=True, slots=True)
class ReportDivergence:
    """Reports the references whose labels are not those that the document was typeset with."""

    stem: str
    sources: tuple[LabelSource, ...]

    def __call__(self, work: Workspace) -> Product:
        """Raise BinderyError with the author's line of each; write nothing."""
        labels = {one.stem: one.read(work) for one in self.sources}
        written = work.read_path(layout.external_labels(self.stem)).read_text("utf-8")
        raise_mistakes(
            describe_mistake(one, Message("planning-references-move", label=one.label))
            for one in find_changed(read_references(work, self.stem), labels, written)
        )
        return Product()


def describe_mistake(one: ExternalReference, said: Message) -> Diagnostic:
    """A mistake at the author's line of a reference."""
    return Diagnostic(one.path, one.line, said)


def raise_mistakes(mistakes: Iterable[Diagnostic]) -> None:
    """Raise BinderyError with all mistakes, each once; nothing happens without any."""
    if found := dict.fromkeys(mistakes):
        raise BinderyError(found)


def plan_importing(stem: str, sources: tuple[LabelSource, ...], *, draft: bool = False) -> Step:
    """The step that writes the labels that a document prints; in a draft a mark where unknown."""
    output = layout.external_labels(stem, draft=draft)
    action = ImportLabels(stem, sources, output, "?" if draft else "")
    inputs = (layout.references(stem), *(path for one in sources for path in one.inputs))
    name = f"import labels {stem}" + (" (draft)" if draft else "")
    step = make_step(name, (inputs, (output,)), action, describe_recipe(action, ROOMS))
    return replace(
        step,
        feedback=tuple(layout.labels(one.stem) for one in sources),
        divergence_probe=ReportDivergence(stem, sources),
    )
