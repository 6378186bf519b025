"""Privacy: nothing of persons and machines, nothing of earlier versions (REQ-52 to REQ-54)."""

import re
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import Expected, Place, normalise, remark, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.structure import Structure

# Two steps at least: "/False" is a name of PDF. Not after a letter, colon or slash: "https://a/b".
_PATH = re.compile(r"(?<![\w/:.])(?:/[\w.~ -]+){2,}|\b[A-Za-z]:\\\w|\\\\\w+\\\w|\bfile:/")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PERSON_KEYS = re.compile(r"author|dc:creator|manager|lastmodifiedby|contact", re.IGNORECASE)
# Initials ("J.P. Smith"), a title of a person ("Dr Smith"), or a surname first ("Smith, Jan").
_INITIALS = re.compile(r"\b(?:[A-Z]\.\s?){1,4}\s?(?:[a-z]+\s){0,3}[A-Z]\w+")
_TITLED = re.compile(r"\b(?i:(?:mr|mrs|ms|dr|drs|prof)\.?|(?:ir|ing)\.)\s+[A-Z]\w+")
_SURNAME_FIRST = re.compile(r"[A-Z][\w'’-]+,\s[A-Z](?:\.|[a-z]+)(?:\s[A-Z]\.)*")
_TWO_WORDS = re.compile(r"[A-Z][a-zé]+(?:\s(?:van|de|der|den|von|di|la|le))*\s[A-Z][\w'’-]+")
_SYSTEM = re.compile(r"\b(?:Windows|Mac ?OS|macOS|Linux|Ubuntu|Debian|x86_64|Android|iOS)\b")


@rule("REQ-52")
def assert_metadata_clean(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The metadata hold no path of a machine and no e-mail address (REQ-52)."""
    del expected
    names = [("an attachment", name) for name in structure.catalogue.attachments]
    for key, value in (*structure.catalogue.metadata, *names):
        for kind, pattern in (("a path", _PATH), ("an e-mail address", _MAIL)):
            if pattern.search(value):
                yield report(structure, "REQ-52", f"{key} holds {kind}: {value}")


@rule("REQ-52")
def assert_no_person_named(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The metadata name organisations as makers, never persons (REQ-52)."""
    known = {normalise(name) for name in expected.authors}
    for key, value in structure.catalogue.metadata:
        name = normalise(value)
        if not _PERSON_KEYS.search(key) or name in known or name == ", ".join(expected.authors):
            continue
        hint = "name the organisation"
        if known:
            message = f"{key} says “{value}”; the sources name {', '.join(expected.authors)}"
            yield report(structure, "REQ-52", message, hint)
        elif _INITIALS.search(name) or _TITLED.search(name) or _SURNAME_FIRST.fullmatch(name):
            yield report(structure, "REQ-52", f"{key} names a person: {value}", hint)
        elif _TWO_WORDS.fullmatch(name):
            yield remark(structure, "REQ-52", f"{key} may name a person: {value}", hint)


@rule("REQ-52")
def assert_no_machine_named(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """The metadata do not tell on what system the document was made (REQ-52)."""
    del expected
    for key, value in structure.catalogue.metadata:
        match = _SYSTEM.search(value)
        if match:
            yield remark(structure, "REQ-52", f"{key} tells the maker's system: {value}")


@rule("REQ-52")
def assert_no_path_shown(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No bookmark, alternative text or link holds a path of a machine (REQ-52)."""
    del expected
    for mark in structure.catalogue.bookmarks:
        if _PATH.search(mark.title):
            yield report(structure, "REQ-52", f"a bookmark holds a path: {mark.title}")
    for figure in structure.figures:
        if _PATH.search(figure.alt or ""):
            place = Place(figure.page, figure.element, figure.alt or "")
            message = f"an alternative text holds a path: {figure.alt}"
            yield report(structure, "REQ-52", message, place=place)
    for link in structure.links:
        if _PATH.search(link.target) or _PATH.search(link.description):
            message = f"a link holds a path: {link.target or link.description}"
            yield report(structure, "REQ-52", message, place=Place(link.page, link.element))


@rule("REQ-53")
def assert_no_private_keys(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """TeX left no key of its own about files that it included (REQ-53)."""
    del expected
    for key in structure.catalogue.private_keys:
        hint = "set \\pdfvariable suppressoptionalinfo"
        yield report(structure, "REQ-53", f"the PDF holds the key {key}", hint)


@rule("REQ-54")
def assert_no_private_data(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No program left data of its own, such as the document in its own format (REQ-54)."""
    del expected
    for name in structure.catalogue.left_behind:
        yield report(structure, "REQ-54", f"a program left data of its own: {name}")


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
def assert_no_hidden_layers(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No layer of the document is off (REQ-54)."""
    del expected
    for name in structure.catalogue.unseen_layers:
        yield report(structure, "REQ-54", f"the layer “{name}” is not shown")


ASSERTIONS = (
    assert_metadata_clean,
    assert_no_person_named,
    assert_no_machine_named,
    assert_no_path_shown,
    assert_no_private_keys,
    assert_no_private_data,
    assert_one_version,
    assert_no_comments,
    assert_no_hidden_layers,
)
