"""Hints on words: their place, what they advise, and what is left alone."""

import pytest

from bindery.errors import Severity
from bindery.model import Avoided
from bindery.prose import SectionRequest, read_section
from bindery.rules.avoided import find_avoided, tell_avoided
from bindery.rules.places import Places
from bindery.rules.spelling import choose_language, collect_words, tell_trouble, tell_words
from bindery.rules.typed_text import TypedText
from bindery.rules.written_words import (
    list_file_words,
    list_quoted_lines,
    list_text_words,
    list_word_files,
)


def read(source, root):
    request = SectionRequest(
        path="a.md", source=source.encode(), scope="study", root=root, language="nl-NL",
        values={"study": {"aantal": {"text": "drie", "number": 3.0}}}, quotations=("motto",),
    )  # fmt: skip
    return read_section(request)


def words_of(source, root, known=("nl",)):
    return collect_words(list_text_words(read(source, root)), "nl-NL", known)


def test_code_links_values_citations_and_formulas_are_no_words(tmp_path):
    source = (
        "# Kop {#sec-kop}\n\nEen `codde` en [link](https://wronng.example/pad) en $fouut$ en"
        " {{ aantal }}.\n\n```\nblokk\n```\n\n| a b | c d |\n|---|---|\n| cel | nog |\n"
    )
    found = words_of(source, tmp_path)["nl"]
    assert set(found) == {"Kop", "Een", "en", "link", "cel", "nog"}


def test_notes_and_titles_are_looked_at_in_their_own_line(tmp_path):
    found = words_of("# Kop {#sec-kop}\n\nTekst.[^1]\n\n[^1]: Een noott.\n", tmp_path)["nl"]
    assert found["noott"] == ("noott", [5])


def test_words_of_another_language_are_looked_up_in_it(tmp_path):
    source = "# Kop {#sec-kop}\n\nDe [triple helix]{lang=en} en [le pont]{lang=fr}.\n"
    assert set(words_of(source, tmp_path)["nl"]) == {"Kop", "De", "en"}
    assert set(words_of(source, tmp_path, ("nl", "en-GB"))["en-GB"]) == {"triple", "helix"}


def test_a_tag_finds_the_dictionary_of_its_tongue():
    assert choose_language("nl-NL", ("en", "nl")) == "nl"
    assert choose_language("en", ("en-US", "en-GB")) == "en-US"
    assert choose_language("en-GB", ("en-US", "en-GB")) == "en-GB"
    assert choose_language("fr", ("nl",)) == ""
    assert choose_language("", ()) == ""


def test_toml_and_tables(tmp_path):
    for path, text in {
        "content/study.toml": 'title = "Een titell"\nid = "geen-woord"\nlanguage = "nl tekst"\n',
        "content/data/a.csv": "kolom,naam\n1,Zorg en welzijnn\n2,Zorg en welzijnn\n3,GM0123\n",
        "regions/noord/findings.toml": (
            '[[finding]]\ntitle = "Groei van {{ waardde }} `codde` [the wordd]{lang=en}"\n'
            'text = """\nEen\nregell"""\n'
        ),
        "figures/a/figure.toml": 'alt = "{% if waarr %}Meer{% endif %} personen"\n[broken\n',
        "templates/house/house.toml": '[words]\nhoek = "de hoekk"\n[writing]\nsay = "a wordd"\n',
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    found = {
        path: collect_words(list_file_words(tmp_path, path), "nl", ("nl",)).get("nl", {})
        for path in list_word_files(tmp_path)
    }
    assert set(found["content/study.toml"]) == {"Een", "titell"}
    assert found["content/data/a.csv"]["welzijnn"] == ("welzijnn", [2])
    assert "GM0123" not in found["content/data/a.csv"]
    assert set(found["regions/noord/findings.toml"]) == {"Groei", "van", "Een", "regell"}
    assert found["figures/a/figure.toml"] == {}
    assert set(found["templates/house/house.toml"]) == {"de", "hoekk"}


@pytest.mark.parametrize("data", [b"\xff\xfe\x00a", b'a,b\n"open', b"", b"a\n" + b"\x00" * 9])
def test_a_table_of_any_bytes_is_no_traceback(tmp_path, data):
    (tmp_path / "a.csv").write_bytes(data)
    list(list_file_words(tmp_path, "a.csv"))
    list(list_file_words(tmp_path, "none.csv"))


def test_a_hint_has_line_column_and_what_was_meant(tmp_path):
    (tmp_path / "a.md").write_text("Kop\n\nDe foto’s van de fotoo's.\nNog fotoo’s\n")
    found = {"a.md": {"nl": {"fotoo's": ("fotoo’s", [3, 4, 4])}}}
    (hint,) = tell_words(found, "nl", {"fotoo's": ("foto's",)}, Places(tmp_path))
    assert (hint.line, hint.column, hint.severity) == (3, 18, Severity.HINT)
    assert str(hint) == (
        "a.md:3:18: «fotoo’s» is in no dictionary; it stands 2 more times, in lines 4\n"
        "    did you mean «foto’s»? If «fotoo’s» is right, add it to content/words.txt,"
        " on a line of its own"
    )


def test_a_suggestion_begins_as_the_word_does(tmp_path):
    found = {"a.md": {"nl": {"Havne": ("Havne", [1]), "HAVNE": ("HAVNE", [1])}}}
    wrong = {"Havne": ("haven",), "HAVNE": ("haven",)}
    said = " ".join(str(one) for one in tell_words(found, "nl", wrong, Places(tmp_path)))
    assert "«Haven»" in said
    assert "«HAVEN»" in said


@pytest.mark.parametrize("trouble", ["missing", "encoding", "half", "broken", "library", "time"])
def test_each_trouble_of_a_dictionary_has_its_words(trouble):
    told = tell_trouble("templates/house/spelling/nl", trouble)
    assert told.message
    assert told.hint
    assert told.severity is Severity.HINT


AVOID = (Avoided(("middels", "in het kader van"), "met", "stiff"),)


def avoided(text, others=()):
    typed = TypedText("a.md", text, others=others)
    return [words for _, _, words in find_avoided([typed], AVOID)]


def test_words_that_the_house_avoids():
    assert avoided("Middels dit, in het\nkader van dat") == ["Middels", "in het kader van"]
    assert avoided("inmiddels, middels-plan, onmiddels") == []


def test_quotations_and_other_languages_are_left_alone():
    assert avoided("Zij zei: “middels dit” en ‘niet middels dat’ en «middels».") == []
    assert avoided("wij middels", others=((4, 11, "xx"),)) == []


def test_a_quotation_that_stands_apart_keeps_its_words(tmp_path):
    text = read("# Kop {#sec-kop}\n\n> Wij doen het\n> middels dit.\n\nEn dat.\n", tmp_path)
    assert list_quoted_lines(text.blocks) >= {3}
    assert 6 not in list_quoted_lines(text.blocks)


def test_an_avoided_word_comes_with_its_reason(tmp_path):
    (tmp_path / "a.md").write_text("Dit, middels dat.\n")
    (hint,) = tell_avoided({"a.md": [(0, 1, "middels")]}, AVOID, Places(tmp_path))
    assert str(hint) == "a.md:1:6: «middels»: stiff\n    write met"
