"""What is reported of a step whose own report is lacking, or not the last word."""

from concurrent.futures import BrokenExecutor, Future

from bindery.errors import Diagnostic
from bindery.graph.step import Step
from bindery.graph.time_limit import describe_time_limit, find_subject
from bindery.graph.worker import Report
from bindery.messages import Message


def read_report(step: Step, future: Future[Report]) -> Report:
    """How a step went, also when its worker was ended."""
    try:
        return future.result()
    except TimeoutError:
        return Report(step.name, 0.0, diagnostics=(describe_time_limit(step),))
    except BrokenExecutor:
        pass
    found = Diagnostic(find_subject(step), None, Message("graph-killed", step=step.name))
    return Report(step.name, 0.0, diagnostics=(found,))


def describe_divergence(step: Step) -> Report:
    """What is said of a step that gives other results each time, unless its probe says it better.

    The path is that of its result, for the graph knows no other.
    """
    found = Diagnostic(step.outputs[0], None, Message("graph-divergence", step=step.name))
    return Report(step.name, 0.0, diagnostics=(found,))


def diagnostic_key(diagnostic: Diagnostic) -> tuple[str, int, str]:
    """The sort key of a diagnostic: by path, line and message."""
    return (diagnostic.path, diagnostic.line or 0, diagnostic.message)
