"""`invoke why TARGET`: why something will run, or why it last ran, in words."""

from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.graph import Journal
from bindery.graph.explain import explain_step, find_target
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.planning.plan import plan_study
from bindery.planning.request import Request


def explain(root: Path, target: str, *, draft: bool = False) -> bool:
    """Print the explanation of every step that the words may mean."""
    plan = plan_study(root, Request(draft=draft))
    journal = Journal(root / layout.JOURNAL)
    found = find_target(plan.steps, target)
    if not found:
        names = {step.name for step in plan.steps} | {d.stem for d in plan.documents}
        raise refuse(target, Message("console-nothing-built"), suggest(target, names))
    for step in found:
        for line in explain_step(root, journal, plan.steps, step):
            print_line(line)
    return True
