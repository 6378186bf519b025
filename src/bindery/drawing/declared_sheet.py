"""What a declared chart is drawn from: its keys, their colours, their words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pandas import DataFrame

from bindery.drawing.canvas import MM_PER_INCH, Canvas
from bindery.drawing.colours import lighten
from bindery.drawing.declared_cells import Cell
from bindery.drawing.declared_plan import render_name
from bindery.drawing.figure_data import DrawRequest, Tabulation
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.declared import Chart, Shade

_REGION = "{region}"
_ALL = "*"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart with all that it is drawn from."""

    request: DrawRequest
    chart: Chart
    canvas: Canvas
    formats: Mapping[str, str]
    made: Tabulation

    @property
    def rows(self) -> DataFrame:
        """The rows that are drawn."""
        return self.made.rows

    @property
    def height(self) -> float:
        """The height of the figure in millimetres."""
        return float(self.canvas.figure.get_size_inches()[1]) * MM_PER_INCH

    @property
    def y(self) -> tuple[str, ...]:
        """The columns of numbers, one a region where a key says so."""
        return expand_keys(self.request, self.chart.y)

    @property
    def panels(self) -> tuple[str, ...]:
        """The columns that have a panel each."""
        return expand_keys(self.request, self.chart.panels)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rows, or of the series that they are parted into."""
        column = self.chart.series or self.chart.x
        return tuple(dict.fromkeys(str(cell) for cell in self.rows[column]))

    def list_unknown(self) -> Iterator[Diagnostic]:
        """The keys in `colours` and `ends` that nothing has."""
        keys = {*self.y, *self.panels, *self.names, *self.chart.y, *self.chart.panels}
        asked = [("colours", key) for key, _ in self.chart.colours if key != _ALL]
        asked += [("ends", key) for key in self.chart.ends]
        for name, key in asked:
            called = self.render(key)
            if called not in keys:
                said = Message("drawing-chart-no-key", list=name, key=called)
                yield self.tell(said, suggest(called, keys))

    def tell(self, said: Message, advice: Message | None = None) -> Diagnostic:
        """A mistake at the chart."""
        return Diagnostic(self.request.entry.path, self.chart.line, said, advice)

    def render(self, key: str) -> str:
        """A key as it is called in the rows."""
        return render_name(self.request, key, self.chart.line)

    def find_shade(self, *keys: str) -> Shade:
        """What colour is declared for the first of these keys that has one."""
        shades = {self.render(key): shade for key, shade in self.chart.colours}
        return next((shades[key] for key in (*keys, _ALL) if key in shades), Shade.REGION)

    def find_colour(self, shade: Shade, region: str = "") -> str:
        """A shade as a colour: that of the region that is named, else of the region at hand."""
        marks = [one for one in self.canvas.regions if region and region in {one.slug, one.name}]
        own = marks[0].colour if marks else self.canvas.colour
        if shade is Shade.LIGHT:
            rest = self.find_shade()
            base = self.canvas.look.reference if rest is Shade.REFERENCE else own
            return lighten(base)
        look = self.canvas.look
        return {Shade.REFERENCE: look.reference, Shade.INK: look.ink}.get(shade, own)

    def find_heading(self, key: str) -> str:
        """The colour of a panel's heading: that of its region, or of what it is compared with."""
        shade = self.find_shade(key)
        known = key in {one.slug for one in self.canvas.regions}
        own = known or shade is not Shade.REGION
        return self.find_colour(shade, key) if own else self.canvas.look.ink

    def write(self, key: str, cell: Cell) -> str:
        """A cell in the format of its column."""
        return self.canvas.format(cell, self.formats[key])

    def has_end(self, *keys: str) -> bool:
        """Whether the line of one of these keys has a label."""
        ends = {self.render(key) for key in self.chart.ends}
        return not ends or bool(ends & set(keys))


def expand_keys(request: DrawRequest, keys: Sequence[str]) -> tuple[str, ...]:
    """Keys of columns; one that holds `{region}` stands once for each region."""
    slugs = [one.slug for one in request.data.regions]
    return tuple(
        name
        for key in keys
        for name in ([key.replace(_REGION, s) for s in slugs] if _REGION in key else [key])
    )
