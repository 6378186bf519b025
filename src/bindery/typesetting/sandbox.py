"""Runs TeX in a sandbox: one writable folder, no network, nothing of the user's.

Without it TeX reads any file and runs any Lua (design, "Security without a sandbox"), so
bubblewrap is used wherever the system lets it; elsewhere the same program runs without it,
and the user is told.
"""

import functools
import os
import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from bindery.child import Ending, Limits, Outcome, WaitingChild, run_child
from bindery.typesetting.toolchain import Toolchain, ToolchainKind

_SYSTEM = "/usr/bin:/bin"
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What a run of TeX may touch.

    `folder` is writable and the current folder; `font_cache` is a cache that may only be read;
    `epoch` is the time (seconds since 1970) that TeX believes it is.
    """

    folder: Path
    font_cache: Path | None = None
    epoch: int = 0
    limits: Limits = _LIMITS


def run_tex(toolchain: Toolchain, sandbox: Sandbox, argv: tuple[str, ...]) -> Outcome:
    """Run a TeX program (`lualatex`, `latexmk`, `kpsewhich`, ...) of a toolchain in a sandbox."""
    command, environment = _describe(toolchain, sandbox, argv)
    return run_child(command, sandbox.folder, environment, sandbox.limits)


def start_tex(toolchain: Toolchain, sandbox: Sandbox, argv: tuple[str, ...]) -> WaitingChild:
    """Start a TeX program that waits for a word on its standard input; see `run_tex`."""
    command, environment = _describe(toolchain, sandbox, argv)
    return WaitingChild(command, sandbox.folder, environment, sandbox.limits)


def _describe(
    toolchain: Toolchain, sandbox: Sandbox, argv: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The command of a run, and its environment."""
    if is_isolated():
        command = _wrap(toolchain, sandbox, argv)
        return command, {"PATH": os.environ.get("PATH", _SYSTEM)}
    environment = describe_environment(toolchain, sandbox, sandbox.folder / ".texmf-var")
    return _find_bare(toolchain, argv), environment


@functools.cache
def is_isolated() -> bool:
    """Whether this system lets bubblewrap make a sandbox; tried once in a process."""
    if shutil.which("bwrap") is None:
        return False
    probe = ("bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--unshare-all", "--", "true")
    return run_child(probe, Path("/"), None, Limits(20, 0)).ending is Ending.DONE


def describe_environment(toolchain: Toolchain, sandbox: Sandbox, cache: Path) -> dict[str, str]:
    """The whole environment of a run; `cache` is where TeX may keep its own caches.

    Nothing else is passed on. The three about lines keep the log's lines whole.
    """
    variables = {
        "PATH": find_path(toolchain) if not _is_private_root(toolchain) else _SYSTEM,
        "HOME": str(cache),
        "TEXMFVAR": str(cache),
        "TEXMFHOME": str(cache / "home"),
        "TEXMFCONFIG": str(cache / "config"),
        "SOURCE_DATE_EPOCH": str(sandbox.epoch),
        "FORCE_SOURCE_DATE": "1",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "max_print_line": "10000",
        "error_line": "254",
        "half_error_line": "238",
    }
    if sandbox.font_cache:
        font_cache = "/warm" if is_isolated() else str(sandbox.font_cache)
        variables["TEXMFCACHE"] = f"{font_cache}:{cache}"
    if toolchain.kind is ToolchainKind.ROOT and not is_isolated():
        variables |= _point_into(toolchain.root)
    return variables


def find_path(toolchain: Toolchain) -> str:
    """PATH for the programs of a toolchain on this system."""
    folder = toolchain.root if toolchain.kind is ToolchainKind.PATH else toolchain.root / "usr/bin"
    return f"{folder}:{_SYSTEM}"


def _is_private_root(toolchain: Toolchain) -> bool:
    return toolchain.kind is ToolchainKind.ROOT and is_isolated()


def _wrap(toolchain: Toolchain, sandbox: Sandbox, argv: tuple[str, ...]) -> tuple[str, ...]:
    cache = Path("/work/.texmf-var")
    words = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    words += (
        _bind_root(toolchain) if toolchain.kind is ToolchainKind.ROOT else _bind_host(toolchain)
    )
    words += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108 - inside
    words += ["--bind", str(sandbox.folder), "/work", "--chdir", "/work"]
    if sandbox.font_cache:
        words += ["--ro-bind", str(sandbox.font_cache), "/warm"]
    for name, value in describe_environment(toolchain, sandbox, cache).items():
        words += ["--setenv", name, value]
    return (*words, "--", *argv)


def _bind_root(toolchain: Toolchain) -> list[str]:
    # One by one: a mount point cannot be added below a root that is bound read-only as a whole.
    words = []
    for name in ("usr", "etc", "var"):
        words += ["--ro-bind", str(toolchain.root / name), f"/{name}"]
    for name in ("bin", "lib", "lib64"):
        words += ["--symlink", f"usr/{name}", f"/{name}"]
    return words


def _bind_host(toolchain: Toolchain) -> list[str]:
    """The system's own programs and the TeX tree; homes, data and settings of people stay out."""
    words: list[str] = []
    for name in ("/usr", "/bin", "/lib", "/lib64", "/opt", "/nix", "/gnu"):
        path = Path(name)
        if path.is_symlink():
            words += ["--symlink", str(path.readlink()), name]
        elif path.exists():
            words += ["--ro-bind", name, name]
    for name in (
        "/etc/texmf",
        "/etc/fonts",
        "/etc/alternatives",
        "/etc/ld.so.cache",
        "/var/lib/texmf",
        "/var/cache/fonts",
    ):
        words += ["--ro-bind-try", name, name]
    tree = find_tree(toolchain.root)
    if not tree.is_relative_to("/usr"):
        words += ["--ro-bind", str(tree), str(tree)]
    return words


def find_tree(binaries: Path) -> Path:
    """The folder of a TeX installation from the folder of its programs (`TREE/bin/<platform>`)."""
    real = (binaries / "lualatex").resolve().parent
    return real.parent.parent if real.parent.name == "bin" else real


def _find_bare(toolchain: Toolchain, argv: tuple[str, ...]) -> tuple[str, ...]:
    if toolchain.kind is ToolchainKind.PATH:
        return (str(toolchain.root / argv[0]), *argv[1:])
    # The root's programs with the root's own loader and libraries: the system's may be older.
    root = toolchain.root
    machine = platform.machine()
    triplet = f"{machine}-linux-gnu"
    name = "ld-linux-x86-64.so.2" if machine == "x86_64" else f"ld-linux-{machine}.so.1"
    loader = root / "usr/lib" / triplet / name
    program = root / "usr/bin" / argv[0]
    binary = root / "usr/bin/luahbtex" if argv[0] == "lualatex" else program.resolve()
    libraries = f"{root}/usr/lib/{triplet}:{root}/usr/lib"
    return (
        str(loader),
        "--library-path",
        libraries,
        "--argv0",
        str(program),
        str(binary),
        *argv[1:],
    )


def _point_into(root: Path) -> dict[str, str]:
    """Where TeX's trees are, for programs that believe themselves in /usr."""
    dist = f"{root}/usr/share/texlive/texmf-dist"
    return {
        "TEXMFROOT": f"{root}/usr/share/texlive",
        "TEXMFDIST": dist,
        "TEXMFMAIN": f"{root}/usr/share/texmf",
        "TEXMFDEBIAN": f"{root}/usr/share/texmf",
        "TEXMFSYSVAR": f"{root}/var/lib/texmf",
        "TEXMFSYSCONFIG": f"{root}/etc/texmf",
        "TEXMFLOCAL": f"{root}/usr/local/share/texmf",
        "TEXMFCNF": f"{root}/etc/texmf/web2c:{dist}/web2c",
        "OSFONTDIR": f"{root}/usr/share/fonts",
    }
