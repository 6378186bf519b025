"""What a click opens: the editor that the author has, at the line, with any file name."""

import sys
import time

import pytest

from bindery.preview.editor import KNOWN, VARIABLE, choose_editor, open_file


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without an editor."""
    for name in (VARIABLE, "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_what_is_asked_for_goes_first(bare, monkeypatch) -> None:
    monkeypatch.setenv(VARIABLE, "kate")
    assert choose_editor("zed") == KNOWN["zed"]
    assert choose_editor() == KNOWN["kate"]
    assert choose_editor("ed {file} {line}") == "ed {file} {line}"


def test_else_a_graphical_editor_of_the_environment_else_one_that_is_there(
    bare, monkeypatch
) -> None:
    assert choose_editor() == KNOWN["vscode"]
    program = bare / "kate"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert choose_editor() == KNOWN["kate"]
    monkeypatch.setenv("EDITOR", "vim")  # it needs a terminal, which the preview has not
    assert choose_editor() == KNOWN["kate"]
    monkeypatch.setenv("VISUAL", "/usr/bin/emacsclient -c")
    assert choose_editor() == KNOWN["emacs"]
    monkeypatch.setenv("VISUAL", "'unclosed")
    assert choose_editor() == KNOWN["kate"]


@pytest.mark.parametrize(
    "name", ["a b.md", "it's.md", "100%.md", "é{line}.md", "$(x);.md", '"q".md']
)
def test_a_file_of_any_name_reaches_the_editor_whole(tmp_path, name) -> None:
    told, file = tmp_path / "told", tmp_path / name
    script = tmp_path / "editor.py"
    script.write_text(f"import sys\nopen({str(told)!r}, 'w').write(repr(sys.argv[1:]))\n")
    assert open_file(f"{sys.executable} {script} +{{line}} {{file}}", file, 7) == ""
    for _ in range(200):
        if told.exists() and told.read_text():
            break
        time.sleep(0.05)
    assert told.read_text() == repr(["+7", str(file)])


@pytest.mark.parametrize(
    ("name", "written"),
    [("a b.md", "a%20b.md"), ("100%.md", "100%25.md"), ("é{line}.md", "%C3%A9%7Bline%7D.md"),
     ("x#y?.md", "x%23y%3F.md")],
)  # fmt: skip
def test_an_address_has_the_file_as_addresses_have_it(tmp_path, name, written) -> None:
    address = open_file(KNOWN["vscode"], tmp_path / name, 12)
    assert address == f"vscode://file{tmp_path}/{written}:12"


def test_a_command_without_a_place_for_the_file_gets_it_at_its_end(tmp_path) -> None:
    with pytest.raises(FileNotFoundError):
        open_file("no-such-editor --wait", tmp_path / "x.md", 1)
    with pytest.raises(ValueError, match="quotation"):
        open_file("ed 'x", tmp_path / "x.md", 1)
