"""`invoke new-figure`: what is proposed by the columns, drawn, and refused."""

import re
import shutil
from pathlib import Path

import pytest

from bindery.console.figure import NewFigure, make_figure
from bindery.errors import BinderyError, UsageError
from bindery.loading import load_study
from bindery.loading.entries import load_entries
from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.planning.plan import plan_study
from bindery.planning.request import Request
from bindery.proposing.columns import find_format

ROOT = Path(__file__).parents[2]
HARBOURS = ROOT / "tests/projects/harbours"
MARK = "[to be written]"
# The tables of the study that no chart can draw, and why.
NO_CHART = {"regions/achterhoek/data/afbakening.csv": "proposing-no-numbers"}
TABLES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("content/data", "regions/*/data")
    for path in ROOT.glob(f"{folder}/*.csv")
)


def copy(source, target):
    for name in ("content", "regions", "figures", "templates"):
        shutil.copytree(source / name, target / name)
    return target


@pytest.fixture
def harbours(tmp_path):
    root = copy(HARBOURS, tmp_path)
    house = root / "templates/house/house.toml"
    text = house.read_text()
    house.write_text(text.replace("[writing]\n", f'[writing]\nunfinished = ["{MARK}"]\n'))
    return root


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    return copy(ROOT, tmp_path_factory.mktemp("ours"))


def put(root, rows, columns, name="quays", key='["name"]'):
    """A table of reference with a sidecar: rows of CSV, and the type and unit of each column."""
    folder = root / "content/data"
    folder.mkdir(exist_ok=True)
    source = re.search(r"(?m)^\[(.+)\]", (root / "content/sources.toml").read_text())[1]
    (folder / f"{name}.csv").write_text(
        ",".join(columns) + "\n" + "".join(f"{one}\n" for one in rows)
    )
    lines = [
        'title = "Quays"',
        f'source = "{source}"',
        'reference_date = "1 May 2020"',
        f"key = {key}",
    ]
    for column, (type_, unit) in columns.items():
        lines += ["", f"[columns.{column}]", f'type = "{type_}"', f'label = "{column.title()}"']
        lines += [f'unit = "{unit}"'] if unit else []
        if unit and "year" in columns:
            lines.append('time = { kind = "stock", at = "{year}-01-01" }')
    (folder / f"{name}.toml").write_text("\n".join(lines) + "\n")


def read_entry(root, name):
    mistakes = []
    found = {one.id: one for one in load_entries(root, mistakes)}
    assert not mistakes
    return found[name]


TEXT, YEAR, METRES, SHIPS = ("text", ""), ("year", ""), ("decimal", "metres"), ("integer", "ships")
PROPOSED = {
    "bars": (["North,9.5", "South,12.25"], {"name": TEXT, "depth": METRES}, '["name"]'),
    "dumbbell": (["North,9.5,10", "South,12,13"], {"name": TEXT, "low": METRES, "high": METRES},
                 '["name"]'),
    "grouped": (["North,9.5,10,3", "South,12,13,9"],
                {"name": TEXT, "low": METRES, "high": METRES, "mean": METRES}, '["name"]'),
    "numbers": (["North,9.5,10"], {"name": TEXT, "depth": METRES, "ships": SHIPS}, '["name"]'),
    "lines": (["2019,9", "2020,12", "2021,3"], {"year": YEAR, "ships": SHIPS}, '["year"]'),
    "columns": (["2019,9", "2020,12"], {"year": YEAR, "ships": SHIPS}, '["year"]'),
}  # fmt: skip


@pytest.mark.parametrize("kind", PROPOSED)
def test_the_columns_propose_a_chart(harbours, kind, capsys):
    rows, columns, key = PROPOSED[kind]
    put(harbours, rows, columns, key=key)
    assert make_figure(harbours, NewFigure("quays"))
    entry = read_entry(harbours, "quays")
    assert entry.declared.chart.kind.value == kind
    assert entry.title == "Quays"
    assert "1 May 2020" in entry.subtitle
    assert entry.alt.startswith(MARK)
    told = capsys.readouterr().err
    assert '{{ figure("quays") }}' in told
    assert "@fig-quays" in told


def test_lines_of_a_few_and_the_last_year_of_many(harbours):
    columns = {"name": TEXT, "year": YEAR, "ships": SHIPS}
    few = [f"{name},{year},{year % 7 + place}" for place, name in ((1, "N"), (60, "S"))
           for year in (2019, 2020, 2021)]  # fmt: skip
    put(harbours, few, columns, key='["name", "year"]')
    make_figure(harbours, NewFigure("quays"))
    assert read_entry(harbours, "quays").declared.chart.series == "name"
    many = [
        f"Q{n},{year},{(year - 2018) * 30 + n}" for n in range(12) for year in (2019, 2020, 2021)
    ]
    put(harbours, many, columns, "many", '["name", "year"]')
    make_figure(harbours, NewFigure("many"))
    entry = read_entry(harbours, "many")
    assert entry.declared.chart.kind.value == "dumbbell"
    make_figure(harbours, NewFigure("many", "many-bars", kind="bars"))
    assert dict(read_entry(harbours, "many-bars").declared.rows.where)


def test_a_table_of_regions_is_drawn_for_each_that_has_it(harbours):
    for path in harbours.glob("regions/*/data/ships.toml"):
        path.write_text(re.sub(r"(?m)^(delimitation|area) = .*\n", "", path.read_text()))
    make_figure(harbours, NewFigure("ships", "ships-a-year"))
    entry = read_entry(harbours, "ships-a-year")
    assert (entry.scope.value, entry.data, entry.may_lack) == ("region", ("ships",), ())
    assert "{{ region.name }}" in entry.title


def test_check_warns_of_the_proposal_and_of_nothing_else(harbours):
    before = plan_study(harbours, Request()).diagnostics
    make_figure(harbours, NewFigure("ships", "ships-a-year"))
    new = [one for one in plan_study(harbours, Request()).diagnostics if one not in before]
    assert {one.path for one in new} == {"figures/ships-a-year/figure.toml"}
    assert {one.said.id for one in new} == {"common-unfinished", "rules-not-placed"}


def test_a_table_is_made_where_it_is_asked_for(harbours, capsys):
    put(harbours, ["North,deep"], {"name": TEXT, "said": TEXT})
    make_figure(harbours, NewFigure("quays", kind="table"))
    assert read_entry(harbours, "quays").kind.value == "table"
    assert '{{ table("quays") }}' in capsys.readouterr().err


def test_words_of_a_sidecar_are_no_expressions_and_no_toml(harbours):
    put(harbours, ["North,9", "South,8"], {"name": TEXT, "ships": SHIPS})
    path = harbours / "content/data/quays.toml"
    text = path.read_text().replace('title = "Quays"', "title = '''The \"{{ x }}\" \\ {% y %}'''")
    path.write_text(text)
    make_figure(harbours, NewFigure("quays"))
    assert read_entry(harbours, "quays").title == 'The "{ { x }}" \\ { % y %}'


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        (NewFigure("shps"), "ships"),
        (NewFigure("../ships"), "ships"),
        (NewFigure("/etc/passwd"), "ships"),
        (NewFigure("\x1b[31m"), "ships"),
        (NewFigure(""), "ships"),
        (NewFigure("ships"), "ships-2"),
        (NewFigure("ships", "Ships"), "small letters"),
        (NewFigure("ships", "../x"), "small letters"),
        (NewFigure("ships", "x", region="eastprot"), "eastport"),
        (NewFigure("ships", "x", region="../eastport"), "eastport"),
        (NewFigure("ships", "x", kind="line"), "lines"),
        (NewFigure("ships", "x", kind="choropleth"), "what fits"),
    ],
)
def test_what_is_refused_has_a_hint_and_writes_nothing(harbours, asked, hint):
    before = sorted(harbours.rglob("*"))
    with pytest.raises(UsageError) as told:
        make_figure(harbours, asked)
    assert hint in told.value.diagnostics[0].hint
    assert "\x1b" not in str(told.value.diagnostics[0])
    assert sorted(harbours.rglob("*")) == before


@pytest.mark.parametrize(
    ("rows", "columns", "said"),
    [
        ([f"Q{n},{n}" for n in range(41)], {"name": TEXT, "ships": SHIPS}, "no chart fits"),
        (["North,9"], {"name": TEXT, "ships": SHIPS}, "cannot be drawn|no chart fits"),
        (["North,deep"], {"name": TEXT, "said": TEXT}, "no column of numbers"),
        (["North,many"], {"name": TEXT, "ships": SHIPS}, "many"),
    ],
)
def test_a_table_that_no_chart_can_draw_is_told_and_nothing_is_written(
    harbours, rows, columns, said
):
    put(harbours, rows, columns)
    with pytest.raises(BinderyError) as told:
        make_figure(harbours, NewFigure("quays"))
    one = told.value.diagnostics[0]
    assert re.search(said, str(one))
    assert one.hint
    assert "quays.csv" in one.path
    assert not (harbours / "figures/quays").exists()


@pytest.mark.parametrize(("all_", "kind"), [(200, "dumbbell"), (202, "dumbbell"), (240, "grouped")])
def test_a_sum_is_not_drawn_beside_its_parts_even_if_it_is_rounded(harbours, all_, kind):
    columns = {"name": TEXT, "in": SHIPS, "out": SHIPS, "all": SHIPS}
    put(harbours, [f"North,120,80,{all_}", "South,300,100,400"], columns)
    make_figure(harbours, NewFigure("quays"))
    assert read_entry(harbours, "quays").declared.chart.kind.value == kind


def test_a_title_keeps_no_number_that_the_figure_does_not_show(harbours):
    put(harbours, ["North,9.5", "South,12"], {"name": TEXT, "depth": METRES})
    path = harbours / "content/data/quays.toml"
    path.write_text(path.read_text().replace('"Quays"', '"Depth per 700 ships, in 3 harbours"'))
    make_figure(harbours, NewFigure("quays"))
    entry = read_entry(harbours, "quays")
    assert (entry.title, entry.subtitle) == ("Depth per ships, in harbours", "Depth (metres)")


@pytest.mark.parametrize(
    ("type_", "unit", "cells", "written"),
    [
        (ColumnType.YEAR, "", [2020], "year"),
        (ColumnType.TEXT, "", ["a"], "text"),
        (ColumnType.INTEGER, "ships", [1, None], "integer"),
        (ColumnType.DECIMAL, "m", [1.0, 2.25, float("nan")], "decimal2"),
        (ColumnType.DECIMAL, "m", [1.0], "decimal1"),
        (ColumnType.DECIMAL, "m", [1 / 3], "decimal3"),
        (ColumnType.DECIMAL, "%", [3.0], "percent1"),
        (ColumnType.INTEGER, "%", [3], "percent0"),
    ],
)
def test_a_column_is_written_with_the_decimals_that_it_has(type_, unit, cells, written):
    assert find_format(ColumnSchema("x", type_, "X", unit), cells) == written


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES)
def test_each_table_of_the_study_is_a_figure_or_says_why_not(ours, table):
    region = table.split("/")[1] if table.startswith("regions/") else ""
    name = re.sub(r"[^a-z0-9]+", "-", f"new-{table}")
    if table in NO_CHART:
        with pytest.raises(BinderyError) as told:
            make_figure(ours, NewFigure(table, name, region))
        assert [one.said.id for one in told.value.diagnostics] == [NO_CHART[table]]
        return
    make_figure(ours, NewFigure(table, name, region))
    assert load_study(ours).study.find_entry(name, "study").alt.startswith("[invullen]")
