"""What a merge or a wrong encoding leaves in a file of any format, told before it is read."""

import re
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.messages import Message

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # word processors and spreadsheets
_HEAD = 400
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
    if what := find_no_text(path, data):
        mistakes.append(what)
        return None
    text = data.decode("utf-8-sig")
    if conflicts := find_conflicts(path, text):
        mistakes += conflicts
        return None
    mistakes += find_misread(path, text)
    return text


def find_no_text(path: str, data: bytes) -> Diagnostic | None:
    """Why a file is no text in UTF-8; None when it is."""
    if what := find_other_format(path, data):
        return what
    if b"\0" in data:
        line = data[: data.index(0)].count(b"\n") + 1
        return Diagnostic(path, line, Message("loading-zero-bytes"))
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Diagnostic(path, line, Message("common-not-utf8"))
    return None


def find_other_format(path: str, data: bytes) -> Diagnostic | None:
    """Whether a file is what editors and word processors write when nobody asks for plain text."""
    if data.startswith(_UTF16) or _is_every_other_byte_zero(data[:_HEAD]):
        return Diagnostic(path, 1, Message("loading-utf16"))
    return Diagnostic(path, None, Message("loading-office-file")) if data[:4] in _OFFICE else None


def _is_every_other_byte_zero(head: bytes) -> bool:
    """Whether letters have two bytes, as UTF-16 writes them."""
    zeros = sorted((head[::2].count(0), head[1::2].count(0)))
    return zeros[1] * 5 > len(head) * 2 and zeros[0] * 20 < len(head)


def find_conflicts(path: str, text: str) -> list[Diagnostic]:
    """The merge conflicts of a file, each at its first line: what stands there is no format."""
    found, opened = [], False
    for number, line in enumerate(text.split("\n"), 1):
        ours, theirs = bool(_OURS.match(line)), bool(_THEIRS.match(line))
        if ours or (theirs and not opened):
            found.append(Diagnostic(path, number, Message("loading-conflict")))
        opened = ours or (opened and not theirs)
    return found


def find_misread(path: str, text: str) -> Iterator[Diagnostic]:
    """Signs that UTF-8 wrote and Windows-1252 read, the first of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        match = _MISREAD.search(line)
        if match:
            said = Message("loading-misread", found=match[0], meant=_restore(match[0]))
            yield Diagnostic(path, number, said)


def _restore(signs: str) -> str:
    """What the signs were before they were read as Windows-1252."""
    codes = bytes(
        ord(sign) if ord(sign) < 0xA0 else sign.encode("cp1252", errors="replace")[0]
        for sign in signs
    )
    return codes.decode("utf-8", errors="replace")
