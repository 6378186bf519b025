"""Privacy: nothing of persons and machines, nothing of earlier versions (REQ-52 to REQ-54)."""

import re
from collections.abc import Iterator

from bindery.inspection.assertions.expected import Expected, Place, normalise, remark, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message, quote

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
def assert_metadata_clean(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The metadata hold no path of a machine and no e-mail address (REQ-52)."""
    del expected
    metadata = [(quote(key), value) for key, value in structure.catalogue.metadata]
    attachment = Message("inspection-attachment")
    names = [(attachment, name) for name in structure.catalogue.attachments]
    for key, value in (*metadata, *names):
        if _PATH.search(value):
            said = Message("inspection-path-held", key=key, value=value)
            yield report(structure, "REQ-52", said)
        if _MAIL.search(value):
            said = Message("inspection-address-held", key=key, value=value)
            yield report(structure, "REQ-52", said)


def find_person(key: str, value: str) -> bool:
    """Whether a value is a path, an address, or under a key of makers a person's name."""
    name = normalise(value)
    if _PATH.search(value) or _MAIL.search(value):
        return True
    named = _INITIALS.search(name) or _TITLED.search(name) or _SURNAME_FIRST.fullmatch(name)
    return bool(_PERSON_KEYS.search(key) and named)


@rule("REQ-52")
def assert_no_person_named(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The metadata name organisations as makers, never persons (REQ-52)."""
    known = {normalise(name) for name in expected.authors}
    for key, value in structure.catalogue.metadata:
        name = normalise(value)
        if not _PERSON_KEYS.search(key) or name in known or name == ", ".join(expected.authors):
            continue
        if known:
            names = ", ".join(expected.authors)
            said = Message("inspection-maker", key=key, value=value, names=names)
            yield report(structure, "REQ-52", said)
        elif _INITIALS.search(name) or _TITLED.search(name) or _SURNAME_FIRST.fullmatch(name):
            said = Message("inspection-person", key=key, value=value)
            yield report(structure, "REQ-52", said)
        elif _TWO_WORDS.fullmatch(name):
            said = Message("inspection-person-perhaps", key=key, value=value)
            yield remark(structure, "REQ-52", said)


@rule("REQ-52")
def assert_no_machine_named(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The metadata do not tell on what system the document was made (REQ-52)."""
    del expected
    for key, value in structure.catalogue.metadata:
        match = _SYSTEM.search(value)
        if match:
            said = Message("inspection-system", key=key, value=value)
            yield remark(structure, "REQ-52", said)


@rule("REQ-52")
def assert_no_path_shown(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No bookmark, alternative text or link holds a path of a machine (REQ-52)."""
    del expected
    for mark in structure.catalogue.bookmarks:
        if _PATH.search(mark.title):
            said = Message("inspection-bookmark-path", title=mark.title)
            yield report(structure, "REQ-52", said)
    for figure in structure.figures:
        if _PATH.search(figure.alt or ""):
            place = Place(figure.page, figure.element, figure.alt or "")
            said = Message("inspection-alternative-path", text=figure.alt or "")
            yield report(structure, "REQ-52", said, place)
    for link in structure.links:
        if _PATH.search(link.target) or _PATH.search(link.description):
            said = Message("inspection-link-path", target=link.target or link.description)
            yield report(structure, "REQ-52", said, Place(link.page, link.element))


@rule("REQ-53")
def assert_no_private_keys(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """TeX left no key of its own about files that it included (REQ-53)."""
    del expected
    for key in structure.catalogue.private_keys:
        yield report(structure, "REQ-53", Message("inspection-private-key", key=key))


@rule("REQ-54")
def assert_no_private_data(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No program left data of its own, such as the document in its own format (REQ-54)."""
    del expected
    for name in structure.catalogue.left_behind:
        yield report(structure, "REQ-54", Message("inspection-left-behind", name=name))


@rule("REQ-54")
def assert_one_version(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The file holds one version of itself (REQ-54)."""
    del expected
    endings = structure.catalogue.endings
    if endings != 1:
        yield report(structure, "REQ-54", Message("inspection-endings", count=endings))


@rule("REQ-54")
def assert_no_comments(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Annotations are links and nothing else (REQ-54)."""
    del expected
    for kind in structure.catalogue.annotations:
        yield report(structure, "REQ-54", Message("inspection-annotation", kind=kind))


@rule("REQ-54")
def assert_no_hidden_layers(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No layer of the document is off (REQ-54)."""
    del expected
    for name in structure.catalogue.unseen_layers:
        said = (
            Message("inspection-layer", name=name) if name else Message("inspection-layer-unnamed")
        )
        yield report(structure, "REQ-54", said)


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
