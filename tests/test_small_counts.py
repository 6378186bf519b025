"""Counts of 1 to 4 reach no text, figure, alternative text, table or data file (REQ-50, 51)."""

import json

import pytest
from run_study import build, edit, read_pages
from small_counts import copy_pilots
from test_bad_input import check  # noqa: F401 - the fixture

CSV = "regions/eastport/data/pilots.csv"


@pytest.fixture
def pilots(tmp_path):
    return copy_pilots(tmp_path)


def test_hidden_counts_are_marks_in_texts_figures_tables_and_data_files(pilots, check):  # noqa: F811
    status, said = check(pilots)
    assert status == 0, said
    build = pilots / "build"
    assert (build / "figures/eastport/pilots.csv").read_text() == (
        "level,pilots\nFirst,<5\nSecond,x\nThird,40\n"
    )
    record = json.loads((build / "figures/eastport/pilots.json").read_text())
    assert record["rows"] == [["First", "<5"], ["Second", "x"], ["Third", "40"]]
    assert record["alt"] == "Bars for Eastport: <5 on the first, 40 on the third level."
    assert (record["suppressed"], record["withheld"]) == (True, True)
    assert [one for one in record["labels"] if one in ("<5", "x", "40")] == ["<5", "x", "40"]
    table = json.loads((build / "figures/study/all-pilots.json").read_text())
    assert table["rows"] == [
        ["First", "<5", "<5", "x"],
        ["Second", "x", "x", "x"],
        ["Third", "40", "30", "70"],
        ["Total", "60", "45", "105"],
    ]
    text = (build / "tex/profile-eastport/sections/eastport-02-ships.tex").read_text()
    assert r"\BoundValue{pilots\_first}{<5}" in text


def test_no_file_that_was_made_holds_a_count_of_one_to_four(pilots, check):  # noqa: F811
    assert check(pilots)[0] == 0
    for path in [*(pilots / "build").rglob("pilots.csv"), *(pilots / "build").rglob("all-*.csv")]:
        cells = {cell for row in path.read_text().splitlines() for cell in row.split(",")}
        assert not cells & {"1", "2", "3", "4"}, path


def test_an_open_national_count_that_gives_a_region_away_stops_every_document(pilots, check):  # noqa: F811
    # first and second level are 20 in East and 15 in West: 27 on the second leaves 8 on the first
    edit(pilots / "content/data/all-pilots.csv", "Second,x", "Second,27")
    status, said = check(pilots)
    assert status == 1
    assert (
        f"{CSV}:2: the hidden «pilots» can be computed back: {CSV}:5 is the sum of {CSV}:2 and 2 "
        f"more; content/data/all-pilots.csv:2 is the sum of {CSV}:2 and 1 "
        "more; regions/westport/data/pilots.csv:5 is the sum of regions/westport/data/pilots.csv:2 "
        "and 2 more; content/data/all-pilots.csv:5 is the sum of content/data/all-pilots.csv:2 "
        "and 2 more; and 1 more\n    hint: hide another count of the same total (write x)"
    ) in said
    assert not (pilots / "build/published/study/hidden.json").exists()
    assert not (pilots / "build/web").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'return Tabulation(rows[rows["level"] != "Total"], facts)',
            'return Tabulation(rows, {"third": Quantity(rows["pilots"].sum(), "integer")})',
            (
                "figures/pilots/figure.py:9: a count that is hidden to protect "
                "persons cannot be computed with"
            ),
        ),
        (
            'return Tabulation(rows[rows["level"] != "Total"], facts)',
            'facts["third"] = Quantity(3, "integer")\n    return Tabulation(rows, facts)',
            "figures/pilots/figure.py: «third» is 3: a count below 5 must not be printed",
        ),
        (
            'return Tabulation(rows[rows["level"] != "Total"], facts)',
            "rows = rows.assign(pilots=[9, 3, 8, 20])\n    return Tabulation(rows, facts)",
            "figure.py: column «pilots» holds 3: a count below 5 must not be printed",
        ),
    ],
)
def test_a_figure_that_would_tell_a_small_count_is_refused(pilots, check, old, new, message):  # noqa: F811
    edit(pilots / "figures/pilots/figure.py", old, new)
    status, said = check(pilots)
    assert status == 1
    assert message in said


@pytest.mark.tex
@pytest.mark.slow
def test_the_pages_hold_the_marks_and_what_they_mean(pilots):
    """It is also a table with columns of natural width, wider below its head than in it."""
    run = build(pilots)
    assert run.status == 0, run.said
    overview = " ".join(read_pages(pilots / "build/pdf/overview.pdf"))
    assert "First <5 <5 x Second x x x Third 40 30 70 Total 60 45 105" in overview
    assert "<5 stands for 1 to 4" in overview
    assert "x stands for a number that is left out" in overview
    east = " ".join(read_pages(pilots / "build/pdf/profile-eastport.pdf"))
    assert "On the first level there are <5 pilots" in east
