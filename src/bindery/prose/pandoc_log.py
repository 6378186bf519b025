"""What pandoc says of a text that it read: what it left out, at the author's line."""

import json
import re
from collections.abc import Iterator, Sequence

from bindery.errors import Diagnostic
from bindery.prose.marks import strip_marks

# What pandoc's message is of -> how its key stands in the text, what to say, what to do.
_SAID = {
    "NoteDefinedButNotUsed": (
        "[^{}]:", "the note [^{}] is not used", "write [^{}] where it belongs, or take it away",
    ),
    "DuplicateNoteReference": (
        "[^{}]:", "the note [^{}] stands here twice", "give one another name",
    ),
    "DuplicateLinkReference": (
        "[{}]:", "«[{}]:» stands here twice", "give one another name",
    ),
}  # fmt: skip


def explain_log(path: str, text: str, log: str) -> Iterator[Diagnostic]:
    """The mistakes that pandoc's messages tell of; the second of two definitions is meant."""
    lines = text.split("\n")
    for said in json.loads(log or "[]"):
        if said.get("type") in _SAID:
            form, message, hint = _SAID[said["type"]]
            key = strip_marks(str(said.get("key", said.get("contents", "")))).strip("[]^")
            line = _find_last(lines, form.replace("{}", key))
            yield Diagnostic(path, line, message.replace("{}", key), hint.replace("{}", key))


def _find_last(lines: Sequence[str], start: str) -> int | None:
    pattern = re.compile(rf"^[\s>]*{re.escape(start)}", re.IGNORECASE)
    found = (n for n in range(len(lines), 0, -1) if pattern.match(lines[n - 1]))
    return next(found, None)
