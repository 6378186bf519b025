"""Small counts are kept out of what is drawn, and signs in a table are explained."""

from dataclasses import replace

import pandas as pd
import pytest

from bindery.drawing import Quantity, Tabulation
from bindery.drawing.small_counts import check_counts, is_rounded, list_marks, to_drawable
from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.model import Column, Hidden

COLUMNS = (Column("level", "Level"), Column("people", "People", "integer"))
ENTRY = 'kind = "table"\nscope = "region"\ndata = ["people"]\ntitle = "x"\n'
CODE = "def tabulate(data): ...\n"


@pytest.fixture
def guarded(make_request):
    """A request whose table has protected counts."""
    request = make_request(ENTRY, CODE)
    column = ColumnSchema("people", ColumnType.INTEGER, "People", protect=5)
    origin = request.origins[0]
    schema = replace(origin.schema, columns=(column,))
    return replace(request, origins=(replace(origin, schema=schema),))


def frame(*people):
    return pd.DataFrame({"level": [str(n) for n in range(len(people))], "people": list(people)})


@pytest.mark.parametrize("number", [1, 4, -3, 3.0])
def test_a_small_count_in_a_row_is_refused(guarded, number):
    (found,) = check_counts(guarded, COLUMNS, frame(0, 5, number), {})
    assert found.message == f"column «people» holds {number}: a count below 5 must not be printed"
    assert found.path == "figures/people/figure.py"


@pytest.mark.parametrize("number", [0, 5, 120, Hidden(5), Hidden(), None])
def test_other_counts_and_hidden_ones_pass(guarded, number):
    assert (
        check_counts(guarded, COLUMNS, frame(7, number), {"x": Quantity(number, "integer")}) == []
    )


def test_what_counts_no_persons_says_so(guarded):
    towns = (COLUMNS[0], replace(COLUMNS[1], open=True))
    facts = {"towns": Quantity(3, "integer", open=True)}
    assert check_counts(guarded, towns, frame(3), facts) == []
    assert len(check_counts(guarded, COLUMNS, frame(3), {"towns": Quantity(3, "integer")})) == 2


def test_an_entry_without_protected_counts_may_print_any(make_request):
    assert check_counts(make_request(ENTRY, CODE), COLUMNS, frame(1, 2), {}) == []


def test_marks_and_gaps(guarded):
    rows = frame(Hidden(5), 7)
    assert list_marks(COLUMNS, rows) == (True, False)
    assert list_marks(COLUMNS, frame(Hidden(), 7)) == (False, True)
    assert [to_drawable(cell) == 7 for cell in rows["people"]] == [False, True]


@pytest.mark.parametrize(
    ("cells", "rounded"),
    [
        ((33.3, 33.3, 33.4, 100.0), False),
        ((33.36, 33.36, 33.28, 100.0), True),
        ((1.0, 2.0, 4.0), False),
        ((50.0, 50.0), False),
        ((33.36, None, 33.28, 66.64), False),
    ],
)
def test_a_total_that_its_printed_parts_do_not_make_is_noticed(cells, rounded):
    made = Tabulation(pd.DataFrame({"share": list(cells)}))
    assert is_rounded((Column("share", "Share", "percent1"),), made) == rounded
