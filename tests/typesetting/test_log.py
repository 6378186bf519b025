"""What TeX says comes back at the author's file and line, in words."""

import json
from pathlib import Path

import pytest

from bindery.child import Ending, Outcome
from bindery.errors import Severity
from bindery.typesetting.diagnose import diagnose_errors, diagnose_finished, explain_ending
from bindery.typesetting.lines import load_lines
from bindery.typesetting.log import read_errors, read_glyphs, read_notes
from bindery.typesetting.toolchain import Toolchain, ToolchainKind
from bindery.typesetting.working_directory import Job, WorkingDirectory

STOPPED = """! LaTeX Error: File `nosuch.sty' not found.

Enter file name:
./doc.tex:4: Emergency stop.
<read *>
./doc.tex:4:  ==> Fatal error occurred, no output PDF file produced!
"""
MAPS = {"sections/two.tex": {"source": "content/02-second.md", "lines": [3, 0, 0, 7, 0]}}


@pytest.fixture
def directory(tmp_path: Path) -> WorkingDirectory:
    (tmp_path / "lines.json").write_text(json.dumps(MAPS), encoding="utf-8")
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/two.tex").write_text("a\nb\nc\nd 漢\n", encoding="utf-8")
    toolchain = Toolchain(ToolchainKind.PATH, Path("/nowhere"), "", "")
    job = Job(tmp_path, "doc", toolchain, tmp_path)
    return WorkingDirectory(job, tmp_path, ("lines.json", "sections/two.tex"), "")


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        (
            "./sections/two.tex:4: Undefined control sequence.\nl.4 An \\foo\n        here\n",
            "content/02-second.md:7",
            r"LaTeX does not know \foo",
        ),
        (
            "[3] (./x.tex)] ./sections/two.tex:2: LaTeX Error: File `figures/a.pdf' not found.\n",
            "content/02-second.md:3",
            "the file figures/a.pdf is missing",
        ),
        (
            "./sections/two.tex:3: Paragraph ended before \\section  was complete.\n",
            "content/02-second.md:3",
            "a group that was opened is not closed",
        ),
        (
            "./sections/two.tex:4: Too many }'s.\nl.4 b}\n",
            "content/02-second.md:7",
            "a group is closed that was not opened",
        ),
        (
            STOPPED,
            "build/tex/doc/doc.tex:4",
            "the file nosuch.sty is missing",
        ),
        (
            "! Text line contains an invalid character.\nl.12 odd\n",
            "build/tex/doc/doc.tex:12",
            "LaTeX says: Text line contains an invalid character (near “odd”)",
        ),
        (
            "./entries/a.tex:9: Package tag Error: something is wrong.\n",
            "build/tex/doc/entries/a.tex:9",
            "LaTeX says: something is wrong",
        ),
    ],
)
def test_an_error_points_to_the_line_that_an_author_wrote(directory, said, place, message):
    directory.log.write_text(f"This is LuaHBTeX\n{said}", encoding="utf-8")
    (found,) = diagnose_errors(directory)
    assert (f"{found.path}:{found.line}", found.message) == (place, message)


def test_all_errors_are_told_and_each_only_once(directory):
    one = "./sections/two.tex:4: Undefined control sequence.\nl.4 \\foo\n"
    other = "./sections/two.tex:1: Undefined control sequence.\nl.1 \\bar\n"
    directory.log.write_text(one + other + one, encoding="utf-8")
    assert [found.line for found in diagnose_errors(directory)] == [7, 3]


def test_a_log_without_errors_has_none():
    log = "Overfull \\hbox (3.0pt too large) at ./sections/two.tex:4: x\nLaTeX Warning: a.b:3: c\n"
    assert read_errors(log) == ()


def test_a_stop_without_any_other_error_is_itself_told(directory):
    directory.log.write_text("./doc.tex:1: Emergency stop.\n", encoding="utf-8")
    assert [one.line for one in diagnose_errors(directory)] == [1]


def test_a_missing_glyph_is_found_in_the_sources(directory):
    directory.log.write_text(
        "Missing character: There is no 漢 (U+6F22) in font [fonts/A.otf]:mode=node;!\n" * 2,
        encoding="utf-8",
    )
    (found,) = diagnose_finished(directory)
    assert (found.path, found.line) == ("content/02-second.md", 7)
    assert found.message == "no letter for “漢” (U+6F22 in A.otf)"
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("kind", "text", "message", "severity"),
    [
        ("overfull", "hbox 12.5", "a line is 12.5 pt too wide for its column", Severity.WARNING),
        ("overfull", "vbox 30.0", "something is 30.0 pt too high for its page", Severity.WARNING),
        ("no-description", "a.pdf", "the image a.pdf has no description", Severity.ERROR),
        (
            "warning",
            "LaTeX Warning: Reference `fig:x' on page 3 undefined",
            "“fig:x” refers to a place in this document that does not exist",
            Severity.ERROR,
        ),
        (
            "warning",
            "LaTeX Warning: Citation `key' on page 3 undefined",
            "“key” refers to a source that does not exist",
            Severity.ERROR,
        ),
        (
            "warning",
            "LaTeX Warning: Label `a' multiply defined",
            "the label “a” is defined twice",
            Severity.ERROR,
        ),
        ("warning", "Package x Warning: odd", "Package x Warning: odd", Severity.WARNING),
    ],
)
def test_a_note_becomes_a_sentence_at_its_place(directory, kind, text, message, severity):
    note = {"kind": kind, "file": "./sections/two.tex", "line": 4, "page": 1, "text": text}
    (directory.folder / "doc.jsonl").write_text(json.dumps(note) + "\n", encoding="utf-8")
    (found,) = diagnose_finished(directory)
    assert (found.path, found.line) == ("content/02-second.md", 7)
    assert (found.message, found.severity) == (message, severity)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("overfull", "hbox 0.4"), ("warning", "LaTeX Warning: There were undefined references")],
)
def test_what_an_author_need_not_know_is_not_told(directory, kind, text):
    note = {"kind": kind, "file": "./doc.tex", "line": 4, "page": 1, "text": text}
    (directory.folder / "doc.jsonl").write_text(json.dumps(note) + "\n", encoding="utf-8")
    assert diagnose_finished(directory) == ()


def test_half_a_line_of_notes_is_passed_over(tmp_path):
    path = tmp_path / "doc.jsonl"
    path.write_text('{"kind":"overfull","file":"a.tex","line":1,"page":1,"text":"hbox 9"}\n{"ki')
    assert [one.text for one in read_notes(path)] == ["hbox 9"]


def test_glyphs_are_told_once_for_each_font():
    line = 'Missing character: There is no ẞ (U+1E9E) in font "B:mode=node"!\n'
    assert [one.context for one in read_glyphs(line * 3)] == ["U+1E9E in B"]


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[]", '{"a": {"source": 1, "lines": "x"}}'])
def test_a_broken_line_map_maps_nothing(tmp_path, text):
    (tmp_path / "lines.json").write_text(text)
    place = load_lines(tmp_path, "doc").find_place("./a.tex", 3)
    assert (place.path, place.line) == ("build/tex/doc/a.tex", 3)


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        (Ending.TIME, "LaTeX was stopped after 900 seconds"),
        (Ending.MEMORY, "LaTeX needed more than 6144 MB"),
        (Ending.MISSING, "could not be started"),
        (Ending.FAILED, "LaTeX made no document: the last words"),
    ],
)
def test_a_run_that_ends_badly_says_so_in_plain_words(directory, ending, words):
    error = explain_ending(directory, Outcome(ending, 1, "first\nthe last words\n"))
    assert words in str(error)
