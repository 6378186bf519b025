"""Runs a study's own Python file in a namespace of its own; its errors become diagnostics."""

import ast
import difflib
import inspect
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import TypeVar

from bindery.errors import BinderyError, fail
from bindery.loading.python_faults import explain_fault
from bindery.loading.python_guard import guard, make_builtins
from bindery.loading.python_hidden import find_hidden
from bindery.loading.python_syntax import explain_syntax
from bindery.loading.raw_text import find_conflicts
from bindery.loading.reader import suggest
from bindery.messages import Message

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class StudyModule:
    """A loaded module: its path relative to the root, and its functions by name."""

    path: str
    names: dict[str, object]

    def find(self, name: str, *arguments: str) -> Callable[..., object]:
        """A function that the module must define, which takes so many arguments.

        Raises BinderyError when it is not there, or cannot be called like that.
        """
        call = f"{name}({', '.join(arguments)})"
        found = self.names.get(name)
        if not callable(found):
            known = [key for key, value in self.names.items() if inspect.isfunction(value)]
            said = Message("python-no-function", name=name, call=call)
            near = difflib.get_close_matches(name, known, 1)
            line = self.find_line(near[0]) if near else None
            raise fail(self.path, line, said, suggest(name, known) if known else None)
        try:
            inspect.signature(found).bind(*arguments)
        except TypeError:
            said = Message("python-arguments", name=name, call=call)
            raise fail(self.path, self.find_line(name), said) from None
        except ValueError:
            pass  # a function that is not Python's: only the call itself can tell
        return found

    def find_line(self, name: str) -> int | None:
        """The line where a function begins."""
        found = self.names.get(name)
        return found.__code__.co_firstlineno if isinstance(found, FunctionType) else None


def load_module(root: Path, path: str) -> StudyModule:
    """Run a module's file in a name space of its own; nothing of it is left in sys.modules."""
    code = _compile(root, path)
    names: dict[str, object] = {
        "__name__": Path(path).stem,
        "__file__": path,
        "__builtins__": make_builtins(),
    }
    module = StudyModule(path, names)
    call_module(module, lambda: exec(code, names))  # noqa: S102 - the study's own code
    return module


def _compile(root: Path, path: str) -> CodeType:
    try:
        return _compile_source((root / path).read_bytes(), path)
    except OSError:
        raise fail(path, None, Message("common-no-file")) from None
    except SyntaxError as error:
        raise fail(path, error.lineno, explain_syntax(error)) from None
    except ValueError:
        raise fail(path, None, Message("python-no-text")) from None


@lru_cache(maxsize=8)
def _compile_source(source: bytes, path: str) -> CodeType:
    """The code of a file, which each of its functions is run from anew."""
    if conflicts := find_conflicts(path, source.decode("utf-8", errors="replace")):
        raise BinderyError(conflicts)
    tree = ast.parse(source, path)
    if hidden := tuple(find_hidden(path, tree)):
        raise BinderyError(hidden)
    return compile(tree, path, "exec", dont_inherit=True)


def call_module(module: StudyModule, call: Callable[[], Result]) -> Result:
    """What the call of an author's code gives.

    Raises BinderyError for any mistake in it, at its own last line of the trace; it reads and
    writes no files meanwhile.
    """
    with guard(module.path) as refused, warnings.catch_warnings():
        # numpy goes on with a number without bound
        warnings.filterwarnings("error", message="divide by zero", category=RuntimeWarning)
        try:
            result = call_after(module, call)
        except BinderyError:
            if not refused:
                raise
    if refused:  # whatever the code did about it
        raise fail(module.path, *refused[0])
    return result


def call_after(module: StudyModule, call: Callable[[], Result]) -> Result:
    """The same for the engine's own work on what an author's code has left for it."""
    try:
        return call()
    except BinderyError:
        raise
    except (Exception, SystemExit) as error:
        lines = _list_lines(module.path, error)
        if not lines and not isinstance(error, ValueError | TypeError | Warning):
            raise  # none of the module's doing: our own bug
        line = lines[-1] if lines else None
        raise fail(module.path, line, *explain_fault(error, module.path)) from error


def _list_lines(path: str, error: BaseException) -> list[int | None]:
    frames = traceback.extract_tb(error.__traceback__)
    return [frame.lineno for frame in frames if frame.filename == path]
