"""What is heard of a document, as text and as one web page beside the pages' pictures."""

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from bindery.inspection.listening import Heard
from bindery.inspection.speaking import Speech
from bindery.inspection.structure import Structure

_SECONDS = 300
_STYLE = (
    "body{font:1em/1.5 sans-serif;margin:1rem;color:#222}section{display:grid;"
    "grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;border-top:1px solid #888;"
    "padding:1rem 0}img{max-width:100%;border:1px solid #888}ol{list-style:none;padding:0;margin:0}"
    ".heading,.title{font-weight:bold}.cell,.row,.item{padding-left:1.5rem}"
    ".list,.table,.contents,.quotation{color:#555}h2{grid-column:1/-1;margin:0}"
)


def split_pages(
    structure: Structure, heard: Sequence[Heard], speech: Speech
) -> Iterator[tuple[int, str, list[Heard]]]:
    """What is heard, page by page: the number, what the page is called, and the words.

    What stands on no page is heard where it comes.
    """
    labels = {page.number: page.label or str(page.number) for page in structure.facts.pages}
    here, placed = 1, []
    for one in heard:
        here = one.page or here
        placed.append((here, one))
    for number, group in groupby(placed, key=lambda pair: pair[0]):
        name = speech.say("page", label=labels.get(number, str(number)))
        yield number, name, [one for _, one in group]


def write_heard(structure: Structure, heard: Sequence[Heard], speech: Speech) -> str:
    """What is heard, as text: a line for each thing that is said."""
    lines = []
    for _, name, words in split_pages(structure, heard, speech):
        lines += [f"— {name} —", *(one.words for one in words), ""]
    return "\n".join(lines)


def write_page(
    structure: Structure, heard: Sequence[Heard], speech: Speech, pictures: Mapping[int, bytes]
) -> str:
    """What is heard, as one page beside the pictures of the document's pages."""
    language = structure.catalogue.language or "und"
    title = escape(structure.catalogue.title or structure.path)
    head = (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>"
    )
    parts = [head]
    for number, name, words in split_pages(structure, heard, speech):
        parts.append(f"<section><h2>{escape(name)}</h2>")
        picture = pictures.get(number)
        if picture is not None:
            data = base64.b64encode(picture).decode()
            parts.append(f'<img alt="" src="data:image/png;base64,{data}">')
        lines = (f'<li class="{one.kind}">{escape(one.words)}</li>' for one in words)
        parts.append(f"<ol>{''.join(lines)}</ol></section>")
    return "\n".join([*parts, "</main></body></html>\n"])


def draw_pages(path: Path, pages: Sequence[int]) -> dict[int, bytes]:
    """A picture of each page; none where the renderer cannot be started or stops."""
    with tempfile.TemporaryDirectory() as folder:
        request = json.dumps({"path": str(path), "pages": list(pages), "folder": folder})
        environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        try:
            subprocess.run(
                [sys.executable, "-m", "bindery.inspection.picturing"], input=request, text=True,
                env=environment, capture_output=True, timeout=_SECONDS, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return {}
        drawn = {number: Path(folder, f"{number}.png") for number in pages}
        return {number: file.read_bytes() for number, file in drawn.items() if file.is_file()}
