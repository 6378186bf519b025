"""Why a step must run: reasons as data, which `invoke why` prints."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bindery.graph.step import Step
from bindery.graph.trace import Trace
from bindery.messages import Message

_LONG = 40  # a value of so many signs is not shown


class ReasonKind(StrEnum):
    """The closed set of reasons to run."""

    NEVER = "never ran here"
    RECIPE = "recipe changed"
    INPUT = "input changed"
    GONE = "output missing"
    TOUCHED = "output altered"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its kind, and what `invoke why` says of it."""

    kind: ReasonKind
    said: Message

    def __str__(self) -> str:
        return str(self.said)


type_of_digest = Callable[[str], str | None]


def _compare_recipes(step: Step, trace: Trace) -> list[Reason]:
    now = dict(step.recipe)
    labels = [label for label in now if now[label] != trace.recipe.get(label)]
    labels += [label for label in trace.recipe if label not in now]
    return [
        Reason(ReasonKind.RECIPE, _tell_values(label, trace.recipe.get(label), now.get(label)))
        for label in labels
    ]


def _tell_values(label: str, old: str | None, new: str | None) -> Message:
    if old is None or new is None or max(len(old), len(new)) >= _LONG:
        return Message("graph-recipe", about=label)
    return Message("graph-recipe-values", about=label, old=old, new=new)


def _compare_inputs(step: Step, trace: Trace, digest: type_of_digest) -> list[Reason]:
    reasons = []
    for path in step.reads:
        if path not in trace.inputs:
            reasons.append(Reason(ReasonKind.INPUT, Message("graph-input-new", path=path)))
        elif digest(path) != trace.inputs[path]:
            reasons.append(Reason(ReasonKind.INPUT, Message("graph-input", path=path)))
    declared = set(step.reads)
    gone = [path for path in trace.inputs if path not in declared]
    reasons += [Reason(ReasonKind.INPUT, Message("graph-input-gone", path=path)) for path in gone]
    found = [path for path in trace.found if path not in declared]
    return reasons + [
        Reason(ReasonKind.INPUT, Message("graph-input", path=path))
        for path in found
        if digest(path) != trace.found[path]
    ]


def _compare_outputs(step: Step, trace: Trace, digest: type_of_digest) -> list[Reason]:
    declared = set(step.outputs)
    gone = [path for path in trace.outputs if path not in declared]
    reasons = [Reason(ReasonKind.RECIPE, Message("graph-result-left", path=path)) for path in gone]
    for path in step.outputs:
        now = digest(path)
        if now is None:
            reasons.append(Reason(ReasonKind.GONE, Message("graph-missing", path=path)))
        elif path not in trace.outputs:
            reasons.append(Reason(ReasonKind.RECIPE, Message("graph-result-new", path=path)))
        elif now != trace.outputs[path]:
            reasons.append(Reason(ReasonKind.TOUCHED, Message("graph-touched", path=path)))
    return reasons


def find_reasons(step: Step, trace: Trace | None, digest: type_of_digest) -> tuple[Reason, ...]:
    """All reasons for which a step must run now; none means that its results stand.

    `digest` gives the SHA-256 of a path's content at this moment, None where there is no file.
    """
    if trace is None:
        return (Reason(ReasonKind.NEVER, Message("graph-never")),)
    return tuple(
        _compare_recipes(step, trace)
        + _compare_inputs(step, trace, digest)
        + _compare_outputs(step, trace, digest)
    )
