"""How much of Jinja an author's text may use: values, loops and conditions."""

import math
from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing as MISSING  # noqa: N812 - a constant

from bindery.messages import Message
from bindery.prose.marks import FIRST_TOKEN, PRIVATE
from bindery.tex import expressions
from bindery.tex.expressions import REFUSED, Refused

# What could read other texts, define new words, or fill the memory of the machine.
_REFUSED: Refused = (*REFUSED, (nodes.Filter, Message("prose-filter")))


Report = Callable[[str | None, object, bool], None]


class UnprintableError(ValueError):
    """An expression prints what no text can hold; `said` tells why."""

    def __init__(self, said: Message) -> None:
        self.said = said
        super().__init__(said)

    def __str__(self) -> str:
        return str(self.said)


class Missing(Undefined):
    """A name that means nothing: told where it is used, and then as good as nothing.

    So one mistake stops no other from being told.
    """

    __slots__ = ()

    def _tell(self, *_: object, **__: object) -> "Missing":
        owner = None if self._undefined_obj is MISSING else self._undefined_obj
        self.report(self._undefined_name, owner, self._undefined_exception is SecurityError)
        return type(self)(name=None)

    @staticmethod
    def report(name: str | None, owner: object, unsafe: bool) -> None:  # noqa: FBT001
        """Keep the mistake; each text's own class says where."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._tell()

    def __str__(self) -> str:
        self._tell()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._tell()
        return iter(())

    def __bool__(self) -> bool:
        self._tell()
        return False

    def __len__(self) -> int:
        self._tell()
        return 0

    def __hash__(self) -> int:
        return id(type(self))

    def _compare(self, other: object) -> bool:
        del other
        self._tell()
        return False

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _compare  # type: ignore[assignment]
    __call__ = __getitem__ = __add__ = __radd__ = __sub__ = __rsub__ = _tell  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __neg__ = __pos__ = _tell  # type: ignore[assignment]


class Language(SandboxedEnvironment):
    """Jinja for authors: unknown words are mistakes, `{##` … `##}` are comments.

    `report` is told each name that means nothing, whose it would be, and whether it is unsafe.
    """

    def __init__(self, report: Report | None = None) -> None:
        kept = {"__slots__": (), "report": staticmethod(report)} if report else {"__slots__": ()}
        super().__init__(
            comment_start_string="{##",
            comment_end_string="##}",
            undefined=type("Missing", (Missing,), kept),
            keep_trailing_newline=True,
            autoescape=False,
        )
        self.globals = {}


def find_refused(tree: nodes.Template) -> Iterator[tuple[int, Message]]:
    """Line and words of all that a text may not use."""
    for line, word in expressions.find_refused(tree, _REFUSED):
        yield line, Message("prose-refused", word=word)
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            yield call.lineno, Message("prose-refused-call")


def say_size(error: expressions.SizeError) -> Message:
    """What makes an expression too large."""
    return Message("prose-too-large", reason=error.said)


def check_output(value: object, tokens: int) -> object:
    """What an expression prints; raises for what cannot be printed.

    That is a private sign that no token stands for, and a number without bound.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise expressions.LimitError(Message("tex-number-too-large"))
    for sign in PRIVATE.findall(str(value)):
        if not FIRST_TOKEN <= ord(sign) < FIRST_TOKEN + tokens:
            raise UnprintableError(Message("prose-prints-sign"))
    return value
