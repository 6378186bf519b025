"""Checks files one by one when the study as a whole cannot be read, to report all mistakes."""

from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic


def survey_files(root: Path) -> tuple[Diagnostic, ...]:
    """The mistakes that can be found in tables and texts without the rest of the study.

    What depends on other files (names, values, references) is left for when they can be read.
    """
    return tuple(dict.fromkeys((*_survey_tables(root), *_survey_texts(root))))


def _survey_tables(root: Path) -> list[Diagnostic]:
    from bindery.data import load_table

    found: list[Diagnostic] = []
    folders = (*sorted((root / layout.REGIONS).glob("*/data")), root / layout.REFERENCE_DATA)
    for path in (path for folder in folders for path in sorted(folder.glob("*.csv"))):
        try:
            load_table(root, path.relative_to(root).as_posix())
        except BinderyError as error:
            found += error.diagnostics
    return found


def _survey_texts(root: Path) -> list[Diagnostic]:
    from bindery.prose.source import check_source, read_source

    found: list[Diagnostic] = []
    regions = sorted((root / layout.REGIONS).glob("*/text/*.md"))
    for path in (*sorted((root / "content").rglob("*.md")), *regions):
        name = path.relative_to(root).as_posix()
        mistakes: list[Diagnostic] = []
        text = read_source(name, path.read_bytes(), mistakes)
        found += mistakes or check_source(name, text)
    return found
