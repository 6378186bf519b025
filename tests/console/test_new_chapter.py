"""`invoke new-chapter` and `new-box`: names, numbers, marks, and what is refused."""

import shutil
from pathlib import Path

import pytest

from bindery.console.box import make_box
from bindery.console.chapter import ChapterRequest, choose_number, make_chapter
from bindery.console.naming import check_title, choose_mark, spell_slug
from bindery.errors import Severity, UsageError
from bindery.loading import load_study
from bindery.planning.plan import plan_study
from bindery.planning.request import Request
from bindery.release.content import check_finished

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
MARK = "[to be written]"


@pytest.fixture
def study(tmp_path):
    root = shutil.copytree(HARBOURS, tmp_path / "study")
    house = root / "templates/house/house.toml"
    text = house.read_text()
    house.write_text(text.replace("[writing]\n", f'[writing]\nunfinished = ["TODO", "{MARK}"]\n'))
    return root


def files(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Regio’s in beeld", "regios-in-beeld"),
        ("'s-Hertogenbosch: één jaar à 100%", "s-hertogenbosch-een-jaar-a-100"),
        ("Coöperatie & Œuvre: Straße", "cooperatie-oeuvre-strasse"),
        ("../../etc/passwd", "etc-passwd"),
        ("/Absolute", "absolute"),
        ("Werk in {{ region.name }} nu", "werk-in-nu"),
        ("{{ region.name }} 2030", "2030"),
        ("woord " * 30, "-".join(["woord"] * 10)),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_slug_is_in_plain_letters(title, slug):
    assert spell_slug(title, "TITLE") == slug


@pytest.mark.parametrize(
    "title", ["", "  ", "a\nb", "a\x00b", "a\x1b[31m", "a\u2028b", "A {#x}", "::: b"]
)
def test_a_title_that_is_no_plain_line_is_refused(title):
    with pytest.raises(UsageError) as told:
        check_title(title, "TITLE")
    assert told.value.diagnostics[0].hint


@pytest.mark.parametrize("title", ["???", "日本", "{{ region.name }}"])
def test_a_title_without_a_letter_of_a_file_name_is_refused(title):
    with pytest.raises(UsageError, match="no file name"):
        spell_slug(title, "TITLE")


@pytest.mark.parametrize(
    ("present", "after", "number"),
    [
        ([], "", "01"),
        (["00-a.md", "01-b.md"], "", "02"),
        (["01-a.md", "04-b.md"], "01-a", "02"),
        (["01-a.md", "04-b.md"], "a", "02"),
        (["01-a.md", "04-b.md"], "01-a.md", "02"),
        (["01-a.md", "04-b.md"], "04", "05"),
        (["03-a.md", "03-b.md"], "03-a", "04"),
        (["001-a.md"], "", "002"),
        (["90-a.md"], "", "91"),
    ],
)
def test_a_chapter_has_the_first_number_that_is_free_behind_it(present, after, number):
    assert choose_number(present, after) == number


@pytest.mark.parametrize(
    ("present", "after", "said", "hint"),
    [
        (["01-a.md", "02-b.md"], "01-a", "after 01 no number is free", "free numbers: 03"),
        (["01-a.md", "03-b.md", "04-c.md"], "03-b", "after 03", "free numbers: 02, 05"),
        (["99-a.md"], "", "after 99", "94, 95, 96, 97, 98;"),
        (["01-a.md"], "../01-a", "no chapter", "01-a"),
        (["01-begin.md"], "begn", "no chapter", "01-begin"),
    ],
)
def test_a_number_that_is_not_free_is_refused_with_those_that_are(present, after, said, hint):
    with pytest.raises(UsageError, match=said) as told:
        choose_number(present, after)
    assert hint in told.value.diagnostics[0].hint


def test_a_chapter_of_a_region_is_warned_of_until_it_is_written(study, capsys):
    assert make_chapter(study, ChapterRequest("Work & the quay’s", region="eastport"))
    path = "regions/eastport/text/03-work-the-quays.md"
    assert (study / path).read_text() == f"# Work & the quay’s\n\n{MARK}\n"
    told = capsys.readouterr().err
    assert f"written {path}" in told
    assert 'invoke new-chapter "Work & the quay’s" --region westport' in told
    assert "[not_applicable]\n  work-the-quays = " in told
    lacks = [
        one for one in plan_study(study, Request()).diagnostics if "work-the-quays" in str(one)
    ]
    assert [one.path for one in lacks] == ["regions/westport/text"]
    loaded = load_study(study).study
    final = list(check_finished(study, type("Settings", (), {"todo_words": ()})(),
                                loaded.writing.unfinished))  # fmt: skip
    assert [(one.path, one.line, one.severity) for one in final] == [(path, 3, Severity.ERROR)]
    make_chapter(study, ChapterRequest("Work & the quay’s", region="westport"))
    assert "not_applicable" not in capsys.readouterr().err
    assert not [one for one in plan_study(study, Request()).diagnostics if "work-the" in str(one)]


def test_a_chapter_of_a_document(study):
    make_chapter(study, ChapterRequest("What follows", document="overview", after="01-summary"[:0]))
    assert (study / "content/overview/04-what-follows.md").is_file()
    make_chapter(study, ChapterRequest("More", document="profile-westport"))
    assert (study / "regions/westport/text/03-more.md").is_file()


@pytest.mark.parametrize(
    "request_",
    [
        ChapterRequest("Ships", region="eastport"),
        ChapterRequest("New", region="eastprot"),
        ChapterRequest("New", region="../eastport"),
        ChapterRequest("New", document="/etc"),
        ChapterRequest("New"),
        ChapterRequest("New", region="eastport", document="overview"),
        ChapterRequest("New", region="eastport", after="01-summary"),
        ChapterRequest("", region="eastport"),
    ],
)
def test_what_is_refused_writes_nothing_and_has_a_hint(study, request_):
    before = files(study)
    with pytest.raises(UsageError) as told:
        make_chapter(study, request_)
    assert told.value.diagnostics[0].hint
    assert files(study) == before


def test_a_house_without_a_word_for_unfinished_is_told_to_have_one(tmp_path):
    root = shutil.copytree(HARBOURS, tmp_path / "study")
    with pytest.raises(UsageError, match="no word for what is unfinished"):
        make_chapter(root, ChapterRequest("New", region="eastport"))


def test_the_mark_is_the_first_in_brackets(study):
    assert choose_mark(load_study(study).study) == MARK


def test_a_box_is_printed(study, capsys):
    assert make_box(study, "definition", 'The "basin" \\ dock')
    found = capsys.readouterr()
    assert found.out == (
        f'::: {{.definition title="The \\"basin\\" \\\\ dock" #box-the-basin-dock}}\n{MARK}\n:::\n'
    )
    assert "@box-the-basin-dock" in found.err


def test_a_box_goes_to_the_end_of_a_text_once(study):
    path = "regions/eastport/text/02-ships.md"
    (study / path).write_bytes((study / path).read_bytes().rstrip().replace(b"\n", b"\r\n"))
    make_box(study, "definition", "Quay", into=str(study / path))
    data = (study / path).read_bytes()
    assert data.endswith(
        b'\r\n:::\r\n\r\n::: {.definition title="Quay" #box-quay}\r\n[to be written]\r\n:::\r\n'
    )
    with pytest.raises(UsageError, match="#box-quay already"):
        make_box(study, "definition", "Quay", into=path)
    assert (study / path).read_bytes() == data


@pytest.mark.parametrize(
    ("kind", "title", "into"),
    [
        ("definitoin", "Quay", ""),
        ("", "Quay", ""),
        ("definition", "", ""),
        ("definition", "a\nb", ""),
        ("definition", "Quay", "../outside.md"),
        ("definition", "Quay", "content/study.toml"),
        ("definition", "Quay", "/etc/passwd"),
    ],
)
def test_a_box_that_cannot_be_is_refused(study, kind, title, into):
    before = files(study)
    with pytest.raises(UsageError):
        make_box(study, kind, title, into=into)
    assert files(study) == before
