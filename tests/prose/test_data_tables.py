"""Tables that a text takes from a data file: what is read of them, and what is said of slips."""

import pytest

from bindery.model.figures import Selection
from bindery.model.plain import read_plain
from bindery.model.tree import Entry, Note, Value
from bindery.model.walk import walk_blocks

START = '::: {.table data="ships" columns="year, ships: Seen" rows="year >= 2019"'


def find(fragment):
    return next(one for one in walk_blocks(fragment.blocks) if isinstance(one, Entry))


def test_a_table_from_data_says_what_it_shows(convert):
    fragment = convert(
        f'{START} headers="1,2" total=last group=shore .landscape #tbl-seen}}\n'
        'Ships, *most*[^n] {{ value("growth") }}\n:::\n\n[^n]: A note.\n'
    )
    entry = find(fragment)
    columns = (("year", ""), ("ships", "Seen"))
    keys = (0, 1)
    asked = Selection("ships", columns, "year >= 2019", keys, "last", landscape=True, group="shore")
    assert entry.selection == asked
    assert (entry.scope, entry.id, entry.kind, entry.line) == ("north", "seen", "table", 3)
    assert read_plain(entry.caption) == "Ships, most 2,5%"
    assert {type(one) for one in entry.caption} >= {Note, Value}
    assert fragment.figures == ("seen",)
    assert [(one.kind, one.label) for one in fragment.placed] == [("table", "tbl:north/seen")]


def test_a_table_from_data_has_a_short_title_for_lists(convert):
    fragment = convert(
        f"{START} short_title='Up {{{{ value(\"growth\") }}}}' #tbl-seen}}\nUp\n:::\n"
    )
    assert read_plain(find(fragment).short_title) == "Up 2,5%"


def test_a_block_of_code_does_as_well(convert):
    fragment = convert('``` {.table data="ships" #tbl-seen}\nShips that were seen\n```\n')
    assert read_plain(find(fragment).caption) == "Ships that were seen"


SLIPS = {
    "::: {.table #tbl-seen}\nTitle\n:::": "a table without data",
    f"{START}}}\nTitle\n:::": "a table from data has no anchor",
    f"{START} #tbl-seen}}\n:::": "a table from data has no title",
    f"{START} #tbl-seen}}\nTitle\n\nMore\n:::": "a table from data holds more than its title",
    f"{START} colums=year #tbl-seen}}\nTitle\n:::": "unknown attribute colums of a table",
    f"{START} gruop=shore #tbl-seen}}\nTitle\n:::": "unknown attribute gruop of a table",
    f"{START} headers=a #tbl-seen}}\nTitle\n:::": "«headers» is «a», not the numbers of columns",
    f"{START} #seen}}\nTitle\n:::": "«#seen» is no anchor of a table",
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_at_the_table(refuse, text):
    assert (3, SLIPS[text]) in [(line, message) for line, message in refuse(text)]
