"""Reads a page's content streams: text by marked content, and everything painted, in order.

A mark (`MCID`) is known by the stream it stands in: the page's own, or a form's. Text outside any
mark counts for the page alone. Each content stream is read once for a page.
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf

from bindery.inspection.facts import Instead, Said
from bindery.inspection.fonts import Decoder, build_decoder, describe_font
from bindery.inspection.geometry import IDENTITY, intersect, move_point, multiply, read_matrix
from bindery.inspection.page_content import Content, Mark, Span
from bindery.inspection.painting import PaintedPage, Shape
from bindery.inspection.path_operators import BUILDING, CLIPPING, PAINTING, PathBuilder
from bindery.inspection.state import COLOURS, NUMBERS, State
from bindery.inspection.text_operators import TextWriter

_TEXT = frozenset({"BT", "Tm", "Td", "TD", "T*"})
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_OTHER = ("q", "Q", "cm", "Tf", "Tr", "Tz", "gs", "cs", "CS", "BMC", "BDC", "EMC", "Do", "sh")
_OPERATORS = " ".join((*_OTHER, *_TEXT, *_SHOWING, *BUILDING, *PAINTING, *CLIPPING, *NUMBERS,
                       *COLOURS))  # fmt: skip
_INSTEAD = tuple((f"/{way}", way) for way in Instead)
_DEEPEST_FORM = 8
_UNIT = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


@dataclass(slots=True)
class StreamReader:
    """Reads one page with the forms it shows; `owner` is the id of the stream being read."""

    content: Content
    painted: PaintedPage
    owner: tuple[int, int]
    state: State = field(default_factory=State)
    spans: list[Span] = field(default_factory=list)
    forms: set[tuple[int, int]] = field(default_factory=set)
    depth: int = 0
    decoders: dict[str, Decoder | None] = field(default_factory=dict)
    stack: list[State] = field(default_factory=list)
    path_builder: PathBuilder = field(default_factory=PathBuilder)
    writer: TextWriter = field(init=False)

    def __post_init__(self) -> None:
        self.writer = self.make_writer()

    def make_writer(self) -> TextWriter:
        """Where shown text goes."""
        return TextWriter(self.content, self.painted, self.spans)

    def read_stream(self, stream: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object) -> None:
        """Follow every operator that moves, marks, paints or shows."""
        source = stream.obj if isinstance(stream, pikepdf.Page) else stream
        for instruction in pikepdf.parse_content_stream(source, operators=_OPERATORS):
            try:
                if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                    self._place_picture()
                else:
                    self._follow(str(instruction.operator), list(instruction.operands), resources)
            except (IndexError, ValueError, TypeError, AttributeError, KeyError, OverflowError):
                continue  # a malformed operator shows nothing: viewers skip it too

    def _follow(
        self, operator: str, operands: Sequence[pikepdf.Object], named: pikepdf.Object
    ) -> None:
        if operator in BUILDING:
            numbers = [float(operand) for operand in operands]
            self.path_builder.build(operator, numbers, self.state.matrix)
        elif operator in PAINTING:
            self.path_builder.paint(operator, self.state, self.painted, self._find_mark())
        elif operator in COLOURS:
            self.state.set_colour(operator, operands)
        elif operator in _SHOWING:
            self.writer.show(self.state, operator, operands)
        elif operator in _TEXT:
            self.writer.place(self.state, operator, [float(operand) for operand in operands])
        elif operator in NUMBERS:
            setattr(self.state, NUMBERS[operator], float(operands[0]))
        else:
            self._change(operator, operands, named)

    def _change(
        self, operator: str, operands: Sequence[pikepdf.Object], named: pikepdf.Object
    ) -> None:
        state = self.state
        match operator:
            case "q":
                self.stack.append(copy.copy(state))
            case "Q":
                self.state = self.stack.pop() if self.stack else state
            case "cm":
                numbers = [float(operand) for operand in operands]
                state.matrix = multiply(read_matrix(numbers), state.matrix)
            case "Tf":
                size = float(operands[1])  # first: half an operator must change nothing
                state.decoder, state.size = self._find_decoder(named, str(operands[0])), size
            case "Tr":
                state.mode = int(operands[0])
            case "Tz":
                state.scale = float(operands[0]) / 100
            case "gs":
                state.set_extended(_look_up(named, "/ExtGState", str(operands[0])))
            case "cs" | "CS":
                space = _look_up(named, "/ColorSpace", str(operands[0]))
                state.set_space(operator, operands[0] if space is None else space)
            case "W" | "W*":
                self.path_builder.clips = True
            case _:
                self._mark_or_show(operator, operands, named)

    def _mark_or_show(
        self, operator: str, operands: Sequence[pikepdf.Object], named: pikepdf.Object
    ) -> None:
        if operator in ("BDC", "BMC"):
            self._open_span(operands, named)
        elif operator == "EMC":
            if self.spans:
                self._close_span(self.spans.pop())
        elif operator == "Do":
            self._show_object(named, str(operands[0]))
        elif operator == "sh":
            self._place_picture(whole=True)

    def _find_mark(self) -> Mark | None:
        return next((span.mark for span in reversed(self.spans) if span.mark is not None), None)

    def _open_span(self, operands: Sequence[pikepdf.Object], named: pikepdf.Object) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = _look_up(named, "/Properties", str(properties))
        artifact = str(operands[0]) == "/Artifact"
        if not isinstance(properties, pikepdf.Dictionary):
            self.spans.append(Span(None, replaced=False, artifact=artifact))
            return
        own = dict(properties.items())
        number = own.get("/MCID")
        mark = None if number is None else (self.owner, int(number))
        replacement = own.get("/ActualText")
        layered = str(operands[0]) == "/OC" and properties.objgen in self.content.unseen
        kind = _read_kind(properties) if artifact else ""
        said = tuple((way, str(own[key])) for key, way in _INSTEAD if key in own)
        self.spans.append(
            Span(mark, replaced=False, layered=layered, artifact=artifact, kind=kind, said=said)
        )
        if replacement is not None:
            self.writer.write(str(replacement))
            self.spans[-1].replaced = True

    def _close_span(self, span: Span) -> None:
        for way, text in span.said:
            seen, page = "".join(span.seen), self.painted.number
            self.content.said.append(Said(way, text, seen, "Span", page))

    def _find_decoder(self, named: pikepdf.Object, name: str) -> Decoder | None:
        """The decoder of a font of this stream, looked up once."""
        if name not in self.decoders:
            self.decoders[name] = self._find_font(named, name)
        return self.decoders[name]

    def _find_font(self, named: pikepdf.Object, name: str) -> Decoder | None:
        font = _look_up(named, "/Font", name)
        if not isinstance(font, pikepdf.Dictionary):
            return None
        # A font that is no indirect object has the id (0, 0): never shared.
        known = self.content.fonts.get(font.objgen) if font.objgen != (0, 0) else None
        if known is None:
            known = (build_decoder(font), describe_font(font, drawn=self.depth > 0))
            key = font.objgen if font.objgen != (0, 0) else (0, -len(self.content.fonts) - 1)
            self.content.fonts[key] = known
        return known[0]

    def _show_object(self, named: pikepdf.Object, name: str) -> None:
        target = _look_up(named, "/XObject", name)
        if not isinstance(target, pikepdf.Stream):
            return
        if target.get("/Subtype") == "/Image":
            self._place_picture()
        elif target.get("/Subtype") == "/Form":
            self._show_form(target, named)

    def _show_form(self, form: pikepdf.Stream, named: pikepdf.Object) -> None:
        # Once a page is enough for its text, and forms that show forms cannot explode.
        if form.objgen in self.forms or self.depth >= _DEEPEST_FORM:
            return
        self.forms.add(form.objgen)
        state = copy.copy(self.state)
        own = read_matrix([float(number) for number in form.get("/Matrix", IDENTITY)])
        state.matrix = multiply(own, state.matrix)
        spans = list(self.spans)
        layer = form.get("/OC")
        if isinstance(layer, pikepdf.Dictionary) and layer.objgen in self.content.unseen:
            spans.append(Span(None, replaced=False, layered=True))
        inner = type(self)(
            self.content, self.painted, form.objgen, state, spans, self.forms, self.depth + 1
        )
        inner.read_stream(form, form.get("/Resources", named))

    def _place_picture(self, *, whole: bool = False) -> None:
        """A picture fills the unit square of its matrix, a shading all that is not clipped."""
        corners = tuple(move_point(corner, self.state.matrix) for corner in _UNIT)
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        around = self.painted.box if whole else (min(xs), min(ys), max(xs), max(ys))
        box = intersect(intersect(around, self.state.clip), self.painted.box)
        if box[0] < box[2] and box[1] < box[3]:
            picture = Shape(
                self.painted.take_turn(), box, (), None, filled=True, opacity=self.state.opacity,
                mark=self._find_mark(), picture=True,
            )  # fmt: skip
            self.painted.shapes.append(picture)


def _read_kind(properties: pikepdf.Dictionary) -> str:
    """The type and subtype of an artifact (ISO 32000-1, 14.8.2.2)."""
    said = (properties.get("/Type"), properties.get("/Subtype"))
    return "/".join(str(one)[1:] for one in said if one is not None)


def _look_up(resources: pikepdf.Object, kind: str, name: str) -> pikepdf.Object | None:
    if not isinstance(resources, pikepdf.Dictionary):
        return None
    folder = resources.get(kind)
    return folder.get(name) if isinstance(folder, pikepdf.Dictionary) else None


def read_page(page: pikepdf.Page, content: Content, number: int = 1) -> PaintedPage:
    """Read a page into `content`, and all that is painted on it."""
    resources = page.obj.get("/Resources")
    if resources is None:  # inherited from the page tree
        resources = page.resources
    left, bottom, right, top = (float(number) for number in page.cropbox)
    box = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
    painted = PaintedPage(number, box)
    StreamReader(content, painted, page.obj.objgen).read_stream(page, resources)
    return painted
