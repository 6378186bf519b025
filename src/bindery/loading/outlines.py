"""The sidecars of outline files: where the shapes come from, how they are called and laid flat."""

from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.files import check_name, list_paths
from bindery.loading.reader import TableReader, open_reader
from bindery.loading.tables import TableSchema
from bindery.messages import Message

_OTHERS = (".json", ".topojson", ".shp", ".gpkg", ".kml", ".zip")


@dataclass(frozen=True, slots=True)
class Outlines:
    """An outline file's sidecar.

    `schema` is its origin, as a table's, without columns. `code` is the property of each outline
    that tells which area it is. `coordinates` names the system that its numbers are in,
    `projection` the one that maps are drawn in.
    """

    schema: TableSchema
    code: str
    coordinates: str
    projection: str

    @property
    def path(self) -> str:
        """The outline file."""
        return self.schema.path


def locate_outlines(name: str) -> str:
    """The outline file of a name."""
    return f"{layout.OUTLINES}/{name}.geojson"


def list_outlines(root: Path, mistakes: list[Diagnostic]) -> tuple[str, ...]:
    """The names of the outline files; a file of another kind among them is a mistake."""
    names = []
    for path in list_paths(root, layout.OUTLINES, mistakes):
        place = f"{layout.OUTLINES}/{path.name}"
        if path.suffix.lower() in _OTHERS:
            said = Message("loading-outlines-kind", ending=path.suffix)
            mistakes.append(Diagnostic(place, None, said))
        elif path.suffix == ".geojson" and check_name(place, mistakes):
            names.append(path.stem)
    return tuple(names)


def read_outlines(root: Path, name: str) -> Outlines:
    """The sidecar of an outline file; raises BinderyError with every mistake in it."""
    mistakes: list[Diagnostic] = []
    path = locate_outlines(name)
    reader = open_reader(root, path.replace(".geojson", ".toml"), mistakes)
    outlines = _read(path, reader) if reader else None
    if mistakes or outlines is None:
        raise BinderyError(mistakes)
    return outlines


def _read(path: str, reader: TableReader) -> Outlines:
    outlines = Outlines(
        TableSchema(
            path=path,
            title=reader.text("title"),
            source=reader.text("source"),
            reference_date=reader.text("reference_date"),
            delimitation="",
            processing=reader.text("processing", ""),
            key=(),
            columns=(),
            lines=tuple((".".join(where), line) for where, line in reader.file.lines.items()),
        ),
        code=reader.text("code"),
        coordinates=reader.text("coordinates", "EPSG:4326"),
        projection=reader.text("projection"),
    )
    reader.finish()
    return outlines
