"""`invoke release`, `gates` and `sign`: make or verify a bundle, list gates, prepare signatures."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bindery.console.build import Session, bring_up_to_date
from bindery.console.summary import Outline, write_summary
from bindery.console.task_runner import print_diagnostics, print_line
from bindery.errors import BinderyError, fail
from bindery.messages import Message, write_number
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
    from bindery.rendering.site_files import has_site

    request = ReleaseRequest(
        options.root, options.edition, options.embargo, options.today, dict(os.environ)
    )
    try:
        what = "site" if has_site(options.root) else "documents"
        if not bring_up_to_date(Session(options.root, Request(what=what))):
            print_diagnostics(check_preconditions(request).mistakes)
            raise fail("build", None, Message("console-not-built"))
        print_line(Message("console-releasing"))
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
    size, many = write_number(total / 1e6, 2), len(made.files)
    print_line(Message("console-bundle", path=made.shown, state=made.state, count=many, size=size))
    for path, length in made.files:
        print_line(f"  {length:>9}  {path}")
    _print_gates(made.gate_report)
    print_line(Message("console-check-anywhere", path=made.shown))


def _print_gates(gate_report: "GateReport") -> None:
    for status in gate_report.gates:
        word = _name_state(is_open=not status.closed)
        signed = "; ".join(f"{one.role}, {one.day.isoformat()}" for one in status.signatures)
        print_line(
            f"  {word}  {status.gate.id:<20} {status.gate.title}{f' ({signed})' if signed else ''}"
        )
        for reason in status.reasons:
            print_line(f"          {reason}")
    for log in gate_report.logs:
        left = sum(entry.status == "open" for entry in log.file.entries)
        word = _name_state(is_open=bool(log.reasons))
        words = Message("console-log-open", title=log.log.title, count=left)
        print_line(f"  {word}  {log.log.id:<20} {words}")


def _name_state(*, is_open: bool) -> str:
    """Open or closed, as wide as each other."""
    return f"{Message('console-gate-open' if is_open else 'console-gate-closed')!s:<6}"


def list_gates(root: Path) -> bool:
    """Print each gate with what is left to do; whether all that must be closed are."""
    gate_report = _judge(root)
    print_line(Message("console-gates-judged"))
    _print_gates(gate_report)
    print_diagnostics(gate_report.mistakes)
    left = gate_report.list_open()
    if left:
        print_line(Message("console-gates-left", count=len(left)))
        print_line(Message("console-gates-how"))
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
    print_line(Message("console-signed", path=str(path), role=role, count=len(digests)))
    print_line(Message("console-to-judge", question=chosen.question))
    print_line(Message("console-fill-in"))
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
    title, edition, state = (str(manifest[key]) for key in ("title", "edition", "state"))
    print_line(
        Message("console-bundle-title", path=shown, title=title, edition=edition, state=state)
    )
    print_line(f"  {Message('console-as-released', count=verified.files)}")
    for one in verified.inspections:
        print_line(f"  {one.summary.removeprefix(f'{shown}/')}")
    left = [gate["id"] for gate in manifest["gates"] if not gate["closed"]]
    listed = ", ".join(left) or str(Message("console-none"))
    commit = manifest["commit"][:12]
    print_line(f"  {Message('console-open-gates', gates=listed, commit=commit)}")
    if rebuild:
        same = rebuild_bundle(Rebuilding(root, place, shown), print_line)
        print_line(f"  {Message('console-made-again', count=same)}")
    return True
