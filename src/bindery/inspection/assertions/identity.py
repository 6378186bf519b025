"""Identity: the document says by its own title, in its own language, that it is tagged."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    report,
    shorten,
    squeeze,
)
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.elements import walk_all
from bindery.inspection.structure import Structure

# What programs put in the place of a title, in the languages in which they do.
_NO_TITLE = re.compile(
    r"untitled|document ?\d*|microsoft (?:word|powerpoint).*|.*\.(?:docx?|pptx?|tex|indd|pdf|odt)",
    re.IGNORECASE,
)
# BCP 47, as far as documents need it: language, script, region, variants.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-\w{4,8})*")
_FIRST_PAGES = 2


@rule("REQ-02")
def assert_tagged(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The document is marked as tagged, without suspects, and has a structure tree (REQ-02)."""
    del expected
    if not structure.catalogue.marked:
        yield report(structure, "REQ-02", "the document does not say that it is tagged")
    if structure.catalogue.suspects:
        yield report(structure, "REQ-02", "the document says that its tags are suspect")
    if not structure.tree:
        yield report(structure, "REQ-02", "the document has no structure tree")


@rule("REQ-03")
def assert_title(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The title in the metadata is the document's, in XMP and in Info if it has one (REQ-03)."""
    titles = dict(structure.catalogue.metadata)
    read = normalise(structure.catalogue.title)
    if not read:
        yield report(structure, "REQ-03", "the metadata have no title (dc:title)")
    elif read != normalise(expected.title):
        message = f"the title in the metadata is “{read}”, not “{expected.title}”"
        # A document may be called what its file is called: only a wrong title can be a mere name.
        stem = PurePosixPath(read).stem.casefold() == PurePosixPath(structure.path).stem.casefold()
        yield report(structure, "REQ-03", message, "this is the file's name" if stem else "")
    info = titles.get("Info Title")
    if info is not None and normalise(info) != read:
        yield report(structure, "REQ-03", f"Info says “{info}” where XMP says “{read}”")


@rule("REQ-03")
def assert_title_is_one(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The title in the metadata is no program's stopgap and no file name (REQ-03)."""
    read = normalise(structure.catalogue.title)
    stem = PurePosixPath(structure.path).stem.casefold()
    stopgap = _NO_TITLE.fullmatch(read) or read.casefold() == stem
    if read and stopgap and not expected.places:
        message = f"the title in the metadata is no title but “{read}”"
        yield report(structure, "REQ-03", message, "give the document its title")


@rule("REQ-03")
def assert_title_on_first_pages(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The title in the metadata is printed on the first pages (REQ-03); asked of our own."""
    if not expected.places:
        return
    title = squeeze(structure.catalogue.title).casefold()
    nodes = [n for n in walk_all(structure.tree) if n.page and n.page <= _FIRST_PAGES]
    if title and nodes and not any(title in squeeze(n.text).casefold() for n in nodes):
        message = f"the title “{shorten(structure.catalogue.title)}” is not on the first pages"
        yield report(structure, "REQ-03", message)


@rule("REQ-04")
def assert_title_shown(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """A reader's window shows the title and not the file's name (REQ-04)."""
    del expected
    if not structure.catalogue.display_title:
        yield report(structure, "REQ-04", "DisplayDocTitle is not true")


@rule("REQ-05")
def assert_language(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The catalogue names the document's language; a region within it is allowed (REQ-05)."""
    read, wanted = structure.catalogue.language.casefold(), expected.language.casefold()
    if not read:
        yield report(structure, "REQ-05", "the document names no language")
    elif read != wanted and not read.startswith(wanted + "-"):
        message = f"the document's language is {structure.catalogue.language}"
        yield report(structure, "REQ-05", f"{message}, not {expected.language}")


@rule("REQ-05")
def assert_languages_sound(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every language in the tags and the metadata is a code that readers know (REQ-05)."""
    del expected
    codes = [(structure.catalogue.language, Place())]
    codes += [
        (node.language, Place(node.page, node.path, node.text)) for node in walk_all(structure.tree)
    ]
    codes += [(v, Place()) for k, v in structure.catalogue.metadata if k == "XMP dc:language"]
    for code, place in codes:
        if code and not _LANGUAGE.fullmatch(code):
            message = f"“{code}” is no code of a language ({name_page(place.page)})"
            yield report(structure, "REQ-05", message, "write for example nl-NL or en", place)


@rule("REQ-07")
def assert_one_title(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The document has one title (REQ-07)."""
    del expected
    titles = [n for n in walk_all(structure.tree) if n.tag in ("title", "Title")]
    for node in titles[1:]:
        message = f"a second title is tagged: “{shorten(normalise(node.text))}”"
        place = Place(node.page, node.path, node.text)
        yield report(structure, "REQ-07", f"{message} ({name_page(node.page)})", place=place)


@rule("REQ-02")
def assert_all_content_tagged(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """All text is in the structure tree or an artifact (REQ-02)."""
    del expected
    for text in structure.loose:
        message = f"{name_page(text.page)}: “{shorten(text.text, 40)}” {text.reason}"
        yield report(structure, "REQ-02", message, place=Place(text.page))


@rule("REQ-42", level=Level.SHOULD)
def assert_stands_alone(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The document says in its metadata and in print to what study it belongs (REQ-42)."""
    subject = dict(structure.catalogue.metadata).get("Info Subject", "")
    if not expected.subject:
        return
    if normalise(subject) != normalise(expected.subject):
        message = f"the subject in the metadata is “{subject}”, not “{expected.subject}”"
        yield report(structure, "REQ-42", message)
    words = squeeze(expected.subject).casefold()
    if not any(words in squeeze(node.text).casefold() for node in structure.tree):
        message = f"the document nowhere says that it belongs to “{shorten(expected.subject)}”"
        yield report(structure, "REQ-42", message)


ASSERTIONS = (
    assert_tagged,
    assert_all_content_tagged,
    assert_title,
    assert_title_is_one,
    assert_title_on_first_pages,
    assert_title_shown,
    assert_language,
    assert_languages_sound,
    assert_one_title,
    assert_stands_alone,
)
