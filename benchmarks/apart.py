"""What a figure costs more in a process of its own than in the worker itself.

`python benchmarks/apart.py [TIMES [EVERY]]`, after `invoke check`, so that what is drawn from is
there: every figure (or each EVERYth) of the study is drawn by turns in a worker that has its
libraries loaded, and in a process forked from it. Told are wall clock, and the work of the
processors, which a busy machine does not stretch.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measuring import ROOT

from bindery.graph.apart import call_apart, load_modules
from bindery.graph.worker import run_step
from bindery.planning.plan import plan_study
from bindery.planning.request import Request


def weigh(call: "object", *arguments: object) -> tuple[float, float]:
    """Seconds of wall clock and of work that a call takes, with the processes that it starts."""
    before, started = os.times(), time.perf_counter()
    report = call(*arguments)  # type: ignore[operator]
    wall, after = time.perf_counter() - started, os.times()
    if not report.ok:
        raise SystemExit(f"{report.step}: {report.diagnostics}{report.bug}")
    return wall, sum(after[:4]) - sum(before[:4])


def main() -> None:
    """Draw all figures by turns, so often."""
    from dataclasses import replace

    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    steps = [one for one in plan_study(ROOT, Request(what="check")).steps if one.apart]
    steps = steps[:: int(sys.argv[2]) if len(sys.argv) > 2 else 1]
    load_modules(steps[-1].apart)
    out = Path(tempfile.mkdtemp())
    for step in steps:  # what is loaded late is loaded now
        run_step(replace(step, apart=()), ROOT, out / "warm")
    more: list[tuple[float, float]] = []
    plain: list[tuple[float, float]] = []
    for number in range(times):
        for step in steps:
            within, apart = replace(step, apart=()), step
            pair = [(within, False), (apart, True)]
            found = {}
            for one, own in pair if number % 2 else pair[::-1]:
                found[own] = weigh(run_step, one, ROOT, out / str(own))
            plain.append(found[False])
            more.append((found[True][0] - found[False][0], found[True][1] - found[False][1]))
    empty = [weigh_fork() for _ in range(100)]
    shutil.rmtree(out)
    print(f"{len(steps)} steps, {times} times each, load {os.getloadavg()[0]:.1f}")
    for place, name in enumerate(("wall clock", "work")):
        one = statistics.median(pair[place] for pair in plain) * 1000
        two = statistics.median(pair[place] for pair in more) * 1000
        print(f"{name}: {one:.1f} ms within, {two:+.1f} ms apart (medians of pairs)")
    print(f"a process that does nothing: {statistics.median(empty) * 1000:.1f} ms")


def weigh_fork() -> float:
    """Seconds that a process takes which does nothing."""
    started = time.perf_counter()
    call_apart(str, (1,))
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
