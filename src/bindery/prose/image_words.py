"""What is said of an author's image: its alternative text, and its source with the licence."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bindery.messages import Message
from bindery.model.tree import Inlines, Text, Value
from bindery.prose.marks import TOKEN
from bindery.prose.state import State

_FILE_NAME = re.compile(r"\S+\.(?:pdf|png|jpe?g|svg|eps|gif|tiff?|webp)", re.IGNORECASE)
_SHORTEST = 15  # REQ-13


@dataclass(frozen=True, slots=True)
class ImageSource:
    """Where an image comes from: its printed line, and what the register says of it."""

    line: Inlines = ()
    origin: str = ""
    licence: str = ""


def list_values(state: State, nodes: object) -> tuple[Value, ...]:
    """The values in an alternative text, which pandoc has as an attribute or as words."""
    tokens = "".join(TOKEN.findall(json.dumps(nodes, ensure_ascii=False)))
    return tuple(one for one in state.read_attribute(tokens) if isinstance(one, Value))


def check_alternative(state: State, alt: str, title: str) -> None:
    """Tell an alternative text that is not there, or says nothing."""
    if not alt:
        state.complain(Message("prose-no-alternative"))
    elif len(alt) < _SHORTEST or _FILE_NAME.fullmatch(alt):
        state.complain(Message("prose-short-alternative"))
    elif alt.casefold().rstrip(".") == title.casefold().rstrip("."):
        state.complain(Message("prose-repeated-alternative"))
    elif alt.casefold().startswith(tuple(one.casefold() for one in state.request.alt_stubs)):
        state.complain(Message("prose-empty-alternative"))


def read_source(state: State, attributes: Mapping[str, str]) -> ImageSource:
    """The source line of an image; a source is registered, or says its own licence."""
    origin = state.plain(attributes.get("source", "")).strip()
    licence = state.plain(attributes.get("licence", attributes.get("license", ""))).strip()
    known = {one: (words, allowed) for one, words, allowed in state.request.sources}
    if not origin:
        if licence:
            state.complain(Message("prose-licence-alone"))
        return ImageSource()
    words = origin
    if origin in known:
        words, licence = known[origin][0], licence or known[origin][1]
    elif not licence and state.dialect == "author":
        state.complain(Message("prose-source-without-licence", source=origin))
    before = f"{state.request.source_word}: " if state.request.source_word else ""
    line = (Text(f"{before}{words.rstrip('.')}; {licence.rstrip('.')}."),)
    return ImageSource(line, origin, licence)
