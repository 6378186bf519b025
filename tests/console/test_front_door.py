"""`invoke` of any Python goes on in the project's own environment, with the same words and end."""

import os
import shutil
import signal
import subprocess
import sys
import venv
from pathlib import Path

import invoke
import pytest
import run_study

from bindery.console.task_runner import run_task

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / ".venv"
READY = (OWN / "made-from.lock").is_file()
SAID = "The texts, tables, values and figures hold no mistake."

needs_environment = pytest.mark.skipif(not READY, reason="./inv did not make this environment")


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A virtual environment with Invoke and nothing else; its Python."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    own = Path(invoke.__file__).parent
    for one in (own, *own.parent.glob("invoke-*.dist-info")):
        shutil.copytree(one, packages / one.name)
    return folder / "bin/python"


@pytest.fixture
def project(tmp_path):
    """The little study with the front door, and the environment of this clone."""
    root = run_study.copy_harbours(tmp_path / "a study")
    for name in ("tasks.py", "inv"):
        shutil.copy(ROOT / name, root / name)
    shutil.copyfile(OWN / "made-from.lock", root / "requirements.lock")
    for name in ("src", ".venv"):
        (root / name).symlink_to(ROOT / name)
    return root


def run(python, folder, *words, **more):
    """Exit code, standard output and standard error of `invoke WORDS` in a folder."""
    environment = {**os.environ, **more}
    done = subprocess.run(
        [python, "-m", "invoke", *words],
        cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@needs_environment
def test_a_task_typed_anywhere_runs_in_the_projects_environment(bare, project, tmp_path):
    settings = project / "content/study.toml"
    run_study.edit(settings, "edition =", "edition ==")
    told = run(bare, project, "check")
    assert told == run(OWN / "bin/python", project, "check")
    assert told[0] == 1
    assert "content/study.toml:4: " in told[2]
    run_study.edit(settings, "edition ==", "edition =")
    # from a folder below, from elsewhere, and with another Python's packages on the path
    stale = tmp_path / "stale"
    stale.mkdir()
    (stale / "jinja2.py").write_text("an old version\n")
    (project / "invoke.yaml").write_text("run: {echo: true}\n")
    below = project / "regions/eastport"
    status, _, said = run(bare, below, "check", "--jobs", "1", PYTHONPATH=str(stale))
    assert (status, SAID in said) == (0, True), said
    for folder, words in (
        (tmp_path, ("--search-root", str(project))),
        (project / "content", ("-f", "../invoke.yaml")),
    ):
        status, _, said = run(bare, folder, *words, "check")
        assert (status, "Nothing to do" in said or "0 steps ran" in said) == (0, True), said


@needs_environment
def test_every_task_goes_through_the_door(bare, project):
    import tasks

    doors = {name: one for name, one in vars(tasks).items() if isinstance(one, invoke.Task)}
    assert "build" in doors
    assert [name for name, one in doors.items() if not isinstance(one, tasks._ProjectTask)] == []
    # what runs no task needs no environment
    (project / ".venv").unlink()
    assert run(bare, project, "--list")[0] == 0
    assert "--document" in run(bare, project, "--help", "build")[1]
    assert "what '--dokument' is" in run(bare, project, "build", "--dokument", "x")[2]
    assert not (project / ".venv").exists()


@needs_environment
def test_the_process_stays_one_so_that_a_signal_reaches_it(bare, project):
    with (project / "figures/ships/figure.py").open("a") as code:
        code.write("\nimport time\n\ntime.sleep(5)\n")
    door = subprocess.Popen(
        [bare, "-m", "invoke", "figures", "--explain"],
        cwd=project, stderr=subprocess.PIPE, text=True,
        # a shell lets what it runs in the background ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
    )  # fmt: skip
    with door:
        said = iter(door.stderr.readline, "")
        assert any("figure eastport/ships" in line for line in said)
        assert str(OWN.name) in Path(f"/proc/{door.pid}/cmdline").read_text()
        door.send_signal(signal.SIGINT)
        rest = door.stderr.read()
    assert door.returncode == 130, rest


@needs_environment
def test_a_broken_environment_is_told_and_not_entered_again_and_again(bare, project):
    (project / ".venv").unlink()
    made = project / ".venv/bin"
    made.mkdir(parents=True)
    shutil.copyfile(project / "requirements.lock", project / ".venv/made-from.lock")
    for name in ("python", "invoke"):  # a Python of another environment
        (made / name).write_text(f'#!/bin/sh\nexec {bare} "$@"\n')
        (made / name).chmod(0o755)
    status, _, said = run(bare, project, "check")
    assert (status, said) == (
        1,
        f"inv: the Python environment in {project / '.venv'} is broken: its Python works in"
        f" {bare.parent.parent}; remove .venv and run it again\n",
    )


def test_a_package_that_was_taken_away_is_no_bug_of_the_engine(tmp_path, capsys):
    def work():
        raise ModuleNotFoundError("No module named 'jinja2'", name="jinja2")

    with pytest.raises(SystemExit, match="1"):
        run_task(tmp_path, work)
    assert capsys.readouterr().err == (
        "The Python environment in .venv is not whole: ModuleNotFoundError: No module named"
        " 'jinja2'\nRemove the folder .venv and run it again; ./inv makes it anew.\n"
    )


@pytest.mark.slow
@pytest.mark.full
def test_the_environment_is_made_where_there_is_none(bare, project):
    (project / ".venv").unlink()
    shutil.copyfile(ROOT / "requirements.lock", project / "requirements.lock")
    status, _, said = run(bare, project, "check")
    assert status == 0, said
    assert said.startswith("inv: setting up the Python environment in .venv")
    assert SAID in said
    assert (project / ".venv/bin/invoke").is_file()
    assert sys.prefix != str(project / ".venv")


def test_the_environment_of_another_checkout_with_the_same_lock_will_do(tmp_path, monkeypatch):
    from bindery.console.front_door import is_inside

    (tmp_path / "other").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "other"))
    (tmp_path / "requirements.lock").write_text("a==1\n")
    assert not is_inside(tmp_path)
    (tmp_path / "other/made-from.lock").write_text("a==1\n")
    assert is_inside(tmp_path)
    (tmp_path / "requirements.lock").write_text("a==2\n")
    assert not is_inside(tmp_path)
