"""A formula that TeX would refuse never reaches TeX: it is told at its line, in plain words."""

from pathlib import Path

import pytest

from bindery.prose.formulas import find_flaw
from bindery.typesetting.typeset import typeset

FORMULAS = Path(__file__).with_name("formulas.txt").read_text("utf-8").splitlines()
# right ones and wrong ones; what TeX refuses of them must be told before
PASSING = [one for one in FORMULAS if find_flaw(one) is None]


@pytest.mark.tex
@pytest.mark.slow
def test_a_formula_that_is_let_through_is_set(make_job, little):
    lines = (
        f"\\InlineFormula{{x}}{{{one}}}\n\n\\DisplayedFormula{{x}}{{{one}}}\n\n" for one in PASSING
    )
    text = f"\\chapter{{One}}\\label{{sec:one}}\n{''.join(lines)}"
    (little / "sections/one.tex").write_text(text, "utf-8")
    metadata = little / "metadata.tex"
    metadata.write_text(metadata.read_text("utf-8").replace("tagging=on", "tagging=off"), "utf-8")
    found = typeset(make_job()).warnings
    assert all("too wide" in one.message for one in found), found


def test_much_of_mathematics_is_let_through():
    assert len(PASSING) > 450
