"""From a rendered document to a typeset one: at once, or in rounds when it refers to others."""

from dataclasses import dataclass

from bindery import layout
from bindery.graph import Step
from bindery.model import Document, Study
from bindery.planning.link_steps import ROUNDS, Source, plan_gathering
from bindery.planning.tex_steps import (
    LayOutDocument,
    Outputs,
    TexFolder,
    TypesetAgain,
    TypesetDocument,
    describe_folder,
    make_tex_step,
)


@dataclass(frozen=True, slots=True)
class Ties:
    """How a document hangs together with the others.

    `far` tells whether it refers to any document (itself included); `others` are those that it does
    not hold, each with its last round; `wanted` tells whether another refers to it. `known` are the
    labels, as JSON, of those that this build leaves as they are.
    """

    far: bool
    others: tuple[tuple[str, int], ...]
    wanted: bool
    known: tuple[tuple[str, str], ...] = ()

    def list_sources(self, number: int) -> tuple[Source, ...]:
        """Where the labels of the others stand after a round."""
        known = dict(self.known)
        return tuple(
            Source(stem, text=known[stem])
            if stem in known
            else Source(stem, _name_labels(stem, number, last))
            for stem, last in self.others
        )


def _name_labels(stem: str, number: int, last: int) -> str:
    """A document that is only laid out (its last round is 0) has no other labels."""
    return layout.labels(stem, None if 0 < last <= number else min(number, last))


def plan_typesetting(study: Study, document: Document, render: Step, ties: Ties) -> list[Step]:
    """The steps that make one document's PDF; the longest documents start first."""
    tex = describe_folder(study, document, render, draft=False)
    stem, weight = tex.stem, 0.3 * len(tex.files)  # about the seconds that it takes
    steps: list[Step] = []
    needs: list[str] = []
    if ties.wanted:
        steps.append(_plan_layout(tex, ties, weight / 3))
        needs.append(layout.labels(stem, 0))
    if ties.far:
        needs.append(layout.far(stem, 1))
        steps.append(plan_gathering(stem, ties.list_sources(0), layout.far(stem, 1)))
    rounds = ROUNDS if ties.others else 1
    outputs = describe_outputs(tex, 1, rounds, ties)
    action = TypesetDocument(tex, layout.far(stem, 1) if ties.far else "", outputs)
    steps.append(make_tex_step(f"typeset {stem}", action, (tuple(needs), outputs.paths), weight))
    for number in range(2, rounds + 1):
        before, outputs = outputs, describe_outputs(tex, number, rounds, ties)
        sources = ties.list_sources(number - 1)
        steps.append(_plan_again(TypesetAgain(tex, sources, before, outputs), number))
    return steps


def _plan_layout(tex: TexFolder, ties: Ties, weight: float) -> Step:
    """The step that tells the others what to print before this document is typeset."""
    far = layout.far(tex.stem, 0) if ties.far else ""
    action = LayOutDocument(tex, far, layout.labels(tex.stem, 0))
    files = ((far,) if far else (), (action.labels,))
    return make_tex_step(f"lay out {tex.stem}", action, files, weight)


def plan_draft(study: Study, document: Document, render: Step, ties: Ties) -> list[Step]:
    """The steps of a draft: what it prints of others is what their last build left, or a mark."""
    tex = describe_folder(study, document, render, draft=True)
    stem = tex.stem
    far = layout.draft_far(stem) if ties.far else ""
    steps = []
    if far:
        sources = tuple(one for one in ties.list_sources(0) if one.text)
        steps.append(plan_gathering(stem, sources, far, "?"))
    outputs = Outputs(layout.finished_pdf(stem, draft=True), layout.tex_log(stem, draft=True))
    files = ((far,) if far else (), outputs.paths)
    action = TypesetDocument(tex, far, outputs)
    weight = 0.3 * len(tex.files)
    return [*steps, make_tex_step(f"typeset {stem} (draft)", action, files, weight)]


def describe_outputs(tex: TexFolder, number: int, rounds: int, ties: Ties) -> Outputs:
    """Where a round's document goes; the last one's to the places that others know."""
    stem, last = tex.stem, number == rounds
    labels = layout.labels(stem, None if last else number) if ties.wanted else ""
    if last:
        far = f"{tex.folder}/far.tex" if ties.far else ""
        return Outputs(layout.typeset_pdf(stem), layout.tex_log(stem), labels, far)
    pdf = layout.round_pdf(stem, number)
    return Outputs(pdf, pdf.replace(".pdf", ".log"), labels, layout.far(stem, number + 1))


def _plan_again(action: TypesetAgain, number: int) -> Step:
    stem, paths = action.tex.stem, action.before.paths
    inputs = (
        layout.linked(stem),
        layout.far(stem, 1),
        *paths,
        *(one.path for one in action.sources if one.path),
    )
    files = (inputs, action.outputs.paths)
    return make_tex_step(f"typeset {stem} ({number})", action, files, 0.1)
