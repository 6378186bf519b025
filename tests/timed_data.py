"""Tables of two regions and their country, with what they are of, for the tests of this room."""

from datetime import date

import pandas as pd

from bindery.drawing import DrawRequest, DrawSettings, FigureData, FigureRegion, SourceWords
from bindery.drawing.moments import TimeWords
from bindery.loading.column_time import ColumnTime
from bindery.loading.entries import load_entries
from bindery.loading.remarks import Remark
from bindery.loading.tables import ColumnSchema, ColumnType, TableOrigin, TableSchema
from bindery.model import Look, NumberStyle, Source
from bindery.model.spans import SpanKind

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TIMES = TimeWords("on {days}", "on {day} of the years {years}", "in {years}",
                  "from {first} to {last}", "{first} to {last}", "and")  # fmt: skip
WORDS = SourceWords("Source", "date", "processing", "area", TIMES)
SOURCES = tuple(
    Source(name, "Office", "Census", name.upper(), "CC BY", date(2026, 1, 1))
    for name in ("t1", "t2")
)
LOOK = Look("#222222", "#555555", "#555555", "#B35900", "#F4F1EA", "#C9C4B8", 120.0, ())
EAST, WEST = FigureRegion("east", "East", "#1E7A2E"), FigureRegion("west", "West", "#2F5F96")
NORTH = FigureRegion("north", "North", "#A8326F")
STOCK = ColumnTime(SpanKind.STOCK, "{year}-01-01", "{year}-01-01")
FLOW = ColumnTime(SpanKind.FLOW, "{year}-01-01", "{year}-12-31")
LEVEL = ColumnTime(SpanKind.LEVEL, "{year}-01-01", "{year}-12-31")
LATE = ColumnTime(SpanKind.FLOW, "{year}-02-01", "{year+1}-01-31")
AGED = ColumnTime(SpanKind.STOCK, "2019-01-01", "2019-01-01")
YEAR = ColumnSchema("year", ColumnType.YEAR, "Year")


def number(name, time, unit="persons"):
    return ColumnSchema(name, ColumnType.INTEGER, name.title(), unit, time=time)


PEOPLE = (YEAR, number("people", STOCK), number("births", FLOW), number("deaths", FLOW))
COLUMNS = {
    "people": PEOPLE,
    "ages": (ColumnSchema("group", ColumnType.TEXT, "Group"), number("persons", AGED)),
    "work": (YEAR, number("jobs", LEVEL)),
    "money": (YEAR, number("income", FLOW, "euro")),
    "land": PEOPLE,
    "country": PEOPLE,
    "odd": (YEAR, number("births", FLOW), number("growth", LATE)),
}


def make_people(scale=1, years=range(2012, 2024)):
    years = list(years)
    return pd.DataFrame(
        {
            "year": years,
            "people": [scale * (1000 + 7 * (year - 2000)) for year in years],
            "births": [scale * (20 + year % 7) for year in years],
            "deaths": [scale * (15 + year % 5) for year in years],
        }
    )


def make_tables(scale=1):
    years = list(range(2012, 2024))
    return {
        "people": make_people(scale),
        "ages": pd.DataFrame({"group": ["young", "old"], "persons": [300 * scale, 700 * scale]}),
        "work": pd.DataFrame({"year": [2005, 2017], "jobs": [400 * scale, 440 * scale]}),
        "odd": make_people(scale)[["year", "births", "deaths"]].rename(
            columns={"deaths": "growth"}
        ),
        "money": pd.DataFrame({"year": years, "income": [scale * (9000 + y) for y in years]}),
    }


def make_schema(name, place, **more):
    """A sidecar; `place` is a region's slug or empty."""
    folder = f"regions/{place}/data" if place else "content/data"
    source = "t2" if name in ("ages", "work") else "t1"
    return TableSchema(f"{folder}/{name}.csv", name, source, "its words", "", "", (),
                       COLUMNS[name], **more)  # fmt: skip


REMARK = (Remark("2023 is provisional", ("births", "deaths"), (("year", 2023),)),)


def make_origin(name, region=None, **more):
    rows = 12 if name not in ("ages", "work") else 2
    if name in ("people", "land", "country"):
        more = {"remarks": REMARK, **more}
    schema = make_schema(name, region.slug if region else "", **more)
    return TableOrigin(schema, region.name if region else "", "", tuple(range(2, rows + 2)))


def make_request(root, toml, code="", *, country=None, study=False):
    """An entry of region East, or of three regions, each larger, with the country's tables."""
    folder = root / "figures/planted"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "figure.toml").write_text(toml, encoding="utf-8")
    (folder / "figure.py").write_text(code, encoding="utf-8")
    if not code:
        (folder / "figure.py").unlink()
    mistakes = []
    (entry,) = load_entries(root, mistakes)
    assert not mistakes, mistakes
    regions = (EAST, WEST, NORTH) if study else (EAST,)
    own = {region: make_tables(scale) for scale, region in enumerate(regions, 1)}
    tables = {
        name: _stack([(region, own[region][name]) for region in regions])
        if study
        else own[EAST][name]
        for name in entry.data
    }
    reference = {
        name: (country if country is not None and name == "country" else make_people(90))
        for name in entry.reference
    }
    origins = [make_origin(name, region) for name in entry.data for region in regions]
    origins += [make_origin(name) for name in entry.reference]
    return DrawRequest(
        root=root, entry=entry, scope="study" if study else "east",
        data=FigureData(None if study else EAST, regions, tables, reference),
        origins=tuple(origins),
        setting=DrawSettings(LOOK, NumberStyle(months=MONTHS), SOURCES, WORDS),
        output=root / "out",
    )  # fmt: skip


def _stack(parts):
    frames = []
    for region, frame in parts:
        part = frame.copy()
        part.insert(0, "region", region.slug)
        part.insert(1, "region_name", region.name)
        frames.append(part)
    return pd.concat(frames, ignore_index=True)
