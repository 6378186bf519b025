"""Loads the registers of evidence and the closed sets that the chain of reasoning draws on."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import TableReader
from bindery.loading.statements import read_entries, read_fields, read_label, read_status
from bindery.messages import Message
from bindery.model import Evidence, EvidenceKind, Frame, Respondents

# what a register of respondents must not know, whatever the language of the study (REQ-56, 59)
_PERSONAL = ("name", "names", "person", "persons", "people", "respondent", "interviewee",
             "participants", "email", "phone", "birth", "initials", "surname")  # fmt: skip


def load_frame(reader: TableReader) -> Frame:
    """The closed sets of [chain] in the study's own file; empty without it."""
    chain = reader.table("chain")
    frame = Frame(
        corners=chain.pairs("corners"),
        domains=chain.pairs("domains"),
        addressees=chain.pairs("addressees"),
        roles=chain.pairs("roles"),
        organisations=chain.pairs("organisations"),
        kinds=chain.pairs("kinds"),
    )
    for name in (kind.value for kind in EvidenceKind):
        if frame.kinds and name not in dict(frame.kinds):
            chain.complain("kinds", Message("loading-no-word-for-kind", kind=name))
    chain.finish()
    return frame


def load_evidence(root: Path, slug: str, mistakes: list[Diagnostic]) -> tuple[Evidence, ...]:
    """A region's register of evidence, or with slug "" the whole study's."""
    path = layout.region_evidence(slug) if slug else layout.EVIDENCE
    return tuple(
        _read_evidence(reader, slug) for reader in read_entries(root, path, "evidence", mistakes)
    )


def _read_evidence(reader: TableReader, slug: str) -> Evidence:
    refuse_persons(reader)
    if slug and "region" in reader.data:
        reader.asked.add("region")
        reader.complain("region", Message("loading-evidence-region", region=slug))
    kind = EvidenceKind(reader.choice("kind", [kind.value for kind in EvidenceKind]))
    document = kind is EvidenceKind.DOCUMENT
    title = reader.text("title", None if document else "")
    evidence = Evidence(
        **read_fields(reader),
        kind=kind,
        code=reader.text("code"),
        region=slug or reader.text("region", ""),
        status=read_status(reader),
        title=title,
        label=read_label(reader, title),
        reference=reader.text("reference", ""),
        source=reader.text("source", ""),
        respondents=tuple(_read_respondents(one) for one in reader.tables("respondents")),
        unused=reader.text("unused", ""),
    )
    reader.finish()
    return evidence


def _read_respondents(reader: TableReader) -> Respondents:
    refuse_persons(reader)
    found = Respondents(
        role=reader.text("role"),
        organisation=reader.text("organisation"),
        number=reader.integer("number", 0),
        consent=reader.boolean("consent", default=False),
        quotable=reader.boolean("quotable", default=False),
    )
    reader.finish()
    return found


def refuse_persons(reader: TableReader) -> None:
    """Complain of each key in a table that would hold a person's name or address."""
    for key in reader.data:
        if key.lower() in _PERSONAL:
            reader.asked.add(key)
            reader.complain(key, Message("loading-evidence-person", key=key))
