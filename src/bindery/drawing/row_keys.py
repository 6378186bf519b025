"""Which columns of an entry's table tell its rows apart: their cells head the rows."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bindery.messages import Message
from bindery.model import Column

# What names a row: words, a year, a date. A measure does not.
_NAMES = ("text", "year", "school_year", "date")
_LONGEST = 60
FIRST = (0,)
Rows = Sequence[tuple[str, ...]]
Groups = Sequence[tuple[int, int]]


def find_row_keys(
    columns: Sequence[Column], rows: Rows, groups: Groups = ()
) -> tuple[int, ...] | None:
    """The first columns that together say something else in each row of a group; None without.

    `groups` are the first row and the number of rows of each.
    """
    names = 0
    for column in columns:
        if column.format not in _NAMES:
            break
        names += 1
    for count in range(1, max(names, 1) + 1):
        keys = tuple(range(count))
        if not _find_equal(keys, rows, groups):
            return keys
    return None


def find_faults(
    keys: tuple[int, ...], columns: Sequence[Column], rows: Rows, groups: Groups = ()
) -> Iterator[tuple[str, Message, Message]]:
    """Rows headed alike and cells that say nothing: a column's key, what is wrong, a hint."""
    equal = _find_equal(keys, rows, groups)
    if equal:
        said = Message("drawing-rows-alike", words=", ".join(equal)[:_LONGEST])
        yield columns[0].key, said, Message("drawing-name-rows")
    for number, row in enumerate(rows, 1):
        for column, cell in zip(columns, row, strict=True):
            if not cell.strip():
                said = Message("drawing-cell-empty", column=column.key, row=number)
                yield column.key, said, Message("drawing-fill-cell")
                return


def _find_equal(keys: tuple[int, ...], rows: Rows, groups: Groups) -> tuple[str, ...]:
    """The words that head two rows of one group; empty without any."""
    group_of = {
        start + place: number
        for number, (start, count) in enumerate(groups, 1)
        for place in range(count)
    }
    heads = Counter(
        (group_of.get(number, 0), *(row[key] for key in keys)) for number, row in enumerate(rows)
    )
    found = next((one for one, count in heads.items() if count > 1), ())
    return tuple(str(words) for words in found[1:])
