"""A region that lacks a table shows as missing in values, tables and data files, never as zero."""

import json

import pytest
from run_study import copy_harbours, edit
from test_bad_input import check  # noqa: F401 - the fixture

TABLE = """\
kind = "table"
scope = "study"
data = ["crews"]
title = "Crews"
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "{region}"
label = "{{ region.name }}"
format = "integer"
"""
CODE = """\
from bindery.drawing import Tabulation


def tabulate(data):
    wide = data.tables["crews"].pivot(index="year", columns="region", values="crews")
    return Tabulation(wide.reset_index()[["year", *(one.slug for one in data.regions)]])
"""
VALUES = """
[region.crews_last]
compute = "cell"
table = "crews"
column = "crews"
where = { year = "last" }
format = "integer"
"""
MISSING = "may_be_missing = true\n"


@pytest.fixture
def crews(tmp_path):
    """The little study, with a table that Eastport alone has."""
    root = copy_harbours(tmp_path)
    sidecar = (root / "regions/eastport/data/ships.toml").read_text()
    sidecar = sidecar.replace("ships", "crews").replace('delimitation = "the harbour basin"\n', "")
    (root / "regions/eastport/data/crews.toml").write_text(sidecar)
    (root / "regions/eastport/data/crews.csv").write_text("year,crews\n2022,80\n2023,90\n")
    (root / "figures/crews").mkdir()
    (root / "figures/crews/figure.toml").write_text(TABLE)
    (root / "figures/crews/figure.py").write_text(CODE)
    values = root / "content/values.toml"
    values.write_text(values.read_text() + VALUES)
    edit(
        root / "content/overview/02-comparison.md", "## What follows",
        '@tbl-crews: {% for region in regions %}{{ value("crews_last", region) }} {% endfor %}\n\n'
        '{{ table("crews") }}\n\n## What follows',
    )  # fmt: skip
    return root


def test_it_is_refused_until_the_study_says_that_a_gap_may_show(crews, check):  # noqa: F811
    status, said = check(crews)
    assert status == 1
    assert said.startswith("regions/westport/data/crews.csv: this file is missing\n")
    assert "it is wanted at figures/crews/figure.toml:3, content/values.toml:36\n1 mistake;" in said


def test_then_it_shows_as_missing(crews, check):  # noqa: F811
    edit(crews / "figures/crews/figure.toml", "title =", 'may_lack = ["crews"]\ntitle =')
    edit(crews / "content/values.toml", VALUES, VALUES + MISSING)
    status, said = check(crews)
    assert status == 0, said
    record = json.loads((crews / "build/figures/study/crews.json").read_text())
    assert record["rows"] == [["2022", "80", "–"], ["2023", "90", "–"]]
    assert record["missing"]
    assert (crews / "build/figures/study/crews.csv").read_text() == (
        "year,eastport,westport\n2022,80,\n2023,90,\n"
    )
    text = (crews / "build/tex/overview/sections/overview-02-comparison.tex").read_text()
    assert "{90}" in text
    assert r"\BoundValue{westport.crews\_last}{–}" in text
