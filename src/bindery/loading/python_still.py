"""Has the clock, chance and the environment refused wherever an author's code asks for them.

What the code says is read before it runs (`python_hidden`). This is for what reading does not see:
names of a star, `getattr`, code within a text. It changes Python itself, so it is for a process
that ends with the step.
"""

import datetime as dt
import functools
import importlib
import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from bindery.loading.python_guard import is_own_file, is_running, judge_read, refuse
from bindery.messages import Message

_CLOCK = {
    "time": ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "perf_counter",
             "perf_counter_ns", "monotonic", "monotonic_ns", "process_time"),
}  # fmt: skip
_CHANCE = {
    "random": ("random", "randint", "randrange", "choice", "choices", "sample", "shuffle",
               "uniform", "gauss", "normalvariate", "betavariate", "triangular", "getrandbits"),
    "numpy.random": ("rand", "randn", "random", "random_sample", "randint", "choice", "shuffle",
                     "permutation", "normal", "uniform", "standard_normal"),
    "os": ("urandom",), "uuid": ("uuid1", "uuid4"),
    "secrets": ("token_bytes", "token_hex", "randbelow", "choice"),
}  # fmt: skip
_ENVIRONMENT = {
    "os": ("getenv", "getpid", "getppid", "uname", "cpu_count", "getlogin", "getcwd"),
    "platform": ("node", "system", "machine", "platform", "python_version"),
    "getpass": ("getuser",),
}  # fmt: skip
# they are there before the process begins
_NAMES = {name for table in (_CLOCK, _CHANCE, _ENVIRONMENT) for name in table}
_MODULES = {name: importlib.import_module(name) for name in _NAMES}
_PATHS = ("<frozen genericpath>", "<frozen posixpath>", "<frozen os>", "/pathlib.py",
          "/genericpath.py", "/posixpath.py", "/os.py")  # fmt: skip
_MAPPINGS = ("<frozen _collections_abc>", "/_collections_abc.py")
_LOOKING = ("stat", "lstat", "access", "readlink")


def hold_still() -> None:
    """From now on in this process, an author's code cannot ask for what no file holds.

    Libraries such as pandas are loaded by then: they look at Python's own types while they load.
    """
    for table, kind in ((_CLOCK, "clock"), (_CHANCE, "chance"), (_ENVIRONMENT, "environment")):
        for module, names in table.items():
            for name in names:
                _refuse(module, name, kind)
    for name in _LOOKING:
        setattr(os, name, _look_first(getattr(os, name)))
    os.environ.__class__ = _Environment
    dt.datetime, dt.date = _Moment, _Day  # type: ignore[misc]


def _refuse(module: str, name: str, kind: str) -> None:
    owner = _MODULES[module]
    real = getattr(owner, name)
    said = _tell(kind, f"{module}.{name}")

    @functools.wraps(real)
    def ask(*arguments: Any, **named: Any) -> Any:
        if _asks_author():
            refuse(said)
        return real(*arguments, **named)

    setattr(owner, name, ask)


def _tell(kind: str, name: str) -> Message:
    if kind == "clock":
        return Message("python-clock", name=name)
    if kind == "chance":
        return Message("python-chance", name=name)
    return Message("python-environment", name=name)


def _asks_author(through: tuple[str, ...] = ()) -> bool:
    """Whether an author's own code calls, and no library on its behalf.

    It may call `through` modules of Python that only pass the question on.
    """
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - the only way to who asks
    while frame is not None and frame.f_code.co_filename.endswith(through or ("<>",)):
        frame = frame.f_back
    return is_running() and frame is not None and not is_own_file(frame.f_code.co_filename)


def _look_first(real: Callable[..., Any]) -> Callable[..., Any]:
    """A function that looks at a file, for an author's code only at what it may read."""

    @functools.wraps(real)
    def look(path: Any, *arguments: Any, **named: Any) -> Any:
        if _asks_author(_PATHS) and (said := judge_read(path)):
            refuse(said)
        return real(path, *arguments, **named)

    return look


class _Environment(type(os.environ)):  # type: ignore[misc]
    """The environment, for everybody but an author."""

    def __getitem__(self, name: str) -> str:
        if _asks_author(_MAPPINGS):
            refuse(Message("python-environment", name="os.environ"))
        return str(super().__getitem__(name))

    def __iter__(self) -> Any:
        if _asks_author(_MAPPINGS):
            refuse(Message("python-environment", name="os.environ"))
        return super().__iter__()


def _refuse_clock(name: str) -> Any:
    def ask(cls: type, *arguments: Any, **named: Any) -> Any:
        if _asks_author():
            refuse(Message("python-clock", name=f"datetime.{name}"))
        return getattr(cls.__base__, name.rpartition(".")[2])(*arguments, **named)

    return classmethod(ask)


class _Moment(dt.datetime):
    now = _refuse_clock("datetime.now")
    today = _refuse_clock("datetime.today")
    utcnow = _refuse_clock("datetime.utcnow")


class _Day(dt.date):
    today = _refuse_clock("date.today")


for _own, _name in ((_Moment, "datetime"), (_Day, "date")):  # as an author's messages name them
    _own.__name__ = _own.__qualname__ = _name
    _own.__module__ = "datetime"
