"""`invoke inspect`: check finished PDFs against the standards and our own rules."""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.errors import Diagnostic, UsageError, fail, refuse
from bindery.messages import Message, write_number
from bindery.planning.examining import expected_path, read_expected

if TYPE_CHECKING:
    from bindery.inspection import Expected, Finished, Inspection

FORMATS = ("text", "json", "sarif")


@dataclass(frozen=True, slots=True)
class InspectRequest:
    """What to inspect (no path: all in build/pdf/), how to report, where, by which standards.

    Without flavours each document is judged by the standards that it is made to.
    """

    paths: tuple[str, ...] = ()
    format: str = "text"
    output: str = ""
    flavours: tuple[str, ...] | None = None


def inspect_documents(root: Path, request: InspectRequest) -> bool:
    """Inspect PDFs and report; whether every one passes."""
    from bindery import inspection

    if request.format not in FORMATS:
        said = Message("console-no-format", format=request.format, known=", ".join(FORMATS))
        raise refuse("--format", said)
    if request.flavours == ():
        raise refuse("--flavours", Message("console-no-standard"))
    documents = list_documents(root, request.paths)
    print_line(Message("console-inspecting", count=len(documents)))
    started = time.perf_counter()
    found = inspection.inspect_documents(documents, request.flavours or ())
    _deliver(write_report(found, request.format), request.output)
    for one in found:
        print_line(one.summary)
    pages = sum(one.structure.pages for one in found)
    seconds = write_number(time.perf_counter() - started, 1)
    print_line(Message("console-inspected", count=pages, seconds=seconds))
    return all(one.passed for one in found)


def list_rules() -> bool:
    """Print the register of our own rules."""
    from bindery import inspection

    sys.stdout.write(inspection.write_rules())
    return True


def write_report(found: "Sequence[Inspection]", form: str) -> str:
    """The inspections in one of the formats."""
    from bindery import inspection

    match form:
        case "json":
            return json.dumps([json.loads(inspection.write_json(one)) for one in found]) + "\n"
        case "sarif":
            return inspection.write_sarif(found)
        case _:
            return inspection.write_text(found)


def _deliver(text: str, output: str) -> None:
    if not output:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        Path(output).write_text(text, encoding="utf-8")
    except OSError as error:
        said = Message("console-report-not-written", reason=str(error.strerror))
        raise refuse(output, said) from error
    print_line(Message("console-report-written", path=output))


def list_documents(root: Path, paths: Sequence[str]) -> "tuple[Finished, ...]":
    """The PDFs to inspect, each with what its sources say where they are here."""
    chosen = [Path(path) for path in paths] or sorted((root / "build/pdf").glob("*.pdf"))
    if not chosen:
        raise fail("build/pdf", None, Message("console-no-pdf"))
    absent = [path for path in chosen if not path.is_file()]
    if absent:
        raise UsageError(
            Diagnostic(path.as_posix(), None, Message("console-no-such-pdf")) for path in absent
        )
    return tuple(_describe_document(root, path) for path in chosen)


def _describe_document(root: Path, path: Path) -> "Finished":
    from bindery.inspection import Finished

    ours = path.resolve() == (root / layout.finished_pdf(path.stem)).resolve()
    expected = _read_known(root, expected_path(path.stem)) if ours else None
    return Finished(path, layout.finished_pdf(path.stem) if ours else path.as_posix(), expected)


def _read_known(root: Path, path: str) -> "Expected | None":
    """What the sources say, where they were rendered; a refusal for what an old engine wrote."""
    known = root / path
    if not known.is_file():
        return None
    try:
        return read_expected(known.read_text("utf-8"))
    except (KeyError, TypeError, ValueError) as error:
        raise fail(path, None, Message("console-other-version")) from error
