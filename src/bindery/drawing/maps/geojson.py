"""Reads an outline file: GeoJSON -> shapes by their codes, in the file's own coordinates.

The whole file is read at once; where something is wrong, lines are looked up by reading it again
with a decoder that knows them.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.located_json import Located, read_located
from bindery.loading.outlines import Outlines
from bindery.loading.raw_text import decode_text
from bindery.loading.reader import suggest
from bindery.messages import Message

MOST = 8_000_000  # bytes; outlines for a page need far fewer
_LOCATED = 2_000_000  # bytes in which lines are looked up
_SHAPES = ("Polygon", "MultiPolygon")
_MENDED = 0.01  # the share of its area that mending a shape may change
Shapes = Mapping[str, BaseGeometry]


@dataclass(slots=True)
class _Reading:
    """An outline file with what is wrong in it."""

    outlines: Outlines
    data: bytes
    mistakes: list[Diagnostic] = field(default_factory=list)
    _located: Located | None = None

    def tell(self, said: Message, number: int | None = None, advice: Message | None = None) -> None:
        """A mistake, at the line of a feature where it can be known."""
        line = None if number is None else self._find_line(number)
        self.mistakes.append(Diagnostic(self.outlines.path, line, said, advice))

    def _find_line(self, number: int) -> int | None:
        if self._located is None and len(self.data) <= _LOCATED:
            self._located = read_located(self.outlines.path, self.data, [])
        features = self._located.get("features") if self._located else None
        found = list(features.items()) if features else []
        return found[number].line if number < len(found) else None


def read_shapes(root: Path, outlines: Outlines) -> Shapes:
    """The shapes of a file by code, each whole; raises BinderyError with every mistake."""
    reading = _Reading(outlines, _read_bytes(root, outlines))
    features = _list_features(reading)
    shapes: dict[str, BaseGeometry] = {}
    for number, code in _list_codes(reading, features):
        made = _make_shape(reading, number, code, features[number].get("geometry"))
        if made is not None:
            shapes[code] = made
    if not features and not reading.mistakes:
        reading.tell(Message("drawing-outlines-empty"))
    if reading.mistakes:
        raise BinderyError(reading.mistakes)
    return shapes


def _read_bytes(root: Path, outlines: Outlines) -> bytes:
    try:
        data = (root / outlines.path).read_bytes()
    except OSError:
        raise BinderyError([Diagnostic(outlines.path, None, Message("common-no-file"))]) from None
    if len(data) > MOST:
        said = Message("drawing-outlines-size", megabytes=f"{len(data) / 1e6:.0f}",
                       most=f"{MOST / 1e6:.0f}")  # fmt: skip
        raise BinderyError([Diagnostic(outlines.path, None, said)])
    return data


def _list_features(reading: _Reading) -> list[Mapping[str, Any]]:
    path = reading.outlines.path
    text = decode_text(path, reading.data, reading.mistakes)
    try:
        found = json.loads(text) if text and text.strip() else None
    except (ValueError, RecursionError):
        read_located(path, reading.data, reading.mistakes)
        raise BinderyError(
            reading.mistakes or [Diagnostic(path, None, Message("drawing-outlines-no-geojson"))]
        ) from None
    if text is None:
        raise BinderyError(reading.mistakes)
    if found is None:
        return []
    kind = found.get("type") if isinstance(found, dict) else None
    if kind == "Topology":
        reading.tell(Message("drawing-outlines-topology"))
    elif kind != "FeatureCollection" or not isinstance(found.get("features"), list):
        reading.tell(Message("drawing-outlines-no-geojson"))
    if reading.mistakes:
        raise BinderyError(reading.mistakes)
    return [one if isinstance(one, dict) else {} for one in found["features"]]


def _list_codes(reading: _Reading, features: list[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    """The features that have a code of their own; what is wrong with the others is told."""
    key, codes = reading.outlines.code, list[tuple[int, str]]()
    for number, one in enumerate(features):
        properties = one.get("properties") or {}
        code = properties.get(key) if isinstance(properties, dict) else None
        if isinstance(code, str | int) and not isinstance(code, bool) and str(code).strip():
            codes.append((number, str(code).strip()))
        else:
            known = [str(name) for name in properties] if isinstance(properties, dict) else []
            said = Message("drawing-outlines-no-code", key=key)
            reading.tell(said, number, suggest(key, set(known) - {key}))
            if key not in known:  # it will be so for all
                break
    seen = Counter(code for _, code in codes)
    for number, code in codes:
        if seen[code] == 1:
            yield number, code
        elif seen[code] > 1:
            reading.tell(
                Message("drawing-outlines-twice", code=code, times=str(seen[code])), number
            )
            seen[code] = 0


def _make_shape(reading: _Reading, number: int, code: str, geometry: Any) -> BaseGeometry | None:
    """A feature's shape without heights; None, with a mistake told, when it is none."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in _SHAPES:
        reading.tell(Message("drawing-outlines-shape", code=code, kind=str(kind)), number)
        return None
    try:
        made = shapely.force_2d(shape(geometry))
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, shapely.GEOSException):
        reading.tell(Message("drawing-outlines-ring", code=code), number)
        return None
    if made.is_empty or not isfinite(made.area) or (made.is_valid and not made.area):
        reading.tell(Message("drawing-outlines-ring", code=code), number)
        return None
    return _mend(reading, number, code, made)


def _mend(reading: _Reading, number: int, code: str, made: BaseGeometry) -> BaseGeometry | None:
    """The shape with a line that crosses itself laid right, as far as no eye sees it."""
    if made.is_valid:
        return made
    whole = shapely.make_valid(made, method="structure", keep_collapsed=False)
    if whole.is_empty or abs(whole.area - made.area) > _MENDED * made.area:
        _, _, place = shapely.is_valid_reason(made).partition("[")
        said = Message("drawing-outlines-crossing", code=code, place=place.rstrip("]"))
        reading.tell(said, number)
        return None
    return whole
