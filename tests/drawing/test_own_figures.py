"""Every entry of the study comes out for every region, also for a region that is a copy."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from bindery import layout
from bindery.data import (
    Declarations,
    EntryTablesRequest,
    PublishRequest,
    publish_region,
    read_entry_tables,
)
from bindery.drawing import (
    DrawRequest,
    DrawSettings,
    FigureData,
    FigureRegion,
    SourceWords,
    draw_entry,
)
from bindery.loading import load_study
from bindery.loading.entries import load_entries
from bindery.loading.kinds import load_house
from bindery.loading.regions import list_tables
from bindery.loading.study import load_sources
from bindery.model import EntryKind, NumberStyle, Region, Scope, link_chain
from bindery.model.declared import ChartKind

COLOURS = ("#1E7A2E", "#2F5F96", "#A8326F", "#7A4E00", "#5B3FA0")
WORDS = SourceWords("Bron", "peildatum", "bewerking", "afbakening")


@pytest.fixture(scope="module")
def whole(project_root, tmp_path_factory):
    """The study's content with a fourth region, copied from the last; its tables published."""
    root = tmp_path_factory.mktemp("study")
    for folder in ("content", "figures", "regions", "templates"):
        shutil.copytree(project_root / folder, root / folder)
    slugs = sorted(path.name for path in (root / "regions").iterdir())
    shutil.copytree(root / "regions" / slugs[-1], root / "regions/een-vierde-regio")
    work = root / "regions/een-vierde-regio/data/arbeid.csv"
    work.write_text(work.read_text("utf-8").replace("\nLimburg", "\nElders"), "utf-8")
    regions = tuple(
        Region(slug, slug.title(), order, COLOURS[order], "", (), (), (),
               list_tables(root, layout.region_data(slug), []), (), "",
               areas=("corop", "provincie"))
        for order, slug in enumerate([*slugs, "een-vierde-regio"])
    )  # fmt: skip
    for one in regions:
        publish_region(
            PublishRequest(root, one.slug, one.tables, Declarations((), ()), NumberStyle(),
                           root / "published" / one.slug)
        )  # fmt: skip
    return root, regions


def draw_all(root, regions, output):
    mistakes = []
    look, sources = load_house(root, mistakes).look, load_sources(root, mistakes)
    study = load_study(root).study
    setting = DrawSettings(look, study.numbers, sources, WORDS)
    marks = tuple(FigureRegion(one.slug, one.name, one.colour) for one in regions)
    entries, chain = load_entries(root, mistakes), link_chain(study)
    assert not mistakes
    for entry in entries:
        if entry.scope is not Scope.REGION and len(regions) == 1:
            continue  # what compares the regions
        for own in regions if entry.scope is Scope.REGION else (None,):
            if own and not set(entry.data) <= set(own.tables):
                continue  # a figure of one region alone
            mark = next((one for one in marks if own and one.slug == own.slug), None)
            got = read_entry_tables(
                EntryTablesRequest(root, root / "published", own, regions, entry)
            )
            data = FigureData(mark, (mark,) if mark else marks, got.tables, got.reference,
                              dict(entry.words), chain if entry.chain else None)  # fmt: skip
            scope = own.slug if own else layout.STUDY_SCOPE
            yield (
                entry,
                draw_entry(
                    DrawRequest(root, entry, scope, data, got.origins, setting, output / scope)
                ),
            )


@pytest.fixture(scope="module")
def drawn(whole):
    """All entries and their records."""
    root, regions = whole
    return list(draw_all(root, regions, root / "out"))


def test_all_entries_come_out_for_all_regions(drawn, whole):
    _, regions = whole
    alone = {"afbakening", "deelgebieden"}
    per_region = [
        entry for entry, _ in drawn if entry.scope is Scope.REGION and entry.id not in alone
    ]
    assert alone <= {entry.id for entry, _ in drawn}
    assert len(per_region) == len({entry.id for entry in per_region}) * len(regions)
    assert sum(entry.kind is EntryKind.FIGURE and not entry.decorative for entry in per_region) == (
        14 * len(regions)
    )


def test_titles_say_a_number_and_alt_texts_say_more(drawn):
    for entry, record in drawn:
        if entry.decorative:
            assert not record.title
            continue
        chart = entry.declared.chart
        where = chart is not None and chart.kind is ChartKind.LOCATOR  # it says where, not how many
        assert where or any(sign.isdigit() for sign in record.title), record
        assert "{" not in record.title + record.subtitle + record.alt + record.note
        assert record.source_line.startswith("Bron: ")
        if entry.kind is EntryKind.FIGURE:
            assert len(record.alt) > 60
            assert record.alt != record.title


def test_a_copied_region_is_called_by_its_own_name(drawn):
    copied = [record for _, record in drawn if record.scope == "een-vierde-regio" and record.title]
    assert sum("Een-Vierde-Regio" in record.title for record in copied) >= len(copied) // 2


def test_a_region_that_shrank_is_not_said_to_grow(drawn):
    for _, record in drawn:
        if record.id == "bevolking":
            first, last = (row[1].replace(".", "") for row in (record.rows[0], record.rows[-1]))
            assert ("steeg" in record.title) == (int(last) > int(first))


def draw_elsewhere(root, regions, project_root, name, environment):
    """Draw all entries in another process; the folder with its files."""
    code = (
        "import sys; from pathlib import Path; from bindery.model import Region;"
        "sys.path.insert(0, sys.argv[3]);"
        "from test_own_figures import draw_all;"
        "root = Path(sys.argv[1]); names = sys.argv[2];"
        "import json; tupled = lambda x: tuple(x) if isinstance(x, list) else x;"
        "regions = tuple("
        "Region(*map(tupled, one), areas=('corop', 'provincie')) for one in json.loads(names));"
        "list(draw_all(root, regions, root / sys.argv[4]))"
    )
    names = [
        [r.slug, r.name, r.order, r.colour, "", [], [], [], list(r.tables), [], ""] for r in regions
    ]
    here = str(project_root / "tests/drawing")
    arguments = [sys.executable, "-c", code, str(root), json.dumps(names), here, name]
    path = str(project_root / "src")
    folder = environment.pop("cwd", None)
    subprocess.run(
        arguments, check=True, cwd=folder, env={**os.environ, "PYTHONPATH": path, **environment}
    )
    return root / name


def list_differing(one, other):
    files = sorted(path.relative_to(one) for path in one.rglob("*.*"))
    assert files == sorted(path.relative_to(other) for path in other.rglob("*.*"))
    return [str(f) for f in files if (one / f).read_bytes() != (other / f).read_bytes()]


def make_foreign_fonts(root, folder):
    """Another font under the house's own family name, in both weights that a figure may ask for."""
    from fontTools.ttLib import TTFont

    source, other = (
        root / f"templates/house/fonts/SourceSans3-Figures-{one}.ttf"
        for one in ("Regular", "Semibold")
    )
    folder.mkdir(parents=True)
    for name, outlines, names in (("a", other, source), ("z", source, other)):
        font, named = TTFont(outlines), TTFont(names)
        font["name"], font["OS/2"].usWeightClass = named["name"], named["OS/2"].usWeightClass
        font.save(folder / f"{name}-foreign.ttf")


def test_another_process_draws_the_same_bytes(whole, drawn, project_root):
    """Hash seeds differ between processes: nothing in a PDF may depend on them."""
    root, regions = whole
    again = draw_elsewhere(root, regions, project_root, "again", {"PYTHONHASHSEED": "7"})
    assert list_differing(root / "out", again) == []


@pytest.mark.slow
def test_the_machine_s_fonts_settings_zone_and_language_change_no_byte(
    whole, drawn, project_root, tmp_path
):
    root, regions = whole
    home = tmp_path / "home"
    for place in (".fonts", ".local/share/fonts"):
        make_foreign_fonts(root, home / place)
    hostile = "font.family: serif\nfont.size: 30\nsavefig.dpi: 30\naxes.unicode_minus: True\n"
    for place in (home / ".config/matplotlib", home / "work"):
        place.mkdir(parents=True)
        (place / "matplotlibrc").write_text(hostile)
    again = draw_elsewhere(root, regions, project_root, "elsewhere", {
        "HOME": str(home), "cwd": str(home / "work"),
        "MPLCONFIGDIR": str(home / ".config/matplotlib"), "MPLBACKEND": "svg",
        "XDG_DATA_HOME": str(home / ".local/share"), "OSFONTDIR": str(home),
        "PYTHONHASHSEED": "4711", "SOURCE_DATE_EPOCH": "1", "TMPDIR": str(tmp_path),
        "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8",
    })  # fmt: skip
    assert list_differing(root / "out", again) == []


@pytest.mark.slow
def test_two_processes_at_once_draw_the_same_bytes(whole, drawn, project_root):
    from concurrent.futures import ThreadPoolExecutor

    root, regions = whole
    with ThreadPoolExecutor() as pool:
        folders = list(pool.map(
            lambda seed: draw_elsewhere(
                root, regions, project_root, f"at-once-{seed}", {"PYTHONHASHSEED": seed}
            ),
            ("1", "2"),
        ))  # fmt: skip
    assert [list_differing(root / "out", one) for one in folders] == [[], []]


@pytest.mark.full
def test_twenty_hash_seeds_draw_the_same_bytes(whole, drawn, project_root):
    """Two of them draw all, the others a region each: all of all would take twelve minutes."""
    root, regions = whole
    for seed in range(20):
        name, environment = f"seed-{seed}", {"PYTHONHASHSEED": str(seed)}
        one = regions[seed % len(regions)]
        everything = seed % 10 == 0
        again = draw_elsewhere(
            root, regions if everything else (one,), project_root, name, environment
        )
        part = "" if everything else one.slug
        assert list_differing(root / "out" / part, again / part) == [], seed
        shutil.rmtree(again)
