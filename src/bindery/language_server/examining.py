"""The process beside the server: reads the study, checks it, and reports both, line by line.

What takes seconds happens here, so that no answer waits for it. Each line of standard output is
one report, as JSON: what the study holds, what `check` says, and what it holds then. What is
known is kept in build/.state/ too, for an editor that opens a study which is broken just then.
"""

import os
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, Severity
from bindery.graph.files import write_whole
from bindery.graph.lock import is_free
from bindery.language_server.things import Knowledge, keep_last
from bindery.messages import choose_language
from bindery.model.codec import DecodeError, decode, encode

KEPT = f"{layout.STATE}/editor.json"
_AFTER_PREVIEW = 2.0  # seconds; a preview acts on the same save, and its author waits for it


@dataclass(frozen=True, slots=True)
class Report:
    """One report; `diagnostics` is None where nothing was checked, a `bug` is ours."""

    knowledge: Knowledge | None = None
    diagnostics: tuple[Diagnostic, ...] | None = None
    busy: bool = False
    bug: str = ""


def read_kept(root: Path) -> Knowledge:
    """What was last known of a study; nothing before the first time."""
    try:
        return decode(Knowledge, (root / KEPT).read_bytes())
    except (OSError, DecodeError):
        return Knowledge()


def examine(root: Path, report: Callable[[Report], None]) -> None:
    """Read and check the study, and report what is found as soon as it is."""
    last = _survey(root, read_kept(root), None, report)
    if not is_free(root / layout.PREVIEW_LOCK):
        time.sleep(_AFTER_PREVIEW)
    try:
        from bindery.console.build import find_mistakes

        diagnostics = find_mistakes(root)
    except BinderyError as error:
        diagnostics = error.diagnostics
    if any(one.said.id == "graph-locked" for one in diagnostics):
        report(Report(busy=True))
        return
    report(Report(diagnostics=diagnostics))
    errors = (one for one in diagnostics if one.severity is Severity.ERROR)
    _survey(root, last, tuple({one.path for one in errors}), report)


def _survey(
    root: Path,
    last: Knowledge,
    broken: tuple[str, ...] | None,
    report: Callable[[Report], None],
) -> Knowledge:
    """What the study holds now; what was known before where it cannot be read."""
    from bindery.language_server.survey import survey_study

    try:
        found = survey_study(root, last.broken if broken is None else broken)
    except (BinderyError, OSError):
        return last
    knowledge = keep_last(found, last, root)
    report(Report(knowledge=knowledge))
    (root / KEPT).parent.mkdir(parents=True, exist_ok=True)
    write_whole(root / KEPT, encode(knowledge).encode())
    return knowledge


def main() -> None:
    """Examine the study in the folder that is named, and report on standard output."""
    # whatever a library prints must not get among the reports
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    root = Path(sys.argv[1])
    choose_language(root / layout.STUDY)

    def report(one: Report) -> None:
        output.write(encode(one).replace("\n", "").encode() + b"\n")
        output.flush()

    try:
        examine(root, report)
    except SystemExit:
        report(Report(bug=layout.BUG_REPORT))
    except Exception:  # noqa: BLE001 - the server goes on, and says what went wrong
        report(Report(bug=traceback.format_exc().strip().splitlines()[-1]))


if __name__ == "__main__":
    main()
