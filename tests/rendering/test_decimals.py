"""Numbers in several formats in one column: their decimal signs stand below each other."""

from bindery.model.tree import Cell, Row, Table, TableColumn, Text
from bindery.rendering.decimals import align_decimals
from bindery.writers.latex import write_entry
from bindery.writers.measuring import Measure
from bindery.writers.table_widths import find_widths


def make_table(*numbers: str, format: str = "integer") -> Table:  # noqa: A002 - the tree's word
    return Table(
        columns=(
            TableColumn((Text("What"),)),
            TableColumn((Text("How much"),), "right", format=format),
        ),
        rows=tuple(Row((Cell((Text("x"),)), Cell((Text(one),)))) for one in numbers),
        kind="data",
    )


def list_pads(*numbers: str) -> list[str]:
    return [row.cells[1].pad for row in align_decimals(make_table(*numbers), ",").rows]


def test_counts_shares_and_ratios_line_up_at_the_decimal_sign():
    assert list_pads("17.811.291", "+6,5%", "92,5", "45%") == [",0%", "", "%", ",0"]


def test_a_column_of_one_format_is_left_alone():
    assert list_pads("1.000", "−20", "–") == ["", "", ""]
    table = make_table("1,5%", "20,0%")
    assert align_decimals(table, ",") is table


def test_the_sign_of_thousands_is_none_of_decimals():
    assert list_pads("1.000", "20") == ["", ""]
    table = align_decimals(make_table("1,000", "2.5"), ".")
    assert [row.cells[1].pad for row in table.rows] == [".0", ""]


def test_what_is_no_number_stays_at_the_edge():
    assert list_pads("1,5", "secret", "20") == ["", "", ",0"]


def test_words_are_not_aligned():
    table = make_table("1", "1,5", format="text")
    assert align_decimals(table, ",") is table


def test_the_column_is_wide_enough_for_the_room_behind_its_longest_number():
    plain, measure = make_table("17.811.291", "+6,5%"), Measure()
    before = find_widths(plain, measure).columns[1]
    assert find_widths(align_decimals(plain, ","), measure).columns[1] > before


def test_latex_leaves_the_room_and_prints_nothing():
    table = align_decimals(make_table("20", "6,5%"), ",")
    tex = write_entry(table, "figures/a/figure.toml", "north", Measure()).tex
    assert "20\\NumberPad{,0\\%}" in tex
    assert "6,5\\%\\NumberPad" not in tex
