"""Jinja in the author's text: values, figures, tables and parts become tokens, never markup."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import FrameType

from jinja2 import Template, TemplateError, TemplateSyntaxError

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.prose.language import Language, check_output, find_refused
from bindery.prose.marks import FIRST_TOKEN, LAST_TOKEN
from bindery.prose.request import SectionRequest
from bindery.tex.expressions import parse_within, render_within

_LONE_TAG = re.compile(r"(?m)^[ \t]*(\{%-?[^{}%]*(?:%(?!\})[^{}%]*)*?)(-?%\})[ \t]*\n")
_OPENERS = re.compile(r"\{\{|\{%")


@dataclass(frozen=True, slots=True)
class Token:
    """What a token stands for: a value, an entry or a part; `text` is a value's printed text.

    `line` is the author's line that called for it (None when it cannot be told).
    """

    kind: str
    name: str
    text: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RegionWord:
    """A region as authors see it."""

    slug: str
    name: str


@dataclass(slots=True)
class Expansion:
    """The state of one section's expansion; mistakes are kept, and the work goes on."""

    request: SectionRequest
    tokens: list[Token] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def expand(self, text: str) -> str:
        """The text with every Jinja expression carried out; the same tokens for the same calls."""
        self.tokens.clear()
        try:
            return self._render(join_lone_tags(text))
        except TemplateSyntaxError as error:
            hint = "expressions are {{ … }}, statements {% … %}, comments {## … ##}"
            message = f"{error.message}"
            line = self._find_opener(text, error.lineno)
            self.mistakes.append(Diagnostic(self.request.path, line, message, hint))
        except (
            TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError
        ) as error:  # fmt: skip
            place = find_template_line(error)
            message = _tell(error)
            hint = suggest(message.split("'")[1], self._names()) if "undefined" in message else ""
            self.mistakes.append(Diagnostic(self.request.path, place, message, hint))
        raise BinderyError(self.mistakes)

    def _render(self, text: str) -> str:
        language = Language()
        tree = parse_within(language, text)
        refused = tuple(find_refused(tree))
        if refused:
            hint = "a text may use {{ value(…) }} and the like, {% for %} and {% if %}"
            path = self.request.path
            self.mistakes += [Diagnostic(path, line, what, hint) for line, what in refused]
            raise BinderyError(self.mistakes)
        language.finalize = lambda output: check_output(output, len(self.tokens))
        return render_within(language, tree, self._names())

    def _names(self) -> Mapping[str, object]:
        own = self.request.region
        names: dict[str, object] = {
            "value": self.value,
            "number": self.number,
            "figure": lambda name: self.entry("figure", name),
            "table": lambda name: self.entry("table", name),
            "part": self.part,
            "regions": tuple(RegionWord(*pair) for pair in self.request.regions),
        }
        return {**names, "region": RegionWord(*own)} if own else names

    def _find_opener(self, text: str, line: int) -> int:
        """For an expression that never ends, the line where it begins."""
        lines = text.split("\n")
        if line >= len([one for one in lines if one.strip()]):
            for number in range(len(lines), 0, -1):
                row = lines[number - 1]
                opened = len(_OPENERS.findall(row))
                if opened > row.count("}}") + row.count("%}"):
                    return number
        return line

    def complain(self, message: str, hint: str = "") -> str:
        """Keep a mistake at the author's line that called."""
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - the only way to the caller
        self.mistakes.append(Diagnostic(self.request.path, line, message, hint))
        return "?"

    def _find_value(self, name: str, region: object) -> tuple[str, Mapping[str, object]] | None:
        slug = getattr(region, "slug", region) or self.request.scope
        known = self.request.values.get(str(slug))
        if known is None:
            self.complain(f"no region «{slug}»", suggest(str(slug), self.request.values))
        elif name not in known:
            hint = suggest(name, known) or "declare it in content/values.toml"
            self.complain(f"there is no value «{name}» for «{slug}»", hint)
        else:
            return (name if slug == self.request.scope else f"{slug}.{name}", known[name])
        return None

    def value(self, name: str, region: object = None) -> str:
        """The token of a value's printed text."""
        found = self._find_value(name, region)
        return self.add(Token("value", found[0], str(found[1]["text"]))) if found else "?"

    def number(self, name: str, region: object = None) -> float:
        """A value's number, for conditions."""
        found = self._find_value(name, region)
        number = found[1]["number"] if found else 0.0
        if not isinstance(number, int | float):
            self.complain(f"the value «{name}» is no number")
            return 0.0
        return float(number)

    def entry(self, kind: str, name: str) -> str:
        """The token of a figure or table, in a paragraph of its own."""
        known = dict(self.request.entries)
        if name not in known:
            same = [other for other, its in known.items() if its == kind]
            hint = suggest(name, same) or f"add the folder figures/{name}"
            return self.complain(f"there is no {kind} «{name}» for this text", hint)
        if known[name] != kind:
            return self.complain(f"«{name}» is a {known[name]}", f'write {known[name]}("{name}")')
        return self.add(Token("entry", name))

    def part(self, name: str) -> str:
        """The token of a part of the house style, in a paragraph of its own."""
        if name not in self.request.parts:
            return self.complain(f"there is no part «{name}»", suggest(name, self.request.parts))
        return self.add(Token("part", name))

    def add(self, token: Token) -> str:
        """The character that stands for a token."""
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - as above
        self.tokens.append(replace(token, line=line))
        place = FIRST_TOKEN + len(self.tokens) - 1
        if place > LAST_TOKEN:
            raise ValueError("more values in one section than can be kept apart")
        return chr(place)


def _tell(error: Exception) -> str:
    """A mistake in the author's words, not in those of the engine's classes."""
    message = str(error) or type(error).__name__
    message = re.sub(r"'bindery[\w.]*\.(\w+?)Word object'", lambda m: f"a {m[1].lower()}", message)
    return message.replace("Expansion.", "").replace(" positional argument", "")


def join_lone_tags(text: str) -> str:
    """A tag alone on its line prints no line; its newline moves into it: lines still count."""
    return _LONE_TAG.sub(lambda match: f"{match[1]}\n{match[2]}", text)


def find_calling_line(frame: FrameType | None) -> int | None:
    """The template's line that a function was called from."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return None


def find_template_line(error: BaseException) -> int | None:
    """The template's line of an exception's trace."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
