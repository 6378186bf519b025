"""Of which years the data of a document are, from the figures and the values that it shows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bindery import layout
from bindery.model import Dataset, Study
from bindery.model.dating import find_year
from bindery.model.tree import Value
from bindery.model.walk import walk_inlines
from bindery.rendering.request import Material


@dataclass(frozen=True, slots=True)
class Age:
    """Tables by their titles, and the latest year that is shown of them.

    They are `old` where the house does not let a text say «now» of them.
    """

    year: int
    tables: tuple[str, ...]
    old: bool


def list_ages(study: Study, material: Material, scope: str) -> tuple[Age, ...]:
    """The data of a scope's texts in a document, or of all of it, the latest year first."""
    latest: dict[str, int] = {}
    for title, year in (
        *_date_records(study, material, scope),
        *_date_values(study, material, scope),
    ):
        latest[title] = max(year, latest.get(title, year))
    grouped: dict[int, list[str]] = defaultdict(list)
    for title, year in latest.items():
        grouped[year].append(title)
    limit = study.date.year - study.writing.now.limit
    return tuple(
        Age(year, tuple(grouped[year]), old=year < limit) for year in sorted(grouped, reverse=True)
    )


def _date_records(study: Study, material: Material, scope: str) -> Iterator[tuple[str, int]]:
    """The tables behind figures and tables, of the years that these show of them."""
    for record in material.records:
        entry = study.look_up(record.id, record.scope)
        if entry is None or scope not in (record.scope, layout.STUDY_SCOPE):
            continue
        shown = dict(record.years)
        for one in study.datasets:
            name = PurePosixPath(one.path).stem
            own = record.scope in (one.region, layout.STUDY_SCOPE)
            used = (name in entry.data and own) if one.region else name in entry.reference
            years = shown.get(one.path.replace(".toml", ".csv"), ())
            # of an entry that knows its years, a table without any is not shown
            if used and (years or not shown):
                yield from _date(study, one, years, one.reference_date)


def _date_values(study: Study, material: Material, scope: str) -> Iterator[tuple[str, int]]:
    """The tables behind the values that the texts print."""
    datasets = {one.path.replace(".toml", ".csv"): one for one in study.datasets}
    for text in material.converted:
        if scope not in (text.scope, layout.STUDY_SCOPE):
            continue
        for inline in walk_inlines(text.fragment.blocks):
            if isinstance(inline, Value):
                for value in _follow(material.values, _complete(inline.name, text.scope)):
                    one = datasets.get(value["table"])
                    if one:
                        words = value["reference_date"] or one.reference_date
                        yield from _date(study, one, value["years"], words)


def _date(
    study: Study, one: Dataset, years: tuple[int, ...], words: str
) -> Iterator[tuple[str, int]]:
    year = find_year(years, words, study.date.year)
    if year is not None:
        yield one.title, year


def _complete(name: str, scope: str) -> str:
    return name if "." in name else f"{scope}.{name}"


def _follow(values: Mapping[str, Mapping[str, Any]], name: str) -> Iterator[Mapping[str, Any]]:
    """The values read from tables that a value rests on: itself, or those it is computed from."""
    value = values.get(name)
    if value is None:
        return
    if not value["inputs"]:
        yield value
    for one in value["inputs"]:
        yield from _follow(values, _complete(one, name.partition(".")[0]))
