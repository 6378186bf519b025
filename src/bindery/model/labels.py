"""Labels as LaTeX knows them, and as the steps of a build hand them on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    r"""What `\newlabel` says: `number` and `title` as LaTeX text, `page` as printed.

    `anchor` is the named destination in the PDF; its first part says what it is (`table.4.2`).
    """

    number: str
    page: str
    title: str
    anchor: str


def encode_labels(labels: Mapping[str, Label]) -> str:
    """Labels by name as JSON, in the order of the document."""
    data = {
        name: [label.number, label.page, label.title, label.anchor]
        for name, label in labels.items()
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def decode_labels(text: str) -> dict[str, Label]:
    """Labels from their JSON."""
    return {name: Label(*fields) for name, fields in json.loads(text).items()}


def order_kinds(labels: Mapping[str, object] | tuple[str, ...]) -> dict[str, list[str]]:
    """The labels by their prefix, in order: figures keep it among themselves however they float."""
    kinds: dict[str, list[str]] = {}
    for name in (one for one in labels if ":" in one):
        kinds.setdefault(name.partition(":")[0], []).append(name)
    return kinds
