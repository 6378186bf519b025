"""The texts of a figure or table, each bound to its origin before a template prints it."""

from dataclasses import replace

from bindery.model import Column, FigureRecord
from bindery.tex.origin import bind


def bind_record(record: FigureRecord) -> FigureRecord:
    """The same record; its title, cells and so on know where they come from (model.reading)."""
    name = f"{record.scope}/{record.id}"
    keys = [column.key for column in record.columns]
    return replace(
        record,
        title=bind(record.title, f"title|{name}"),
        subtitle=bind(record.subtitle, f"subtitle|{name}"),
        short_title=bind(record.short_title, f"short_title|{name}"),
        note=bind(record.note, f"note|{name}"),
        source_line=bind(record.source_line, f"source|{name}"),
        columns=tuple(_bind_column(column, name) for column in record.columns),
        rows=tuple(
            tuple(
                bind(cell, f"cell|{name}|{number}|{key}")
                for key, cell in zip(keys, row, strict=True)
            )
            for number, row in enumerate(record.rows)
        ),
    )


def _bind_column(column: Column, name: str) -> Column:
    return replace(column, label=bind(column.label, f"label:{column.key}|{name}"))


def find_line(record: FigureRecord, origin: str) -> int:
    """The line of figure.toml that a bound text comes from, 0 if there is none."""
    places = dict(record.places)
    kind, _, rest = origin.partition("|")
    key = kind.removeprefix("label:") if kind.startswith("label:") else rest.rpartition("|")[2]
    if kind in ("title", "short_title", "subtitle", "alt", "note"):
        return places.get(kind, 0)
    if kind == "source":
        return 0
    # a column that stands once for each region is written once, with {region} in its key
    repeated = (line for name, line in record.places if "{region}" in name)
    return places.get(f"column:{key}") or next(repeated, 0)
