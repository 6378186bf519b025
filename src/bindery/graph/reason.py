"""Why a step must run: reasons as data, which `invoke why` prints."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bindery.graph.step import Step
from bindery.graph.trace import Trace


class ReasonKind(StrEnum):
    """The closed set of reasons to run."""

    NEVER = "never ran here"
    RECIPE = "recipe changed"
    INPUT = "input changed"
    GONE = "output missing"
    TOUCHED = "output altered"
    FORCED = "asked for"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its kind and what it is about (a path, or a label of the recipe)."""

    kind: ReasonKind
    about: str = ""
    detail: str = ""

    def __str__(self) -> str:
        if self.kind is ReasonKind.NEVER:
            return "it has never run here"
        if self.kind is ReasonKind.RECIPE:
            return f"its {self.about} changed{self.detail}"
        if self.kind is ReasonKind.INPUT:
            return f"{self.about} {self.detail or 'changed'}"
        if self.kind is ReasonKind.GONE:
            return f"its result {self.about} is missing"
        if self.kind is ReasonKind.TOUCHED:
            return f"its result {self.about} was altered by something else"
        return "it was asked for"


type_of_digest = Callable[[str], str | None]


def _compare_recipes(step: Step, trace: Trace) -> list[Reason]:
    now = dict(step.recipe)
    labels = [label for label in now if now[label] != trace.recipe.get(label)]
    labels += [label for label in trace.recipe if label not in now]
    return [
        Reason(ReasonKind.RECIPE, label, _tell_values(trace.recipe.get(label), now.get(label)))
        for label in labels
    ]


def _tell_values(old: str | None, new: str | None) -> str:
    short = all(value is not None and len(value) < 40 for value in (old, new))
    return f" from {old} to {new}" if short else ""


def _compare_inputs(step: Step, trace: Trace, digest: type_of_digest) -> list[Reason]:
    reasons = []
    for path in step.reads:
        if path not in trace.inputs:
            reasons.append(Reason(ReasonKind.INPUT, path, "is new among its inputs"))
        elif digest(path) != trace.inputs[path]:
            reasons.append(Reason(ReasonKind.INPUT, path))
    declared = set(step.reads)
    gone = [path for path in trace.inputs if path not in declared]
    reasons += [Reason(ReasonKind.INPUT, path, "is no longer among its inputs") for path in gone]
    found = [path for path in trace.found if path not in declared]
    return reasons + [
        Reason(ReasonKind.INPUT, path) for path in found if digest(path) != trace.found[path]
    ]


def _compare_outputs(step: Step, trace: Trace, digest: type_of_digest) -> list[Reason]:
    declared = set(step.outputs)
    gone = [path for path in trace.outputs if path not in declared]
    reasons = [Reason(ReasonKind.RECIPE, "list of results", f": {path} left it") for path in gone]
    for path in step.outputs:
        now = digest(path)
        if now is None:
            reasons.append(Reason(ReasonKind.GONE, path))
        elif path not in trace.outputs:
            reasons.append(Reason(ReasonKind.RECIPE, "list of results", f": {path} is new"))
        elif now != trace.outputs[path]:
            reasons.append(Reason(ReasonKind.TOUCHED, path))
    return reasons


def find_reasons(step: Step, trace: Trace | None, digest: type_of_digest) -> tuple[Reason, ...]:
    """All reasons for which a step must run now; none means that its results stand.

    `digest` gives the SHA-256 of a path's content at this moment, None where there is no file.
    """
    if trace is None:
        return (Reason(ReasonKind.NEVER),)
    return tuple(
        _compare_recipes(step, trace)
        + _compare_inputs(step, trace, digest)
        + _compare_outputs(step, trace, digest)
    )
