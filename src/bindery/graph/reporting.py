"""What is reported of a step whose own report is lacking, or not the last word."""

from concurrent.futures import BrokenExecutor, Future

from bindery.errors import Diagnostic
from bindery.graph.step import Step
from bindery.graph.time_limit import describe_time_limit, find_subject
from bindery.graph.worker import Report


def read_report(step: Step, future: Future[Report]) -> Report:
    """How a step went, also when its worker was ended."""
    try:
        return future.result()
    except TimeoutError:
        return Report(step.name, 0.0, diagnostics=(describe_time_limit(step),))
    except BrokenExecutor:
        pass
    message = f"«{step.name}» was ended from outside, perhaps for lack of memory"
    hint = "run it again, with --jobs 1 if memory is short"
    found = Diagnostic(find_subject(step), None, message, hint)
    return Report(step.name, 0.0, diagnostics=(found,))


def describe_divergence(step: Step) -> Report:
    """What is said of a step that gives other results each time, unless its probe says it better.

    The path is that of its result, for the graph knows no other.
    """
    message = f"«{step.name}» gives another result each time it runs"
    return Report(step.name, 0.0, diagnostics=(Diagnostic(step.outputs[0], None, message),))


def diagnostic_key(diagnostic: Diagnostic) -> tuple[str, int, str]:
    """The sort key of a diagnostic: by path, line and message."""
    return (diagnostic.path, diagnostic.line or 0, diagnostic.message)
