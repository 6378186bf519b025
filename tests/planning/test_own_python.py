"""A figure cannot change another one: each is drawn in a process of its own."""

import shutil
from dataclasses import replace

import pytest
from run_study import copy_harbours

from bindery.graph.apart import FORKS, load_modules
from bindery.graph.worker import run_step
from bindery.planning.own_python import DRAWS
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

pytestmark = pytest.mark.skipif(not FORKS, reason="a process of its own that is quick to make")
SPOILERS = {
    "settings": "import matplotlib as mpl\n    mpl.rcParams.update({'lines.linewidth': 30})\n"
                "    mpl.rcParamsDefault['lines.linewidth'] = 30\n"
                "    import pandas as pd\n    pd.set_option('display.precision', 1)",
    "patches": "from matplotlib.axes import Axes\n    Axes.plot = lambda *a, **b: None\n"
               "    import bindery.drawing.canvas as ours\n    ours.MM_PER_INCH = 99",
    "Python": "import builtins, math, decimal\n    builtins.round = lambda *a: 0\n"
              "    math.isfinite = lambda x: False\n    decimal.getcontext().prec = 1\n"
              "    from bindery.tex import numbers\n    numbers.FORMATS = ()",
}  # fmt: skip


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """The little study with what its regions publish, and the steps of its figures by name."""
    root = copy_harbours(tmp_path_factory.mktemp("own") / "harbours")
    steps = {one.name: one for one in plan_study(root, Request()).steps}
    load_modules(DRAWS)
    for name in ("publish eastport", "publish westport"):
        out = root.parent / "published"
        report = run_step(steps[name], root, out)
        assert report.ok, report
        shutil.copytree(out / "build", root / "build", dirs_exist_ok=True)
    return root, steps


@pytest.fixture
def draw(study, tmp_path):
    """The bytes that a step of a figure makes, with the code of `ships` as it is given."""
    root, steps = study
    module = root / "figures/ships/figure.py"
    honest = module.read_text("utf-8")

    def run(name, spoiling="", **changes):
        module.write_text(f"{honest}    {spoiling}\n" if spoiling else honest, "utf-8")
        out = tmp_path / "drawn"
        shutil.rmtree(out, ignore_errors=True)
        report = run_step(replace(steps[name], **changes), root, out)
        module.write_text(honest, "utf-8")
        assert report.ok, report
        return {path.name: path.read_bytes() for path in out.rglob("*.*")}, report.read

    return run


def test_each_figure_and_all_published_values_run_in_a_process_of_their_own(study):
    kinds = {name.split(" ")[0] for name, step in study[1].items() if step.apart}
    assert kinds == {"figure", "publish"}
    assert all(s.apart for n, s in study[1].items() if n.split(" ")[0] in kinds)


def test_three_figures_that_spoil_what_they_can_change_no_byte_of_another(draw):
    wanted = draw("figure westport/ships")
    for spoiling in SPOILERS.values():
        draw("figure eastport/ships", spoiling)
    assert draw("figure westport/ships") == wanted


def spoil_within(root, steps, out):
    """The same in one process: the bytes of a figure before and after another that spoils it."""
    module = root / "figures/ships/figure.py"
    honest = module.read_text("utf-8")
    found = []
    for name, spoiling in (("west", ""), ("east", SPOILERS["patches"]), ("west", "")):
        module.write_text(f"{honest}    {spoiling}\n" if spoiling else honest, "utf-8")
        report = run_step(replace(steps[f"figure {name}port/ships"], apart=()), root, out)
        files = sorted(out.rglob("*.pdf"))
        found.append([path.read_bytes() for path in files] if report.ok else report.diagnostics)
        shutil.rmtree(out, ignore_errors=True)
    module.write_text(honest, "utf-8")
    return found[0] == found[2]


def test_in_one_process_they_would_so_the_test_can_fail(study, tmp_path):
    from bindery.graph.apart import call_apart

    assert call_apart(spoil_within, (*study, tmp_path / "out")) is False
