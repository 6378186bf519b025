"""What an author's Python must leave alone: files, the network, other programs, print().

Whatever it reads past the engine would be in no check and have no source, and whatever it writes
would be in no plan. So while it runs, Python's own audit tells us of every such step.
"""

import builtins
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from bindery.errors import CodeError
from bindery.messages import Message

_HOME = str(Path(__file__).resolve().parents[1])
_OWN = ("/dev/", "/proc/", "/sys/", "/etc/", "/usr/share/zoneinfo")
# found out once: to do so looks at files
_HOMES = (*_OWN, *(
    home + os.sep for home in (sys.prefix, sys.base_prefix, os.path.realpath(sys.prefix), _HOME)
))  # fmt: skip
_FONTS = (".ttf", ".otf", ".afm", ".pfb")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind",
            "urllib.Request", "webbrowser.open")  # fmt: skip
_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
_FILES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.symlink",
          "os.chmod", "shutil.copyfile", "shutil.move", "shutil.rmtree")  # fmt: skip
# they open files where Python does not hear of it
_UNHEARD = ("ctypes.dlopen", "ctypes.dlsym", "sqlite3.connect", "dbm.open", "mmap.__new__")
_REFUSED = {
    **dict.fromkeys(_UNHEARD, Message("python-unheard")),
    **dict.fromkeys(_NETWORK, Message("python-network")),
    **dict.fromkeys(_PROGRAMS, Message("python-program")),
    **dict.fromkeys(_FILES, Message("python-deletes")),
}
_LISTING = ("os.listdir", "os.scandir", "os.walk", "glob.glob", "pathlib.Path.glob")
_WATCHED = frozenset({"open", *_LISTING, *_REFUSED})


Refusal = tuple[int | None, Message]
"""The author's line, and what it must leave alone."""


class _Guarded(threading.local):
    """The author's file that runs in this thread ("" where none does), and what it was refused."""

    path = ""
    refused: list[Refusal]

    def __init__(self) -> None:
        self.refused = []


_guarded = _Guarded()
_hooked = threading.Event()


@contextmanager
def guard(path: str) -> Iterator[list[Refusal]]:
    """Within it, the author's file at `path` runs: CodeError for what it must leave alone.

    What is given holds all that was refused, for the code may go on as if nothing had happened.
    """
    if not _hooked.is_set():
        _hooked.set()
        sys.addaudithook(_watch)
    kept = _guarded.path, _guarded.refused
    _guarded.path, _guarded.refused = path, []
    try:
        yield _guarded.refused
    finally:
        _guarded.path, _guarded.refused = kept


def refuse(said: Message) -> None:
    """Raise what an author's code must leave alone, and keep it with the line that asked."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the only way to who asks
    while frame is not None and frame.f_code.co_filename != _guarded.path:
        frame = frame.f_back
    _guarded.refused.append((frame.f_lineno if frame else None, said))
    raise CodeError(said)


def is_running() -> bool:
    """Whether an author's file runs in this thread, and nothing is found out about it."""
    return bool(_guarded.path)


def judge_read(path: object) -> Message | None:
    """What is said of a file that an author's code looks at; None where it may."""
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    own, _guarded.path = _guarded.path, ""  # as in `_watch`
    try:
        return _judge("open", (path, "r", 0), own)
    finally:
        _guarded.path = own


def is_own_file(name: str) -> bool:
    """Whether code is Python's, a package's or the engine's; none of it is an author's."""
    return name.startswith("<frozen ") or _is_own(name)


def make_builtins() -> dict[str, object]:
    """Python's own functions for an author's file: those that talk to someone are refused."""
    asking = {name: _refuse_asking(name) for name in ("input", "breakpoint", "help")}
    return {**vars(builtins), "print": _refuse_print, **asking}


def _refuse_print(*_: object, **__: object) -> None:
    raise CodeError(Message("python-prints"))


def _refuse_asking(name: str) -> object:
    def refuse(*_: object, **__: object) -> None:
        raise CodeError(Message("python-asks", name=name))

    return refuse


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _guarded.path or event not in _WATCHED:
        return
    path, _guarded.path = _guarded.path, ""  # what is done to find out is not watched itself
    try:
        said = _judge(event, arguments, path)
    finally:
        _guarded.path = path
    if said and not _is_ours():
        refuse(said)


def _judge(event: str, arguments: tuple[object, ...], own: str) -> Message | None:
    if event in _LISTING:
        where = arguments[0]
        place = os.fsdecode(where) if isinstance(where, str | bytes | os.PathLike) else "."
        known = _is_own(str(Path.cwd() / place))
        return None if known else Message("python-folder", path=Path(place).name or ".")
    if event != "open":
        return _REFUSED[event]
    path, _, flags = arguments
    if not isinstance(path, str | bytes | os.PathLike):
        return None  # a file that is open already
    name = os.fsdecode(path)
    if isinstance(flags, int) and flags & _WRITING:
        return None if name.startswith("/dev/") else Message("python-writes", path=Path(name).name)
    free = name == own or name.lower().endswith(_FONTS) or _is_own(str(Path.cwd() / name))
    return None if free else Message("python-reads", path=Path(name).name)


def _is_own(path: str) -> bool:
    """Whether a file belongs to Python, its packages, the engine or the system."""
    return path.startswith(_HOMES)


def _is_ours() -> bool:
    """Whether an import or the engine itself asks, on behalf of the author's file."""
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - the only way to who asks
    while frame is not None and frame.f_code.co_filename != _guarded.path:
        if frame.f_code.co_filename.startswith(("<frozen importlib", _HOME)):
            return True
        frame = frame.f_back
    return False
