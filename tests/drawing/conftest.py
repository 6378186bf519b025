"""A small root with one entry, and a request to draw it."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from bindery.drawing import DrawRequest, DrawSettings, FigureData, FigureRegion, SourceWords
from bindery.loading.entries import load_entries
from bindery.loading.tables import TableOrigin, TableSchema
from bindery.model import Look, NumberStyle, Source

EAST = FigureRegion("east", "East", "#1E7A2E")
SCHEMA = TableSchema("regions/east/data/people.csv", "People", "office", "1 May 2020",
                     "eleven towns", "sum of towns", (), ())  # fmt: skip
SOURCE = Source("office", "Office", "Census", "T1", "CC BY", date(2026, 1, 1))
LOOK = Look("#222222", "#555555", "#555555", "#B35900", "#F4F1EA", "#C9C4B8", 120.0, ())
WORDS = SourceWords("Source", "date", "processing", "area")


@pytest.fixture
def make_request(tmp_path):
    """Write an entry's two files and give the request for region East."""

    def make(toml, code, **changes):
        folder = tmp_path / "figures/people"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "figure.toml").write_text(toml, encoding="utf-8")
        (folder / "figure.py").write_text(code, encoding="utf-8")
        mistakes = []
        (entry,) = load_entries(tmp_path, mistakes)
        assert not mistakes
        frame = pd.DataFrame({"year": [2019, 2020, 2021], "people": [1000, 1200, 1350]})
        request = DrawRequest(
            root=tmp_path, entry=entry, scope="east",
            data=FigureData(EAST, (EAST,), {"people": frame}, {}),
            origins=(TableOrigin(SCHEMA, "East", "eight towns"),),
            setting=DrawSettings(LOOK, NumberStyle(), (SOURCE,), WORDS), output=tmp_path / "out",
        )  # fmt: skip
        return replace(request, **changes)

    return make
