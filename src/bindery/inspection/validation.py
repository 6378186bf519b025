"""Validates files against the standards' own rules (REQ-01, REQ-30), by veraPDF's engine."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bindery.errors import fail
from bindery.inspection.profiles import EXPECTATIONS
from bindery.inspection.results import FailedRule, Validation, Verdict
from bindery.messages import Message, quote

_ENGINE = (sys.executable, "-m", "bindery.inspection.engine")
# 70 pages take about 6 s for two profiles; a file that needs minutes is a stuck engine.
_SECONDS_A_FILE = 300
# Options that the environment could smuggle into the Java machine.
_JAVA_OPTIONS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")


def validate(
    paths: Iterable[Path],
    flavours: Sequence[str] = ("ua1", "2a"),
    command: Sequence[str] = _ENGINE,
) -> tuple[Validation, ...]:
    """Judge every file by every flavour in one process of veraPDF's engine.

    In the order of `paths` and, within a file, of `flavours` (see `profiles.EXPECTATIONS`; an
    unknown one is a BinderyError). A file that was not judged, for whatever reason, is NOT_RUN with
    the reason: never a pass. `command` starts the engine (see `bindery.inspection.engine`).
    """
    for flavour in flavours:
        if flavour not in EXPECTATIONS:
            known = Message("common-known", names=", ".join(EXPECTATIONS))
            raise fail("", None, Message("inspection-no-profile", flavour=flavour), known)
    files = tuple(paths)
    answers, complaint = _ask_engine(files, flavours, command)
    return tuple(
        judge_answer(str(path), flavour, answers.get((str(path), flavour)), complaint)
        for path in files
        for flavour in flavours
    )


def judge_answer(
    path: str, flavour: str, answer: dict[str, object] | None, complaint: Message
) -> Validation:
    """The engine's answer as a value: a pass only if the right profile ran to its end."""
    expected = EXPECTATIONS[flavour]
    if answer is None or "reason" in answer:
        reason = complaint if answer is None else quote(answer["reason"])
        return Validation(path, flavour, expected.name, Verdict.NOT_RUN, reason=reason)
    try:
        return _read_answer(path, flavour, answer)
    except (KeyError, TypeError, ValueError) as error:
        reason = Message("inspection-engine-answer", words=repr(error))
        return Validation(path, flavour, expected.name, Verdict.NOT_RUN, reason=reason)


def _read_answer(path: str, flavour: str, answer: dict[str, object]) -> Validation:
    expected = EXPECTATIONS[flavour]
    used = (answer["profile"], answer["rules"])
    failed = tuple(sorted((_read_rule(item) for item in _items(answer["failed"])), key=_rule_order))
    checks = int(str(answer["checks"]))
    reason = None
    if used != (expected.name, expected.rules):
        name, rules = map(str, used)
        reason = Message("inspection-engine-profile", profile=name, rules=rules)
    elif answer["status"] != "NORMAL":
        reason = Message("inspection-engine-early", status=str(answer["status"]))
    elif checks == 0:
        reason = Message("inspection-engine-idle")
    elif bool(failed) == bool(answer["compliant"]):
        reason = Message("inspection-engine-contradicts")
    outcome = Verdict.FAILED if failed else Verdict.PASSED
    verdict = Verdict.NOT_RUN if reason else outcome
    return Validation(path, flavour, expected.name, verdict, expected.rules, checks, failed, reason)


def _items(value: object) -> list[dict[str, object]]:
    if not isinstance(value, list):
        raise TypeError("failed rules")
    return value


def _read_rule(item: dict[str, object]) -> FailedRule:
    texts = ("specification", "clause", "description", "message", "context")
    specification, clause, description, message, context = (str(item[key]) for key in texts)
    page = None if item["page"] is None else int(str(item["page"]))
    test, count = int(str(item["test"])), int(str(item["count"]))
    return FailedRule(specification, clause, test, description, message, context, page, count)


def _rule_order(rule: FailedRule) -> tuple[str, tuple[tuple[int, str], ...], int]:
    parts = rule.clause.split(".")
    numbers = tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)
    return (rule.specification, numbers, rule.test)


def _ask_engine(
    files: Sequence[Path], flavours: Sequence[str], command: Sequence[str]
) -> tuple[dict[tuple[str, str], dict[str, object]], Message]:
    """What the engine answered by file and flavour, and why answers may be missing."""
    request = json.dumps({"paths": [str(path) for path in files], "flavours": list(flavours)})
    environment = {key: value for key, value in os.environ.items() if key not in _JAVA_OPTIONS}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    try:
        done = subprocess.run(
            command,
            input=request,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS_A_FILE * max(1, len(files)),
            check=False,
        )
    except subprocess.TimeoutExpired as stopped:
        output = stopped.stdout or b""
        text = output if isinstance(output, str) else output.decode("utf-8", "replace")
        return _read_lines(text), Message("inspection-validator-late")
    except OSError as error:
        return {}, Message("inspection-validator-absent", words=str(error))
    return _read_lines(done.stdout), _describe_end(done)


def _describe_end(done: subprocess.CompletedProcess[str]) -> Message:
    if done.returncode == 0:
        return Message("inspection-validator-silent")
    lines = done.stderr.strip().splitlines()
    if not lines:
        return Message("inspection-validator-mute", code=done.returncode)
    return Message("inspection-validator-stopped", code=done.returncode, words=lines[-1])


def _read_lines(output: str) -> dict[tuple[str, str], dict[str, object]]:
    answers: dict[tuple[str, str], dict[str, object]] = {}
    for line in output.splitlines():
        try:
            answer = json.loads(line)
            answers[(str(answer["path"]), str(answer["flavour"]))] = answer
        except (ValueError, KeyError, TypeError):
            continue  # half a line of a killed engine, or a stray message: no answer
    return answers
