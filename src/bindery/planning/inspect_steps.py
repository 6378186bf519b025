"""The steps that check a typeset document against its sources, and release it."""

import shutil
from dataclasses import dataclass

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Product, Step, Workspace, digest_file
from bindery.model import Document
from bindery.planning.examining import (
    examine,
    expected_path,
    read_examination,
    write_examination,
)
from bindery.planning.recipe import describe_recipe, make_step

_ROOMS = ("inspection", "planning/examining.py", "planning/read_codec.py")


@dataclass(frozen=True, slots=True)
class FinishDocument:
    """Releases a typeset PDF to build/pdf/ when it holds what its sources say.

    So build/pdf/ never holds a document that a screen reader would read wrongly, and a failure
    leaves the last good one where it is. `early` is the examination of an earlier round's PDF, or
    "": it counts when the PDF came out the same.
    """

    stem: str
    early: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write the finished PDF and what was found in it."""
        typeset = work.read_path(layout.typeset_pdf(self.stem))
        known = read_examination(work.read_path(self.early)) if self.early else None
        if known is None or known.digest != digest_file(typeset):
            known = examine(self.stem, typeset, work.read_path(expected_path(self.stem)))
        if known.errors:
            raise BinderyError(known.errors)
        work.write_path(layout.inspected(self.stem)).write_text(known.report, "utf-8")
        work.write_path(layout.registered(self.stem)).write_text(known.numbers, "utf-8")
        shutil.copyfile(typeset, work.write_path(layout.finished_pdf(self.stem)))
        return Product(warnings=known.warnings)


@dataclass(frozen=True, slots=True)
class ExamineDocument:
    """Holds a PDF of the first round against its sources, while other documents are still made.

    The rounds after it seldom change anything; without this the longest document would be read
    when nothing else is left to do. It refuses nothing: that is for the last round's PDF.
    """

    stem: str
    pdf: str
    output: str

    def __call__(self, work: Workspace) -> Product:
        """Write down what was found."""
        expected = work.read_path(expected_path(self.stem))
        found = examine(self.stem, work.read_path(self.pdf), expected)
        work.write_path(self.output).write_text(write_examination(found), "utf-8")
        return Product()


def plan_examination(stem: str) -> Step:
    """The step that examines a document's first round."""
    action = ExamineDocument(stem, layout.round_pdf(stem, 1), layout.examined(stem))
    inputs = (action.pdf, expected_path(stem))
    recipe = describe_recipe(action, _ROOMS, ("pikepdf",))
    return make_step(f"examine {stem}", (inputs, (action.output,)), action, recipe)


def plan_finishing(document: Document, *, far: bool = False, early: bool = False) -> Step:
    """The step that lets one document through.

    `far` when it refers to others, `early` when an earlier round of it was examined.
    """
    stem = document.stem
    action = FinishDocument(stem, layout.examined(stem) if early else "")
    agreed = (layout.agreed(stem),) if far else ()
    before = (action.early,) if early else ()
    inputs = (layout.typeset_pdf(stem), expected_path(stem), layout.proof(stem), *agreed, *before)
    outputs = (layout.finished_pdf(stem), layout.inspected(stem), layout.registered(stem))
    recipe = describe_recipe(action, _ROOMS, ("pikepdf",))
    return make_step(f"finish {stem}", (inputs, outputs), action, recipe)
