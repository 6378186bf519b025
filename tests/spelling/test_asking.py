"""A dictionary is asked in a process of its own; whatever its files hold, there is an answer."""

import pytest

from bindery.child import Limits
from bindery.spelling import ask

RULES = "SET UTF-8\nTRY abc\nCOMPOUNDMIN 3\nCOMPOUNDFLAG z\nSFX S Y 1\nSFX S 0 s .\n"


@pytest.fixture
def write(tmp_path):
    def write(rules=RULES, words="3\nhaven/zS\nboot/z\ncoördinatie\n", encoding="utf-8"):
        for ending, text in ((".aff", rules), (".dic", words)):
            data = text if isinstance(text, bytes) else text.encode(encoding)
            if text is not None:
                (tmp_path / f"xx{ending}").write_bytes(data)
        return tmp_path / "xx"

    return write


def test_affixes_and_compounds(write):
    answer = ask(write(), ["haven", "havens", "havenboot", "coördinatie", "havne"], [])
    assert answer.trouble == ""
    assert answer.wrong == {"havne": ("haven",)}


def test_own_words_need_no_dictionary(write):
    assert ask(write(), ["Arcus", "arcus"], ["Arcus"]).wrong.keys() == {"arcus"}


def test_a_dictionary_in_an_older_encoding(write):
    path = write(RULES.replace("UTF-8", "ISO8859-1"), encoding="iso-8859-1")
    answer = ask(path, ["coördinatie", "havens", "foto’s", "łódź"], [])
    assert (answer.trouble, set(answer.wrong)) == ("", {"foto’s", "łódź"})


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"words": "300\nhaven\nboot\n"}, "half"),
        ({"words": "3\nhaven\nboot\ncoördinatie\n".encode("latin-1")}, "encoding"),
        ({"rules": "SET KLINGON\n"}, "encoding"),
        ({"words": ""}, "broken"),
        ({"words": "haven\nboot\n"}, "broken"),
        ({"rules": ""}, "broken"),
        ({"words": "²\nhaven\n"}, "broken"),
    ],
)
def test_files_that_are_no_dictionary(write, change, trouble):
    answer = ask(write(**change), ["haven"], [])
    assert (answer.trouble, answer.wrong) == (trouble, {})


def test_a_dictionary_that_is_not_there(tmp_path):
    assert ask(tmp_path / "none" / "xx", ["haven"], []).trouble == "missing"


@pytest.mark.parametrize(
    "rules",
    [
        "SET UTF-8\n" + "SFX A Y 999999999\n" + "SFX A 0 a .\n" * 50,
        "SET UTF-8\nFLAG long\nSFX A Y 1\nSFX A 0 a/AAA [\n",
        "SET UTF-8\nCOMPOUNDRULE 2\nCOMPOUNDRULE (a)*(b)*(a)*(b)*\nCOMPOUNDRULE ((((\n",
        "SET UTF-8\nREP 99999999\nREP a\nMAP 5\nMAP (((\n",
        "SET UTF-8\nAF 70000\nAM x\n\x00\x01\x02",
        "SET UTF-8\nBREAK 100\n" + "BREAK a\n" * 100,
        "SET UTF-8\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN\nPHONE 3\nPHONE\n",
        "SET UTF-8\nINCLUDE /dev/zero\nSET UTF-16\n",
    ],
)
def test_hostile_rules_have_an_answer(write, rules):
    limits = Limits(seconds=10, megabytes=1024, work=5)
    words = ["haven", "havens", "a" * 60, "ab" * 30, "boot-" * 12]
    answer = ask(write(rules), words, [], limits)
    assert answer.trouble in {"", "broken", "time"}


def test_no_time_is_told(write):
    limits = Limits(seconds=0.001, megabytes=1024)
    assert ask(write(), ["haven"], [], limits).trouble == "time"
