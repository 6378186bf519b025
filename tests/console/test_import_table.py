"""`invoke import-table`: what is asked, what is told."""

from dataclasses import replace

import pytest

from bindery.console.import_table import bring_in
from bindery.errors import BinderyError, UsageError
from bindery.importing import Answers, ImportRequest


def answer_with(*answers):
    asked, waiting = [], list(answers)

    def ask(question):
        asked.append(question)
        return waiting.pop(0)

    return ask, asked


def put(root, text):
    file = root / "telling.csv"
    file.write_text(text, "utf-8")
    return ImportRequest(file)


def test_a_doubt_is_asked_until_it_is_answered(tmp_path, capsys):
    ask, asked = answer_with("", "what?", "T")
    assert bring_in(tmp_path, put(tmp_path, "naam;getal\na;1.234\n"), ask)
    assert asked == ["«1.234»: a thousand (t) or a number with decimals (d)? "] * 3
    assert (tmp_path / "content/data/telling.csv").read_text() == "naam,getal\na,1234\n"
    assert capsys.readouterr().err.splitlines() == [
        "  read as UTF-8, columns parted by semicolons",
        "  columns: naam (text), getal (integer)",
        "  key: naam",
        "written content/data/telling.csv, 1 row",
        "written content/data/telling.toml; fill in title, source, reference_date and the units",
    ]


def test_both_doubts_of_a_file_are_asked(tmp_path):
    ask, asked = answer_with("d", "m")
    bring_in(tmp_path, put(tmp_path, "dag;getal\n1/2/2023;1.234\n3/4/2023;2.345\n"), ask)
    assert len(asked) == 2
    text = (tmp_path / "content/data/telling.csv").read_text()
    assert text == "dag,getal\n2023-01-02,1.234\n2023-03-04,2.345\n"


def test_without_a_terminal_a_doubt_is_a_mistake_and_nothing_is_written(tmp_path):
    with pytest.raises(BinderyError, match="--decimal"):
        bring_in(tmp_path, put(tmp_path, "naam;getal\na;1.234\n"))
    assert not (tmp_path / "content").exists()


def test_the_columns_of_years_have_names_in_the_study_s_language(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/study.toml").write_text('language = "nl-NL"\n')
    bring_in(tmp_path, put(tmp_path, "naam;2021;2022\na;1;2\n"))
    text = (tmp_path / "content/data/telling.csv").read_text()
    assert text == "naam,jaar,waarde\na,2021,1\na,2022,2\n"


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"region": "zeland"}, "--region", "no such region\n    hint: did you mean «zeeland»?"),
        ({"name": "A b"}, "--name", "«A b» is no name for a table"),
        ({"name": "../x"}, "--name", "«../x» is no name for a table"),
        ({"separator": ";;"}, "--separator", "«;;» is more than one sign"),
        ({"answers": Answers(decimal="x")}, "--decimal", "«x» is none of the choices"),
        ({"answers": Answers(dates="ymd")}, "--dates", "«ymd» is none of the choices"),
    ],
)
def test_a_word_that_can_mean_nothing_is_refused(tmp_path, fields, place, words):
    (tmp_path / "regions/zeeland").mkdir(parents=True)
    request = replace(put(tmp_path, "naam;getal\na;1\n"), **fields)
    with pytest.raises(UsageError) as caught:
        bring_in(tmp_path, request)
    assert str(caught.value).startswith(f"{place}: {words}")
