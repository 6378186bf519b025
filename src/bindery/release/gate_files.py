"""Reads qa/<gate>.toml and qa/<log>.toml: signatures, consultations and log entries."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.reader import TableReader, open_reader
from bindery.messages import Message

JUDGEMENTS = ("passed", "not passed")
CONSULTATION_STATUSES = ("processed", "no changes", "no answer", "open")


@dataclass(frozen=True, slots=True)
class Signature:
    """What one role judged: `judged` are pairs of a path under build/ and its SHA-256."""

    role: str
    method: str
    day: date
    judgement: str
    findings: tuple[str, ...]
    judged: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Consultation:
    """One party that was asked to correct the facts: when, and what came of it (REQ-62)."""

    recipient: str
    sent: date
    status: str
    outcome: str
    line: int


@dataclass(frozen=True, slots=True)
class GateFile:
    """All that a gate's file holds; `present` is False when there is none."""

    present: bool
    signatures: tuple[Signature, ...] = ()
    consultations: tuple[Consultation, ...] = ()


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry of a log; `status` is open or closed."""

    id: str
    text: str
    role: str
    day: date
    status: str
    outcome: str
    line: int


@dataclass(frozen=True, slots=True)
class LogFile:
    """A log with its version (REQ-104)."""

    present: bool
    version: int = 0
    entries: tuple[LogEntry, ...] = ()


def read_gate_file(root: Path, path: str, mistakes: list[Diagnostic]) -> GateFile:
    """A gate's file; what cannot be read is a mistake with its line."""
    if not (root / path).is_file():
        return GateFile(present=False)
    reader = open_reader(root, path, mistakes)
    if reader is None:
        return GateFile(present=False)
    signatures = tuple(_read_signature(one) for one in reader.tables("signature"))
    consultations = tuple(_read_consultation(one) for one in reader.tables("round"))
    reader.finish()
    return GateFile(True, signatures, consultations)  # noqa: FBT003 - the first field says what it is


def _read_signature(reader: TableReader) -> Signature:
    signature = Signature(
        role=reader.text("role"),
        method=reader.text("method", ""),
        day=reader.day("date"),
        judgement=reader.text("judgement", ""),
        findings=tuple(one for one in reader.texts("findings", ()) if one.strip()),
        judged=reader.pairs("judged"),
        line=reader.line,
    )
    if signature.judgement and signature.judgement not in JUDGEMENTS:
        said = Message("release-no-judgement-word", word=signature.judgement)
        reader.complain("judgement", said)
    reader.finish()
    return signature


def _read_consultation(reader: TableReader) -> Consultation:
    found = Consultation(
        recipient=reader.text("recipient"),
        sent=reader.day("sent"),
        status=reader.choice("status", CONSULTATION_STATUSES),
        outcome=reader.text("outcome", ""),
        line=reader.line,
    )
    reader.finish()
    return found


def read_log_file(root: Path, path: str, mistakes: list[Diagnostic]) -> LogFile:
    """A log; what cannot be read is a mistake with its line."""
    if not (root / path).is_file():
        return LogFile(present=False)
    reader = open_reader(root, path, mistakes)
    if reader is None:
        return LogFile(present=False)
    version = reader.integer("version")
    entries = tuple(_read_entry(one) for one in reader.tables("entry"))
    reader.finish()
    return LogFile(True, version, entries)  # noqa: FBT003 - the first field says what it is


def _read_entry(reader: TableReader) -> LogEntry:
    entry = LogEntry(
        id=reader.text("id"),
        text=reader.text("text"),
        role=reader.text("role"),
        day=reader.day("date"),
        status=reader.choice("status", ("open", "closed")),
        outcome=reader.text("outcome", ""),
        line=reader.line,
    )
    if entry.status == "closed" and not entry.outcome:
        reader.complain("status", Message("release-no-outcome", id=entry.id))
    reader.finish()
    return entry
