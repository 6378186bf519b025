"""What a document's registers print: the tables behind its figures, by their source (REQ-46)."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from bindery.model import Dataset, FigureRecord, Study


def list_datasets(
    study: Study, records: Iterable[FigureRecord]
) -> Mapping[str, tuple[Dataset, ...]]:
    """By source, the tables that the records were made from; what regions share stands once."""
    entries = {entry.id: entry for entry in study.entries}
    used = {
        (one.scope if one.scope in {region.slug for region in study.regions} else None, name)
        for one in records
        if one.id in entries
        for name in entries[one.id].data
    }
    reference = {name for r in records if r.id in entries for name in entries[r.id].reference}
    found: dict[str, dict[tuple[str, ...], Dataset]] = {}
    for one in study.datasets:
        name = PurePosixPath(one.path).stem
        shown = (
            name in reference
            if not one.region
            else (one.region, name) in used or (None, name) in used
        )
        if shown:
            same = (one.title, one.reference_date, one.processing, one.delimitation)
            found.setdefault(one.source, {}).setdefault(same, one)
    return {source: tuple(tables.values()) for source, tables in found.items()}
