"""Fragments and records, from the JSON in build/ back to their types."""

import json
from typing import Any

from bindery.graph import Workspace
from bindery.model import FigureRecord, Fragment
from bindery.model.codec import decode


def read_fragment(work: Workspace, path: str) -> Fragment:
    """A fragment that an earlier step made."""
    return decode(Fragment, work.read_path(path).read_bytes())


def read_record(work: Workspace, path: str) -> FigureRecord:
    """A record that an earlier step made."""
    return decode(FigureRecord, work.read_path(path).read_bytes())


def read_json(work: Workspace, path: str) -> Any:
    """A JSON file that an earlier step made."""
    return json.loads(work.read_path(path).read_bytes())
