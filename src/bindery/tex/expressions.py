"""Reads and carries out Jinja that authors write, within limits of size, time and memory.

Texts and sentences hold values, loops and conditions. What could read other files, define words or
double something again and again is refused where it stands; the rest is counted while it runs.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, Template, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from bindery.messages import Message, quote

MOST_SIGNS = 300  # words and signs of one expression
MOST_BRACKETS = 20  # within each other
MOST_BLOCKS = 12  # loops and conditions within each other
MOST_DIGITS = 30
MOST_TURNS = 100_000  # of all loops together
LONGEST_OUTPUT = 5_000_000  # characters
_TURNS = "bindery_turns"
_OPENERS = {"for", "if"}
_QUIET = {"whitespace", "comment", "comment_begin", "comment_end", "data"}

Refused = tuple[tuple[type[nodes.Node], Message], ...]
REFUSED: Refused = (
    (nodes.Include, quote("include")),
    (nodes.Extends, quote("extends")),
    (nodes.Import, quote("import")),
    (nodes.FromImport, quote("import")),
    (nodes.Block, quote("block")),
    (nodes.Macro, quote("macro")),
    (nodes.CallBlock, quote("call")),
    (nodes.FilterBlock, quote("filter")),
    (nodes.Assign, quote("set")),
    (nodes.AssignBlock, quote("set")),
    (nodes.With, quote("with")),
    (nodes.ScopedEvalContextModifier, quote("autoescape")),
    (nodes.Mul, Message("tex-multiplying")),
    (nodes.Pow, Message("tex-power")),
    (nodes.Mod, Message("tex-percent-sign")),
)


class LimitError(ValueError):
    """A loop runs too often, or gives too much; `said` tells which."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said


class SizeError(TemplateSyntaxError):
    """An expression, or a template as a whole, is too large or too deep; `said` tells which."""

    def __init__(self, said: Message, line: int) -> None:
        super().__init__(str(said), line)
        self.said = said


def parse_within(environment: Environment, text: str) -> nodes.Template:
    """The tree of a template; raises SizeError for what is too large or too deep."""
    _look(environment, text)
    try:
        return environment.parse(text)
    except RecursionError:
        raise SizeError(Message("tex-too-deep"), 1) from None


def _look(environment: Environment, text: str) -> None:
    """One look along the signs, before anything is read into a tree."""
    signs = brackets = blocks = 0
    fresh = False
    for line, kind, sign in environment.lex(text):
        if kind in _QUIET:
            continue
        if kind.endswith("_begin"):
            signs, brackets, fresh = 0, 0, kind == "block_begin"
            continue
        signs += 1
        brackets += (sign in "([{") - (sign in ")]}") if kind == "operator" else 0
        if kind == "name" and fresh:
            blocks += (sign in _OPENERS) - sign.startswith("end")
        fresh = False
        if kind in {"integer", "float"} and len(sign) > MOST_DIGITS:
            raise SizeError(Message("tex-too-many-digits", most=MOST_DIGITS), line)
        if signs > MOST_SIGNS:
            raise SizeError(Message("tex-too-many-signs", most=MOST_SIGNS), line)
        if brackets > MOST_BRACKETS:
            raise SizeError(Message("tex-too-many-brackets", most=MOST_BRACKETS), line)
        if blocks > MOST_BLOCKS:
            raise SizeError(Message("tex-too-many-blocks", most=MOST_BLOCKS), line)


def find_refused(tree: nodes.Template, refused: Refused = REFUSED) -> Iterator[tuple[int, Message]]:
    """Line and word of everything of the refused kinds, and of loops that call themselves."""
    words: dict[type, Message] = dict(refused)
    kinds: tuple[type[nodes.Node], ...] = (*words, nodes.For)
    for node in tree.find_all(kinds):
        if not isinstance(node, nodes.For):
            yield node.lineno, next(words[kind] for kind in type(node).__mro__ if kind in words)
        elif node.recursive:
            yield node.lineno, Message("tex-recursive-loop")


class _TurnCounter(NodeTransformer):
    """Counts the turns of every loop."""

    def visit_For(self, node: nodes.For) -> Any:  # noqa: N802 - named after the node
        self.generic_visit(node)
        counter = nodes.Name(_TURNS, "load")
        call = nodes.Call(counter, [node.iter], [], None, None)
        node.iter = call.set_lineno(node.lineno)
        return node


def render_within(
    environment: Environment, tree: nodes.Template, names: Mapping[str, object]
) -> str:
    """What a template gives; raises LimitError at its line, and what Jinja itself raises."""
    counted: nodes.Template = _TurnCounter().visit(tree)
    counted.set_environment(environment)
    try:
        code = environment.compile(counted, filename="<template>")
    except (RecursionError, MemoryError, SyntaxError):
        raise SizeError(Message("tex-too-deep"), 1) from None
    template = Template.from_code(environment, code, {})
    pieces, size = [], 0
    try:
        for piece in template.generate({**names, _TURNS: _make_counter()}):
            pieces.append(piece)
            size += len(piece)
            if size > LONGEST_OUTPUT:
                raise LimitError(Message("tex-text-too-long", most=LONGEST_OUTPUT))
    except NameError as error:  # Python has no word for a number without bound
        told = LimitError(Message("tex-number-too-large"))
        raise told.with_traceback(error.__traceback__) from None
    return "".join(pieces)


def _make_counter() -> Any:
    turns = 0

    def count(items: Iterable[object]) -> Iterator[object]:
        nonlocal turns
        for item in items:
            turns += 1
            if turns > MOST_TURNS:
                raise LimitError(Message("tex-too-many-turns", most=MOST_TURNS))
            yield item

    return count
