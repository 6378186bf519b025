"""`invoke` started by any Python: a task goes on in the project's own environment.

Somebody's own Invoke lacks the engine's packages, or has others. `./inv` knows how to find that
environment and how to make it, so the same command line is handed to it: same words, same exit
code, one process. Only what every Python has is used here.
"""

import os
import sys
from pathlib import Path

_HANDED_OVER = "BINDERY_AS_TYPED"


def enter_environment(root: Path) -> None:
    """Go on in the project's environment; return when this is the one, made from its lock."""
    handed_over = os.environ.pop(_HANDED_OVER, "")  # what a task starts begins anew
    os.environ.pop("BINDERY_PYTHON", None)
    if is_inside(root):
        return
    if handed_over:
        _stop(
            f"the Python environment in {root / '.venv'} is broken: its Python works in"
            f" {sys.prefix}; remove .venv and run it again"
        )
    command = ["sh", str(root / "inv"), *sys.argv[1:]]
    settings = {**os.environ, _HANDED_OVER: "1", "BINDERY_PYTHON": sys.executable}
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        os.execvpe("sh", command, settings)  # noqa: S606 - the words are arguments, never a script
    except OSError as error:
        _stop(f"the Python environment cannot be entered: sh cannot run {root / 'inv'}: {error}")


def is_inside(root: Path) -> bool:
    """Whether this Python is that of an environment made from the lock as it is now.

    It may be the one of another checkout: what it holds is the same, by the lock's hashes. A
    `.venv` that is a link belongs to somebody else, who looks after it.
    """
    venv = root / ".venv"
    try:
        if venv.is_symlink() and venv.samefile(sys.prefix):
            return True
        made_from = (Path(sys.prefix) / "made-from.lock").read_bytes()
        return made_from == (root / "requirements.lock").read_bytes()
    except OSError:
        return False


def _stop(message: str) -> None:
    sys.stderr.write(f"inv: {message}\n")
    raise SystemExit(1)
