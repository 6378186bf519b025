"""What making a private TeX Live needs of the system: programs, rights, disk space."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from bindery.child import Ending, Limits, run_child
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message, quote

# The program and the package of Debian and Ubuntu that has it.
_PROGRAMS = {"mmdebstrap": "mmdebstrap", "bwrap": "bubblewrap"}
_FOR_USERS = {"newuidmap": "uidmap"}
_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_KEYRING_PACKAGE = "debian-archive-keyring"
PLACE = "toolchain"


def provide_programs(progress: Callable[[str], None]) -> None:
    """Install the programs that are missing, when we may; say what to type when we may not."""
    missing = list_missing()
    if not missing:
        return
    names = " ".join(missing)
    prefix = _find_right()
    typed = f"apt-get install --no-install-recommends {names}"
    if prefix is None or shutil.which("apt-get") is None:
        raise fail(
            PLACE,
            None,
            Message("typesetting-may-not-install", names=names, command=typed),
        )
    progress(f"installing {names}")
    run_child((*prefix, "apt-get", "update", "-q"), Path("/"), None, Limits(300, 0))
    argv = (
        *prefix,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-q",
        "-y",
        "--no-install-recommends",
        *missing,
    )
    outcome = run_child(argv, Path("/"), None, Limits(900, 0))
    if outcome.ending is not Ending.DONE or list_missing(programs_only=True):
        raise fail(
            PLACE,
            None,
            Message(
                "typesetting-not-installed",
                names=names,
                what=say_reason(outcome.output),
                command=typed,
            ),
        )


def list_missing(*, programs_only: bool = False) -> tuple[str, ...]:
    """Packages of the system that are needed and not there."""
    wanted = _PROGRAMS if os.geteuid() == 0 else _PROGRAMS | _FOR_USERS
    missing = [package for program, package in wanted.items() if shutil.which(program) is None]
    if not programs_only and not _KEYRING.exists():
        missing.append(_KEYRING_PACKAGE)
    return tuple(missing)


def check_room(folder: Path, megabytes: int) -> None:
    """Refuse before the work where it could only fail after it: room and the right to write."""
    folder.mkdir(parents=True, exist_ok=True)
    mistakes = []
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < megabytes:
        mistakes.append(
            Diagnostic(
                PLACE,
                None,
                Message("typesetting-no-disk", needed=megabytes, free=free),
            )
        )
    if not os.access(folder, os.W_OK):
        mistakes.append(
            Diagnostic(
                PLACE,
                None,
                Message("typesetting-may-not-write", folder=str(folder)),
            )
        )
    if mistakes:
        raise BinderyError(mistakes)


def last_line(output: str) -> str:
    """The last line that a program printed: most often why it failed; empty without one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""


def say_reason(output: str) -> Message:
    """Why a program failed, by its last line; addresses are left out."""
    said = re.sub(r"\S+://\S+", "the mirror", last_line(output))
    return quote(said) if said else Message("typesetting-no-reason")


def _find_right() -> tuple[str, ...] | None:
    """The words before a command that let it install: none for root, `sudo -n` if allowed."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    allowed = run_child(("sudo", "-n", "true"), Path("/"), None, Limits(10, 0))
    return ("sudo", "-n") if allowed.ending is Ending.DONE else None
