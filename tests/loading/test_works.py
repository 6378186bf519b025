"""Works as reference managers write them: read alike, or told at their own line and key."""

import json

import pytest

from bindery.loading.works import make_safe, read_works

PATH = "content/references.json"
BOOK = {"id": "x", "type": "book", "title": "T", "author": [{"family": "F", "given": "G"}],
        "issued": {"date-parts": [[2001]]}, "publisher": "P"}  # fmt: skip


def read(text):
    """The works as pandoc gets them, and what is said, as line and message."""
    mistakes = []
    works = read_works(PATH, text if isinstance(text, bytes) else text.encode(), mistakes)
    assert {one.path for one in mistakes} <= {PATH}
    return make_safe(works or ()), [(one.line, one.message) for one in mistakes]


def read_field(**fields):
    """A field of one work, in a file of one line, and the messages."""
    (work,), said = read(json.dumps([{**BOOK, **fields}], ensure_ascii=False))
    (name,) = fields
    assert {line for line, _ in said} <= {1}
    return work.get(name), [message for _, message in said]


# what is written -> what it becomes
ALIKE = [
    ("issued", {"date-parts": [["2019", "5"]]}, {"date-parts": [[2019, 5]]}),
    ("issued", {"date-parts": [["2019", 5, "20"]]}, {"date-parts": [[2019, 5, 20]]}),
    ("issued", {"date-parts": [["2019", "", ""]]}, {"date-parts": [[2019]]}),
    ("issued", {"date-parts": [[2019], [2020]]}, {"date-parts": [[2019], [2020]]}),
    ("issued", {"date-parts": [[2019]], "season": "2"}, {"date-parts": [[2019, 22]]}),
    ("issued", {"date-parts": [[2019]], "season": "Winter"}, {"date-parts": [[2019, 24]]}),
    ("issued", {"date-parts": [[2019]], "circa": True}, {"date-parts": [[2019]], "circa": True}),
    ("issued", {"raw": "2019-05-20"}, {"date-parts": [[2019, 5, 20]]}),
    ("issued", {"raw": "2019-05-20T10:00:00Z"}, {"date-parts": [[2019, 5, 20]]}),
    ("issued", {"raw": "2019/2020"}, {"date-parts": [[2019], [2020]]}),
    ("issued", {"raw": "mei 2019"}, {"literal": "mei 2019"}),
    ("issued", {"literal": "in druk"}, {"literal": "in druk"}),
    ("issued", "2019", {"date-parts": [[2019]]}),
    ("issued", 2019, {"date-parts": [[2019]]}),
    ("issued", "2019~", {"date-parts": [[2019]]}),
    ("issued", {"date-parts": [[]]}, None),
    ("issued", {"date-parts": [[None]]}, None),
    ("accessed", {}, None),
    ("author", [{"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}],
     [{"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}]),
    ("author", [{"literal": "CBS", "isInstitution": "1"}], [{"literal": "CBS"}]),
    ("author", [{"family": "Ünal-Żak", "given": "Åsa", "suffix": ""}],
     [{"family": "Ünal-Żak", "given": "Åsa"}]),
    ("editor", [], None),
    ("title", 'Public <i>value</i> of <span class="nocase">NASA</span> x<sup>2</sup>',
     'Public <i>value</i> of <span class="nocase">NASA</span> x<sup>2</sup>'),
    ("title", "Een titel\nover  twee regels", "Een titel over twee regels"),
    ("title", "p < 0,05 & meer", "p < 0,05 & meer"),
    ("volume", 12, "12"),
    ("keyword", ["krimp", "mbo"], "krimp, mbo"),
    ("DOI", "https://doi.org/10.1007/978-3_5", "10.1007/978-3_5"),
    ("DOI", "doi:10.1/x", "10.1/x"),
    ("URL", "https://ex.org/a_b%20c/~d?x=1&y=[2]", "https://ex.org/a_b%20c/~d?x=1&y=[2]"),
    ("language", "en_US", "en-US"),
    ("language", "NL", "nl"),
    ("language", "", None),
    ("custom", {"a": 1}, None),
    ("abstract", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "written", "read_as"), ALIKE, ids=lambda one: str(one)[:40])
def test_one_thing_in_other_words_is_read_alike(name, written, read_as):
    assert read_field(**{name: written}) == (read_as, [])


WRONG = [
    ("issued", {"date-parts": [["x", 99, "y"]]}, "«issued» of «x» has the year «x»"),
    ("issued", {"date-parts": [[2019, 13, 99]]}, "«issued» of «x» has the day «99»"),
    ("issued", {"date-parts": [[2019, 99]]}, "«issued» of «x» has the month «99»"),
    ("issued", {"date-parts": [[2019, 2, 30]]}, "«issued» of «x» has the day «30»"),
    ("issued", {"date-parts": [2019]},
     "«issued» of «x» has date-parts that are no lists of numbers"),
    ("issued", {"year": 2019}, "«issued» of «x» is no date of CSL JSON"),
    ("issued", [2019], "«issued» of «x» is no date"),
    ("author", "J", "«author» of «x» is a text, not a list of names"),
    ("author", {"family": "J"}, "«author» of «x» is no list of names"),
    ("author", ["J"], "«author» of «x» has a name that is no object, number 1"),
    ("author", [{"family": "J"}, {}],
     "«author» of «x» has a name without family or literal, number 2"),
    ("author", [{"family": 3}], "«author» of «x» has a «family» that is no text, in name 1"),
    ("title", {"a": 1}, "«title» of «x» is no text"),
    ("title", "a <em>b</em>", "«title» of «x» holds «<em>»"),
    ("title", "a <i>b", "«title» of «x» holds «<i>», which is not closed"),
    ("title", "a b</i>", "«title» of «x» holds «</i>», which closes nothing"),
    ("title", "a &amp; b", "«title» of «x» holds «&amp;»"),
    ("title", "a \x02 b", "«title» of «x» holds a sign that no font can print (U+0002)"),
    ("URL", "www.ex.org", "«URL» of «x» is «www.ex.org», which is no address on the web"),
    ("URL", "javascript:alert(1)",
     "«URL» of «x» is «javascript:alert(1)», which is no address on the web"),
    ("DOI", "n/a", "«DOI» of «x» is «n/a», which is no DOI"),
    ("language", "Engels", "«language» of «x» is «Engels», which is no language tag"),
    ("type", "journalArticle", "«x» is of the unknown type «journalArticle»"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "written", "message"), WRONG, ids=lambda one: str(one)[:40])
def test_what_is_wrong_is_told_with_its_key(name, written, message):
    _, said = read_field(**{name: written})
    assert said == [message]


def test_a_mistake_is_at_its_own_line_whatever_the_layout():
    text = json.dumps([BOOK, {**BOOK, "id": "y", "issued": {"date-parts": [["x"]]}}], indent=1)
    lines = text.split("\n")
    ((line, message),) = read(text)[1]
    assert message == "«issued» of «y» has the year «x»"
    assert lines[line - 1].strip() == '"issued": {'
    mixed = '[{"title": "T", "type":\n"book", "author":\n"J", "id": "x"}]'
    assert read(mixed)[1] == [(3, "«author» of «x» is a text, not a list of names")]


@pytest.mark.parametrize(
    "text",
    [
        '{"items": [%s]}',
        '{"config": {"id": "zotero"}, "references": [%s]}',
        "%s",
        "\ufeff[%s]",
        "[\r\n%s\r\n]",
    ],
)
def test_a_list_may_stand_in_an_object_or_be_one_work(text):
    works, said = read(text.replace("%s", json.dumps(BOOK)))
    assert ([one["id"] for one in works], said) == (["x"], [])


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{"a": 1}', 1, "not a list of works in CSL JSON"),
        ("3", 1, "not a list of works in CSL JSON"),
        ("[\n3]", 2, "this is no work"),
        ('[{"type": "book",\n "title": "T"}]', 1, "a work without id"),
        ('[{\n"id": "a b"}]', 2, "the key «a b» holds a space"),
        ('[{"id": "a"},\n]', 2, "not valid JSON: a value is missing here"),
        ('[{"id": "a"\n "type": "b"}]', 2,
         "not valid JSON: a comma or a closing bracket is missing before this"),
        ('[{"id": "a}]', 1, "not valid JSON: a text is not closed with a straight quote"),
        ("", 1, "not valid JSON: a value is missing here"),
        ('[{"id": "a",\n"volume": NaN}]', 2, "a number that cannot be read"),
        ("\n[1,\n" + "[" * 100_000, 3, "brackets too deep within each other"),
        (b"[\n\xff]", 2, "not UTF-8 text"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_works_is_one_message(text, line, message):
    found = read(text)[1]
    assert [message for _, message in found] == [message]
    assert [one for one, _ in found] == [line] or (line == 2 and found[0][0] in (1, 2))


def test_the_key_that_better_bibtex_gives_is_the_one_to_cite():
    work = {**BOOK, "id": "http://zotero.org/users/1/items/ABCD", "citation-key": "moore1995"}
    assert [one["id"] for one in read(json.dumps([work]))[0]] == ["moore1995"]


def test_fields_in_a_note_are_fields():
    note = "Printed in two colours\nDOI: 10.1/a_b\nPMID: 3\noriginal-date: 1999\ntype: report\n"
    (work,), said = read(json.dumps([{**BOOK, "note": f"{note}editor: Berg || A."}]))
    assert said == []
    assert work["note"] == "Printed in two colours"
    assert (work["DOI"], work["original-date"]) == ("10.1/a_b", {"date-parts": [[1999]]})
    assert work["editor"] == [{"family": "Berg", "given": "A."}]
    assert work["type"] == "book"  # the entry's own
