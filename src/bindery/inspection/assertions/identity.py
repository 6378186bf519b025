"""Identity: the document says by its own title, in its own language, that it is tagged."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

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
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.inspection.unseen import Unseen
from bindery.messages import Message

# What programs put in the place of a title, in the languages in which they do.
_NO_TITLE = re.compile(
    r"untitled|document ?\d*|microsoft (?:word|powerpoint).*|.*\.(?:docx?|pptx?|tex|indd|pdf|odt)",
    re.IGNORECASE,
)
# BCP 47, as far as documents need it: language, script, region, variants.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-\w{4,8})*")
_FIRST_PAGES = 2
_SUBJECTS = ("Info Subject", "XMP dc:description")


@rule("REQ-02")
def assert_tagged(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The document is marked as tagged, without suspects, and has a structure tree (REQ-02)."""
    del expected
    if not structure.catalogue.marked:
        yield report(structure, "REQ-02", Message("inspection-not-marked"))
    if structure.catalogue.suspects:
        yield report(structure, "REQ-02", Message("inspection-suspect"))
    if not structure.tree:
        yield report(structure, "REQ-02", Message("inspection-no-tree"))


@rule("REQ-03")
def assert_title(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The title in the metadata is the document's, in XMP and in Info if it has one (REQ-03)."""
    titles = dict(structure.catalogue.metadata)
    read = normalise(structure.catalogue.title)
    if not read:
        yield report(structure, "REQ-03", Message("inspection-no-title"))
    elif read != normalise(expected.title):
        said = Message("inspection-title", read=read, wanted=expected.title)
        # A document may be called what its file is called: only a wrong title can be a mere name.
        stem = PurePosixPath(read).stem.casefold() == PurePosixPath(structure.path).stem.casefold()
        advice = Message("inspection-title-of-file") if stem else None
        yield report(structure, "REQ-03", said, advice=advice)
    info = titles.get("Info Title")
    if info is not None and normalise(info) != read:
        yield report(structure, "REQ-03", Message("inspection-titles-differ", info=info, xmp=read))


@rule("REQ-03")
def assert_title_is_one(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The title in the metadata is no program's stopgap and no file name (REQ-03)."""
    read = normalise(structure.catalogue.title)
    stem = PurePosixPath(structure.path).stem.casefold()
    stopgap = _NO_TITLE.fullmatch(read) or read.casefold() == stem
    if read and stopgap and not expected.places:
        yield report(structure, "REQ-03", Message("inspection-title-stopgap", read=read))


@rule("REQ-03")
def assert_title_on_first_pages(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The title in the metadata is printed on the first pages (REQ-03); asked of our own."""
    if not expected.places:
        return
    title = squeeze(structure.catalogue.title).casefold()
    nodes = [n for n in walk_all(structure.tree) if n.page and n.page <= _FIRST_PAGES]
    if title and nodes and not any(title in squeeze(n.text).casefold() for n in nodes):
        said = Message("inspection-title-unseen", title=shorten(structure.catalogue.title))
        yield report(structure, "REQ-03", said)


@rule("REQ-04", heard=True)
def assert_title_shown(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A reader's window shows the title and not the file's name (REQ-04)."""
    del expected
    if not structure.catalogue.display_title:
        yield report(structure, "REQ-04", Message("inspection-title-hidden"))


@rule("REQ-05")
def assert_language(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The catalogue names the document's language; a region within it is allowed (REQ-05)."""
    read, wanted = structure.catalogue.language.casefold(), expected.language.casefold()
    if not read:
        yield report(structure, "REQ-05", Message("inspection-no-language"))
    elif read != wanted and not read.startswith(wanted + "-"):
        own = structure.catalogue.language
        said = Message("inspection-language", read=own, wanted=expected.language)
        yield report(structure, "REQ-05", said)


@rule("REQ-05")
def assert_languages_sound(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every language in the tags and the metadata is a code that readers know (REQ-05)."""
    del expected
    codes = [(structure.catalogue.language, Place())]
    codes += [
        (node.language, Place(node.page, node.path, node.text)) for node in walk_all(structure.tree)
    ]
    codes += [(v, Place()) for k, v in structure.catalogue.metadata if k == "XMP dc:language"]
    for code, place in codes:
        if code and not _LANGUAGE.fullmatch(code):
            said = Message("inspection-language-code", code=code, page=name_page(place.page))
            yield report(structure, "REQ-05", said, place)


@rule("REQ-07")
def assert_one_title(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The document has one title (REQ-07)."""
    del expected
    titles = [n for n in walk_all(structure.tree) if n.tag in ("title", "Title")]
    for node in titles[1:]:
        words = shorten(normalise(node.text))
        said = Message("inspection-second-title", text=words, page=name_page(node.page))
        yield report(structure, "REQ-07", said, Place(node.page, node.path, node.text))


@rule("REQ-02")
def assert_all_content_tagged(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """All text is in the structure tree or an artifact (REQ-02)."""
    del expected
    for text in structure.loose:
        words, page = shorten(text.text, 40), name_page(text.page)
        if text.reason is Unseen.OUTSIDE_TREE:
            said = Message("inspection-outside-tree", text=words, page=page)
        else:
            said = Message("inspection-untagged", text=words, page=page)
        yield report(structure, "REQ-02", said, Place(text.page))


@rule("REQ-42", level=Level.SHOULD)
def assert_stands_alone(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The document says in its metadata and in print to what study it belongs (REQ-42)."""
    if not expected.subject:
        return
    metadata = structure.catalogue.metadata
    # PDF/A-4 has no Info; a description that a comma split is two that are each in two languages
    subjects = dict.fromkeys(value for key, value in metadata if key in _SUBJECTS)
    for subject in subjects or ("",):
        if normalise(subject) != normalise(expected.subject):
            said = Message("inspection-subject", read=subject, wanted=expected.subject)
            yield report(structure, "REQ-42", said)
    for words in expected.stated:
        wanted = squeeze(words).casefold()
        if not any(wanted in squeeze(node.text).casefold() for node in structure.tree):
            said = Message("inspection-subject-unseen", subject=shorten(words))
            yield report(structure, "REQ-42", said)


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
