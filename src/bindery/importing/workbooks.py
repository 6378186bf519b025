"""A sheet of a workbook as a grid (openpyxl reads it): values as they were last computed."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from bindery.errors import fail
from bindery.importing.grid import Cell, Grid
from bindery.loading.reader import suggest
from bindery.messages import Message

ZIPPED = b"PK\x03\x04"  # how a workbook begins
OLD = b"\xd0\xcf\x11\xe0"  # .xls, or a workbook with a password


def read_sheet(path: str, content: bytes, name: str = "") -> Grid:
    """The cells of a sheet; without a name the only one that has cells.

    Raises BinderyError for a file that cannot be read, and where it is not clear which sheet.
    """
    if content.startswith(OLD):
        raise fail(path, None, Message("importing-old-workbook"))
    try:
        book = load_workbook(io.BytesIO(content), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise fail(path, None, Message("importing-no-workbook")) from None
    sheets = [one for one in book.worksheets if isinstance(one, Worksheet)]
    sheet = _choose(path, sheets, name)
    notes = [Message("importing-sheet", sheet=sheet.title)]
    hidden = [number for number, one in sheet.row_dimensions.items() if one.hidden]
    if hidden:
        notes.append(Message("importing-hidden-rows", count=len(hidden), first=str(hidden[0])))
    _fill_merged(sheet)
    rows = tuple(
        tuple(_read_cell(path, number, cell) for cell in row)
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1)
    )
    return Grid(rows, tuple(range(1, len(rows) + 1)), notes=tuple(notes))


def _choose(path: str, sheets: Sequence[Worksheet], name: str) -> Worksheet:
    titles = [sheet.title for sheet in sheets]
    if name:
        for sheet in sheets:
            if sheet.title.casefold() == name.casefold():
                return sheet
        raise fail(path, None, Message("importing-no-sheet", sheet=name), suggest(name, titles))
    filled = [sheet for sheet in sheets if sheet.max_row > 1 and sheet.sheet_state == "visible"]
    if len(filled) == 1:
        return filled[0]
    if not filled:
        raise fail(path, None, Message("importing-empty-workbook"))
    names = ", ".join(sheet.title for sheet in filled)
    raise fail(path, None, Message("importing-which-sheet", sheets=names))


def _fill_merged(sheet: Worksheet) -> None:
    """A merged cell says the same in each of its places: nobody repeats what is merged."""
    for area in list(sheet.merged_cells.ranges):
        value = sheet.cell(area.min_row, area.min_col).value
        sheet.unmerge_cells(str(area))
        if area.max_col - area.min_col and area.min_col == 1:
            continue  # a title over the whole table
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                sheet.cell(row, column).value = value


def _read_cell(path: str, row: int, value: object) -> Cell:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "/0!", "/A")):
        raise fail(path, row, Message("importing-error-cell", words=value))
    if value is None or isinstance(value, str | int | float | date):
        return value
    return str(value)
