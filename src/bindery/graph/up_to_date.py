"""The up-to-date check: nothing that a build reads has changed since its last complete run.

The plan is a pure function of the source files, the request and the environment. So when all
source files, by name and content, all results and the environment are as they were after a build
that left nothing to do, there is nothing to do, and neither the study nor the plan is read.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

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
    return digest_bytes("\n".join(lines).encode())


def is_up_to_date(root: Path, store: Path, inputs: BuildInputs) -> bool:
    """Whether a build with these inputs left nothing to do, and nothing changed since."""
    try:
        noted = json.loads(store.read_text(encoding="utf-8"))
        entry = noted[inputs.request]
        outputs = entry["outputs"].items()
        same = entry["environment"] == inputs.environment
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    return (
        same
        and all(digest_file(root / path) == digest for path, digest in outputs)
        and entry["sources"] == digest_sources(root, inputs.sources)
    )


def record_up_to_date(
    store: Path, inputs: BuildInputs, seen: tuple[str, dict[str, str | None]]
) -> None:
    """Record that a build with these inputs left nothing to do.

    `seen` is the digest of the sources taken before the build read them, so that a file saved
    meanwhile is noticed, and the hashes of all results.
    """
    try:
        noted = json.loads(store.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        noted = {}
    if not isinstance(noted, dict):
        noted = {}
    sources, outputs = seen
    kept = {key: entry for key, entry in noted.items() if entry.get("sources") == sources}
    entry = {"environment": inputs.environment, "sources": sources, "outputs": outputs}
    text = json.dumps({**kept, inputs.request: entry})
    write_whole(store, text.encode())
