"""A word that says «now» does not stand in a sentence with data that are old."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bindery.loading import load_study
from bindery.model import NowRules
from bindery.model.dating import find_year
from bindery.prose import SectionRequest, read_section
from bindery.rules.now_data import check_now_words, describe_dating
from bindery.rules.now_words import Dating, NowFinder, ValueDate, date_value

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
RULES = NowRules(("now", "recent", "this year", "the coming years"), ("now and then",), 2)
DATING = Dating(RULES, 2026, (("north/quay", 2019),), ("ca.",))
DATES = {
    "north.old": ValueDate(2019),
    "north.fresh": ValueDate(2024),
    "north.carried": ValueDate(2019, carried=True),
    "south.old": ValueDate(2019),
}
VALUES = {
    "north": {name: {"text": "15", "number": 15} for name in ("old", "fresh", "carried", "plain")},
    "south": {"old": {"text": "17", "number": 17}},
}
OLD = '{{ value("old") }}'
FRESH = '{{ value("fresh") }}'


def find(text):
    """The lines and words that are refused."""
    request = SectionRequest(
        path="text.md", source=text.encode(), scope="north", root=Path(__file__).parent,
        values=VALUES, region=("north", "Pier 9"), regions=(("north", "Pier 9"), ("south", "S")),
        boxes=("definition",), quotations=("motto",), entries=(("quay", "figure"),),
    )  # fmt: skip
    blocks = read_section(request).blocks
    return [
        (one.line, dict(one.said.arguments)["words"])
        for one in NowFinder(DATING, DATES).check("text.md", "north", blocks)
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"There are now {OLD} ships.", 1),
        (f"Now {OLD} ships moor here.", 1),
        (f"There were {OLD} ships, a recent\nnumber.", 1),
        (f"There were {OLD} ships,\nand this\nyear too.", 2),
        (f"It has **now** *{OLD}* ships.", 1),
        (f"# Now {OLD} ships", 1),
        (f"- one\n- now {OLD}", 2),
        (f"> It is so.\n\nNow {OLD}.", 3),
        (f'::: {{.definition title="X" #box-x}}\nNow {OLD}.\n:::', 2),
        (f"| a | b |\n|---|---|\n| now | {OLD} |", 3),
        (f"| a | now |\n|---|---|\n| x | {OLD} |", 1),
        (f"| a | b |\n|---|---|\n| x | y |\n\n: Now {OLD} ships {{#tbl-x}}", 5),
        (f"A ship.[^n]\n\n[^n]: Now {OLD}.", 3),
        (f"There are now ca. {OLD} ships.", 1),
        (f"There are now, e.g. {OLD} ships.", 1),
        ('There are now {{ value("old", "south") }} ships.', 1),
        ("There are fewer now, says @fig-quay.", 1),
        (f"«Ships» are now {OLD}, he said.", 1),
        (f"There are now {FRESH} and {OLD} ships.", 1),
    ],
)  # fmt: skip
def test_now_of_old_data_is_refused(text, line):
    assert [one[0] for one in find(text)] == [line]


@pytest.mark.parametrize(
    "text",
    [
        f"There are now {FRESH} ships.",
        f"There were {OLD} ships. Now there are others.",
        f"Now there are others. {OLD} ships were counted.",
        f"A known {OLD}, a nowhere {OLD}, a now-known {OLD}, a right-now {OLD}.",
        f"“We have many now”, the master said of the {OLD} ships.",
        f"> We have {OLD} now.",
        f'::: {{.motto source="The master"}}\nWe have {OLD} now.\n:::',
        f"The column `now` has {OLD}.",
        f"A recent study says so.\n\nThere were {OLD} ships.",
        f"A ship comes now and then; there were {OLD}.",
        'There are now {{ value("plain") }} ships.',
        f'The {OLD} of then are now {{{{ value("carried") }}}}.',
        f"The [now]{{lang=en}} is {OLD}.",
        f"The NOW has {OLD} ships.",
        f"| a | now | c |\n|---|---|---|\n| x | y | {OLD} |",
    ],
)
def test_what_says_nothing_of_old_data_is_not(text):
    assert find(text) == []


def test_a_cohort_carries_its_own_year_alone():
    dates = {**DATES, "north.old": ValueDate(2017)}
    request = SectionRequest(
        path="text.md", source=f'The {OLD} are now {{{{ value("carried") }}}}.'.encode(),
        scope="north", root=Path(__file__).parent, values=VALUES,
        region=("north", "Pier 9"), regions=(("north", "Pier 9"),),
    )  # fmt: skip
    blocks = read_section(request).blocks
    assert len(list(NowFinder(DATING, dates).check("text.md", "north", blocks))) == 1


@pytest.mark.parametrize(
    ("years", "words", "year"),
    [
        ((2012, 2023), "", 2023),
        ((2019, 2050), "", 2019),
        ((2050,), "1 January 2019 and a projection, 1 January 2050", 2019),
        ((), "2020 to 2023", 2023),
        ((), "school year 2020/’21", 2021),
        ((), "2019-2020", 2020),
        ((), "table 20150 of 12.2019", None),
        ((), "", None),
    ],
)
def test_data_are_of_the_latest_year_that_has_been(years, words, year):
    assert find_year(years, words, 2026) == year


def test_a_value_that_is_a_year_has_no_age():
    published = {"format": "year", "years": [2019], "reference_date": "", "compute": "cell"}
    assert date_value(published, 2026) is None
    assert date_value({**published, "format": "integer"}, 2026) == ValueDate(2019)
    assert date_value({**published, "format": "text", "compute": "cohort"}, 2026) == ValueDate(
        2019, carried=True
    )


@pytest.fixture
def harbours(tmp_path):
    return Path(shutil.copytree(HARBOURS, tmp_path / "harbours"))


def change(root, path, old, new):
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def check(root):
    study = load_study(root).study
    return [
        (one.path, one.line, one.said.id)
        for one in check_now_words(root, study, describe_dating(study))
    ]


def test_the_words_of_a_figure_are_said_of_its_data(harbours):
    assert check(harbours) == []
    path = "figures/ships/figure.toml"
    text = (harbours / path).read_text("utf-8")
    title = next(line for line in text.split("\n") if line.startswith("title"))
    change(harbours, path, title, 'title = "Ships are now fewer"')
    line = text.split("\n").index(title) + 1
    assert check(harbours) == [(path, line, "rules-now-of-entry")]


def test_the_words_of_its_drawing_are_too(harbours):
    path = "figures/ships/figure.toml"
    text = (harbours / path).read_text("utf-8").rstrip() + '\n\n[words]\nlast = "Now"\n'
    (harbours / path).write_text(text, "utf-8")
    assert check(harbours) == [(path, text.count("\n"), "rules-now-of-entry")]


def test_what_rests_on_old_data_does_not_say_now(harbours):
    path = "regions/eastport/findings.toml"
    first = load_study(harbours).study.regions[0].findings[0]
    change(harbours, path, first.text, "Now it is so.")
    assert (path, first.line_of("text"), "rules-now-of-source") in check(harbours)


def test_a_house_without_such_words_looks_for_none(harbours):
    change(harbours, "figures/ships/figure.toml", 'title = "', 'title = "Now ')
    house = "templates/house/house.toml"
    text = (harbours / house).read_text("utf-8")
    (harbours / house).write_text(text[: text.index("# Words that say")], "utf-8")
    assert check(harbours) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"There were {OLD} ships.", 1),
        ('{{ figure("quay") }}', 1),
        (f"There were {FRESH} ships.", 0),
        (f"There were {OLD} ships.\n\n{{{{ part('age') }}}}", 0),
        (f"There were {OLD} ships.\n\n{{{{ part('other') }}}}", 1),
    ],
)
def test_texts_with_old_data_place_the_part_that_says_so(text, told):
    request = SectionRequest(
        path="text.md", source=text.encode(), scope="north", root=Path(__file__).parent,
        values=VALUES, region=("north", "Pier 9"), regions=(("north", "Pier 9"),),
        entries=(("quay", "figure"),), parts=("age", "other"),
    )  # fmt: skip
    dating = replace(DATING, rules=replace(RULES, told_by="age"))
    fragment = read_section(request)
    found = list(NowFinder(dating, DATES).check_told("north", [fragment]))
    assert len(found) == told
    assert list(NowFinder(DATING, DATES).check_told("north", [fragment])) == []
