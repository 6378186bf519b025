"""Finds the `lualatex` on PATH and tests, once, whether it can make our documents."""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from bindery.child import Limits
from bindery.messages import Message
from bindery.typesetting.identity import describe_file, memory_of, read_remembered, write_stamp
from bindery.typesetting.probe import Trial, try_toolchain
from bindery.typesetting.sandbox import Sandbox, run_tex
from bindery.typesetting.toolchain import Toolchain, ToolchainKind


def find_on_path(progress: Callable[[str], None]) -> Toolchain | None:
    """The toolchain on PATH, or None where there is none or it cannot make our documents."""
    found = shutil.which("lualatex")
    if found is None:
        return None
    binary = Path(found)
    remembered = read_remembered()
    if not remembered:
        progress(str(Message("typesetting-trying")))
        remembered = _try_out(binary)
        if remembered["usable"] != "yes":
            version, trouble = remembered["version"], remembered["trouble"]
            progress(str(Message("typesetting-no-use", version=version, trouble=trouble)))
    if remembered.get("usable") != "yes":
        return None
    return _describe(binary, remembered)


def _describe(binary: Path, words: Mapping[str, str]) -> Toolchain:
    return Toolchain(ToolchainKind.PATH, binary.parent, words["version"], words["identity"])


def _try_out(binary: Path) -> dict[str, str]:
    bare = Toolchain(ToolchainKind.PATH, binary.parent, "", "")
    trial = try_toolchain(bare)
    words = remember_trial(binary, trial, _find_format(bare))
    write_stamp(memory_of(binary), words)
    return words


def _find_format(toolchain: Toolchain) -> str:
    # An update of TeX's packages rebuilds the format and may leave the program as it was.
    argv = ("kpsewhich", "-engine=luahbtex", "lualatex.fmt")
    outcome = run_tex(toolchain, Sandbox(Path("/tmp"), limits=Limits(20, 0)), argv)  # noqa: S108
    lines = outcome.output.strip().splitlines()
    return lines[-1] if lines and Path(lines[-1]).is_file() else ""


def remember_trial(binary: Path, trial: Trial, format_path: str) -> dict[str, str]:
    """What is kept of a trial, as flat words."""
    state = describe_file(format_path)
    key = f"{trial.version}\n{binary.resolve()}\n{describe_file(str(binary))}\n{state}"
    return {
        "usable": "no" if trial.trouble else "yes",
        "version": trial.version,
        "trouble": str(trial.trouble or ""),
        "identity": f"path {trial.version} {hashlib.sha256(key.encode()).hexdigest()[:16]}",
        "format": format_path,
        "format_state": state,
    }
