"""What goes wrong in an author's Python when it is carried out, in plain words.

Each exception is translated here and nowhere else. Python's own words stand in brackets, and only
where nothing better is known.
"""

import builtins
import difflib
import sys
import traceback
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from types import FrameType
from typing import Any

from bindery.errors import CodeError
from bindery.loading.python_kinds import name_thing
from bindery.loading.python_words import Told, explain_words
from bindery.messages import Message
from bindery.model.hidden import REFUSAL, HiddenCountError

_MODULES = ("bindery.drawing", "bindery.drawing.charts", "pandas", "numpy", "matplotlib", "math",
            "datetime", "statistics", "itertools", "collections")  # fmt: skip
_IMPORTS = {
    "pd": "import pandas as pd",
    "np": "import numpy as np",
    "plt": "import matplotlib.pyplot as plt",
    **{name: f"from bindery.drawing import {name}"
       for name in ("Canvas", "FigureData", "Quantity", "Tabulation")},
    **{name: f"from bindery.drawing.charts import {name}"
       for name in ("Bar", "Line", "Pair", "Panel", "draw_bars", "draw_columns", "draw_dumbbells",
                    "draw_lines")},
    **{name: f"from pandas import {name}" for name in ("DataFrame", "Series", "concat")},
    **{name: f"import {name}" for name in ("math", "datetime", "statistics", "itertools")},
}  # fmt: skip


def explain_fault(error: BaseException, path: str) -> Told:
    """What is wrong at a line of the author's file at `path`, and advice beside its hint."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    own = [place for place, frame in enumerate(frames) if frame.f_code.co_filename == path]
    at = own[-1] if own else 0
    # pandas raises it anew as another one
    error = next((one for one in _list_causes(error) if isinstance(one, HiddenCountError)), error)
    # what pandas raises has often another exception as its cause, which says less
    for kinds, explain in _EXPLAINED:
        if isinstance(error, kinds):
            return explain(error, frames[at:]) or _quote(error)
    return explain_words(error) or _quote(error)


def _list_causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and those that it came of."""
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__ or one.__context__


def _quote(error: BaseException) -> Told:
    words, kind = " ".join(str(error).split()), type(error).__name__
    if words:
        return Message("python-unexplained", kind=kind, words=words[:200]), None
    return Message("python-unexplained-kind", kind=kind), None


def suggest_near(name: str, known: Iterable[str]) -> Message | None:
    """The nearest of many names; None where none is near."""
    choices = sorted({one for one in known if not one.startswith("_")})
    near = difflib.get_close_matches(name, choices, 1, 0.7)
    return Message("common-did-you-mean", name=near[0]) if near else None


def _tell_said(error: CodeError, _: Sequence[FrameType]) -> Told:
    return error.said, error.advice


def _explain_name(error: NameError, frames: Sequence[FrameType]) -> Told:
    if isinstance(error, UnboundLocalError):
        name = str(error).split("'")[1] if "'" in str(error) else ""
        return Message("python-early-name", name=error.name or name), None
    name = error.name or ""
    said = Message("python-no-name", name=name)
    if name in _IMPORTS:
        return said, Message("python-hint-import", line=_IMPORTS[name])
    known = {*frames[0].f_locals, *frames[0].f_globals, *dir(builtins)} if frames else set()
    return said, suggest_near(name, known)


def _find_owner(frames: Sequence[FrameType], kinds: Container[str]) -> Any:
    """The table or column that was asked, which stands in one of pandas' frames."""
    for frame in frames[1:]:
        owner = frame.f_locals.get("self")
        owner = getattr(owner, "obj", owner)  # .loc and .iloc
        if type(owner).__name__ in kinds:
            return owner
    return None


def _find_labels(frames: Sequence[FrameType]) -> tuple[list[str], list[str]] | None:
    """The names of its columns and of its rows."""
    owner = _find_owner(frames, {"DataFrame", "Series"})
    if owner is None:
        return None
    rows = [str(one) for one in owner.index[:1000]]
    return [str(one) for one in getattr(owner, "columns", ())], rows


def _explain_key(error: KeyError, frames: Sequence[FrameType]) -> Told:
    key = error.args[0] if error.args else ""
    names = _list_asked(frames) if len(frames) > 1 else []
    labels = _find_labels(frames)
    if labels is None:
        return Message("python-no-key", name=str(key)), None
    columns, rows = labels
    lacking = [one for one in names if one not in columns] or [str(key)]
    if columns and not isinstance(key, int | float):
        near = suggest_near(lacking[0], columns) or _list_known(columns)
        return Message("python-no-column", column=", ".join(lacking)), near
    near = suggest_near(key, rows) if isinstance(key, str) else None
    return Message("python-no-row", row=str(key)), near or _list_known(rows)


def _list_asked(frames: Sequence[FrameType]) -> list[str]:
    """The names that pandas was asked for: one, or a list of them."""
    for frame in frames[1:]:
        asked = frame.f_locals.get("key")
        if isinstance(asked, str):
            return [asked]
        if isinstance(asked, list | tuple) and all(isinstance(one, str) for one in asked):
            return [str(one) for one in asked]
    return []


def _list_known(names: Sequence[str]) -> Message | None:
    return Message("common-known", names=", ".join(names)) if 0 < len(names) <= 30 else None


def _explain_index(_: IndexError, frames: Sequence[FrameType]) -> Told:
    owner = _find_owner(frames, {"DataFrame", "Series", "Index"})
    none = owner is not None and not len(owner)
    return Message("python-no-selection" if none else "python-beyond"), None


def _explain_attribute(error: AttributeError, frames: Sequence[FrameType]) -> Told | None:
    if error.name is None or "unexpected keyword" in str(error):
        return explain_words(error)
    del frames
    return (
        Message("python-no-part", one=name_thing(error.obj), name=error.name),
        suggest_near(error.name, dir(error.obj)),
    )


def _explain_import(error: ImportError, _: Sequence[FrameType]) -> Told:
    name, words = error.name or "", str(error).split("'")
    if isinstance(error, ModuleNotFoundError):
        near = difflib.get_close_matches(name, _MODULES, 1)
        advice = Message("common-did-you-mean", name=near[0]) if near else None
        return Message("python-no-module", name=name), advice
    asked = words[1] if len(words) > 1 else ""
    module = sys.modules.get(name)
    inner = {name.rpartition(".")[2] for name in _MODULES}
    advice = suggest_near(asked, {*dir(module), *inner} if module else ())
    return Message("python-no-import", module=name, name=asked), advice


def _explain_warning(error: Warning, _: Sequence[FrameType]) -> Told | None:
    words = str(error)
    if words.startswith("divide by zero"):
        return Message("python-zero"), None
    if "missing from" not in words or not words.startswith("Glyph "):
        return None
    number = words.removeprefix("Glyph ").split(" ")[0]
    return Message("python-no-glyph", sign=chr(int(number)) if number.isdigit() else number), None


def _explain_check(error: AssertionError, _: Sequence[FrameType]) -> Told:
    words = " ".join(str(error).split())
    return (Message("python-check-words", words=words) if words else Message("python-check")), None


def _say(said: Message) -> Callable[[BaseException, Sequence[FrameType]], Told]:
    return lambda _, __: (said, None)


# the first that fits
_EXPLAINED: Sequence[tuple[type[BaseException], Callable[..., Told | None]]] = (
    (CodeError, _tell_said),
    (HiddenCountError, lambda _, __: (REFUSAL, Message("python-hint-hidden"))),
    (NameError, _explain_name),
    (KeyError, _explain_key),
    (IndexError, _explain_index),
    (ZeroDivisionError, _say(Message("python-zero"))),
    (OverflowError, _say(Message("python-too-large"))),
    (AttributeError, _explain_attribute),
    (ImportError, _explain_import),
    (RecursionError, _say(Message("python-endless-calls"))),
    (MemoryError, _say(Message("python-memory"))),
    (StopIteration, _say(Message("python-no-selection"))),
    (AssertionError, _explain_check),
    (SystemExit, _say(Message("python-exits"))),
    (Warning, _explain_warning),
)
