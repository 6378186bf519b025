"""Jinja's tags in an author's text, each looked at by itself: one that is broken hides no other.

A broken tag is told at its line and replaced by one that does nothing, so that all that follows is
still read. Line ends stay where they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError

from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.prose.language import Language, find_refused, say_size
from bindery.tex.expressions import SizeError, parse_within

_OPENER = re.compile(r"\{\{|\{%|\{##")
_CLOSERS = {"{{": "}}", "{%": "%}", "{##": "##}"}
_BREAK = re.compile(r"\n[ \t]*\n")
_WORD = re.compile(r"\{%[-+]?\s*(\w*)")
_TARGETS = re.compile(r"for\s+(\w+(?:\s*,\s*\w+)*)\s+in\b")
_BLOCKS = ("for", "if")
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}
_REFUSED = (
    "autoescape", "block", "call", "do", "extends", "filter", "from", "import", "include", "macro",
    "raw", "set", "trans", "with",
)  # fmt: skip
UNREADABLE = "?"


@dataclass(frozen=True, slots=True)
class Tag:
    """An expression, statement or comment: where it begins and ends, and its text."""

    start: int
    end: int
    text: str
    line: int

    @property
    def word(self) -> str:
        """A statement's first word, "" for an expression."""
        match = _WORD.match(self.text)
        return match[1] if match else ""


@dataclass(slots=True)
class Mending:
    """A text's broken tags: what is said of them, and what stands in their place by offset."""

    path: str
    mistakes: list[Diagnostic] = field(default_factory=list)
    instead: dict[tuple[int, int], str] = field(default_factory=dict)
    unset: set[str] = field(default_factory=set)  # names of loops that are gone: told already

    def replace(
        self, tag: Tag, words: str, said: Message | None, advice: Message | None = None
    ) -> None:
        """Tell a tag, unless that was done, and put something else in its place."""
        if said and (tag.start, tag.end) not in self.instead:
            self.mistakes.append(Diagnostic(self.path, tag.line, said, advice))
        self.instead[tag.start, tag.end] = words + "\n" * tag.text.count("\n")
        if tag.word == "for" and not words:
            names = _TARGETS.search(tag.text)
            self.unset.update(re.split(r"\s*,\s*", names[1]) if names else ())

    def apply(self, text: str) -> str:
        """The text with what stands in the place of broken tags."""
        for (start, end), words in sorted(self.instead.items(), reverse=True):
            text = text[:start] + words + text[end:]
        return text


def mend_tags(path: str, text: str) -> tuple[str, Mending]:
    """The text that Jinja can read, and the mistakes of its tags, each at its line."""
    mending = Mending(path)
    tags = [tag for tag in list_tags(text, mending) if not tag.text.startswith("{##")]
    for tag in tags:
        _check_tag(tag, mending)
    kept = [tag for tag in tags if mending.instead.get((tag.start, tag.end), tag.text).strip()]
    _check_nesting(kept, mending)
    return mending.apply(text), mending


def list_tags(text: str, mending: Mending | None = None) -> Iterator[Tag]:
    """Every tag in its order; one that never closes ends with its line, and is mended."""
    place = 0
    while match := _OPENER.search(text, place):
        start, opener = match.start(), match[0]
        line = text.count("\n", 0, start) + 1
        limit = _find_limit(text, start, opener)
        closed = _find_closer(text, match.end(), _CLOSERS[opener])
        if closed is not None and closed <= limit:
            place = closed
            yield Tag(start, closed, text[start:closed], line)
            continue
        end = text.find("\n", start)
        place = end if end >= 0 else len(text)
        if mending:
            tag = Tag(start, place, text[start:place], line)
            said = Message("prose-open-expression", closer=_CLOSERS[opener])
            comment = opener == "{##"
            mending.replace(tag, UNREADABLE, Message("prose-open-comment") if comment else said)


def _find_limit(text: str, start: int, opener: str) -> int:
    """Where a tag must have ended: a comment anywhere, another before its paragraph does."""
    if opener == "{##":
        return len(text)
    found = _BREAK.search(text, start)
    return found.start() if found else len(text)


def _find_closer(text: str, place: int, closer: str) -> int | None:
    """The end of a tag; a closing sign in quotes does not count, another tag's opening does."""
    quote = ""
    for index in range(place, len(text)):
        char = text[index]
        if closer != "##}" and quote:
            quote = "" if char in {quote, "\n"} else quote
        elif closer != "##}" and char in "\"'":
            quote = char
        elif text.startswith(closer, index):
            return index + len(closer)
        elif closer != "##}" and _OPENER.match(text, index):
            return _find_plainly(text, place, closer, index)
    return _find_plainly(text, place, closer, len(text))


def _find_plainly(text: str, place: int, closer: str, end: int) -> int | None:
    """The same where a quote is not closed: the first closing sign."""
    found = text.find(closer, place, end)
    return found + len(closer) if found >= 0 else None


def _check_tag(tag: Tag, mending: Mending) -> None:
    if tag.text.startswith("{%") and not _check_statement(tag, mending):
        return
    whole = _complete(tag)
    language = Language()
    try:
        tree = parse_within(language, whole)
        refused = [said for _, said in find_refused(tree)]
    except SizeError as error:
        mending.replace(tag, stand_in(tag), say_size(error))
        return
    except TemplateSyntaxError:
        mending.replace(tag, stand_in(tag), _explain(tag.text))
        return
    for said in refused:
        mending.replace(tag, stand_in(tag), said)


def _check_statement(tag: Tag, mending: Mending) -> bool:
    word = tag.word.removeprefix("end")
    if word in _REFUSED:
        told = tag.word.startswith("end")
        mending.replace(tag, "", None if told else Message("prose-refused", word=word))
        return False
    if tag.word not in {*_BLOCKS, *_MIDDLE, "endfor", "endif"}:
        known = (*_BLOCKS, *_MIDDLE, "endfor", "endif")
        hint = suggest(tag.word, known) if tag.word else None
        mending.replace(tag, "", Message("prose-no-statement", word=tag.word), hint)
        return False
    return True


def _complete(tag: Tag) -> str:
    """A tag with what belongs to it, so that it can be read alone; "" where that says nothing."""
    if tag.word in _BLOCKS:
        return f"{tag.text}{{% end{tag.word} %}}"
    if tag.word == "elif":
        return f"{{% if true %}}{tag.text}{{% endif %}}"
    return "" if tag.word in {"else", "endfor", "endif"} else tag.text


def stand_in(tag: Tag) -> str:
    """What does nothing in a tag's place: a condition that holds, a loop over nothing."""
    if tag.word == "for":
        names = _TARGETS.search(tag.text)
        return f"{{% for {names[1] if names else 'nothing'} in [] %}}"
    stands = {"if": "{% if true %}", "elif": "{% elif false %}"}
    return stands.get(tag.word, UNREADABLE)


_QUOTES = re.compile("[“”„‘’«»]")


def _explain(text: str) -> Message:
    """What is wrong with a tag that cannot be read, as far as its signs show."""
    shown = " ".join(text.split())
    shown = shown if len(shown) <= 50 else f"{shown[:49]}…"
    plain = re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", "", text)
    if _QUOTES.search(plain):
        return Message("prose-curly-quotes", shown=shown)
    if plain.count('"') % 2 or plain.count("'") % 2:
        return Message("prose-open-quote", shown=shown)
    if plain.count("(") != plain.count(")"):
        return Message("prose-lone-parenthesis", shown=shown)
    if re.search(r"(?<![=<>!])=(?!=)", plain) and not text.startswith("{% set"):
        return Message("prose-single-equals", shown=shown)
    if re.match(r"\{\{\s*\}\}$", plain):
        return Message("prose-empty-expression")
    return Message("prose-unreadable-tag", shown=shown)


def _check_nesting(tags: list[Tag], mending: Mending) -> None:
    """Each `for` and `if` has its end, each `else` its beginning."""
    opened: list[list[Tag]] = []  # each with what stands between it and its end
    for tag in tags:
        word = tag.word
        if word in _BLOCKS:
            opened.append([tag])
        elif word in _MIDDLE:
            if opened and opened[-1][0].word in _MIDDLE[word]:
                opened[-1].append(tag)
            else:
                mending.replace(tag, "", Message("prose-lone-middle", word=word))
        elif word.startswith("end"):
            _close(tag, opened, mending)
    for unended in opened:
        _drop(unended, mending)


def _close(tag: Tag, opened: list[list[Tag]], mending: Mending) -> None:
    kind = tag.word.removeprefix("end")
    if not any(one[0].word == kind for one in opened):
        mending.replace(tag, "", Message("prose-tag-not-begun", end=tag.word, begin=kind))
        return
    while opened[-1][0].word != kind:
        _drop(opened.pop(), mending)
    opened.pop()


def _drop(unended: list[Tag], mending: Mending) -> None:
    """Take out a beginning that has no end, and what would stand between them."""
    first, *between = unended
    said = Message("prose-tag-not-ended", begin=first.word, end=f"end{first.word}")
    mending.replace(first, "", said)
    for tag in between:
        mending.replace(tag, "", None)
