"""Finds which facts the numbers in an entry's sentences come from."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bindery.drawing.draw import load_entry_module, tabulate_entry
from bindery.drawing.figure_data import DrawRequest, Facts
from bindery.drawing.record import REGION_MARK, WORDS, format_facts
from bindery.errors import BinderyError
from bindery.tex.origin import CLOSE, OPEN, SEPARATOR
from bindery.tex.words import FormattedNumber, Place, render_words

_MARKED = re.compile(f"{OPEN}([^{SEPARATOR}]*){SEPARATOR}([^{CLOSE}]*){CLOSE}")
# of a sentence, or of a column as `label:<key>`: pairs of a fact's name and its printed text
Uses = Mapping[str, tuple[tuple[str, str], ...]]


def list_fact_uses(request: DrawRequest) -> Uses:
    """The facts that each sentence prints, in its order."""
    facts = tabulate_entry(load_entry_module(request), request).facts
    marked = _mark_facts(request, facts)
    sentences = {key: (getattr(request.entry, key), marked) for key in WORDS}
    for column in request.entry.columns:
        marks = request.data.regions if REGION_MARK in column.key else (request.data.region,)
        for mark in marks:
            key = column.key.replace(REGION_MARK, mark.slug) if mark else column.key
            known = {**marked, "region": mark} if mark else marked
            sentences[f"label:{key}"] = (column.label, known)
    return {key: _find_facts(request, text, known) for key, (text, known) in sentences.items()}


def _mark_facts(request: DrawRequest, facts: Facts) -> dict[str, object]:
    return {
        name: replace(fact, text=_mark(name, fact.text), size=_mark(name, fact.size))
        if isinstance(fact, FormattedNumber)
        else fact
        for name, fact in format_facts(request, facts).items()
    }


def _mark(name: str, text: str) -> str:
    return f"{OPEN}{name}{SEPARATOR}{text}{CLOSE}"


def _find_facts(
    request: DrawRequest, text: str, known: Mapping[str, object]
) -> tuple[tuple[str, str], ...]:
    try:
        said = render_words(text, known, Place(request.entry.path, None))
    except BinderyError:
        return ()  # told when the entry is drawn
    return tuple((match[1], match[2]) for match in _MARKED.finditer(said))
