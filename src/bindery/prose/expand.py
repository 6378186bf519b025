"""Jinja in the author's text: values, figures, tables and parts become tokens, never markup."""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from jinja2 import TemplateError, TemplateSyntaxError

from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.prose.beside import Placed, ask_number
from bindery.prose.claims import Claims
from bindery.prose.failures import (
    explain_failure,
    find_calling_line,
    find_template_line,
    find_too_large,
    take_out,
)
from bindery.prose.language import Language, Missing, UnprintableError, check_output, say_size
from bindery.prose.lone_tags import join_lone_tags
from bindery.prose.marks import FIRST_TOKEN, LAST_TOKEN
from bindery.prose.request import SectionRequest
from bindery.prose.tags import UNREADABLE, mend_tags
from bindery.prose.tokens import Token, is_counted, restore_lists
from bindery.tex.expressions import SizeError, parse_within, render_within

_MOST_BROKEN = 100


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
    claims: Claims = field(default_factory=Claims)
    unset: frozenset[str] = frozenset()  # names that are told already
    expanded: str = ""  # the last text that was carried out

    def mend(self, text: str, known: Sequence[Diagnostic] = ()) -> str:
        """The text without the tags that cannot be carried out: each is told at its line.

        The same number of lines, and nothing left that would stop `expand`: what it gives is
        `expanded`. `known` are the mistakes so far, told as well where that cannot be reached.
        """
        text, mending = mend_tags(self.request.path, text)
        told = mending.mistakes
        self.unset = frozenset(mending.unset)
        if large := find_too_large(self.request.path, text):
            raise BinderyError((*known, *told, *large))
        for _ in range(_MOST_BROKEN):
            self.mistakes = []
            try:
                self.expand(text)
            except BinderyError as error:
                told += error.diagnostics
                mended = take_out(text, error.diagnostics[0].line)
                if mended == text:
                    break
                text = mended
            else:
                self.mistakes = [*told, *self.mistakes]
                return text
        raise BinderyError(dict.fromkeys((*known, *told)))

    def expand(self, text: str) -> str:
        """The text with every Jinja expression carried out; the same tokens for the same calls."""
        self.tokens.clear()
        try:
            self.expanded = restore_lists(self._render(join_lone_tags(text)), self.tokens)
        except TemplateSyntaxError as error:
            line = error.lineno
            said = say_size(error) if isinstance(error, SizeError) else Message("prose-unreadable")
        except (
            TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError
        ) as error:  # fmt: skip
            line, said = find_template_line(error) or 1, explain_failure(error)
        else:
            return self.expanded
        raise fail(self.request.path, line, said)

    def _render(self, text: str) -> str:
        language = Language(self.miss)
        language.finalize = self._print
        return render_within(language, parse_within(language, text), self._names())

    def _print(self, output: object) -> object:
        """What an expression prints: words and tokens, and whole numbers such as a loop's."""
        check_output(output, len(self.tokens))
        if isinstance(output, float | bool):
            line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - the only way to the caller
            if line is None:
                # a constant, looked at before the text is run
                raise UnprintableError(Message("prose-bare-number"))
            bare = isinstance(output, float)
            said = Message("prose-bare-number" if bare else "prose-bare-truth")
            self.mistakes.append(Diagnostic(self.request.path, line, said))
            return UNREADABLE
        if not isinstance(output, str | int | Missing):
            self.complain(Message("prose-prints-no-words"))
            return UNREADABLE
        if is_counted(output) and find_calling_line(sys._getframe(1)):  # noqa: SLF001 - as above
            return self.add(Token("printed", "", str(output)))
        return output

    def miss(self, name: str | None, owner: object, unsafe: bool) -> None:  # noqa: FBT001
        """Tell a name that means nothing, at the line that uses it."""
        if name is None or (name in self.unset and owner is None):
            return
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - as above
        if line is None:
            raise ValueError(name)  # a constant, looked at before the text is run
        said, advice = Message("prose-unusable-name", name=name), None
        if not unsafe and owner is None:
            said, advice = Message("prose-no-name", name=name), suggest(name, self._names())
            if name in self.request.values.get(self.request.scope, {}):
                advice = Message("prose-name-in-quotes", name=name)
        elif not unsafe and isinstance(owner, RegionWord):
            said = Message("prose-region-without", name=name)
            advice = suggest(name, ("name", "slug"))
        elif not unsafe:
            said = Message("prose-this-without", name=name)
        self.mistakes.append(Diagnostic(self.request.path, line, said, advice))

    def _names(self) -> Mapping[str, object]:
        own = self.request.region
        names: dict[str, object] = {
            "value": self.value,
            "number": self.number,
            "claim": self.claim,
            "figure": lambda *words: self._place("figure", words),
            "table": lambda *words: self._place("table", words),
            "part": lambda *words: self._place("part", words),
            "regions": tuple(RegionWord(*pair) for pair in self.request.regions),
        }
        return {**names, "region": RegionWord(*own)} if own else names

    def complain(self, said: Message, advice: Message | None = None) -> str:
        """Keep a mistake at the author's line that called."""
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - the only way to the caller
        self.mistakes.append(Diagnostic(self.request.path, line, said, advice))
        return UNREADABLE

    def _find_value(self, name: str, region: object) -> tuple[str, Mapping[str, object]] | None:
        if _tell_missing((region,)):
            return None
        slug = getattr(region, "slug", region) or self.request.scope
        known = self.request.values.get(str(slug))
        if known is None:
            said = Message("prose-no-region", name=str(slug))
            self.complain(said, suggest(str(slug), self.request.values))
        elif name not in known and not isinstance(known, defaultdict):  # which has any name
            said = Message("prose-no-value", name=name, scope=str(slug))
            self.complain(said, suggest(name, known))
        else:
            return (name if slug == self.request.scope else f"{slug}.{name}", known[name])
        return None

    def value(self, *words: object) -> str:
        """The token of a value's printed text."""
        name, region = self._read_call("value", words)
        found = self._find_value(name, region) if name else None
        return self.add(Token("value", found[0], str(found[1]["text"]))) if found else UNREADABLE

    def number(self, *words: object) -> float:
        """A value's number, for conditions."""
        name, region = self._read_call("number", words)
        found = self._find_value(name, region) if name else None
        if not found or not isinstance(found[1]["number"], int | float):
            if found:
                self.complain(Message("prose-value-no-number", name=name))
            return 0.0
        scope = str(getattr(region, "slug", region) or self.request.scope)
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - as above
        self.claims.asked.append(Placed(found[0], scope, found[1], line))
        return ask_number(self.claims.asked[-1], self.complain)

    def claim(self, *words: object) -> str:
        """Nothing, when the numbers bear out what is claimed."""
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - as above
        said = self.claims.judge(words, line)
        if _tell_missing(words) or any(one.line == line for one in self.mistakes):
            return UNREADABLE  # its numbers are told already
        if said:
            self.mistakes.append(Diagnostic(self.request.path, line, said))
        return UNREADABLE if said else ""

    def _read_call(self, function: str, words: tuple[object, ...]) -> tuple[str, object]:
        """The name and the region of a call; "" and a mistake where it has another form."""
        if 1 <= len(words) <= 2 and isinstance(words[0], str):
            return words[0], (words[1] if len(words) > 1 else None)
        if not _tell_missing(words):
            self.complain(Message("prose-call-of-value", function=function))
        return "", None

    def _place(self, kind: str, words: tuple[object, ...]) -> str:
        """The token of a figure, table or part that a call names."""
        if len(words) == 1 and isinstance(words[0], str):
            return self.part(words[0]) if kind == "part" else self.entry(kind, words[0])
        if not _tell_missing(words):
            self.complain(Message("prose-call-of-place", function=kind))
        return UNREADABLE

    def entry(self, kind: str, name: str) -> str:
        """The token of a figure or table, in a paragraph of its own."""
        known = dict(self.request.entries)
        if name not in known:
            same = [other for other, its in known.items() if its == kind]
            said = Message("prose-no-entry", name=name, kind=kind)
            return self.complain(said, suggest(name, same))
        if known[name] != kind:
            return self.complain(Message("prose-other-entry", name=name, kind=known[name]))
        return self.add(Token("entry", name))

    def part(self, name: str) -> str:
        """The token of a part of the house style, in a paragraph of its own."""
        if name not in self.request.parts:
            said = Message("prose-no-part", name=name)
            return self.complain(said, suggest(name, self.request.parts))
        return self.add(Token("part", name))

    def add(self, token: Token) -> str:
        """The character that stands for a token."""
        line = find_calling_line(sys._getframe(1))  # noqa: SLF001 - as above
        self.tokens.append(replace(token, line=line))
        place = FIRST_TOKEN + len(self.tokens) - 1
        if place > LAST_TOKEN:
            raise UnprintableError(Message("prose-many-values"))
        return chr(place)


def _tell_missing(words: tuple[object, ...]) -> bool:
    """Tell the names among the words of a call that mean nothing; whether there are any."""
    missing = [word for word in words if isinstance(word, Missing)]
    for word in missing:
        str(word)  # whatever uses it tells it
    return bool(missing)
