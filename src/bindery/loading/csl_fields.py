"""The fields of a work in CSL JSON: names, texts, addresses and languages, each in one form."""

import html
import re
from typing import Any

from bindery.messages import Message

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
    """Why a field cannot be used; the message's hint tells what to write instead."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        return str(self.said)


def read_names(value: Any) -> list[dict[str, Any]]:
    """The names of people and organisations."""
    if isinstance(value, str):
        raise FieldError(Message("loading-work-names-are-text"))
    if not isinstance(value, list):
        raise FieldError(Message("loading-work-no-names"))
    return [_read_name(one, number) for number, one in enumerate(value, 1)]


def _read_name(value: Any, number: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise FieldError(Message("loading-work-name-no-object", number=str(number)))
    parts = {part: value[part] for part in _PARTS if value.get(part)}
    for part, text in parts.items():
        if not isinstance(text, str):
            said = Message("loading-work-name-part-no-text", part=part, number=str(number))
            raise FieldError(said)
        parts[part] = _read_line(text)
    if not (parts.get("family") or parts.get("literal") or parts.get("given")):
        raise FieldError(Message("loading-work-name-empty", number=str(number)))
    return parts


def read_text(value: Any) -> str | None:
    """A text of one line; numbers are texts as well, and of a list the texts."""
    items = value if isinstance(value, list) else ()
    if isinstance(value, bool | dict) or not all(isinstance(one, str | int) for one in items):
        raise FieldError(Message("loading-work-no-text"))
    if isinstance(value, list):
        return ", ".join(_read_line(str(one)) for one in value) or None
    text = _read_line(str(value))
    _check_markup(text)
    return text or None


def _read_line(text: str) -> str:
    if found := _CONTROL.search(text):
        raise FieldError(Message("loading-work-no-sign", code=f"{ord(found[0]):04X}"))
    return " ".join(text.split())


def _check_markup(text: str) -> None:
    """Only the tags that CSL knows are markup; each is closed within the text."""
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag[1].lower()
        if name not in _TAGS:
            raise FieldError(Message("loading-work-unknown-tag", tag=tag[0]))
        if not tag[0].startswith("</"):
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise FieldError(Message("loading-work-tag-closes-nothing", tag=tag[0]))
    if opened:
        raise FieldError(Message("loading-work-open-tag", name=opened[-1]))
    if found := _ENTITY.search(text):
        sign = html.unescape(found[0])
        raise FieldError(Message("loading-work-entity", entity=found[0], sign=sign))


def read_language(value: Any) -> str | None:
    """A language by its BCP 47 tag: it is the language of the title."""
    text = _read_line(str(value)).replace("_", "-")
    head, dash, rest = text.partition("-")
    text = f"{head.lower()}{dash}{rest}"
    if not _LANGUAGE.match(text):
        raise FieldError(Message("loading-work-no-language", value=str(value)))
    return text


def read_doi(value: Any) -> str:
    """A DOI without what stands before it in an address."""
    found = _DOI.match(str(value).strip())
    if not isinstance(value, str) or not found:
        raise FieldError(Message("loading-work-no-doi", value=str(value)))
    return found[1]


def read_address(value: Any) -> str:
    """An address on the web, as it was typed."""
    text = str(value).strip()
    if not isinstance(value, str) or not _SCHEME.match(text):
        raise FieldError(Message("loading-work-no-address", value=text))
    return text
