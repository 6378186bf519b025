"""`invoke inspect`: finished PDFs against the standards and our own assertions."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.console.outcome import count, print_diagnostics, tell
from bindery.errors import fail
from bindery.planning.inspect_steps import expected_path, read_expected

if TYPE_CHECKING:
    from bindery.inspection import Finished, Inspection


def inspect_documents(root: Path, path: str, *, as_json: bool) -> bool:
    """Inspect one PDF, or all in build/pdf/; whether every one passes."""
    from bindery import inspection

    documents = list_documents(root, path)
    tell(f"inspecting {count(len(documents), 'document')} (some seconds for each) …")
    found = inspection.inspect_documents(documents)
    if as_json:
        sys.stdout.write(json.dumps([json.loads(inspection.write_json(one)) for one in found]))
        sys.stdout.write("\n")
    for one in found:
        _print(one)
    print_diagnostics(failure for one in found for failure in inspection.list_failures(one))
    return all(one.passed for one in found)


def _print(one: "Inspection") -> None:
    alternatives = sum(bool(figure.alt) for figure in one.structure.figures)
    tell(one.summary)
    tell(
        f"    headings as in the sources: {len(one.structure.headings)}; "
        f"figures with an alternative text of their own: {alternatives} "
        f"of {len(one.structure.figures)}"
    )
    for opinion in one.opinions:
        said = "; ".join(f"{one.message} ({one.count}×)" for one in opinion.failures)
        words = said or opinion.reason or "no remarks"
        tell(f"    second opinion (no gate), {opinion.flavour}: {opinion.verdict.value}: {words}")


def list_documents(root: Path, path: str) -> "tuple[Finished, ...]":
    """The PDFs to inspect, each with what its sources say where they are here."""
    from bindery.inspection import Finished

    paths = [Path(path)] if path else sorted((root / "build/pdf").glob("*.pdf"))
    if not paths:
        hint = "make the documents first: invoke build"
        raise fail("build/pdf", None, "there is no PDF to inspect", hint)
    documents = []
    for one in paths:
        if not one.is_file():
            raise fail(str(one), None, "there is no such file", "name a PDF")
        ours = one.resolve() == (root / layout.finished_pdf(one.stem)).resolve()
        known = root / expected_path(one.stem)
        expected = read_expected(known.read_text("utf-8")) if ours and known.is_file() else None
        name = layout.finished_pdf(one.stem) if ours else one.as_posix()
        documents.append(Finished(one, name, expected))
    return tuple(documents)
