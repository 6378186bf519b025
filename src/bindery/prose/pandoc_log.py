"""What pandoc says of a text that it read: what it left out, at the author's line."""

import json
import re
from collections.abc import Callable, Iterator, Sequence

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.prose.marks import strip_marks

# What pandoc's message is of -> how its key stands in the text, and what to say.
_SAID: dict[str, tuple[str, Callable[[str], Message]]] = {
    "NoteDefinedButNotUsed": ("[^{}]:", lambda key: Message("prose-unused-note", key=key)),
    "DuplicateNoteReference": ("[^{}]:", lambda key: Message("prose-note-twice", key=key)),
    "DuplicateLinkReference": ("[{}]:", lambda key: Message("prose-address-twice", key=key)),
}


def explain_log(path: str, text: str, log: str) -> Iterator[Diagnostic]:
    """The mistakes that pandoc's messages tell of; the second of two definitions is meant."""
    lines = text.split("\n")
    for said in json.loads(log or "[]"):
        if said.get("type") in _SAID:
            form, say = _SAID[said["type"]]
            key = strip_marks(str(said.get("key", said.get("contents", "")))).strip("[]^")
            line = _find_last(lines, form.replace("{}", key))
            yield Diagnostic(path, line, say(key))


def _find_last(lines: Sequence[str], start: str) -> int | None:
    pattern = re.compile(rf"^[\s>]*{re.escape(start)}", re.IGNORECASE)
    found = (n for n in range(len(lines), 0, -1) if pattern.match(lines[n - 1]))
    return next(found, None)
