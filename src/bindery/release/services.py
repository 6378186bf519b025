"""The slow services of a release, each behind one call, so that tests can replace it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bindery.inspection import Expected, Finished, Inspection, inspect_documents, read_pages
from bindery.planning.examining import read_expected
from bindery.release.tools import Tool, list_tools


@dataclass(frozen=True, slots=True)
class TypesetRequest:
    """A folder to typeset: `folder` with all that TeX reads, stem, date, and a scratch folder."""

    folder: Path
    stem: str
    epoch: int
    scratch: Path


@dataclass(frozen=True, slots=True)
class Services:
    """The calls: inspect PDFs, typeset a folder, list tools, read pages, read expectations."""

    inspect: Callable[[tuple[Finished, ...]], tuple[Inspection, ...]]
    typeset: Callable[[TypesetRequest, Path], None]
    tools: Callable[[], tuple[Tool, ...]]
    pages: Callable[[Path], tuple[str, ...]] = read_pages
    expect: Callable[[str], Expected] = read_expected


def open_services() -> Services:
    """The real services."""
    return Services(inspect_documents, typeset_folder, list_tools)


def typeset_folder(request: TypesetRequest, target: Path) -> None:
    """Typeset a folder to its fixed point, into one PDF; raises BinderyError with TeX's errors."""
    from bindery.typesetting.find import find_toolchain
    from bindery.typesetting.typeset import typeset
    from bindery.typesetting.working_directory import Job

    toolchain = find_toolchain(_ignore_progress)
    job = Job(request.folder, request.stem, toolchain, request.scratch, epoch=request.epoch)
    shutil.copyfile(typeset(job).pdf, target)


def _ignore_progress(line: str) -> None:
    """The toolchain was made ready when the documents were built."""
