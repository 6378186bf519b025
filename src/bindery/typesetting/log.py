"""Parses TeX's log and the messages of bindery-diagnostics.sty."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

_LOCATED = re.compile(
    r"^(?:.*[()\[\]{}<>\s])?(?P<file>(?:\./)?[\w./+-]+\.\w+):(?P<line>\d+): (?P<text>.+)$"
)
_BARE = re.compile(r"^! (?P<text>.+)$")
_CONTEXT = re.compile(r"^l\.(?P<line>\d+) ?(?P<text>.*)$")
_LUA = re.compile(r"^.*(?P<text>\[\\directlua\]:\d+: .+|\[.*\.lua\]?:\d+: .+)$")
_GLYPH = re.compile(
    r"^Missing character: There is no (?P<text>\S+) \((?P<code>U\+[0-9A-F]+)\)"
    r" in font (?P<font>.+)!$"
)
_LOOK_AHEAD = 14


@dataclass(frozen=True, slots=True)
class LogMessage:
    """One message of TeX; `file` is as TeX wrote it, "" when it did not say.

    `kind` is error, warning, overfull, no-description or glyph; `context` is the source line up
    to where TeX stood, and `top` the line below the message, at whose end what it is about stands.
    """

    kind: str
    text: str
    file: str = ""
    line: int | None = None
    context: str = ""
    top: str = ""


def read_errors(log: str) -> tuple[LogMessage, ...]:
    """All errors in a log, in order, each once; an emergency stop only lends its place."""
    lines = log.splitlines()
    found: list[LogMessage] = []
    for index, line in enumerate(lines):
        one = _read_error(lines, index, line)
        if one is None or one.text.strip().startswith("==> Fatal error"):
            continue
        if one.text.startswith("Emergency stop") and found:
            if not found[-1].file:
                found[-1] = replace(found[-1], file=one.file, line=one.line)
            continue
        found.append(one)
    return tuple(dict.fromkeys(found))


def _read_error(lines: list[str], index: int, line: str) -> LogMessage | None:
    located = _LOCATED.match(line)
    if located and not _is_progress_output(line):
        context = _find_context(lines, index)
        return LogMessage(
            "error", located["text"], located["file"], int(located["line"]), context[1],
            "".join(lines[index + 1 : index + 2]),
        )  # fmt: skip
    bare = _BARE.match(line) or _LUA.match(line)
    if bare:
        number, text = _find_context(lines, index)
        return LogMessage("error", bare["text"], "", number, text)
    return None


def _is_progress_output(line: str) -> bool:
    # Overfull boxes are written by bindery-diagnostics.lua in the same form.
    return line.startswith(("Overfull", "Underfull", "Package", "LaTeX", "luaotfload"))


def _find_context(lines: list[str], index: int) -> tuple[int | None, str]:
    for line in lines[index + 1 : index + _LOOK_AHEAD]:
        match = _CONTEXT.match(line)
        if match:
            return int(match["line"]), match["text"]
        if _BARE.match(line):
            break
    return None, ""


def read_glyphs(log: str) -> tuple[LogMessage, ...]:
    """Characters that a font lacks, each once: the character, its code, and the font."""
    matches = (_GLYPH.match(line) for line in log.splitlines())
    found = [
        LogMessage(
            "glyph", match["text"], context=f"{match['code']} in {_name_font(match['font'])}"
        )
        for match in matches
        if match
    ]
    return tuple(dict.fromkeys(found))


def _name_font(font: str) -> str:
    inner = re.match(r'"?\[?([^\]:"]+)', font)
    return Path(inner[1]).name if inner else font


def read_notes(path: Path) -> tuple[LogMessage, ...]:
    """The JSON lines of bindery-diagnostics.sty; a line that is not whole is passed over."""
    found = []
    text = path.read_text("utf-8", errors="replace") if path.exists() else ""
    for line in text.splitlines():
        try:
            data = json.loads(line)
            text = re.sub(r"(?:\s*\\par)?\s*$", "", str(data["text"]))
            found.append(LogMessage(str(data["kind"]), text, str(data["file"]), int(data["line"])))
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(dict.fromkeys(found))
