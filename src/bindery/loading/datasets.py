"""Lists the study's tables with the source data of their sidecars."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.toml import TomlFile, read_toml
from bindery.model import Dataset, Study

_KEYS = ("title", "source", "reference_date", "delimitation", "processing")


def load_datasets(root: Path, study: Study) -> tuple[Dataset, ...]:
    """The origin of every table and outline file; what is wrong with a sidecar is told elsewhere.

    That is when the table or the outlines are read.
    """
    regions = study.regions
    places = [(region.slug, layout.region_data(region.slug), region.tables) for region in regions]
    places.append(("", layout.REFERENCE_DATA, study.reference_tables))
    places.append(("", layout.OUTLINES, study.outlines))
    return tuple(
        dataset
        for slug, folder, names in places
        for name in names
        if (dataset := _read_dataset(root, slug, f"{folder}/{name}.toml"))
    )


def _read_dataset(root: Path, slug: str, path: str) -> Dataset | None:
    told_elsewhere: list[Diagnostic] = []
    file = read_toml(root, path, told_elsewhere) if (root / path).is_file() else None
    if file is None:
        return None
    title, source, date, delimitation, processing = (_read_text(file, key) for key in _KEYS)
    return Dataset(
        path=path,
        line=file.line("source") or 1,
        region=slug,
        title=title,
        source=source,
        reference_date=date,
        delimitation=delimitation,
        processing=processing,
    )


def _read_text(file: TomlFile, key: str) -> str:
    value = file.data.get(key)
    return value.strip() if isinstance(value, str) else ""
