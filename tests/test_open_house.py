"""The house is open: regions, figures and kinds of document come and go as folders."""

import shutil

import pytest
from run_study import build, edit, read_pages, read_results

from bindery.inspection import read_structure

pytestmark = [pytest.mark.tex, pytest.mark.slow]

CREW_TOML = """
kind = "figure"
scope = "region"
data = ["ships"]
title = "A crew of ten on each ship: {{ last }} sailors"
subtitle = "Sailors a year"
alt = "Bars of the number of sailors in {{ region.name }}."
height = 40

[[columns]]
key = "year"
label = "Year"
format = "year"

[[columns]]
key = "crew"
label = "Crew"
format = "integer"
"""

CREW_PY = """
from bindery.drawing import Quantity, Tabulation


def tabulate(data):
    rows = data.tables["ships"].assign(crew=lambda table: table["ships"] * 10)[["year", "crew"]]
    return Tabulation(rows, {"last": Quantity(int(rows["crew"].iloc[-1]), "integer")})


def draw(canvas, rows):
    axes = canvas.figure.subplots()
    axes.bar(rows["year"].astype(float), rows["crew"].astype(float), color=canvas.region.colour)
"""

CREW_TEXT = """
The crew of each ship is in @fig-crew.

{{ figure("crew") }}
"""


def list_documents(root):
    return {path.stem for path in (root / "build/pdf").iterdir()}


def list_typeset(run):
    return {name.removeprefix("typeset ") for name in run.steps if name.startswith("typeset ")}


def test_a_new_region_is_a_copied_folder_and_one_that_is_removed_takes_its_document_along(harbours):
    before = read_results(harbours)
    new = shutil.copytree(harbours / "regions/westport", harbours / "regions/southport")
    edit(new / "region.toml", 'name = "Westport"\norder = 2', 'name = "Southport"\norder = 3')
    edit(new / "data/ships.csv", "2023,790", "2023,4321")
    run = build(harbours)
    assert run.status == 0, run.said
    assert list_typeset(run) == {"profile-southport", "overview"}
    after = read_results(harbours)
    assert set(after) - set(before) == {"build/pdf/profile-southport.pdf"}
    assert {path for path in before if after[path] != before[path]} == {"build/pdf/overview.pdf"}
    table = read_structure(harbours / "build/pdf/overview.pdf").tables[0]
    heads = [cell.text.strip() for cell in table.rows[0]]
    assert heads == ["Year", "Eastport", "Westport", "Southport"]
    assert table.rows[-1][-1].text.strip() == "4,321"

    shutil.rmtree(new)
    run = build(harbours)
    assert run.status == 0, run.said
    assert read_results(harbours) == before
    assert not (harbours / "build/published/southport").exists()
    assert not (harbours / "build/tex/profile-southport").exists()


def test_a_new_figure_is_a_folder_and_a_line_in_a_text(harbours):
    folder = harbours / "figures/crew"
    folder.mkdir()
    (folder / "figure.toml").write_text(CREW_TOML, encoding="utf-8")
    (folder / "figure.py").write_text(CREW_PY, encoding="utf-8")
    text = harbours / "regions/eastport/text/02-ships.md"
    text.write_text(text.read_text("utf-8") + CREW_TEXT, encoding="utf-8")
    run = build(harbours)
    assert run.status == 0, run.said
    assert {name for name in run.steps if name.startswith("figure")} == {"figure eastport/crew"}
    assert list_typeset(run) == {"profile-eastport"}
    figures = read_structure(harbours / "build/pdf/profile-eastport.pdf").figures
    assert figures[-1].alt == "Bars of the number of sailors in Eastport."
    assert len(figures) == 2


def test_a_new_kind_is_a_folder_under_templates(harbours):
    before = read_results(harbours)
    folder = shutil.copytree(harbours / "templates/overview", harbours / "templates/leaflet")
    edit(folder / "kind.toml", 'stem = "overview"', 'stem = "leaflet"')
    edit(folder / "kind.toml", 'title = "Overview"\norder = 2', 'title = "Leaflet"\norder = 3')
    run = build(harbours)
    assert run.status == 0, run.said
    assert list_typeset(run) == {"leaflet"}
    assert list_documents(harbours) == {
        "profile-eastport", "profile-westport", "overview", "leaflet",
    }  # fmt: skip
    assert before.items() <= read_results(harbours).items()
    assert read_pages(harbours / "build/pdf/leaflet.pdf")[0].startswith("Leaflet")


@pytest.mark.parametrize("broken", ['name = "West', 'nam = "Westport"\norder = 2\n'])
def test_a_region_that_is_saved_half_keeps_its_last_good_document(harbours, broken):
    before = read_results(harbours, "pdf", "typeset", "tex")
    (harbours / "regions/westport/region.toml").write_text(broken, encoding="utf-8")
    run = build(harbours)
    assert run.status == 1
    assert "regions/westport/region.toml" in run.said
    assert read_results(harbours, "pdf", "typeset", "tex") == before
