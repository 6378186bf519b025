"""Which TeX is used, how it is told apart, and what is said when there is none."""

import os
import time
from pathlib import Path

import pytest

from bindery.errors import BinderyError
from bindery.messages import quote
from bindery.typesetting import identity, make_root, path_toolchain, requirements
from bindery.typesetting.doctor import describe_toolchain
from bindery.typesetting.finish_root import list_packages, relativize_links
from bindery.typesetting.identity import (
    MISSING,
    PACKAGES,
    STAMP,
    memory_of,
    private_root,
    read_identity,
    read_stamp,
    write_stamp,
)
from bindery.typesetting.make_root import describe_command, provide_root
from bindery.typesetting.probe import Trial, judge_trial
from bindery.typesetting.toolchain import load_settings, open_root


@pytest.fixture
def machine(tmp_path, monkeypatch) -> Path:
    """A machine with an empty cache, no TeX, and a folder `bin` on PATH."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("BINDERY_TOOLCHAIN", raising=False)
    monkeypatch.delenv("BINDERY_MIRROR", raising=False)
    return tmp_path


def stamp_root(name: str = "root abc") -> None:
    write_stamp(private_root() / STAMP, {"version": "LaTeX 2026", "identity": name})


def install(machine: Path, *, usable: str = "yes") -> Path:
    """Put a lualatex on PATH that an earlier run has tried."""
    binary = machine / "bin/lualatex"
    binary.write_text("#!/bin/sh\n")
    binary.chmod(0o755)
    trial = Trial("LaTeX 2026", None if usable == "yes" else quote("too old"))
    (machine / "fmt").write_text("format")
    write_stamp(
        memory_of(binary), path_toolchain.remember_trial(binary, trial, str(machine / "fmt"))
    )
    return binary


def test_a_machine_without_tex_says_so(machine):
    assert read_identity() == MISSING


def test_a_finished_root_is_known_by_its_stamp(machine):
    stamp_root()
    assert read_identity() == "root abc"
    assert open_root(private_root()).identity == "root abc"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"identity": "x"}'])
def test_a_root_with_half_a_stamp_is_not_finished(machine, text):
    private_root().mkdir(parents=True)
    (private_root() / STAMP).write_text(text)
    assert open_root(private_root()) is None


def test_the_tex_on_path_comes_before_the_private_root(machine):
    stamp_root()
    install(machine)
    assert read_identity().startswith("path LaTeX 2026 ")


def test_a_tex_on_path_that_is_too_old_is_passed_over(machine):
    stamp_root()
    install(machine, usable="no")
    assert read_identity() == "root abc"
    assert path_toolchain.find_on_path(lambda line: None) is None


def test_the_named_folder_comes_before_the_tex_on_path(machine, monkeypatch):
    install(machine)
    monkeypatch.setenv("BINDERY_TOOLCHAIN", str(machine / "mine"))
    stamp_root("root mine")
    assert read_identity() == "root mine"


def test_a_new_program_or_format_must_be_tried_again(machine):
    install(machine)
    (machine / "fmt").write_text("another format")
    assert read_identity() == MISSING
    binary = install(machine)
    binary.write_text("#!/bin/sh\n# newer\n")
    assert read_identity() == MISSING


def test_telling_the_identity_costs_next_to_nothing(machine):
    install(machine)
    read_identity()
    best = min(_time_identity() for _ in range(20))
    assert best < 0.002


def _time_identity() -> float:
    started = time.perf_counter()
    read_identity()
    return time.perf_counter() - started


def test_the_name_of_a_root_is_a_hash_of_what_is_in_it(machine, monkeypatch):
    before = private_root()
    other = machine / "toolchain.toml"
    other.write_bytes(identity.SETTINGS.read_bytes() + b"# more\n")
    monkeypatch.setattr(identity, "SETTINGS", other)
    assert private_root() != before


@pytest.mark.parametrize(
    ("log", "made", "trouble"),
    [
        ("This is LuaHBTeX, Version 1.24\nLaTeX2e <2026-06-01>\n", True, ""),
        (
            "This is LuaHBTeX, Version 1.15\nLaTeX2e <2022-11-01> patch\n",
            True,
            "its LaTeX is older",
        ),
        ("command not found", False, "its LaTeX is older"),
        ("LaTeX2e <2026-06-01>\n! Undefined control sequence.\n", True, "! Undefined"),
        ("LaTeX2e <2026-06-01>\n", False, "the small document did not come out"),
    ],
)
def test_a_trial_is_judged_by_its_log(log, made, trouble):
    found = judge_trial(log, made=made)
    assert str(found.trouble or "").startswith(trouble)
    assert bool(found.trouble) == bool(trouble)


def test_the_date_of_the_mirror_is_checked_unless_it_stands_still(machine):
    settings = load_settings()
    sign = '--aptopt=Acquire::Check-Valid-Until "false"'
    assert sign not in describe_command(settings, check_date=True)
    assert sign in describe_command(settings, check_date=False)


def test_another_mirror_can_be_named(machine, monkeypatch):
    monkeypatch.setenv("BINDERY_MIRROR", "copy:/srv/debian")
    assert "deb copy:/srv/debian" in describe_command(load_settings(), check_date=True)[-1]


class FakeMaker:
    """Stands for mmdebstrap: says its lines and ends with a status, and remembers its calls."""

    def __init__(self, *answers: tuple[int, str]) -> None:
        self.answers = list(answers)
        self.commands: list[tuple[str, ...]] = []

    def __call__(self, command, target, ticker):
        self.commands.append(command)
        (target / "half").write_text("unpacked")
        return self.answers.pop(0)


@pytest.fixture
def ready(machine, monkeypatch):
    monkeypatch.setattr(make_root, "provide_programs", lambda progress: None)
    monkeypatch.setattr(make_root, "check_room", lambda folder, room: folder.mkdir(parents=True))
    return monkeypatch


def finish(root: Path) -> None:
    write_stamp(root / STAMP, {"version": "LaTeX 2026", "identity": "root new"})


def test_an_expired_mirror_is_told_and_gone_on_with(ready):
    maker = FakeMaker((1, "E: Release file for x is expired (invalid since 3d)"), (0, ""))
    ready.setattr(make_root, "_stream", maker)
    ready.setattr(make_root, "finish_root", finish)
    said: list[str] = []
    assert provide_root(private_root(), said.append).identity == "root new"
    assert sum("stands still" in line for line in said) == 1
    assert len(maker.commands) == 2


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("E: Could not resolve 'x'", "is the network there?"),
        ("E: something else", "try again"),
    ],
)
def test_a_root_that_fails_leaves_nothing_and_says_what_to_do(ready, said, hint):
    ready.setattr(make_root, "_stream", FakeMaker((1, said)))
    with pytest.raises(BinderyError) as caught:
        provide_root(private_root(), lambda line: None)
    assert hint in caught.value.diagnostics[0].hint
    assert not [one for one in private_root().parent.iterdir() if one.is_dir()]


def test_a_message_names_no_address(ready):
    ready.setattr(make_root, "_stream", FakeMaker((1, "E: Failed to fetch http://host.example/x")))
    with pytest.raises(BinderyError) as caught:
        provide_root(private_root(), lambda line: None)
    assert "host.example" not in str(caught.value)


def test_what_a_killed_maker_left_is_swept_away(ready):
    left = private_root().with_name(f"{private_root().name}.part-old")

    def unpack(command, target, ticker):
        assert not left.exists()
        return 0, ""

    ready.setattr(make_root, "check_room", lambda folder, room: left.mkdir(parents=True))
    ready.setattr(make_root, "_stream", unpack)
    ready.setattr(make_root, "finish_root", finish)
    provide_root(private_root(), lambda line: None)


def test_too_little_room_is_told_before_the_work(machine):
    with pytest.raises(BinderyError, match="MB are free"):
        requirements.check_room(machine / "x", 10**9)


def test_without_the_right_to_install_the_exact_command_is_told(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(BinderyError) as caught:
        requirements.provide_programs(lambda line: None)
    hint = caught.value.diagnostics[0].hint
    assert "sudo apt-get install --no-install-recommends mmdebstrap bubblewrap uidmap" in hint


def test_links_of_a_root_hold_wherever_it_lies(tmp_path):
    (tmp_path / "root/usr/share").mkdir(parents=True)
    (tmp_path / "root/etc").mkdir()
    (tmp_path / "root/etc/real").write_text("here")
    (tmp_path / "root/usr/share/link").symlink_to("/etc/real")
    relativize_links(tmp_path / "root")
    (tmp_path / "root").rename(tmp_path / "moved")
    assert (tmp_path / "moved/usr/share/link").read_text() == "here"


def test_the_packages_of_a_root_are_listed(tmp_path):
    (tmp_path / "var/lib/dpkg").mkdir(parents=True)
    (tmp_path / "var/lib/dpkg/status").write_text(
        "Package: b\nStatus: ok\nVersion: 2-1\n\nPackage: a\nVersion: 1\nDepends: c\n"
    )
    assert list_packages(tmp_path) == ("a 1", "b 2-1")


def test_doctor_tells_what_is_there_and_what_is_not(machine):
    path, root, sandbox = describe_toolchain()
    assert (path.found, root.found) == ("none", "not made yet")
    assert "mmdebstrap" in root.hint
    assert sandbox.ok
    stamp_root()
    (private_root() / PACKAGES).write_text("a 1\nb 2\n")
    assert "2 packages, root abc" in describe_toolchain()[1].hint
    install(machine)
    assert describe_toolchain()[1].found == "not needed"


def test_a_stamp_is_written_whole(tmp_path):
    write_stamp(tmp_path / "x/stamp", {"a": "1"})
    assert read_stamp(tmp_path / "x/stamp") == {"a": "1"}
    assert [one.name for one in (tmp_path / "x").iterdir()] == ["stamp"]
