"""Brings a file of another program into a study as a tidy table with a sidecar."""

from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.graph.files import write_whole
from bindery.importing.columns import Answers
from bindery.importing.csv_files import read_csv_grid
from bindery.importing.grid import Grid
from bindery.importing.odata import read_odata
from bindery.importing.tidy import TidyTable, Wide, tidy_grid
from bindery.importing.word_lists import name_columns
from bindery.importing.workbooks import OLD, ZIPPED, read_sheet
from bindery.importing.written import list_unknown, write_csv, write_sidecar
from bindery.loading.tables import read_schema
from bindery.messages import Message
from bindery.slugs import make_slug

_MOST = 100_000_000  # bytes
_BOOKS = (".xlsx", ".xlsm", ".xls")


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported, and where to.

    `file` is the author's path. `region` is a region's slug, empty for the study's own tables;
    `name` is the table's, empty for the file's. `replace` writes over a table that is there and
    keeps its sidecar. `sheet` and `separator` are empty where the file shows them.
    """

    file: Path
    region: str = ""
    name: str = ""
    sheet: str = ""
    separator: str = ""
    replace: bool = False
    language: str = "en"
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class Imported:
    """What was made of a file: the table, its path, and which keys its author has to fill in.

    `original` is where a file that lay among the tables is kept.
    """

    path: str
    table: TidyTable
    rows: int
    unknown: tuple[str, ...]
    kept_sidecar: bool
    original: str = ""


def read_table(request: ImportRequest) -> TidyTable:
    """The tidy table of a file, with its doubts; raises BinderyError where there is no table."""
    shown = str(request.file)
    year, value = name_columns(request.language)
    wide = Wide(year, value)
    return tidy_grid(shown, _read_grid(request, shown), request.answers, wide)


def _read_grid(request: ImportRequest, shown: str) -> Grid:
    try:
        if request.file.stat().st_size > _MOST:
            raise fail(shown, None, Message("importing-too-large", megabytes=_MOST // 10**6))
        content = request.file.read_bytes()
    except OSError as error:
        reason = error.strerror or ""
        raise fail(shown, None, Message("importing-unreadable", reason=reason)) from None
    suffix = request.file.suffix.lower()
    if suffix in _BOOKS or content.startswith((ZIPPED, OLD)):
        return read_sheet(shown, content, request.sheet)
    if suffix == ".json" or content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"["):
        return read_odata(shown, content, request.file.parent)
    return read_csv_grid(shown, content, request.separator)


def import_table(root: Path, request: ImportRequest) -> Imported:
    """Write a file's tidy table into a study: both files, or none.

    Raises BinderyError with all doubts that the author has not answered, or where a table of that
    name is there.
    """
    table = read_table(request)
    if table.doubts:
        raise BinderyError(Diagnostic(str(request.file), None, one) for one in table.doubts)
    folder = layout.region_data(request.region) if request.region else layout.REFERENCE_DATA
    path = f"{folder}/{request.name or make_slug(request.file.stem) or 'table'}.csv"
    sidecar = path.removesuffix(".csv") + ".toml"
    kept_as = _find_original(root / folder, request.file)
    there = (root / path).exists() or (root / sidecar).exists()
    itself = (root / path).resolve() == request.file.resolve()
    if there and not (request.replace or itself):
        raise fail(path, None, Message("importing-is-there"))
    kept = (root / sidecar).is_file()
    if kept:
        _check_same(root, path, table)
    if kept_as:
        request.file.rename(kept_as)
    if not kept:
        write_whole(root / sidecar, write_sidecar(table, request.file.name).encode())
    write_whole(root / path, write_csv(table).encode())
    rows = len(next(iter(table.columns.values())).cells)
    original = kept_as.relative_to(root).as_posix() if kept_as else ""
    return Imported(path, table, rows, () if kept else list_unknown(table), kept, original)


def _find_original(folder: Path, file: Path) -> Path | None:
    """Where a file that lies among the tables itself is kept; None for one that lies elsewhere."""
    if file.resolve().parent != folder.resolve():
        return None
    names = (f"{file.name}.original{number or ''}" for number in range(1000))
    return next((folder / name for name in names if not (folder / name).exists()), None)


def _check_same(root: Path, path: str, table: TidyTable) -> None:
    """A sidecar that is kept must describe the new file's columns."""
    known = {one.head or one.name for one in read_schema(root, path).columns}
    lacking, unknown = known - set(table.columns), set(table.columns) - known
    mistakes = [Diagnostic(path, 1, Message("data-missing-column", column=one)) for one in lacking]
    mistakes += [Diagnostic(path, 1, Message("data-unknown-column", column=one)) for one in unknown]
    if mistakes:
        raise BinderyError(sorted(mistakes, key=lambda one: one.message))
