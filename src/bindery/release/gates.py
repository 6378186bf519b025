"""Which gates are closed: signed by enough roles, for exactly the files that were built."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bindery.errors import Diagnostic
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
    hint = f"prepare it: invoke sign {gate.id} --role ROLE"
    last = _take_last(file.signatures)
    if len(last) < gate.signatures:
        roles = ", ".join(one.role for one in last) or "nobody"
        wanted = "a role" if gate.signatures == 1 else f"{gate.signatures} different roles"
        message = f"«{gate.title}» is open: it needs {wanted}; signed by {roles}"
        yield _explain(gate, None, message, hint)
    for one in last:
        for message, advice in _judge_signature(one, digests, today):
            yield _explain(gate, one.line, message, advice or hint)
    if gate.kind is GateKind.FACTS and not file.consultations:
        advice = "add [[round]] with recipient, sent, status and outcome for each party"
        yield _explain(gate, None, f"«{gate.title}» is open: no party is listed", advice)
    for found in file.consultations:
        if found.status == "open":
            message = f"the answer of «{found.recipient}» is open"
            yield _explain(gate, found.line, message, "write what came of it")


def _judge_signature(
    one: Signature, digests: Mapping[str, str], today: date
) -> Iterator[tuple[str, str]]:
    if _PERSON.search(one.role):
        yield f"«{one.role}» looks like a person; a gate is signed by a role", "write the role"
    if not one.method:
        yield f"«{one.role}» has not written how it was judged (method)", "fill in method"
    if one.judgement == "not passed":
        yield f"«{one.role}» judged: not passed", "mend what was found, and have it judged again"
    elif not one.judgement:
        yield f"«{one.role}» has not judged yet (judgement)", 'write judgement = "passed"'
    if one.day > today:
        yield f"«{one.role}» signed on {one.day.isoformat()}, which is still to come", "mend date"
    known = dict(one.judged)
    for path in sorted({*known, *digests}):
        if path not in known:
            yield f"«{one.role}» has not judged {path}", ""
        elif path not in digests:
            yield f"«{one.role}» judged {path}, which is no longer there", ""
        elif known[path] != digests[path]:
            yield f"{path} has changed since «{one.role}» judged it on {one.day.isoformat()}", ""


def _explain(gate: Gate, line: int | None, message: str, hint: str) -> Diagnostic:
    number = f"{gate.requirement}: " if gate.requirement else ""
    return Diagnostic(gate.path, line, f"{number}{message}", hint)


def _judge_log(log: Log, file: LogFile) -> Iterator[Diagnostic]:
    if not file.present:
        hint = "make it, with version = 1 and an [[entry]] for each item"
        yield Diagnostic(log.path, None, f"REQ-104: «{log.title}» is missing", hint)
    for entry in file.entries:
        if entry.status == "open":
            message = f"REQ-104: «{entry.id}» in «{log.title}» is open"
            yield Diagnostic(log.path, entry.line, message, "resolve it, then write its outcome")
