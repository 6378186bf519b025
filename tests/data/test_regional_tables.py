"""The regions' tables come together only when they are alike, and keep where they come from."""

import pytest

from bindery.data import (
    Declarations,
    EntryTablesRequest,
    PublishRequest,
    publish_region,
    read_entry_tables,
)
from bindery.data.published import read_published
from bindery.errors import BinderyError
from bindery.model import Entry, EntryKind, NumberStyle, Region, Scope


def publish(root, *slugs):
    for slug in slugs:
        publish_region(
            PublishRequest(
                root, slug, ("people",), Declarations((), ()), NumberStyle(), root / "out" / slug
            )
        )


def region(slug, tables=("people",), areas=()):
    return Region(
        slug, slug.title(), 1, "#000000", "own area", (), (), (), tables, (), "", areas=areas
    )


def read_tables(root, own, *regions, **changes):
    entry = Entry("people", "figures/people/figure.toml", EntryKind.TABLE, Scope.STUDY, ("people",),
                  (), "", "", "", "", (), **changes)  # fmt: skip
    return read_entry_tables(EntryTablesRequest(root, root / "out", own, regions, entry))


def list_mistakes(root, *regions, own=None, **changes):
    with pytest.raises(BinderyError) as caught:
        read_tables(root, own, *regions, **changes)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


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
    gathered = read_tables(pair, None, region("west"), region("east"), dates_differ=("people",))
    rows = gathered.tables["people"]
    assert list(rows.columns[:2]) == ["region", "region_name"]
    assert rows["region"].tolist() == ["west"] * 4 + ["east"] * 4
    dates = [one.schema.reference_date for one in gathered.origins]
    assert dates == ["1 May 2021", "1 January 2020"]


def test_one_region_gets_its_own_rows_only(pair):
    publish(pair, "east", "west")
    rows = read_tables(pair, region("east"), region("east"), region("west")).tables["people"]
    assert len(rows) == 4
    assert "region" not in rows.columns


def test_another_unit_is_refused_and_names_both_regions(pair, put):
    sidecar = (pair / "regions/west/data/people.toml").read_text()
    changed = sidecar.replace('"persons"', '"thousands"').replace("1 May 2021", "1 January 2020")
    put("regions/west/data/people.toml", changed)
    publish(pair, "east", "west")
    assert list_mistakes(pair, region("east"), region("west")) == [
        (
            "regions/west/data/people.toml",
            14,
            (
                "«people» is in «thousands» in West, and in «persons» in East "
                "(regions/east/data/people.toml:14)"
            ),
            "make the units in the sidecars equal",
        )
    ]


def test_another_date_is_refused_and_names_both_regions(pair):
    publish(pair, "east", "west")
    assert list_mistakes(pair, region("east"), region("west")) == [
        (
            "regions/west/data/people.toml",
            3,
            (
                "«people» is of «1 May 2021» in West, and of «1 January 2020» in East "
                "(regions/east/data/people.toml:3)"
            ),
            'when that is meant, say so in figure.toml: dates_differ = ["people"]',
        )
    ]


def test_other_years_are_refused_even_where_the_sidecars_say_the_same(root, put):
    put("regions/west/data/people.toml", (root / "regions/east/data/people.toml").read_text())
    text = (root / "regions/east/data/people.csv").read_text()
    put("regions/west/data/people.csv", text.replace("2020", "2021"))
    publish(root, "east", "west")
    (found,) = list_mistakes(root, region("east"), region("west"))
    assert found[2] == (
        "«people» has the years 2019, 2021 in West, and 2019, 2020 in East "
        "(regions/east/data/people.csv)"
    )
    assert len(read_tables(root, None, region("east"), region("west"), dates_differ=("people",))
               .tables["people"]) == 8  # fmt: skip


@pytest.fixture
def wide(root, put):
    """East, and a West whose table is about a larger area."""
    put("regions/west/data/people.csv", (root / "regions/east/data/people.csv").read_text())
    sidecar = (root / "regions/east/data/people.toml").read_text()
    said = 'area = "province"\ndelimitation = "the province"\n'
    put("regions/west/data/people.toml", said + sidecar)
    publish(root, "east", "west")
    return root


def test_another_area_is_refused_and_names_both_regions(wide):
    assert list_mistakes(wide, region("east"), region("west")) == [
        (
            "regions/west/data/people.toml",
            1,
            (
                "«people» is about «the province» in West, and figures/people/figure.toml wants it "
                "about the region itself, as in East (regions/east/data/people.toml:1)"
            ),
            'when that is meant, say so in figure.toml: areas = { people = "province" }',
        )
    ]


def test_an_area_that_all_regions_fit_is_let_pass_when_it_is_named(wide):
    east = region("east", areas=("province",))
    rows = read_tables(wide, None, east, region("west"), areas=(("people", "province"),))
    assert len(rows.tables["people"]) == 8
    (found,) = list_mistakes(wide, region("east"), region("west"), areas=(("people", "province"),))
    assert found[0] == "regions/east/data/people.toml"
    assert "wants it about the area «province», as in West" in found[2]


def test_one_other_area_in_all_regions_needs_no_word(wide, put):
    put("regions/east/data/people.toml", (wide / "regions/west/data/people.toml").read_text())
    publish(wide, "east")
    assert len(read_tables(wide, None, region("east"), region("west")).tables["people"]) == 8


def test_mixed_areas_pass_when_the_entry_says_so(wide):
    gathered = read_tables(wide, None, region("east"), region("west"), areas=(("people", "mixed"),))
    assert [one.schema.delimitation for one in gathered.origins] == ["", "the province"]


def test_tables_of_two_areas_in_one_regions_entry_are_refused(wide, put):
    put("regions/west/data/own.csv", (wide / "regions/east/data/people.csv").read_text())
    put("regions/west/data/own.toml", (wide / "regions/east/data/people.toml").read_text())
    declared = Declarations((), ())
    publish_region(
        PublishRequest(wide, "west", ("people", "own"), declared, NumberStyle(), wide / "out/west")
    )
    west = region("west", ("people", "own"))
    entry = Entry("both", "figures/both/figure.toml", EntryKind.TABLE, Scope.REGION,
                  ("people", "own"), (), "", "", "", "", ())  # fmt: skip
    request = EntryTablesRequest(wide, wide / "out", west, (west,), entry)
    with pytest.raises(BinderyError) as caught:
        read_entry_tables(request)
    assert str(caught.value).splitlines() == [
        (
            "regions/west/data/people.toml:1: «people» is about «the province» in West, and "
            "figures/both/figure.toml wants it about the region itself, as in West "
            "(regions/west/data/own.toml:1)"
        ),
        '    hint: when that is meant, say so in figure.toml: areas = { people = "province" }',
    ]


def test_a_region_without_the_table_shows_as_missing_never_as_zero(root, put):
    for name in ("people.csv", "people.toml"):
        put(f"regions/south/data/{name}", (root / f"regions/east/data/{name}").read_text())
    publish(root, "east", "south")
    three = region("east"), region("south"), region("west", ())
    rows = read_tables(root, None, *three, may_lack=("people",)).tables["people"]
    west = rows[rows["region"] == "west"]
    assert west[["year", "town"]].to_numpy().tolist() == [
        [2019, "A"], [2019, "B"], [2020, "A"], [2020, "B"],
    ]  # fmt: skip
    assert west["people"].isna().all()
    assert west["share"].isna().all()


def test_the_places_of_a_single_other_region_are_not_lent_to_one_that_lacks_the_table(root):
    publish(root, "east")
    rows = read_tables(root, None, region("east"), region("west", ()), may_lack=("people",))
    west = rows.tables["people"].query("region == 'west'")
    assert west.drop(columns=["region", "region_name"]).isna().all(axis=None)
    assert len(west) == 1


def test_another_column_is_refused(pair, put):
    sidecar = (pair / "regions/west/data/people.toml").read_text()
    put("regions/west/data/people.toml", sidecar.replace("columns.share", "columns.part"))
    text = (pair / "regions/west/data/people.csv").read_text()
    put("regions/west/data/people.csv", text.replace("share", "part"))
    publish(pair, "east", "west")
    with pytest.raises(BinderyError) as caught:
        read_tables(pair, None, region("east"), region("west"), dates_differ=("people",))
    assert len(caught.value.diagnostics) == 2


def test_a_region_without_the_table_is_named(root):
    publish(root, "east")
    with pytest.raises(BinderyError, match="the region west has no table «people»"):
        read_tables(root, None, region("east"), region("west", ("peple",)))


def test_a_spoilt_published_file_is_a_mistake_and_no_traceback(root):
    publish(root, "east")
    (root / "out/east/people.json").write_text("{")
    with pytest.raises(BinderyError, match="missing or spoilt"):
        read_tables(root, region("east"), region("east"))
