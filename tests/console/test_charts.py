"""The page of charts: an example of each kind, drawn from the study's tables, and up to date."""

import itertools

import pytest

from bindery.console.charts import EXAMPLES, PAGE, describe_examples, list_examples, read_note
from bindery.model.declared import ChartKind


@pytest.fixture(scope="module")
def requests(project_root, tmp_path_factory):
    return list(list_examples(project_root, tmp_path_factory.mktemp("charts")))


def test_each_kind_has_an_example(requests, project_root):
    folders = {path.name for path in (project_root / EXAMPLES).iterdir()}
    assert folders == {kind.value for kind in ChartKind}
    assert [one.entry.declared.chart.kind for one in requests] == list(ChartKind)


def test_each_example_is_drawn_readably_and_its_surfaces_differ_in_grey(requests):
    from matplotlib.patches import Rectangle

    from bindery.drawing.catalogue import picture_entry
    from bindery.drawing.colours import measure_contrast
    from bindery.drawing.contrast import name_seen

    for request in requests:
        looks = set()

        def look_at(figure, looks=looks):
            for patch in (one for axes in figure.axes for one in axes.patches):
                if isinstance(patch, Rectangle):
                    face = name_seen(patch.get_facecolor())
                    looks.add((face, patch.get_hatch()))

        picture = picture_entry(request, look_at)
        assert picture.pixels.size, request.entry.id
        pairs = itertools.combinations(looks, 2)
        if request.entry.id in ("grouped", "stacked", "pyramid"):
            assert all(one[1] != two[1] or measure_contrast(one[0], two[0]) > 1.5
                       for one, two in pairs), request.entry.id  # fmt: skip


def test_the_page_is_that_of_these_examples(project_root):
    path = project_root / PAGE
    assert path.stat().st_size < 500_000
    assert read_note(path) == describe_examples(project_root), "run ./inv charts, commit the page"


def test_the_guide_shows_the_page_and_names_each_kind(project_root):
    text = (project_root / "docs/figures.md").read_text("utf-8")
    assert "(charts.png)" in text
    for kind in ChartKind:
        assert f"### {kind.value}" in text
