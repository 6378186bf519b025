"""What `doctor` says of TeX on this machine: found or not, which version, and what to do."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from bindery.messages import Message
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
            str(Message("typesetting-on-path")),
            str(Message("typesetting-not-looked-at")),
            "",
            ok=True,
            hint=str(Message("typesetting-private-set")),
        )
    if found is None:
        return Finding(
            str(Message("typesetting-on-path")),
            str(Message("typesetting-none")),
            "",
            ok=True,
            hint=str(Message("typesetting-private-will-do")),
        )
    words = read_remembered()
    if not words:
        return Finding(
            str(Message("typesetting-on-path")),
            found,
            str(Message("typesetting-not-tried")),
            ok=True,
            hint=str(Message("typesetting-first-build-tries")),
        )
    trouble = words.get("trouble", "")
    return Finding(
        str(Message("typesetting-on-path")), found, words.get("version", ""), ok=True, hint=trouble
    )


def _describe_root() -> Finding:
    root = private_root()
    ready = open_root(root)
    if ready:
        return Finding(
            str(Message("typesetting-private")),
            str(root),
            ready.version,
            ok=True,
            hint=str(
                Message("typesetting-packages", count=len(ready.packages), identity=ready.identity)
            ),
        )
    missing, settings = list_missing(), load_settings()
    folder = next(one for one in (root, *root.parents) if one.is_dir())
    free = shutil.disk_usage(folder).free // 1_000_000
    hints = []
    if missing:
        hints.append(str(Message("typesetting-needs-packages", names=", ".join(missing))))
    if free < settings.needed_mb:
        hints.append(str(Message("typesetting-needs-room", needed=settings.needed_mb, free=free)))
    return Finding(
        str(Message("typesetting-private")),
        str(Message("typesetting-not-made")),
        settings.suite,
        ok=not hints,
        hint="; ".join(hints) or str(Message("typesetting-first-build-makes")),
    )


def _need_one(path: Finding, root: Finding) -> Finding:
    """The private root is not needed where the TeX on PATH has proven good."""
    good = read_remembered().get("usable") == "yes" and not os.environ.get("BINDERY_TOOLCHAIN")
    if good:
        return Finding(root.name, str(Message("typesetting-not-needed")), "", ok=path.ok)
    return root


def _describe_sandbox() -> Finding:
    program = shutil.which("bwrap") or ""
    if is_isolated():
        return Finding(
            str(Message("typesetting-sandbox")),
            program,
            "bubblewrap",
            ok=True,
            hint=str(Message("typesetting-walls")),
        )
    why = "forbidden" if program else "missing"
    return Finding(
        str(Message("typesetting-sandbox")),
        program or str(Message("typesetting-none")),
        "",
        ok=True,
        hint=str(Message("typesetting-no-walls", why=why)),
    )


def describe_isolation() -> str:
    """One line for the user where TeX runs without a sandbox; else empty."""
    if is_isolated():
        return ""
    return str(Message("typesetting-note", words=_describe_sandbox().hint))


def list_toolchain_packages() -> tuple[str, ...]:
    """`name version` of all packages of the private root, for the record of a release."""
    ready = open_root(Path(private_root()))
    return ready.packages if ready else ()
