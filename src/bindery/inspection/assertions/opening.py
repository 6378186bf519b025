"""How a document opens, and what its data say in two places (REQ-03, REQ-34, REQ-52)."""

from collections.abc import Iterator

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    normalise,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.privacy import find_person
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message

# What Info says, and where the metadata say the same.
_PAIRS = (
    ("Author", "dc:creator"), ("Subject", "dc:description"), ("Keywords", "pdf:Keywords"),
    ("Producer", "pdf:Producer"), ("Creator", "xmp:CreatorTool"),
    ("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate"),
)  # fmt: skip
_DAY = 8  # figures of a date: year, month, day
# What harms nobody by itself, and in others' documents is a matter of their makers.
_HARMLESS = frozenset({"Thumb", "Threads", "B", "UserUnit", "Perms", "Legal", "Requirements"})


@rule("REQ-34")
def assert_opens_plainly(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The document opens at its beginning and does nothing by itself (REQ-34)."""
    opening = structure.facts.opening
    if opening.page is not None and opening.page > 1:
        yield report(structure, "REQ-34", Message("inspection-opens-at", page=opening.page))
    for key in opening.odd:
        tell = remark if key in _HARMLESS and not expected.is_ours else report
        yield tell(structure, "REQ-34", Message("inspection-opens-odd", key=key))
    timed = [page.number for page in structure.facts.pages if page.timed]
    if timed:
        pages = ", ".join(str(number) for number in timed)
        said = Message("inspection-opens-timed", pages=pages)
        yield report(structure, "REQ-34", said, Place(timed[0]))


@rule("REQ-11")
def assert_pages_upright(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The text of a page stands upright when it is opened (REQ-11)."""
    del expected
    for page in structure.facts.pages:
        if not page.upright:
            said = Message("inspection-page-turned", page=page.number)
            yield report(structure, "REQ-11", said, Place(page.number))


@rule("REQ-03", "REQ-05", level=Level.SHOULD)
def assert_metadata_agrees(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What the file says of itself in two places is the same (REQ-03, REQ-05)."""
    del expected
    told = structure.catalogue.metadata
    values = dict(reversed(told))
    for own, other in _PAIRS:
        info, packet = values.get(f"Info {own}"), _join(told, f"XMP {other}")
        if info and packet and not _agree(info, packet, own):
            said = Message(
                "inspection-metadata-other", key=own, info=shorten(info), packet=shorten(packet)
            )
            yield report(structure, "REQ-03", said)
    languages = [value for key, value in told if key == "XMP dc:language"]
    own_language = structure.catalogue.language
    if own_language and languages and not any(_is_kin(own_language, one) for one in languages):
        said = Message("inspection-metadata-language", read=languages[0], wanted=own_language)
        yield report(structure, "REQ-05", said)
    titles = list(dict.fromkeys(value for key, value in told if key == "XMP dc:title"))
    if len(titles) > 1:
        said = Message("inspection-metadata-titles", first=titles[0], second=titles[1])
        yield report(structure, "REQ-03", said)
    made, changed = values.get("Info CreationDate", ""), values.get("Info ModDate", "")
    if _keep_digits(changed) and _keep_digits(changed)[:_DAY] < _keep_digits(made)[:_DAY]:
        said = Message("inspection-metadata-dates", made=made, changed=changed)
        yield report(structure, "REQ-03", said)


def _join(told: tuple[tuple[str, str], ...], key: str) -> str:
    return ", ".join(dict.fromkeys(value for name, value in told if name == key))


def _agree(info: str, packet: str, key: str) -> bool:
    if key.endswith("Date"):
        # the two may be written in two zones of time: a day apart is the same date
        one, other = int(_keep_digits(info)[:_DAY] or 0), int(_keep_digits(packet)[:_DAY] or 0)
        return abs(one - other) <= 1
    one_text, other_text = (normalise(text).replace(";", ",").casefold() for text in (info, packet))
    return "".join(one_text.split()) == "".join(other_text.split())


def _keep_digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _is_kin(one: str, other: str) -> bool:
    return one.casefold().partition("-")[0] == other.casefold().partition("-")[0]


@rule("REQ-52")
def assert_parts_clean(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The metadata of pages, pictures and elements name no person and no path (REQ-52)."""
    for key, value in structure.facts.other:
        if value not in expected.authors and find_person(key, value):
            said = Message("inspection-part-person", key=key, value=value)
            yield report(structure, "REQ-52", said)


ASSERTIONS = (
    assert_opens_plainly,
    assert_pages_upright,
    assert_metadata_agrees,
    assert_parts_clean,
)
