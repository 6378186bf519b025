"""A build that is killed harms nothing: see also `python benchmarks/kills.py`, which kills more."""

import random
import subprocess
import sys

import pytest
from killing import find_half_files, find_processes, prepare_victim, strike

pytestmark = [pytest.mark.tex, pytest.mark.slow]


@pytest.fixture(scope="module")
def victim(tmp_path_factory, harbours_built):
    return prepare_victim(tmp_path_factory.mktemp("kills"), "--region", "eastport")


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_build_leaves_whole_files_no_process_and_no_trouble(victim, seed):
    blow = strike(victim, random.Random(seed))
    assert blow.wrong == (), blow


def test_the_look_for_half_files_sees_one(victim):
    path = victim.root / "build/pdf/profile-eastport.pdf"
    data = path.read_bytes()
    path.write_bytes(data[:-10])
    stranger = path.with_name("x.pdf.part")
    stranger.touch()
    try:
        assert find_half_files(victim) == [
            "half or mixed: build/pdf/profile-eastport.pdf", "a stranger: build/pdf/x.pdf.part",
        ]  # fmt: skip
    finally:
        path.write_bytes(data)
        stranger.unlink()


def test_the_look_for_processes_sees_one(tmp_path):
    child = subprocess.Popen([sys.executable, "-c", "input()"], cwd=tmp_path, stdin=-1)
    try:
        assert [line.split(":")[0] for line in find_processes(tmp_path.name)] == [str(child.pid)]
    finally:
        child.kill()
        child.communicate()
    assert find_processes(tmp_path.name) == []
