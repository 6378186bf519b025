"""Reads the registries of the finished documents: which number stands where."""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import fail, refuse
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import RegisteredNumber


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A number in the registry of a document."""

    document: str
    number: RegisteredNumber


def read_registries(root: Path, document: str = "") -> tuple[Occurrence, ...]:
    """The printed numbers of all finished documents, or of one; raises BinderyError without any."""
    folder = root / layout.REGISTRY
    paths = sorted(folder.glob("*.json"))
    stem = document.removesuffix(".pdf").split("/")[-1]
    if not paths:
        raise fail(layout.REGISTRY, None, Message("tracing-nothing-built"))
    if stem and stem not in {path.stem for path in paths}:
        near = suggest(stem, {path.stem for path in paths})
        raise refuse("--document", Message("tracing-no-document", name=stem), near)
    return tuple(
        Occurrence(path.stem, RegisteredNumber(**one))
        for path in paths
        if not stem or path.stem == stem
        for one in json.loads(path.read_text("utf-8"))
    )


def find_text(occurrences: Iterable[Occurrence], text: str, page: int) -> tuple[Occurrence, ...]:
    """The numbers that read like a text, on a page (0: on any)."""
    wanted = squeeze(text)
    found = [one for one in occurrences if page in (0, one.number.page)]
    exact = tuple(one for one in found if squeeze(one.number.text) == wanted)
    bare = wanted.strip("+%\u2212-")
    return exact or tuple(
        one for one in found if bare and squeeze(one.number.text).strip("+%\u2212-") == bare
    )


def squeeze(text: str) -> str:
    """A number without the spaces in it, a typed hyphen taken for a minus."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return "\u2212" + plain[1:] if plain.startswith("-") else plain


def select_origin(
    occurrences: Iterable[Occurrence], origins: Iterable[str]
) -> tuple[Occurrence, ...]:
    """The numbers with one of the origins."""
    wanted = set(origins)
    return tuple(one for one in occurrences if one.number.origin in wanted)
