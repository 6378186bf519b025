"""What a person at a terminal sees: exit codes, mistakes in order, progress, new regions."""

import shutil
from pathlib import Path

import pytest

from bindery.console.clean import clean
from bindery.console.progress import Progress
from bindery.console.region import make_region
from bindery.console.task_runner import print_diagnostics, print_line, run_task
from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.graph import Event, EventKind
from bindery.loading import load_study
from bindery.messages import quote
from bindery.release.content import find_copied
from bindery.rules.copied import check_copied
from bindery.rules.stray_files import check_stray_files

HARBOURS = Path(__file__).parents[1] / "projects/harbours"


def end(root, work):
    """The exit code of a task's work."""
    try:
        run_task(root, work)
    except SystemExit as ended:
        return ended.code
    return 0


def throw(error):
    def work():
        raise error

    return work


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (lambda: True, 0),
        (lambda: False, 1),
        (throw(fail("a.md", 3, quote("wrong"), quote("right"))), 1),
        (throw(ValueError("oops")), 3),
        (throw(KeyboardInterrupt()), 130),
    ],
)
def test_the_exit_code_tells_whose_turn_it_is(tmp_path, work, code):
    assert end(tmp_path, work) == code


def test_a_mistake_is_told_without_a_trace(tmp_path, capsys):
    end(tmp_path, throw(fail("a.md", 3, quote("wrong"), quote("right"))))
    assert capsys.readouterr().err == (
        "a.md:3: wrong\n    hint: right\n"
        "\n1 mistake; nothing that was finished before has been touched\n"
    )
    assert not (tmp_path / "build").exists()


def test_a_bug_is_kept_in_a_file_with_the_versions(tmp_path, capsys):
    end(tmp_path, throw(ValueError("oops")))
    said = capsys.readouterr().err
    assert "This is a bug of the engine, not a mistake of yours: ValueError: oops" in said
    assert "build/.state/bug.txt" in said
    assert "Traceback" not in said
    kept = (tmp_path / "build/.state/bug.txt").read_text("utf-8")
    assert kept.startswith("bindery ")
    assert "Python 3." in kept
    assert "Traceback (most recent call last)" in kept
    assert "raise error" in kept


def test_mistakes_stand_in_the_order_of_files_and_lines_each_once(capsys):
    print_diagnostics(
        [
            Diagnostic("b.md", 1, quote("third")),
            Diagnostic("a.md", 20, quote("second")),
            Diagnostic("a.md", None, quote("first")),
            Diagnostic("b.md", 1, quote("third")),
            Diagnostic("c.md", 1, quote("fourth"), severity=Severity.WARNING),
        ]
    )
    assert capsys.readouterr().err.splitlines() == [
        "a.md: first", "a.md:20: second", "b.md:1: third", "warning: c.md:1: fourth", "",
        "3 mistakes; nothing that was finished before has been touched",
    ]  # fmt: skip


def test_warnings_alone_are_no_mistakes(capsys):
    print_diagnostics([Diagnostic("c.md", 1, quote("look"), severity=Severity.WARNING)])
    assert capsys.readouterr().err == "warning: c.md:1: look\n"


def test_words_for_the_person_leave_standard_output_alone(capsys):
    print_line("hello")
    assert capsys.readouterr() == ("", "hello\n")


def make_event(kind, name="typeset a", **more):
    words = {"seconds": 0.0, "done": 1, "total": 4, "reasons": ()}
    return Event(kind=kind, step=name, **(words | more))


def test_long_and_failed_steps_have_a_line_and_quick_ones_have_none(capsys):
    progress = Progress(live=False)
    for kind, seconds in ((EventKind.DONE, 0.2), (EventKind.DONE, 12.34), (EventKind.FAILED, 0.2)):
        progress.watch(make_event(EventKind.STARTED))
        progress.watch(make_event(kind, seconds=seconds))
    progress.close()
    assert capsys.readouterr().err.splitlines() == [
        "[1/4] typeset a (12.3 s)", "[1/4] typeset a failed (0.2 s)",
    ]  # fmt: skip


def test_explaining_gives_the_reasons(capsys):
    progress = Progress(explain=True, live=False)
    progress.watch(make_event(EventKind.STARTED, reasons=("a changed", "b is new", "c", "d")))
    assert capsys.readouterr().err == "  typeset a: because a changed; b is new (and 2 more)\n"


def test_on_a_terminal_one_line_moves_and_is_taken_away(capsys):
    progress = Progress(live=True)
    progress.watch(make_event(EventKind.STARTED))
    progress.close()
    said = capsys.readouterr().err
    assert "typeset a" in said
    assert "\n" not in said
    assert said.endswith("\r\033[K")


@pytest.fixture
def study(tmp_path):
    for folder in ("content", "regions", "figures", "templates"):
        shutil.copytree(HARBOURS / folder, tmp_path / folder)
    return tmp_path


def test_a_new_region_is_a_copy_with_its_own_name_and_place(study):
    assert make_region(study, "north-port", name="", template="westport")
    regions = load_study(study).study.regions
    assert [(one.slug, one.name, one.order) for one in regions] == [
        ("eastport", "Eastport", 1), ("westport", "Westport", 2), ("north-port", "North Port", 3),
    ]  # fmt: skip
    text = (study / "regions/north-port/text/02-ships.md").read_bytes()
    assert text == (study / "regions/westport/text/02-ships.md").read_bytes()
    assert not list((study / "regions").glob(".*"))


def test_check_lists_what_a_new_region_still_has_of_another_until_it_is_written(study):
    make_region(study, "north-port", name="", template="westport")
    place = "regions/north-port"
    copied = [one for one in check_copied(study, load_study(study).study) if one.line is None]
    files = {one.path.removeprefix(f"{place}/") for one in copied}
    assert {"region.toml", "text/02-ships.md", "data/ships.csv", "data/ships.toml"} <= files
    assert {str(one.said) for one in copied} == {
        "this is still that of westport, and not of North Port"
    }
    findings = (study / place / "findings.toml").read_text("utf-8").splitlines()
    lines = [n for n, line in enumerate(findings, 1) if line == "[[finding]]"]
    told = check_copied(study, load_study(study).study)
    assert [one.line for one in told if one.path.endswith("findings.toml")] == lines != []
    assert {one.severity for one in told} == {Severity.WARNING}
    assert {one.severity for one in find_copied(study, load_study(study).study)} == {Severity.ERROR}

    listed = study / place / "copied.toml"
    listed.write_text(listed.read_text("utf-8").replace('  "text/02-ships.md",\n', ""), "utf-8")
    left = {one.path for one in check_copied(study, load_study(study).study)}
    assert f"{place}/text/02-ships.md" not in left
    assert f"{place}/region.toml" in left
    assert check_stray_files(study) == []


def test_a_list_of_copies_may_be_wrong_or_half_saved(study):
    make_region(study, "north", name="", template="westport")
    listed = study / "regions/north/copied.toml"
    for text, said in {
        'from = "westport"\nfiles = ["text/02-shipz.md"]': "names «text/02-shipz.md»",
        'from = "westport"\nfiles = ["../westport/region.toml"]': "which is not there",
        "from = ": "", "files = 3": "", 'fro = "x"\nfiles = []': "fro",
    }.items():  # fmt: skip
        listed.write_text(text, "utf-8")
        told = check_copied(study, load_study(study).study)
        assert told, text
        assert said in " ".join(str(one.said) for one in told)
        assert {one.path for one in told} == {"regions/north/copied.toml"}


@pytest.mark.parametrize("name", ["The “Old” Port", "C:\\new", "back\\1", "Zuid-Limburg é"])
def test_a_new_region_may_have_any_name(study, name):
    make_region(study, "north", name=name, template="")
    assert load_study(study).study.regions[-1].name == name


def test_a_new_regions_name_may_hold_straight_quotation_marks(study):
    make_region(study, "north", name='The "Old" Port', template="")
    assert load_study(study).study.regions[-1].name == "The “Old” Port"


@pytest.mark.parametrize("slug", ["North", "north port", "../out", "study", "", "a--b"])
def test_a_slug_that_is_none_makes_nothing(study, slug):
    before = sorted((study / "regions").iterdir())
    with pytest.raises(BinderyError, match="not a folder name for a region"):
        make_region(study, slug, name="", template="")
    assert sorted((study / "regions").iterdir()) == before


def test_a_region_that_is_there_is_not_overwritten(study):
    with pytest.raises(BinderyError, match="this folder is there already"):
        make_region(study, "eastport", name="", template="")
    with pytest.raises(BinderyError, match="no such region\n    hint: did you mean «eastport»"):
        make_region(study, "north", name="", template="eastprot")


def test_cleaning_removes_what_was_built_and_nothing_else(study, capsys):
    for path in ("build/pdf/a.pdf", "build/.state/journal.jsonl", "build/tex/a/a.tex"):
        (study / path).parent.mkdir(parents=True, exist_ok=True)
        (study / path).write_bytes(b"")
    (study / "build/link").symlink_to(study / "content")
    assert clean(study)
    assert not (study / "build").exists()
    assert (study / "content/study.toml").is_file()
    assert clean(study)
    assert "There is nothing to remove." in capsys.readouterr().err
