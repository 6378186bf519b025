"""`invoke trace`: where a printed number comes from, and what depends on a cell of data."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from bindery.console.task_runner import print_diagnostics, print_line
from bindery.console.trace_text import describe_answer, describe_changes, describe_dependents
from bindery.errors import fail, refuse
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.planning.plan import plan_study
from bindery.planning.request import Request
from bindery.tracing.changes import Change, compare_builds, copy_study, set_cell
from bindery.tracing.dependents import check_file, list_dependents, read_cells
from bindery.tracing.explaining import Answer, Tracer
from bindery.tracing.registry import find_text, read_registries


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a value or text, or a data file with cells and what one would become."""

    target: str = ""
    document: str = ""
    page: int = 0
    data: str = ""
    cells: tuple[str, ...] = ()
    becomes: str = ""
    changes: bool = False
    as_json: bool = False


def trace_numbers(root: Path, question: Question) -> bool:
    """Print the answer on standard output; raises BinderyError for what does not exist."""
    _check(question)
    if question.becomes or question.changes:
        return _print_changes(root, question)
    if question.data:
        return _print_dependents(root, question)
    answers = find_answers(root, question)
    _print(question, [asdict(one) for one in answers], map(describe_answer, answers))
    return True


def _check(question: Question) -> None:
    """Refuse a question that cannot be answered, with a hint what to write instead."""
    if not (question.target or question.data or question.changes):
        raise refuse("invoke trace", Message("console-trace-nothing"))
    if question.cells and not question.data:
        raise refuse("--cell", Message("console-trace-cell-of-what"))
    if question.becomes and not question.cells:
        raise refuse("--becomes", Message("console-trace-which-cell"))


def find_answers(root: Path, question: Question) -> tuple[Answer, ...]:
    """The answers to a value's name, else to a number as it is printed."""
    tracer = Tracer(root, plan_study(root, Request()).study)
    names = tracer.find_names(question.target)
    if names and not question.page:
        return tuple(tracer.explain_value(name) for name in names)
    occurrences = read_registries(root, question.document)
    found = find_text(occurrences, question.target, question.page)
    if not found:
        known = {name.partition(".")[2] for name in tracer.values}
        page = question.page
        anywhere = Message("console-trace-unknown")
        said = Message("console-trace-unknown-on-page", page=str(page)) if page else anywhere
        raise refuse(question.target, said, suggest(question.target, known))
    answers = {}
    for occurrence in found:
        key = occurrence.number.origin or (occurrence.document, occurrence.number.context)
        if key not in answers:
            answers[key] = tracer.explain_occurrence(occurrence)
    return tuple(answers.values())


def _print_dependents(root: Path, question: Question) -> bool:
    path = check_file(root, question.data)
    places = read_cells(root, path, question.cells)
    tracer = Tracer(root, plan_study(root, Request()).study)
    found = list_dependents(tracer, path, places)
    _print(question, asdict(found), [describe_dependents(path, found)])
    return True


def _print_changes(root: Path, question: Question) -> bool:
    found = find_changes(root, question)
    _print(question, [asdict(one) for one in found], [describe_changes(found)])
    return True


def find_changes(root: Path, question: Question) -> tuple[Change, ...]:
    """What the finished documents would say otherwise, with the sources as they are or might be.

    Works in a copy: neither the sources nor the results of the last build are touched.
    """
    from bindery.console.run import run_plan
    from bindery.console.worker_pool import WorkerPool

    read_registries(root)  # without a build there is nothing to compare with
    target = copy_study(root)
    if question.data:
        path = check_file(root, question.data)
        for place in read_cells(root, path, question.cells):
            set_cell(target, path, place.line, place.column, question.becomes)
    plan = plan_study(target, Request(what="texts"))
    print_line(Message("console-making-anew", count=len(plan.documents)))
    workers = Request().workers
    with WorkerPool(workers) as pool:
        outcome = run_plan(plan, pool, workers)
    mistakes = (*plan.diagnostics, *outcome.summary.diagnostics)
    if not (plan.ok and outcome.summary.ok):
        print_diagnostics(mistakes)
        raise fail(question.data or "invoke trace", None, Message("console-trace-not-built"))
    stems = tuple(document.stem for document in plan.documents)
    return compare_builds(root, target, stems)


def _print(question: Question, data: object, words: Iterable[str]) -> None:
    if question.as_json:
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n")
    else:
        sys.stdout.write("\n\n".join(words) + "\n")
