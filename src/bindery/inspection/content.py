"""The text of a page by marked content: each content stream is read once.

A mark (`MCID`) is known by the stream it stands in: the page's own, or a form's. Text outside any
mark counts for the page alone. Positions are followed only as far as the breaks between words need.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf

from bindery.inspection.collecting import Content, Span
from bindery.inspection.fonts import UNKNOWN, Decoder, build_decoder, describe_font
from bindery.inspection.geometry import IDENTITY, Matrix, multiply, read_matrix

_OPERATORS = "q Q cm BT Tf Tr Tm Td TD T* TL Tj TJ ' \" BMC BDC EMC Do"
# A kern as wide as a fifth of the type size is a space between words, not a correction.
_WORD_GAP = -200.0
# A superscript rises by a third of its size; a new line is farther away than this.
_LINE_GAP = 0.7
_HYPHENS = ("-", "\u2010", "\u00ad")
_DEEPEST_FORM = 8
# ISO 32000-1, 9.3.6: neither filled nor stroked.
_INVISIBLE = 3
_EVERYWHERE = (-1e9, -1e9, 1e9, 1e9)


@dataclass(slots=True)
class StreamReader:
    """Reads one page with the forms it shows; `owner` is the id of the stream being read."""

    content: Content
    owner: tuple[int, int]
    matrix: Matrix = IDENTITY
    text: Matrix = IDENTITY
    line: Matrix = IDENTITY
    leading: float = 0.0
    size: float = 0.0
    decoder: Decoder | None = None
    baseline: float | None = None
    last: str = ""
    mode: int = 0
    sheet: tuple[float, float, float, float] = _EVERYWHERE
    stack: list[Matrix] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    forms: set[tuple[int, int]] = field(default_factory=set)
    depth: int = 0

    def read_stream(self, stream: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object) -> None:
        """Follow every operator that moves, marks or shows text."""
        source = stream.obj if isinstance(stream, pikepdf.Page) else stream
        for instruction in pikepdf.parse_content_stream(source, operators=_OPERATORS):
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                continue
            operator = str(instruction.operator)
            try:
                self._follow(operator, list(instruction.operands), resources)
            except (IndexError, ValueError, TypeError, AttributeError, KeyError):
                continue  # a malformed operator shows nothing: viewers skip it too

    def _follow(
        self, operator: str, operands: Sequence[pikepdf.Object], named: pikepdf.Object
    ) -> None:
        if operator == "TJ":
            self._show_pieces(operands[0])
        elif operator in ("Tj", "'", '"'):
            if operator != "Tj":
                self._move(0.0, -self.leading)
            self._show(bytes(operands[-1]))
        elif operator in ("BDC", "BMC"):
            self._open_span(operands, named)
        elif operator == "EMC":
            if self.spans:
                self.spans.pop()
        elif operator == "Tf":
            size = float(operands[1])  # first: half an operator must change nothing
            self.decoder, self.size = self._find_font(named, str(operands[0])), size
        elif operator == "Do":
            self._show_form(named, str(operands[0]))
        else:
            self._place(operator, [float(operand) for operand in operands])

    def _place(self, operator: str, numbers: list[float]) -> None:
        match operator:
            case "q":
                self.stack.append(self.matrix)
            case "Q":
                self.matrix = self.stack.pop() if self.stack else self.matrix
            case "cm":
                self.matrix = multiply(read_matrix(numbers), self.matrix)
            case "BT" | "Tm":
                self.text = self.line = read_matrix(numbers or IDENTITY)
            case "Td":
                self._move(numbers[0], numbers[1])
            case "TD":
                self.leading = -numbers[1]
                self._move(numbers[0], numbers[1])
            case "T*":
                self._move(0.0, -self.leading)
            case "TL":
                self.leading = numbers[0]
            case "Tr":
                self.mode = int(numbers[0])

    def _move(self, right: float, up: float) -> None:
        self.line = multiply((1.0, 0.0, 0.0, 1.0, right, up), self.line)
        self.text = self.line

    def _show_pieces(self, pieces: pikepdf.Object) -> None:
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                self._show(bytes(piece))
            elif float(piece) < _WORD_GAP:
                self._separate()

    def _show(self, data: bytes) -> None:
        if self.decoder is None or not data:
            return
        text = self.decoder.decode(data)
        self._count(text)
        place = multiply(self.text, self.matrix)
        size = abs(self.size) * (place[2] ** 2 + place[3] ** 2) ** 0.5
        self.content.sizes[round(size, 1)] += len(text)
        before, self.baseline = self.baseline, place[5]
        # Only upright text is looked at: in turned text (an axis title) a break does not matter.
        if before is not None and abs(before - place[5]) > _LINE_GAP * size:
            self._separate()
        self._write(text)
        self._keep_glyphs(text)
        self.last = text[-1:]
        left, bottom, right, top = self.sheet
        if self.mode == _INVISIBLE or not (left <= place[4] <= right and bottom <= place[5] <= top):
            self.content.hidden += len(text.strip())

    def _count(self, text: str) -> None:
        self.content.characters += len(text.strip())
        self.content.unmapped += sum(
            character == UNKNOWN or "\ue000" <= character <= "\uf8ff" for character in text
        )

    def _target(self) -> list[str] | None:
        """Where text goes now: the innermost mark, nowhere inside a replaced span."""
        for span in reversed(self.spans):
            if span.replaced:
                return None
            if span.mark is not None:
                return self.content.texts.setdefault(span.mark, [])
        return None

    def _write(self, text: str) -> None:
        target = self._target()
        if target is not None:
            target.append(text)

    def _keep_glyphs(self, text: str) -> None:
        mark = next((one.mark for one in reversed(self.spans) if one.mark is not None), None)
        if mark is not None:
            self.content.glyphs.setdefault(mark, []).append(text)

    def _separate(self) -> None:
        # After a hyphen the word goes on; LaTeX tags the hyphen of a broken word as an artifact.
        target = None if self.last in _HYPHENS else self._target()
        # Also before the first text of a mark: the line may have broken between two marks.
        if target is not None and not (target and target[-1].endswith(" ")):
            target.append(" ")

    def _open_span(self, operands: Sequence[pikepdf.Object], named: pikepdf.Object) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = _look_up(named, "/Properties", str(properties))
        if not isinstance(properties, pikepdf.Dictionary):
            self.spans.append(Span(None, replaced=False))
            return
        number = properties.get("/MCID")
        mark = None if number is None else (self.owner, int(number))
        replacement = properties.get("/ActualText")
        self.spans.append(Span(mark, replaced=False))
        if replacement is not None:
            self._write(str(replacement))
            self.spans[-1].replaced = True

    def _find_font(self, named: pikepdf.Object, name: str) -> Decoder | None:
        font = _look_up(named, "/Font", name)
        if not isinstance(font, pikepdf.Dictionary):
            return None
        # A font that is no indirect object has the id (0, 0): never shared.
        known = self.content.fonts.get(font.objgen) if font.objgen != (0, 0) else None
        if known is None:
            known = (build_decoder(font), describe_font(font))
            key = font.objgen if font.objgen != (0, 0) else (0, -len(self.content.fonts) - 1)
            self.content.fonts[key] = known
        return known[0]

    def _show_form(self, named: pikepdf.Object, name: str) -> None:
        form = _look_up(named, "/XObject", name)
        if not isinstance(form, pikepdf.Stream) or form.get("/Subtype") != "/Form":
            return
        # Once a page is enough for its text, and forms that show forms cannot explode.
        if form.objgen in self.forms or self.depth >= _DEEPEST_FORM:
            return
        self.forms.add(form.objgen)
        inner = type(self)(self.content, form.objgen, depth=self.depth + 1, forms=self.forms)
        inner.sheet, inner.mode = self.sheet, self.mode
        own = read_matrix([float(number) for number in form.get("/Matrix", IDENTITY)])
        inner.matrix = multiply(own, self.matrix)
        inner.spans = list(self.spans)
        inner.read_stream(form, form.get("/Resources", named))


def _look_up(resources: pikepdf.Object, kind: str, name: str) -> pikepdf.Object | None:
    if not isinstance(resources, pikepdf.Dictionary):
        return None
    folder = resources.get(kind)
    return folder.get(name) if isinstance(folder, pikepdf.Dictionary) else None


def read_page(page: pikepdf.Page, content: Content) -> bool:
    """Read a page into `content`; whether it shows any text."""
    before = content.characters
    resources = page.obj.get("/Resources")
    if resources is None:  # inherited from the page tree
        resources = page.resources
    left, bottom, right, top = (float(number) for number in page.cropbox)
    sheet = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
    StreamReader(content, page.obj.objgen, sheet=sheet).read_stream(page, resources)
    return content.characters > before
