"""Tables of every kind that pandoc reads: merged cells, heads, groups, totals, their lines."""

import pytest

from bindery.model.plain import read_plain
from bindery.model.tree import List, Paragraph, Table
from bindery.model.walk import walk_blocks

GRID = """
+-------------+---------------------+-------+
| Region      | People              | Rise  |
|             +----------+----------+       |
|             | first    | last     |       |
+:============+=========:+=========:+======:+
| North                                     |
+-------------+----------+----------+-------+
| Assen       | few      | many     | high  |
|             +----------+----------+-------+
|             | old      | young    | low   |
+-------------+----------+----------+-------+
| - one       | across two          | flat  |
| - two       |                     |       |
+=============+==========+==========+=======+
| Total       | all      | both     | none  |
+=============+==========+==========+=======+

: People and regions {#tbl-people}
"""
SIMPLE = """
  Right Left      Middle
------- -------- ---------
    yes no        maybe
     ab cd         ef

: A simple one
"""
MULTILINE = """
-------------------------------------------
 Quay        What it is for
----------- -------------------------------
 North       Ships that are long,
             and some that are not.

 South       Boats
-------------------------------------------

: Over several lines
"""
PIPE = (
    "| Quay | Depth |\n|:-----|------:|\n| North | deep |\n| 12 | flat |\n\n: A pipe one {#tbl-x%s}"
)


@pytest.fixture
def read(convert):
    """The tables of a text that begins at line 3."""

    def find(text):
        fragment = convert(text)
        assert fragment.proven
        return [one for one in walk_blocks(fragment.blocks) if isinstance(one, Table)]

    return find


def show(row):
    return [(cell.columns, cell.rows, read_plain(cell.content)) for cell in row.cells]


def test_a_grid_table_has_merged_cells_a_head_of_two_rows_groups_and_a_total(read):
    (table,) = read(GRID)
    assert [show(row) for row in table.heads] == [
        [(1, 2, "Region"), (2, 1, "People"), (1, 2, "Rise")],
        [(1, 1, "first"), (1, 1, "last")],
    ]
    assert [read_plain(one.head) for one in table.columns] == ["Region", "first", "last", "Rise"]
    assert [one.align for one in table.columns] == ["left", "right", "right", "right"]
    assert [row.role for row in table.rows] == ["group", "", "", "", "total"]
    assert show(table.rows[0]) == [(4, 1, "North")]
    assert show(table.rows[1])[0] == (1, 2, "Assen")
    assert show(table.rows[2]) == [(1, 1, "old"), (1, 1, "young"), (1, 1, "low")]
    assert show(table.rows[3])[1] == (2, 1, "across two")
    (kind,) = table.rows[3].cells[0].blocks
    assert isinstance(kind, List)


def test_the_cells_of_every_kind_of_table_know_their_lines(read):
    (grid, simple, lines, pipe) = read(f"{GRID}{SIMPLE}{MULTILINE}\n{PIPE % ''}")
    found = [[row.cells[0].line for row in table.rows] for table in (grid, simple, lines, pipe)]
    assert found == [[9, 11, 13, 15, 18], [25, 26], [33, 36], [43, 44]]
    assert [table.line for table in (grid, simple, lines, pipe)] == [5, 23, 31, 41]


def test_mistakes_in_several_tables_are_told_at_their_own_lines(refuse):
    text = (
        "| A | B |\n|---|---|\n| ok | `fine` |\n\n: First {#tbl-a}\n\n"
        "|   |   |\n|---|---|\n| only | cells |\n\n: Second {#tbl-b}\n\n"
        "+------+----------+\n| Head | Two      |\n+======+==========+\n"
        "| word |     code |\n+------+----------+\n\n: Third {#tbl-c}\n\n"
        "| Head | Two |\n|---|---|\n| word | text ~~gone~~ |\n\n: Fourth {#tbl-d}\n"
    )
    assert refuse(text) == [
        (9, "the table has no head row"),
        (18, "code cannot stand in a cell of a table"),
        (25, "struck-out text cannot be used"),
    ]


def test_the_head_of_a_group_without_rows_is_told_at_its_line(refuse):
    text = """+------+------+
| one  | two  |
+======+======+
| East        |
+------+------+
| a    | b    |
+------+------+
| West        |
+------+------+
"""
    message = "a row of one cell heads the rows below it, and there are none"
    assert refuse(text) == [(10, message)]


def test_a_cell_of_several_paragraphs_keeps_them(read):
    (table,) = read(
        "+-------+-----------+\n| Quay  | Words     |\n+=======+===========+\n"
        "| North | one       |\n|       |           |\n|       | two       |\n"
        "+-------+-----------+\n"
    )
    cell = table.rows[0].cells[1]
    assert [type(one) for one in cell.blocks] == [Paragraph, Paragraph]
    assert cell.line == 6


@pytest.mark.parametrize(
    ("attributes", "keys", "roles"),
    [
        ("", (0,), ["", ""]),
        (" total=last", (0,), ["", "total"]),
        (' total="North"', (0,), ["total", ""]),
        (' headers="1,2"', (0, 1), ["", ""]),
        (" headers=2", (1,), ["", ""]),
    ],
)
def test_a_caption_says_what_rows_and_columns_are(read, attributes, keys, roles):
    (table,) = read(PIPE % attributes)
    assert table.keys == keys
    assert [row.role for row in table.rows] == roles


def test_rows_with_words_in_their_first_cell_alone_head_a_group(read):
    text = (
        "| Quay | Depth |\n|---|---|\n| **East** | |\n| North | deep |\n| West | |\n| A | b |\n\n"
    )
    (plain,) = read(f"{text}: Title")
    assert [row.role for row in plain.rows] == ["", "", "", ""]
    (table,) = read(f"{text}: Title {{.groups}}")
    assert [row.role for row in table.rows] == ["group", "", "group", ""]
    assert show(table.rows[0]) == [(2, 1, "East")]


SLIPS = {
    " totals=last": "unknown attribute totals of a table",
    " .turned": "unknown attribute turned of a table",
    ' total="Nowhere"': "no row of the table begins with «Nowhere»",
    ' short="Q"': "unknown attribute short of a table",
    " headers=4": "«headers» names column 4; the table has 2",
    " headers=Quay": "«headers» is «Quay», not the numbers of columns",
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_caption_is_told(refuse, slip):
    assert [message for _, message in refuse(PIPE % slip)] == [SLIPS[slip]]


def test_a_note_in_a_title_a_head_and_a_cell_has_its_own_place(body):
    tex = body(
        "| Quay[^h] | Depth |\n|---|---|\n| North[^c] | deep |\n\n: Title[^t] {#tbl-x}\n\n"
        "[^h]: In the head.\n\n[^c]: In a cell.\n\n[^t]: In the title.\n"
    )
    assert "{Title\\TitleNote{In the title.}}" in tex
    assert "{Quay\\HeadNote{In the head.}}" in tex
    assert "North\\footnote{In a cell.}" in tex


def test_a_list_of_tables_prints_the_short_title(body):
    tex = body(
        '| Quay | Depth |\n|---|---|\n| North | deep |\n\n: Long {#tbl-x short_title="100% \'s"}\n'
    )
    assert "\\ShortTitle{100\\% ’s}\n\\begin{TextTable}[tbl:north/x]" in tex


def test_a_short_title_stands_for_a_title(refuse):
    text = '| Quay | Depth |\n|---|---|\n| North | deep |\n\n: {#tbl-x short_title="Quay"}\n'
    assert "a short title («Quay») without a title" in [said for _, said in refuse(text)]
