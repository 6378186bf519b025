"""Identifies the TeX of this build, in about a millisecond: it reads stamps and runs no TeX.

Only the standard library's lightest modules are imported here.
"""

import hashlib
import json
import os
import platform
import shutil
from collections.abc import Mapping
from pathlib import Path

SETTINGS = Path(__file__).with_name("toolchain.toml")
STAMP = "toolchain.json"
PACKAGES = "toolchain.lock"
MISSING = "no toolchain yet"


def read_identity() -> str:
    """A line that changes when the TeX that a build would use changes, else stays the same.

    Before a toolchain has been found or made it is `MISSING`.
    """
    if not os.environ.get("BINDERY_TOOLCHAIN"):
        remembered = read_remembered()
        if remembered.get("usable") == "yes":
            return remembered["identity"]
    return read_stamp(private_root() / STAMP).get("identity", MISSING)


def cache_home() -> Path:
    """The user's cache folder of this engine (XDG base directory specification)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bindery"


def private_root() -> Path:
    """Where the private TeX Live lies or would lie: its name is a hash of what is in it."""
    base = Path(os.environ.get("BINDERY_TOOLCHAIN") or cache_home())
    content = SETTINGS.read_bytes() + platform.machine().encode()
    return base.absolute() / f"texlive-{hashlib.sha256(content).hexdigest()[:16]}"


def memory_of(binary: Path) -> Path:
    """Where it is remembered what a program on PATH was found to be; it changes with the file."""
    real = binary.resolve()
    state = real.stat()
    key = f"{binary}\n{real}\n{state.st_size}\n{state.st_mtime_ns}\n{SETTINGS.read_bytes()!r}"
    return cache_home() / f"path-{hashlib.sha256(key.encode()).hexdigest()[:16]}.json"


def read_remembered() -> Mapping[str, str]:
    """What an earlier run found of the `lualatex` on PATH; empty when it must look again."""
    found = shutil.which("lualatex")
    if found is None:
        return {}
    remembered = read_stamp(memory_of(Path(found)))
    same = describe_file(remembered.get("format", "")) == remembered.get("format_state")
    return remembered if same else {}


def describe_file(path: str) -> str:
    """Size and time of a file in one line; empty where there is none."""
    try:
        state = os.stat(path)  # noqa: PTH116 - cheaper than a Path on the no-op path
    except OSError:
        return ""
    return f"{state.st_size} {state.st_mtime_ns}"


def read_stamp(path: Path) -> Mapping[str, str]:
    """A flat JSON file of words; empty when it is missing or half written."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(key): str(value) for key, value in data.items()}


def write_stamp(path: Path, words: Mapping[str, str]) -> None:
    """Write a flat JSON file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.write_text(json.dumps(dict(words), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    partial.replace(path)
