"""`invoke test` and `invoke lint`: the project's own tools, called with the right words."""

import os
import subprocess
import sys
from pathlib import Path

from bindery.console.task_runner import print_line

_WORKERS = 4


def run_tests(root: Path, only: str, *, quick: bool, full: bool) -> bool:
    """Run pytest; the toolchain is set up first, so that no test waits for it or skips itself."""
    if not quick:
        from bindery.planning.toolchain import prepare_toolchain

        prepare_toolchain(print_line)
        if not only or "web" in only:
            from bindery.console.browser import prepare_browser

            prepare_browser(print_line)
    words = ["-m", "not tex and not slow and not full"] if quick else []
    if not quick and not full and not only and not os.environ.get("CI"):
        words = ["-m", "not full"]
    words += only.split() if only else _divide(os.cpu_count() or 1)
    return _run(root, [sys.executable, "-m", "pytest", *words])


def _divide(processors: int) -> list[str]:
    """All tests go to some processes, a file to one of them: its fixtures are made once.

    A build has processes of its own, so that two workers fill more than two processors.
    """
    workers = min(max(processors, 1), _WORKERS)
    return ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"]


def run_linters(root: Path, *, fix: bool) -> bool:
    """Formatting, ruff and mypy; all of them run, whatever the first ones say."""
    ruff = [sys.executable, "-m", "ruff"]
    commands = [
        [*ruff, "format", *(() if fix else ("--check",)), "."],
        [*ruff, "check", *(("--fix",) if fix else ()), "."],
        [sys.executable, "-m", "mypy"],
    ]
    results = [_run(root, command) for command in commands]
    return all(results)


def _run(root: Path, command: list[str]) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode == 0
