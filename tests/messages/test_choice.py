"""Which language the engine speaks."""

import os
import subprocess
import sys

import pytest

from bindery.messages import Message, catalogue, choose_language, find_language, list_languages
from bindery.messages.catalogue import VARIABLE


@pytest.fixture(autouse=True)
def own_language(monkeypatch):
    """Each test chooses for itself; afterwards the tests speak English again."""
    monkeypatch.setenv(VARIABLE, "")


@pytest.fixture
def study(tmp_path):
    return tmp_path / "study.toml"


def test_there_is_dutch_and_there_is_english():
    assert {"en", "nl"} <= set(list_languages())


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ('language = "nl-NL"', "nl"),
        ("language='nl'", "nl"),
        ('  "language" = "NL"  # the language', "nl"),
        ('language = "en-GB"', "en"),
        ('language = "xx"', "en"),
        ("language = 3", "en"),
        ('subtitle_language = "nl"', "en"),
        ("", "en"),
    ],
)
def test_the_study_says_its_language(study, line, language):
    study.write_text(f'title = "A title"\n{line}\n')
    assert choose_language(study) is None
    assert os.environ[VARIABLE] == language
    assert catalogue().language == language


@pytest.mark.parametrize(
    "text",
    [
        b'language = "nl-NL"\ntitle = "never closed\n[[\n',
        b'<<<<<<< HEAD\nlanguage = "nl-NL"\n=======\n',
        b"language = \xe2\x80\x9cnl\xe2\x80\x9d\n",
        b'\xef\xbb\xbflanguage = "nl"',
        b'title = "\xff\xfe\x00"\r\nlanguage = "nl"\r\n',
        b"language = nl",
        'title = "een"\r\nlanguage = "nl"'.encode("utf-16"),
    ],
)
def test_a_broken_study_still_says_its_language(study, text):
    study.write_bytes(text)
    choose_language(study)
    assert catalogue().language == "nl"


def test_without_a_study_it_is_english(study, tmp_path):
    choose_language(study)
    assert catalogue().language == "en"
    os.environ[VARIABLE] = ""
    choose_language(tmp_path)
    assert catalogue().language == "en"


@pytest.mark.parametrize("asked", ["en", "EN", "en-GB", "en_GB.UTF-8", " en "])
def test_the_variable_comes_before_the_study(study, monkeypatch, asked):
    study.write_text('language = "nl"')
    monkeypatch.setenv(VARIABLE, asked)
    assert choose_language(study) is None
    assert catalogue().language == "en"


@pytest.mark.parametrize("asked", ["dutch", "de", "../en", "n", "-", "nl/.."])
def test_a_language_that_there_is_not_is_told_in_the_studys(study, monkeypatch, asked):
    study.write_text('language = "nl"')
    monkeypatch.setenv(VARIABLE, asked)
    said = choose_language(study)
    assert said == Message("common-no-language", name=asked, known=", ".join(list_languages()))
    assert str(said).startswith("er zijn geen meldingen in de taal «")
    assert said.hint == "kies uit: en, nl"
    assert choose_language(study) is None, "it is told once"


def test_what_is_started_speaks_the_same_language(study):
    study.write_text('language = "nl"')
    choose_language(study)
    code = "from bindery.messages import Message as M; print(M('common-no-file'))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "dit bestand ontbreekt"


def test_a_name_of_a_language_is_read_freely():
    assert [find_language(one) for one in ("nl-BE", "nl_NL.UTF-8", "Nl", "fr", "")] == [
        "nl", "nl", "nl", "", "",
    ]  # fmt: skip
