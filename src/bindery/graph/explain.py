"""Explains why a step would run, or why it last ran: the answer to `invoke why`."""

from collections.abc import Iterable
from pathlib import Path

from bindery.graph.files import digest_file
from bindery.graph.journal import Journal
from bindery.graph.reason import find_reasons
from bindery.graph.step import Step, find_producers, select_steps
from bindery.graph.trace import Trace
from bindery.messages import Message, write_number

_MANY = 3  # reasons that are told


def find_target(steps: tuple[Step, ...], words: str) -> tuple[Step, ...]:
    """The steps that a person may mean: by name, by result, by the last part of either."""
    target = words.strip().removeprefix("./")
    exact = [step for step in steps if target == step.name or target in step.outputs]
    if exact:
        return tuple(exact)
    near = [
        step
        for step in steps
        if step.name.endswith((f" {target}", f"/{target}"))
        or any(Path(output).name == target for output in step.outputs)
    ]
    used = {path for step in near for path in step.inputs}
    # of steps that follow from each other the last one tells the whole story
    return tuple(step for step in near if not used & set(step.outputs))


def explain_step(root: Path, journal: Journal, steps: tuple[Step, ...], step: Step) -> list[str]:
    """Lines that say whether a step is up to date, what would run first, and why it last ran."""
    needed = select_steps(steps, (step.name,))
    pending = [line for other in needed for line in _explain_pending(root, journal, other)]
    lines = [step.name]
    if pending:
        lines.append(f"  {Message('graph-will-run')}")
        lines += [f"    {line}" for line in pending]
    else:
        lines.append(f"  {Message('graph-current')}")
    return lines + _explain_history(journal, steps, step)


def _explain_pending(root: Path, journal: Journal, step: Step) -> Iterable[str]:
    reasons = find_reasons(
        step, journal.traces.get(step.name), lambda path: digest_file(root / path)
    )
    if reasons:
        words = "; ".join(str(one) for one in reasons[:_MANY])
        more = max(len(reasons) - _MANY, 0)
        yield str(Message("graph-because", step=step.name, reasons=words, more=more))


def _explain_history(journal: Journal, steps: tuple[Step, ...], step: Step) -> list[str]:
    trace = journal.traces.get(step.name)
    if trace is None:
        return [f"  {Message('graph-not-here')}"]
    age = journal.build - trace.build
    seconds = write_number(trace.seconds, 1)
    lines = [f"  {Message('graph-last-ran', age=age, seconds=seconds)}"]
    lines += [f"    {reason}" for reason in trace.reasons[:8]]
    lines += [f"    {note}" for note in trace.notes]
    return lines + _explain_makers(journal, steps, trace)


def _explain_makers(journal: Journal, steps: tuple[Step, ...], last: Trace) -> list[str]:
    """For each changed result on the way here, back to the sources: who made it, and why."""
    producers = find_producers(steps)
    lines: list[str] = []
    todo, told = [last], {last.step}
    while todo:
        trace = todo.pop(0)
        for path in trace.inputs:
            maker = producers.get(path)
            made = journal.traces.get(maker.name) if maker else None
            if made is None or made.build != last.build or made.step in told:
                continue
            if any(path in reason for reason in trace.reasons):
                told.add(made.step)
                todo.append(made)
                lines.append(f"  {Message('graph-comes-from', path=path, step=made.step)}")
                lines += [f"    {reason}" for reason in made.reasons[:4]]
    return lines
