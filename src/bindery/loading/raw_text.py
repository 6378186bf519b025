"""What a merge or a wrong encoding leaves in a file of any format, told before it is read."""

import re
from collections.abc import Iterator

from bindery.errors import Diagnostic

CONFLICT = "a merge conflict that is not resolved"
_CONFLICT_HINT = "keep what is right, and take away the lines with <<<<<<<, ======= and >>>>>>>"
_OURS = re.compile(r"^<{7,}(?: |\r?$)")
_THEIRS = re.compile(r"^>{7,}(?: |\r?$)")
# The bytes 0x80 to 0xBF as Windows-1252 shows them: what UTF-8 has behind its first byte.
_FOLLOWING = "".join(
    bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xC0)
)
_ONE = f"[{re.escape(_FOLLOWING)}]"
# é, ë, ï … read as two signs; quotes, dashes and the euro as three; emoji as four
_MISREAD = re.compile(f"[ÂÃ]{_ONE}|â[€‚„†‡]{_ONE}|ðŸ{_ONE}{{2}}")


def decode_text(path: str, data: bytes, mistakes: list[Diagnostic]) -> str | None:
    """A file's text; None, with its mistakes added, when it is no UTF-8 or holds a conflict."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, "not UTF-8 text", "save the file as UTF-8"))
        return None
    if conflicts := find_conflicts(path, text):
        mistakes += conflicts
        return None
    mistakes += find_misread(path, text)
    return text


def find_conflicts(path: str, text: str) -> list[Diagnostic]:
    """The merge conflicts of a file, each at its first line: what stands there is no format."""
    found, opened = [], False
    for number, line in enumerate(text.split("\n"), 1):
        ours, theirs = bool(_OURS.match(line)), bool(_THEIRS.match(line))
        if ours or (theirs and not opened):
            found.append(Diagnostic(path, number, CONFLICT, _CONFLICT_HINT))
        opened = ours or (opened and not theirs)
    return found


def find_misread(path: str, text: str) -> Iterator[Diagnostic]:
    """Signs that UTF-8 wrote and Windows-1252 read, the first of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        match = _MISREAD.search(line)
        if match:
            hint = f"write {_restore(match[0])}, and save the file as UTF-8"
            yield Diagnostic(path, number, f"«{match[0]}» is a sign read wrongly", hint)


def _restore(signs: str) -> str:
    """What the signs were before they were read as Windows-1252."""
    codes = bytes(
        ord(sign) if ord(sign) < 0xA0 else sign.encode("cp1252", errors="replace")[0]
        for sign in signs
    )
    return f"«{codes.decode('utf-8', errors='replace')}»"
