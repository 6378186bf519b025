"""manifest.json: the one place that says what a bundle is and what each of its files is."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bindery.errors import BinderyError, Diagnostic, fail
from bindery.graph import digest_file
from bindery.messages import Message
from bindery.model import Study
from bindery.release.edition import Edition
from bindery.release.gates import GateReport, GateStatus, LogStatus
from bindery.release.staging import Stage
from bindery.release.sums import SUMS, list_bundle
from bindery.release.tools import Tool

MANIFEST = "manifest.json"
CRATE = "ro-crate-metadata.json"
STRUCTURAL = (MANIFEST, CRATE, SUMS)
# The form of the JSON; raised when a key changes its meaning.
FORM = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """What a manifest says of where a bundle comes from."""

    study: Study
    edition: Edition
    commit: str
    gate_report: GateReport
    tools: tuple[Tool, ...]
    searched: bool


def write_manifest(origin: Origin, stage: Stage, documents: Iterable[Mapping[str, object]]) -> str:
    """The manifest's text for a bundle in the making; `documents` describe the study's PDFs."""
    folder = stage.folder
    study, edition = origin.study, origin.edition
    content = {
        "form": FORM,
        "edition": edition.name,
        "state": edition.state.value,
        "embargo": edition.embargo.isoformat() if edition.embargo else None,
        "title": study.title,
        "printed_edition": study.edition,
        "status": study.status,
        "date": study.date.isoformat(),
        "language": study.language,
        "commissioner": study.commissioner,
        "modelled_on": study.modelled_on,
        "authors": list(study.authors),
        "commit": origin.commit,
        "documents": list(documents),
        "reports": [{"path": path, "title": title} for path, title in stage.reports.items()],
        "gates": [describe_gate(one) for one in origin.gate_report.gates],
        "logs": [describe_log(one) for one in origin.gate_report.logs],
        "searched_for_names": origin.searched,
        "tools": {one.name: one.version for one in origin.tools},
        "files": [
            {"path": path, "role": stage.roles[path], "size": (folder / path).stat().st_size,
             "sha256": digest_file(folder / path)}
            for path in list_bundle(folder)
            if path not in STRUCTURAL
        ],
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def describe_gate(status: GateStatus) -> dict[str, object]:
    """A gate for machines: who closed it, by role, on which day, or why it is open."""
    return {
        "id": status.gate.id,
        "kind": status.gate.kind.value,
        "requirement": status.gate.requirement,
        "must": status.gate.must,
        "closed": status.closed,
        "signatures": [
            {"role": one.role, "date": one.day.isoformat(), "method": one.method,
             "judgement": one.judgement, "findings": list(one.findings),
             "judged": dict(one.judged)}
            for one in status.signatures
        ],
        "reasons": [one.message for one in status.reasons],
    }  # fmt: skip


def describe_log(status: LogStatus) -> dict[str, object]:
    """A log for machines."""
    entries = status.file.entries
    return {
        "id": status.log.id,
        "version": status.file.version,
        "open": [one.id for one in entries if one.status == "open"],
        "closed": [one.id for one in entries if one.status == "closed"],
    }


def read_manifest(folder: Path, shown: str) -> dict[str, Any]:
    """A received manifest; raises BinderyError when it is none of ours."""
    place = f"{shown}/{MANIFEST}"
    try:
        data = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        raise fail(place, None, Message("release-no-bundle")) from None
    if not isinstance(data, dict) or data.get("form") != FORM:
        raise fail(place, None, Message("release-manifest-form", form=FORM))
    return data


def check_manifest(folder: Path, data: Mapping[str, Any], shown: str) -> list[Diagnostic]:
    """Whether the manifest names every file of the bundle with its size and hash, and no other."""
    listed = {one["path"]: one for one in data.get("files", ())}
    present = {path for path in list_bundle(folder) if path not in STRUCTURAL}
    found = [
        Diagnostic(f"{shown}/{path}", None, Message("release-manifest-differs"))
        for path in sorted(listed.keys() ^ present)
    ]
    for path in sorted(listed.keys() & present):
        if digest_file(folder / path) != listed[path]["sha256"]:
            said = Message("release-manifest-hash")
            found.append(Diagnostic(f"{shown}/{path}", None, said))
    return found


def require(found: Iterable[Diagnostic]) -> None:
    """Raise BinderyError when there is anything."""
    mistakes = tuple(found)
    if mistakes:
        raise BinderyError(mistakes)
