"""Warns of TOML files that nothing reads: most often a name with a slip in it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.rules.copied import COPIED

_CONTENT = (
    layout.STUDY, layout.GLOSSARY, layout.SOURCES, layout.VALUES, layout.NUMBERS, layout.EVIDENCE,
    layout.QUESTIONS, layout.CONCLUSIONS, layout.RECOMMENDATIONS, layout.RELEASE,
)  # fmt: skip
_REGION = ("region.toml", "findings.toml", "evidence.toml", COPIED)
_ENDINGS = (".toml", ".toml.txt")  # an editor may add the second, and hide it


def check_stray_files(root: Path) -> list[Diagnostic]:
    """A warning for each, at the file, with the nearest name that is read."""
    found = [*_check_folder(root, "content", tuple(PurePosixPath(one).name for one in _CONTENT))]
    for path in _list_folders(root / layout.REGIONS):
        place = f"{layout.REGIONS}/{path.name}"
        found += _check_folder(root, place, _REGION, needed="region.toml")
        found += _check_data(root, f"{place}/data")
    for path in _list_folders(root / layout.FIGURES):
        place = f"{layout.FIGURES}/{path.name}"
        found += _check_folder(root, place, ("figure.toml",), needed="figure.toml")
    found += _check_data(root, layout.OUTLINES, "geojson")
    return [*found, *_check_data(root, layout.REFERENCE_DATA)]


def _list_folders(folder: Path) -> list[Path]:
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in found if path.is_dir() and not path.name.startswith(("_", "."))]


def _check_data(root: Path, place: str, ending: str = "csv") -> Iterator[Diagnostic]:
    """Files beside tables or outlines: each has the name of what it describes."""
    folder = root / place
    known = [f"{path.stem}.toml" for path in sorted(folder.glob(f"*.{ending}"))]
    absent = [name for name in known if not (folder / name).exists()]
    yield from _check_folder(root, place, tuple(known), needed=absent[0] if absent else "")


def _check_folder(
    root: Path, place: str, known: tuple[str, ...], needed: str = ""
) -> Iterator[Diagnostic]:
    """The stray files of one folder; where the `needed` one is missing, that is told already."""
    if needed and not (root / place / needed).exists():
        return
    folder = root / place
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        name = path.name
        stray = name.lower().endswith(_ENDINGS) and name not in known and path.is_file()
        if stray and not name.startswith(("_", ".")):
            said = Message("rules-stray-file")
            yield Diagnostic(f"{place}/{name}", None, said, suggest(name, known), Severity.WARNING)
