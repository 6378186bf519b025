"""A wrong word behind `invoke` is told in plain words with the nearest right one; the end is 2."""

import importlib.util
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import invoke
import pytest

from bindery.console.command_line import is_typed, look, tell
from bindery.console.task_runner import run_task
from bindery.errors import UsageError, refuse
from bindery.messages import quote
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

ROOT = Path(__file__).resolve().parents[2]
HELP = "invoke --help {} tells how it is called"
TASKS = {"build", "figures", "check", "why", "trace", "doctor", "inspect", "test", "lint", "clean",
         "new-region", "release", "gates", "sign", "schemas"}  # fmt: skip


@pytest.fixture(scope="module")
def collection():
    """The tasks of the front door."""
    spec = importlib.util.spec_from_file_location("front_door_tasks", ROOT / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return invoke.Collection.from_module(module)


# The words -> what is said of them, and what to do.
WRONG = {
    "biuld": ("invoke: there is no task «biuld»", "did you mean «build»?"),
    "xyzzy": ("invoke: there is no task «xyzzy»", "invoke --list names them all"),
    "new_region x": ("invoke: there is no task «new_region»", "did you mean «new-region»?"),
    "--help biuld": ("invoke: there is no task «biuld»", "did you mean «build»?"),
    "--lst": ("invoke: there is no option «--lst»", "did you mean «--list»?"),
    "build --regio zeeland": (
        "invoke build: there is no option «--regio»", "did you mean «--region»?",
    ),
    "build --drfat": ("invoke build: there is no option «--drfat»", "did you mean «--draft»?"),
    "check --region zeeland": (
        "invoke check: there is no option «--region»", HELP.format("check"),
    ),
    "build -q": ("invoke build: there is no option «-q»", HELP.format("build")),
    "build --jobs nul": ("invoke build: «nul» behind «--jobs» is no whole number",
                         HELP.format("build")),
    "build --jobs=1,5": ("invoke build: «1,5» behind «--jobs» is no whole number",
                         HELP.format("build")),
    "build --jobs -1": ("invoke build: «-1» behind «--jobs» is no whole number",
                        HELP.format("build")),
    "build --document": ("invoke build: a value is missing behind «--document»",
                         HELP.format("build")),
    "build --document --draft": ("invoke build: a value is missing behind «--document»",
                                 HELP.format("build")),
    "build --draft=yes": ("invoke build: the option «--draft» takes no value",
                          HELP.format("build")),
    "build zeeland": (
        "invoke build: «zeeland» is not expected here: «build» takes options alone, and it is no "
        "other task", HELP.format("build"),
    ),
    "build chekc": (
        "invoke build: «chekc» is not expected here: «build» takes options alone, and it is no "
        "other task", "did you mean «check»?",
    ),
    "figures check --jbos 2": (
        "invoke check: there is no option «--jbos»", "did you mean «--jobs»?",
    ),
    "why": ("invoke why: «why» needs TARGET", HELP.format("why")),
    "why check": None,
    "trace": ("invoke trace: «trace» needs TARGET", HELP.format("trace")),
    "trace groei --page twee": ("invoke trace: «twee» behind «--page» is no whole number",
                                HELP.format("trace")),
    "sign --role x": ("invoke sign: «sign» needs GATE", HELP.format("sign")),
    "new-region": ("invoke new-region: «new-region» needs SLUG", HELP.format("new-region")),
    "new-region check": None,
    "release --verify": ("invoke release: a value is missing behind «--verify»",
                         HELP.format("release")),
}  # fmt: skip
RIGHT = (
    "", "build", "build check", "build --region zeeland -r achterhoek --document=regioanalyse",
    "build --jobs 2 --explain --line-numbers", "build -dl", "--list", "-l", "--help build",
    "build --help", "-e check", "--version", "trace groei", "trace 2,5% --page 12",
    "trace --data a.csv --cell 1:b --becomes -5,2", "trace --changes", "inspect --rules --json",
    "inspect --path a.pdf --path b.pdf", "sign kwaliteit --role toetser", "check -- --anything",
    "--complete -- build --re", "clean", "gates", "doctor", "schemas",
    "lint --fix", "test --only tests/graph", "release --edition x --embargo",
)  # fmt: skip


def say(collection, capsys, words):
    fault = look(collection, words.split())
    if fault is not None:
        tell(fault)
    return capsys.readouterr().err


@pytest.mark.parametrize("words", [one for one in WRONG if WRONG[one]])
def test_a_wrong_word_is_told_with_what_to_write(collection, capsys, words):
    message, hint = WRONG[words]
    assert say(collection, capsys, words) == f"{message}\n    hint: {hint}\n"


@pytest.mark.parametrize("words", [*RIGHT, *(one for one in WRONG if not WRONG[one])])
def test_what_invoke_understands_is_let_through(collection, capsys, words):
    assert say(collection, capsys, words) == ""
    program = invoke.Program(namespace=collection)
    program.create_config()
    with suppress(invoke.Exit):
        program.parse_core(["invoke", *words.split()])
        program.parse_collection()
        program.parse_tasks()


def test_every_task_is_looked_at(collection):
    assert {one.name for one in collection.to_contexts()} >= TASKS
    for task in sorted(TASKS):
        assert look(collection, [task, "--no-such-option"]).sort == "no-option"


@pytest.mark.parametrize(
    ("program", "typed"),
    [("/usr/bin/invoke", True), ("inv", True), ("/a/site-packages/invoke/__main__.py", True),
     ("/usr/bin/pytest", False), ("tasks.py", False)],
)  # fmt: skip
def test_only_invoke_itself_is_looked_at(program, typed):
    assert is_typed(program) is typed


@pytest.mark.parametrize("words", [["biuld"], ["build", "--jobs", "nul"], ["build", "--regio=x"]])
def test_a_wrong_word_ends_with_2_and_without_a_trace(words):
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("invoke")
    assert "Traceback" not in done.stderr


def test_a_name_that_does_not_exist_ends_with_2_as_well(project_root, tmp_path, capsys):
    def work():
        raise refuse("--region", quote("no region «x»"), quote("look"))

    with pytest.raises(SystemExit) as ended:
        run_task(tmp_path, work)
    assert ended.value.code == 2
    assert capsys.readouterr().err == "--region: no region «x»\n    hint: look\n"
    with pytest.raises(UsageError):
        plan_study(project_root / "tests/projects/harbours", Request(regions=("nowhere",)))
