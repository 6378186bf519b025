"""The regions' tables come together only when they are alike, and keep where they come from."""

import pytest

from bindery.data import Declarations, GatherRequest, PublishRequest, gather_tables, publish_region
from bindery.data.publish import read_published
from bindery.errors import BinderyError
from bindery.model import NumberStyle, Region


def publish(root, *slugs):
    for slug in slugs:
        publish_region(
            PublishRequest(
                root, slug, ("people",), Declarations((), ()), NumberStyle(), root / "out" / slug
            )
        )


def region(slug, tables=("people",)):
    return Region(slug, slug.title(), 1, "#000000", "own area", (), (), (), tables, (), "")


def gather(root, own, *regions):
    request = GatherRequest(root, root / "out", own, regions, ("people",), ())
    return gather_tables(request)


@pytest.fixture
def pair(root, put):
    """East, and a West with a sidecar of its own."""
    text = (root / "regions/east/data/people.csv").read_text()
    put("regions/west/data/people.csv", text)
    sidecar = (root / "regions/east/data/people.toml").read_text()
    put("regions/west/data/people.toml", sidecar.replace("1 January 2020", "1 May 2021"))
    return root


def test_a_table_comes_back_as_it_was_published(root):
    publish(root, "east")
    table = read_published(root / "out/east", "people")
    assert table.rows["share"].isna().tolist() == [False, True, False, False]
    assert table.schema.key == ("year", "town")
    assert [str(kind) for kind in table.rows.dtypes] == ["Int64", "string", "Int64", "Float64"]


def test_all_regions_rows_stand_below_each_other(pair):
    publish(pair, "east", "west")
    gathered = gather(pair, None, region("west"), region("east"))
    rows = gathered.tables["people"]
    assert list(rows.columns[:2]) == ["region", "region_name"]
    assert rows["region"].tolist() == ["west"] * 4 + ["east"] * 4
    dates = [one.schema.reference_date for one in gathered.origins]
    assert dates == ["1 May 2021", "1 January 2020"]


def test_one_region_gets_its_own_rows_only(pair):
    publish(pair, "east", "west")
    rows = gather(pair, region("east"), region("east"), region("west")).tables["people"]
    assert len(rows) == 4
    assert "region" not in rows.columns


def test_another_unit_is_refused(pair, put):
    sidecar = (pair / "regions/west/data/people.toml").read_text()
    put("regions/west/data/people.toml", sidecar.replace('"persons"', '"thousands"'))
    publish(pair, "east", "west")
    with pytest.raises(BinderyError, match="«people» has another type or unit"):
        gather(pair, None, region("east"), region("west"))


def test_another_column_is_refused(pair, put):
    sidecar = (pair / "regions/west/data/people.toml").read_text()
    put("regions/west/data/people.toml", sidecar.replace("columns.share", "columns.part"))
    text = (pair / "regions/west/data/people.csv").read_text()
    put("regions/west/data/people.csv", text.replace("share", "part"))
    publish(pair, "east", "west")
    with pytest.raises(BinderyError) as caught:
        gather(pair, None, region("east"), region("west"))
    assert len(caught.value.diagnostics) == 2


def test_a_region_without_the_table_is_named(root):
    publish(root, "east")
    with pytest.raises(BinderyError, match="the region west has no table «people»"):
        gather(root, None, region("east"), region("west", ("peple",)))


def test_a_spoilt_published_file_is_a_mistake_and_no_traceback(root):
    publish(root, "east")
    (root / "out/east/people.json").write_text("{")
    with pytest.raises(BinderyError, match="missing or spoilt"):
        gather(root, region("east"), region("east"))
