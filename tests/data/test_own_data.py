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
        ages = group["leeftijd"].rows.set_index("leeftijdsgroep")["personen"]
        towns = group["leeftijd-gemeenten"].rows
        assert ages.sum() == towns["inwoners"].sum() == sums[2019]
        assert ages["10 tot 15 jaar"] == towns["jeugd_10_14"].sum()


def test_the_moves_within_the_country_cancel_out(tables):
    rows = tables[layout.REFERENCE_DATA]["nederland-bevolking"].rows
    assert (rows["saldo_binnenland"].abs() < rows["inwoners"] / 1000).all()
