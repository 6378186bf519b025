"""What rendering wrote of a document's reading, back to its types."""

from collections.abc import Mapping, Sequence
from typing import Any

from bindery.model import DrawnFigure, Passage, Piece, Reading

_GAP = Piece("", gap=True)


def decode_reading(data: Mapping[str, Any]) -> Reading:
    """The reading from its JSON (rendering/reading.py: encode_reading)."""
    return Reading(
        _decode_passages(data["passages"]),
        _decode_passages(data["notes"]),
        tuple(DrawnFigure(**{**one, "labels": tuple(one["labels"])}) for one in data["figures"]),
        _decode_passages(data.get("formulas", ())),
    )


def _decode_passages(data: Sequence[Any]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            path,
            kind,
            tuple(_GAP if piece is None else Piece(*piece) for piece in pieces),
            typeset,
        )
        for path, kind, typeset, pieces in data
    )
