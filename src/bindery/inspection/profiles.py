"""Validation profiles: which one belongs to a flavour, and its rules read from the engine's jar.

The jar has no JAXB, so veraPDF cannot read its own profiles: they are read here as plain XML. A
profile is known by its name and number of rules, so that another one is never used unnoticed.
"""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

_FOLDER = "org/verapdf/pdfa/validation/"
_SPACE = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True, slots=True)
class Expectation:
    """The file in the jar, the name and the number of rules that a flavour's profile must have."""

    file: str
    name: str
    rules: int


EXPECTATIONS: dict[str, Expectation] = {
    "1a": Expectation("PDFA-1A.xml", "PDF/A-1a validation profile", 135),
    "1b": Expectation("PDFA-1B.xml", "PDF/A-1b validation profile", 129),
    "2a": Expectation("PDFA-2A.xml", "PDF/A-2a validation profile", 153),
    "2b": Expectation("PDFA-2B.xml", "PDF/A-2b validation profile", 144),
    "2u": Expectation("PDFA-2U.xml", "PDF/A-2u validation profile", 146),
    "3a": Expectation("PDFA-3A.xml", "PDF/A-3a validation profile", 155),
    "3b": Expectation("PDFA-3B.xml", "PDF/A-3b validation profile", 146),
    "3u": Expectation("PDFA-3U.xml", "PDF/A-3u validation profile", 148),
    "4": Expectation("PDFA-4.xml", "PDF/A-4 validation profile", 111),
    "4e": Expectation("PDFA-4E.xml", "PDF/A-4e validation profile", 111),
    "4f": Expectation("PDFA-4F.xml", "PDF/A-4f validation profile", 111),
    "ua1": Expectation("PDFUA-1.xml", "PDF/UA-1 validation profile", 106),
    "ua2": Expectation("PDFUA-2-ISO32005.xml", "PDF/UA-2 + Tagged PDF validation profile", 1728),
    "wt1a": Expectation(
        "WTPDF-1-0-Accessibility.xml", "WTPDF 1.0 Accessibility validation profile", 1724
    ),
    "wt1r": Expectation("WTPDF-1-0-Reuse.xml", "WTPDF 1.0 Reuse validation profile", 1711),
}

# A rule of PDF/A judges embedded files by their own profile, whichever that is.
ARCHIVE_FLAVOURS = tuple(flavour for flavour in EXPECTATIONS if flavour[0].isdigit())


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule as written in the profile."""

    specification: str
    clause: str
    test_number: int
    subject: str
    deferred: bool | None
    tags: str | None
    description: str
    test: str
    message: str
    arguments: tuple[tuple[str, str | None], ...]
    references: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProfileText:
    """A whole profile; `variables` are (name, subject, default, value)."""

    flavour: str
    name: str
    description: str
    creator: str
    rules: tuple[RuleText, ...]
    variables: tuple[tuple[str, str, str, str], ...]


class ProfileMismatchError(Exception):
    """The jar's profile is not the one that a flavour's verdict rests on."""


def read_profile(jar: Path, flavour: str) -> ProfileText:
    """The profile of `flavour` in `jar`, ProfileMismatchError if name or rule count differ."""
    expected = EXPECTATIONS[flavour]
    try:
        with zipfile.ZipFile(jar) as archive:
            data = archive.read(_FOLDER + expected.file)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise ProfileMismatchError(f"the engine's jar has no profile of {flavour}") from error
    profile = parse_profile(data)
    if (profile.name, len(profile.rules)) != (expected.name, expected.rules):
        raise ProfileMismatchError(
            f"the profile of {flavour} is “{profile.name}” with {len(profile.rules)} rules;"
            f" expected “{expected.name}” with {expected.rules}"
        )
    return profile


def parse_profile(data: bytes) -> ProfileText:
    """A profile from its XML."""
    # The XML comes from a pinned and hashed package, not from an author.
    root = ET.fromstring(data)  # noqa: S314
    details = root.find(f"{_SPACE}details")
    if details is None:
        raise ProfileMismatchError("the profile has no details")
    return ProfileText(
        flavour=root.get("flavour", ""),
        name=_text(details, "name"),
        description=_text(details, "description"),
        creator=details.get("creator", ""),
        rules=tuple(_rule(element) for element in root.iter(f"{_SPACE}rule")),
        variables=tuple(
            (
                element.get("name", ""),
                element.get("object", ""),
                _text(element, "defaultValue"),
                _text(element, "value"),
            )
            for element in root.iter(f"{_SPACE}variable")
        ),
    )


def _rule(element: ET.Element) -> RuleText:
    identity = element.find(f"{_SPACE}id")
    error = element.find(f"{_SPACE}error")
    if identity is None or error is None:
        raise ProfileMismatchError("a rule of the profile has no id or no error")
    deferred = element.get("deferred")
    return RuleText(
        specification=identity.get("specification", ""),
        clause=identity.get("clause", ""),
        test_number=int(identity.get("testNumber", "0")),
        subject=element.get("object", ""),
        deferred=None if deferred is None else deferred == "true",
        tags=element.get("tags"),
        description=_text(element, "description"),
        test=_text(element, "test"),
        message=_text(error, "message"),
        arguments=tuple((a.text or "", a.get("name")) for a in error.iter(f"{_SPACE}argument")),
        references=tuple(
            (reference.get("specification", ""), reference.get("clause", ""))
            for reference in element.iter(f"{_SPACE}reference")
        ),
    )


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{_SPACE}{name}") or ""
