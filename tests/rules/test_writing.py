"""How texts are written: the house says what to look for, the engine finds it at its line."""

import tomllib

import pytest

from bindery.loading.reader import TableReader
from bindery.loading.toml import TomlFile, find_lines
from bindery.loading.writing import read_writing
from bindery.model import Fragment, Pattern, Speech, WritingRules
from bindery.model.index import index_blocks
from bindery.model.tree import Note, Paragraph, Text
from bindery.rules.writing import check_writing

RULES = WritingRules(
    patterns=(Pattern(r"\d\s%", "a space before the percent sign", "write 5%"),),
    longest=6,
    mean=4,
    foreign=(("nl", ("het", "een", "van")),),
    allowed=("het van",),
)


def make_text(*speech):
    return Fragment("a.md", speech=tuple(Speech(*one) for one in speech))


def check(*speech, rules=RULES, summary=False):
    found = check_writing(make_text(*speech), rules, summary=summary)
    assert {one.severity for one in found} <= {"warning"}
    return [(one.line, one.message) for one in found]


def test_what_a_house_looks_for_is_found_with_its_words():
    assert check((3, "text", "It is 5% and "), (4, "text", "6 % too")) == [
        (4, "a space before the percent sign: «6 %»")
    ]


def test_code_and_citations_are_not_looked_at():
    assert check((3, "code", "6 %"), (3, "citation", "6 %")) == []


def test_an_address_as_text_is_told_and_one_behind_words_is_not():
    assert check((3, "text", "see "), (3, "link", "https://a.example/x")) == [
        (3, "an address as text: «https://a.example/x» (REQ-24)")
    ]
    assert check((3, "link", "the project")) == []


@pytest.mark.parametrize(
    "speech",
    [
        ((3, "text", "see https://a.example/x."),),
        ((3, "text", "(see https://a.example/x), then"),),
        ((3, "text", "‘https://a.example/x’!"),),
        ((3, "link", "https://a.example/x"), (3, "text", ". More.")),
        ((3, "link", "https://a.example/x"), (3, "text", "and so on")),
        ((3, "link", "https://a.example/x"), (3, "note", "The note.\n"), (3, "text", ".\n")),
    ],
)
def test_an_address_ends_before_a_full_stop_and_where_its_link_does(speech):
    assert check(*speech) == [(3, "an address as text: «https://a.example/x» (REQ-24)")]


def test_a_note_is_read_behind_its_sentence():
    note = Note((Paragraph((Text("Its words.", 5),), line=5),), line=4)
    text = Paragraph((Text("One", 3), note, Text(" two.", 3)), line=3)
    speech = index_blocks((text, Paragraph((Text("Three."),), line=7))).speech
    assert [(one.line, one.kind, one.text) for one in speech] == [
        (3, "text", "One two.\n"),
        (5, "note", "Its words.\n"),
        (7, "text", "Three.\n"),
    ]


def test_words_of_another_language_without_a_tag_are_told():
    (found,) = check((3, "text", "as in het doel van een school, they say"))
    assert found == (3, "words in another language: «het doel van» (REQ-06)")
    assert check((3, "foreign", "het doel van een school")) == []
    assert check((3, "text", "het van")) == []
    assert check((3, "text", "het boek\nvan een")) == [
        (3, "words in another language: «van een» (REQ-06)")
    ]


def test_long_sentences_of_a_summary_are_told_and_of_other_texts_not():
    words = (3, "text", "One two three. One two three four five. "), (
        4, "text", "One two three four five six seven.\nOne",
    )  # fmt: skip
    assert check(*words) == []
    assert check(*words, summary=True) == [
        (4, "a sentence of 7 words in a summary; at most 6 (REQ-78)")
    ]
    long = "One two three four five. " * 3
    assert check((3, "text", long), summary=True) == [
        (3, "5.0 words a sentence in a summary; at most 4 (REQ-78)")
    ]


def test_a_house_without_rules_looks_for_nothing():
    assert check((3, "text", "6 % het van een " * 9), rules=WritingRules(), summary=True) == []


def read(text):
    mistakes = []
    file = TomlFile("house.toml", tomllib.loads(text), find_lines(text))
    return read_writing(TableReader(file, ("writing",), mistakes)), mistakes


def test_a_pattern_that_is_no_expression_is_told_at_its_line():
    text = '[writing]\n[[writing.patterns]]\nfind = "("\nsay = "x"\ninstead = "y"\n'
    rules, mistakes = read(text)
    assert rules.patterns[0].find == "(?!)"
    assert str(mistakes[0]).startswith("house.toml:3: «find» is no regular expression")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("het is 5 % meer", "a space before the percent sign: «5 %»"),
        ("op 19-05-2015", "a date in digits: «19-05-2015»"),
        ("op 19 Mei 2015", "a month with a capital: «19 Mei»"),
        ("op 01 mei 2015", "a date with a leading zero: «01 mei»"),
        ("in 2022/2023", "a school year in another notation: «2022/2023»"),
        ("de Ijssel", "«ij» is one letter pair: «Ijssel»"),
        ("klik hier", "a link that says nothing by itself: «klik hier»"),
        ("het is 5.5 keer", "a decimal point: «5.5»"),
        ("the end of this", "words in another language: «the end of this» (REQ-06)"),
        ("5% op 1 mei 2015 in 2022/’23, 1.000 of 2.000.000, IJssel, 2012 tot 2023", None),
        ("de regio zoals zij is en dus een of meer van de andere", None),
    ],
)
def test_the_house_of_this_study_finds_what_its_style_forbids(project_root, written, found):
    from bindery.loading.kinds import load_house

    rules = load_house(project_root, []).writing
    assert [message for _, message in check((3, "text", written), rules=rules)] == (
        [found] if found else []
    )


def read_rules(text):
    mistakes = []
    data = tomllib.loads(text)
    file = TomlFile("house.toml", data, find_lines(text))
    return read_writing(TableReader(file, (), mistakes)), [one.message for one in mistakes]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('nl = "/etc/hosts"', "lies outside of templates/"),
        ('nl = "templates/../x"', "lies outside of templates/"),
        ('nl = "content/nl"', "lies outside of templates/"),
        ('"../../x" = "templates/house/nl"', "language"),
        ("nl = 5", "must be a table of texts"),
    ],
)
def test_a_dictionary_lies_in_the_house_under_its_language(line, said):
    rules, mistakes = read_rules(f"[dictionaries]\n{line}\n")
    assert rules.dictionaries == ()
    assert [one for one in mistakes if said in one]


def test_what_is_avoided_is_read_as_it_stands():
    rules, mistakes = read_rules(
        '[dictionaries]\nen-GB = "templates/house/en"\n'
        '[[avoid]]\nwords = ["utilise", " "]\ninstead = "use"\nwhy = "stilted"\n'
        '[[avoid]]\nfind = "("\ninstead = "x"\nwhy = "y"\n'
    )
    assert rules.dictionaries == (("en-GB", "templates/house/en"),)
    assert [one.words for one in rules.avoided] == [("utilise",), ()]
    assert rules.avoided[1].find == ""
    assert len(mistakes) == 1
