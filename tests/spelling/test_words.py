"""What is a word of a text, and how a dictionary has it."""

import pytest

from bindery.spelling import find_words, read_word_list, tidy_word
from bindery.spelling.judging import Judge
from bindery.spelling.known import know


def words_of(text):
    return [tidy_word(one.text) for one in find_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foto's en foto’s", ["foto's", "en", "foto's"]),
        ("’s-Gravenhage, 's avonds", ["'s-Gravenhage", "avonds"]),
        ("coo\u0308rdinatie", ["coördinatie"]),
        ("arbeids\u00admarkt\u00adregio", ["arbeidsmarktregio"]),
        ("mbo‑4‑niveau", ["mbo-4-niveau"]),
        ("in- en uitvoer", ["in-", "en", "uitvoer"]),
        ("het UWV en HET RAPPORT", ["het", "en", "RAPPORT"]),
        ("a.b@example.org of https://example.org/een/twee of www.example.org", ["of", "of"]),
        ("content/values.toml en regel_1 en C:\\map", ["en", "en"]),
        ("12.345, 5%, 2022/’23, 1e", []),
        ("|cel|andere cel|", ["cel", "andere", "cel"]),
        ("«woord» (woord) “woord”", ["woord", "woord", "woord"]),
        ("\U0001f600 x \ud800 zo", ["zo"]),
    ],
)
def test_words_of_a_text(text, words):
    assert words_of(text) == words


def test_the_place_of_a_word_is_that_in_the_text():
    text = "zie https://a.b/c dan arbeids\u00admarkt"
    assert [text[one.start :].startswith(one.text) for one in find_words(text)] == [True] * 3


def test_a_list_of_words_has_remarks_and_blank_lines():
    assert read_word_list("# names\n\nArcus  # a school\r\nrebuild\n") == ("Arcus", "rebuild")


@pytest.mark.parametrize("word", ["pilot", "Pilot", "PILOT", "Arcus", "ARCUS", "Arcus'", "Arcus's"])
def test_own_words_are_right(word):
    assert know(["pilot", " Arcus "]).has(word)


@pytest.mark.parametrize("word", ["arcus", "pilots", "pilo", ""])
def test_what_only_looks_like_an_own_word_is_not(word):
    assert not know(["pilot", "Arcus", ""]).has(word)


class Words:
    """A dictionary of a few words; its compounds are any two of them."""

    def __init__(self, *words):
        self.words = set(words)

    def _parts(self, word):
        return [
            (word[:n], word[n:]) for n in range(1, len(word)) if {word[:n], word[n:]} <= self.words
        ]

    def spell(self, word):
        return word.lower() in self.words or bool(self._parts(word))

    def suggest(self, word):
        return ["two words", "other"]

    def analyze(self, word):
        return [f" pa:{a} pa:{b}" for a, b in self._parts(word)] or [f" st:{word}"]


def judge(*words, own=()):
    listed = "9\n" + "".join(f"{word}/Ab\n" for word in words)
    return Judge(Words(*words), know(own), listed)


@pytest.mark.parametrize(
    "word",
    ["haven", "Haven", "haven-boot", "haven-4-boot", "4-boot", "havens-", "haven-", "'haven'",
     "ABC-boot", "αβγδ", "x" * 500, "havenboot"],
)  # fmt: skip
def test_right_words(word):
    assert judge("haven", "boot").list_wrong([word]) == {}


def test_a_wrong_word_comes_with_the_nearest_of_the_dictionary():
    assert judge("haven", "boot").list_wrong(["havven", "haevn", "hven"]) == {
        "havven": ["haven"], "haevn": ["haven"], "hven": ["haven"],
    }  # fmt: skip


def test_a_word_that_is_near_to_none_has_what_the_dictionary_thinks():
    assert judge("haven", "zoo").list_wrong(["zzzzz"]) == {"zzzzz": ["other", "two words"]}


def test_only_the_first_wrong_words_cost_a_suggestion():
    found = judge("haven", "zoo").list_wrong([f"zz{chr(97 + n)}qqq" for n in range(20)])
    assert sum(bool(one) for one in found.values()) == 5


def test_a_compound_that_differs_by_a_letter_from_a_word_is_a_slip():
    known = judge("rapport", "rage", "rapportage")
    assert known.list_wrong(["rapportrage", "rapportage"]) == {"rapportrage": ["rapportage"]}
    assert (
        judge("rapport", "rage", "rapportage", own=["rapportrage"]).list_wrong(["rapportrage"])
        == {}
    )


def test_a_megabyte_without_a_space_costs_no_more_than_one_with_spaces() -> None:
    from time import process_time

    def measure(text: str) -> float:
        before = process_time()
        sum(1 for _ in find_words(text))
        return process_time() - before

    spaced = measure("woord " * 50_000)
    for text in ("a-" * 150_000, "x" * 300_000, "www." * 75_000, "'" * 300_000):
        assert measure(text) < 20 * spaced + 1


def test_a_forgotten_mark_is_what_was_meant() -> None:
    class Few:
        def spell(self, word: str) -> bool:
            return word in {"zeeën", "geïnteresseerd"}

        def suggest(self, word: str) -> list[str]:
            return [word]

        analyze = suggest

    judge = Judge(Few(), know(()), "2\nzee/ë\nïs\n")
    wrong = judge.list_wrong(["zeeen", "geinteresseerd"])
    assert wrong == {"zeeen": ["zeeën"], "geinteresseerd": ["geïnteresseerd"]}
