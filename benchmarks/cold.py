"""All documents from nothing against plain latexmk, and what the engine weighs meanwhile.

`python benchmarks/cold.py [PAIRS]`. The reference gets the folders build/tex/* ready-made and only
typesets them, two at a time, in the same sandbox, with the same toolchain and font cache.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from measuring import (
    ROOT,
    Meter,
    Scales,
    compare,
    copy_project,
    describe_load,
    invoke,
    time_weighed,
)

from bindery.child import Ending, Limits
from bindery.loading import load_study
from bindery.rendering.document import read_epoch
from bindery.typesetting.find import find_toolchain
from bindery.typesetting.fonts import cache_fonts
from bindery.typesetting.sandbox import Sandbox, run_tex


def build_cold(scratch: Path, scales: list[Scales]) -> float:
    """Seconds of a build in a copy without build/; the copying is not counted."""
    shutil.rmtree(scratch, ignore_errors=True)
    root = copy_project(scratch)
    scales.append(Scales())
    seconds = time_weighed(invoke(root, "build"), scales[-1])
    print(f"  ours {seconds:.1f} s", flush=True)
    return seconds


def run_latexmk(tex: Path, scratch: Path) -> float:
    """Seconds of latexmk over copies of all documents' folders, two at a time."""
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(tex, scratch)
    toolchain = find_toolchain(print)
    epoch = read_epoch(load_study(ROOT).study)

    def typeset(folder: Path) -> None:
        cell = Sandbox(folder, cache_fonts(toolchain, folder), epoch, Limits(1800, 6144))
        outcome = run_tex(toolchain, cell, ("latexmk", "-lualatex", f"{folder.name}.tex"))
        if outcome.ending is not Ending.DONE:
            raise SystemExit(outcome.output[-2000:])

    started = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(typeset, sorted(scratch.iterdir())))
    seconds = time.perf_counter() - started
    print(f"  latexmk {seconds:.1f} s", flush=True)
    return seconds


def compare_bytes(ours: Path, theirs: Path) -> str:
    """Whether both made the same documents."""
    names = sorted(path.stem for path in (ours / "build/pdf").glob("*.pdf"))
    same = [
        name
        for name in names
        if (ours / f"build/pdf/{name}.pdf").read_bytes()
        == (theirs / name / f"{name}.pdf").read_bytes()
    ]
    return f"{len(same)} of {len(names)} documents are the same bytes"


def main() -> None:
    """Run both by turns, print the ratio, the bytes and the memory."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    scales: list[Scales] = []
    meters: tuple[list[Meter], list[Meter]] = ([], [])

    def measure(side: int, work: Callable[[], float]) -> float:
        meters[side].append(Meter())
        return meters[side][-1].measure(work)

    with tempfile.TemporaryDirectory(prefix="cold-") as name:
        ours, theirs = Path(name) / "project", Path(name) / "latexmk"
        result = compare(
            times,
            lambda: measure(0, lambda: build_cold(ours, scales)),
            lambda: measure(1, lambda: run_latexmk(ours / "build/tex", theirs)),
        )
        print(compare_bytes(ours, theirs))
    print(f"all documents from nothing / latexmk, two at a time: {result}; mark: 0.5")
    busy = [statistics.median(meter.seconds for meter in side) for side in meters]
    print(
        f"processor time: ours {busy[0]:.0f} s, reference {busy[1]:.0f} s: {busy[0] / busy[1]:.2f}"
    )
    peak = max(scales, key=lambda one: one.shared)
    print(
        f"memory without TeX: {peak.shared:.0f} MB (PSS), {peak.plain:.0f} MB (RSS), "
        f"{peak.private:.0f} MB anonymous; mark: 400"
    )
    print("  " + ", ".join(f"{who} {weight:.0f}" for who, weight in sorted(peak.at_peak.items())))
    print(describe_load())


if __name__ == "__main__":
    main()
