"""The markup that authors mean and pandoc does not take, as it stands in the words of the tree.

Markdown of other tools, half-written markup, and what word processors leave behind.
"""

import re
from dataclasses import dataclass

OPAQUE = "\ufffc"  # code, formulas, notes, citations, values: no words, but something


@dataclass(frozen=True, slots=True)
class Slip:
    """A pattern of words, what to say of them (`{}` is what was found) and what to write.

    `sign` is what an author escapes to mean the sign itself.
    """

    pattern: re.Pattern[str]
    sign: str
    message: str
    hint: str


def _slip(pattern: str, sign: str, message: str, hint: str) -> Slip:
    return Slip(re.compile(pattern), sign, message, hint)


_BOX = 'a box is ::: {.kind title="…"} with its text on lines of its own, and ::: at its end'
LIST_HINT = "leave an empty line before a list, and write - and a space before each item"
TABLE_HINT = "below the head stands |---|---|, and an empty line before the table"
NUMBERED = re.compile(r"^\(?(\d{1,3}|[a-z]|[ivx]+|#)[.)]\s")
FIRST = {"1", "a", "i", "#"}

# At the beginning of a paragraph's line.
STARTS = (
    _slip(
        r"^#{1,6}\s*[^\s#].*",
        "#",
        "«{}» is no heading",
        "write # Title: a space behind the signs, an empty line before them; \\# for the sign",
    ),
    _slip(r"^#{1,6}$", "#", "a heading without words", "say what the section is about"),
    _slip(r"^[-*+]\s.*", "-*+", "«{}» is no item of a list", LIST_HINT),
    _slip(r"^[•▪◦●○■□‣⁃∙·➢✓]\s*.*", "", "«{}» is no item of a list", LIST_HINT),
    _slip(r"^\|.*", "|", "«{}» is no row of a table", TABLE_HINT),
    _slip(r"^:::.*", ":", "«{}» begins no block", _BOX),
    _slip(r"^::\s?\w.*", ":", "«{}» begins no block", _BOX),
    _slip(r"^(?:!!!|\?\?\?\+?)\s+\w.*", "!?", "«{}» makes no box", _BOX),
    _slip(r"^\[!\w+\].*", "[", "«{}» makes no box", _BOX),
    _slip(r"^\.\.\s+[\w-]+::.*", ".", "«{}» means nothing here", _BOX),
    _slip(r"^[\w-]+::\S*\[.*\]$", ":", "«{}» means nothing here", "write it in Markdown"),
    _slip(r"^(?:[‘’“”´\"]{3,}|['`]{3,}).*", "`'\"", "«{}» begins no code", "write ``` for code"),
    _slip(r"^={2,}$|^={1,6}\s.*", "=", "«{}» is no heading", "write # Title"),
    _slip(
        r"^(?:[-–—_*~.…]\s?){3,}$",
        "-_*~.",
        "a line of signs",
        "a heading says where something new begins; an open place is no text",
    ),
    _slip(
        r"^\[\[?_?(?:TOC|toc)_?\]?\]",
        "[",
        "«{}» makes no contents list",
        "the document has one by itself",
    ),
)

# Anywhere in the words of a line.
INLINE = (
    _slip(
        r"!?\[\[[^\]]+\]\]",
        "[",
        "«{}» leads nowhere",
        "a link is [words](https://…), a reference @sec-anchor, an image ![Caption](file.png)",
    ),
    _slip(
        r"\[[^\][]+\]\[[^\][]*\]",
        "[",
        "«{}» leads nowhere",
        "define it on a line of its own: [name]: https://…",
    ),
    _slip(
        r"\]\s+\((?:https?:|www\.|mailto:)",
        "[",
        "a space between a link and its address",
        "[words](https://…)",
    ),
    _slip(
        r"\([^()]+\)\[(?:https?:|www\.)", "[", "a link is the other way round", "[words](https://…)"
    ),
    _slip(
        r"==[^\s=](?:[^=]*[^\s=])?==",
        "=",
        "«{}»: highlighting cannot be used",
        "use *emphasis*, or \\= for the sign itself",
    ),
    _slip(
        r"(?<!\w)\+\+\w(?:[^+]*\w)?\+\+", "+", "«{}»: underlining cannot be used", "use *emphasis*"
    ),
    _slip(
        r"\{(?:\+\+|--|[–—]|~~|>>|==)",
        "{",
        "a mark of a change: {}",
        "accept or refuse the change; a remark is {## … ##}",
    ),
    _slip(r"<(?:www\.[^<>\s]+|[^<>\s@/]+@[^<>\s]+)>", "<", "{} is no link", "[words](https://…)"),
    _slip(r"&[A-Za-z]{2,8};", "&", "«{}» is no sign", "type the sign itself"),
    _slip(r"\{#\s.*|\{#.*?#\}|\s#\}", "{#", "«{}» is no remark", "a remark is {## … ##}"),
    _slip(
        r"\{\{|\}\}|\{%|%\}",
        "{}",
        "«{}» without its partner",
        "expressions are {{ … }}, statements {% … %}",
    ),
    _slip(r"%%[^%]+%%", "%", "«{}» is no remark", "a remark is {## … ##}"),
    _slip(r"\^\[", "^", "a note that is not closed: {}", "close it: ^[The note.]"),
    _slip(
        r"(?<=[^\W\d_]{4})[¹²³⁴-⁹⁰]+|(?<=[^\W\d_][.,;:])[¹²³⁴-⁹⁰]+",
        "",
        "«{}» is a note's number typed by hand",
        "write [^name], and on a line of its own [^name]: The note.",
    ),
    _slip(
        r"(?<!\S)@\s+[a-z]{2,4}-\w[\w-]*", "@", "«{}» refers to nothing", "no space behind the @"
    ),
    _slip(
        r"(?<![\w:]):[a-z][a-z0-9_+-]{2,}:(?![\w:])",
        ":",
        "«{}» is no sign",
        "type the sign itself, if it must be there",
    ),
    _slip(
        r"\{:\s?[#.\w][^}]*\}",
        "{",
        "«{}» means nothing here",
        "known: {#sec-anchor} and {.unnumbered}",
    ),
    _slip(r"\{[a-z]+\}" + OPAQUE, "{", "«{}» means nothing here", "write it in Markdown"),
    _slip(
        r"\$\$", "$", "a formula that is not closed", "$$ before and behind it; \\$ for the sign"
    ),
    _slip(
        r"(?<![\w/@.])[^\W_]+[~^][^\W_]+(?![\w/@])",
        "~^",
        "«{}» is not closed",
        "a sign on both sides: CO~2~, m^2^",
    ),
)
HEADING_END = _slip(
    r"\{[^{}]+\}$", "{", "«{}» is no attribute", "known: {#sec-anchor} and {.unnumbered}"
)
TITLE = re.compile(r":\s|[Tt]able:\s")
LONE_TITLE = (
    "a table's title without its table",
    "it stands below its table, with an empty line between them",
)
BACKSLASH = re.compile(r"\\(?![A-Za-z\\])")
