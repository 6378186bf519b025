"""Finds which key of a TOML file a text stands behind, by the lines above and before it."""

import re
from dataclasses import dataclass

from bindery import layout
from bindery.language_server.things import Kind

_INLINE = re.compile(r"""([\w-]+)\s*=\s*(?:\[(?:[^\]"#]|"[^"]*")*)?"([^"\n]*)$""")
_ITEM = re.compile(r"""^(?:[^"#=]|"[^"]*")*"([^"\n]*)$""")
_OPEN = re.compile(r"^\s*([\w-]+)\s*=\s*\[[^\]]*$")
_HEAD = re.compile(r"^\s*\[+\s*([\w-]+)")
_ENDED = re.compile(r"^\s*\[|\]\s*(?:#.*)?$")
_ABOVE = 200  # lines that a list may have

_FINDINGS = {
    "evidence": Kind.EVIDENCE,
    "corner": Kind.CORNER,
    "domains": Kind.DOMAIN,
    "role": Kind.ROLE,
    "organisation": Kind.ORGANISATION,
}
_EVIDENCE = {
    "reference": Kind.WORK,
    "source": Kind.SOURCE,
    "region": Kind.REGION,
    "role": Kind.ROLE,
    "organisation": Kind.ORGANISATION,
}
_CONCLUSIONS = {
    "corners": Kind.CORNER,
    "domains": Kind.DOMAIN,
    "questions": Kind.QUESTION,
    "findings": Kind.FINDING,
}
_RECOMMENDATIONS = {"conclusions": Kind.CONCLUSION, "addressee": Kind.ADDRESSEE}
_VALUES = dict.fromkeys(("of", "from", "to", "over", "less", "components_of"), Kind.VALUE)
_FILES = (
    (re.compile(r"^regions/[^/]+/findings\.toml$"), _FINDINGS),
    (re.compile(r"^(content|regions/[^/]+)/evidence\.toml$"), _EVIDENCE),
    (re.compile(rf"^{layout.CONCLUSIONS}$"), _CONCLUSIONS),
    (re.compile(rf"^{layout.RECOMMENDATIONS}$"), _RECOMMENDATIONS),
    (re.compile(rf"^{layout.VALUES}$"), {**_VALUES, "table": Kind.DATA, "reference": Kind.DATA}),
    (re.compile(r"^(content|regions/[^/]+)/data/[^/]+\.toml$"), {"source": Kind.SOURCE}),
    (re.compile(r"^figures/[^/]+/figure\.toml$"), {"data": Kind.DATA, "reference": Kind.DATA}),
)


@dataclass(frozen=True, slots=True)
class Key:
    """A text in a TOML file: what it may name, and whose values or tables are meant."""

    kinds: tuple[Kind, ...]
    typed: str
    start: int
    scope: str = ""


def find_key(path: str, before: str, line: str) -> Key | None:
    """The key whose text is open at the end of a line; None where no names are wanted."""
    keys = next((keys for pattern, keys in _FILES if pattern.match(path)), None)
    if keys is None:
        return None
    lines = before.split("\n")[:-1]
    if found := _INLINE.search(line):
        name, typed, start = found[1], found[2], found.start(2)
    elif (item := _ITEM.search(line)) and (opened := _find_open(lines)):
        name, typed, start = opened, item[1], item.start(1)
    else:
        return None
    kind = keys.get(name)
    return Key((kind,), typed, start, _find_scope(path, lines, name)) if kind else None


def _find_open(lines: list[str]) -> str:
    """The key of the list that is open at the end of some lines; "" for none."""
    for line in reversed(lines[-_ABOVE:]):
        if found := _OPEN.match(line):
            return found[1]
        if _ENDED.search(line):
            break
    return ""


def _find_scope(path: str, lines: list[str], name: str) -> str:
    """Tables of content/data belong to the study, others to the regions; values say it above."""
    if name in ("table", "data"):
        return "*"
    if path == layout.VALUES and name != "reference":
        head = next((found[1] for one in reversed(lines) if (found := _HEAD.match(one))), "")
        # a value of the study may be computed over those of all regions
        return layout.STUDY_SCOPE if head == "study" and name != "over" else "*"
    return layout.STUDY_SCOPE if name == "reference" else ""
