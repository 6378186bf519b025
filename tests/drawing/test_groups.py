"""Rows of a data file under the heads of their groups, with totals: tree, LaTeX and HTML."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from bindery.drawing.draw import draw_entry
from bindery.drawing.provenance import find_provenance
from bindery.errors import BinderyError
from bindery.loading.protection import Disclosure
from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.model import Hidden, Selection
from bindery.model.plain import read_plain
from bindery.rendering.entries import build_entry
from bindery.writers.html import HtmlWriter, write_html
from bindery.writers.html_text import PageWords
from bindery.writers.latex import write_entry

ENTRY = 'kind = "table"\nscope = "region"\ndata = ["people"]\ntitle = "x"\n'
COLUMNS = (
    ColumnSchema("shore", ColumnType.TEXT, "Shore", missing=True),
    ColumnSchema("town", ColumnType.TEXT, "Town"),
    ColumnSchema("year", ColumnType.YEAR, "Year"),
    ColumnSchema("people", ColumnType.INTEGER, "Counted"),
)
FRAME = pd.DataFrame(
    [("South", "Alba", 2020, 12), ("All", "Sum", 2020, 100), ("North", "Bree", 2020, 40),
     ("South", "Sum", 2020, 60), ("South", "Cove", 2021, 48)],
    columns=[one.name for one in COLUMNS],
)  # fmt: skip
STUDY = SimpleNamespace(
    language="nl",
    quotes=(),
    legend=(("rounded", "Rounded."),),
    numbers=SimpleNamespace(decimal=","),
)


@pytest.fixture
def ask(make_request):
    """The request of a table that a text declares at line 7."""

    def make(selection, frame=FRAME, totals=(), columns=COLUMNS):
        request = make_request(ENTRY, "def tabulate(data): ...\n")
        schema = replace(request.origins[0].schema, columns=columns)
        schema = replace(schema, disclosure=Disclosure(totals=totals))
        entry = replace(
            request.entry, id="own", path="regions/east/text/02-town.md", columns=(),
            title="Towns", title_line=7, selection=selection, owner="east",
        )  # fmt: skip
        origin = replace(request.origins[0], schema=schema)
        data = replace(request.data, tables={"people": frame})
        return replace(request, entry=entry, origins=(origin,), data=data)

    return make


def choose(**changes):
    columns = (("town", ""), ("people", ""))
    return Selection("people", **{"columns": columns, "group": "shore", **changes})


def show(table):
    """Role, whether it opens, and the words of each row."""
    return [
        (row.role, row.opens, [read_plain(cell.content) for cell in row.cells])
        for row in table.rows
    ]


def test_rows_stand_under_the_heads_of_their_groups_in_the_order_of_the_first(ask):
    table = build_entry(draw_entry(ask(choose(rows="year > 2000 and town != Sum"))), STUDY)
    assert show(table) == [
        ("group", True, ["South"]),
        ("", False, ["Alba", "12"]),
        ("", False, ["Cove", "48"]),
        ("group", True, ["North"]),
        ("", False, ["Bree", "40"]),
    ]
    assert table.rows[0].cells[0].columns == 2
    assert [read_plain(one.head) for one in table.columns] == ["Town", "Counted"]


WHOLE = [
    ("group", True, ["South"]),
    ("", False, ["Alba", "12"]),
    ("", False, ["Cove", "48"]),
    ("total", False, ["Sum", "60"]),
    ("group", True, ["North"]),
    ("", False, ["Bree", "40"]),
    ("total", True, ["Sum", "100"]),
]


def test_totals_that_the_text_names_stand_behind_their_group_and_behind_the_table(ask):
    assert show(build_entry(draw_entry(ask(choose(total="Sum"))), STUDY)) == WHOLE


def test_totals_that_the_sidecar_declares_need_no_word(ask):
    request = ask(choose(), totals=(("town", "Sum"),))
    assert show(build_entry(draw_entry(request), STUDY)) == WHOLE


def test_a_total_of_the_whole_table_may_have_no_group(ask):
    frame = FRAME.assign(shore=["South", None, "North", "South", "South"])
    assert show(build_entry(draw_entry(ask(choose(total="Sum"), frame)), STUDY)) == WHOLE


def test_a_table_without_groups_has_its_total_last(ask):
    selection = Selection("people", (("town", ""), ("people", "")), "people != 60", total="All")
    request = ask(replace(selection, group="", total=""), totals=(("shore", "All"),))
    assert show(build_entry(draw_entry(request), STUDY))[-1] == ("total", True, ["Sum", "100"])


def test_years_head_groups_as_they_are_printed_and_all_other_columns_are_shown(ask):
    table = build_entry(draw_entry(ask(Selection("people", group="year"))), STUDY)
    assert [words for role, _, words in show(table) if role == "group"] == [["2020"], ["2021"]]
    assert [read_plain(one.head) for one in table.columns] == ["Shore", "Town", "Counted"]


def test_the_file_of_numbers_keeps_the_column_of_the_groups(ask):
    request = ask(choose(total="Sum"))
    draw_entry(request)
    text = (request.output / "own.csv").read_text()
    assert text.splitlines()[:2] == ["shore,town,people", "South,Alba,12"]


def test_each_cell_is_traced_to_its_own_row(ask):
    found = find_provenance(ask(choose(total="Sum")))
    rows = {row: {one.row for one in cells} for (kind, row, name), cells in found.items()
            if (kind, name) == ("cell", "people")}  # fmt: skip
    assert rows == {0: {0}, 1: {4}, 2: {3}, 3: {2}, 4: {1}}


def test_a_total_that_the_rounded_parts_of_its_group_do_not_make_is_noticed(ask):
    columns = (*COLUMNS[:3], ColumnSchema("people", ColumnType.DECIMAL, "Share"))
    parts = [33.36, 200.0, 100.0, 100.0, 66.64]
    assert not draw_entry(ask(choose(total="Sum"), FRAME.assign(people=parts))).rounded
    parts = [33.3335, 200.0, 100.0, 100.0, 66.6665]
    assert draw_entry(ask(choose(total="Sum"), FRAME.assign(people=parts), (), columns)).rounded


def test_latex_names_the_head_of_a_group_for_each_of_its_cells(ask):
    written = write_entry(build_entry(draw_entry(ask(choose(total="Sum"))), STUDY), "x.md", "east")
    text = written.tex
    assert text.count("\\RowsOfGroup") == 1  # none before the first row
    assert text.count("\\NameHead{g0}") == 1
    assert "\\CellHeads{h0c1,g0,r3c0}" in text  # the total within South
    assert "\\CellHeads{h0c1,g4,r5c0}" in text
    assert "\\CellHeads{h0c1,r6c0}" in text  # the total of all


def test_html_has_a_body_for_each_group_and_one_for_the_total(ask, tmp_path):
    words = PageWords({}, "", "", "", lambda *_: ("", ""), lambda _: "", lambda _: "1.1", tmp_path)
    table = build_entry(draw_entry(ask(choose(total="Sum"))), STUDY)
    page = write_html((table,), HtmlWriter(words, "east", "x"))
    bodies = [one.partition("</tbody>")[0] for one in page.split("<tbody>")[1:]]
    assert len(bodies) == 3
    assert [body.count("<tr") for body in bodies] == [4, 2, 1]
    assert [body.count('scope="rowgroup"') for body in bodies] == [1, 1, 0]
    assert '<tr class="total"' in bodies[0]
    assert '<tr class="total"' in bodies[2]


HIDDEN = FRAME.assign(people=[Hidden(5), 1, 2, 3, 4])
SLIPS = {
    "no column": (choose(group="shoer"), FRAME, "the table «people» has no column «shoer»"),
    "shown as well": (
        choose(group="town"), FRAME,
        "the column «town» heads the groups, and cannot stand beside them",
    ),
    "no group": (
        choose(rows="town != Sum"), FRAME.assign(shore=["South", "All", None, "South", "South"]),
        "some rows have nothing in «shore», and so belong to no group",
    ),
    "no total": (choose(total="Nowhere"), FRAME, "no row of the table begins with «Nowhere»"),
    "hidden": (
        choose(group="people", columns=(("town", ""),)), HIDDEN,
        "the column «people» has hidden counts and cannot choose rows",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_the_line_of_the_text(ask, name):
    selection, frame, words = SLIPS[name]
    with pytest.raises(BinderyError) as caught:
        draw_entry(ask(selection, frame))
    (told,) = caught.value.diagnostics
    assert (told.path, told.line, told.message) == ("regions/east/text/02-town.md", 7, words)
    assert told.hint
