"""What can be seen wrong in a section's source before it is converted."""

import html
import re
import unicodedata

from bindery.errors import Diagnostic
from bindery.loading.raw_text import find_conflicts, find_misread
from bindery.model.letters import describe_sign
from bindery.prose.endless import find_endless
from bindery.prose.marks import PRIVATE

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
_LONE_END = "the end of a block that never began"
_OPEN_CODE = "code that never ends"
_TEX_MATH = re.compile(r"(?<!\\)\\(\(.+?\\\)|\[.+?\\\])")
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)([^\]]+)\]:\s*\S")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_source(path: str, source: bytes, mistakes: list[Diagnostic]) -> str:
    """The text with plain newlines and no tabs; "" with a mistake when it is no UTF-8."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, "not UTF-8 text", "save the file as UTF-8"))
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
        found.append(Diagnostic(path, 1, "the file is empty", "begin with # Title"))
    if lines[0].strip() == "---":
        hint = "take it away; titles and dates stand in content/study.toml"
        found.append(Diagnostic(path, 1, "a block of metadata cannot be used here", hint))
    if text.count("{##") > text.count("##}"):
        line = text[: text.rindex("{##")].count("\n") + 1
        found.append(Diagnostic(path, line, "a comment that never ends", "end it with ##}"))
    found += find_endless(path, lines)
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
        if one.message == _LONE_END:
            lines[place] = ""
        elif one.message == _OPEN_CODE:
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
            hint = "write {## … ##}"
            found.append(Diagnostic(path, number, "a comment in HTML would be printed", hint))
        if _RAW.search(line):
            hint = "write it in Markdown"
            found.append(Diagnostic(path, number, "raw markup cannot be used", hint))
    return found


def _check_links(path: str, lines: list[str]) -> list[Diagnostic]:
    """Definitions of links that no words use, and TeX's brackets: pandoc drops both."""
    found = []
    prose = [_CODE.sub("", line) for line in blank_code(lines)]
    text = "\n".join(prose).lower()
    for number, line in enumerate(prose, 1):
        defined = _DEFINED.match(line)
        if defined and text.count(f"[{defined[1].lower()}]") < 2:
            hint = f"write [words][{defined[1]}] where it belongs, or take it away"
            found.append(Diagnostic(path, number, f"no words lead to «[{defined[1]}]:»", hint))
        if _TEX_MATH.search(line):
            hint = "a formula stands between $ and $, or $$ and $$"
            found.append(Diagnostic(path, number, "TeX's brackets make no formula here", hint))
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
        elif _PIPES.match(line) and number > 1 and "|" in lines[number - 2]:
            width = _count_cells(lines[number - 2])
            if lines[number - 2].startswith("|") and _count_cells(line) != width:
                message = f"the rule has {_count_cells(line)} columns, the head has {width}"
                found.append(Diagnostic(path, number, message, "|---| once for each column"))
                width = 0
        elif width and _count_cells(line) > width:
            message = f"the row has {_count_cells(line)} cells, the head has {width}"
            hint = "a | that is no border is written \\|"
            found.append(Diagnostic(path, number, message, hint))
    return found


def _count_cells(line: str) -> int:
    row = _CODE.sub("", line).replace("\\|", "").strip()
    return row.strip("|").count("|") + 1 if row.strip("|") else row.count("|") - 1


def _check_signs(path: str, lines: list[str]) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(lines, 1):
        texts = (line, *_decode_signs(line))
        if any(_is_unprintable(one) for one in texts):
            hint = "take it away or type it anew"
            found.append(Diagnostic(path, number, "a sign that no font can print", hint))
        for sign in dict.fromkeys(_INVISIBLE.findall("".join(texts))):
            before = line.partition(sign)[0].split()[-1:]
            place = f" behind «{before[0]}»" if before and sign in line else ""
            message = f"an invisible sign{place} ({describe_sign(sign)})"
            hint = "take it away: delete the letters on both sides and type them anew"
            found.append(Diagnostic(path, number, message, hint))
    return found


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
            hint = "begin it with ::: and its kind"
            found.append(Diagnostic(path, number, _LONE_END, hint))
    if fence:
        hint = f"end it with {fence} on a line of its own"
        found.append(Diagnostic(path, fence_line, _OPEN_CODE, hint))
    return found + [
        Diagnostic(path, number, "a block that never ends", "end it with ::: on a line of its own")
        for number in opened
    ]
