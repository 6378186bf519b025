"""An edited word that moves no page: `python benchmarks/word.py TEXT OLD NEW`.

TEXT is a path such as regions/zeeland/text/03-regio-in-beeld.md. Prints the passes of TeX for each
document that prints the word, the time against a clean build, and whether the bytes are the same.
"""

import sys
import tempfile
from pathlib import Path

from measuring import copy_project, describe_load, invoke, time_command

from bindery.graph import Journal


def edit_word(root: Path, text: str, old: str, new: str) -> None:
    """Replace the word's first occurrence."""
    path = root / text
    words = path.read_text("utf-8")
    if old not in words:
        raise SystemExit(f"{text} does not say: {old}")
    path.write_text(words.replace(old, new, 1), encoding="utf-8")


def main() -> None:
    """Edit a warm copy and a cold one, build both, compare."""
    text, old, new = sys.argv[1:4]
    with tempfile.TemporaryDirectory(prefix="word-") as folder:
        warm = copy_project(Path(folder) / "warm", warm=True)
        time_command(invoke(warm, "build"))
        edit_word(warm, text, old, new)
        quick = time_command(invoke(warm, "build"))
        journal = Journal(warm / "build/.state/journal.jsonl")
        for name, trace in sorted(journal.traces.items()):
            if name.startswith("typeset ") and trace.build == journal.build:
                print(f"{name}: {len(trace.notes)} pass(es): {'; '.join(trace.notes)}", flush=True)
        cold = copy_project(Path(folder) / "cold")
        edit_word(cold, text, old, new)
        slow = time_command(invoke(cold, "build"))
        names = sorted(path.name for path in (cold / "build/pdf").iterdir())
        same = [
            name
            for name in names
            if (cold / "build/pdf" / name).read_bytes() == (warm / "build/pdf" / name).read_bytes()
        ]
    print(f"an edited word / a clean build: {quick / slow:.2f} ({quick:.1f} s, {slow:.1f} s)")
    print(f"{len(same)} of {len(names)} documents are the same bytes as those of the clean build")
    print(describe_load())


if __name__ == "__main__":
    main()
