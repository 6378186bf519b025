"""Checks the registers of evidence: required details, and no personal data."""

import re
from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.works import find_bibliography
from bindery.messages import Message
from bindery.model import (
    Evidence,
    EvidenceKind,
    Respondents,
    Statement,
    Status,
    Study,
    link_chain,
)
from bindery.prose.bibliography import load_works
from bindery.rules.chain import complain

LEAST = 3  # REQ-57: role class, type of organisation and region together cover so many people
_CODE = re.compile(r"^[A-Z]{1,3}-?\d{1,3}$")
# An initial before a capital, with small words between: «A. de Vries». Not after a letter or digit.
_PERSON = re.compile(r"(?<![\w’'])(?:[A-Z]\.\s?){1,4}(?:[a-z]{2,4}\s){0,3}[A-Z][a-zà-ÿ]{2,}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\w)(?:\+|0)\d(?:[\s-]?\d){8,}(?!\w)")
_PERSONAL = {"name": _PERSON, "mail": _MAIL, "telephone": _PHONE}

Group = tuple[str, str, str]


def check_evidence(root: Path, study: Study) -> list[Diagnostic]:
    """Every fault of the registers, and every text of the chain that seems to name a person."""
    registers = [study.evidence, *(region.evidence for region in study.regions)]
    entries = [one for register in registers for one in register]
    works = _read_works(root)
    return [
        *(found for one in entries for found in _check_entry(study, one)),
        *(found for one in entries for found in _check_document(study, works, one)),
        *(found for one in entries for found in _check_respondents(study, one)),
        *_check_codes(study),
        *_check_groups(entries),
        *_check_persons(study),
    ]


def _read_works(root: Path) -> set[str] | None:
    """The keys of the literature, None where it cannot be read: its own rule tells that."""
    path = find_bibliography(root)
    works = load_works(root, path, []) if path else ()
    return None if works is None else {one.key for one in works}


def _check_entry(study: Study, one: Evidence) -> Iterator[Diagnostic]:
    slugs = {region.slug for region in study.regions}
    if one.region and one.region not in slugs:
        said = Message("rules-evidence-of-no-region", id=one.id, region=one.region)
        yield complain(one, "region", said, suggest(one.region, slugs))
    if one.code and not _CODE.match(one.code):
        yield complain(one, "code", Message("rules-no-code", code=one.code))


def _check_document(study: Study, works: set[str] | None, one: Evidence) -> Iterator[Diagnostic]:
    if one.kind is not EvidenceKind.DOCUMENT:
        for key in ("title", "label", "reference", "source"):
            if key in dict(one.keys) and getattr(one, key):
                said = Message("rules-told-by-role", id=one.id, kind=one.kind.value, key=key)
                yield complain(one, key, said)
        return
    if one.status is Status.KNOWN and not (one.reference or one.source):
        said = Message(
            "rules-lost-document", id=one.id, references=layout.REFERENCES, sources=layout.SOURCES
        )
        yield complain(one, "id", said)
    sources = {source.id for source in study.sources}
    for key, name, known in (("reference", one.reference, works), ("source", one.source, sources)):
        if name and known is not None and name not in known:
            said = Message("rules-unknown-origin", id=one.id, key=key, name=name)
            yield complain(one, key, said, suggest(name, known))


def _check_respondents(study: Study, one: Evidence) -> Iterator[Diagnostic]:
    document = one.kind is EvidenceKind.DOCUMENT
    if document and one.respondents:
        yield complain(one, "respondents", Message("rules-document-with-respondents", id=one.id))
    if not document and not one.respondents:
        yield complain(one, "respondents", Message("rules-no-respondents", id=one.id))
    for group in one.respondents:
        yield from _check_group(study, one, group)


def _check_group(study: Study, one: Evidence, group: Respondents) -> Iterator[Diagnostic]:
    frame = study.frame
    for sort, name, known in (
        ("role", group.role, dict(frame.roles)),
        ("organisation", group.organisation, dict(frame.organisations)),
    ):
        if name and name not in known:
            said = Message(
                "rules-unknown-class", id=one.id, sort=sort, name=name, study=layout.STUDY
            )
            yield complain(one, "respondents", said, suggest(name, known))
    if one.status is Status.KNOWN and group.number < 1:
        yield complain(one, "respondents", Message("rules-no-count", id=one.id))
    if one.status is Status.EXAMPLE and group.number:
        yield complain(one, "respondents", Message("rules-example-counts", id=one.id))


def _check_codes(study: Study) -> Iterator[Diagnostic]:
    """A reader of one region meets each code, and an author each id, once."""
    for own in (region.evidence for region in study.regions):
        codes = {one.code: one for one in study.evidence}
        ids = {one.id: one for one in study.evidence}
        for one in own:
            if one.code in codes:
                yield _complain_code(one, codes[one.code])
            if one.id in ids:
                said = Message("rules-id-elsewhere", id=one.id, path=ids[one.id].path)
                yield complain(one, "id", said)
            codes.setdefault(one.code, one)
    seen: dict[str, Evidence] = {}
    for one in study.evidence:
        if one.code in seen:
            yield _complain_code(one, seen[one.code])
        seen.setdefault(one.code, one)


def _complain_code(one: Evidence, other: Evidence) -> Diagnostic:
    said = Message("rules-code-twice", id=one.id, code=one.code, other=other.id)
    return complain(one, "code", said)


def _check_groups(entries: list[Evidence]) -> Iterator[Diagnostic]:
    """At least three people to a group, unless all of its entries have consent (REQ-57).

    The same people may sit in a session and be interviewed, so a group counts its interviews
    together, or its largest session, whichever is more.
    """
    groups: dict[Group, list[tuple[Evidence, Respondents]]] = {}
    for one in entries:
        for group in one.respondents if one.status is Status.KNOWN else ():
            groups.setdefault((group.role, group.organisation, one.region), []).append((one, group))
    for (role, organisation, region), members in groups.items():
        interviews = sum(g.number for one, g in members if one.kind is EvidenceKind.INTERVIEW)
        sessions = [g.number for one, g in members if one.kind is EvidenceKind.SESSION]
        people = max(interviews, *sessions, 0)
        if 0 < people < LEAST and not all(group.consent for _, group in members):
            said = Message(
                "rules-few-people",
                role=role, organisation=organisation, people=people, least=LEAST,
            )  # fmt: skip
            if region:
                said = Message(
                    "rules-few-people-in-region",
                    role=role, organisation=organisation, region=region, people=people, least=LEAST,
                )  # fmt: skip
            yield complain(members[0][0], "respondents", said)


def _check_persons(study: Study) -> Iterator[Diagnostic]:
    """No text of the chain holds what looks like a person's name, mail or telephone number."""
    chain = link_chain(study)
    entries: list[tuple[Statement, tuple[str, ...]]] = [
        *((one, ("title", "unused")) for one in chain.evidence),
        *((one.finding, ("title", "text", "unused")) for one in chain.findings),
        *((one, ("title", "text", "unused")) for one in chain.conclusions),
        *((one, ("title", "text")) for one in chain.recommendations),
    ]
    texts = [(one, key, str(getattr(one, key))) for one, keys in entries for key in keys]
    texts += [(f.finding, "quotes", one.text) for f in chain.findings for one in f.finding.quotes]
    for entry, key, text in texts:
        for thing, pattern in _PERSONAL.items():
            if match := pattern.search(text):
                yield complain(entry, key, Message("rules-person", words=match[0], thing=thing))
