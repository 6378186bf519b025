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
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
WRITTEN = ("content", "regions", "figures", "templates")


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


@pytest.fixture(scope="session")
def study(tmp_path_factory, project_root):
    """A copy of this study whose page has been made, by the checks alone: no TeX."""
    from bindery.console.build import Session, bring_up_to_date
    from bindery.planning.request import Request

    root = tmp_path_factory.mktemp("web")
    for folder in WRITTEN:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(project_root / folder, root / folder, ignore=ignored)
    assert bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    return root


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """A Chromium with nothing of its own, that opens local files alone."""
    from bindery.console.browser import find_browser

    path = find_browser()
    if not path and not os.environ.get("CI"):
        pytest.skip("no Chromium here: `apt-get install chromium` (`./inv test` does, as root)")
    from playwright.sync_api import sync_playwright

    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            headless=True,
            executable_path=path,
            args=list(ARGUMENTS),
            chromium_sandbox=False,
        )
        yield context.new_page()
        context.close()
