"""The file: its version, fonts, and what it must not hold (REQ-21, 22, 31, 32, 34)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bindery.inspection.assertions.expected import FOLLOW, Expected, remark, report
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message, quote, say_number

# The flavours that stand on PDF 2.0; all others on PDF 1.
_SECOND = ("ua2", "wt", "4")
# Those that let files of any kind be embedded (ISO 19005-3, 6.8; ISO 19005-4, annex A).
_TAKING = frozenset({"3a", "3b", "3u", "4f"})
# What LaTeX writes where PDF/A-4f wants a file and the document has none.
_PLACEHOLDER = "pdf-A4f.txt"
_WELL_TAGGED = "http://pdfa.org/declarations/wtpdf#"


@rule("REQ-31", level=Level.SHOULD)
def assert_version(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The header names the expected version of PDF (REQ-31)."""
    read = structure.catalogue.header
    second = [one.startswith(_SECOND) for one in expected.flavours]
    if expected.version == FOLLOW:  # another's document: the version that its standards stand on
        expected = replace(expected, version="2.0" if second and all(second) else read)
    if not read:
        said = Message("inspection-no-version", wanted=expected.version)
        yield report(structure, "REQ-31", said)
    elif read != expected.version:
        said = Message("inspection-version", read=read, wanted=expected.version)
        yield report(structure, "REQ-31", said)


@rule("REQ-22")
def assert_fonts(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """All fonts are embedded, and every shown glyph has a Unicode value (REQ-22)."""
    for font in structure.catalogue.fonts:
        if not font.embedded:
            yield report(structure, "REQ-22", Message("inspection-font-absent", font=font.name))
        if not font.unicode:
            yield report(structure, "REQ-22", Message("inspection-font-unmapped", font=font.name))
    if structure.unmapped:
        said = Message("inspection-unmapped", count=structure.unmapped)
        yield report(structure, "REQ-22", said)
    if structure.private:
        say = report if expected.refuses_private else remark
        yield say(structure, "REQ-22", Message("inspection-private-use", count=structure.private))


@rule("REQ-22")
def assert_house_fonts(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Figures are set in the house's own fonts, by name and by each letter (REQ-22)."""
    if expected.figure_fonts is None:
        return
    house = {font.name: font.outlines for font in expected.figure_fonts}
    for font in structure.catalogue.fonts:
        if not font.outlines or font.name in expected.image_fonts:
            continue
        name = font.name.partition("+")[2] or font.name
        if name not in house:
            yield report(structure, "REQ-22", Message("inspection-font-strange", font=name))
        elif strange := len(font.outlines - house[name]):
            said = Message("inspection-font-letters", font=name, count=strange)
            yield report(structure, "REQ-22", said)


@rule("REQ-32", level=Level.SHOULD)
def assert_no_attachments(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No file is embedded in the document but those that its standard lets it take (REQ-32)."""
    catalogue = structure.catalogue
    strange: Iterable[str] = catalogue.attachments
    if _TAKING.intersection(expected.flavours):
        for name in catalogue.unexplained:
            said = Message("inspection-embedded-unexplained", what=name_file(name))
            yield report(structure, "REQ-32", said)
        known = {*expected.files, _PLACEHOLDER} if expected.is_ours else {*catalogue.attachments}
        strange = [name for name in catalogue.attachments if name not in known]
    for name in strange:
        yield report(structure, "REQ-32", Message("inspection-embedded", what=name_file(name)))
    for name in expected.files:
        if name not in catalogue.attachments:
            yield report(
                structure, "REQ-32", Message("inspection-embedded-absent", what=quote(name))
            )


def name_file(name: str) -> Message:
    """An embedded file, or the place where one is announced that is not there."""
    match name:
        case "/EmbeddedFiles":
            return Message("inspection-embedded-list")
        case "/AF":
            return Message("inspection-embedded-associated")
        case "":
            return Message("inspection-embedded-unnamed")
        case _:
            return quote(name)


@rule("REQ-34")
def assert_nothing_active(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The document runs, plays and hides nothing: no scripts, forms, media, layers (REQ-34)."""
    del expected
    for action in structure.catalogue.actions:
        yield report(structure, "REQ-34", Message("inspection-active", action=action))


@rule("REQ-21")
def assert_real_text(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every page has text; a page without is blank or a picture of text (REQ-21)."""
    del expected
    for page in structure.textless:
        yield remark(structure, "REQ-21", Message("inspection-textless", page=page))


@rule("REQ-23")
def assert_not_encrypted(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The file is not encrypted (REQ-23)."""
    del expected
    if structure.catalogue.encrypted:
        yield report(structure, "REQ-23", Message("inspection-encrypted"))


@rule("REQ-30", level=Level.SHOULD)
def assert_standards_named(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The metadata claim the standards that are asked for (REQ-30)."""
    claims = defaultdict(list)
    for key, value in structure.catalogue.metadata:
        claims[key].append(value)
    for key, value in (claim for one in expected.flavours for claim in _list_claims(one)):
        read = claims.get(f"XMP {key}", [])
        if not read:
            said = Message("inspection-no-claim", key=key, wanted=value)
            yield report(structure, "REQ-30", said)
        elif value not in read:
            said = Message("inspection-claim", key=key, read=", ".join(read), wanted=value)
            yield report(structure, "REQ-30", said)


def _list_claims(flavour: str) -> Iterator[tuple[str, str]]:
    """What the metadata say of a document of a flavour."""
    if flavour.startswith("ua"):
        yield "pdfuaid:part", flavour[2:]
        if flavour == "ua2":
            yield "pdfuaid:rev", "2024"
    elif flavour[:1].isdigit():
        yield "pdfaid:part", flavour[:1]
        if flavour[1:]:
            yield "pdfaid:conformance", flavour[1:].upper()
        if flavour.startswith("4"):
            yield "pdfaid:rev", "2020"
    elif flavour.startswith("wt"):
        kind = "accessibility" if flavour == "wt1a" else "reuse"
        yield "pdfd:conformsTo", f"{_WELL_TAGGED}{kind}1.0"


@rule("REQ-43", level=Level.SHOULD)
def assert_size_modest(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The file is small enough to be sent and put on a website (REQ-43)."""
    if structure.size > expected.most_bytes:
        size, most = structure.size / 1e6, expected.most_bytes / 1e6
        said = Message("inspection-large", size=say_number(size, 1), most=say_number(most))
        yield report(structure, "REQ-43", said)


ASSERTIONS = (
    assert_not_encrypted,
    assert_standards_named,
    assert_size_modest,
    assert_version,
    assert_fonts,
    assert_house_fonts,
    assert_no_attachments,
    assert_nothing_active,
    assert_real_text,
)
