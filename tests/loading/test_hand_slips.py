"""The likely slips in a TOML file: each is told once, in plain words, at its line, with a hint."""

import os
import re
import shutil
import unicodedata

import pytest
from run_study import copy_harbours

from bindery.data.decoding import decode_text
from bindery.errors import BinderyError
from bindery.loading import load_study
from bindery.loading.files import explain_unreadable
from bindery.loading.toml import UNREADABLE, read_toml
from bindery.prose.source import read_source

EAST = "regions/eastport"
REGION = f"{EAST}/region.toml"
KIND = "templates/profile/kind.toml"
GOOD = """\
name = "Eastport"
order = 1
colour = "#1E5F8A"
delimitation = "the harbour basin"

[[municipalities]]
code = "P1"
name = "Eastport"
"""
FORM = 'a text stands in quotes, each key on a line of its own: name = "…"'
GROUP = "a group is [name], an entry of a list [[name]]"
WORD = "a name is one word of plain letters, digits, - and _"
ITEMS = 'a comma between its items: ["…", "…"]'
STRAIGHT = ("these are not straight quotation marks", 'write: name = "Eastport"')
BARE = "the text «{}» stands without quotation marks"
# What is changed -> the line, what is said, and what to do.
SLIPS = {
    ('"Eastport"', '"Eastport'): (1, "a text that is opened and not closed", FORM),
    ('"Eastport"', "\"Eastport'"): (1, "a text that is opened and not closed", FORM),
    ('"Eastport"', '"East\nport"'): (1, "a text that is opened and not closed", FORM),
    ('"Eastport"', 'Eastport"'): (1, BARE.format("Eastport"), 'write: name = "Eastport"'),
    ('"Eastport"', "East Port"): (1, BARE.format("East Port"), 'write: name = "East Port"'),
    ('"Eastport"', "“Eastport”"): (1, *STRAIGHT),
    ('"Eastport"', "„Eastport”"): (1, *STRAIGHT),
    ('"Eastport"', "‘Eastport’"): (1, *STRAIGHT),
    ('"Eastport"', "«Eastport»"): (1, *STRAIGHT),
    ('"Eastport"', '"Eastport”'): (1, *STRAIGHT),
    ("order", "areas = [“a”, “b”]\norder"): (2, STRAIGHT[0], 'write: areas = ["a", "b"]'),
    ('"Eastport"', '"the "East" port"'): (
        1,
        "a quotation mark within a text, or something behind it",
        'within a text write \\" for it, and a note behind it begins with #',
    ),
    ('"Eastport"', '"""Eastport'): (
        1,
        "a text that is opened with three quotation marks and not closed",
        "close it with the same three",
    ),
    ('"Eastport"', '"C:\\East"'): (
        1, "a \\ within a text", "write it twice, or put the text in single quotes",
    ),
    ("name =", "name"): (1, "a name without a = behind it", FORM),
    ("name =", "name:"): (1, "a colon where a = belongs", "write: name = …"),
    ("name =", "name =="): (1, "more than one = behind the name", 'one is enough: name = "…"'),
    ('= "Eastport"', "="): (
        1, "nothing stands behind the =", "write a value there, or take the line away",
    ),
    ("name =", "full name ="): (1, "«full name» cannot be a name here", WORD),
    ("name =", "näme ="): (1, "«näme» cannot be a name here", WORD),
    ("name =", "name\u00a0="): (
        1, "a sign that cannot be seen (U+00A0, no-break space)",
        "take it away, or type an ordinary space",
    ),
    ("Eastport", "East\x07port"): (
        1, "a sign that cannot stand here", "take it away, or type it anew",
    ),
    ('"Eastport"', '"Eastport";'): (
        1, "a «;» behind the value", "take it away: a line ends without a sign",
    ),
    ('"Eastport"', '"Eastport" // new'): (
        1, "something behind the value", "a note begins with #",
    ),
    ("order = 1", 'order = 1\nname = "Other"'): (
        3, "a name that stands here twice", "keep one of the two; the other stands in line 1",
    ),
    ("[[municipalities]]", '[not_applicable]\na = "b"\n[not_applicable]'): (
        8, "a group that stands here twice", "keep one; an entry of a list is [[name]]",
    ),
    ("[[municipalities]]", "[[municipalities]"): (6, "a group that is not closed", GROUP),
    ("[[municipalities]]", "municipalities]]"): (6, "a group that is not closed", GROUP),
    ("[[municipalities]]", "[[ the towns ]]"): (
        6, "«the towns» cannot be the name of a group", WORD,
    ),
    ("order = 1", "order = 1,5"): (
        2, "a comma within a number", "a point stands before the decimals: 1.5",
    ),
    ("order = 1", "order = 1 000"): (2, "signs between the thousands", "write: 1000"),
    ("order = 1", "order = 01"): (
        2, "a number that begins with 0", 'write 1, or "01" if it is a text',
    ),
    ("order = 1", "order = True"): (
        2, "true and false are written in small letters", "write: order = true",
    ),
    ("order = 1", "order = 23-11-2026"): (
        2, "«23-11-2026» is no date that can be read",
        "year, month and day, without quotation marks: 2026-11-23",
    ),
    ("order", 'areas = ["a" "b"]\norder'): (2, "a comma is missing between two items", ITEMS),
    ("order", 'areas = [\n"a"\n"b"\n]\norder'): (
        3, "a comma is missing between two items", ITEMS,
    ),
    ("order", 'areas = ["a",, "b"]\norder'): (
        2, "two commas without an item between them", "take one away",
    ),
    ("order", 'areas = ["a", "b"\norder'): (2, "a list that is not closed", ITEMS),
    ("order", 'areas = ["a"]]\norder'): (2, "a closing bracket too many", "take it away"),
    ("order", 'areas = ("a", "b")\norder'): (
        2, "a list in round brackets", 'square ones: ["…", "…"]',
    ),
    ("order", 'areas = "a", "b"\norder'): (
        2, "a list without brackets", 'write: areas = ["a", "b"]',
    ),
    ("[[municipalities]]", "towns = {\n"): (
        6, "a { that is not closed on its line", 'name = { key = "…", other = "…" }',
    ),
}  # fmt: skip
# The same, where the file can be read and a value is not of the right kind.
KINDS = {
    ("order = 1", 'order = "1"'): (2, "«order» must be a whole number", "write: order = 1"),
    ('"Eastport"', "2026"): (1, "«name» must be a text", 'write: name = "2026"'),
    ('"Eastport"', "2026-01-02"): (1, "«name» must be a text", 'write: name = "2026-01-02"'),
    ("order", 'areas = "a"\norder'): (2, "«areas» must be a list", 'write: areas = ["a"]'),
    ("order", "areas = [1, 2]\norder"): (
        2, "«areas» must be a list of texts", 'write: areas = ["1", "2"]',
    ),
    ("[[municipalities]]", "[municipalities]"): (
        6, "«municipalities» must be written as [[municipalities]] tables", "",
    ),
}  # fmt: skip
# What a file holds -> the line, what is said, and what to do.
EMPTY = (None, "this file is empty", "was it saved? Restore it from an earlier version")
UTF16 = (1, "saved as UTF-16, which some editors call «Unicode»", "save the file as UTF-8")
HALF = "restore it from an earlier version, or save it again"
BYTES = {
    "an empty file": (b"", EMPTY),
    "a file with notes alone": (b"# to do\n\n", EMPTY),
    "UTF-16 with its mark": (GOOD.encode("utf-16"), UTF16),
    "UTF-16 without it": (GOOD.encode("utf-16-le"), UTF16),
    "Latin-1": (GOOD.replace("Eastport", "Éastport").encode("latin-1"),
                (1, "not UTF-8 text", "save the file as UTF-8")),
    "zero bytes": (GOOD.encode()[:40] + b"\0" * 300,
                   (3, "a zero byte: the file is damaged, or was not saved to its end", HALF)),
    "a text document": (
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00",
        (None, "this is the file of a word processor or spreadsheet, under another name",
         "save its words as plain text, in UTF-8"),
    ),
    "half a file": (GOOD.encode()[: GOOD.index("cipalities")],
                    (6, "not valid TOML: a group that is not closed", GROUP)),
}  # fmt: skip
_TOOLS = re.compile(r"Errno|codec|tomllib|Traceback|[Ee]xpected|[Ii]nvalid|\bstr\b|\bint\b|None")


@pytest.fixture
def study(tmp_path):
    return copy_harbours(tmp_path)


def tell(root):
    """What is wrong with a study: path, line, message and hint of each mistake."""
    try:
        found = load_study(root).diagnostics
    except BinderyError as error:
        found = error.diagnostics
    for one in found:
        assert not _TOOLS.search(f"{one.message} {one.hint}"), one
    return [(one.path, one.line, one.message, one.hint) for one in found]


@pytest.mark.parametrize("change", SLIPS)
def test_a_slip_in_writing_is_told_at_its_line(study, change):
    assert change[0] in GOOD
    (study / REGION).write_text(GOOD.replace(*change, 1), "utf-8")
    line, message, hint = SLIPS[change]
    assert tell(study) == [(REGION, line, f"not valid TOML: {message}", hint)]


@pytest.mark.parametrize("change", KINDS)
def test_a_value_of_another_kind_is_told_with_what_to_write(study, change):
    (study / REGION).write_text(GOOD.replace(*change, 1), "utf-8")
    assert tell(study) == [(REGION, *KINDS[change])]


@pytest.mark.parametrize("name", BYTES)
def test_a_file_that_is_not_whole_or_no_text_is_told_once(study, name):
    data, told = BYTES[name]
    (study / REGION).write_bytes(data)
    assert tell(study) == [(REGION, *told)]


@pytest.mark.parametrize("path", ["content/study.toml", KIND, "templates/house/house.toml"])
def test_an_empty_file_is_told_once_whatever_it_is(study, path):
    (study / path).write_bytes(b"\n")
    assert (path, *EMPTY) in tell(study)
    assert len([one for one in tell(study) if one[0] == path]) == 1


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_line_ends_and_the_mark_of_other_systems_make_no_difference(study, end):
    whole = load_study(study)
    text = (study / REGION).read_text("utf-8")
    data = text.replace("\n", end).replace("Eastport", unicodedata.normalize("NFD", "Eastport"))
    (study / REGION).write_bytes(b"\xef\xbb\xbf" + data.encode())
    assert load_study(study) == whole


def replace_by_folder(path):
    path.unlink()
    path.mkdir()


def replace_by_loop(path):
    path.unlink()
    path.symlink_to(path)


FOLDER = ("here is a folder, where a file of this name belongs",
          "give the folder another name, and make the file")  # fmt: skip
LINK = ("a link to what is not there, or to itself",
        "put the file or folder itself in its place")  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [REGION, KIND, f"{EAST}/findings.toml", "content/study.toml", "content/sources.toml",
     "content/glossary.toml", "figures/ships/figure.toml"],
)  # fmt: skip
@pytest.mark.parametrize(("spoil", "told"), [(replace_by_folder, FOLDER), (replace_by_loop, LINK)])
def test_what_stands_in_the_place_of_a_file_is_told(study, path, spoil, told):
    spoil(study / path)
    assert (path, None, *told) in tell(study)


@pytest.mark.parametrize(
    ("name", "path"),
    [("Region.toml", REGION), ("region.toml.txt", REGION), ("regoin.toml", REGION),
     ("Kind.TOML", KIND)],
)  # fmt: skip
def test_a_file_under_a_like_name_is_named(study, name, path):
    (study / path).rename((study / path).with_name(name))
    wanted = path.rpartition("/")[2]
    hint = f"is it «{name}»? Then call it «{wanted}»"
    assert (path, None, "this file is missing", hint) in tell(study)


def test_a_file_that_may_not_be_read_is_told(study):
    error = PermissionError(13, "Permission denied", str(study / REGION))
    found = explain_unreadable(study, REGION, error)
    assert (found.line, found.message) == (None, "this may not be read")
    assert found.hint == f'give yourself the right to read it: chmod u+rX "{REGION}"'


@pytest.mark.skipif(os.geteuid() == 0, reason="who may do everything may read everything")
@pytest.mark.parametrize("path", [REGION, EAST, f"{EAST}/findings.toml", f"{EAST}/text"])
def test_what_may_not_be_read_is_told_where_it_lies(study, path):
    (study / path).chmod(0)
    try:
        assert "this may not be read" in {one[2] for one in tell(study)}
    finally:
        (study / path).chmod(0o755)


def test_links_that_lead_nowhere_are_told_among_folders_too(study):
    shutil.rmtree(study / f"{EAST}/text")
    for path in (f"{EAST}/text", "regions/loop", "figures/gone"):
        (study / path).symlink_to(study / path)
    told = [one for one in tell(study) if one[2] == LINK[0]]
    assert [one[0] for one in told] == ["regions/loop", f"{EAST}/text", "figures/gone"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(EAST, "regions/éast"), (f"{EAST}/data/ships.csv", f"{EAST}/data/shíps.csv"),
     ("figures/ships", "figures/shíps")],
)  # fmt: skip
def test_a_name_as_a_mac_writes_it_is_told(study, old, new):
    (study / old).rename(study / unicodedata.normalize("NFD", new))
    name = new.rpartition("/")[2]
    message = f"a letter and its accent are two signs in the name «{name}»"
    assert (new, None, message, "type the name anew, or leave the accent out") in tell(study)


@pytest.mark.parametrize(
    "path", [REGION, KIND, "content/values.toml", "templates/house/house.toml"]
)
@pytest.mark.parametrize("sign", ["", '"', "]", ",", "=", "“", "\\", "'"])
def test_no_missing_or_additional_sign_is_told_twice_or_beyond_the_file(study, path, sign):
    """Whatever one sign does to a file: it is read, or one mistake is told at one of its lines."""
    text = (study / path).read_text("utf-8")
    for place in range(0, len(text), max(1, len(text) // 150)):
        changed = text[:place] + sign + text[place + (not sign) :]
        (study / path).write_text(changed, "utf-8")
        mistakes = []
        if read_toml(study, path, mistakes) is None:
            assert len(mistakes) == 1, changed[place - 40 : place + 40]
            assert mistakes[0].said.id in UNREADABLE
            assert 1 <= mistakes[0].line <= text.count("\n") + 1
            assert mistakes[0].hint


@pytest.mark.parametrize("name", ["UTF-16 with its mark", "UTF-16 without it", "a text document"])
def test_texts_and_tables_in_another_format_are_told_in_the_same_words(name):
    data, told = BYTES[name]
    for read in (decode_text, lambda *words: read_source(*words) or None):
        mistakes = []
        assert read("a", data, mistakes) is None
        assert [(one.line, one.message, one.hint) for one in mistakes] == [told]
