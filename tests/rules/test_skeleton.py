"""Every region has the same parts in the same order, or says why not (REQ-93)."""

import shutil

import pytest
from run_study import copy_harbours, edit

from bindery.loading import load_study
from bindery.loading.skeleton import name_absences, read_skeletons
from bindery.planning.scope import list_texts
from bindery.rules.skeleton import check_skeleton

EAST, WEST = "regions/eastport", "regions/westport"
SHIPS = "text/02-ships.md"


@pytest.fixture
def root(tmp_path):
    return copy_harbours(tmp_path)


def read(root):
    study = load_study(root).study
    return study, {text.section.path: text.outline for text in list_texts(root, study)}


def look(root):
    study, outlines = read(root)
    return [str(one).split("\n")[0] for one in check_skeleton(study, outlines)]


def declare(root, region, words):
    path = root / region / "region.toml"
    path.write_text(path.read_text("utf-8") + f"\n[not_applicable]\n{words}\n", "utf-8")


def add_southport(root):
    shutil.copytree(root / WEST, root / "regions/southport")
    edit(root / "regions/southport/region.toml", '"Westport"\norder', '"Southport"\norder')


def test_regions_of_one_skeleton_are_fine(root):
    assert look(root) == []


def test_a_missing_section_is_told_at_the_region_that_lacks_it(root):
    (root / WEST / SHIPS).unlink()
    assert look(root) == [
        "regions/westport/text: «westport» lacks «ships», which «eastport» has",
    ]


def test_a_missing_heading_is_told_at_the_heading_that_it_would_follow(root):
    edit(root / WEST / SHIPS, "## By hand {#sec-hand}", "## By hand")
    assert look(root) == [
        (
            "regions/westport/text/02-ships.md:1: "
            "«westport» lacks «ships#sec-hand», which «eastport» has"
        ),
    ]


def test_a_part_that_only_one_of_three_has_is_told_where_it_stands(root):
    add_southport(root)
    with (root / EAST / SHIPS).open("a", encoding="utf-8") as file:
        file.write("\n## Depth {#sec-depth}\n\nDeep.\n")
    (line,) = look(root)
    assert line.startswith("regions/eastport/text/02-ships.md:")
    assert line.endswith(
        "«ships#sec-depth» stands only in «eastport», and not in «southport», «westport»"
    )


def test_another_order_is_told_at_the_first_part_out_of_place(root):
    for region in (EAST, WEST):
        with (root / region / SHIPS).open("a", encoding="utf-8") as file:
            file.write("\n## Depth {#sec-depth}\n\nDeep.\n")
    path = root / WEST / SHIPS
    text = path.read_text("utf-8").replace("{#sec-hand}", "{#sec-x}")
    path.write_text(
        text.replace("{#sec-depth}", "{#sec-hand}").replace("{#sec-x}", "{#sec-depth}"), "utf-8"
    )
    (line,) = look(root)
    assert line.endswith("«ships#sec-depth» stands in another place than in «eastport»")
    assert line.startswith("regions/westport/text/02-ships.md:8:")


def test_a_part_that_is_declared_not_applicable_may_lack(root):
    (root / WEST / SHIPS).unlink()
    declare(root, WEST, 'ships = "No ship calls at this harbour."')
    assert look(root) == []
    study, outlines = read(root)
    assert name_absences(study, read_skeletons(study, outlines), study.regions[1]) == (
        ("Ships", "No ship calls at this harbour."),
    )


def test_a_declaration_that_is_stale_or_names_nothing_is_told_at_its_line(root):
    declare(root, WEST, 'ships = "none"\n"ships#sec-hnd" = "none"\n"corner/value" = "none"')
    assert look(root) == [
        (
            "regions/westport/region.toml:15: "
            "«ships» is declared not applicable, but «westport» has it"
        ),
        (
            "regions/westport/region.toml:16: "
            "«ships#sec-hnd» is declared not applicable, but no region has such a part"
        ),
        (
            "regions/westport/region.toml:17: "
            "«corner/value» is declared not applicable, but «westport» has it"
        ),
    ]


def test_a_reason_that_is_empty_is_none(root):
    declare(root, WEST, 'ships = ""')
    (mistake,) = load_study(root).diagnostics
    assert str(mistake) == "regions/westport/region.toml:15: «ships» is empty"


def test_a_region_without_a_finding_on_a_corner_says_why(root):
    edit(root / "content/study.toml", "[chain.domains]", 'support = "support"\n\n[chain.domains]')
    edit(root / EAST / "findings.toml", '"value"', '"support"')
    assert look(root) == [
        "regions/eastport/findings.toml: no finding of «eastport» stands on the corner «value»",
        "regions/westport/findings.toml: no finding of «westport» stands on the corner «support»",
    ]
    declare(root, WEST, '"corner/support" = "Nobody was asked."')
    declare(root, EAST, '"corner/value" = "It is only a basin."')
    assert look(root) == []


def test_a_heading_without_an_anchor_is_up_to_a_region(root):
    with (root / EAST / SHIPS).open("a", encoding="utf-8") as file:
        file.write("\n## A remark of our own\n\nText.\n")
    assert look(root) == []
