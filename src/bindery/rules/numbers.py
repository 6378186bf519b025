"""Which numbers may be typed; looks for others in texts, in words of figures, in the chain."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.numbers import AllowedNumber, load_allowed
from bindery.loading.toml import read_toml
from bindery.messages import Message
from bindery.model import Fragment, Study
from bindery.model.unfinished import compile_unfinished
from bindery.rules.typed_numbers import Notations, find_typed
from bindery.rules.typed_text import TypedText, list_typed, read_typed_words

# the keys of TOML files whose texts are printed
_TEXT_KEYS = frozenset(
    {"title", "short_title", "subtitle", "alt", "note", "text", "label", "addressee"}
)
_DIGIT = re.compile(r"\d")
# arguments of matplotlib and pandas that say how something looks, or which column is meant
_LOOKS = (
    "color", "colors", "colour", "colours", "size", "width", "style", "weight", "marker", "cmap",
    "hatch", "loc", "columns", "index", "values", "by", "on", "name",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberRules:
    """Which numbers may be typed: those that the study allows, and notations of the house."""

    allowed: tuple[AllowedNumber, ...] = ()
    notations: Notations = field(default_factory=Notations)

    def find(self, texts: Iterable[TypedText]) -> tuple[list[Diagnostic], set[AllowedNumber]]:
        """The numbers that come from no value, and the allowances that were made use of."""
        return find_typed(texts, self.allowed, self.notations)

    def find_in(self, fragments: Iterable[Fragment]) -> tuple[list[Diagnostic], set[AllowedNumber]]:
        """The same for the texts of authors."""
        return self.find(one for text in fragments for one in list_typed(text.path, text.blocks))


def load_number_rules(root: Path, study: Study, mistakes: list[Diagnostic]) -> NumberRules | None:
    """The rules of a study; None, with mistakes, where it cannot be known what is allowed."""
    allowed = load_allowed(root, mistakes)
    return None if allowed is None else NumberRules(allowed, _list_notations(study))


def check_other_numbers(
    root: Path, study: Study, rules: NumberRules
) -> tuple[list[Diagnostic], set[AllowedNumber]]:
    """The typed numbers outside of texts: in words of TOML files and in the code of figures."""
    return rules.find((*_list_words(root, study), *_list_code(root, study)))


def _list_notations(study: Study) -> Notations:
    """What the house says of numbers; the words of its references are those before {number}."""
    numbered = (text for _, text in study.references if "{number}" in text)
    words = (text.partition("{number}")[0].strip() for text in numbered)
    references = tuple(word for word in words if word and "{" not in word)
    rules = study.writing
    known = (
        *(AllowedNumber(text, "") for one in rules.numbers for text in _begin_both_ways(one)),
        *(AllowedNumber(find, "", expression=find) for find in rules.number_patterns),
    )
    return Notations(study.months, known, references)


def _begin_both_ways(words: str) -> tuple[str, ...]:
    """Words of the house as they are, and as they begin a sentence."""
    return tuple(dict.fromkeys((words, words[:1].upper() + words[1:])))


def check_unfinished(root: Path, study: Study) -> list[Diagnostic]:
    """What is not finished in the printed texts of TOML files; texts tell it when they are read."""
    pattern = compile_unfinished(study.writing.unfinished)
    if pattern is None:
        return []
    return [
        Diagnostic(
            one.path, one.line(match.start()), Message("common-unfinished", words=match[0]),
            severity=Severity.WARNING,
        )
        for one in _list_words(root, study, pattern)
        if (match := pattern.search(one.text))
    ]  # fmt: skip


def _list_words(root: Path, study: Study, wanted: re.Pattern[str] = _DIGIT) -> Iterator[TypedText]:
    """The printed texts in TOML files: findings, conclusions, captions and the like."""
    paths = [
        layout.QUESTIONS, layout.CONCLUSIONS, layout.RECOMMENDATIONS,
        *(f"{layout.REGIONS}/{region.slug}/findings.toml" for region in study.regions),
        *(region.path for region in study.regions),
        *(entry.path for entry in study.entries),
    ]  # fmt: skip
    for path in paths:
        yield from read_words(root, path, wanted)


def read_words(root: Path, path: str, wanted: re.Pattern[str]) -> Iterator[TypedText]:
    """The printed texts of a TOML file in which a pattern is found."""
    file = read_toml(root, path, []) if (root / path).is_file() else None
    if file is None:
        return
    for where, said in file.walk():
        if isinstance(said, str) and where[-1] in _TEXT_KEYS and wanted.search(said):
            yield read_typed_words(path, said, file.line(*where) or 1)


def _list_code(root: Path, study: Study) -> Iterator[TypedText]:
    """The texts in the modules of figures and tables: what they print stands in them."""
    for entry in study.entries:
        path = entry.path.replace("figure.toml", "figure.py")
        try:
            tree = ast.parse((root / path).read_bytes())
        except (OSError, SyntaxError, ValueError):
            continue  # told where the figure is drawn
        unprinted = {id(node) for one in ast.walk(tree) for node in _list_unprinted(one)}
        for node in ast.walk(tree):
            said = node.value if isinstance(node, ast.Constant) else None
            if isinstance(said, str) and id(node) not in unprinted and _DIGIT.search(said):
                yield read_typed_words(path, said, getattr(node, "lineno", 1))


def _list_unprinted(node: ast.AST) -> Iterator[ast.AST]:
    """Texts in code that nobody reads: descriptions, names of columns, colours and sizes."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.Subscript):
        yield from ast.walk(node.slice)
    elif isinstance(node, ast.keyword) and node.arg and node.arg.endswith(_LOOKS):
        yield from ast.walk(node.value)
