"""The markup that authors mean and pandoc does not take, as it stands in the words of the tree.

Markdown of other tools, half-written markup, and what word processors leave behind.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bindery.messages import Message

OPAQUE = "\ufffc"  # code, formulas, notes, citations, values: no words, but something


@dataclass(frozen=True, slots=True)
class Slip:
    """A pattern of words, and what is said of those that were found.

    `sign` is what an author escapes to mean the sign itself.
    """

    pattern: re.Pattern[str]
    sign: str
    say: Callable[[str], Message]


def _slip(pattern: str, sign: str, say: Callable[[str], Message]) -> Slip:
    return Slip(re.compile(pattern), sign, say)


# What a word processor or a spreadsheet writes where it did not find what belongs there.
_OFFICE = (
    r"Error! (?:Reference source|Bookmark) not (?:found|defined)"
    r"|Fout! (?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd)"
    r"|#(?:(?:DIV|DEEL)/0!|N/[AB]\b|(?:VERW|REF|WAARDE|VALUE|GETAL|NUM|LEEG|NULL)!|(?:NAAM|NAME)\?)"
)
NUMBERED = re.compile(r"^\(?(\d{1,3}|[a-z]|[ivx]+|#)[.)]\s")
FIRST = {"1", "a", "i", "#"}

# At the beginning of a paragraph's line.
STARTS = (
    _slip(r"^#{1,6}\s*[^\s#].*", "#", lambda words: Message("prose-bad-heading", words=words)),
    _slip(r"^#{1,6}$", "#", lambda _: Message("prose-heading-without-words")),
    _slip(r"^[-*+]\s.*", "-*+", lambda words: Message("prose-no-item", words=words)),
    _slip(r"^[•▪◦●○■□‣⁃∙·➢✓]\s*.*", "", lambda words: Message("prose-no-item", words=words)),
    _slip(r"^>\s?[^\W\d_].*", ">", lambda words: Message("prose-no-quotation", words=words)),
    _slip(r"^\|.*", "|", lambda words: Message("prose-no-row", words=words)),
    _slip(r"^:::.*", ":", lambda words: Message("prose-no-block", words=words)),
    _slip(r"^::\s?\w.*", ":", lambda words: Message("prose-no-block", words=words)),
    _slip(r"^(?:!!!|\?\?\?\+?)\s+\w.*", "!?", lambda words: Message("prose-no-box", words=words)),
    _slip(r"^\[!\w+\].*", "[", lambda words: Message("prose-no-box", words=words)),
    _slip(
        r"^\.\.\s+[\w-]+::.*", ".", lambda words: Message("prose-foreign-directive", words=words)
    ),
    _slip(r"^[\w-]+::\S*\[.*\]$", ":", lambda words: Message("prose-foreign-markup", words=words)),
    _slip(
        r"^(?:[‘’“”´\"]{3,}|['`]{3,}).*",
        "`'\"",
        lambda words: Message("prose-no-code", words=words),
    ),
    _slip(r"^={2,}$|^={1,6}\s.*", "=", lambda words: Message("prose-foreign-heading", words=words)),
    _slip(r"^(?:[-–—_*~.…]\s?){3,}$", "-_*~.", lambda _: Message("prose-line-of-signs")),
    _slip(
        r"^\[\[?_?(?:TOC|toc)_?\]?\]", "[", lambda words: Message("prose-no-contents", words=words)
    ),
)

# Anywhere in the words of a line.
INLINE = (
    _slip(r"!?\[\[[^\]]+\]\]", "[", lambda words: Message("prose-leads-nowhere", words=words)),
    _slip(
        r"\[[^\][]+\]\[[^\][]*\]", "[", lambda words: Message("prose-undefined-link", words=words)
    ),
    _slip(r"\]\s+\((?:https?:|www\.|mailto:)", "[", lambda _: Message("prose-link-with-space")),
    _slip(r"\([^()]+\)\[(?:https?:|www\.)", "[", lambda _: Message("prose-link-turned-round")),
    _slip(
        r"==[^\s=](?:[^=]*[^\s=])?==",
        "=",
        lambda words: Message("prose-highlighting", words=words),
    ),
    _slip(
        r"(?<!\w)\+\+\w(?:[^+]*\w)?\+\+",
        "+",
        lambda words: Message("prose-plus-signs", words=words),
    ),
    _slip(r"\{(?:\+\+|--|[–—]|~~|>>|==)", "{", lambda words: Message("prose-change", words=words)),
    _slip(
        r"<(?:www\.[^<>\s]+|[^<>\s@/]+@[^<>\s]+|(?:[\w-]+\.)+[a-z]{2,}(?:/[^<>\s]*)?)>",
        "<",
        lambda words: Message("prose-no-link", words=words),
    ),
    _slip(r"&[A-Za-z]{2,8};", "&", lambda words: Message("prose-no-entity", words=words)),
    _slip(r"\{#\s.*|\{#.*?#\}|\s#\}", "{#", lambda words: Message("prose-no-remark", words=words)),
    _slip(r"\{\{|\}\}|\{%|%\}|##\}", "{}", lambda words: Message("prose-lone-braces", words=words)),
    _slip(r"%%[^%]+%%", "%", lambda words: Message("prose-no-remark", words=words)),
    _slip(r"\^\[", "^", lambda words: Message("prose-open-note", words=words)),
    _slip(
        r"(?<=[^\W\d_]{4})[¹²³⁴-⁹⁰]+|(?<=[^\W\d_][.,;:])[¹²³⁴-⁹⁰]+",
        "",
        lambda words: Message("prose-typed-note", words=words),
    ),
    _slip(
        r"(?<=[^\W\d_]{4})\[\d{1,3}\]",
        "[",
        lambda words: Message("prose-typed-note", words=words),
    ),
    _slip(_OFFICE, "#!", lambda words: Message("prose-office", words=words)),
    _slip(
        r"(?<!\S)@\s+[a-z]{2,4}-\w[\w-]*",
        "@",
        lambda words: Message("prose-reference-with-space", words=words),
    ),
    _slip(
        r"(?<![\w:]):[a-z][a-z0-9_+-]{2,}:(?![\w:])",
        ":",
        lambda words: Message("prose-no-emoji", words=words),
    ),
    _slip(
        r"\{:\s?[#.\w][^}]*\}", "{", lambda words: Message("prose-foreign-attribute", words=words)
    ),
    _slip(r"\{[a-z]+\}" + OPAQUE, "{", lambda words: Message("prose-foreign-markup", words=words)),
    _slip(r"\$\$", "$", lambda _: Message("prose-open-formula")),
    _slip(
        r"(?<![\w/@.])[^\W_]+[~^][^\W_]+(?![\w/@])|[^\W_]+\^(?![\w^\[])",
        "~^",
        lambda words: Message("prose-open-sign", words=words),
    ),
    _slip(
        r"[^\s*]+\*+(?=[\s.,;:!?)]|$)",
        "*",
        lambda words: Message("prose-open-emphasis", words=words, sign="*"),
    ),
    _slip(
        r"\w+\[[A-Z][^\][]*\s[^\][]*\]", "[", lambda words: Message("prose-lost-note", words=words)
    ),
    _slip(r"(?<!\S)@(?!\S)", "@", lambda _: Message("prose-lone-at")),
)
HEADING_END = _slip(r"\{[^{}]+\}$", "{", lambda words: Message("prose-no-attribute", words=words))
HEADING_NUMBER = _slip(
    r"^(?:\d+(?:\.\d+)+\.?|\d{1,2}\.|[A-Z]\.\d+\.?)\s(?=\S)",
    ".",
    lambda words: Message("prose-typed-heading-number", words=words),
)
TITLE = re.compile(r":\s|[Tt]able:\s")
BACKSLASH = re.compile(r"\\(?![A-Za-z\\])")
# «\ » is a space that does not break; beside another space it is nothing
BESIDE_SPACE = re.compile(r"(?:^|\s)\u00a0|\u00a0(?:\s|$)")
