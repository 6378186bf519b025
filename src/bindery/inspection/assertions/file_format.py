"""The file: its version, fonts, and what it must not hold (REQ-21, 22, 31, 32, 34)."""

from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import Expected, remark, report
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.structure import Structure


@rule("REQ-31", level=Level.SHOULD)
def assert_version(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The header names the expected version of PDF (REQ-31)."""
    read = structure.catalogue.header
    if read != expected.version:
        message = f"the header says PDF {read or '(nothing)'}, not {expected.version}"
        yield report(structure, "REQ-31", message)


@rule("REQ-22")
def assert_fonts(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """All fonts are embedded, and every shown glyph has a Unicode value (REQ-22)."""
    del expected
    for font in structure.catalogue.fonts:
        if not font.embedded:
            yield report(structure, "REQ-22", f"the font {font.name} is not embedded")
        if not font.unicode:
            yield report(structure, "REQ-22", f"the font {font.name} has no map to Unicode")
    if structure.unmapped:
        message = f"{structure.unmapped} shown characters have no Unicode value"
        yield report(structure, "REQ-22", message)


@rule("REQ-22")
def assert_house_fonts(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Figures are set in the house's own fonts, by name and by each letter (REQ-22)."""
    if expected.figure_fonts is None:
        return
    house = {font.name: font.outlines for font in expected.figure_fonts}
    hint = "draw the figures anew: another font of this family may be installed on the machine"
    for font in structure.catalogue.fonts:
        if not font.outlines or font.name in expected.image_fonts:
            continue
        name = font.name.partition("+")[2] or font.name
        if name not in house:
            message = f"a figure is set in {name}, which is no font of the house"
            yield report(structure, "REQ-22", message, hint)
        elif strange := len(font.outlines - house[name]):
            message = f"a figure says {name}, but {strange} of its letters are another font's"
            yield report(structure, "REQ-22", message, hint)


@rule("REQ-32", level=Level.SHOULD)
def assert_no_attachments(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No file is embedded in the document (REQ-32)."""
    del expected
    for name in structure.catalogue.attachments:
        yield report(structure, "REQ-32", f"a file is embedded: {name}")


@rule("REQ-34")
def assert_nothing_active(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The document runs, plays and hides nothing: no scripts, forms, media, layers (REQ-34)."""
    del expected
    for action in structure.catalogue.actions:
        yield report(structure, "REQ-34", f"the document holds what an archive refuses: {action}")


@rule("REQ-21")
def assert_real_text(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every page has text; a page without is blank or a picture of text (REQ-21)."""
    del expected
    for page in structure.textless:
        yield remark(structure, "REQ-21", f"page {page} has no text")


@rule("REQ-23")
def assert_not_encrypted(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The file is not encrypted (REQ-23)."""
    del expected
    if structure.catalogue.encrypted:
        yield report(structure, "REQ-23", "the PDF is encrypted", "remove the protection")


@rule("REQ-30", level=Level.SHOULD)
def assert_standards_named(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The metadata claim PDF/UA-1 and PDF/A-2a (REQ-30)."""
    del expected
    claims = dict(structure.catalogue.metadata)
    wanted = (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A"))
    for key, value in wanted:
        read = claims.get(f"XMP {key}", "nothing")
        if read != value:
            yield report(structure, "REQ-30", f"{key} in the metadata is {read}, not {value}")


@rule("REQ-43", level=Level.SHOULD)
def assert_size_modest(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The file is small enough to be sent and put on a website (REQ-43)."""
    if structure.size > expected.most_bytes:
        size, most = structure.size / 1e6, expected.most_bytes / 1e6
        message = f"the file has {size:.1f} MB, more than {most:g} MB"
        yield report(structure, "REQ-43", message, "look for large images")


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
