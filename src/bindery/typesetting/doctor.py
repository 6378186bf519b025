"""What `doctor` says of TeX on this machine: found or not, which version, and what to do."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from bindery.typesetting.identity import private_root, read_remembered
from bindery.typesetting.requirements import list_missing
from bindery.typesetting.sandbox import is_isolated
from bindery.typesetting.toolchain import load_settings, open_root


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked; `ok` is False only for what prevents a build."""

    name: str
    found: str
    version: str
    ok: bool
    hint: str = ""


def describe_toolchain() -> tuple[Finding, ...]:
    """What is known of TeX, the private root and the sandbox; makes nothing, runs no TeX."""
    path, root = _describe_path(), _describe_root()
    return (path, _need_one(path, root), _describe_sandbox())


def _describe_path() -> Finding:
    found = shutil.which("lualatex")
    if os.environ.get("BINDERY_TOOLCHAIN"):
        return Finding(
            "lualatex on PATH",
            "not looked at",
            "",
            ok=True,
            hint="BINDERY_TOOLCHAIN is set, so a private TeX Live is used",
        )
    if found is None:
        return Finding("lualatex on PATH", "none", "", ok=True, hint="a private TeX Live will do")
    words = read_remembered()
    if not words:
        return Finding(
            "lualatex on PATH", found, "not tried yet", ok=True, hint="the first build tries it"
        )
    trouble = words.get("trouble", "")
    return Finding("lualatex on PATH", found, words.get("version", ""), ok=True, hint=trouble)


def _describe_root() -> Finding:
    root = private_root()
    ready = open_root(root)
    if ready:
        return Finding(
            "private TeX Live",
            str(root),
            ready.version,
            ok=True,
            hint=f"{len(ready.packages)} packages, {ready.identity}",
        )
    missing, settings = list_missing(), load_settings()
    folder = next(one for one in (root, *root.parents) if one.is_dir())
    free = shutil.disk_usage(folder).free // 1_000_000
    hints = []
    if missing:
        hints.append(f"it needs the system's packages {', '.join(missing)} to be made")
    if free < settings.needed_mb:
        hints.append(f"it needs {settings.needed_mb} MB while it is made; {free} MB are free")
    return Finding(
        "private TeX Live",
        "not made yet",
        settings.suite,
        ok=not hints,
        hint="; ".join(hints) or "the first build makes it, in a few minutes",
    )


def _need_one(path: Finding, root: Finding) -> Finding:
    """The private root is not needed where the TeX on PATH has proven good."""
    good = read_remembered().get("usable") == "yes" and not os.environ.get("BINDERY_TOOLCHAIN")
    if good:
        return Finding(root.name, "not needed", "", ok=path.ok)
    return root


def _describe_sandbox() -> Finding:
    program = shutil.which("bwrap") or ""
    if is_isolated():
        return Finding(
            "sandbox", program, "bubblewrap", ok=True, hint="TeX sees one folder and no network"
        )
    why = "this system forbids it" if program else "bubblewrap is not installed"
    return Finding(
        "sandbox",
        program or "none",
        "",
        ok=True,
        hint=f"TeX runs without walls: {why}; build only texts that you trust",
    )


def describe_isolation() -> str:
    """One line for the user where TeX runs without a sandbox; else empty."""
    if is_isolated():
        return ""
    return "note: " + _describe_sandbox().hint


def list_toolchain_packages() -> tuple[str, ...]:
    """`name version` of all packages of the private root, for the record of a release."""
    ready = open_root(Path(private_root()))
    return ready.packages if ready else ()
