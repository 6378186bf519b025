"""What is wrong with an author's file that is no Python, in plain words."""

import re
from collections.abc import Callable, Iterable

from bindery.messages import Message

_CURLY = "“”‘’„«»"
_SIGN = re.compile(r"'(.)'")
_CHARACTER = re.compile(r"invalid (?:non-printable )?character (?:'(.)'|(U\+\w+))")
Explain = Callable[[str], Message]


def explain_syntax(error: SyntaxError) -> Message:
    """What a reader of the file should look for; Python's own words only where nothing is known."""
    if isinstance(error, TabError):
        return Message("python-tabs")
    words = error.msg or ""
    for part, explain in _EXPLAINED:
        if part in words:
            return explain(words)
    if isinstance(error, IndentationError):
        return Message("python-indented")
    return Message("python-no-python", words=words)


def _find_sign(words: str) -> str:
    found = _SIGN.search(words)
    return found[1] if found else ""


def _explain_character(words: str) -> Message:
    found = _CHARACTER.search(words)
    sign = (found[1] or found[2]) if found else ""
    return Message("python-curly-quotes" if sign in _CURLY else "python-strange-sign", sign=sign)


_EXPLAINED: Iterable[tuple[str, Explain]] = (
    ("expected an indented block", lambda _: Message("python-no-block")),
    ("unexpected indent", lambda _: Message("python-indented")),
    ("unindent does not match", lambda _: Message("python-indented")),
    ("was never closed", lambda words: Message("python-open-bracket", sign=_find_sign(words))),
    ("unmatched", lambda words: Message("python-stray-bracket", sign=_find_sign(words))),
    (
        "does not match opening",
        lambda words: Message("python-wrong-bracket", sign=_find_sign(words)),
    ),
    ("unterminated", lambda _: Message("python-open-text")),
    ("expected ':'", lambda _: Message("python-no-colon")),
    ("forgot a comma", lambda _: Message("python-no-comma")),
    ("null bytes", lambda _: Message("python-no-text")),
    ("invalid character", _explain_character),
    ("invalid non-printable", _explain_character),
    ("cannot assign", lambda _: Message("python-assigns")),
    ("Maybe you meant '=='", lambda _: Message("python-assigns")),
)
