"""Runs a study's own Python file in a namespace of its own; its errors become diagnostics."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import TypeVar

from bindery.errors import BinderyError, fail
from bindery.loading.raw_text import find_conflicts
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.hidden import REFUSAL, HiddenCountError

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class StudyModule:
    """A loaded module: its path relative to the root, and its functions by name."""

    path: str
    names: dict[str, object]

    def find(self, name: str) -> Callable[..., object]:
        """A function that the module must define."""
        found = self.names.get(name)
        if callable(found):
            return found
        known = [key for key, value in self.names.items() if callable(value)]
        said = Message("loading-module-no-function", name=name)
        raise fail(self.path, None, said, suggest(name, known))


def load_module(root: Path, path: str) -> StudyModule:
    """Run a module's file in a name space of its own; nothing is cached or left in sys.modules."""
    code = _compile(root, path)
    names: dict[str, object] = {"__name__": Path(path).stem, "__file__": path}
    module = StudyModule(path, names)
    call_module(module, lambda: exec(code, names))  # noqa: S102 - the study's own code
    return module


def _compile(root: Path, path: str) -> CodeType:
    try:
        source = (root / path).read_bytes()
        if conflicts := find_conflicts(path, source.decode("utf-8", errors="replace")):
            raise BinderyError(conflicts)
        return compile(source, path, "exec", dont_inherit=True)
    except OSError:
        raise fail(path, None, Message("common-no-file")) from None
    except SyntaxError as error:
        said = Message("loading-no-python", words=error.msg)
        raise fail(path, error.lineno, said) from None
    except ValueError as error:
        said = Message("loading-no-python-text", words=str(error))
        raise fail(path, None, said) from None


def call_module(module: StudyModule, call: Callable[[], Result]) -> Result:
    """What the call gives; any mistake in it is reported at the module's last line of the trace."""
    try:
        return call()
    except BinderyError:
        raise
    except (Exception, SystemExit) as error:
        lines = _list_lines(module.path, error)
        if not lines and not isinstance(error, ValueError | TypeError | Warning):
            raise  # none of the module's doing: our own bug
        raise _explain(module.path, lines, error) from error


def _list_lines(path: str, error: BaseException) -> list[int | None]:
    frames = traceback.extract_tb(error.__traceback__)
    return [frame.lineno for frame in frames if frame.filename == path]


def _explain(path: str, lines: list[int | None], error: BaseException) -> BinderyError:
    if _find_refusal(error):
        return fail(path, lines[-1] if lines else None, REFUSAL)
    words, kind = " ".join(str(error).split()), type(error).__name__
    said = (
        Message("loading-module-exception", kind=kind, words=words)
        if words
        else Message("loading-module-exception-without-words", kind=kind)
    )
    return fail(path, lines[-1] if lines else None, said, _advise(error))


def _find_refusal(error: BaseException | None) -> bool:
    """Whether a hidden count refused to be computed with; pandas gives it another name."""
    return isinstance(error, HiddenCountError) or bool(error and _find_refusal(error.__cause__))


def _advise(error: BaseException) -> Message | None:
    if isinstance(error, KeyError):
        return Message("loading-module-no-such-key")
    return Message("loading-module-no-such-row") if isinstance(error, IndexError) else None
