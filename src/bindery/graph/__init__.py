"""Brings files up to date: step, trace, reason, journal, scheduler. Knows nothing of reports."""

from bindery.graph.commit import forget_strangers
from bindery.graph.execute import (
    Build,
    Event,
    EventKind,
    Summary,
    bring_up_to_date,
    place,
)
from bindery.graph.files import digest_bytes, digest_file, digest_files
from bindery.graph.journal import Journal
from bindery.graph.reason import Reason, find_reasons
from bindery.graph.step import Product, Step, Workspace, check_steps, select_steps
from bindery.graph.trace import Trace

__all__ = [
    "Build", "Event", "EventKind", "Journal", "Product", "Reason", "Step", "Summary", "Trace",
    "Workspace", "bring_up_to_date", "check_steps", "digest_bytes", "digest_file",
    "digest_files", "find_reasons", "forget_strangers", "place", "select_steps",
]  # fmt: skip
