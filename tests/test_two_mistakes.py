"""Mistakes are never in the way of each other: two of them are both told, in one run of `check`."""

import random
import re

import pytest
from test_slips import trial

__all__ = ["trial"]
EAST = "regions/eastport"
FIRST, SECOND = "content/overview/08-first.md", "content/overview/09-second.md"
VALUES, CSV = "content/values.toml", f"{EAST}/data/ships.csv"
# mistakes in a paragraph; {x} is another word in each text
PARAGRAPHS = {
    "a typed number": "There were 37 ships at the {x} quay.",
    "a typed reference": "The {x} quay is in figure 3.",
    "an unknown value": '{{{{ value("ships_totl") }}}} ships lay at {x}.',
    "an unknown function": '{{{{ valeu("ships_total") }}}} ships lay at {x}.',
    "a tag that never ends": 'At {x} lay {{{{ value("ships_total" ships.',
    "a loop that never ends": "{{% for region in regions %}}\n\nThe {x} quay.",
    "no such section": "As @sec-{x} says.",
    "no such figure": "As @fig-{x} shows.",
    "no such box": "As @box-{x} says.",
    "no such document": "As @{x}:fig-ships shows.",
    "no such work": "It is so [@{x}].",
    "a box that nobody mentions": '::: {{.definition title="{x}" #box-{x}}}\nThe quay.\n:::',
    "a kind of box misspelt": '::: {{.definitoin title="{x}"}}\nThe quay.\n:::',
    "a term that nobody knows": "The ETA of the {x} ferry is late.",
    "an unknown attribute": "[The {x} quay]{{.loud}} is low.",
    "HTML": "The <b>{x}</b> quay.",
    "a heading too deep": "##### The {x} quay\n\nIt is low.",
    "an anchor of another kind": '::: {{.definition title="{x}" #bix-{x}}}\nThe quay.\n:::\n\n'
    "See @box-{x}.",
    "a strange letter": "The {x} quay 漢 is low.",
    "a cell too many": "| {x} | b |\n|---|---|\n| c | d | e |\n\n"
    ": Cells {{#tbl-{x}}}\n\nSee @tbl-{x}.",
    "an image that is missing": '![The quay](no-{x}.png){{#fig-i{x} alt="A quay with no ships."}}'
    "\n\nSee @fig-i{x}.",
    "struck-out text": "The ~~{x}~~ quay.",
    "a note without its text": "The quay.[^{x}]",
}  # fmt: skip
# mistakes in other files: words there, and what takes their place
FILES = {
    "a value of no column": (VALUES, 'column = "ships"', 'column = "shps"'),
    "a cell that is no number": (CSV, "\n2", "\n2x"),
    "an unknown corner": (f"{EAST}/findings.toml", 'corner = "value"', 'corner = "valeu"'),
    "a number in a caption": ("figures/ships/figure.toml", "Ships a year", "7 ships a year"),
    "an allowance without a reason": ("content/numbers.toml", 'reason = "a figure of speech"', ""),
    "an unknown key": (f"{EAST}/region.toml", "order = ", "ordr = 1\norder = "),
    "a letter in a work": ("content/references.json", "Quays", "Quays 漢"),
    "a figure that fails": ("figures/ships/figure.py", "def draw(", "def drw("),
}
GOOD = "# The {x} text\n\nThe quay lies low [@moore].\n\nThe tide turns.\n"
NAMES = ("alpha", "omega")


def write(trial, first="", second=""):
    """The two texts, with a mistake in each."""
    for path, name, more in ((FIRST, NAMES[0], first), (SECOND, NAMES[1], second)):
        text = GOOD.format(x=name) + (f"\n{more.format(x=name)}\n" if more else "")
        (trial.root / path).write_text(text, "utf-8")


def tell(trial):
    """What `check` says, each with its file and line; hints apart."""
    from bindery.console.run import run_plan
    from bindery.console.worker_pool import WorkerPool
    from bindery.errors import BinderyError
    from bindery.planning.plan import plan_study
    from bindery.planning.request import Request
    from bindery.rules.causes import keep_causes

    try:
        plan = plan_study(trial.root, Request(jobs=1, what="texts"))
        with WorkerPool(1) as pool:
            summary = run_plan(plan, pool, 1).summary
    except BinderyError as error:
        return {str(one).split("\n")[0] for one in error.diagnostics}
    assert summary.bugs == ()
    found = keep_causes((*plan.diagnostics, *summary.warnings, *summary.diagnostics))
    return {str(one).split("\n")[0] for one in found}


def spoil(trial, name):
    path, old, new = FILES[name]
    text = (trial.root / path).read_text("utf-8")
    assert old in text
    (trial.root / path).write_text(text.replace(old, new, 1), "utf-8")
    return path, text


@pytest.fixture
def told(trial):
    """What is said of one mistake by itself: in the first text, the second, or another file."""
    kept = {}

    def of(name, text):
        if (name, text) not in kept:
            if name in FILES:
                write(trial)
                path, before = spoil(trial, name)
                kept[name, text] = tell(trial)
                (trial.root / path).write_text(before, "utf-8")
            else:
                write(trial, *("", "")[:text], PARAGRAPHS[name])
                kept[name, text] = tell(trial)
            assert kept[name, text] - good, f"{name} is no mistake"
        return kept[name, text]

    write(trial)
    good = tell(trial)
    return of


def judge(trial, told, pair):
    """What is not told of two mistakes in two files, and what is told besides."""
    one, two = pair
    wanted = told(one, 0) | told(two, 1)
    write(trial, PARAGRAPHS.get(one, ""), PARAGRAPHS.get(two, ""))
    kept = [spoil(trial, name) for name in pair if name in FILES]
    found = tell(trial)
    for path, text in reversed(kept):
        (trial.root / path).write_text(text, "utf-8")
    return sorted(wanted - found), sorted(found - wanted)


def judge_in_one(trial, told, pair):
    """The same of two mistakes in two paragraphs of one text: its lines are others then."""

    def plain(found):
        return {re.sub(r":\d+: ", ": ", one.replace(SECOND, FIRST)) for one in found}

    one, two = pair
    wanted = plain(told(one, 0) | told(two, 1))
    first, second = (PARAGRAPHS[name].format(x=x) for name, x in zip(pair, NAMES, strict=True))
    write(trial)
    text = (trial.root / FIRST).read_text("utf-8")
    (trial.root / FIRST).write_text(f"{text}\n{first}\n\nIt is calm.\n\n{second}\n", "utf-8")
    found = plain(tell(trial))
    return sorted(wanted - found), sorted(found - wanted)


def choose(seed, count, names):
    """Random pairs of mistakes, in two files or two texts."""
    chance = random.Random(seed)
    pairs = [(one, two) for one in names for two in names if one != two or one in PARAGRAPHS]
    return chance.sample(pairs, count)


def test_both_of_two_mistakes_are_told(trial, told):
    pairs = [
        ("an unknown value", "a typed number"),
        ("a value of no column", "a term that nobody knows"),
        *choose(1, 4, [*PARAGRAPHS, *FILES]),
    ]
    assert [(pair, flaws) for pair in pairs if any(flaws := judge(trial, told, pair))] == []


def test_both_of_two_mistakes_in_one_text_are_told(trial, told):
    pairs = [("no such box", "a typed number"), *choose(2, 4, list(PARAGRAPHS))]
    assert [(pair, flaws) for pair in pairs if any(flaws := judge_in_one(trial, told, pair))] == []


@pytest.mark.slow
@pytest.mark.full
def test_both_of_many_pairs_are_told(trial, told):
    pairs = choose(3, 30, [*PARAGRAPHS, *FILES])
    assert [(pair, flaws) for pair in pairs if any(flaws := judge(trial, told, pair))] == []
    pairs = choose(4, 30, list(PARAGRAPHS))
    assert [(pair, flaws) for pair in pairs if any(flaws := judge_in_one(trial, told, pair))] == []


@pytest.mark.parametrize("other", ["no such work", "an unknown value"])
def test_a_mistake_among_the_works_is_told_beside_those_of_a_text(trial, told, other):
    assert judge(trial, told, (other, "a letter in a work")) == ([], [])
