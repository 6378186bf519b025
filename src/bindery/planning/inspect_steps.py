"""The steps that check a typeset document against its sources, and release it."""

import shutil
from dataclasses import dataclass

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Product, Step, Workspace
from bindery.planning.examining import (
    examine,
    expected_path,
    read_examination,
    write_examination,
)
from bindery.planning.recipe import describe_recipe, make_step

_ROOMS = ("inspection", "planning/examining.py", "planning/read_codec.py")


@dataclass(frozen=True, slots=True)
class ExamineDocument:
    """Compares a typeset PDF with its sources, while other documents may still be typeset.

    It refuses nothing: what it finds is for the step that lets the PDF through.
    """

    stem: str

    def __call__(self, work: Workspace) -> Product:
        """Write down what was found."""
        typeset = work.read_path(layout.typeset_pdf(self.stem))
        found = examine(self.stem, typeset, work.read_path(expected_path(self.stem)))
        work.write_path(layout.examined(self.stem)).write_text(write_examination(found), "utf-8")
        return Product()


@dataclass(frozen=True, slots=True)
class FinishDocument:
    """Releases a typeset PDF to build/pdf/ when it holds what its sources say.

    So build/pdf/ never holds a document that a screen reader would read wrongly, and a failure
    leaves the last good one where it is.
    """

    stem: str

    def __call__(self, work: Workspace) -> Product:
        """Write the finished PDF and what was found in it."""
        found = read_examination(work.read_path(layout.examined(self.stem)))
        if found.errors:
            raise BinderyError(found.errors)
        work.write_path(layout.inspected(self.stem)).write_text(found.report, "utf-8")
        work.write_path(layout.registered(self.stem)).write_text(found.numbers, "utf-8")
        typeset = work.read_path(layout.typeset_pdf(self.stem))
        shutil.copyfile(typeset, work.write_path(layout.finished_pdf(self.stem)))
        return Product(warnings=found.warnings)


def plan_examination(stem: str) -> Step:
    """The step that examines a typeset document."""
    action = ExamineDocument(stem)
    files = ((layout.typeset_pdf(stem), expected_path(stem)), (layout.examined(stem),))
    recipe = describe_recipe(action, _ROOMS, ("pikepdf",))
    return make_step(f"examine {stem}", files, action, recipe)


def plan_finishing(stem: str, *, refers: bool = False) -> Step:
    """The step that lets one document through; `refers` when it refers to others."""
    action = FinishDocument(stem)
    checked = (layout.checked_references(stem),) if refers else ()
    inputs = (layout.typeset_pdf(stem), layout.examined(stem), layout.proof(stem), *checked)
    outputs = (layout.finished_pdf(stem), layout.inspected(stem), layout.registered(stem))
    recipe = describe_recipe(action, ("planning/examining.py",))
    return make_step(f"finish {stem}", (inputs, outputs), action, recipe)
