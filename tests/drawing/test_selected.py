"""Tables that texts declare: columns and rows of a data file, with what its sidecar says."""

from dataclasses import replace

import pandas as pd
import pytest

from bindery.drawing.draw import draw_entry
from bindery.errors import BinderyError
from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.model import Hidden, Selection

ENTRY = 'kind = "table"\nscope = "region"\ndata = ["people"]\ntitle = "x"\n'
COLUMNS = (
    ColumnSchema("year", ColumnType.YEAR, "Year"),
    ColumnSchema("town", ColumnType.TEXT, "Town"),
    ColumnSchema("people", ColumnType.INTEGER, "Counted", "people", protect=5),
    ColumnSchema("share", ColumnType.DECIMAL, "Share", "%"),
)
FRAME = pd.DataFrame(
    {"year": [2019, 2020, 2021, 2022], "town": ["Alba", "Bree", "Alba", "Cove"],
     "people": [12000, Hidden(5), 900, 1350], "share": [1.5, 2.25, None, 3.0]}
)  # fmt: skip


@pytest.fixture
def draw(make_request):
    """The record of a table that a text declares at line 7."""

    def make(rows="", columns=(), **changes):
        request = make_request(ENTRY, "def tabulate(data): ...\n")
        schema = replace(request.origins[0].schema, columns=COLUMNS)
        chosen = Selection("people", tuple(columns), rows, **changes)
        entry = replace(
            request.entry, id="own", path="regions/east/text/02-town.md", columns=(),
            title="", title_line=7, selection=chosen, owner="east",
        )  # fmt: skip
        origin = replace(request.origins[0], schema=schema)
        data = replace(request.data, tables={"people": FRAME})
        return draw_entry(replace(request, entry=entry, origins=(origin,), data=data))

    return make


def test_labels_units_and_formats_are_those_of_the_sidecar(draw):
    record = draw()
    assert [(one.label, one.format) for one in record.columns] == [
        ("Year", "year"), ("Town", "text"), ("Counted (people)", "integer"),
        ("Share (%)", "decimal2"),
    ]  # fmt: skip
    assert record.rows[0] == ("2019", "Alba", "12.000", "1,50")
    assert record.rows[1][2] == "<5"
    assert (record.suppressed, record.missing, record.sources) == (True, True, ("office",))
    assert record.source_line.startswith("Source: Office, T1")
    assert record.path == "regions/east/text/02-town.md"
    assert dict(record.places)["column:people"] == 7


def test_rows_and_columns_are_those_that_are_asked_for(draw):
    record = draw(
        "year >= 2020 and town != Cove order by year down",
        (("town", ""), ("year", "Seen in")),
        keys=(0, 1), total="last",
    )  # fmt: skip
    assert [one.label for one in record.columns] == ["Town", "Seen in"]
    assert record.rows == (("Alba", "2021"), ("Bree", "2020"))
    assert (record.keys, record.totals) == ((0, 1), (1,))
    assert [row[0] for row in draw("last 2").rows] == ["2021", "2022"]
    assert [row[0] for row in draw("share > 2").rows] == ["2020", "2022"]
    assert [row[0] for row in draw('town in (Bree, "Cove")').rows] == ["2020", "2022"]


SLIPS = {
    ("", (("towm", ""),)): "the table «people» has no column «towm»",
    ("", (("town", ""), ("town", ""))): "the column «town» stands here twice",
    ("yaer > 2019", ()): "rows names «yaer», which is no column",
    ("year > 2050", ()): "no row of «people» is left: rows=«year > 2050»",
    ("town > 5", ()): "«town» is a text, «5» is a number",
    ("year = Alba", ()): "«year» is a number, «Alba» is a text",
    ("people < 100", ()): "the column «people» has hidden counts and cannot choose rows",
    ("order by people", ()): "the column «people» has hidden counts and cannot choose rows",
    ("year >", ()): "nothing stands where a number or a text is expected",
}


@pytest.mark.parametrize(("rows", "columns"), SLIPS)
def test_a_slip_is_told_at_the_line_of_the_text(draw, rows, columns):
    with pytest.raises(BinderyError) as caught:
        draw(rows, columns)
    told = [(one.path, one.line, one.message) for one in caught.value.diagnostics]
    assert told == [("regions/east/text/02-town.md", 7, SLIPS[rows, columns])]


def test_what_cannot_fit_is_told_with_the_widest_column(draw):
    with pytest.raises(BinderyError) as caught:
        draw("", (("year", ""), ("town", "W" * 60)))
    (told,) = caught.value.diagnostics
    assert (told.line, told.message) == (
        7, f"the table is 146 mm too wide; the widest column is «{'W' * 60}»"
    )  # fmt: skip
    assert "{.landscape}" in told.hint
