"""A child cannot outlive us, nor eat the machine."""

import subprocess
import sys
import time
from pathlib import Path

from bindery.child import Ending, Limits, run_child


def run_python(text: str, limits: Limits, folder: Path):
    return run_child((sys.executable, "-c", text), folder, None, limits)


def test_the_output_and_status_of_a_child_are_kept(tmp_path):
    outcome = run_python("import sys; print('words'); sys.exit(3)", Limits(20), tmp_path)
    assert (outcome.ending, outcome.status, outcome.output) == (Ending.FAILED, 3, "words\n")


def test_a_child_that_takes_too_long_is_ended_with_its_own_children(tmp_path):
    text = (
        "import subprocess, sys, time\n"
        "one = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open('pid', 'w').write(str(one.pid)); time.sleep(60)"
    )
    started = time.monotonic()
    assert run_python(text, Limits(1.5, 0), tmp_path).ending is Ending.TIME
    assert time.monotonic() - started < 20
    pid = (tmp_path / "pid").read_text()
    argv = ["ps", "-o", "stat=", "-p", pid]
    state = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert state.stdout.strip() == "" or state.stdout.startswith("Z")


def test_a_child_cannot_take_more_memory_than_it_may(tmp_path):
    outcome = run_python("x = bytearray(900_000_000)", Limits(20, 500), tmp_path)
    assert outcome.ending is not Ending.DONE


def test_a_program_that_is_not_there_is_told_as_such(tmp_path):
    assert run_child(("/no/such/tex",), tmp_path, None, Limits(5, 0)).ending is Ending.MISSING
    assert run_child(("/no/such/tex",), tmp_path, None, Limits(5)).ending is Ending.MISSING


def test_a_child_that_works_too_long_is_ended_however_busy_the_machine(tmp_path):
    outcome = run_python("while True: pass", Limits(60, 0, 1), tmp_path)
    assert outcome.ending is Ending.TIME


def test_a_child_reads_what_it_is_given_and_its_errors_stand_apart(tmp_path):
    text = "import sys; print(sys.stdin.read().upper()); print('oh', file=sys.stderr)"
    outcome = run_child((sys.executable, "-c", text), tmp_path, None, Limits(20), "één")
    assert (outcome.ending, outcome.output, outcome.errors) == (Ending.DONE, "ÉÉN\n", "oh\n")
