"""How much of Jinja an author's text may use: values, loops and conditions."""

import math
from collections.abc import Iterator

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import SandboxedEnvironment

from bindery.prose.marks import FIRST_TOKEN, PRIVATE
from bindery.tex import expressions
from bindery.tex.expressions import REFUSED

# What could read other texts, define new words, or fill the memory of the machine.
_REFUSED: tuple[tuple[type[nodes.Node], str], ...] = (*REFUSED, (nodes.Filter, "a filter (|)"))


class Language(SandboxedEnvironment):
    """Jinja for authors: unknown words are mistakes, `{##` … `##}` are comments."""

    def __init__(self) -> None:
        super().__init__(
            comment_start_string="{##",
            comment_end_string="##}",
            undefined=StrictUndefined,
            keep_trailing_newline=True,
            autoescape=False,
        )
        self.globals = {}


def find_refused(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Line and words of all that a text may not use."""
    for line, word in expressions.find_refused(tree, _REFUSED):
        yield line, f"{word} cannot be used in a text"
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            yield call.lineno, "only words such as value(…) can be called in a text"


def check_output(value: object, tokens: int) -> object:
    """What an expression prints; raises ValueError for what cannot be printed.

    That is a private sign that no token stands for, and a number without bound.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise expressions.LimitError("a number here is larger than can be computed with")
    for sign in PRIVATE.findall(str(value)):
        if not FIRST_TOKEN <= ord(sign) < FIRST_TOKEN + tokens:
            raise ValueError("an expression prints a sign that no font can print")
    return value
