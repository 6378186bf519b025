"""Finds or installs the browser in which the web edition is tested."""

import os
import shutil
import subprocess
from collections.abc import Callable

from bindery.messages import Message

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_SECONDS = 900


def find_browser() -> str:
    """The path of a Chromium; "" when there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), "")


def prepare_browser(print_line: Callable[[str], None]) -> bool:
    """Install Chromium when it is missing and we may; returns whether there is one now.

    Without it the tests that need it are skipped, with a message.
    """
    if find_browser():
        return True
    prefix = _find_right()
    typed = "apt-get install --no-install-recommends chromium"
    if prefix is None or shutil.which("apt-get") is None:
        print_line(str(Message("console-no-browser", command=typed)))
        return False
    print_line(str(Message("console-installs-browser")))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (("update",), ("install", "-y", "--no-install-recommends", "chromium")):
        done = subprocess.run(
            [*prefix, "apt-get", "-q", *words],
            env=environment, capture_output=True, text=True, check=False, timeout=_SECONDS,
        )  # fmt: skip
    if not find_browser():
        last = (done.stderr.strip().splitlines() or [str(Message("typesetting-no-reason"))])[-1]
        print_line(str(Message("console-browser-failed", words=last, command=typed)))
        return False
    print_line(str(Message("console-browser-ready")))
    return True


def _find_right() -> tuple[str, ...] | None:
    """What to put before a command that needs an administrator; None when we are none."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    try:
        allowed = subprocess.run(
            ["sudo", "-n", "true"], capture_output=True, check=False, timeout=10
        ).returncode
    except subprocess.TimeoutExpired:
        return None
    return ("sudo", "-n") if allowed == 0 else None
