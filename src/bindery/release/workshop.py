"""The slow tools of a release, each behind one call, so that tests can put another in its place."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bindery.inspection import Expected, Finished, Inspection, inspect_documents, read_pages
from bindery.planning.examining import read_expected
from bindery.release.tools import Tool, list_tools


@dataclass(frozen=True, slots=True)
class Sheets:
    """A folder to typeset: where all lies that TeX reads, the stem, the date, room to work."""

    folder: Path
    stem: str
    epoch: int
    scratch: Path


@dataclass(frozen=True, slots=True)
class Workshop:
    """The calls: inspect, typeset, tell versions, read pages, tell what a PDF must be."""

    inspect: Callable[[tuple[Finished, ...]], tuple[Inspection, ...]]
    typeset: Callable[[Sheets, Path], None]
    tools: Callable[[], tuple[Tool, ...]]
    pages: Callable[[Path], tuple[str, ...]] = read_pages
    expect: Callable[[str], Expected] = read_expected


def open_workshop() -> Workshop:
    """The real one."""
    return Workshop(inspect_documents, typeset_sheets, list_tools)


def typeset_sheets(sheets: Sheets, target: Path) -> None:
    """Typeset a folder to its fixed point, into one PDF; raises BinderyError with TeX's errors."""
    from bindery.typesetting.find import find_toolchain
    from bindery.typesetting.typeset import typeset
    from bindery.typesetting.working_directory import Job

    toolchain = find_toolchain(_say_nothing)
    job = Job(sheets.folder, sheets.stem, toolchain, sheets.scratch, epoch=sheets.epoch)
    shutil.copyfile(typeset(job).pdf, target)


def _say_nothing(line: str) -> None:
    """The toolchain was made ready when the documents were built."""
