"""The summary of a release in Markdown, for a pull request."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message, write_number

if TYPE_CHECKING:
    from bindery.release.gates import GateReport


@dataclass(frozen=True, slots=True)
class Outline:
    """How a release went: the bundle or edition, what is wrong, and else what was made."""

    name: str
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[tuple[str, int], ...] = ()
    gate_report: "GateReport | None" = None
    state: str = ""


def write_summary(outline: Outline) -> str:
    """The summary: a table of mistakes at file and line, or the bundle with its gates."""
    if outline.diagnostics:
        return _write_refusal(outline)
    total = sum(size for _, size in outline.files)
    head = Message("console-summary-title", name=outline.name, state=outline.state)
    size, many = write_number(total / 1e6, 2), len(outline.files)
    lines = [f"## {head}", "", str(Message("console-summary-files", count=many, size=size))]
    lines += ["", _write_head("files")]
    lines += ["| --- | ---: |", *(f"| `{path}` | {size} |" for path, size in outline.files), ""]
    if outline.gate_report:
        lines += _write_gates(outline.gate_report)
    return "\n".join(lines) + "\n"


def _write_refusal(outline: Outline) -> str:
    found = sorted(set(outline.diagnostics), key=lambda one: (one.path, one.line or 0, one.message))
    errors = [one for one in found if one.severity is Severity.ERROR]
    name = outline.name or "none"
    lines = [f"## {Message('console-summary-refused', name=name, count=len(errors))}", ""]
    lines += [_write_head("mistakes"), "| --- | --- | --- |"]
    lines += [
        f"| {_name_place(one)} | {_escape(one.message)} | {_escape(one.hint)} |" for one in errors
    ]
    return "\n".join(lines) + "\n"


def _write_head(table: str) -> str:
    return f"| {Message('console-summary-head', table=table)} |"


def _name_place(one: Diagnostic) -> str:
    return f"`{one.path}`" if one.line is None else f"`{one.path}:{one.line}`"


def _escape(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def _write_gates(gate_report: "GateReport") -> Iterable[str]:
    yield from (_write_head("gates"), "| --- | --- | --- |")
    for status in gate_report.gates:
        signed = "; ".join(f"{one.role}, {one.day.isoformat()}" for one in status.signatures)
        still = Message("console-summary-open", count=len(status.reasons))
        state = Message("console-gate-closed") if status.closed else still
        who = _escape(signed) or Message("console-summary-nobody")
        yield f"| {_escape(status.gate.title)} | {state} | {who} |"
    yield ""
