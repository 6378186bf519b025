"""Finds what is asked for at a place in a text, by the words of its line."""

import re
from dataclasses import dataclass

from bindery import layout
from bindery.language_server import under_cursor_toml as toml
from bindery.language_server.things import PLACES, PREFIXES, Kind

_CALLED = {
    "value": Kind.VALUE,
    "number": Kind.VALUE,
    "figure": Kind.FIGURE_ENTRY,
    "table": Kind.TABLE_ENTRY,
    "part": Kind.PART,
}
_CALL = re.compile(r"""\b(value|number|figure|table|part)\(\s*(["'])([^"'\n]*)$""")
_REGION = re.compile(r"""\b(value|number)\(\s*["']([^"'\n]*)["']\s*,\s*(["'])([^"'\n]*)$""")
_CLAIM = re.compile(r"""\bclaim\((?:[^"'\n]|"[^"\n]*"|'[^'\n]*')*?(\w*)$""")
_REFERENCE = re.compile(r"(?<![\w@\\])@(?:([\w-]+):)?([^\s\]\[;,:@{}()\"'`]*)$")
_BLOCK = re.compile(r"^\s*:{3,}\s*(?:\{\s*\.)?([\w-]*)$")
_DATA = re.compile(r"""^\s*:{3,}\s*\{[^}]*\bdata=(["'])([^"'\n]*)$""")
_CAPITALS = re.compile(r"(?<![\w@.#/-])([A-Z]{2,}\w*)$")
_ALSO = re.compile(r"""^["']\s*,\s*(?:["']([\w-]+)["']|\w[\w.]*)""")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_NAME = re.compile(r"[\w.\-/]*")
_TEXT = re.compile(rf"^(?:{layout.REGIONS}/[^/]+/text|content/[^/]+)/[^/]+\.md$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What may stand at a place.

    `typed` is what stands there up to the cursor, from column `start`. `document` is the other
    document that a reference names, `region` the region that a value is asked of ("*" for the one
    of a loop), `quote` the sign before a name, `bare` tells that a call is wanted and not a name.
    """

    kinds: tuple[Kind, ...]
    typed: str
    start: int
    path: str
    document: str = ""
    region: str = ""
    quote: str = ""
    bare: bool = False
    in_loop: bool = False

    @property
    def scope(self) -> str:
        """The scope of the file: a region's slug, or "study"."""
        folders = self.path.split("/")
        return folders[1] if folders[0] == layout.REGIONS and folders[2:] else layout.STUDY_SCOPE


def find_asked(path: str, before: str, line: str) -> Asked | None:
    """What is asked for behind the words of a line; `before` are the lines above it.

    None where nothing of the study may be named.
    """
    if path.endswith(".toml"):
        found = toml.find_key(path, before, line)
        return (
            Asked(found.kinds, found.typed, found.start, path, region=found.scope)
            if found
            else None
        )
    if not _TEXT.match(path):
        return None
    if _is_within(before + line):
        return _find_in_tag(path, before, line)
    return _find_in_words(path, line)


def find_whole(path: str, before: str, line: str, column: int) -> tuple[Asked, int] | None:
    """The name that a column of a line is in, with the column behind it."""
    rest = _NAME.match(line, column)
    end = rest.end() if rest else column
    end = column + len(line[column:end].rstrip(".-/"))
    asked = find_asked(path, before, line[:end])
    if asked is None or not asked.start <= column or not asked.typed:
        return None
    behind = _ALSO.match(line[end:]) if asked.kinds == (Kind.VALUE,) and asked.quote else None
    if behind:
        asked = Asked(
            asked.kinds, asked.typed, asked.start, path, region=behind[1] or "*", quote=asked.quote
        )
    return asked, end


def _is_within(text: str) -> bool:
    """Whether the end of a text stands in a tag; one that is half typed ends at an empty line."""
    text = _EMPTY_LINE.split(text)[-1]
    opened = max(text.rfind("{{"), text.rfind("{%"))
    return opened > max(text.rfind("}}"), text.rfind("%}"))


def _find_in_tag(path: str, before: str, line: str) -> Asked | None:
    looped = before.rfind("in regions") > before.rfind("endfor")
    if call := _CALL.search(line):
        return Asked((_CALLED[call[1]],), call[3], call.start(3), path, quote=call[2],
                     in_loop=looped)  # fmt: skip
    if second := _REGION.search(line):
        return Asked((Kind.REGION,), second[4], second.start(4), path, quote=second[3])
    if claim := _CLAIM.search(line):
        return Asked((Kind.VALUE,), claim[1], claim.start(1), path, bare=True, in_loop=looped)
    return None


def _find_in_words(path: str, line: str) -> Asked | None:
    if found := _REFERENCE.search(line):
        document, typed = found[1] or "", found[2]
        prefix, dash, _ = typed.partition("-")
        kind = PREFIXES.get(prefix.lower()) if dash else None
        kinds = (kind,) if kind else (*PLACES, *(() if document else (Kind.WORK, Kind.DOCUMENT)))
        # the key of a work may begin like a place: fig-tree2020
        kinds = kinds if document or not kind else (*kinds, Kind.WORK)
        return Asked(kinds, typed, found.start(2), path, document=document)
    if data := _DATA.search(line):
        return Asked((Kind.DATA,), data[2], data.start(2), path)
    if block := _BLOCK.search(line):
        return Asked((Kind.BLOCK,), block[1], block.start(1), path)
    if capitals := _CAPITALS.search(line):
        return Asked((Kind.TERM,), capitals[1], capitals.start(1), path)
    return None
