"""Which gates are closed: signed by enough roles, for exactly the files that were built."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.release import Gate, GateKind, Judged, Log, ReleaseSettings
from bindery.release.gate_files import (
    GateFile,
    LogFile,
    Signature,
    read_gate_file,
    read_log_file,
)

# A role is a word for a task; initials and addresses belong to persons (REQ-52, REQ-56).
_PERSON = re.compile(r"\b[A-Z]\.\s?(?:[A-Z]\.\s?)*(?:\w+\s)*[A-Z]\w+|@")


class Cause(StrEnum):
    """Why a gate is open, in one word: the first of these that holds."""

    NONE = "none"
    UNSIGNED = "unsigned"
    CHANGED = "changed"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class GateStatus:
    """The state of a gate: closed by `signatures`, or open for the `reasons`."""

    gate: Gate
    signatures: tuple[Signature, ...]
    reasons: tuple[Diagnostic, ...]
    changed: bool = False

    @property
    def cause(self) -> Cause:
        """Why it is open."""
        if self.closed:
            return Cause.NONE
        if len(self.signatures) < self.gate.signatures:
            return Cause.UNSIGNED
        return Cause.CHANGED if self.changed else Cause.UNFINISHED

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return not self.reasons


@dataclass(frozen=True, slots=True)
class LogStatus:
    """The state of a log, with its open entries."""

    log: Log
    file: LogFile
    reasons: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Digests:
    """SHA-256 of what there is to judge, by path under the root."""

    documents: Mapping[str, str]
    data: Mapping[str, str]

    def select(self, gate: Gate) -> dict[str, str]:
        """What one gate judges."""
        documents = self.documents if Judged.DOCUMENTS in gate.judges else {}
        data = self.data if Judged.DATA in gate.judges else {}
        return {**documents, **data}


@dataclass(frozen=True, slots=True)
class GateReport:
    """The state of all gates and logs, and the mistakes in their files."""

    gates: tuple[GateStatus, ...]
    logs: tuple[LogStatus, ...]
    mistakes: tuple[Diagnostic, ...]

    def list_open(self) -> tuple[Diagnostic, ...]:
        """What stops a final release: open gates that must be closed, open entries, mistakes."""
        gates = (r for status in self.gates if status.gate.must for r in status.reasons)
        logs = (reason for status in self.logs for reason in status.reasons)
        return (*self.mistakes, *gates, *logs)


def judge_gates(root: Path, settings: ReleaseSettings, digests: Digests, today: date) -> GateReport:
    """Read all files under qa/ and compare their hashes with what was built."""
    mistakes: list[Diagnostic] = []
    gates = []
    for gate in settings.gates:
        file = read_gate_file(root, gate.path, mistakes)
        own = digests.select(gate)
        reasons = tuple(_judge(gate, file, own, today))
        last = _take_last(file.signatures)
        changed = any(dict(one.judged) != own for one in last)
        gates.append(GateStatus(gate, last, reasons, changed))
    logs = []
    for log in settings.logs:
        entries = read_log_file(root, log.path, mistakes)
        logs.append(LogStatus(log, entries, tuple(_judge_log(log, entries))))
    return GateReport(tuple(gates), tuple(logs), tuple(mistakes))


def _take_last(signatures: tuple[Signature, ...]) -> tuple[Signature, ...]:
    """The last signature of each role: earlier ones stay in the file as its history."""
    return tuple({one.role: one for one in signatures}.values())


def _judge(
    gate: Gate, file: GateFile, digests: Mapping[str, str], today: date
) -> Iterator[Diagnostic]:
    prepare = Message("release-prepare", gate=gate.id)
    last = _take_last(file.signatures)
    if len(last) < gate.signatures:
        roles = ", ".join(one.role for one in last)
        said = (
            Message("release-signed-by-some", title=gate.title, count=gate.signatures, roles=roles)
            if roles
            else Message("release-unsigned", title=gate.title, count=gate.signatures)
        )
        yield _explain(gate, None, said, prepare)
    for one in last:
        for said in _judge_signature(one, digests, today):
            yield _explain(gate, one.line, said, None if said.hint else prepare)
    if gate.kind is GateKind.FACTS and not file.consultations:
        yield _explain(gate, None, Message("release-no-party", title=gate.title))
    for found in file.consultations:
        if found.status == "open":
            said = Message("release-answer-open", recipient=found.recipient)
            yield _explain(gate, found.line, said)


def _judge_signature(one: Signature, digests: Mapping[str, str], today: date) -> Iterator[Message]:
    if _PERSON.search(one.role):
        yield Message("release-signed-by-person", role=one.role)
    if not one.method:
        yield Message("release-no-method", role=one.role)
    if one.judgement == "not passed":
        yield Message("release-not-passed", role=one.role)
    elif not one.judgement:
        yield Message("release-not-judged-yet", role=one.role)
    day = one.day.isoformat()
    if one.day > today:
        yield Message("release-signed-in-future", role=one.role, day=day)
    known = dict(one.judged)
    for path in sorted({*known, *digests}):
        if path not in known:
            yield Message("release-not-judged", role=one.role, path=path)
        elif path not in digests:
            yield Message("release-judged-gone", role=one.role, path=path)
        elif known[path] != digests[path]:
            yield Message("release-changed-since", role=one.role, path=path, day=day)


def _explain(
    gate: Gate, line: int | None, said: Message, advice: Message | None = None
) -> Diagnostic:
    if gate.requirement:
        said = Message("release-of-requirement", number=gate.requirement, what=said)
    return Diagnostic(gate.path, line, said, advice)


def _judge_log(log: Log, file: LogFile) -> Iterator[Diagnostic]:
    if not file.present:
        yield Diagnostic(log.path, None, Message("release-no-log", title=log.title))
    for entry in file.entries:
        if entry.status == "open":
            said = Message("release-entry-open", id=entry.id, title=log.title)
            yield Diagnostic(log.path, entry.line, said)
