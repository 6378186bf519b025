"""A figure may have its numbers in a table of the set; the build holds both against each other."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from bindery import layout
from bindery.errors import BinderyError
from bindery.graph import Workspace
from bindery.loading import load_study
from bindery.planning.numbers_links import TablePlaces
from bindery.planning.scope import Placed, list_texts
from bindery.planning.shared_numbers import find_lost, plan_shared_numbers


@pytest.fixture(scope="module")
def study(project_root):
    return load_study(project_root).study


@pytest.fixture(scope="module")
def figure(study):
    return next(one for one in study.entries if one.id == "gemeenten-groei")


@pytest.fixture(scope="module")
def table(study):
    return next(one for one in study.entries if one.id == "gemeenten")


@pytest.fixture
def compare(tmp_path, monkeypatch, figure, table):
    (step,) = plan_shared_numbers([Placed(figure, "zeeland"), Placed(table, "zeeland")])

    def compare(rows, there):
        found = dict(zip(step.inputs, (rows, there), strict=True))
        monkeypatch.setattr(
            "bindery.planning.shared_numbers.read_record",
            lambda _, path: SimpleNamespace(rows=found[path]),
        )
        step.action(Workspace(tmp_path, tmp_path))
        return (tmp_path / step.outputs[0]).read_text()

    return compare


def test_rows_are_found_among_more_columns_and_under_longer_names(compare):
    rows = (("Goes", "36.921", "+6,8%"), ("Noord", "1", "1"))
    there = (("Noord (COROP)", "1", "2", "1"), ("Goes", "36.921", "39.433", "+6,8%"))
    assert compare(rows, there) == "2\n"


@pytest.mark.parametrize("row", [("Goes", "36.921", "+6,9%"), ("Goes", "1", "1")])
def test_a_number_that_the_table_has_not_is_told_at_the_figure(compare, row):
    there = (("Goes", "36.921", "39.433", "+6,8%"), ("Hulst", "1", "2", "+6,9%"))
    with pytest.raises(BinderyError, match=r"figures/gemeenten-groei/figure.toml:\d+.*gemeenten"):
        compare((row,), there)


def test_a_table_that_no_text_places_is_told(figure, table):
    assert find_lost([Placed(figure, "zeeland"), Placed(table, "zeeland")]) == []
    for others in ((), (Placed(table, "achterhoek"),)):
        (lost,) = find_lost([Placed(figure, "zeeland"), *others])
        assert lost.path == figure.path
        assert "gemeenten" in lost.message
        assert lost.hint


def test_the_own_document_comes_before_others(project_root, study, figure):
    every = list_texts(project_root, study)
    documents = {one.stem: one for one in study.documents}
    texts = {
        stem: tuple(text for text in every if text.scope == _scope(one))
        for stem, one in documents.items()
    }
    places = TablePlaces(study, texts)
    own = documents["regioanalyse-zeeland"]
    assert places.find(Placed(figure, "zeeland"), own) == (own, "tbl:zeeland/gemeenten")
    forecast = next(one for one in study.entries if one.id == "prognose")
    found, label = places.find(Placed(forecast, "zeeland"), own)
    assert (found.stem, label) == (
        "landelijke-rapportage", "tbl:study/vergelijking-prognose-tabel",
    )  # fmt: skip
    plain = replace(forecast, numbers_in="")
    assert places.find(Placed(plain, "zeeland"), own) is None


def _scope(document):
    return document.region.slug if document.region else layout.STUDY_SCOPE
