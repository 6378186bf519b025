"""Titles and alternative texts: plain sentences with facts, printed in the study's number style."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from numbers import Integral

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from bindery.errors import BinderyError, fail
from bindery.messages import Message
from bindery.model import Hidden, NumberStyle
from bindery.tex.broken_syntax import explain_syntax
from bindery.tex.expressions import (
    REFUSED,
    Refused,
    SizeError,
    find_refused,
    parse_within,
    render_within,
)
from bindery.tex.failures import CallError, Failing, Missing, explain_failure
from bindery.tex.numbers import Number, find_sign, format_hidden, format_number, is_missing


@dataclass(frozen=True, slots=True)
class FormattedNumber:
    """A number in a sentence: its text, its size without sign, and its sign as shown."""

    number: Number | None
    text: str
    size: str
    sign: int

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the file and the line of its key."""

    path: str
    line: int | None


def format_quantity(
    number: Number | Hidden | None, format_name: str, style: NumberStyle
) -> FormattedNumber:
    """The forms of a number that a sentence can use; a hidden count has none but its mark."""
    if isinstance(number, Hidden):
        mark = format_hidden(number, style)
        return FormattedNumber(None, mark, mark, 0)
    number = _make_plain(number)
    size = None if number is None or is_missing(number) else max(number, -number)
    return FormattedNumber(
        number,
        format_number(number, format_name, style),
        format_number(size, format_name.removeprefix("+"), style),
        find_sign(number, format_name),
    )


def choose_by_sign(fact: FormattedNumber, rise: str, fall: str, level: str) -> str:
    """The word for the direction of a number as shown, so that the words agree with the digits."""
    return rise if fact.sign > 0 else fall if fact.sign < 0 else level


def join_words(words: Sequence[str], last: str) -> str:
    """A list in a sentence: commas, and the given word before the last one."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _make_plain(number: Number | None) -> Number | None:
    """A number of Python's own: one of numpy's divides by zero without a word."""
    if number is None or is_missing(number) or isinstance(number, Decimal):
        return number
    return int(number) if isinstance(number, Integral) else float(number)


def read_float(fact: object) -> float:
    """A fact as a number; Jinja's own filter makes 0 of whatever is none."""
    number = fact.number if isinstance(fact, FormattedNumber) else fact
    if not isinstance(number, int | float | Decimal) or is_missing(number):
        raise CallError(Message("tex-no-number-here", text=str(fact)))
    return float(number)


def read_int(fact: object) -> int:
    """The whole part of a fact that is a number."""
    return int(read_float(fact))


# of Jinja's own filters those that give no more than they get
_FILTERS = (
    "abs", "capitalize", "default", "first", "join", "last", "length", "list",
    "lower", "max", "min", "reverse", "round", "sort", "string", "sum", "title", "trim", "unique",
    "upper",
)  # fmt: skip
_REFUSED: Refused = (*REFUSED, (nodes.Call, Message("tex-call")))


def _make_environment() -> SandboxedEnvironment:
    # plain text, not LaTeX: what prints the record escapes it
    environment = SandboxedEnvironment(undefined=Missing, autoescape=False)
    known = {name: environment.filters[name] for name in _FILTERS}
    own = {
        "by_sign": choose_by_sign,
        "join_words": join_words,
        "int": read_int,
        "float": read_float,
    }
    environment.filters = {**known, **own}
    environment.globals = {}
    return environment


_ENVIRONMENT = _make_environment()


def render_words(template: str, facts: Mapping[str, object], place: Place) -> str:
    """A sentence with its facts filled in, spaces put right.

    Raises BinderyError at the place of the template for a mistake in it or an unknown fact.
    """
    if "{" not in template:  # most words of a figure's rows have no mark, and are asked for often
        return _tidy(template)
    try:
        tree = parse_within(_ENVIRONMENT, template)
        for _, word in find_refused(tree, _REFUSED):
            raise fail(place.path, place.line, Message("tex-not-in-sentence", what=word))
        text = render_within(_ENVIRONMENT, tree, facts)
    except SizeError as error:
        raise _explain(place, Message("tex-broken-sentence", what=error.said)) from None
    except TemplateSyntaxError as error:
        _, said, advice = explain_syntax(error, _ENVIRONMENT, template)
        raise _explain(place, Message("tex-broken-sentence", what=said), advice) from None
    except (
        TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError
    ) as error:  # fmt: skip
        failing = Failing(template, facts, _ENVIRONMENT)
        raise _explain(place, *explain_failure(error, failing)) from None
    return _tidy(text)


def _tidy(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ").strip()


def _explain(place: Place, said: Message, advice: Message | None = None) -> BinderyError:
    if advice is None and not said.hint:
        advice = Message("tex-write-facts")
    return fail(place.path, place.line, said, advice)
