"""The summary of a release in Markdown, for a pull request."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bindery.errors import Diagnostic, Severity

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
    lines = [f"## Release `{outline.name}` ({outline.state})", ""]
    lines += [f"{len(outline.files)} files, {total / 1e6:.2f} MB.", "", "| File | Bytes |"]
    lines += ["| --- | ---: |", *(f"| `{path}` | {size} |" for path, size in outline.files), ""]
    if outline.gate_report:
        lines += _write_gates(outline.gate_report)
    return "\n".join(lines) + "\n"


def _write_refusal(outline: Outline) -> str:
    found = sorted(set(outline.diagnostics), key=lambda one: (one.path, one.line or 0, one.message))
    errors = [one for one in found if one.severity is Severity.ERROR]
    name = f" `{outline.name}`" if outline.name else ""
    lines = [f"## Release{name} refused: {len(errors)} mistake{'s' * (len(errors) != 1)}", ""]
    lines += ["| Where | What | What to do |", "| --- | --- | --- |"]
    lines += [
        f"| {_name_place(one)} | {_escape(one.message)} | {_escape(one.hint)} |" for one in errors
    ]
    return "\n".join(lines) + "\n"


def _name_place(one: Diagnostic) -> str:
    return f"`{one.path}`" if one.line is None else f"`{one.path}:{one.line}`"


def _escape(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def _write_gates(gate_report: "GateReport") -> Iterable[str]:
    yield from ("| Gate | State | Signed by |", "| --- | --- | --- |")
    for status in gate_report.gates:
        signed = "; ".join(f"{one.role}, {one.day.isoformat()}" for one in status.signatures)
        state = "closed" if status.closed else f"open: {len(status.reasons)} to do"
        yield f"| {_escape(status.gate.title)} | {state} | {_escape(signed) or 'nobody'} |"
    yield ""
