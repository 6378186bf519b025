"""The study's own data files are right, and agree with each other."""

import pytest

from bindery import layout
from bindery.data import load_table
from bindery.loading.regions import list_tables
from bindery.loading.study import load_sources


def list_regions(root):
    return sorted(path.name for path in (root / "regions").iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def tables(project_root):
    """All tables of all regions and of content/data, by folder and name."""
    folders = [layout.REFERENCE_DATA, *map(layout.region_data, list_regions(project_root))]
    return {
        folder: {
            name: load_table(project_root, f"{folder}/{name}.csv")
            for name in list_tables(project_root, folder, [])
        }
        for folder in folders
    }


def test_each_table_names_a_registered_source(project_root, tables):
    mistakes = []
    known = {source.id for source in load_sources(project_root, mistakes)}
    used = {table.schema.source for group in tables.values() for table in group.values()}
    assert not mistakes
    assert used <= known


def test_births_deaths_and_moves_add_up(tables):
    for folder, group in tables.items():
        name = "nederland-bevolking" if folder == layout.REFERENCE_DATA else "bevolking"
        rows = group[name].rows
        assert (rows["geboren"] - rows["overleden"] == rows["natuurlijke_aanwas"]).all()
        moves = rows["saldo_binnenland"] + rows["saldo_buitenland"]
        assert (moves == rows["saldo_migratie"]).all()
        assert ((rows["inwoners"] + rows["groei"]).iloc[:-1].tolist()
                == rows["inwoners"].iloc[1:].tolist())  # fmt: skip


def test_the_municipalities_add_up_to_the_region(project_root, tables):
    for slug in list_regions(project_root):
        group = tables[layout.region_data(slug)]
        sums = group["gemeenten"].rows.groupby("jaar")["inwoners"].sum()
        assert sums.tolist() == group["bevolking"].rows["inwoners"].tolist()
        assert group["leeftijd-2019"].rows["personen"].sum() == sums[2019]
        ages = group["leeftijd"].rows.set_index("leeftijdsgroep")["personen"]
        towns = group["leeftijd-gemeenten"].rows
        assert ages.sum() == towns["inwoners"].sum()
        assert ages["10 tot 15 jaar"] == towns["jeugd_10_14"].sum()


def test_the_ages_of_2021_are_within_what_rounding_of_postcodes_explains(project_root, tables):
    country = tables[layout.REFERENCE_DATA]
    people = country["nederland-bevolking"].rows.set_index("jaar")["inwoners"]
    assert country["nederland-leeftijd"].rows["personen"].sum() == people[2021]
    for slug in list_regions(project_root):
        group = tables[layout.region_data(slug)]
        towns = group["leeftijd-gemeenten"].rows.set_index("gemeente_code")["inwoners"]
        rows = group["gemeenten"].rows
        known = rows[rows["jaar"] == 2021].set_index("gemeente_code")["inwoners"]
        assert ((towns - known).abs() <= 20).all()
        ages = group["leeftijd"].rows
        assert ((ages["mannen"] + ages["vrouwen"] - ages["personen"]).abs() <= 75).all()


def test_the_directions_that_the_texts_state_are_those_of_the_ages(project_root, tables):
    """What the chapters say in words of their own: more, fewer, the largest difference."""

    def share(table):
        persons = table.rows.groupby("groep")["personen"].sum()
        return persons / persons.sum() * 100

    land = share(tables[layout.REFERENCE_DATA]["nederland-leeftijd"])
    found = {
        slug: share(tables[layout.region_data(slug)]["leeftijd"])
        for slug in list_regions(project_root)
    }
    apart = {slug: own - land for slug, own in found.items()}
    old = {slug: own["65 tot 80 jaar"] + own["80 jaar of ouder"] for slug, own in found.items()}
    assert min(old.values()) > land["65 tot 80 jaar"] + land["80 jaar of ouder"]
    assert all(one["25 tot 45 jaar"] < 0 < one["45 tot 65 jaar"] for one in apart.values())
    assert apart["achterhoek"].abs().idxmax() == "25 tot 45 jaar"
    assert max(old, key=old.__getitem__) == "zuid-limburg"
    south = apart["zuid-limburg"]
    assert south.abs().idxmax() == "65 tot 80 jaar"
    young = [one for one in land.index if int(one.split()[0]) < 45]
    assert [one for one in young if south[one] > 0] == ["20 tot 25 jaar"]
    youth = {slug: own["10 tot 15 jaar"] / own["15 tot 20 jaar"] for slug, own in found.items()}
    gap = {slug: abs(one - land["10 tot 15 jaar"] / land["15 tot 20 jaar"])
           for slug, one in youth.items()}  # fmt: skip
    assert min(gap, key=gap.__getitem__) == "zeeland"
    assert min(youth, key=youth.__getitem__) == "zuid-limburg"
    assert max(youth.values()) < 1
    groups = ("10 tot 15 jaar", "5 tot 10 jaar", "0 tot 5 jaar")
    east = found["achterhoek"]
    behind = [land[one] / land["15 tot 20 jaar"] - east[one] / east["15 tot 20 jaar"]
              for one in groups]  # fmt: skip
    assert behind == sorted(behind)


def test_the_moves_within_the_country_cancel_out(tables):
    rows = tables[layout.REFERENCE_DATA]["nederland-bevolking"].rows
    assert (rows["saldo_binnenland"].abs() < rows["inwoners"] / 1000).all()
