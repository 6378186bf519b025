"""One step that never ends is ended and told; the others finish, and nothing of it goes on."""

import subprocess
import time

import pytest

from bindery.console import worker_pool
from bindery.console.worker_pool import WorkerPool
from bindery.graph import Build, Journal, Step, bring_up_to_date

ACTIONS = """
import os, signal, subprocess, time
from dataclasses import dataclass
from pathlib import Path
from bindery.graph import Product


@dataclass(frozen=True)
class Write:
    path: str

    def __call__(self, work):
        work.write_path(self.path).write_text("done")
        return Product()


@dataclass(frozen=True)
class Turn:
    path: str

    def __call__(self, work):
        code = compile("x = 1\\nwhile True: x = 2\\n", "notes.txt", "exec")
        exec(code)


@dataclass(frozen=True)
class Resist:
    path: str

    def __call__(self, work):
        child = subprocess.Popen(["sleep", "300"])
        work.root.joinpath("child").write_text(str(child.pid))
        while True:
            try:
                time.sleep(300)
            except BaseException:
                pass


@dataclass(frozen=True)
class Die:
    path: str

    def __call__(self, work):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Build steps of the actions above, with their seconds; what is told of them."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(worker_pool, "GRACE", 1.0)
    (tmp_path / "endless_actions.py").write_text(ACTIONS)
    (tmp_path / "notes.txt").write_text("one\n")

    def build(**seconds):
        import endless_actions

        steps = tuple(
            Step(
                name, ("notes.txt",), (f"build/{name}",), (),
                getattr(endless_actions, name.split("_")[0].capitalize())(f"build/{name}"),
                limit=limit, subject="subject.txt",
            )
            for name, limit in seconds.items()
        )  # fmt: skip
        journal = Journal(tmp_path / "build/.state/journal.jsonl")
        with WorkerPool(2) as pool:
            scratch = tmp_path / "build/.state/scratch"
            one = Build(tmp_path, scratch, journal, pool, lambda _: None, 2)
            return bring_up_to_date(one, steps)

    return build


def test_a_step_without_end_is_told_at_its_line_and_the_others_finish(run, tmp_path):
    summary = run(turn=1, write=0, write_b=0, write_c=0)
    assert [str(one) for one in summary.diagnostics] == [
        "notes.txt:2: «turn» was stopped: it was not done within 1 s\n"
        "    hint: look for something without end here; on a slow machine set BINDERY_TIME_FACTOR=3"
    ]
    assert set(summary.ran) == {"write", "write_b", "write_c"}
    assert summary.bugs == ()


def test_a_step_that_cannot_be_stopped_is_killed_with_what_it_started(run, tmp_path):
    summary = run(resist=1, write=0, write_b=0)
    (told,) = summary.diagnostics
    assert (told.path, told.line) == ("subject.txt", None)
    assert told.message == "«resist» was stopped: it was not done within 1 s"
    assert set(summary.ran) == {"write", "write_b"}
    pid = (tmp_path / "child").read_text()
    for _ in range(100):
        argv = ["ps", "-o", "stat=", "-p", pid]
        state = subprocess.run(argv, capture_output=True, text=True, check=False).stdout.strip()
        if not state or state.startswith("Z"):
            return
        time.sleep(0.1)
    pytest.fail(f"what the step started still runs: {state}")


def test_a_worker_that_is_killed_from_outside_costs_its_step_alone(run):
    summary = run(die=60, write=60, write_b=60, write_c=60)
    assert [str(one) for one in summary.diagnostics] == [
        "subject.txt: «die» was ended from outside, perhaps for lack of memory\n"
        "    hint: run it again, with --jobs 1 if memory is short"
    ]
    assert set(summary.ran) == {"write", "write_b", "write_c"}
