"""What must hold between the files of a study, and templates that must not break tagging."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bindery.errors import Severity
from bindery.loading import load_study
from bindery.model.outline import TextOutline
from bindery.rules.packages import check_packages, read_packages
from bindery.rules.study import OutlinedText, check_stems, check_study, check_unused_entries
from bindery.rules.templates import check_templates

HARBOURS = Path(__file__).parents[1] / "projects/harbours"


def place(name):
    return TextOutline(entries=(name,), lines=((("entry", name), 1),))


SEEN = (
    OutlinedText("a.md", "eastport", place("ships")),
    OutlinedText("b.md", "study", place("tonnage"), ("TEU",)),
)


@pytest.fixture(scope="module")
def study():
    return load_study(HARBOURS).study


def say(found):
    return [(one.path, one.line, one.message) for one in found]


def test_a_good_study_breaks_no_rule(study):
    assert check_study(HARBOURS, study, SEEN) == ()


def test_an_entry_that_no_text_places_is_warned_of(study):
    found = check_unused_entries(study, SEEN[:1])
    assert say(found) == [("figures/tonnage/figure.toml", None, "no text places «tonnage»")]
    assert found[0].severity is Severity.WARNING
    assert found[0].hint == 'write {{ table("tonnage") }} on a line of its own'


def test_a_decorative_entry_needs_no_place(study):
    entries = tuple(replace(one, decorative=True) for one in study.entries)
    assert check_unused_entries(replace(study, entries=entries), ()) == []


def test_a_table_that_a_region_lacks_is_told_at_the_entry(study):
    entries = (replace(study.entries[0], data=("shps",), reference=("all",)), study.entries[1])
    found = check_study(HARBOURS, replace(study, entries=entries), SEEN)
    assert say(found) == [
        ("figures/ships/figure.toml", 3, "there is no regions/eastport/data/shps.csv"),
        ("figures/ships/figure.toml", 3, "there is no regions/westport/data/shps.csv"),
        ("figures/ships/figure.toml", None, "there is no content/data/all.csv"),
    ]
    assert found[0].hint == "did you mean «ships»?"


def test_two_documents_cannot_have_one_file_name(study):
    kinds = tuple(replace(kind, stem="profile-eastport") for kind in study.kinds)
    found = check_stems(HARBOURS, replace(study, kinds=kinds))
    assert "«profile-eastport» is the file name of" in found[0].message
    row = (HARBOURS / found[0].path).read_text("utf-8").splitlines()[(found[0].line or 0) - 1]
    assert row.startswith(("stem", "scope"))


def test_a_breaking_package_is_found_wherever_it_is_loaded():
    text = (
        "\\documentclass{memoir}\n% \\usepackage{titlesec}\n"
        "\\usepackage[x]{graphicx,\n  titlesec}\n"
        "\\RequirePackage{float} % allow float: the tables need it\n"
        "\\RequirePackage{wrapfig} % why\n"
    )
    found = check_packages({"a.tex": text})
    assert say(found) == [
        ("a.tex", 1, "memoir breaks tagging"),
        ("a.tex", 4, "titlesec breaks tagging"),
        ("a.tex", 6, "wrapfig breaks tagging"),
    ]
    assert [one.name for one in read_packages(text)][1:3] == ["graphicx", "titlesec"]


def test_a_template_that_cannot_be_read_is_told(tmp_path):
    shutil.copytree(HARBOURS / "templates", tmp_path / "templates")
    assert check_templates(tmp_path) == []
    part = tmp_path / "templates/house/parts/conclusions.md"
    part.write_text("text\n{{ words.\n", "utf-8")
    found = check_templates(tmp_path)
    assert [one.path for one in found] == ["templates/house/parts/conclusions.md"]
    assert found[0].message.startswith("the template cannot be read: ")


def test_every_place_of_a_template_that_prints_and_cannot_be_read_is_told(tmp_path):
    shutil.copytree(HARBOURS / "templates", tmp_path / "templates")
    part = tmp_path / "templates/house/parts/conclusions.md"
    text = "{{ words. }} and {{ words | gone }}\n{{ right }}\n{{ 'a\n b' b }}\n{{ a. }}\n"
    part.write_text(text, "utf-8")
    assert sorted(one.line or 0 for one in check_templates(tmp_path)) == [1, 1, 3, 5]
    # what a statement opens or closes that cannot be read, nobody knows
    part.write_text(text.replace("{{ right }}", "{% whle x %}"), "utf-8")
    assert [one.line for one in check_templates(tmp_path)] == [1, 2]
