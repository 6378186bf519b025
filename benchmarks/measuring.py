"""What the benchmarks share: copies of the project, clocks, interleaved pairs, memory."""

import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
PARTS = ("src", "content", "regions", "figures", "templates", "tasks.py", "pyproject.toml")
OUTSIDE = ("lualatex", "luahbtex", "bwrap", "latexmk")  # TeX and its wall are not ours to weigh


def copy_project(target: Path, *, warm: bool = False) -> Path:
    """The project without its build/, or with it."""
    for part in (*PARTS, *(("build",) if warm else ())):
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / part)
    return target


def invoke(root: Path, *words: str) -> list[str]:
    """The command line of a task in a copy."""
    return [sys.executable, "-m", "invoke", "--search-root", str(root), *words]


def time_command(command: list[str]) -> float:
    """Seconds of wall clock; a command that fails ends the benchmark with what it said."""
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return seconds


def compare(times: int, ours: Callable[[], float], reference: Callable[[], float]) -> str:
    """Run both by turns, so often; the ratio of the medians and the medians themselves."""
    pairs = [(ours(), reference()) for _ in range(times)]
    one, other = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratios = sorted(first / second for first, second in pairs)
    return (
        f"{one / other:.2f} (ours {one:.3f} s, reference {other:.3f} s, {times} pairs; "
        f"ratios {ratios[0]:.2f} to {ratios[-1]:.2f})"
    )


@dataclass(slots=True)
class Scales:
    """Weighs a process and its children, TeX left out, four times a second: megabytes.

    `shared` counts a page in several processes once (PSS), `plain` in each (RSS), `private` only
    what is not a piece of a file (anonymous PSS): pandoc is one file of 160 MB.
    """

    shared: float = 0.0
    plain: float = 0.0
    private: float = 0.0
    at_peak: dict[str, float] = field(default_factory=dict)
    ended: threading.Event = field(default_factory=threading.Event)

    def watch(self, process: int) -> None:
        """Weigh until `ended` is set."""
        while not self.ended.wait(0.25):
            family = {one: weigh(one) for one in find_family(process)}
            if not family:
                return
            shared, plain, private = (sum(side) for side in zip(*family.values(), strict=True))
            self.plain, self.private = max(self.plain, plain), max(self.private, private)
            if shared > self.shared:
                self.shared = shared
                self.at_peak = {f"{name_of(one)} {one}": family[one][0] for one in family}


@dataclass(slots=True)
class Meter:
    """Counts the processor seconds of all processes below one, TeX and sandbox included.

    They hold better than the clock where others use the machine too. A process that lives less
    than the time between two looks is missed.
    """

    seen: dict[int, float] = field(default_factory=dict)
    ended: threading.Event = field(default_factory=threading.Event)

    def watch(self, process: int) -> None:
        """Look until `ended` is set."""
        while not self.ended.wait(0.1):
            todo = list_children(process)
            while todo:
                one = todo.pop()
                self.seen[one] = max(read_seconds(one), self.seen.get(one, 0.0))
                todo += list_children(one)

    def measure(self, work: Callable[[], float]) -> float:
        """Do the work of this process's children; what it returns."""
        watcher = threading.Thread(target=self.watch, args=(os.getpid(),), daemon=True)
        watcher.start()
        result = work()
        self.ended.set()
        watcher.join()
        return result

    @property
    def seconds(self) -> float:
        """All of them."""
        return sum(self.seen.values())


def read_seconds(process: int) -> float:
    """The processor time of one process, its threads included."""
    try:
        words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def find_family(process: int) -> list[int]:
    """A process and all below it, without what is outside of the engine."""
    found, todo = [], [process]
    while todo:
        one = todo.pop()
        name = name_of(one)
        if name and name not in OUTSIDE:
            found.append(one)
            todo += list_children(one)
    return found


def name_of(process: int) -> str:
    """The short name of a process; empty when it is gone."""
    try:
        return Path(f"/proc/{process}/comm").read_text().strip()
    except OSError:
        return ""


def list_children(process: int) -> list[int]:
    """The children of all threads of a process."""
    children: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children += [int(word) for word in task.read_text().split()]
        except OSError:
            continue
    return children


def weigh(process: int) -> tuple[float, float, float]:
    """PSS, RSS and anonymous PSS of a process in megabytes."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return 0.0, 0.0, 0.0
    words = {line.split(":")[0]: line.split()[1] for line in lines}
    pss, rss, anonymous = (int(words.get(name, 0)) / 1024 for name in ("Pss", "Rss", "Pss_Anon"))
    return pss, rss, anonymous


def time_weighed(command: list[str], scales: Scales) -> float:
    """As `time_command`, with the whole family on the scales."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as child:
        watcher = threading.Thread(target=scales.watch, args=(child.pid,), daemon=True)
        watcher.start()
        _, said = child.communicate()
        seconds = time.perf_counter() - started
        scales.ended.set()
        watcher.join()
    if child.returncode:
        raise SystemExit(said.decode())
    return seconds


def describe_load() -> str:
    """How busy the machine was: without it no figure means much."""
    return f"{os.cpu_count()} processors, load {' '.join(f'{n:.1f}' for n in os.getloadavg())}"
