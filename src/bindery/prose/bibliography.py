"""The study's works, from CSL JSON or from BibTeX, and the style that they are cited in."""

import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from bindery.errors import Diagnostic
from bindery.loading.located_json import Located
from bindery.loading.raw_text import decode_text
from bindery.loading.works import Work, make_safe, read_listed, read_works
from bindery.messages import Message
from bindery.prose.request import SectionRequest

_ENTRY = re.compile(r"^\s*@\s*(\w+)\s*[{(]\s*([^\s,{}()]+)\s*,", re.MULTILINE)
_FIELD = re.compile(r"^[^\S\n]*(?:@\w+\s*[{(][^,\n]*,)?\s*([A-Za-z-]+)\s*=", re.MULTILINE)
_NO_WORK = frozenset({"comment", "string", "preamble"})
_PLACE = re.compile(r"\(line (\d+), column \d+\)")
# what BibTeX calls a field of CSL
_NAMES = {
    "issued": ("date", "year"), "accessed": ("urldate",), "URL": ("url",), "DOI": ("doi",),
    "container-title": ("journaltitle", "journal", "booktitle"), "language": ("langid", "language"),
}  # fmt: skip
_CSL = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True)
class CitedWorks:
    """What citations are made from: the works, the style's XML, and what is wrong with either.

    `keys` are those that can be cited; None when the file cannot be read: any may be in it.
    `path` is the style's file, `lines` are those of the works.
    """

    keys: frozenset[str] | None = frozenset()
    works: str = "[]"
    style: str = ""
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    mistakes: tuple[Diagnostic, ...] = ()

    def describe(self) -> dict[str, object]:
        """The same for the reader in Lua, which opens no file itself."""
        return {"works": self.works, "style": self.style, "style path": self.path}


def collect_works(request: SectionRequest) -> CitedWorks:
    """The works and the style of a request.

    Mistakes within works are told where the study's rules are checked; here only what would keep
    a text from being read.
    """
    mistakes: list[Diagnostic] = []
    found = load_works(request.root, request.bibliography, mistakes)
    mistakes = [] if found is not None else mistakes
    data = (request.root / request.style).read_bytes() if request.style else b""
    flaws = check_style(request.style, data) if data else ()
    keys = None if found is None else frozenset(one.key for one in found)
    return CitedWorks(
        keys=keys,
        works=json.dumps(make_safe(found or ()), ensure_ascii=False),
        style="" if flaws else data.decode("utf-8-sig", "replace"),
        path=request.style,
        lines={one.key: one.line or 0 for one in found or ()},
        mistakes=(*mistakes, *flaws),
    )


def load_works(root: Path, path: str, mistakes: list[Diagnostic]) -> tuple[Work, ...] | None:
    """The works of a file with their lines; None, with the mistake added, for a spoilt one."""
    try:
        data = (root / path).read_bytes() if path else b"[]"
    except OSError:
        mistakes.append(Diagnostic(path, None, Message("common-no-file")))
        return None
    read = read_bibtex if path.endswith(".bib") else read_works
    return read(path, data, mistakes)


def read_bibtex(path: str, data: bytes, mistakes: list[Diagnostic]) -> tuple[Work, ...] | None:
    """The works of a BibTeX or BibLaTeX file, read by pandoc."""
    import pypandoc  # heavy, and few studies have such a file

    text = decode_text(path, data, mistakes)
    if text is None:
        return None
    try:
        listed = json.loads(
            pypandoc.convert_text(text.replace("\r\n", "\n"), "csljson", format="biblatex")
        )
    except RuntimeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place else 1
        mistakes.append(Diagnostic(path, line, Message("prose-not-bibtex")))
        return None
    lines = _find_lines(text)
    entries = [_locate(one, lines) for one in listed]
    return read_listed(path, entries, mistakes)


def _find_lines(text: str) -> dict[str, dict[str, int]]:
    """For each key the line of its entry, as "", and those of its fields."""
    starts = [one for one in _ENTRY.finditer(text) if one[1].lower() not in _NO_WORK]
    ends = [*(one.start() for one in starts[1:]), len(text)]
    found: dict[str, dict[str, int]] = {}
    for entry, end in zip(starts, ends, strict=True):
        own = found.setdefault(entry[2], {"": text.count("\n", 0, entry.start(1)) + 1})
        for one in _FIELD.finditer(text, entry.start(), end):
            own.setdefault(one[1].lower(), text.count("\n", 0, one.start(1)) + 1)
    return found


def _locate(work: dict[str, object], lines: dict[str, dict[str, int]]) -> Located:
    """A work that pandoc read, with the lines of the file."""
    own = lines.get(str(work.get("id")), {"": 1})
    fields = {}
    for name, value in work.items():
        names = (*_NAMES.get(name, ()), name.lower())
        line = next((own[one] for one in names if one in own), own[""])
        fields[name] = _wrap(value, line)
    return Located(fields, own[""])


def _wrap(value: object, line: int) -> Located:
    if isinstance(value, dict):
        return Located({key: _wrap(one, line) for key, one in value.items()}, line)
    if isinstance(value, list):
        return Located([_wrap(one, line) for one in value], line)
    return Located(value, line)


@functools.lru_cache(maxsize=4)  # every text of a study is read with the same style
def check_style(path: str, data: bytes) -> tuple[Diagnostic, ...]:
    """What keeps a citation style from being used; one that leads to the network is refused."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        line = data[: data.index(b"<!")].count(b"\n") + 1
        return (Diagnostic(path, line, Message("prose-style-entities")),)
    try:
        style = ET.fromstring(data)  # noqa: S314 - no entities, and nothing is fetched
    except ET.ParseError as error:
        return (Diagnostic(path, error.position[0], Message("prose-style-not-xml")),)
    for link in style.iter(f"{_CSL}link"):
        if link.get("rel") == "independent-parent":
            parent = link.get("href", "")
            line = data[: max(data.find(b"independent-parent"), 0)].count(b"\n") + 1
            name = parent.rstrip("/").rpartition("/")[2].removesuffix(".csl")
            hint = Message("prose-put-style", name=name) if name else None
            return (Diagnostic(path, line, Message("prose-dependent-style"), hint),)
    if style.tag != f"{_CSL}style" or style.find(f"{_CSL}citation") is None:
        return (Diagnostic(path, 1, Message("prose-no-style")),)
    return ()
