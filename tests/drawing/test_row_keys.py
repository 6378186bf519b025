"""The columns that tell rows apart are found; rows headed alike and empty cells are told."""

from hypothesis import given
from hypothesis import strategies as st

from bindery.drawing.row_keys import find_faults, find_row_keys
from bindery.model import Column

COLUMNS = (
    Column("region", "Region"),
    Column("year", "Year", "year"),
    Column("ships", "Ships", "integer"),
)
ROWS = (("North", "2020", "4"), ("North", "2021", "5"), ("South", "2020", "4"))


def test_as_many_columns_head_a_row_as_tell_rows_apart():
    assert find_row_keys(COLUMNS, ROWS) == (0, 1)
    assert find_row_keys(COLUMNS, ROWS[1:]) == (0,)


def test_a_measure_never_heads_a_row():
    rows = (("North", "2020", "4"), ("North", "2020", "5"))
    assert find_row_keys(COLUMNS, rows) is None
    ((key, said, _),) = find_faults((0,), COLUMNS, rows)
    assert (key, str(said)) == (
        "region",
        "two rows are headed by «North»: a listener hears no difference",
    )


def test_rows_of_two_groups_may_be_headed_alike():
    rows = (("North", "2020", "4"), ("North", "2020", "5"))
    assert find_row_keys(COLUMNS, rows, ((0, 1), (1, 1))) == (0,)


def test_a_cell_that_says_nothing_is_told_once():
    rows = (("North", "", "4"), ("South", "", "5"))
    ((key, said, _),) = find_faults((0,), COLUMNS, rows)
    assert (key, str(said)) == ("year", "the cell in column «year», row 1, says nothing")


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("12"), st.just("9")), max_size=5))
def test_what_is_found_tells_rows_apart(rows):
    keys = find_row_keys(COLUMNS, rows)
    if keys is not None:
        assert len({tuple(row[key] for key in keys) for row in rows}) == len(rows)
    else:
        assert len({row[:2] for row in rows}) < len(rows)
