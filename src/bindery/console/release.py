"""`invoke release`, `gates` and `sign`: make or verify a bundle, list gates, prepare signatures."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bindery.console.build import Session, bring_up_to_date
from bindery.console.summary import Outline, write_summary
from bindery.console.task_runner import count, print_diagnostics, print_line
from bindery.errors import BinderyError, fail
from bindery.messages import Message
from bindery.planning.request import Request

if TYPE_CHECKING:
    from bindery.release.bundle import Released
    from bindery.release.gates import GateReport


@dataclass(frozen=True, slots=True)
class ReleaseOptions:
    """The options of `invoke release`: edition, embargo, and a file for a Markdown summary."""

    root: Path
    edition: str = ""
    embargo: bool = False
    summary: str = ""
    today: date = field(default_factory=lambda: datetime.now().astimezone().date())


def release(options: ReleaseOptions) -> bool:
    """Build, examine and make the bundle; whether it is there.

    The summary is written whatever happens, with every mistake at its file and line.
    """
    from bindery.release.bundle import make_release
    from bindery.release.examining import ReleaseRequest, check_preconditions
    from bindery.release.services import open_services

    request = ReleaseRequest(
        options.root, options.edition, options.embargo, options.today, dict(os.environ)
    )
    try:
        if not bring_up_to_date(Session(options.root, Request())):
            print_diagnostics(check_preconditions(request).mistakes)
            raise fail("build", None, Message("console-not-built"))
        print_line("inspecting the documents and making the bundle (a minute or two) …")
        made = make_release(request, open_services())
    except BinderyError as error:
        _summarise(options, Outline(options.edition, error.diagnostics))
        raise
    _print_bundle(made)
    _summarise(options, Outline(made.shown, (), made.files, made.gate_report, made.state))
    return True


def _summarise(options: ReleaseOptions, outline: Outline) -> None:
    place = options.summary or os.environ.get("GITHUB_STEP_SUMMARY", "")
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(write_summary(outline))


def _print_bundle(made: "Released") -> None:
    total = sum(size for _, size in made.files)
    print_line(
        f"{made.shown}/ ({made.state}): {count(len(made.files), 'file')}, {total / 1e6:.2f} MB"
    )
    for path, size in made.files:
        print_line(f"  {size:>9}  {path}")
    _print_gates(made.gate_report)
    print_line(f"check it anywhere: invoke release --verify {made.shown}")


def _print_gates(gate_report: "GateReport") -> None:
    for status in gate_report.gates:
        word = "closed" if status.closed else "OPEN  "
        signed = "; ".join(f"{one.role}, {one.day.isoformat()}" for one in status.signatures)
        print_line(
            f"  {word}  {status.gate.id:<20} {status.gate.title}{f' ({signed})' if signed else ''}"
        )
        for reason in status.reasons:
            print_line(f"          {reason}")
    for log in gate_report.logs:
        left = sum(entry.status == "open" for entry in log.file.entries)
        word = "OPEN  " if log.reasons else "closed"
        print_line(f"  {word}  {log.log.id:<20} {log.log.title}: {left} open")


def list_gates(root: Path) -> bool:
    """Print each gate with what is left to do; whether all that must be closed are."""
    gate_report = _judge(root)
    print_line("What people have judged, for the files that lie under build/ now:")
    _print_gates(gate_report)
    print_diagnostics(gate_report.mistakes)
    left = gate_report.list_open()
    if left:
        print_line(f"{count(len(left), 'thing')} stand in the way of a final release.")
        print_line("To sign: invoke sign GATE --role ROLE, then fill in the file that it names.")
    return not left


def _judge(root: Path) -> "GateReport":
    from bindery.loading import load_study
    from bindery.loading.release import load_release
    from bindery.release.gates import judge_gates
    from bindery.release.material import collect_material, take_digests

    settings = load_release(root)
    digests = take_digests(root, collect_material(root, load_study(root).study))
    return judge_gates(root, settings, digests, datetime.now().astimezone().date())


def sign(root: Path, gate: str, role: str) -> bool:
    """Prepare a signature and say what the one who signs has to do."""
    from bindery.loading import load_study
    from bindery.loading.release import load_release
    from bindery.release.material import collect_material, take_digests
    from bindery.release.signing import find_gate, prepare_signature

    settings = load_release(root)
    chosen = find_gate(settings, gate)
    digests = take_digests(root, collect_material(root, load_study(root).study)).select(chosen)
    _require_built(digests.items())
    today = datetime.now().astimezone().date()
    path = prepare_signature(root, chosen, role, digests, today)
    print_line(f"{path} has a new signature by «{role}» over {count(len(digests), 'file')}.")
    print_line(f"What to judge: {chosen.question}")
    print_line(
        'Fill in method and findings, then judgement = "passed" or "not passed", and commit it.'
    )
    return True


def _require_built(digests: Iterable[tuple[str, str]]) -> None:
    for path, digest in digests:
        if not digest:
            raise fail(path, None, Message("console-nothing-to-judge"))


def verify(root: Path, folder: str, *, rebuild: bool) -> bool:
    """Check a received bundle, and make it again when asked; whether all holds."""
    from bindery.release.rebuilding import Rebuilding, rebuild_bundle
    from bindery.release.services import open_services
    from bindery.release.verifying import verify_bundle

    place = Path(folder).resolve()
    shown = place.relative_to(root).as_posix() if place.is_relative_to(root) else place.name
    verified = verify_bundle(place, shown, open_services())
    manifest = verified.manifest
    print_line(f"{shown}: {manifest['title']}, {manifest['edition']} ({manifest['state']})")
    print_line(f"  {count(verified.files, 'file')} as released; no file missing, none too many")
    for one in verified.inspections:
        print_line(f"  {one.summary.removeprefix(f'{shown}/')}")
    left = [gate["id"] for gate in manifest["gates"] if not gate["closed"]]
    print_line(f"  open gates: {', '.join(left) or 'none'}; commit {manifest['commit'][:12]}")
    if rebuild:
        same = rebuild_bundle(Rebuilding(root, place, shown), print_line)
        print_line(f"  made again from its commit: {count(same, 'file')}, every byte the same")
    return True
