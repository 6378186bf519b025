"""Measures what stands in a cell: the widest piece that cannot be broken, and the longest line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.model import Look
from bindery.model.tree import (
    Blocks,
    Break,
    Cell,
    Citation,
    Code,
    CrossReference,
    Foreign,
    Formula,
    Inline,
    Inlines,
    Link,
    List,
    LocalLink,
    Note,
    Paragraph,
    Reference,
    Styled,
    Text,
    Value,
    Verse,
)
from bindery.tex.metrics import Metrics, load_metrics

MILLIMETRE = 72.27 / 25.4  # in points

_MONO = 0.6  # a letter of code
_SMALL = 0.75  # a raised sign against one in the line
_REFERENCE = "paragraaf\u00a010.10"  # what a reference prints is not known yet
_SOFT = "\u00ad"
_BREAKS_BEHIND = "-–—\u200b"
_INDENT = 1.8  # of a list
_DAMP = 1.02  # what kerning and rounding may add


@dataclass(frozen=True, slots=True)
class Measure:
    """What the widths of tables rest on, in points.

    `width` is that of the text, `margin` how far a table may stand out from it, `turned` the width
    on a turned page; `size` is that of the letters, `gap` the room between two columns.
    `hyphenation` has the study's own words with the places where they may break.
    """

    width: float = 341.0
    margin: float = 0.0
    turned: float = 560.0
    size: float = 10.0
    gap: float = 12.0
    metrics: Metrics = field(default_factory=Metrics)
    hyphenation: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def make_measure(root: Path, look: Look, hyphenation: tuple[str, ...] = ()) -> Measure:
    """What a house says of its tables; `hyphenation` are words with hyphens where they break."""
    return Measure(
        width=look.width * MILLIMETRE,
        margin=look.tables.margin * MILLIMETRE,
        turned=look.tables.turned * MILLIMETRE,
        size=look.tables.size,
        gap=look.tables.gap,
        metrics=load_metrics(root, look.fonts),
        hyphenation={word.replace("-", "").lower(): tuple(word.split("-")) for word in hyphenation},
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """Widths in points: of the widest piece (`least`), of the longest line (`most`).

    `tight` is that of the widest piece when words are broken where they may be.
    """

    least: float = 0.0
    tight: float = 0.0
    most: float = 0.0

    def join(self, other: "Extent") -> "Extent":
        """The wider of both in each."""
        return Extent(
            max(self.least, other.least), max(self.tight, other.tight), max(self.most, other.most)
        )


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in one style; `break_after` for a line that ends here."""

    text: str
    bold: bool = False
    scale: float = 1.0
    mono: bool = False
    ends_line: bool = False


def measure_cell(cell: Cell, measure: Measure, *, bold: bool = False) -> Extent:
    """What a cell needs."""
    padded = (*cell.content, Text(cell.pad)) if cell.pad else cell.content
    found = measure_inlines(padded, measure, bold=bold)
    return found.join(_measure_blocks(cell.blocks, measure, bold=bold))


def measure_inlines(inlines: Inlines, measure: Measure, *, bold: bool = False) -> Extent:
    """What inlines need."""
    word, tight, line = 0.0, 0.0, 0.0
    found = Extent()
    for run in _list_runs(inlines, bold=bold):
        for piece in _split_words(run.text):
            width = _measure(piece.replace(_SOFT, ""), run, measure)
            line += width
            if piece.isspace() and "\u00a0" not in piece and "\u202f" not in piece:
                word = tight = 0.0
                continue
            word += width
            tight += _measure_tight(piece, run, measure)
            found = found.join(Extent(word * _DAMP, min(word, tight) * _DAMP, line * _DAMP))
            if piece[-1] in _BREAKS_BEHIND:
                word = tight = 0.0
        if run.ends_line:
            word = tight = line = 0.0
    return found


def _split_words(text: str) -> Iterator[str]:
    """Words and the spaces between them; a word ends behind a hyphen too."""
    start = 0
    for at, letter in enumerate(text):
        space = letter in " \n\t"
        if space and at > start:
            yield text[start:at]
            start = at
        if space or letter in _BREAKS_BEHIND:
            yield text[start : at + 1]
            start = at + 1
    if start < len(text):
        yield text[start:]


def _measure(text: str, run: _Run, measure: Measure) -> float:
    if run.mono:
        return len(text) * _MONO * measure.size
    return measure.metrics.measure(text, bold=run.bold) * measure.size * run.scale


def _measure_tight(word: str, run: _Run, measure: Measure) -> float:
    """The widest part of a word that is broken where its writers let it be."""
    bare = word.replace(_SOFT, "").strip(".,;:()?!‘’“”")
    parts = measure.hyphenation.get(bare.lower()) or tuple(word.split(_SOFT))
    if len(parts) < 2:
        return _measure(word, run, measure)
    sizes = [_measure(part + "-", run, measure) for part in parts]
    return max(sizes)


def _list_runs(inlines: Inlines, *, bold: bool) -> Iterator[_Run]:
    for inline in inlines:
        yield from _read_runs(inline, bold=bold)


def _read_runs(inline: Inline, *, bold: bool) -> Iterator[_Run]:  # noqa: C901 - a case for each kind
    match inline:
        case Text() | Value():
            yield _Run(inline.text, bold)
        case Code():
            yield _Run(inline.text, bold, mono=True)
        case Break():
            yield _Run(" ", bold, ends_line=inline.hard)
        case Formula():
            yield _Run("x" * max(len(inline.tex) // 2, 2), bold)
        case Note():
            yield _Run("10", bold, _SMALL)
        case Reference():
            yield _Run(_REFERENCE, bold)
        case CrossReference():
            yield _Run(f"{inline.title}, {_REFERENCE} (p.\u00a0100)", bold)
        case Styled():
            small = _SMALL if inline.style in {"superscript", "subscript"} else 1.0
            for run in _list_runs(inline.content, bold=bold or inline.style == "strong"):
                yield _Run(run.text, run.bold, run.scale * small, run.mono, run.ends_line)
        case Link() | LocalLink() | Foreign() | Citation():
            yield from _list_runs(inline.content, bold=bold)


def _measure_blocks(blocks: Blocks, measure: Measure, *, bold: bool) -> Extent:
    found = Extent()
    for block in blocks:
        match block:
            case Paragraph():
                found = found.join(measure_inlines(block.content, measure, bold=bold))
            case Verse():
                for line in block.lines:
                    found = found.join(measure_inlines(line, measure, bold=bold))
            case List():
                for item in block.items:
                    inner = _measure_blocks(item, measure, bold=bold)
                    indent = _INDENT * measure.size
                    moved = (inner.least + indent, inner.tight + indent, inner.most + indent)
                    found = found.join(Extent(*moved))
    return found
