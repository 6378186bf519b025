"""What `check` lets through, `build` builds, and both say the same of every slip."""

import random
import re

import pytest
import slips
from run_study import build


@pytest.fixture
def trial(tmp_path, monkeypatch):
    """The little study with room for texts, without worker processes and without TeX."""
    from bindery.planning import tex_steps

    for action in (tex_steps.TypesetDocument, tex_steps.LayOutDocument):
        monkeypatch.setattr(action, "__call__", action.__call__)
    slips.refuse_tex()
    return slips.prepare(tmp_path)


def judge(trial, seed, count):
    """All the ways in which random slips break the law."""
    chance = random.Random(seed)
    told = []
    for number in range(count):
        name, text = slips.make_slip(chance, number)
        told += [(name, text, flaw) for flaw in slips.find_flaws(*trial.judge(text))]
    return told


def test_there_are_many_kinds_of_slips_and_each_can_be_made():
    chance = random.Random(1)
    texts = [slips.compose(chance, number) for number in range(150)]
    assert len(slips.SLIPS) >= 70
    lame = {
        name
        for name, slip in slips.SLIPS.items()
        if all(slip(text, chance) in (None, text) for text in texts)
    }
    assert lame == set()


def test_every_kind_of_block_is_good(trial):
    chance = random.Random(2)
    text = ["# Blocks\n\nIn short [@moore].\n"]
    for number, (kind, block) in enumerate(sorted(slips.BLOCKS.items())):
        w, v, u = chance.sample(slips.WORDS, 3)
        name = "pier" + "".join(sign for sign in kind if sign.isalpha()) + chr(97 + number % 26)
        text.append(block.format(w=w, v=v, u=u, x=name) + "\n")
    checked, built = trial.judge("\n".join(text))
    assert [one for one in checked if one[3] != "warning"] == []
    assert checked == built


def test_check_and_build_say_the_same_of_random_slips(trial):
    assert judge(trial, 3, 8) == []


@pytest.mark.slow
@pytest.mark.full
@pytest.mark.tex
def test_what_check_lets_through_is_built(trial):
    assert judge(trial, 4, 80) == []
    slips.fill(trial)
    checked, made = build(trial.root, "--check"), build(trial.root, "--document", "overview")
    assert (checked.status, made.status) == (0, 0), made.said
    assert list_warnings(made) >= list_warnings(checked)
    for line in list_warnings(made) - list_warnings(checked):  # what the PDF alone can know
        assert re.match(
            r"warning: (content/overview/\d\d-slips\.md:\d+: REQ-26: "
            r"|templates/overview/document\.tex: the look of the pages )",
            line,
        ), line


def list_warnings(run):
    """The warnings of a run, each at its place."""
    return {line for line in run.said.splitlines() if line.startswith("warning: ")}
