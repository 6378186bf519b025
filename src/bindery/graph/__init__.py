"""Brings files up to date: step, trace, reason, journal, scheduler. Knows nothing of reports.

Names are imported when they are first used: a build with nothing to do needs only the
up-to-date check and the lock, and must not pay for the scheduler and its processes.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bindery.graph.commit import remove_unplanned
    from bindery.graph.events import Event, EventKind, Summary
    from bindery.graph.execute import Build, bring_up_to_date
    from bindery.graph.files import digest_bytes, digest_file, digest_files
    from bindery.graph.journal import Journal
    from bindery.graph.reason import Reason, find_reasons
    from bindery.graph.reporting import diagnostic_key
    from bindery.graph.step import Product, Step, Workspace, check_steps, select_steps
    from bindery.graph.trace import Trace

__all__ = [
    "Build",
    "Event",
    "EventKind",
    "Journal",
    "Product",
    "Reason",
    "Step",
    "Summary",
    "Trace",
    "Workspace",
    "bring_up_to_date",
    "check_steps",
    "diagnostic_key",
    "digest_bytes",
    "digest_file",
    "digest_files",
    "find_reasons",
    "remove_unplanned",
    "select_steps",
]  # fmt: skip

_HOMES = {
    "commit": ("remove_unplanned",),
    "events": ("Event", "EventKind", "Summary"),
    "execute": ("Build", "bring_up_to_date"),
    "files": ("digest_bytes", "digest_file", "digest_files"),
    "journal": ("Journal",),
    "reason": ("Reason", "find_reasons"),
    "reporting": ("diagnostic_key",),
    "step": ("Product", "Step", "Workspace", "check_steps", "select_steps"),
    "trace": ("Trace",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Fetch a public name from its module (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
