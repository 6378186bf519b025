"""What the tests of all rooms share."""

import builtins
import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
os.environ["BINDERY_LANGUAGE"] = "en"  # the tests read English, whatever a study's language is
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]


def pytest_collection_modifyitems(items):
    """Files with long tests first, so that the processes that share the files end together."""
    weight = {"full": 3, "slow": 2, "tex": 1}
    heaviest = {}
    for item in items:
        own = max((weight.get(mark.name, 0) for mark in item.iter_markers()), default=0)
        heaviest[item.path] = max(own, heaviest.get(item.path, 0))
    items.sort(key=lambda item: -heaviest[item.path])


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The root of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def harbours_built(tmp_path_factory) -> Path:
    """The little English study, built once from nothing; for reading only."""
    import run_study

    from bindery.typesetting.identity import MISSING, read_identity

    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = run_study.copy_harbours(tmp_path_factory.mktemp("built") / "harbours")
    run = run_study.build(root)
    assert run.status == 0, run.said
    return root


@pytest.fixture
def harbours(harbours_built, tmp_path) -> Path:
    """A clone of the little study in another folder, with the build of the first put back."""
    return shutil.copytree(harbours_built, tmp_path / "harbours")


@pytest.fixture(scope="session", autouse=True)
def floats_are_added_exactly():
    """`sum` rounds floats otherwise from Python 3.12 on: 37.65 and so other bytes, or 37.6.

    The engine and the study's figures add them with math.fsum, which is exact in every version.
    """
    plain = builtins.sum

    def add(items, /, start=0):
        found = list(items)
        caller = sys._getframe(1).f_code.co_filename
        if caller.startswith((f"{ROOT}/src/", f"{ROOT}/figures/", f"{ROOT}/content/")):
            assert not any(isinstance(one, float) for one in found), "add floats with math.fsum"
        return plain(found, start)

    builtins.sum = add
    yield
    builtins.sum = plain
