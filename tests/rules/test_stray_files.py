"""A TOML file that nothing reads is told, with the nearest name that is read."""

import pytest
from run_study import copy_harbours

from bindery.errors import Severity
from bindery.rules.stray_files import check_stray_files


@pytest.fixture
def root(tmp_path):
    copy_harbours(tmp_path)
    return tmp_path


def test_the_little_study_has_none(root):
    assert check_stray_files(root) == []


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/value.toml", "did you mean «values.toml»?"),
        ("content/glossary.toml.txt", "did you mean «glossary.toml»?"),
        ("regions/eastport/finding.toml", "did you mean «findings.toml»?"),
        ("regions/eastport/data/shps.toml", "did you mean «ships.toml»?"),
        ("figures/ships/figures.toml", "did you mean «figure.toml»?"),
    ],
)
def test_a_file_that_nothing_reads_is_told(root, path, hint):
    (root / path).write_text("", "utf-8")
    (told,) = check_stray_files(root)
    assert (told.path, told.hint, told.severity) == (path, hint, Severity.WARNING)
    assert told.message == "nothing reads this file"


def test_where_the_right_file_is_missing_that_alone_is_told(root):
    folder = root / "figures/ships"
    (folder / "figure.toml").rename(folder / "figur.toml")
    (root / "content/_old.toml").write_text("", "utf-8")
    assert check_stray_files(root) == []
