"""One build of the study in a folder, as a process of its own, and what is known of it after.

`python tests/run_study.py ROOT [--check] [--draft] [--jobs N] [--region SLUG]
[--document STEM]` does what `invoke build`
does, for any root.
"""

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
HARBOURS = REPOSITORY / "tests/projects/harbours"
sys.path.insert(0, str(REPOSITORY / "src"))

FOLDERS = ("content", "regions", "figures", "templates")


@dataclass(frozen=True, slots=True)
class Run:
    """How a build ended: its exit code, what it said, and the reasons of each step that ran."""

    status: int
    said: str
    steps: dict[str, tuple[str, ...]]

    @property
    def kinds(self):
        """The kinds of the steps that ran."""
        return {name.split(" ")[0] for name in self.steps}


def copy_harbours(target):
    """A fresh copy of the little study, without what a build left."""
    for folder in FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(HARBOURS / folder, target / folder, ignore=ignored)
    return target


def command_of(root, *words):
    """The command line of a build of the study in a folder."""
    return [sys.executable, str(Path(__file__).resolve()), str(root), *words]


def read_traces(root):
    """The traces of a build folder, by the name of the step, and the number of the last build."""
    from bindery.graph import Journal

    journal = Journal(root / "build/.state/journal.jsonl")
    return journal.traces, journal.build


def build(root, *words, environment=None):
    """Build, and see which steps ran and why."""
    before = read_traces(root)[1]
    done = subprocess.run(
        command_of(root, *words),
        env={**os.environ, **(environment or {})},
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    traces, _ = read_traces(root)
    steps = {name: trace.reasons for name, trace in traces.items() if trace.build > before}
    return Run(done.returncode, done.stderr, steps)


def read_results(root, *folders):
    """The bytes of all files in folders of build/, by path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in folders or ("pdf",)
        for path in sorted((root / "build" / folder).rglob("*"))
        if path.is_file()
    }


def edit(path, old, new):
    """Replace words that must be there."""
    text = path.read_text("utf-8")
    assert old in text, f"{path} does not say: {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def read_pages(path):
    """The words of each page, tagged or not, by the fonts' own maps to Unicode."""
    import pikepdf

    with pikepdf.open(path) as pdf:
        return [" ".join(_read_page(page).split()) for page in pdf.pages]


def _read_page(page):
    import pikepdf

    from bindery.inspection.fonts import build_decoder

    decoder, shown = None, []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            decoder = build_decoder(page.Resources.Font[str(operands[0])])
        elif str(operator) == "Tj":
            shown.append(decoder.decode(bytes(operands[0])))
        elif str(operator) == "TJ":
            strings = [part for part in operands[0] if isinstance(part, pikepdf.String)]
            shown += [decoder.decode(bytes(part)) for part in strings]
        elif str(operator) in {"ET", "Td", "TD", "Tm"}:
            shown.append(" ")
    return "".join(shown)


def main():
    """Build as the front door does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--line-numbers", action="store_true")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--region", action="append", default=[])
    parser.add_argument("--document", action="append", default=[])
    words = parser.parse_args()

    from bindery.console.build import Session, bring_up_to_date
    from bindery.console.task_runner import run_task
    from bindery.planning.request import Request

    request = Request(
        tuple(words.region),
        tuple(words.document),
        words.jobs,
        words.draft,
        "texts" if words.check else "documents",
        words.line_numbers,
    )
    session = Session(words.root.resolve(), request)
    run_task(session.root, lambda: bring_up_to_date(session))


if __name__ == "__main__":
    main()
