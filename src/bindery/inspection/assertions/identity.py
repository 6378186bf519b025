"""Identity: the document says by its own title, in its own language, that it is tagged."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import Expected, normalise, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.structure import Structure


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


ASSERTIONS = (assert_tagged, assert_title, assert_title_shown, assert_language)
