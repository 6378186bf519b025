"""Finds citations that are typed as words although their work is in the literature.

Such a work stands in no list of literature, and its citation follows no style.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message
from bindery.model import Fragment
from bindery.prose.slips import OPAQUE

_Maker = tuple[str, str]  # a first author's name, a year
_MAKERS = ("author", "editor")
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"  # with a capital
# «de Vries», «Open University»
_NAME = rf"(?:[a-z]{{1,4}}\s+){{0,3}}{_WORD}(?:\s+{_WORD}){{0,2}}"
# «en De Vries», «& Others, Third», «et al.», «e.a.»: in any language a word of small letters. At
# most four: a long sentence behind a name must not be tried in ever more ways.
_OTHERS = (
    rf"(?:(?:,\s*|,?\s+(?:&|[a-z]{{1,3}})\s+){_NAME}){{0,4}}?"
    r"(?:,?\s+(?:et\s+al\.?|[a-z]\.\s?[a-z]\.))?"
)
_BEHIND = r"(?P<letter>[a-z]?)(?!\w)"


def find_typed_citations(text: Fragment, works: str) -> Iterator[Diagnostic]:
    """A warning at the line of each «(Author, 2020)» and «Author (2020)» whose work is known.

    `works` are CSL JSON, in the form in which pandoc gets them.
    """
    keys: dict[_Maker, list[str]] = {}
    for work in json.loads(works):
        for maker in _list_makers(work):
            keys.setdefault(maker, []).append(str(work["id"]))
    words = [one.text if one.kind in {"text", "note"} else _mask(one.text) for one in text.speech]
    read = "".join(words)
    starts = [0, *accumulate(len(one) for one in words)]
    for (name, year), known in keys.items():
        if name not in read or year not in read:
            continue
        for match in _write_pattern(name, year).finditer(read):
            place = text.speech[bisect_right(starts, match.start()) - 1]
            form = "@{}" if match["told"] else "[@{}]"
            said = Message(
                "prose-typed-citation",
                words=" ".join(match[0].split()),
                citation=" / ".join(form.format(key) for key in known),
            )
            yield Diagnostic(text.path, place.line, said, severity=Severity.WARNING)


def _list_makers(work: Mapping[str, Any]) -> Iterator[_Maker]:
    makers = next((work[one] for one in _MAKERS if work.get(one)), ())
    parts = (work.get("issued") or {}).get("date-parts") or [[]]
    if makers and parts[0]:
        first = makers[0]
        name = str(first.get("family") or first.get("literal") or "")
        if name:
            yield " ".join(name.split()), str(parts[0][0])


def _write_pattern(name: str, year: str) -> re.Pattern[str]:
    """`told` is what stands behind a name that is part of the sentence."""
    maker = rf"(?<!\w){re.escape(name)}".replace(r"\ ", r"\s+") + _OTHERS
    told = rf"{maker}\s+(?P<told>\({year}){_BEHIND}".replace("letter", "one")
    # within brackets, where other citations may stand before it
    return re.compile(rf"{told}|{maker},?\s+{year}{_BEHIND}(?=[^()]*\))")


def _mask(text: str) -> str:
    return "".join(char if char == "\n" else OPAQUE for char in text)
