"""Quotation marks and apostrophes: what each sign of a text means, whatever was typed for it.

A straight or curly sign is an opening mark, a closing one, an apostrophe, or a prime (51° 26′).
Each reading has a cost, by the signs beside it and by the words of the language that begin or end
with an apostrophe; the cheapest reading of a whole paragraph is taken, in which marks pair.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bindery.model.pairs import NEVER, Sign, choose_roles, find_lone

LITERAL = dict(zip("'\"-.", "\uf8f0\uf8f1\uf8f2\uf8f3", strict=True))  # escaped: never changed
UNESCAPED = str.maketrans({sign: plain for plain, sign in LITERAL.items()})
OBJECT = "\ufffc"  # what stands in a line and is no text: code, a formula, a reference
_SINGLE, _DOUBLE = "'‘’‚‛´ʼ＇", '"“”„‟＂'
_SIGN = re.compile(f",,|''|[{_SINGLE}{_DOUBLE}]")
_PLAIN = str.maketrans(_SINGLE, "'" * len(_SINGLE))
_OPENING, _CLOSING, _JOINING = "([{<«‹¿¡", ".,;:!?)]}>»›…", "-–—‑/|\\+=~·•→"
_YEAR = re.compile(r"\d\d(?:s|er)?(?![^\W_]|[.,]\d|\s?[%°])")
_GENITIVE = ((re.compile(r"[sxzß]$", re.IGNORECASE), 1.0), (re.compile(r"(?:ce|[cs]h)$"), 1.5))


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """How a language marks quotations: opening and closing, double and single.

    `words` have an apostrophe at their begin or end, as `'s` and `rock 'n' roll`; they are all that
    do, if `complete`. After one of `abbreviations` no line breaks.
    """

    marks: tuple[str, str, str, str] = ("“", "”", "‘", "’")
    words: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in place of a part of a text."""

    start: int
    end: int
    text: str


def find_changes(text: str, rules: QuoteRules) -> list[Change]:
    """The marks of a paragraph's text in their places."""
    signs = _find_signs(text, rules)
    roles = choose_roles(signs)
    return [
        Change(one.start, one.end, _print(text, one, role, rules))
        for one, role in zip(signs, roles, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class LoneMark:
    """A mark without its partner: its place, its kind, and whether it opens, closes or neither."""

    start: int
    end: int
    kind: str  # single or double
    role: str  # open, close or typed


def find_lone_marks(text: str, rules: QuoteRules) -> list[LoneMark]:
    """The marks of a paragraph's text that nothing pairs with.

    Also a sign at one end of a word, if all words with an apostrophe there are known.
    """
    signs = _find_signs(text, rules)
    roles = choose_roles(signs)
    lone = set(find_lone(signs, roles))
    found = []
    for place, (sign, role) in enumerate(zip(signs, roles, strict=True)):
        if place in lone:
            found.append(LoneMark(sign.start, sign.end, sign.kind, role))
        elif role == "apostrophe" and rules.complete and text[sign.start] != "’":
            doubtful = 2.0 <= dict(sign.costs)[role] < 2.9
            meant = "open" if _is_letter(text, sign.end) else "close"
            found += [LoneMark(sign.start, sign.end, sign.kind, meant)] if doubtful else []
    return found


def set_quotes(text: str, rules: QuoteRules) -> str:
    """A text with its marks set."""
    pieces, done = [], 0
    for change in find_changes(text, rules):
        pieces += [text[done : change.start], change.text]
        done = change.end
    return "".join((*pieces, text[done:]))


def _print(text: str, sign: Sign, role: str, rules: QuoteRules) -> str:
    single = sign.kind == "single"
    opening, closing = rules.marks[2:] if single else rules.marks[:2]
    known = {"open": opening, "close": closing, "apostrophe": "’", "prime": "′" if single else "″"}
    return known.get(role, text[sign.start : sign.end])


def _find_signs(text: str, rules: QuoteRules) -> list[Sign]:
    places = [match.span() for match in _SIGN.finditer(text) if _is_sign(text, *match.span())]
    places = [one for place in places for one in _split_pair(text, *place)]
    if not places:
        return []
    words = _find_words(text, rules)
    return [
        _weigh(text, start, end, rules, words)
        if text[start] in _SINGLE and end - start == 1
        else Sign(start, end, "double", _weigh_double(text, start, end, rules))
        for start, end in places
    ]


def _is_sign(text: str, start: int, end: int) -> bool:
    """Two commas are a mark only before a word."""
    return text[start] != "," or (_kind(text, start - 1) in "so" and _kind(text, end) == "w")


def _split_pair(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Two straight signs are one double mark behind a word, if two commas opened it."""
    if text[start:end] == "''" and (",," not in text[:start] or _is_letter(text, end)):
        yield from ((start, start + 1), (start + 1, end))
    else:
        yield (start, end)


def _kind(text: str, place: int) -> str:
    """What stands there: s(pace), o(pening), c(losing), j(oining), q(uote) or w(ord)."""
    sign = text[place] if 0 <= place < len(text) else " "
    if sign.isspace():
        return "s"
    for kind, signs in (("o", _OPENING), ("c", _CLOSING), ("j", _JOINING)):
        if sign in signs:
            return kind
    return "q" if sign in _SINGLE + _DOUBLE else "w"


def _is_letter(text: str, place: int) -> bool:
    sign = text[place] if 0 <= place < len(text) else " "
    return sign.isalnum() or sign == OBJECT or unicodedata.category(sign).startswith("M")


# Before and behind a sign -> what it costs as an opening and as a closing mark.
_OPEN = {
    "so": {"w": 0.0, "o": 0.0, "q": 0.0, "j": 0.5, "c": 1.5, "s": 3.0},
    "jq": {"w": 0.2, "o": 0.2, "q": 0.2, "j": 1.0, "c": 2.0, "s": 5.0},
    "c": {"w": 1.5, "o": 1.5, "q": 1.0, "j": 3.0, "c": 5.0, "s": 5.0},
    "w": {"w": 4.0, "o": 3.0, "q": 3.0, "j": 6.0, "c": 6.0, "s": 6.0},
}
_CLOSE = {
    "wc": {"s": 0.0, "c": 0.0, "q": 0.0, "j": 0.2, "o": 1.0, "w": 4.0},
    "jq": {"s": 0.2, "c": 0.2, "q": 0.2, "j": 0.3, "o": 1.0, "w": 5.0},
    "s": {"s": 3.0, "c": 2.0, "q": 3.0, "j": 3.0, "o": 6.0, "w": 6.0},
    "o": dict.fromkeys("scqjow", 6.0),
}


def _weigh_sides(text: str, start: int, end: int) -> tuple[float, float]:
    before, behind = _kind(text, start - 1), _kind(text, end)
    opening = next(costs for kinds, costs in _OPEN.items() if before in kinds)
    closing = next(costs for kinds, costs in _CLOSE.items() if before in kinds)
    return opening[behind], closing[behind]


def _weigh_double(
    text: str, start: int, end: int, rules: QuoteRules
) -> tuple[tuple[str, float], ...]:
    opening, closing = _weigh_sides(text, start, end)
    opening, closing = _follow_typed(text[start:end], (opening, closing), rules.marks[:2], "„“,,")
    measured = text[start] == '"' and start > 0 and text[start - 1].isdigit()
    prime = 1.5 if measured and opening > 0 else NEVER
    # by itself, as in a cell, it says «the same»
    return (("open", opening), ("close", closing), ("prime", prime), ("typed", 4.0))


def _follow_typed(
    typed: str, costs: tuple[float, float], marks: tuple[str, ...], openers: str
) -> tuple[float, float]:
    """A curly sign tells which way its author meant it, though it may be wrong."""
    opening, closing = costs
    if typed in ("'", '"', "´", "ʼ", "''") or marks[0] == marks[1]:
        return costs
    if typed == marks[0] or (typed in openers and typed != marks[1]):
        return opening, closing + 1
    return opening + 1.5, closing


def _weigh(text: str, start: int, end: int, rules: QuoteRules, words: "Words") -> Sign:
    """What the readings of a single sign cost."""
    opening, closing = _weigh_sides(text, start, end)
    typed = text[start]
    opening, closing = _follow_typed(typed, (opening, closing), rules.marks[2:], "‚‘‛")
    apostrophe, prime = 3.0, NEVER
    before, behind = _is_letter(text, start - 1), _is_letter(text, end)
    if start in words.inside or typed == "ʼ":
        apostrophe, opening, closing = 0.0, opening + 5, closing + 5
    elif start in words.quoted:  # the letter 's' itself
        apostrophe = 1.8
    elif before and behind:
        apostrophe = 0.0
    elif _kind(text, start - 1) in "sojq" and (year := _YEAR.match(text, end)):
        closed = _kind(text, year.end()) == "q" and text[year.end()] in _SINGLE
        apostrophe, opening = (1.5, opening) if closed else (0.0, opening + 2)
    elif behind:
        apostrophe = 0.5 if typed == "’" else 2.5 if typed == "‘" else 2.0
    elif before:
        ending = text[max(start - 2, 0) : start]
        apostrophe = next((cost for ends, cost in _GENITIVE if ends.search(ending)), 2.0)
        if typed == "'" and text[start - 1].isdigit():
            apostrophe, prime = 3.0, 1.5
    costs = (("open", opening), ("close", closing), ("apostrophe", apostrophe), ("prime", prime))
    return Sign(start, end, "single", (*costs, ("typed", 2.9)))


@dataclass(frozen=True, slots=True)
class Words:
    """The places of signs in words of the language, and of signs around such a word by itself."""

    inside: frozenset[int]
    quoted: frozenset[int]


def _find_words(text: str, rules: QuoteRules) -> Words:
    plain = "".join(
        low if len(low := sign.lower()) == 1 else sign for sign in text.translate(_PLAIN)
    )
    inside: set[int] = set()
    quoted: set[int] = set()
    for word in rules.words:
        for match in re.finditer(re.escape(word.lower()), plain):
            start, end = match.span()
            if _is_letter(plain, start - 1) or _is_letter(plain, end):
                continue
            if word.endswith("'") and plain[start - 1 : start] == "'":
                continue  # the letter 't' itself
            closed = plain[end : end + 1] == "'" and not _is_letter(plain, end + 1)
            if word.count("'") == 1 and word.startswith("'") and closed:
                quoted |= {start, end}
            else:
                inside |= {place for place in range(start, end) if plain[place] == "'"}
    return Words(frozenset(inside), frozenset(quoted - inside))
