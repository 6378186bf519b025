"""The cells of a file as they stand there, and what was noticed on the way."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from bindery.messages import Message

# Texts as typed; numbers and dates only from files that have such cells.
Cell: TypeAlias = "str | int | float | date | None"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; `lines` are their lines in a text file, or rows in a sheet, from 1.

    `labels` are the printed names and the units of heads that are codes, `title` the table's own;
    both are empty where the file does not have them. `notes` say how the file was read.
    """

    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    title: str = ""
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()


def is_empty(cell: Cell) -> bool:
    """Whether there is nothing in a cell."""
    return cell is None or (isinstance(cell, str) and not clean(cell))


def clean(text: str) -> str:
    """A text without spaces around it and without the spaces that do not break."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\ufeff", "")
    return " ".join(plain.split())
