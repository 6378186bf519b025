"""Reads from a sidecar what must be told of some rows and columns, wherever they are shown."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bindery.loading.conditions import read_equalities
from bindery.loading.reader import TableReader, suggest
from bindery.messages import Message


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on the rows that have all the cells of `where`, in `columns` (none: in all)."""

    text: str
    columns: tuple[str, ...] = ()
    where: tuple[tuple[str, str | int | float], ...] = ()

    def is_about(self, column: str, row: Mapping[str, object]) -> bool:
        """Whether it is about a cell."""
        named = not self.columns or column in self.columns
        return named and all(row.get(name) == cell for name, cell in self.where)


def read_remarks(reader: TableReader, names: Collection[str]) -> tuple[Remark, ...]:
    """The key `remarks`: each with its text, and the rows and columns that it is about."""
    return tuple(_read_remark(one, names) for one in reader.tables("remarks"))


def _read_remark(reader: TableReader, names: Collection[str]) -> Remark:
    columns = reader.texts("columns", ())
    where = read_equalities(reader, "where")
    for key, asked in (("columns", columns), ("where", [name for name, _ in where])):
        for name in asked:
            if name not in names:
                said = Message("loading-no-column", key=key, column=name)
                reader.complain(key, said, suggest(name, names))
    remark = Remark(reader.text("text"), columns, where)
    reader.finish()
    return remark
