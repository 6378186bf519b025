"""What can be seen wrong in a section's source before it is converted."""

import html
import re
import unicodedata

from bindery.errors import Diagnostic
from bindery.loading.raw_text import find_conflicts, find_misread, find_other_format
from bindery.messages import Message
from bindery.model.letters import describe_sign
from bindery.prose.endless import find_endless
from bindery.prose.marks import PRIVATE
from bindery.prose.repeated import find_repeated

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_DIVISION = re.compile(r"^ {0,3}(:{3,})\s*(\S.*)?$")
_RAW = re.compile(r"\{=\w+\}")
_PIPES = re.compile(r"^\|[\s:|-]+\|?\s*$")
_CODE = re.compile(r"`[^`]*`|\{\{.*?\}\}")
_NUMBERED = re.compile(r"&#([xX][0-9a-fA-F]+|[0-9]+)")
_TAB = 4
# ends of lines that no editor shows, joiners, marks of direction, what a file began with
_INVISIBLE = re.compile("[\u2028\u2029\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_WIDE = "[\u00a0\u202f]"
_WIDE_END = re.compile(f"(?m){_WIDE}+[ \t]*$")
_WIDE_START = re.compile(rf"(?m)^[ \t|>]*{_WIDE}*(?:#{{1,6}}|[-*+]|\d+[.)]|[|>])?{_WIDE}+")
_TEX_MATH = re.compile(r"(?<!\\)\\(\(.+?\\\)|\[.+?\\\])")
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)([^\]]+)\]:\s*\S")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
_WORD = re.compile(r"\w+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_source(path: str, source: bytes, mistakes: list[Diagnostic]) -> str:
    """The text with plain newlines and no tabs; "" with a mistake when it is no UTF-8."""
    if other := find_other_format(path, source):
        mistakes.append(other)
        return ""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, Message("common-not-utf8")))
        return ""
    # a letter and its accent may be typed as two signs: one word, however it was typed
    text = unicodedata.normalize("NFC", text)
    # a tab leads to the next of the stops that stand four signs apart, as for pandoc itself
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(_TAB)
    if conflicts := find_conflicts(path, text):
        mistakes += conflicts
        return ""
    mistakes += find_misread(path, text)
    return tidy_spaces(text)


def tidy_spaces(text: str) -> str:
    """Without the wide spaces that word processors leave where nobody sees them.

    A no-break space behind the sign of a heading, list, quote or row, or at a line's end, would
    be no space to pandoc.
    """
    text = _WIDE_END.sub("", text)
    return _WIDE_START.sub(lambda match: re.sub(_WIDE, " ", match[0]), text)


def check_source(path: str, text: str) -> list[Diagnostic]:
    """Headers, private signs, and fences, blocks and comments that never end."""
    lines = text.split("\n")
    found = [*_check_signs(path, lines), *_check_ends(path, lines)]
    if not text.strip():
        found.append(Diagnostic(path, 1, Message("prose-empty-file")))
    if lines[0].strip() == "---":
        found.append(Diagnostic(path, 1, Message("prose-metadata")))
    if text.count("{##") > text.count("##}"):
        line = text[: text.rindex("{##")].count("\n") + 1
        found.append(Diagnostic(path, line, Message("prose-open-comment")))
    found += find_endless(path, lines)
    found += find_repeated(path, blank_code(lines))
    return [*found, *_check_rows(path, lines), *find_foreign_markup(path, lines)]


def mend_source(text: str) -> str:
    """The text so that what is wrong in one place does not hide what is wrong in another.

    What follows on code or a comment that never ends cannot be told apart from it and is left out.
    """
    lines = [_mend_signs(line) for line in text.split("\n")]
    if lines[0].strip() == "---":
        ends = (n for n, line in enumerate(lines[1:], 1) if line.strip() in {"---", "..."})
        end = next(ends, 0)
        lines[: end + 1] = [""] * (end + 1)
    for one in _check_ends("", lines):
        place = (one.line or 1) - 1
        if one.said.id == "prose-lone-end":
            lines[place] = ""
        elif one.said.id == "prose-endless-code":
            lines = lines[:place]
    text = "\n".join(lines)
    return text[: text.rindex("{##")] if text.count("{##") > text.count("##}") else text


def _mend_signs(line: str) -> str:
    line = _NUMBERED.sub(
        lambda one: "?" if _is_unprintable(html.unescape(one[0])) else one[0], line
    )
    line = _CONTROL.sub("?", PRIVATE.sub("?", line.replace("\ufffd", "?")))
    return _INVISIBLE.sub("", line)


def find_foreign_markup(path: str, lines: list[str]) -> list[Diagnostic]:
    """What other tools take as a comment or as raw markup, and here would be printed or dropped."""
    found = _check_links(path, lines)
    for number, line in enumerate(lines, 1):
        if "<!--" in line:
            found.append(Diagnostic(path, number, Message("prose-html-comment")))
        if _RAW.search(line):
            found.append(Diagnostic(path, number, Message("prose-raw-markup")))
    return found


def _check_links(path: str, lines: list[str]) -> list[Diagnostic]:
    """Definitions of links that no words use, and TeX's brackets: pandoc drops both."""
    found = []
    prose = [_CODE.sub("", line) for line in blank_code(lines)]
    text = "\n".join(prose).lower()
    for number, line in enumerate(prose, 1):
        defined = _DEFINED.match(line)
        if defined and text.count(f"[{defined[1].lower()}]") < 2:
            found.append(Diagnostic(path, number, Message("prose-unused-address", key=defined[1])))
        if _TEX_MATH.search(line):
            found.append(Diagnostic(path, number, Message("prose-tex-brackets")))
    return found


def blank_code(lines: list[str]) -> list[str]:
    """The lines with those of fenced code empty."""
    found, fence = [], ""
    for line in lines:
        mark = _FENCE.match(line)
        closes = bool(
            fence and mark and mark[1].startswith(fence) and not line.strip().strip(fence[0])
        )
        found.append("" if fence or mark else line)
        fence = "" if closes else fence or (mark[1] if mark else "")
    return found


def _check_rows(path: str, lines: list[str]) -> list[Diagnostic]:
    """Rows of a table with more cells than its head: pandoc would drop what is too much."""
    found, width = [], 0
    for number, line in enumerate(lines, 1):
        if not line.startswith("|"):
            width = 0
        elif width and _PIPES.match(line):
            found.append(Diagnostic(path, number, Message("prose-second-rule")))
        elif _PIPES.match(line) and number > 1 and "|" in lines[number - 2]:
            width = _count_cells(lines[number - 2])
            if lines[number - 2].startswith("|") and _count_cells(line) != width:
                said = Message("prose-short-rule", columns=_count_cells(line), head=width)
                found.append(Diagnostic(path, number, said))
                width = 0
        elif width and _count_cells(line) > width:
            said = Message("prose-long-row", cells=_count_cells(line), head=width)
            found.append(Diagnostic(path, number, said))
    return found


def _count_cells(line: str) -> int:
    row = _CODE.sub("", line).replace("\\|", "").strip()
    return row.strip("|").count("|") + 1 if row.strip("|") else row.count("|") - 1


def _check_signs(path: str, lines: list[str]) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(lines, 1):
        texts = (line, *_decode_signs(line))
        for sign in dict.fromkeys(one for one in "".join(texts) if _is_unprintable(one)):
            said = Message("prose-unprintable-sign", sign=describe_sign(sign))
            found.append(Diagnostic(path, number, said))
        for word in _list_mixed_words(line):
            sign = next(one for one in word if _CYRILLIC.match(one))
            said = Message("prose-mixed-letters", word=word, sign=describe_sign(sign))
            found.append(Diagnostic(path, number, said))
        for sign in dict.fromkeys(_INVISIBLE.findall("".join(texts))):
            before = line.partition(sign)[0].split()[-1:]
            shown = describe_sign(sign)
            said = Message("prose-invisible-sign", sign=shown)
            if before and sign in line:
                said = Message("prose-invisible-behind", word=before[0], sign=shown)
            found.append(Diagnostic(path, number, said))
    return found


def _list_mixed_words(line: str) -> list[str]:
    words = (one[0] for one in _WORD.finditer(line)) if _MIXED.search(line) else ()
    return list(dict.fromkeys(one for one in words if _MIXED.search(one)))


def list_mixed(text: str) -> frozenset[tuple[int, str]]:
    """The lines and letters of a text that stand only in words of two alphabets."""
    found = set[tuple[int, str]]()
    for number, line in enumerate(text.split("\n"), 1):
        words = _list_mixed_words(line)
        rest = set[str]().union(*(one for one in _WORD.findall(line) if one not in words))
        found |= {(number, sign) for word in words for sign in word if sign not in rest}
    return frozenset(found)


def _is_unprintable(text: str) -> bool:
    return bool(PRIVATE.search(text) or _CONTROL.search(text) or "\ufffd" in text)


def _decode_signs(line: str) -> list[str]:
    """The signs that are written by number: pandoc reads them as the signs themselves."""
    return [html.unescape(f"&#{number};") for number in _NUMBERED.findall(line)]


def _check_ends(path: str, lines: list[str]) -> list[Diagnostic]:
    fence, fence_line = "", 0
    opened: list[int] = []
    found = []
    for number, line in enumerate(lines, 1):
        mark = _FENCE.match(line)
        division = _DIVISION.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark:
            fence, fence_line = mark[1], number
        elif division and division[2] and division[2].strip(":"):
            opened.append(number)
        elif division and opened:
            opened.pop()
        elif division:
            found.append(Diagnostic(path, number, Message("prose-lone-end")))
    if fence:
        found.append(Diagnostic(path, fence_line, Message("prose-endless-code", fence=fence)))
    return found + [Diagnostic(path, number, Message("prose-endless-block")) for number in opened]
