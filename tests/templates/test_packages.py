"""No template loads a package that breaks tagging, and one that did would be refused."""

from pathlib import Path

import pytest

from bindery.rules.packages import BREAKING, check_packages, read_packages

ROOT = Path(__file__).parents[2]


def read_templates() -> dict[str, str]:
    folders = (ROOT / "templates", *sorted((ROOT / "tests" / "projects").glob("*/templates")))
    styles = ROOT / "src" / "bindery" / "typesetting"
    files = [path for folder in (*folders, styles) for path in folder.rglob("*")]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in files
        if path.suffix in {".tex", ".sty"}
    }


def test_no_template_loads_a_package_that_breaks_tagging() -> None:
    texts = read_templates()
    assert check_packages(texts) == ()
    found = {loading.name for text in texts.values() for loading in read_packages(text)}
    assert {"report", "bindery", "house", "longtable", "fancyhdr"} <= found


@pytest.mark.parametrize("name", sorted(BREAKING))
def test_each_breaking_package_is_refused_with_what_to_use_instead(name: str) -> None:
    (mistake,) = check_packages({"a.sty": f"\\RequirePackage{{xcolor}}\n\\usepackage{{{name}}}\n"})
    assert (mistake.path, mistake.line) == ("a.sty", 2)
    assert name in mistake.message
    assert mistake.hint


def test_a_package_is_found_in_a_list_with_options_over_lines() -> None:
    text = "\\usepackage\n  [a=1,\n  b]{xcolor,\n  soul , array}\n\\documentclass{memoir}"
    assert [(m.line, m.message.split()[0]) for m in check_packages({"a": text})] == [
        (4, "soul"),
        (5, "memoir"),
    ]


def test_a_comment_loads_nothing_but_an_escaped_percent_sign_is_no_comment() -> None:
    assert check_packages({"a": "% \\usepackage{soul}\n"}) == ()
    assert len(check_packages({"a": "5\\% \\usepackage{soul}\n"})) == 1


def test_a_waiver_needs_the_name_and_a_reason() -> None:
    line = "\\usepackage{float} % allow "
    assert check_packages({"a": line + "float: [H] was measured to keep its tags"}) == ()
    assert len(check_packages({"a": line + "float:"})) == 1
    assert len(check_packages({"a": line + "soul: because"})) == 1
