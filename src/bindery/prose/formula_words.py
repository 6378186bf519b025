"""Says a simple formula in words, from its MathML and the house's words for signs.

Simple is what can be heard in one way only: signs, letters and numbers in a row, a power or index
of one sign, a fraction of two. For anything else the author gives the words.
"""

import unicodedata
from collections.abc import Mapping
from xml.etree import ElementTree as ET

_SINGLE = frozenset({"mi", "mn", "mtext"})
_ROWS = frozenset({"math", "semantics", "mrow", "mstyle"})
_SILENT = frozenset({"annotation", "mspace"})
_POWERS = {"2": "square", "3": "cube"}


class NotSimpleError(Exception):
    """Raised for a formula that no words can be made for."""


def say_formula(mathml: str, words: Mapping[str, str]) -> str:
    """The formula in words; "" when it is not simple or a word is missing."""
    try:
        return " ".join(_say(ET.fromstring(mathml), words).split())  # noqa: S314 - pandoc wrote it
    except (NotSimpleError, ET.ParseError, KeyError):
        return ""


def _say(node: ET.Element, words: Mapping[str, str]) -> str:
    name = node.tag.rpartition("}")[2]
    if name in _ROWS:
        return " ".join(_say(one, words) for one in node)
    if name in _SILENT:
        return ""
    if name in _SINGLE:
        return _say_sign((node.text or "").strip())
    if name == "mo":
        return words[(node.text or "").strip()] if (node.text or "").strip() else ""
    return _say_shape(name, [_say_single(one, words) for one in node], words)


def _say_shape(name: str, parts: list[str], words: Mapping[str, str]) -> str:
    match name, parts:
        case "msup", [base, exponent]:
            pattern = words[_POWERS.get(exponent, "power")]
            return pattern.replace("{base}", base).replace("{exponent}", exponent)
        case "msub", [base, index]:
            return words["index"].replace("{base}", base).replace("{index}", index)
        case "mfrac", [above, below]:
            return words["fraction"].replace("{above}", above).replace("{below}", below)
        case "msqrt", [base]:
            return words["root"].replace("{base}", base)
    raise NotSimpleError


def _say_single(node: ET.Element, words: Mapping[str, str]) -> str:
    """A part of a power, a fraction or a root: one letter, number or word."""
    inner = [one for one in node if one.tag.rpartition("}")[2] not in _SILENT]
    if node.tag.rpartition("}")[2] in _ROWS and len(inner) == 1:
        return _say_single(inner[0], words)
    if node.tag.rpartition("}")[2] not in _SINGLE:
        raise NotSimpleError
    return _say(node, words)


def _say_sign(text: str) -> str:
    """A letter, number or word as it is; a Greek letter by its name."""
    if len(text) == 1 and not text.isascii() and text.isalpha():
        name = unicodedata.name(unicodedata.normalize("NFKC", text), "")
        if " LETTER " in name and name.startswith("GREEK "):
            return name.rpartition(" LETTER ")[2].removesuffix(" SYMBOL").lower()
        return unicodedata.normalize("NFKC", text)
    return text
