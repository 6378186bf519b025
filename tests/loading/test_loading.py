"""Content files are read with every mistake at its line, and nothing but mistakes ends them."""

import shutil
from pathlib import Path

import pytest

from bindery.errors import BinderyError
from bindery.loading import load_study
from bindery.loading.reader import open_reader, suggest
from bindery.loading.sections import list_sections
from bindery.loading.toml import find_lines, read_toml

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
EAST = "regions/eastport"


@pytest.fixture
def study(tmp_path):
    for folder in ("content", "regions", "figures", "templates"):
        shutil.copytree(HARBOURS / folder, tmp_path / folder)
    return tmp_path


def tell(root):
    """All that is said of a study, as pairs of place and message."""
    try:
        found = load_study(root).diagnostics
    except BinderyError as error:
        found = error.diagnostics
    return [(f"{one.path}:{one.line}", one.message) for one in found]


def change(root, path, old, new):
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_a_good_study_is_read_whole(study):
    loaded = load_study(study)
    assert loaded.diagnostics == ()
    assert [one.slug for one in loaded.study.regions] == ["eastport", "westport"]
    assert [one.id for one in loaded.study.entries] == ["ships", "tonnage"]
    stems = [document.stem for document in loaded.study.documents]
    assert stems == ["profile-eastport", "profile-westport", "overview"]


def test_lines_of_tables_keys_and_arrays_are_known():
    lines = find_lines(
        'a = 1\n"b c" = 2\n[t.u]\nx = """\ny = 3\n"""\nz = 4\n[[list]]\nk = 1\n[[list]]\nk = 2\n'
    )
    assert lines[("a",)] == 1
    assert lines[("b c",)] == 2
    assert lines[("t", "u")] == 3
    assert ("t", "u", "y") not in lines
    assert lines[("t", "u", "z")] == 7
    assert lines[("list", "0", "k")] == 9
    assert lines[("list", "1", "k")] == 11


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("delimitatoin", "did you mean «delimitation»?"),
        ("zzz", "known: colour, delimitation, name"),
    ],
)
def test_the_nearest_known_word_is_suggested(word, hint):
    assert str(suggest(word, ("name", "colour", "delimitation"))) == hint


def test_nothing_is_suggested_out_of_too_many():
    assert suggest("zzz", [f"word{number}" for number in range(16)]) is None
    assert suggest("zzz", ()) is None


def test_all_mistakes_of_all_files_are_told_at_once(study):
    change(study, "content/study.toml", "language", "langauge")
    change(study, f"{EAST}/region.toml", 'colour = "#1E5F8A"', 'colour = "blue"')
    change(study, "figures/ships/figure.toml", 'kind = "figure"', 'kind = "chart"')
    change(study, "templates/house/house.toml", '"November", "December",', '"November",')
    change(study, "content/glossary.toml", "long =", "lnog =")
    assert sorted(tell(study)) == [
        ("content/glossary.toml:5", "unknown key «lnog»"),
        ("content/study.toml:3", "unknown key «langauge»"),
        ("figures/ships/figure.toml:1", "«kind» is «chart»"),
        ("regions/eastport/region.toml:3", "«blue» is no colour"),
        ("templates/house/house.toml:1", "«months» has 11 names; a year has 12"),
    ]


WRONG = {
    "name = 5": "«name» must be a text",
    'name = ""': "«name» is empty",
    'order = "one"': "«order» must be a whole number",
    "order = true": "«order» must be a whole number",
    "order = 1.5": "«order» must be a whole number",
    'partners = "one"': "«partners» must be written as [[partners]] tables",
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_type_is_told_at_its_key(study, line):
    text = (study / f"{EAST}/region.toml").read_text("utf-8").split("\n\n")[0]
    key = line.split(" ")[0]
    kept = [one for one in text.splitlines() if not one.startswith(f"{key} ")]
    (study / f"{EAST}/region.toml").write_text("\n".join([line, *kept]), "utf-8")
    assert (f"{EAST}/region.toml:1", WRONG[line]) in tell(study)


HALF_SAVED = {
    'name = "East': "not valid TOML: ",
    "name = \n": "not valid TOML: nothing stands behind the =",
    "[[municipalities\n": "not valid TOML: ",
    'name = "a"\nname = "b"\n': "not valid TOML: a name that stands here twice",
}


@pytest.mark.parametrize("text", HALF_SAVED)
def test_a_half_saved_file_is_told_alone(study, text):
    """What refers to it would look wrong as well, and is not blamed."""
    (study / f"{EAST}/region.toml").write_text(text, "utf-8")
    found = tell(study)
    assert len(found) == 1
    assert found[0][0].startswith(f"{EAST}/region.toml:")
    assert found[0][1].startswith(HALF_SAVED[text])


def test_a_file_in_another_encoding_is_told_at_its_line(study):
    (study / "content/study.toml").write_bytes('title = "a"\nsubtitle = "é"'.encode("latin-1"))
    assert ("content/study.toml:2", "not UTF-8 text") in tell(study)


def test_a_byte_order_mark_and_dos_lines_make_no_difference(study):
    whole = load_study(study)
    for path in ("content/study.toml", f"{EAST}/region.toml"):
        text = (study / path).read_bytes().replace(b"\n", b"\r\n")
        (study / path).write_bytes(b"\xef\xbb\xbf" + text)
    assert load_study(study) == whole


def test_an_id_used_twice_is_told_with_the_first(study):
    text = (study / "content/questions.toml").read_text("utf-8")
    (study / "content/questions.toml").write_text(text + "\n" + text, "utf-8")
    told = ("content/questions.toml:6", "the id «how-busy» is used already in line 1")
    assert told in tell(study)


@pytest.mark.parametrize("name", ["East Port", "EastPort", "east_port", "east--port", "study"])
def test_a_folder_name_that_is_no_slug_is_told(study, name):
    shutil.copytree(study / EAST, study / "regions" / name)
    assert (f"regions/{name}:None", f"«{name}» cannot be a region's folder name") in tell(study)


def test_a_folder_of_texts_that_is_not_there_is_told_where_it_is_named(study):
    change(study, "templates/overview/kind.toml", '"content/overview"', '"content/oevrview"')
    lines = (study / "templates/overview/kind.toml").read_text("utf-8").splitlines()
    line = 1 + next(at for at, text in enumerate(lines) if text.startswith("text ="))
    told = (f"templates/overview/kind.toml:{line}", "there is no folder «content/oevrview»")
    assert told in tell(study)


def test_a_missing_number_is_told_as_missing(study):
    change(study, "templates/house/house.toml", "width =", "wdith =")
    (told,) = tell(study)
    assert told[1] == "unknown key «wdith»"


def test_folders_that_begin_with_a_sign_are_left_alone(study):
    for name in ("_old", ".hidden"):
        for parent in ("regions", "figures", "templates"):
            (study / parent / name).mkdir()
    assert load_study(study).diagnostics == ()


def test_two_regions_of_one_name_are_warned_of(study):
    old, new = (f'name = "{name}"\norder' for name in ("Westport", "Eastport"))
    change(study, "regions/westport/region.toml", old, new)
    assert tell(study) == [
        ("regions/westport/region.toml:1",
         ("the name «Eastport» is that of regions/eastport/region.toml too;"
          " «Eastport (westport)» is printed")),
    ]  # fmt: skip


def test_a_study_without_anything_says_what_it_lacks(tmp_path):
    found = dict(tell(tmp_path))
    assert found == {
        "content/study.toml:None": "this file is missing",
        "templates:None": "no kind of document",
        "regions:None": "no region",
    }


def test_sections_stand_in_the_order_of_their_names_and_odd_names_are_told(tmp_path):
    for name in ("02-b.md", "01-a.md", "10-c.md", "_03-no.md", "notes.txt", "Three.md"):
        (tmp_path / name).write_text("# A", "utf-8")
    mistakes = []
    sections = list_sections(tmp_path, ".", mistakes=mistakes)
    assert [one.name for one in sections] == ["a", "b", "c"]
    assert [one.path for one in mistakes] == ["./Three.md"]
    assert list_sections(tmp_path, "none", mistakes=mistakes) == ()


def test_a_reader_tells_the_keys_that_nobody_asked_for(tmp_path):
    (tmp_path / "a.toml").write_text('title = "x"\n[sub]\nkye = 1\n', "utf-8")
    mistakes = []
    reader = open_reader(tmp_path, "a.toml", mistakes)
    assert reader.text("title") == "x"
    sub = reader.table("sub")
    assert sub.integer("key") == 0
    sub.finish()
    reader.finish()
    assert [(one.line, one.message, one.hint) for one in mistakes] == [
        (3, "unknown key «kye»", "did you mean «key»?"),
    ]


def test_a_folder_in_the_place_of_a_file_is_told_as_one(tmp_path):
    (tmp_path / "a.toml").mkdir()
    mistakes = []
    assert read_toml(tmp_path, "a.toml", mistakes) is None
    assert mistakes[0].message == "here is a folder, where a file of this name belongs"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            f"{EAST}/region.toml", "order = 1", f"order = {'9' * 5000}",
            (2, "a number has thousands of digits"),
        ),
        (
            f"{EAST}/region.toml", "order = 1", f"order = {'9' * 500}",
            (2, "«order» is no number that can be used"),
        ),
        (
            "content/study.toml", "[colophon]", f"x = {'[' * 5000}{']' * 5000}\n[colophon]",
            (10, "too many brackets stand within each other"),
        ),
        *(
            (
                "figures/ships/figure.toml", "height = 50", f"height = {height}",
                (7, message),
            )
            for height, message in (
                ("nan", "«height» is no number that can be used"),
                ("inf", "«height» is no number that can be used"),
                ("1e400", "«height» is no number that can be used"),
                ("-5", "«height» must be 10 to 300 millimetres"),
                ("0", "«height» must be 10 to 300 millimetres"),
            )
        ),
        (
            "templates/profile/kind.toml", 'stem = "', 'stem = "../../../',
            (2, "«../../../profile-{region}» is no name for a file"),
        ),
        (
            "templates/profile/kind.toml", "-{region}", "-{region}-{region.__class__}",
            (2, "«profile-{region}-{region.__class__}» is no name for a file"),
        ),
        (
            "templates/profile/kind.toml", "of {region}", "of {region.__class__}",
            (3, "«title» holds a brace"),
        ),
    ],
)  # fmt: skip
def test_numbers_names_and_brackets_out_of_bounds_are_told(study, path, old, new, told):
    change(study, path, old, new)
    line, message = told
    assert (f"{path}:{line}", message) in tell(study)


def test_an_abbreviation_without_its_letters_is_told_and_not_used(study):
    change(study, "content/glossary.toml", 'short = "TEU"', "short = 3")
    loaded = load_study(study)
    assert [one.line for one in loaded.diagnostics] == [4]
    assert loaded.study.abbreviations == ()


@pytest.mark.parametrize("stem", ["index.html", "search.HTML", "site.css"])
def test_a_document_is_not_named_after_a_file(study, stem):
    change(study, "templates/overview/kind.toml", 'stem = "overview"', f'stem = "{stem}"')
    told = tell(study)
    assert told == [("templates/overview/kind.toml:2", f"«{stem}» has the ending of a file")]
