"""A step in a process of its own leaves nothing behind, and is told however it ends."""

import os
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from bindery.errors import fail
from bindery.graph import Product, Step, Workspace
from bindery.graph.apart import FORKS, call_apart, is_apart
from bindery.graph.worker import run_step, start_worker
from bindery.messages import quote

LEFT = {"behind": False}
WAYS = [pytest.param(True, marks=pytest.mark.skipif(not FORKS, reason="no fork")), False]


def read_plainly(root):
    (root / "read.txt").read_text()


def read_relative(root):
    os.chdir(root)
    with open("./read.txt") as file:  # noqa: PTH123 - as others write it
        file.read()


def read_number(root):
    os.close(os.open(root / "read.txt", os.O_RDWR))


def read_map(root):
    import numpy as np

    np.memmap(root / "read.txt", mode="r+")


READ = {
    "relative": read_relative, "to write too": read_number, "mapped": read_map,
    "bytes": lambda root: open(bytes(root / "read.txt")).close(),  # noqa: PTH123 - as above
    "r+": lambda root: open(root / "read.txt", "r+").close(),  # noqa: PTH123 - as above
}  # fmt: skip


def spoil(word):
    LEFT["behind"] = True
    os.environ["LEFT_BEHIND"] = word
    return word, os.getpid(), is_apart()


def end_without_a_word():
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Act:
    """What a step of the tests does."""

    what: str

    def __call__(self, work: Workspace) -> Product:
        READ.get(self.what, read_plainly)(work.root)
        if self.what == "fail":
            raise fail("a.toml", 3, quote("a mistake"))
        if self.what == "bug":
            raise ZeroDivisionError
        if self.what == "killed":
            end_without_a_word()
        if self.what == "slow":
            time.sleep(60)
        LEFT["behind"] = True
        said = (
            f"{os.getpid()} {threading.active_count()} {len([*Path('/proc/self/task').iterdir()])}"
        )
        work.write_path("out.txt").write_text(said)
        return Product()


def make(what="", **more):
    step = Step("draw x", ("in.txt",), ("out.txt",), (), Act(what), subject="a.toml",
                apart=("json",))  # fmt: skip
    return replace(step, **more)


@pytest.fixture
def run(tmp_path):
    (tmp_path / "read.txt").write_text("seen")
    return lambda *what, **more: run_step(make(*what, **more), tmp_path, tmp_path / "out")


@pytest.mark.parametrize("forks", WAYS)
def test_what_a_call_changes_is_gone_with_its_process(forks):
    word, pid, apart = call_apart(spoil, ("x",), forks=forks)
    assert (word, apart) == ("x", True)
    assert pid != os.getpid()
    assert not LEFT["behind"]
    assert "LEFT_BEHIND" not in os.environ
    assert not is_apart()


@pytest.mark.parametrize("forks", WAYS)
def test_a_process_that_ends_without_a_word_gives_nothing(forks):
    assert call_apart(end_without_a_word, (), forks=forks) is None


def test_its_results_and_what_it_read_come_back(run, tmp_path):
    report = run()
    assert report.ok
    assert report.read == ("read.txt",)
    assert (tmp_path / "out/out.txt").read_text().split()[0] != str(os.getpid())
    assert not LEFT["behind"]


@pytest.mark.parametrize("way", READ)
def test_a_file_is_seen_however_it_is_opened(run, way):
    report = run(way)
    assert report.ok, report
    assert report.read == ("read.txt",)


def test_a_mistake_a_bug_and_a_kill_are_told(run):
    (told,) = run("fail").diagnostics
    assert (told.path, told.line) == ("a.toml", 3)
    assert "ZeroDivisionError" in run("bug").bug
    (told,) = run("killed").diagnostics
    assert told.path == "a.toml"
    assert "draw x" in told.message


def test_a_time_limit_ends_it(run, monkeypatch):
    monkeypatch.setenv("BINDERY_TIME_FACTOR", "1")
    started = time.perf_counter()
    (told,) = run("slow", limit=0.3).diagnostics
    assert "draw x" in told.message
    assert time.perf_counter() - started < 20


@pytest.mark.skipif(not FORKS, reason="only a fork needs it")
def test_a_worker_forks_with_one_thread_and_watches_again(tmp_path):
    (tmp_path / "read.txt").write_text("seen")
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=start_worker) as pool:
        for _ in range(3):
            report = pool.submit(run_step, make(), tmp_path, tmp_path / "out").result()
            assert report.ok, report
            assert (tmp_path / "out/out.txt").read_text().split()[1:] == ["1", "1"]
            assert pool.submit(threading.active_count).result() == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the system must end it")
def test_it_ends_with_the_worker_that_made_it(tmp_path):
    reader, writer = os.pipe()
    worker = os.fork()
    if not worker:
        os.close(reader)
        call_apart(time.sleep, (60,))
        os._exit(0)
    os.close(writer)
    time.sleep(1.0)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    started = time.perf_counter()
    assert os.read(reader, 1) == b""  # nobody has the pipe open any more
    assert time.perf_counter() - started < 20
    os.close(reader)
