"""Privacy: nothing of the maker's machine, and nothing of earlier versions (REQ-52 to REQ-54)."""

import re
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import Expected, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.structure import Structure

# Two steps at least: "/False" is a name of PDF. Not after a letter, colon or slash: "https://a/b".
_PATH = re.compile(r"(?<![\w/:.])(?:/[\w.~ -]+){2,}|\b[A-Za-z]:\\\w|\\\\\w+\\\w|\bfile:/")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


@rule("REQ-52")
def assert_metadata_clean(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The metadata hold no path of a machine and no e-mail address (REQ-52)."""
    del expected
    names = [("an attachment", name) for name in structure.catalogue.attachments]
    for key, value in (*structure.catalogue.metadata, *names):
        for kind, pattern in (("a path", _PATH), ("an e-mail address", _MAIL)):
            if pattern.search(value):
                yield report(structure, "REQ-52", f"{key} holds {kind}: {value}")


@rule("REQ-53")
def assert_no_private_keys(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """TeX left no key of its own about files that it included (REQ-53)."""
    del expected
    for key in structure.catalogue.private_keys:
        hint = "set \\pdfvariable suppressoptionalinfo"
        yield report(structure, "REQ-53", f"the PDF holds the key {key}", hint)


@rule("REQ-54")
def assert_one_version(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The file holds one version of itself (REQ-54)."""
    del expected
    endings = structure.catalogue.endings
    if endings != 1:
        yield report(structure, "REQ-54", f"the file has {endings} ends (%%EOF) instead of one")


@rule("REQ-54")
def assert_no_comments(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Annotations are links and nothing else (REQ-54)."""
    del expected
    for kind in structure.catalogue.annotations:
        yield report(structure, "REQ-54", f"the document has annotations of the kind {kind}")


@rule("REQ-54")
def assert_nothing_hidden(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No text is invisible or lies off the sheet (REQ-54)."""
    del expected
    if structure.hidden:
        message = f"{structure.hidden} characters are invisible or lie off the sheet"
        yield report(structure, "REQ-54", message)


ASSERTIONS = (
    assert_metadata_clean,
    assert_no_private_keys,
    assert_one_version,
    assert_no_comments,
    assert_nothing_hidden,
)
