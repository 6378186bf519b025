"""Fragments and records, from the JSON in build/ back to their types."""

import json
from collections.abc import Mapping
from typing import Any

from bindery.graph import Workspace
from bindery.model import (
    Column,
    EntryKind,
    FigureRecord,
    Fragment,
    Heading,
    LineMap,
    Placed,
    Speech,
)


def decode_fragment(tex: str, data: Mapping[str, Any]) -> Fragment:
    """A fragment from its LaTeX and the JSON beside it."""
    line_map = data["map"]
    return Fragment(
        tex=tex,
        map=LineMap(line_map["source"], tuple(line_map["lines"]), line_map["proven"]),
        headings=tuple(Heading(**heading) for heading in data["headings"]),
        figures=tuple(data["figures"]),
        parts=tuple(data["parts"]),
        images=tuple(data["images"]),
        citations=tuple(data["citations"]),
        references=tuple((name, line) for name, line in data["references"]),
        labels=tuple(data["labels"]),
        abbreviations=tuple(data["abbreviations"]),
        page=data["page"],
        speech=tuple(Speech(**one) for one in data["speech"]),
        far=tuple((target, line) for target, line in data["far"]),
        placed=tuple(Placed(**one) for one in data["placed"]),
    )


def decode_record(data: Mapping[str, Any]) -> FigureRecord:
    """A record from its JSON."""
    return FigureRecord(
        **{
            **data,
            "kind": EntryKind(data["kind"]),
            "sources": tuple(data["sources"]),
            "columns": tuple(Column(**column) for column in data["columns"]),
            "rows": tuple(tuple(row) for row in data["rows"]),
            "labels": tuple(data["labels"]),
            "places": tuple((key, line) for key, line in data["places"]),
        }
    )


def read_json(work: Workspace, path: str) -> Any:
    """A JSON file that an earlier step made."""
    return json.loads(work.read_path(path).read_bytes())
