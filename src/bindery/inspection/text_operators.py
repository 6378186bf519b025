"""Follows the text operators of a content stream: text by mark, word breaks, runs.

Positions follow the widths of the font (ISO 32000-1, 9.4.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from bindery.inspection.fonts import Shown
from bindery.inspection.geometry import (
    IDENTITY,
    Matrix,
    Point,
    bound,
    holds_point,
    move_point,
    multiply,
    read_matrix,
)
from bindery.inspection.page_content import Content, Mark, Span
from bindery.inspection.painting import PaintedPage, Run
from bindery.inspection.state import State

# A kern as wide as a fifth of the type size is a space between words, not a correction.
_WORD_GAP = -200.0
# A superscript rises by a third of its size; a new line is farther away than this.
_LINE_GAP = 0.7
_HYPHENS = ("-", "\u2010", "\u00ad")
# ISO 32000-1, 9.3.6: neither filled nor stroked; stroked only.
_INVISIBLE = (3, 7)
_STROKED = (1, 5)
# Where on a letter its colour is compared with its background: the middle of an x, in ems.
_MIDDLE = 0.25
_PLACES = (0.1, 0.5, 0.9)


@dataclass(slots=True)
class TextWriter:
    """Collects shown text under its marks and as runs; holds the current text position."""

    content: Content
    painted: PaintedPage
    spans: list[Span]
    text: Matrix = IDENTITY
    line: Matrix = IDENTITY
    baseline: float | None = None
    last: str = ""

    def place(self, state: State, operator: str, numbers: Sequence[float]) -> None:
        """Follow an operator that moves the place of text."""
        match operator:
            case "BT" | "Tm":
                self.text = self.line = read_matrix(numbers or IDENTITY)
            case "Td":
                self._move(numbers[0], numbers[1])
            case "TD":
                state.leading = -numbers[1]
                self._move(numbers[0], numbers[1])
            case "T*":
                self._move(0.0, -state.leading)

    def _move(self, right: float, up: float) -> None:
        self.line = multiply((1.0, 0.0, 0.0, 1.0, right, up), self.line)
        self.text = self.line

    def show(self, state: State, operator: str, operands: Sequence[pikepdf.Object]) -> None:
        """Follow an operator that shows text."""
        if operator in ("'", '"'):
            self._move(0.0, -state.leading)
        if state.decoder is None:
            return
        start = self.text
        pieces = operands[0] if operator == "TJ" else [operands[-1]]
        texts: list[str] = []
        gaps: list[float] = []
        gap = 0.0
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                gap += self._kern(state, float(piece))
            elif data := bytes(piece):
                if gap and texts:
                    gaps.append(gap)
                gap = 0.0
                if not texts:  # kerns lead neither to another line nor to another mark
                    self._begin_run(state)
                texts.append(self._show_piece(state, state.decoder.read(data)))
        if texts:
            self._end_run(state, "".join(texts), start, gaps)

    def _kern(self, state: State, kern: float) -> float:
        """Move on; by how much a space before it is wider for it, in ems."""
        if kern < _WORD_GAP:
            self._separate()
        self._advance(-kern / 1000 * state.size * state.scale)
        return -kern / 1000 if self.last == " " else 0.0

    def _show_piece(self, state: State, shown: Shown) -> str:
        self.content.characters += shown.letters
        self.content.unmapped += shown.unmapped
        self.content.private += shown.private
        self.write(shown.text)
        self.last = shown.text[-1:]
        spaced = shown.codes * state.spacing + shown.spaces * state.word_spacing
        self._advance((shown.width * state.size + spaced) * state.scale)
        return shown.text

    def _advance(self, right: float) -> None:
        a, b, c, d, e, f = self.text
        self.text = (a, b, c, d, e + right * a, f + right * b)

    def _begin_run(self, state: State) -> None:
        place = multiply(self.text, state.matrix)
        before, self.baseline = self.baseline, measure_height(place)
        if before is None:
            return
        if abs(before - self.baseline) > _LINE_GAP * measure_size(state, place):
            self._separate()

    def _end_run(self, state: State, text: str, start: Matrix, gaps: Sequence[float]) -> None:
        size = measure_size(state, multiply(start, state.matrix))
        mark = self._find_mark()
        self.content.count_size(round(size, 1), mark, len(text))
        if mark is not None:
            self.content.glyphs.setdefault(mark, []).append(text)
        for span in self.spans:
            if span.said:
                span.seen.append(text)
        if text.strip():
            self._record(state, text, start, gaps)

    def _record(self, state: State, text: str, start: Matrix, gaps: Sequence[float]) -> None:
        first, last = multiply(start, state.matrix), multiply(self.text, state.matrix)
        (x0, y0), (x1, y1) = (first[4], first[5]), (last[4], last[5])
        rise = state.rise + _MIDDLE * state.size
        up: Point = (first[2] * rise, first[3] * rise)
        points = tuple((x0 + (x1 - x0) * p + up[0], y0 + (y1 - y0) * p + up[1]) for p in _PLACES)
        corners = [(x0, y0), (x1, y1)]
        corners += [move_point((0.0, state.size * 0.7), (*first[:4], x, y)) for x, y in corners]
        stroked = state.mode in _STROKED
        self.painted.runs.append(
            Run(
                self.painted.take_turn(), text, bound(corners), points,
                colour=state.stroke if stroked else state.fill,
                opacity=state.line_opacity if stroked else state.opacity,
                size=round(measure_size(state, first), 1),
                bold=bool(state.decoder and state.decoder.bold), mark=self._find_mark(),
                invisible=state.mode in _INVISIBLE,
                layered=any(span.layered for span in self.spans),
                artifact=any(span.artifact for span in self.spans),
                kind=next((span.kind for span in self.spans if span.kind), ""),
                font=state.decoder.name if state.decoder else "",
                space=state.decoder.space if state.decoder else 0.0,
                gaps=measure_gaps(state, text, gaps),
                clipped=not any(holds_point(state.clip, point) for point in points),
            )
        )  # fmt: skip

    def _find_mark(self) -> Mark | None:
        return next((span.mark for span in reversed(self.spans) if span.mark is not None), None)

    def _target(self) -> list[str] | None:
        """The mark that text belongs to now: the innermost one; none inside a replaced span."""
        for span in reversed(self.spans):
            if span.replaced:
                return None
            if span.mark is not None:
                return self.content.texts.setdefault(span.mark, [])
        return None

    def write(self, text: str) -> None:
        """Add text to the mark that is open."""
        target = self._target()
        if target is not None:
            target.append(text)

    def _separate(self) -> None:
        # After a hyphen the word goes on; LaTeX tags the hyphen of a broken word as an artifact.
        target = None if self.last in _HYPHENS else self._target()
        # Also before the first text of a mark: the line may have broken between two marks.
        if target is not None and not (target and target[-1].endswith(" ")):
            target.append(" ")


def measure_gaps(state: State, text: str, kerns: Sequence[float]) -> tuple[float, ...]:
    """The spaces between words that are not as wide as the font's own, as parts of it.

    `kerns` is what is added to some of them, in ems; word spacing is added to all of a simple font.
    """
    space = state.decoder.space if state.decoder else 0.0
    if not space:
        return ()
    if state.word_spacing and state.size and state.decoder and state.decoder.width == 1:
        own = state.word_spacing / state.size
        others = max(text.rstrip().count(" ") - len(kerns), 0)
        kerns = (*(kern + own for kern in kerns), *[own] * others)
    return tuple([1 + kern / space for kern in kerns])


def measure_size(state: State, place: Matrix) -> float:
    """The size of type on the page, in points."""
    return float(abs(state.size) * (place[2] ** 2 + place[3] ** 2) ** 0.5)


def measure_height(place: Matrix) -> float:
    """How high on the page a text stands, upwards as its own letters see it: a turned page too."""
    _, _, right, up, x, y = place
    length = float((right**2 + up**2) ** 0.5)
    return float((x * right + y * up) / length) if length else float(y)
