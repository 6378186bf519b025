"""The step that holds a typeset document against what it must be, and lets it through."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Product, Step, Workspace
from bindery.model import Document
from bindery.planning.read_codec import decode_reading
from bindery.planning.recipe import describe_recipe, make_step

if TYPE_CHECKING:
    from bindery.inspection import Expected


@dataclass(frozen=True, slots=True)
class FinishDocument:
    """Holds the tags of a typeset PDF against its sources; only what passes becomes the document.

    So build/pdf/ never holds a document that a screen reader would read wrongly, and a failure
    leaves the last good one where it is.
    """

    stem: str

    def __call__(self, work: Workspace) -> Product:
        """Write the finished PDF and what was found in it."""
        from bindery.inspection import (
            Inspection,
            assert_document,
            list_numbers,
            place_findings,
            read_structure,
            write_json,
            write_numbers,
        )

        typeset = work.read_path(layout.typeset_pdf(self.stem))
        expected = read_expected(work.read_path(expected_path(self.stem)).read_text("utf-8"))
        structure = read_structure(typeset, layout.finished_pdf(self.stem))
        found = place_findings(assert_document(structure, expected), structure, expected)
        errors = [one.to_author() for one in found if one.stops]
        if errors:
            raise BinderyError(errors)
        report = write_json(Inspection(structure, (), found))
        work.write_path(layout.inspected(self.stem)).write_text(report, "utf-8")
        numbers = write_numbers(list_numbers(structure, expected))
        work.write_path(layout.registered(self.stem)).write_text(numbers, "utf-8")
        shutil.copyfile(typeset, work.write_path(layout.finished_pdf(self.stem)))
        warnings = tuple(one.to_author() for one in found if not one.stops)
        return Product(warnings=warnings)


def expected_path(stem: str) -> str:
    """What a document must turn out to be, as rendering wrote it down."""
    return f"{layout.tex_folder(stem)}/expected.json"


def read_expected(text: str) -> "Expected":
    """What the sources say that the PDF must hold."""
    from bindery.inspection import EMPTY_LINKS, Expected

    data = json.loads(text)
    return Expected(
        title=data["title"],
        language=data["language"],
        headings=tuple((one["level"], one["text"]) for one in data["headings"]),
        alts=tuple(one["alt"] for one in data["figures"]),
        captions=tuple(one["caption"] for one in (*data["figures"], *data["tables"])),
        alt_stubs=tuple(data["alt_stubs"]),
        empty_links=(*data["empty_links"], *EMPTY_LINKS),
        places=tuple(_read_places(data)),
        reading=decode_reading(data["reading"]),
        authors=tuple(data["authors"]),
        subject=data["subject"],
        boxes=tuple(one["title"] for one in data["boxes"]),
    )


def _read_places(data: Mapping[str, list[dict[str, str]]]) -> Iterator[tuple[str, str]]:
    """The words of headings, captions and alternative texts with the author's file and line."""
    for heading in data["headings"]:
        if heading["source"]:
            yield heading["text"], heading["source"]
    for box in data["boxes"]:
        if box["source"]:
            yield box["title"], box["source"]
    for entry in (*data["figures"], *data["tables"]):
        yield entry["caption"], entry["caption_source"]
        if "alt" in entry:
            yield entry["alt"], entry["alt_source"]


def plan_finishing(document: Document, *, far: bool = False) -> Step:
    """The step that lets one document through; `far` when it refers to others."""
    stem = document.stem
    action = FinishDocument(stem)
    agreed = (layout.agreed(stem),) if far else ()
    inputs = (layout.typeset_pdf(stem), expected_path(stem), layout.proof(stem), *agreed)
    outputs = (layout.finished_pdf(stem), layout.inspected(stem), layout.registered(stem))
    recipe = describe_recipe(action, ("inspection",), ("pikepdf",))
    return make_step(f"finish {stem}", (inputs, outputs), action, recipe)
