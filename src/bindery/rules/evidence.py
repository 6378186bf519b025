"""Checks the registers of evidence: required details, and no personal data."""

import re
from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.works import find_bibliography
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
_PERSONAL = {"name": _PERSON, "mail address": _MAIL, "telephone number": _PHONE}

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


def _read_works(root: Path) -> set[str]:
    """The keys of the literature; what is wrong with it is told by its own rule."""
    return {one.key for one in load_works(root, find_bibliography(root), []) or ()}


def _check_entry(study: Study, one: Evidence) -> Iterator[Diagnostic]:
    slugs = {region.slug for region in study.regions}
    if one.region and one.region not in slugs:
        message = f"«{one.id}» is evidence of the unknown region «{one.region}»"
        yield complain(one, "region", message, suggest(one.region, slugs))
    if one.code and not _CODE.match(one.code):
        message = f"«{one.code}» is no code"
        yield complain(one, "code", message, "one to three capitals and a number, such as S2")


def _check_document(study: Study, works: set[str], one: Evidence) -> Iterator[Diagnostic]:
    if one.kind is not EvidenceKind.DOCUMENT:
        for key in ("title", "label", "reference", "source"):
            if key in dict(one.keys) and getattr(one, key):
                message = f"«{one.id}» is an {one.kind.value} and has a {key}"
                message = message.replace("an session", "a session")
                yield complain(one, key, message, "it is told by role and organisation alone")
        return
    if one.status is Status.KNOWN and not (one.reference or one.source):
        message = f"«{one.id}» is a known document, and nobody can find it"
        hint = f"give reference (in {layout.REFERENCES}) or source (in {layout.SOURCES})"
        yield complain(one, "id", message, hint)
    sources = {source.id for source in study.sources}
    for key, name, known in (("reference", one.reference, works), ("source", one.source, sources)):
        if name and name not in known:
            message = f"«{one.id}» names the unknown {key} «{name}»"
            yield complain(one, key, message, suggest(name, known))


def _check_respondents(study: Study, one: Evidence) -> Iterator[Diagnostic]:
    document = one.kind is EvidenceKind.DOCUMENT
    if document and one.respondents:
        yield complain(one, "respondents", f"«{one.id}» is a document and has respondents")
    if not document and not one.respondents:
        hint = 'respondents = [{ role = "…", organisation = "…", number = 3 }]'
        yield complain(one, "respondents", f"«{one.id}» has no respondents", hint)
    for group in one.respondents:
        yield from _check_group(study, one, group)


def _check_group(study: Study, one: Evidence, group: Respondents) -> Iterator[Diagnostic]:
    frame = study.frame
    for sort, name, known in (
        ("role", group.role, dict(frame.roles)),
        ("organisation", group.organisation, dict(frame.organisations)),
    ):
        if name and name not in known:
            message = f"«{one.id}» has the unknown {sort} «{name}»"
            hint = f"a closed set keeps names out: see [chain.{sort}s] in {layout.STUDY}"
            yield complain(one, "respondents", message, suggest(name, known) or hint)
    if one.status is Status.KNOWN and group.number < 1:
        hint = "add number = … to its respondents: how many people it was"
        yield complain(one, "respondents", f"«{one.id}» does not say how many people it was", hint)
    if one.status is Status.EXAMPLE and group.number:
        hint = "an example counts nobody; take number = … out"
        yield complain(one, "respondents", f"«{one.id}» is an example, and counts people", hint)


def _check_codes(study: Study) -> Iterator[Diagnostic]:
    """A reader of one region meets each code, and an author each id, once."""
    for own in (region.evidence for region in study.regions):
        codes = {one.code: one for one in study.evidence}
        ids = {one.id: one for one in study.evidence}
        for one in own:
            if one.code in codes:
                message = f"«{one.id}» has the code {one.code}, which «{codes[one.code].id}» has"
                yield complain(one, "code", message, "give each entry a code of its own")
            if one.id in ids:
                message = f"the id «{one.id}» is used already in {ids[one.id].path}"
                yield complain(one, "id", message)
            codes.setdefault(one.code, one)
    seen: dict[str, Evidence] = {}
    for one in study.evidence:
        if one.code in seen:
            message = f"«{one.id}» has the code {one.code}, which «{seen[one.code].id}» has"
            yield complain(one, "code", message, "give each entry a code of its own")
        seen.setdefault(one.code, one)


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
            where = f" in «{region}»" if region else ""
            message = f"«{role}» of «{organisation}»{where} covers {people} of at least {LEAST}"
            hint = "take a wider class of roles or organisations, or record consent = true"
            yield complain(members[0][0], "respondents", message, hint)


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
                message = f"«{match[0]}» looks like the {thing} of a person"
                yield complain(entry, key, message, "a respondent is a role class, never a name")
