"""The same sources give the same bytes: in any folder, zone and locale, with any number of jobs."""

import shutil

import pytest
from run_study import build, copy_harbours, read_results

from bindery.child import Ending, Limits
from bindery.loading import load_study
from bindery.rendering.document import read_epoch
from bindery.typesetting.find import find_toolchain
from bindery.typesetting.fonts import cache_fonts
from bindery.typesetting.sandbox import Sandbox, run_tex

pytestmark = [pytest.mark.tex, pytest.mark.slow]

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "1",
}  # fmt: skip
RESULTS = ("pdf", "tex", "figures", "published", "prose", "inspection")


def test_another_folder_zone_locale_and_number_of_jobs_change_no_byte(harbours_built, tmp_path):
    root = copy_harbours(tmp_path / "a name with spaces & a é")
    run = build(root, "--jobs", "1", environment=ELSEWHERE)
    assert run.status == 0, run.said
    here, there = read_results(harbours_built, *RESULTS), read_results(root, *RESULTS)
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []


def test_no_result_tells_where_it_was_made(harbours_built):
    told = str(harbours_built).encode()
    found = read_results(harbours_built, *RESULTS, "log", "typeset")
    assert [path for path, data in found.items() if told in data] == []


@pytest.mark.parametrize("stem", ["profile-eastport", "overview"])
def test_plain_latexmk_makes_the_same_document_from_the_folder(harbours_built, tmp_path, stem):
    folder = shutil.copytree(harbours_built / f"build/tex/{stem}", tmp_path / stem)
    toolchain = find_toolchain(lambda line: None)
    epoch = read_epoch(load_study(harbours_built).study)
    cell = Sandbox(folder, cache_fonts(toolchain, folder), epoch, Limits(600, 6144))
    outcome = run_tex(toolchain, cell, ("latexmk", "-lualatex", f"{stem}.tex"))
    assert outcome.ending is Ending.DONE, outcome.output[-2000:]
    ours = (harbours_built / f"build/pdf/{stem}.pdf").read_bytes()
    assert (folder / f"{stem}.pdf").read_bytes() == ours
