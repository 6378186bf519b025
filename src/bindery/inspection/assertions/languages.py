"""The language that a text says it is in is the one that its words are in (REQ-05, REQ-06)."""

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files

from bindery.inspection.assertions.expected import Expected, Place, name_page, remark, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Node, Structure
from bindery.messages import Message

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# ISO 639-2: not known, none, many; and what is left for private use.
_NONE = re.compile(r"(?:und|zxx|mul|mis|q[a-t][a-z])(?:-.*)?", re.IGNORECASE)
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"})
_ENOUGH = 3
_CLEARER = 3
_SHARE = 0.25
_FOREIGN = 8  # words of another language that a paragraph without a mark may have


@functools.cache
def _read_words() -> dict[str, str]:
    """The languages of each common word, as codes with spaces around them."""
    text = files("bindery.inspection").joinpath("languages.toml").read_text("utf-8")
    found: dict[str, str] = {}
    for code, words in tomllib.loads(text)["words"].items():
        for word in words.split():
            found[word] = f"{found.get(word, ' ')}{code} "
    return found


@functools.cache
def _list_codes() -> frozenset[str]:
    """The languages of which any word is known."""
    return frozenset(code for codes in _read_words().values() for code in codes.split())


def count_languages(text: str) -> Counter[str]:
    """How many common words of each language a text has; a word of several counts for each."""
    known = _read_words()
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.casefold()):
        found.update(known.get(word, "").split())
    return found


def guess_language(text: str, declared: str) -> str:
    """The language that a text is clearly in though it says another; empty if it is not clear."""
    own = declared.casefold().partition("-")[0]
    counts = count_languages(text)
    if own not in _list_codes() or not counts or counts.most_common(1)[0][0] == own:
        return ""
    words = Counter(word for word in _WORD.findall(text.casefold()) if word in _read_words())
    best = counts.most_common(1)[0][0]
    # words that both languages have tell nothing
    strange = _count_only(words, best, own)
    return best if strange >= max(_ENOUGH, _CLEARER * _count_only(words, own, best)) else ""


def _count_only(words: Counter[str], code: str, other: str) -> int:
    known = _read_words()
    return sum(
        count
        for word, count in words.items()
        if f" {code} " in known[word] and f" {other} " not in known[word]
    )


@rule("REQ-05", "REQ-06")
def assert_languages_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What is marked as of a language is written in it (REQ-05, REQ-06)."""
    del expected
    own = structure.catalogue.language
    whole = " ".join(node.text for node in structure.tree if not node.language)
    places = [(own, whole, Place(), Message("inspection-no-page"))] if own else []
    for node in walk_all(structure.tree):
        if node.language:
            text = f"{node.text} {node.alt or ''}"
            place = Place(node.page, node.path, node.text)
            places.append((node.language, text, place, name_page(node.page)))
    for language, text, place, page in places:
        read = guess_language(text, language)
        if _NONE.fullmatch(language) and _WORD.search(text):
            said = Message("inspection-language-none", code=language, page=page)
            yield report(structure, "REQ-05", said, place)
        elif read:
            said = Message("inspection-language-other", code=language, read=read, page=page)
            yield report(structure, "REQ-05", said, place)


@rule("REQ-06")
def assert_foreign_marked(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A paragraph in another language than the document says so (REQ-06)."""
    del expected
    own = structure.catalogue.language
    for node in _walk_unmarked(structure.tree) if own else ():
        read = guess_language(node.text, own)
        count = count_languages(node.text)[read] if read else 0
        if count >= max(_FOREIGN, len(node.text.split()) * _SHARE):
            said = Message("inspection-language-unmarked", read=read, page=name_page(node.page))
            yield remark(structure, "REQ-06", said, Place(node.page, node.path, node.text))


def _walk_unmarked(nodes: Sequence[Node]) -> Iterator[Node]:
    """The paragraphs that no element around or in them gives a language of its own."""
    for node in nodes:
        if node.language and node.role != "Document":
            continue
        if node.role == "P":
            if not any(one.language for one in node.walk()):
                yield node
        else:
            yield from _walk_unmarked(node.children)


@rule("REQ-11")
def assert_direction_plain(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Text is read in the direction of its language (REQ-11)."""
    del expected
    own = structure.catalogue.language
    for node in walk_all(structure.tree):
        code = (node.language or own).casefold().partition("-")[0]
        if node.writing == "RlTb" and code not in _RIGHT_TO_LEFT:
            said = Message("inspection-direction", page=name_page(node.page))
            yield report(structure, "REQ-11", said, Place(node.page, node.path, node.text))


ASSERTIONS = (assert_languages_fit, assert_foreign_marked, assert_direction_plain)
