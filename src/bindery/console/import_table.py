"""`invoke import-table FILE`: a file of another program as a table of the study."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.importing import Answers, Imported, ImportRequest, import_table, read_table
from bindery.importing.dates import ORDERS
from bindery.loading.reader import suggest
from bindery.loading.toml import read_toml
from bindery.messages import Message

_NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_DECIMAL = "importing-thousand-or-decimal"
_DATES = "importing-day-or-month"


def bring_in(root: Path, request: ImportRequest, ask: Callable[[str], str] | None = None) -> bool:
    """Import a file, tell how it was read and what is left to fill in.

    `ask` asks a person and gives the answer; without one, what is in doubt is a mistake.
    """
    _check_words(root, request)
    request = replace(request, language=_read_language(root))
    if ask:
        request = replace(request, answers=_ask(request, ask))
    found = import_table(root, request)
    for line in describe_import(found):
        print_line(line)
    return True


def _check_words(root: Path, request: ImportRequest) -> None:
    """Refuse words of the command line that can mean nothing."""
    folder = root / layout.REGIONS
    known = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    if request.region and request.region not in known:
        raise refuse("--region", Message("console-no-region"), suggest(request.region, known))
    if request.name and not _NAME.fullmatch(request.name):
        raise refuse("--name", Message("console-table-name", name=request.name))
    if len(request.separator) > 1:
        raise refuse("--separator", Message("console-separator", word=request.separator))
    for option, word, choices in (
        ("--decimal", request.answers.decimal, (",", ".")),
        ("--dates", request.answers.dates, ORDERS),
    ):
        if word and word not in choices:
            said = Message("console-no-choice", word=word)
            raise refuse(option, said, Message("common-known", names=" ".join(choices)))


def describe_import(found: Imported) -> list[str]:
    """How the file was read, and where its table stands now."""
    lines = [f"  {one}" for one in found.table.notes]
    columns = (f"{name} ({one.type.value})" for name, one in found.table.columns.items())
    lines.append(f"  {Message('console-import-columns', columns=', '.join(columns))}")
    if found.table.key:
        lines.append(f"  {Message('console-import-key', columns=', '.join(found.table.key))}")
    told = []
    if found.original:
        told.append(Message("console-import-original", path=found.original))
    told.append(Message("console-import-written", path=found.path, count=found.rows))
    sidecar = found.path.removesuffix(".csv") + ".toml"
    if found.kept_sidecar:
        told.append(Message("console-import-kept", path=sidecar))
    else:
        names = ", ".join(found.unknown)
        told.append(Message("console-import-fill-in", path=sidecar, names=names))
    return [*lines, *map(str, told)]


def ask_on_terminal() -> Callable[[str], str] | None:
    """How a person is asked, where one sits at a terminal."""
    return input if sys.stdin and sys.stdin.isatty() else None


def _ask(request: ImportRequest, ask: Callable[[str], str]) -> Answers:
    """The answers with those that a person gives to what the file leaves open."""
    answers = request.answers
    for doubt in read_table(request).doubts:
        if doubt.id == _DECIMAL and not answers.decimal:
            cell = str(dict(doubt.arguments)["cell"])
            thousand, decimal = _letter("thousand"), _letter("decimal")
            question = Message(
                "console-ask-thousand", cell=cell, thousand=thousand, decimal=decimal
            )
            answer = _choose(ask, f"{question} ", thousand + decimal)
            sign = next(sign for sign in cell if sign in ".,")
            other = "," if sign == "." else "."
            answers = replace(answers, decimal=sign if answer == decimal else other)
            return _ask(replace(request, answers=answers), ask)
        if doubt.id == _DATES and not answers.dates:
            cell = str(dict(doubt.arguments)["cell"])
            day, month = _letter("day"), _letter("month")
            question = Message("console-ask-day", cell=cell, day=day, month=month)
            answer = _choose(ask, f"{question} ", day + month)
            answers = replace(answers, dates="dmy" if answer == day else "mdy")
    return answers


def _letter(of: str) -> str:
    """The letter that answers a question at a terminal."""
    return str(Message("console-letter", of=of))


def _choose(ask: Callable[[str], str], question: str, letters: str) -> str:
    while True:
        answer = ask(question).strip().lower()[:1]
        if answer and answer in letters:
            return answer


def _read_language(root: Path) -> str:
    file = read_toml(root, "content/study.toml", [])
    language = file.data.get("language", "en") if file else "en"
    return language if isinstance(language, str) else "en"
