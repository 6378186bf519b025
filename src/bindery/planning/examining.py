"""Compares a typeset PDF with what its sources expect; the result can be kept in a file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.errors import Diagnostic, Severity, decode_diagnostic, encode_diagnostic
from bindery.messages import Message
from bindery.model import PageLimits
from bindery.model.standards import Standard
from bindery.planning.read_codec import decode_reading

if TYPE_CHECKING:
    from bindery.inspection import Expected
    from bindery.inspection.results import Finding


# What a requirement on the whole document is about -> the setting that says it.
_SETTINGS = {
    "REQ-03": "title", "REQ-04": "title", "REQ-05": "language", "REQ-22": "fonts",
    "REQ-42": "subject", "REQ-43": "stem", "REQ-52": "authors",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a PDF.

    `report` and `numbers` are the texts of the inspection's and the registry's files; `errors`
    are why the PDF is refused.
    """

    report: str
    numbers: str
    errors: tuple[Diagnostic, ...]
    warnings: tuple[Diagnostic, ...]


def examine(stem: str, pdf: Path, expected: Path) -> Examination:
    """Compare a document's PDF with what rendering expects of it."""
    from bindery.inspection import (
        PAGE,
        Inspection,
        assert_document,
        list_numbers,
        place_findings,
        read_structure,
        write_json,
        write_numbers,
    )

    text = expected.read_text("utf-8")
    wanted = read_expected(text)
    structure = read_structure(pdf, layout.finished_pdf(stem))
    placed = place_findings(assert_document(structure, wanted), structure, wanted)
    found = place_whole(placed, json.loads(text)["sources"])
    return Examination(
        report=write_json(Inspection(structure, (), found)),
        numbers=write_numbers(list_numbers(structure, wanted)),
        errors=tuple(one.to_author() for one in found if one.stops),
        warnings=(
            *(one.to_author() for one in found if not one.stops and one.requirement != PAGE),
            *_collect_pages(layout.finished_pdf(stem), found),
        ),
    )


def _collect_pages(path: str, found: Iterable["Finding"]) -> Iterator[Diagnostic]:
    """One line for all remarks on the look of a document's pages: `inspect` tells each.

    What a page lacks is mended at the end, and a text moves all pages behind it.
    """
    from bindery.inspection import PAGE

    pages = [one.page or 0 for one in found if one.requirement == PAGE]
    if pages:
        listed = ", ".join(str(one) for one in sorted(set(pages)))
        said = Message("planning-pages", count=len(pages), pages=listed, path=path)
        yield Diagnostic(path, None, said, severity=Severity.WARNING)


def place_whole(found: Iterable["Finding"], sources: Mapping[str, str]) -> tuple["Finding", ...]:
    """The findings about a document as a whole at the setting that they are about, if any is.

    `sources` has the file and line of each setting.
    """
    return tuple(
        one
        if one.source or one.page or one.element
        else replace(one, source=sources.get(_SETTINGS.get(one.requirement, ""), ""))
        for one in found
    )


def write_examination(found: Examination) -> str:
    """The examination as JSON."""
    content = {
        "report": found.report,
        "numbers": found.numbers,
        "errors": [encode_diagnostic(one) for one in found.errors],
        "warnings": [encode_diagnostic(one) for one in found.warnings],
    }
    return json.dumps(content, ensure_ascii=False) + "\n"


def read_examination(path: Path) -> Examination:
    """An examination from its JSON."""
    data = json.loads(path.read_bytes())
    errors, warnings = (
        tuple(map(decode_diagnostic, data[name])) for name in ("errors", "warnings")
    )
    return Examination(data["report"], data["numbers"], errors, warnings)


def expected_path(stem: str) -> str:
    """What a document must turn out to be, as rendering wrote it down."""
    return f"{layout.tex_folder(stem)}/expected.json"


def read_expected(text: str) -> "Expected":
    """What the sources say that the PDF must hold."""
    from bindery.inspection import EMPTY_LINKS, Expected
    from bindery.inspection.assertions.expected import normalise
    from bindery.inspection.outlines import HouseFont

    data = json.loads(text)
    standard = Standard(data["standard"])
    return Expected(
        title=data["title"],
        language=data["language"],
        version=standard.version,
        flavours=standard.flavours,
        files=tuple(data["files"]),
        headings=tuple((one["level"], one["text"]) for one in data["headings"]),
        alts=tuple(one["alt"] for one in data["figures"]),
        captions=tuple(one["caption"] for one in (*data["figures"], *data["tables"])),
        alt_stubs=tuple(data["alt_stubs"]),
        empty_links=(*data["empty_links"], *EMPTY_LINKS),
        places=tuple(_read_places(data)),
        reading=decode_reading(data["reading"]),
        authors=tuple(data["authors"]),
        subject=data["subject"],
        stated=tuple(data["stated"]),
        boxes=tuple(one["title"] for one in data["boxes"]),
        figure_fonts=tuple(
            HouseFont(name, frozenset(letters)) for name, letters in data["figure_fonts"]
        )
        or None,
        image_fonts=frozenset(data["image_fonts"]),
        numbers=tuple((title, words, table) for title, words, table in data["numbers"]),
        listed=tuple(data["listed"]),
        page=PageLimits(**data["page"]),
        measure=(data["measure"][0], data["measure"][1]),
        column=tuple(data["column"]),
        picture_alts=frozenset(
            normalise(one["alt"]) for one in data["figures"] if one.get("picture")
        ),
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
