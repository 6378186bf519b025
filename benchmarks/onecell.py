"""One cell changed: what `invoke trace --data` lists against what really changed in the PDFs.

`python benchmarks/onecell.py [FILE CELL VALUE]`. In a copy of the project with its build: first
the list is asked for; then the cell is really changed and everything built; then the words of the
PDFs before and after are compared, and the two must be equal.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

from measuring import copy_project, invoke

from bindery.inspection import read_structure
from bindery.inspection.structure import Structure
from bindery.tracing.changes import set_cell
from bindery.tracing.dependents import read_cells

Words = Counter[tuple[str, str, str]]
_DEFAULT = ("regions/zeeland/data/bevolking.csv", "2023:inwoners", "401124")
_OUTSIDE = {"TOC", "TOCI", "Figure"}


def diff(document: str, kind: str, old: list[str], new: list[str]) -> Words:
    """The words that go and come between two texts; a word that only broke elsewhere does not."""
    found: Words = Counter()
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) > 1000)
    for tag, first, last, begin, end in matcher.get_opcodes():
        gone, come = old[first:last], new[begin:end]
        if tag == "equal" or "".join(gone) == "".join(come):
            continue
        if any(" " in one for one in (*gone, *come)):  # runs of glyphs: look at their words
            found += diff(document, kind, " ".join(gone).split(), " ".join(come).split())
            continue
        found.update((document, f"{kind} -", word) for word in gone)
        found.update((document, f"{kind} +", word) for word in come)
    return found


def count_signs(document: str, old: str, new: str) -> Words:
    """The signs that go and come in drawings, where labels stand without spaces between them."""
    before, after = Counter("".join(old.split())), Counter("".join(new.split()))
    gone = {(document, "drawn -", sign): n for sign, n in (before - after).items()}
    return Counter({**gone, **{(document, "drawn +", s): n for s, n in (after - before).items()}})


def read_runs(structure: Structure) -> dict[str, list[str]]:
    """What a PDF shows: its text in reading order, its alternative texts, its drawings."""
    drawn = " ".join(one.text for one in structure.shown if "Figure" in one.roles)
    return {
        "text": [
            " ".join(one.text.split()) for one in structure.shown
            if _OUTSIDE.isdisjoint(one.roles) and "Lbl" not in one.roles
        ],
        "alt": [figure.alt or "" for figure in structure.figures],
        "drawn": sorted(drawn.split()),
    }  # fmt: skip


def compare_pdfs(before: Path, after: Path) -> Words:
    """What really changed."""
    found: Words = Counter()
    for path in sorted(before.glob("*.pdf")):
        old, new = (read_runs(read_structure(folder / path.name)) for folder in (before, after))
        for kind in ("text", "alt", "drawn"):
            if kind == "drawn":
                found += count_signs(path.stem, "".join(old[kind]), "".join(new[kind]))
            else:
                found += diff(path.stem, kind, old[kind], new[kind])
    return found


def collect_listed(changes: list[dict[str, str]]) -> Words:
    """What the list says, in the same words."""
    found: Words = Counter()
    drawn: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in changes:
        kind = {"alt": "alt", "drawn": "drawn", "drawing": ""}.get(one["where"], "text")
        if kind == "drawn":
            drawn[one["document"]] += [(one["old"], one["new"])]
        elif kind:
            found += diff(one["document"], kind, one["old"].split(), one["new"].split())
    for document, pairs in drawn.items():
        old, new = ("".join(side) for side in zip(*pairs, strict=True))
        found += count_signs(document, old, new)
    return found


def strip(words: Words) -> Words:
    """The words without the signs around them: a list gives «+2,5%», a page «(+2,5%),»."""
    found: Words = Counter()
    for (document, kind, word), count in words.items():
        bare = word.strip("().,;:“”")
        if bare:
            found[document, kind, bare] += count
    return Counter({
        key: left for key, count in found.items()
        if (left := count - found.get((key[0], _turn(key[1]), key[2]), 0)) > 0
    })  # fmt: skip


def _turn(kind: str) -> str:
    return kind[:-1] + ("-" if kind.endswith("+") else "+")


def main() -> None:
    """Ask, change, build, compare."""
    path, cell, value = sys.argv[1:4] if len(sys.argv) > 3 else _DEFAULT
    with tempfile.TemporaryDirectory(prefix="onecell-") as folder:
        root = copy_project(Path(folder), warm=True)
        subprocess.run(invoke(root, "build"), check=True)
        before = Path(folder) / "before"
        shutil.copytree(root / "build/pdf", before)
        words = ("trace", "--data", path, "--cell", cell, "--becomes", value, "--json")
        asked = subprocess.run(invoke(root, *words), check=True, capture_output=True, text=True)
        changes = json.loads(asked.stdout)
        for place in read_cells(root, path, (cell,)):
            set_cell(root, path, place.line, place.column, value)
        subprocess.run(invoke(root, "build"), check=True)
        really = strip(compare_pdfs(before, root / "build/pdf"))
        listed = strip(collect_listed(changes))
    kinds = Counter(one["where"] for one in changes)
    print(f"{path} {cell} → {value}: {len(changes)} changes listed: {dict(kinds)}")
    print(f"words that go or come in the PDFs: {really.total()}; in the list: {listed.total()}")
    for name, one in (("only in the PDFs", really - listed), ("only in the list", listed - really)):
        print(f"  {name}: {one.total()} {sorted(one.items())[:12] if one else ''}")
    if really != listed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
