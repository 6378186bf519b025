"""The numbers behind a figure are one link away: the table with its record's cells (TeX)."""

import json

import pytest
from run_study import build, copy_harbours, edit

from bindery.inspection import read_structure
from bindery.inspection.elements import walk_all
from bindery.inspection.remote_links import read_remote_links
from bindery.typesetting.identity import MISSING, read_identity

pytestmark = pytest.mark.tex
SHIPS = "ships"
REGIONS = ("eastport", "westport")


def read_pdf(root, stem):
    return read_structure(root / f"build/pdf/{stem}.pdf", stem)


def read_record(root, scope):
    """The cells of a figure as they were drawn and written."""
    record = json.loads((root / f"build/figures/{scope}/{SHIPS}.json").read_text("utf-8"))
    return [[*row] for row in record["rows"]]


def find_table(structure, anchor):
    """The body's cells of the table with a number, row by row."""
    number = anchor.rpartition("table.")[2]
    for table in walk_all(structure.tree):
        label = next(iter(table.find_all("Lbl")), None) if table.role == "Table" else None
        if label is not None and label.text.strip(" :").endswith(f" {number}"):
            rows = [row for body in table.find_all("TBody") for row in body.find_all("TR")]
            return [[" ".join(cell.text.split()) for cell in row.children] for row in rows]
    return None


def list_ways(structure):
    return [one for one in structure.links if one.description.startswith("Numbers of")]


@pytest.mark.parametrize("region", REGIONS)
def test_where_no_document_holds_the_numbers_each_has_those_of_its_own_figures(
    harbours_built, region
):
    structure = read_pdf(harbours_built, f"profile-{region}")
    (way,) = list_ways(structure)
    assert way.description == "Numbers of figure 1.1: table 1"
    table = next(one for one in structure.tables if "Numbers of figure 1.1" in (one.caption or ""))
    assert table.page == way.to_page
    assert find_table(structure, "table.1") == read_record(harbours_built, region)
    back = [one for one in structure.links if one.description == "figure 1.1"]
    assert len(back) == 2, "one in the text, one in the table's title"


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """The little study whose overview holds the numbers of all figures."""
    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = copy_harbours(tmp_path_factory.mktemp("held") / "harbours")
    path = root / "content/overview/02-comparison.md"
    text = path.read_text("utf-8")
    path.write_text(f'{text}\n## All numbers\n\n{{{{ part("numbers") }}}}\n', "utf-8")
    part = root / "templates/house/parts/numbers.md"
    edit(part, "# {{ words.numbers }} {.unnumbered .unlisted}\n", "")
    run = build(root)
    assert run.status == 0, run.said
    return root


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS)
def test_each_figure_leads_to_its_own_table_in_the_document_that_holds_them(held, region):
    stem = f"profile-{region}"
    (way,) = list_ways(read_pdf(held, stem))
    (link,) = [
        one for one in read_remote_links(held / f"build/pdf/{stem}.pdf")
        if one.words == way.description
    ]  # fmt: skip
    assert link.file == "overview.pdf"
    overview = read_pdf(held, "overview")
    assert find_table(overview, link.destination) == read_record(held, region)
    assert way.description.endswith(link.destination.removeprefix("table."))


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS)
def test_the_table_leads_back_to_the_figure_in_the_other_document(held, region):
    back = [
        one for one in read_remote_links(held / "build/pdf/overview.pdf")
        if one.file == f"profile-{region}.pdf" and one.destination == "figure.1.1"
    ]  # fmt: skip
    assert back
    assert all("figure 1.1" in one.words for one in back)
