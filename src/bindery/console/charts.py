"""`invoke charts`: every kind of declared chart, drawn from the study's tables on one page."""

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.loading import load_study
from bindery.messages import Message
from bindery.model import Study
from bindery.model.declared import ChartKind
from bindery.planning.data_steps import DrawEntry

if TYPE_CHECKING:
    from bindery.drawing import DrawRequest

EXAMPLES = "docs/charts"
PAGE = "docs/charts.png"


def draw_catalogue(root: Path) -> bool:
    """Draw the examples with all checks of a build, and write the page that the docs show."""
    from bindery.drawing.catalogue import picture_entry, write_page

    with tempfile.TemporaryDirectory() as folder:
        requests = list(list_examples(root, Path(folder)))
        pictures = [picture_entry(one) for one in requests]
        write_page(requests[0], pictures, root / PAGE, describe_examples(root))
    print_line(Message("console-charts", path=PAGE, count=len(pictures)))
    return True


def describe_examples(root: Path) -> str:
    """The kinds and the examples that the page is of, as a digest."""
    paths = sorted((root / EXAMPLES).rglob("*.toml"))
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in paths))
    return f"{' '.join(ChartKind)} {digest.hexdigest()}"


def read_note(path: Path) -> str:
    """The note of a page that was written before; "" when it has none."""
    found = re.search(rb"tEXtComment\0([\w -]+ [0-9a-f]{64})", path.read_bytes())
    return found[1].decode() if found else ""


def list_examples(root: Path, work: Path) -> "Iterator[DrawRequest]":
    """A request for the example of each kind, in the order of the kinds; `work` is for files.

    Each is drawn for a region in turn, from the study's own tables.
    """
    from bindery.data import Declarations, PublishRequest, publish_region

    for folder in ("content", "regions", "templates"):
        shutil.copytree(root / folder, work / folder)
    shutil.copytree(root / EXAMPLES, work / layout.FIGURES)
    study = load_study(work).study
    for one in study.regions:
        publish_region(
            PublishRequest(
                work, one.slug, one.tables, Declarations((), ()), study.numbers,
                work / layout.PUBLISHED / one.slug, one.areas,
            )
        )  # fmt: skip
    yield from (
        _request(study, kind, number, work)
        for number, kind in enumerate(ChartKind)
        if kind.value in {one.id for one in study.entries}
    )


def _request(study: Study, kind: ChartKind, number: int, work: Path) -> "DrawRequest":
    region = study.regions[number % len(study.regions)]
    return DrawEntry(kind.value, region.slug, study).make_request(work, work / "drawn")
