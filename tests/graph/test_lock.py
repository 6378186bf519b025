"""One build at a time; the check of an editor is waited for."""

import multiprocessing
import time

import pytest

from bindery.errors import BinderyError
from bindery.graph.lock import hold_lock

SPAWN = multiprocessing.get_context("spawn")


def hold(path, passing, seconds, held):
    with hold_lock(path, passing=passing):
        held.set()
        time.sleep(seconds)


def start(path, *, passing, seconds):
    held = SPAWN.Event()
    process = SPAWN.Process(target=hold, args=(path, passing, seconds, held))
    process.start()
    assert held.wait(30)
    return process


def test_a_second_build_is_refused_at_once(tmp_path):
    process = start(tmp_path / "lock", passing=False, seconds=20)
    with pytest.raises(BinderyError) as refused, hold_lock(tmp_path / "lock"):
        pass
    assert str(process.pid) in str(refused.value)
    process.kill()
    process.join()


def test_a_build_waits_for_who_is_passing(tmp_path):
    process = start(tmp_path / "lock", passing=True, seconds=0.5)
    with hold_lock(tmp_path / "lock"):
        process.join()
        assert process.exitcode == 0


def test_who_is_passing_waits_for_no_build(tmp_path):
    process = start(tmp_path / "lock", passing=False, seconds=20)
    begun = time.monotonic()
    with pytest.raises(BinderyError), hold_lock(tmp_path / "lock", passing=True):
        pass
    assert time.monotonic() - begun < 5
    process.kill()
    process.join()
