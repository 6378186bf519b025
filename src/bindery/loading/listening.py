"""Reads what a house style says of a document that is read aloud."""

import string

from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model.heard import HEARD


def read_listening(reader: TableReader) -> tuple[tuple[str, str], ...]:
    """What is said of a document that is read aloud; what is left out is said in English."""
    found = []
    for key, places in HEARD.items():
        pattern = reader.text(key, "")
        if not pattern:
            continue
        try:
            named = [
                name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None
            ]
        except ValueError:
            named = [""]
        if set(named) - set(places):
            known = ", ".join(f"{{{name}}}" for name in places)
            reader.complain(key, Message("loading-listening-place", key=key, known=known))
        else:
            found.append((key, pattern))
    reader.finish()
    return tuple(found)
