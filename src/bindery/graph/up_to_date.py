"""The up-to-date check: nothing that a build reads has changed since its last complete run.

The plan is a pure function of the source files, the request and the environment. So when all
source files, by name and content, all results and the environment are as they were after a build
that left nothing to do, there is nothing to do, and neither the study nor the plan is read. What
that build warned of is still true, and told again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic, decode_diagnostic, encode_diagnostic
from bindery.graph.files import digest_bytes, digest_file, list_files, write_whole


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """What a build depends on: source folders or files, and texts for request and environment."""

    sources: tuple[str, ...]
    request: str
    environment: str


def digest_sources(root: Path, sources: Iterable[str]) -> str:
    """One SHA-256 over names and contents of all files in the source folders."""
    lines = []
    for source in sources:
        paths = (source,) if (root / source).is_file() else list_files(root, source)
        lines += [f"{path}\0{digest_file(root / path)}" for path in paths]
    return digest_bytes("\n".join(lines).encode("utf-8", errors="surrogateescape"))


def find_up_to_date(root: Path, store: Path, inputs: BuildInputs) -> tuple[Diagnostic, ...] | None:
    """The warnings of a build with these inputs that left nothing to do; None when it must run.

    They are as true as they were: nothing changed since.
    """
    try:
        entry = json.loads(store.read_text(encoding="utf-8"))[inputs.request]
        outputs = entry["outputs"].items()
        same = entry["environment"] == inputs.environment
        warnings = tuple(decode_diagnostic(one) for one in entry["warnings"])
        current = (
            same
            and all(digest_file(root / path) == digest for path, digest in outputs)
            and entry["sources"] == digest_sources(root, inputs.sources)
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return warnings if current else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended that left nothing to do.

    `sources` is the digest of the sources taken before the build read them, so that a file saved
    meanwhile is noticed; `outputs` are the hashes of all results; `warnings` are told again.
    """

    sources: str
    outputs: dict[str, str | None]
    warnings: tuple[Diagnostic, ...] = ()


def record_up_to_date(store: Path, inputs: BuildInputs, outcome: Outcome) -> None:
    """Record that a build with these inputs left nothing to do."""
    try:
        noted = json.loads(store.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        noted = {}
    if not isinstance(noted, dict):
        noted = {}
    kept = {key: entry for key, entry in noted.items() if entry.get("sources") == outcome.sources}
    entry = {
        "environment": inputs.environment,
        "sources": outcome.sources,
        "outputs": outcome.outputs,
        "warnings": [encode_diagnostic(one) for one in outcome.warnings],
    }
    text = json.dumps({**kept, inputs.request: entry})
    write_whole(store, text.encode())
