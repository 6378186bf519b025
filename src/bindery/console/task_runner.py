"""Runs a task, prints what went wrong, and sets the exit code.

Exit codes: 0 done, 1 the author's mistake, 2 a wrong word, 3 our bug, 130 Ctrl-C.
"""

import os
import platform
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from bindery import __version__, layout
from bindery.errors import BinderyError, Diagnostic, Severity, UsageError
from bindery.messages import VARIABLE, Message, choose_language

MISTAKE, USAGE, BUG, INTERRUPTED = 1, 2, 3, 130
_IMPORT = re.compile(r"(?:ModuleNotFound|Import)Error: (?!.*\bbindery\b)")


def run_task(root: Path, work: Callable[[], bool]) -> None:
    """Do the work, which returns whether all went well, and exit with the matching code."""
    use_language(root)
    try:
        done = work()
    except UsageError as error:
        for one in error.diagnostics:
            print_line(str(one))
        raise SystemExit(USAGE) from None
    except BinderyError as error:
        print_diagnostics(error.diagnostics)
        raise SystemExit(MISTAKE) from None
    except OSError as error:
        raise SystemExit(_tell_system_error(root, error)) from None
    except KeyboardInterrupt:
        print_line(Message("console-stopped"))
        raise SystemExit(INTERRUPTED) from None
    except Exception:  # noqa: BLE001 - every other exception is our bug: a file and one line say so
        raise SystemExit(report_bug(root, traceback.format_exc())) from None
    if not done:
        raise SystemExit(MISTAKE)


def use_language(root: Path) -> None:
    """Choose the language of all that is said, and tell when the one asked for is not there."""
    if remark := choose_language(root / layout.STUDY):
        told = Diagnostic(VARIABLE, None, remark, severity=Severity.WARNING)
        print_diagnostics((told,))


def _tell_system_error(root: Path, error: OSError) -> int:
    """Tell an author's file that cannot be read; any other error is our bug; the exit code."""
    path = Path(os.fsdecode(error.filename or ""))
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
    if not shown.startswith(tuple(f"{folder}/" for folder in layout.SOURCE_FOLDERS)):
        return report_bug(root, traceback.format_exc())
    from bindery.loading.files import explain_unreadable

    print_diagnostics((explain_unreadable(root, shown, error),))
    return MISTAKE


def print_line(line: str | Message) -> None:
    """Print a line on standard error: standard output is for results."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print all mistakes and warnings by file and line, with a count at the end."""
    found = sorted(set(diagnostics), key=lambda one: (one.path, one.line or 0, one.message))
    for one in found:
        warns = one.severity is Severity.WARNING
        print_line(str(Message("common-warning", told=str(one)) if warns else one))
    errors = sum(one.severity is Severity.ERROR for one in found)
    if errors:
        print_line(f"\n{Message('console-mistakes', count=errors)}")


def report_bug(root: Path, details: str) -> int:
    """Keep a bug's traceback in a file with the versions, and say where it lies; the exit code.

    An environment from which a package was taken away is no bug of the engine.
    """
    target = root / layout.BUG_REPORT
    target.parent.mkdir(parents=True, exist_ok=True)
    versions = f"bindery {__version__}, Python {platform.python_version()}, {platform.platform()}"
    target.write_text(f"{versions}\n\n{details}", encoding="utf-8")
    last = details.strip().splitlines()[-1]
    if _IMPORT.match(last):
        print_line(Message("console-environment-broken", words=last))
        print_line(Message("console-environment-again"))
        return MISTAKE
    print_line(Message("console-bug", words=last))
    print_line(Message("console-bug-report", path=layout.BUG_REPORT))
    return BUG
