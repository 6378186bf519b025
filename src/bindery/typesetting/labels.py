"""Reads a document's labels from its .aux file: number, page, title and anchor."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery.typesetting.forecast import read_group

_NEW = "\\newlabel{"
_GROUPS = 4


@dataclass(frozen=True, slots=True)
class Label:
    """What LaTeX knows of a label: `number` and `title` as LaTeX text, `page` as printed.

    `anchor` is the named destination in the PDF; its first part says what it is (`table.4.2`).
    """

    number: str
    page: str
    title: str
    anchor: str


def read_labels(aux: str) -> dict[str, Label]:
    r"""The labels in the text of an .aux file; other lines are passed over."""
    found = {}
    for line in aux.splitlines():
        if line.startswith(_NEW):
            name, end = read_group(line, len(_NEW))
            fields = tuple(_read_fields(line, end + 1))
            if len(fields) >= _GROUPS and ":" in name:
                found[name] = Label(*fields[:_GROUPS])
    return found


def _read_fields(line: str, start: int) -> Iterator[str]:
    inner, _ = read_group(line, start)
    place = 0
    while place < len(inner) and inner[place] == "{":
        field, place = read_group(inner, place + 1)
        yield field


def read_document_labels(folder: Path, stem: str) -> dict[str, Label]:
    """The labels of a document from its auxiliary files; none where there are none yet."""
    path = folder / f"{stem}.aux"
    return read_labels(path.read_text("utf-8", "replace")) if path.is_file() else {}


def order_kinds(labels: Mapping[str, object] | tuple[str, ...]) -> dict[str, list[str]]:
    """The labels by their prefix, in order: figures keep it among themselves however they float."""
    kinds: dict[str, list[str]] = {}
    for name in (one for one in labels if ":" in one):
        kinds.setdefault(name.partition(":")[0], []).append(name)
    return kinds


def encode_labels(labels: Mapping[str, Label]) -> str:
    """Labels as JSON, in the order of their names."""
    data = {
        name: [label.number, label.page, label.title, label.anchor]
        for name, label in sorted(labels.items())
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def decode_labels(text: str) -> dict[str, Label]:
    """Labels from their JSON."""
    return {name: Label(*fields) for name, fields in json.loads(text).items()}
