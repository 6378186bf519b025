"""The rows of every table shuffled: the bytes of all PDFs must stay, and TeX need not run.

`python benchmarks/shuffled.py [PROJECT] [TIMES] [--check]`. In a copy of the project every table of
`content/data` and of the regions gets its rows in another order, so often, each time with a build;
each build's PDFs are compared with those of the first. With `--check` TeX is left out, and what it
would read is compared: the same files make the same PDF.
"""

import argparse
import csv
import io
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from measuring import ROOT

sys.path.insert(0, str(ROOT / "tests"))

from run_study import build, read_results

_FOLDERS = ("content/data", "regions/*/data")
_PARTS = ("content", "regions", "figures", "templates")


def list_tables(root: Path) -> list[Path]:
    """The CSV files of all tables."""
    return sorted(path for folder in _FOLDERS for path in root.glob(f"{folder}/*.csv"))


def shuffle_rows(path: Path, chance: random.Random) -> bool:
    """Write the rows of a table in another order; whether there was another one to choose."""
    text = path.read_text("utf-8")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    kept = list(rows)
    while rows == kept and len({tuple(row) for row in rows}) > 1:
        chance.shuffle(rows)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([head, *rows])
    path.write_text(written.getvalue(), "utf-8")
    return rows != kept


def run(root: Path, times: int, *, check: bool) -> bool:
    """Shuffle and build so often, tell each time what ran; whether all bytes stayed."""
    words, folders = (("--check",), ("tex", "figures", "web")) if check else ((), ("pdf",))
    first = build(root, *words)
    if first.status:
        raise SystemExit(first.said)
    wanted = read_results(root, *folders)
    tables = list_tables(root)
    print(f"{len(wanted)} files, {len(tables)} tables", flush=True)
    different, kinds, tex = 0, Counter[str](), 0
    for number in range(1, times + 1):
        chance = random.Random(number)
        moved = sum(shuffle_rows(path, chance) for path in tables)
        started = time.perf_counter()
        done = build(root, *words)
        seconds = time.perf_counter() - started
        if done.status:
            raise SystemExit(done.said)
        found = read_results(root, *folders)
        unlike = [path for path in wanted if found.get(path) != wanted[path]]
        different += bool(unlike)
        own = Counter(name.split(" ")[0] for name in done.steps)
        kinds += own
        tex += own["typeset"]
        said = ", ".join(f"{count} {kind}" for kind, count in sorted(own.items()))
        print(f"{number}: {moved} tables moved, {seconds:.1f} s, {said or 'nothing ran'};"
              f" different: {unlike or 'none'}", flush=True)  # fmt: skip
    print(
        f"{times} shuffles, {different} with other bytes, TeX ran {tex} times; steps: {dict(kinds)}"
    )
    return not different and set(wanted) == set(read_results(root, *folders))


def main() -> None:
    """Read the command line, work in a copy."""
    parser = argparse.ArgumentParser()
    parser.add_argument("project", nargs="?", type=Path, default=ROOT)
    parser.add_argument("times", nargs="?", type=int, default=50)
    parser.add_argument("--check", action="store_true")
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "study"
        for part in _PARTS:
            shutil.copytree(said.project / part, root / part,
                            ignore=shutil.ignore_patterns("__pycache__"))  # fmt: skip
        if (said.project / "build").is_dir():
            shutil.copytree(said.project / "build", root / "build")
        if not run(root, said.times, check=said.check):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
