"""What would be said in row after row is said once; nothing else of a table is lost."""

import pytest

from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Row, Table, TableColumn, Text
from bindery.rendering.regrouping import group_rows, spread_series, turn_figures


def make(formats, *rows, **changes):
    columns = tuple(
        TableColumn((Text(f"c{place}"),), key=f"c{place}", format=one)
        for place, one in enumerate(formats)
    )
    cells = tuple(Row(tuple(Cell((Text(word),)) for word in row)) for row in rows)
    return Table(columns, cells, **changes)


def show(table):
    return [
        [*([row.role] if row.role else []), *(read_plain(cell.content) for cell in row.cells)]
        for row in table.rows
    ]


WORDS = ("text", "text", "integer")
TOWNS = (("North", "Alba", "1"), ("North", "Bree", "2"), ("South", "Cove", "3"),
         ("South", "Dorn", "4"))  # fmt: skip


def test_the_words_that_begin_many_rows_head_them_once():
    table = group_rows(make(WORDS, *TOWNS, keys=(0, 1)))
    assert show(table) == [
        ["group", "North"], ["Alba", "1"], ["Bree", "2"],
        ["group", "South"], ["Cove", "3"], ["Dorn", "4"],
    ]  # fmt: skip
    assert table.keys == (0,)
    assert [one.key for one in table.columns] == ["c1", "c2"]
    assert table.rows[0].cells[0].columns == 2


@pytest.mark.parametrize(
    "table",
    [
        make(WORDS, *TOWNS[::2]),  # a head for each row
        make(WORDS, TOWNS[0], TOWNS[2], TOWNS[1], TOWNS[3]),  # not together
        make(("year", "text", "integer"), *TOWNS),
        make(("text", "integer", "integer"), *TOWNS),
        make(WORDS[:2], *(row[:2] for row in TOWNS)),
        make(WORDS),
    ],
)
def test_any_other_table_stays_as_it_is(table):
    assert group_rows(table) == table


LONG = ("year", "text", "euro")
YEARS = (("2000", "Here", "1"), ("2000", "There", "2"), ("2001", "Here", "3"),
         ("2001", "There", "4"))  # fmt: skip


def test_a_series_that_is_written_row_by_row_becomes_a_column():
    table = spread_series(make(LONG, *YEARS))
    assert show(table) == [["2000", "1", "2"], ["2001", "3", "4"]]
    assert [read_plain(one.head) for one in table.columns] == ["c0", "Here", "There"]
    assert [one.format for one in table.columns] == ["year", "euro", "euro"]
    heads = [[(read_plain(one.content), one.columns, one.rows) for one in row.cells]
             for row in table.heads]  # fmt: skip
    assert heads == [[("c0", 1, 2), ("c2", 2, 1)], [("Here", 1, 1), ("There", 1, 1)]]


@pytest.mark.parametrize(
    "table",
    [
        make(LONG, *YEARS[:3]),  # one moment of one series is not there
        make(LONG, *YEARS, YEARS[0]),
        make(LONG, *YEARS[:2]),  # longer across than down
        make(("year", "text", "text"), *YEARS),
        make(("year", "integer", "euro"), *YEARS),
        make(LONG),
    ],
)
def test_what_is_no_whole_series_stays_as_it_is(table):
    assert spread_series(table) == table


FIGURES = ("text", "integer", "+percent1", "integer", "decimal1", "euro")
AREAS = (("Here", "1", "+2%", "3", "4,0", "€ 5"), ("There", "6", "−7%", "8", "9,0", "€ 10"))


def test_many_figures_of_a_few_areas_have_a_row_each():
    table = turn_figures(make(FIGURES, *AREAS), "Figure")
    assert [read_plain(one.head) for one in table.columns] == ["Figure", "Here", "There"]
    assert show(table) == [
        ["c1", "1", "6"], ["c2", "+2%", "−7%"], ["c3", "3", "8"], ["c4", "4,0", "9,0"],
        ["c5", "€ 5", "€ 10"],
    ]  # fmt: skip
    assert [one.align for one in table.columns] == ["left", "right", "right"]
    assert len({one.key for one in table.columns}) == 3


@pytest.mark.parametrize(
    ("table", "word"),
    [
        (make(FIGURES, *AREAS), ""),  # a house that has no word for it
        (make(FIGURES, *AREAS * 2), "Figure"),
        (make(FIGURES), "Figure"),
        (make(FIGURES[:5], *(row[:5] for row in AREAS)), "Figure"),
        (make(("year", *FIGURES[1:]), *AREAS), "Figure"),
        (make((*FIGURES[:5], "text"), *AREAS), "Figure"),
    ],
)
def test_other_tables_are_not_turned(table, word):
    assert turn_figures(table, word) == table
