"""The bytes of a data file -> its text, whatever program wrote it; all mistakes at once."""

import codecs
import unicodedata
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.raw_text import find_conflicts, find_misread, find_other_format
from bindery.messages import Message

MAXIMUM = 20_000_000  # bytes; a data file of a report is far smaller


def read_bytes(root: Path, path: str, mistakes: list[Diagnostic]) -> bytes | None:
    """The bytes of a file; None, with a mistake added, for one that is missing or far too large."""
    try:
        file = root / path
        if file.stat().st_size <= MAXIMUM:
            return file.read_bytes()
    except OSError:
        mistakes.append(Diagnostic(path, None, Message("common-no-file")))
        return None
    mistakes.append(Diagnostic(path, None, Message("data-too-large", megabytes=MAXIMUM // 10**6)))
    return None


def decode_text(
    path: str, raw: bytes, mistakes: list[Diagnostic], encoding: str = "utf-8"
) -> str | None:
    """The text of a file; a byte order mark of UTF-8 means nothing, another encoding is told.

    Letters and their accents come as one sign, so that equal words are equal.
    """
    if other := find_other_format(path, raw):
        mistakes.append(other)
        return None
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, Message("data-zero-byte")))
        return None
    if raw.startswith(codecs.BOM_UTF8):
        raw, encoding = raw[len(codecs.BOM_UTF8) :], "utf-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        name = encoding.upper().removesuffix("-SIG")
        mistakes.append(Diagnostic(path, line, Message("data-not-encoded", encoding=name)))
        return None
    if conflicts := find_conflicts(path, text):
        mistakes += conflicts
        return None
    mistakes += find_misread(path, text)
    return unicodedata.normalize("NFC", text)
