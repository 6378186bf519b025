"""Kills builds at random moments and looks at what they leave.

A build works on one of two states of the little study that differ in a value, a word and so in a
figure and a page. Whenever it is killed, every result on disk must be, whole, that of one state
or the other; no process may outlive it; and the next build must give the bytes of its state.
"""

import os
import random
import signal
import subprocess
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from run_study import build, command_of, copy_harbours, edit, read_results

RESULTS = ("pdf", "figures", "published", "prose", "tex", "typeset", "inspection", "log")
# Results whose bytes tell of the way to them (TeX's log), not only of the sources.
LOOSE = ("build/log/",)
EDITS = (
    ("regions/eastport/data/ships.csv", "2023,1315", "2023,1388"),
    ("regions/eastport/text/02-ships.md", "the harbour saw", "the harbour had"),
)
PATIENCE = 6.0  # seconds in which what a killed build started must be gone


@dataclass(slots=True)
class Victim:
    """The study under attack: `states` are the right results of both its states."""

    root: Path
    words: tuple[str, ...] = ()
    states: list[dict[str, bytes]] = field(default_factory=list)
    now: int = 0
    seconds: float = 0.0
    last: float = 0.0

    def turn(self):
        """Edit the sources into the other state."""
        for path, one, other in EDITS:
            edit(self.root / path, *((one, other) if self.now == 0 else (other, one)))
        self.now = 1 - self.now

    def build(self):
        """Let a build run to its end."""
        started = time.monotonic()
        run = build(self.root, *self.words)
        assert run.status == 0, run.said
        self.last = time.monotonic() - started
        return read_results(self.root, *RESULTS)


def prepare_victim(folder, *words):
    """Build both states of a fresh study without killing, so that right and wrong are known."""
    root = copy_harbours(folder / f"victim-{uuid.uuid4().hex[:12]}")
    victim = Victim(root, words)
    victim.states.append(victim.build())
    victim.turn()
    victim.states.append(victim.build())
    victim.seconds = victim.last
    return victim


@dataclass(frozen=True, slots=True)
class Blow:
    """One kill and what came of it: `wrong` says, for people, all that was not as it must be."""

    whole_group: bool
    after: float
    hit: bool
    wrong: tuple[str, ...]


def strike(victim, chance: random.Random):
    """Turn the study, kill its build at a random moment, look, and build again."""
    whole_group = chance.random() < 0.5
    after = chance.uniform(0.1, victim.seconds * 1.05)
    victim.turn()
    command = command_of(victim.root, *victim.words)
    started = time.monotonic()
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        child.wait(timeout=after)
        hit = False
        victim.seconds = time.monotonic() - started
    except subprocess.TimeoutExpired:
        hit = True
        (os.killpg if whole_group else os.kill)(child.pid, signal.SIGKILL)
        child.wait()
    wrong = find_half_files(victim)
    wrong += [f"still running: {one}" for one in wait_for_survivors(victim.root)]
    wrong += find_half_files(victim)
    results = victim.build()
    if hit:
        # The machine is not always as quick: the next blow falls within what this build took, the
        # part before the blow and the part after it.
        victim.seconds = after + victim.last
    right = victim.states[victim.now]
    for path in sorted(right.keys() | results.keys()):
        if results.get(path) != right.get(path) and not path.startswith(LOOSE):
            wrong.append(f"wrong after the next build: {path}")
    return Blow(whole_group, after, hit, tuple(wrong))


def find_half_files(victim):
    """Results that are whole in neither state, or that nobody knows."""
    wrong = []
    for path, data in read_results(victim.root, *RESULTS).items():
        known = [state[path] for state in victim.states if path in state]
        if not known:
            wrong.append(f"a stranger: {path}")
        elif data not in known and not path.startswith(LOOSE):
            wrong.append(f"half or mixed: {path}")
    return wrong


def wait_for_survivors(root):
    """What still runs for a study after the time it has to end."""
    until = time.monotonic() + PATIENCE
    while (left := find_processes(root.name)) and time.monotonic() < until:
        time.sleep(0.1)
    return left


def find_processes(word):
    """Processes whose command, folder or mounts name a study (a TeX in its sandbox has mounts)."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            mounts = (process / "mountinfo").read_text()
            folder = str((process / "cwd").readlink())
        except OSError:
            continue
        mine = int(process.name) == os.getpid()
        if command and not mine and any(word in one for one in (command, mounts, folder)):
            found.append(f"{process.name}: {command[:100]}")
    return found
