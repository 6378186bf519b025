"""What TeX runs sees one folder, and nothing of the user's."""

import dataclasses
from pathlib import Path

import pytest

from bindery.child import Ending, Limits
from bindery.typesetting import sandbox
from bindery.typesetting.sandbox import Sandbox, describe_environment, run_tex
from bindery.typesetting.toolchain import Toolchain, ToolchainKind

ROOT = Toolchain(ToolchainKind.ROOT, Path("/roots/one"), "", "")


def run_lua(toolchain, folder: Path, lua: str) -> str:
    """What a document's own Lua can see; it writes to the file `seen`."""
    (folder / "x.lua").write_text(f'local out = io.open("seen", "w")\n{lua}\nout:close()\n')
    outcome = run_tex(toolchain, Sandbox(folder), ("texlua", "x.lua"))
    assert (folder / "seen").exists(), outcome.output
    return (folder / "seen").read_text()


@pytest.fixture
def sandboxed(toolchain, tmp_path):
    if not sandbox.is_isolated():
        pytest.skip("this system has no bubblewrap")
    folder = tmp_path / "cell"
    folder.mkdir()
    return toolchain, folder


@pytest.mark.tex
def test_a_file_outside_cannot_be_read_or_written(sandboxed, tmp_path):
    toolchain, folder = sandboxed
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    lua = f'local f = io.open("{secret}"); out:write(f and f:read("a") or "nothing")'
    assert run_lua(toolchain, folder, lua) == "nothing"
    run_lua(toolchain, folder, f'local f = io.open("{secret}", "w"); if f then f:write("x") end')
    assert secret.read_text() == "the secret"


@pytest.mark.tex
def test_nothing_of_the_environment_comes_through(sandboxed, monkeypatch):
    toolchain, folder = sandboxed
    monkeypatch.setenv("A_SECRET", "word")
    lua = 'out:write(os.getenv("A_SECRET") or "nothing", " ", os.getenv("TZ"))'
    assert run_lua(toolchain, folder, lua) == "nothing UTC"


@pytest.mark.tex
def test_there_is_no_network(sandboxed):
    toolchain, folder = sandboxed
    lua = 'for line in io.lines("/proc/net/dev") do out:write(line:match("^%s*(%w+):") or "") end'
    assert run_lua(toolchain, folder, lua) == "lo"


@pytest.mark.tex
def test_the_toolchain_itself_cannot_be_changed(sandboxed):
    toolchain, folder = sandboxed
    lua = 'local f, why = io.open("/usr/bin/planted", "w"); out:write(f and "written" or "refused")'
    assert run_lua(toolchain, folder, lua) == "refused"


@pytest.mark.tex
def test_an_endless_document_is_stopped_in_time(sandboxed):
    toolchain, folder = sandboxed
    (folder / "x.tex").write_text(r"\def\x{\x}\x")
    cell = Sandbox(folder, limits=Limits(3))
    assert run_tex(toolchain, cell, ("lualatex", "x.tex")).ending is Ending.TIME


@pytest.mark.tex
@pytest.mark.slow
def test_without_walls_the_same_bytes_come_out(toolchain, tmp_path, monkeypatch):
    if toolchain.kind is not ToolchainKind.ROOT:
        pytest.skip("only a private root runs with its own loader")
    seen = []
    for walls in (True, False):
        if walls and not sandbox.is_isolated():
            pytest.skip("this system has no bubblewrap")
        monkeypatch.setattr(sandbox, "is_isolated", lambda walls=walls: walls)
        folder = tmp_path / str(walls)
        folder.mkdir()
        (folder / "x.tex").write_text(
            "\\setrandomseed 1 \\pdfvariable trailerid{[<00> <00>]}"
            "\\DocumentMetadata{pdfversion=1.7,tagging=on}"
            "\\documentclass{report}\\usepackage{fontspec}\\begin{document}x\\end{document}"
        )
        argv = ("lualatex", "-interaction=nonstopmode", "x.tex")
        outcome = run_tex(toolchain, Sandbox(folder), argv)
        assert outcome.ending is Ending.DONE, outcome.output[-800:]
        seen.append((folder / "x.pdf").read_bytes())
    assert seen[0] == seen[1]


def test_times_and_language_are_fixed(monkeypatch):
    monkeypatch.setattr(sandbox, "is_isolated", lambda: True)
    words = describe_environment(ROOT, Sandbox(Path("/x"), None, 86400), Path("/work/.cache"))
    assert words["SOURCE_DATE_EPOCH"] == "86400"
    assert (words["FORCE_SOURCE_DATE"], words["TZ"], words["LC_ALL"]) == ("1", "UTC", "C.UTF-8")


def test_only_our_own_root_and_folder_are_bound(monkeypatch):
    monkeypatch.setattr(sandbox, "is_isolated", lambda: True)
    words = sandbox._wrap(ROOT, Sandbox(Path("/jobs/x")), ("lualatex",))
    places = [words[at + 1] for at, word in enumerate(words) if word in {"--bind", "--ro-bind"}]
    assert places == ["/roots/one/usr", "/roots/one/etc", "/roots/one/var", "/jobs/x"]
    assert {"--unshare-all", "--die-with-parent", "--new-session", "--clearenv"} <= set(words)


def test_a_tex_at_home_is_bound_without_the_home(monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "is_isolated", lambda: True)
    programs = tmp_path / "home/tl/bin/x86_64-linux"
    programs.mkdir(parents=True)
    (programs / "lualatex").touch()
    home = dataclasses.replace(ROOT, kind=ToolchainKind.PATH, root=programs)
    words = sandbox._wrap(home, Sandbox(tmp_path / "cell"), ("lualatex",))
    assert str(tmp_path / "home/tl") in words
    assert str(tmp_path / "home") not in words
