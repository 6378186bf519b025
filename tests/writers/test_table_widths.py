"""The widths of columns come from what they hold: nothing runs into its neighbour."""

from dataclasses import replace
from pathlib import Path

import pytest

from bindery.model.tree import (
    Break,
    Cell,
    List,
    Paragraph,
    Row,
    Styled,
    Table,
    TableColumn,
    Text,
)
from bindery.tex.metrics import Metrics, load_metrics
from bindery.writers.latex import write_latex
from bindery.writers.measuring import Measure, measure_cell
from bindery.writers.table_widths import describe_lack, find_widths, has_long_cells

LETTERS = dict.fromkeys("abcdefghijklmnopqrstuvwxyz0123456789-, ", 0.5)
MEASURE = Measure(
    width=200, margin=50, turned=400, size=10, gap=10, metrics=Metrics(LETTERS, LETTERS)
)
NEAR = 4.0


def make_table(*rows, heads=("aa", "bb"), **changes):
    columns = tuple(TableColumn((Text(head),)) for head in heads)
    cells = tuple(Row(tuple(Cell((Text(cell),)) for cell in row)) for row in rows)
    return Table(columns=columns, rows=cells, **changes)


def test_what_fits_on_a_line_stands_on_it():
    widths = find_widths(make_table(("word", "two words here")), MEASURE)
    assert widths.columns == pytest.approx((20, 70), abs=NEAR)
    assert widths.lacking == 0


def test_long_texts_share_what_is_left_and_no_word_is_broken():
    widths = find_widths(make_table(("a" * 20, "some words " * 20)), MEASURE)
    assert sum(widths.columns) + MEASURE.gap == pytest.approx(200, abs=1)
    assert widths.columns[0] >= 100


def test_words_break_at_the_studys_hyphens_only_when_they_must():
    table = make_table(("a" * 20 + "b" * 20, "c" * 20))
    assert find_widths(table, MEASURE).lacking > 0
    known = replace(MEASURE, hyphenation={"a" * 20 + "b" * 20: ("a" * 20, "b" * 20)})
    assert find_widths(table, known).lacking == 0
    soft = make_table(("a" * 20 + "\u00ad" + "b" * 20, "c" * 20))
    assert find_widths(soft, MEASURE).lacking == 0


def test_a_table_may_stand_in_the_margin_and_a_turned_page_is_wider():
    table = make_table(("a" * 22, "b" * 22))
    assert find_widths(table, MEASURE).room == 250
    wide = make_table(("a" * 35, "b" * 35), landscape=True)
    assert find_widths(wide, MEASURE).lacking == 0


def test_a_table_takes_the_margin_before_a_word_is_broken():
    word = "a" * 10 + "\u00ad" + "b" * 12
    widths = find_widths(make_table((word, "c" * 22)), MEASURE)
    assert widths.room == 250
    assert widths.columns[0] >= 110


def test_a_table_takes_the_margin_when_that_keeps_its_rows_on_a_line():
    table = make_table(("two words", "more words than the text is wide"))
    widths = find_widths(table, MEASURE)
    assert 200 < sum(widths.columns) + MEASURE.gap <= 250
    assert not has_long_cells(table, widths, MEASURE)
    longer = make_table(
        ("some words here", "a few words more than the text is wide, and than the margin")
    )
    assert sum(find_widths(longer, MEASURE).columns) + MEASURE.gap <= 200


def test_the_caption_of_a_table_in_the_margin_is_as_wide_as_the_table():
    wide = make_table(("two words", "more words than the text is wide"), caption=(Text("T"),))
    assert "\\WideEntry{2" in write_latex((wide,), "a.md", "s", measure=MEASURE).tex
    small = make_table(("word", "two words here"), caption=(Text("T"),))
    assert "\\WideEntry" not in write_latex((small,), "a.md", "s", measure=MEASURE).tex


def test_what_cannot_fit_names_the_widest_column_and_what_is_missing():
    widths = find_widths(make_table(("a" * 60, "b" * 10), heads=("Long", "Short")), MEASURE)
    assert widths.widest == 0
    message, hint = describe_lack(make_table(heads=("Long", "Short")), widths)
    assert str(message) == "the table is 41 mm too wide; the widest column is «Long»"
    assert "{.landscape}" in str(hint)


def test_merged_cells_and_blocks_count_and_bold_is_wider():
    bold = dict.fromkeys(LETTERS, 0.6)
    measure = replace(MEASURE, metrics=Metrics(LETTERS, bold))
    strong = measure_cell(Cell((Styled("strong", (Text("aaaa"),)),)), measure)
    assert strong.most > measure_cell(Cell((Text("aaaa"),)), measure).most
    blocks = measure_cell(Cell(blocks=(Paragraph((Text("a" * 8),)), Paragraph(()))), measure)
    assert blocks.least == pytest.approx(40, abs=1)
    rows = (Row((Cell((Text("a" * 30),), columns=2),)), Row((Cell(), Cell((Text("b"),)))))
    merged = Table(columns=(TableColumn(()), TableColumn(())), rows=rows)
    assert sum(find_widths(merged, MEASURE).columns) + MEASURE.gap >= 150


def test_the_letters_of_a_font_are_as_wide_as_it_says(project_root: Path):
    folder = "templates/house/fonts/SourceSans3-Figures-"
    metrics = load_metrics(project_root, (f"{folder}Regular.ttf", f"{folder}Semibold.ttf"))
    assert metrics.measure("1a") == pytest.approx(0.497 + 0.504)
    assert metrics.measure("1a", bold=True) == pytest.approx(0.513 + 0.516)
    assert load_metrics(project_root, ()).measure("WWWW") > 3


def has_gaps(*cells, **keys):
    table = make_table(*cells, **keys)
    return has_long_cells(table, find_widths(table, MEASURE), MEASURE)


def test_rows_stand_apart_where_a_cell_takes_more_than_a_line():
    assert not has_gaps(("a" * 10, "b" * 10), ("c", "d"))
    assert has_gaps(("a" * 10, "b " * 60), ("c", "d"))


def test_a_few_long_rows_of_numbers_need_no_room():
    rows = tuple(Row((Cell((Text("a" * 5),)), Cell((Text("1"),)))) for _ in range(5))
    long = Row((Cell((Text("a " * 200),)), Cell((Text("1"),))))
    for many, apart in ((1, False), (4, True)):
        table = Table(
            columns=(TableColumn(()), TableColumn(())), rows=rows + (long,) * many, kind="data"
        )
        assert has_long_cells(table, find_widths(table, MEASURE), MEASURE) == apart


def test_a_break_and_blocks_in_a_cell_are_lines_too():
    def is_apart(*cells):
        table = Table(columns=(TableColumn(()),), rows=tuple(Row((one,)) for one in cells))
        return has_long_cells(table, find_widths(table, MEASURE), MEASURE)

    lines = (Paragraph((Text("a"),)), Paragraph((Text("b"),)))
    assert not is_apart(Cell((Text("a"),)), Cell(blocks=lines[:1]))
    assert is_apart(Cell((Text("a"), Break(hard=True), Text("b"))))
    assert is_apart(Cell(blocks=lines))
    assert is_apart(Cell(blocks=(List(items=(lines[:1], lines[1:])),)))
    assert not is_apart(Cell(blocks=(List(items=(lines[:1],)),)))


def test_a_cell_over_two_rows_may_have_two_lines():
    def is_apart(text):
        rows = (
            Row((Cell((Text(text),), rows=2), Cell((Text("b " * 9),)))), Row((Cell((Text("c"),)),))
        )  # fmt: skip
        table = Table(columns=(TableColumn(()), TableColumn(())), rows=rows)
        return has_long_cells(table, find_widths(table, MEASURE), MEASURE)

    assert not is_apart("a")
    assert is_apart("a " * 200)
