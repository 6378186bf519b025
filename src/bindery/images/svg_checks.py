"""What a drawing in SVG must not hold: what would be lost, fetched or carried out is refused."""

import re
from xml.etree import ElementTree as ET

from bindery.images.refusal import RefusedError
from bindery.messages import Message

SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|@font-face", re.IGNORECASE)
_INSIDE = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
_COMPUTED = re.compile(r"\b(var|calc|min|max|clamp|color-mix|light-dark)\(", re.IGNORECASE)
_MOVING = {"animate", "animateTransform", "animateMotion", "set", "animateColor"}
_REFUSED = {
    "script": Message("images-script"),
    "foreignObject": Message("images-web-page"),
    "image": Message("images-picture"),
    "filter": Message("images-filter"),
    "a": Message("images-link"),
    "audio": Message("images-sound"),
    "video": Message("images-film"),
    "iframe": Message("images-web-page"),
    **dict.fromkeys(_MOVING, Message("images-moving")),
}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"}
_DEEPEST = 100
_MOST_SHAPES = 100_000


def check_drawing(root: ET.Element) -> None:
    """Raise RefusedError for a drawing that would not come out as it is, or not at all."""
    names = set()
    for one in root.iter():
        if not isinstance(one.tag, str):
            continue
        name = one.tag.removeprefix(SVG)
        names.add(name)
        if name in _REFUSED:
            raise RefusedError(_REFUSED[name])
        for key, value in one.attrib.items():
            _check_attribute(key, value)
        if name == "style":
            _check_outside(one.text or "")
            _check_rules(one.text or "")
    _check_names(root)
    if not names & _SHAPES:
        raise RefusedError(Message("images-draws-nothing"))
    _check_depth(root)
    _check_count(root)


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise RefusedError(Message("images-script"))
    if key in _HREF and not value.startswith("#"):
        _refuse_outside()
    if "(" in value:
        _check_outside(value)
        _check_rules(value)


def _check_outside(text: str) -> None:
    if _OUTSIDE.search(text):
        _refuse_outside()


def _check_rules(text: str) -> None:
    """Rules that browsers compute with, and what draws for print does not."""
    if found := _COMPUTED.search(text):
        raise RefusedError(Message("images-css", rule=found[1]))


def _refuse_outside() -> None:
    raise RefusedError(Message("images-outside"))


def _check_names(root: ET.Element) -> None:
    """What a drawing refers to within itself must be there: else it is left out in silence."""
    known = {one.get("id", "") for one in root.iter()}
    for one in root.iter():
        values = [value for key, value in one.attrib.items() if "url(" in value]
        values += [f"url({one.attrib[key]})" for key in _HREF if key in one.attrib]
        for name in (match[1] for value in values for match in _INSIDE.finditer(value)):
            if name not in known:
                raise RefusedError(Message("images-lacks-name", name=name[:60]))


def _check_depth(root: ET.Element) -> None:
    stack = [(root, 0)]
    while stack:
        one, depth = stack.pop()
        if depth > _DEEPEST:
            raise RefusedError(Message("images-deep-svg"))
        stack += [(child, depth + 1) for child in one]


def _check_count(root: ET.Element) -> None:
    """Refuse a drawing that repeats itself without end, or until nothing can hold it."""
    named = {one.get("id", ""): one for one in root.iter()}
    counts: dict[int, int] = {}
    open_ones: set[int] = set()

    def count(one: ET.Element, depth: int) -> int:
        if id(one) in open_ones or depth > _DEEPEST:
            raise RefusedError(Message("images-endless"))
        if id(one) not in counts:
            open_ones.add(id(one))
            total = 1 + sum(count(child, depth + 1) for child in one)
            if one.tag == f"{SVG}use":
                target = next((one.get(key, "")[1:] for key in _HREF if key in one.attrib), "")
                total += count(named[target], depth + 1) if target in named else 0
            open_ones.discard(id(one))
            counts[id(one)] = total
        return counts[id(one)]

    if count(root, 0) > _MOST_SHAPES:
        raise RefusedError(Message("images-many-shapes", most=_MOST_SHAPES))
