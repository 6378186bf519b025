"""The fields of a work in CSL JSON: names, texts, addresses and languages, each in one form."""

import html
import re
from typing import Any

TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
NAMES = frozenset(
    """
    author chair collection-editor compiler composer container-author contributor curator director
    editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator
    """.split()  # noqa: SIM905
)
DATES = frozenset({"issued", "accessed", "original-date", "event-date", "submitted",
                   "available-date"})  # fmt: skip
_TEXTS = """
    annote archive archive_location archive-place authority call-number chapter-number
    citation-number collection-number collection-title container-title container-title-short
    dimensions division DOI edition event event-place event-title genre ISBN ISSN issue jurisdiction
    keyword language license locator medium number number-of-pages number-of-volumes original-title
    original-publisher original-publisher-place page page-first part-number part-title publisher
    publisher-place references reviewed-genre reviewed-title scale section source status supplement
    title title-short type URL version volume volume-title year-suffix
""".split()  # noqa: SIM905
# What stands in a note as `Name: value` is a field; "" for what no reader needs.
EXTRA = {
    **{name.lower().replace("_", "-"): name for name in (*_TEXTS, *NAMES, *DATES)},
    **dict.fromkeys(("pmid", "pmcid", "citation-key", "bibtex", "arxiv", "openalex", "oclc"), ""),
    **dict.fromkeys(("citation-key-alias", "zotero-key", "google-books-id", "lccn"), ""),
    "short-title": "title-short", "place": "publisher-place",
    "publication-title": "container-title", "date": "issued", "item-type": "type",
    "original-year": "original-date",
}  # fmt: skip
_PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_NAME_FORM = 'write [{"family": "Jansen", "given": "A."}], or [{"literal": "Port of Rotterdam"}]'
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_SCHEME = re.compile(r"^(https?|ftp)://[^\s/.]+\S*$", re.IGNORECASE)
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\S+/\S+)$", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)\b([^<>]*)>")
_TAGS = frozenset({"i", "b", "sup", "sub", "sc", "span"})
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"
)


class FieldError(Exception):
    """Why a field cannot be used, and what to write instead."""

    def __init__(self, reason: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(reason)


def read_names(value: Any) -> list[dict[str, Any]]:
    """The names of people and organisations."""
    if isinstance(value, str):
        raise FieldError("is a text, not a list of names", _NAME_FORM)
    if not isinstance(value, list):
        raise FieldError("is no list of names", _NAME_FORM)
    return [_read_name(one, number) for number, one in enumerate(value, 1)]


def _read_name(value: Any, number: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise FieldError(f"has a name that is no object, number {number}", _NAME_FORM)
    parts = {part: value[part] for part in _PARTS if value.get(part)}
    for part, text in parts.items():
        if not isinstance(text, str):
            raise FieldError(f"has a «{part}» that is no text, in name {number}", _NAME_FORM)
        parts[part] = _read_line(text)
    if not (parts.get("family") or parts.get("literal") or parts.get("given")):
        raise FieldError(f"has a name without family or literal, number {number}", _NAME_FORM)
    return parts


def read_text(value: Any) -> str | None:
    """A text of one line; numbers are texts as well, and of a list the texts."""
    if isinstance(value, bool | dict):
        raise FieldError("is no text", 'write it in quotes: "…"')
    if isinstance(value, list):
        if not all(isinstance(one, str | int) for one in value):
            raise FieldError("is no text", 'write it in quotes: "…"')
        return ", ".join(_read_line(str(one)) for one in value) or None
    text = _read_line(str(value))
    _check_markup(text)
    return text or None


def _read_line(text: str) -> str:
    if found := _CONTROL.search(text):
        hint = "take it away, or type it anew"
        raise FieldError(f"holds a sign that no font can print (U+{ord(found[0]):04X})", hint)
    return " ".join(text.split())


def _check_markup(text: str) -> None:
    """Only the tags that CSL knows are markup; each is closed within the text."""
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag[1].lower()
        if name not in _TAGS:
            raise FieldError(f"holds «{tag[0]}»", "known: <i>, <b>, <sup>, <sub>; or take it away")
        if not tag[0].startswith("</"):
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise FieldError(f"holds «{tag[0]}», which closes nothing", "take it away")
    if opened:
        raise FieldError(
            f"holds «<{opened[-1]}>», which is not closed", f"end with </{opened[-1]}>"
        )
    if found := _ENTITY.search(text):
        sign = html.unescape(found[0])
        raise FieldError(f"holds «{found[0]}»", f"write the sign itself: {sign}")


def read_language(value: Any) -> str | None:
    """A language by its BCP 47 tag: it is the language of the title."""
    text = _read_line(str(value)).replace("_", "-")
    head, dash, rest = text.partition("-")
    text = f"{head.lower()}{dash}{rest}"
    if not _LANGUAGE.match(text):
        raise FieldError(f"is «{value}», which is no language tag", "write nl, en, de or the like")
    return text


def read_doi(value: Any) -> str:
    """A DOI without what stands before it in an address."""
    found = _DOI.match(str(value).strip())
    if not isinstance(value, str) or not found:
        raise FieldError(f"is «{value}», which is no DOI", "write it as 10.1000/182")
    return found[1]


def read_address(value: Any) -> str:
    """An address on the web, as it was typed."""
    text = str(value).strip()
    if not isinstance(value, str) or not _SCHEME.match(text):
        hint = "write it whole, without spaces: https://example.org/page"
        raise FieldError(f"is «{text}», which is no address on the web", hint)
    return text
