"""The canvas of a figure: exact size, the house's fonts, reproducible bytes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import matplotlib as mpl
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.text import Text

from bindery.drawing.figure_data import FigureRegion
from bindery.drawing.fonts import FontFile, leave_shaping
from bindery.errors import CodeError, CodeKeyError
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Hidden, Look, NumberStyle
from bindery.tex.numbers import FORMATS, Number, format_number, is_format

MM_PER_INCH = 25.4
# no date, no names: equal data must give equal bytes, and no path may travel along
_METADATA = {"CreationDate": None, "Creator": None, "Producer": None}
_NOTHING = {"Date": None, "Creator": None, "Format": None, "Type": None}
_SVG: dict[Any, Any] = {"svg.fonttype": "path", "svg.hashsalt": "bindery"}


@dataclass(frozen=True, slots=True)
class Canvas:
    """What `draw` gets: an empty figure of the printed size, and the words and style around it.

    `plan` is what `tabulate` gave beside the rows.
    """

    figure: Figure
    look: Look
    style: NumberStyle
    region: FigureRegion | None
    regions: tuple[FigureRegion, ...]
    labels: Mapping[str, str]
    strong: FontProperties
    plan: object = None
    _steps: list[tuple[bool, Callable[[], None]]] = field(default_factory=list)

    def format(self, number: Number | Hidden | None, format_name: str) -> str:
        """A number in the study's style."""
        if not is_format(format_name):
            known = suggest(format_name, FORMATS) or Message(
                "common-known", names=", ".join(FORMATS)
            )
            raise CodeError(Message("drawing-format", format=str(format_name)), known)
        return format_number(number, format_name, self.style)

    def label(self, key: str) -> str:
        """The printed label of one of the entry's columns."""
        if key not in self.labels:
            near = suggest(key, self.labels)
            raise CodeKeyError(Message("drawing-no-label", column=key), near)
        return self.labels[key]

    @property
    def colour(self) -> str:
        """The colour of the region at hand, or the ink."""
        return self.region.colour if self.region else self.look.ink

    def defer(self, step: Callable[[], None], *, early: bool = False) -> None:
        """Remember a step that needs the final places of things.

        An early one may still change what the layout must make room for.
        """
        self._steps.append((early, step))

    def finish_layout(self) -> None:
        """Let matplotlib place everything, run the deferred steps, and fix all places."""
        self._part_ligatures()
        for early in (True, False):
            self.figure.draw_without_rendering()
            if not early:
                self.figure.set_layout_engine("none")
            for when, step in self._steps:
                if when is early:
                    step()
        self._part_ligatures()

    def _part_ligatures(self) -> None:
        # matplotlib 3.11 gives the first ligature code 0 of a subset: .notdef to a validator
        for text in self.figure.findobj(Text):
            if isinstance(text, Text):
                text.set_fontfeatures(["-liga", "-clig", "-dlig"])


def choose_style(fonts: tuple[FontFile, ...], look: Look) -> dict[str, object]:
    """Matplotlib's settings for a look and its fonts."""
    return {
        "font.family": [fonts[0].family],
        "font.size": look.size, "axes.labelsize": look.size, "axes.titlesize": look.size,
        "xtick.labelsize": look.small, "ytick.labelsize": look.small,
        "axes.titlelocation": "left", "axes.titlepad": 6.0,
        "text.color": look.ink, "axes.labelcolor": look.muted, "axes.edgecolor": look.muted,
        "xtick.color": look.muted, "ytick.color": look.muted,
        "xtick.major.size": 0.0, "ytick.major.size": 0.0, "xtick.major.pad": 8.0,
        "axes.grid": False,
        "grid.color": look.rule, "grid.linewidth": 0.5, "axes.axisbelow": True,
        **{f"axes.spines.{side}": False for side in ("left", "right", "top", "bottom")},
        # the PDF backend of matplotlib 3.11 sizes its subsets by ps.fonttype: without it a minus
        # becomes glyph 0 of a second subset, which PDF/A and PDF/UA forbid (.notdef)
        "pdf.fonttype": 42, "ps.fonttype": 42, "axes.unicode_minus": False, "text.usetex": False,
        "text.parse_math": False, "axes.formatter.use_locale": False,
    }  # fmt: skip


def open_figure(look: Look, height: float, *, wide: bool = False) -> Figure:
    """An empty figure, `height` millimetres high and as wide as the text column.

    A `wide` one takes what a table may have of the margin beside it too.
    """
    width = look.width + look.tables.margin * wide
    size = (width / MM_PER_INCH, height / MM_PER_INCH)
    engine = ConstrainedLayoutEngine(w_pad=0.0, h_pad=0.01, wspace=0.04, hspace=0.06)
    figure = Figure(figsize=size, layout=engine)
    FigureCanvasPdf(figure)
    return figure


def save_figure(figure: Figure, path: Path) -> None:
    """Write the PDF, and the SVG beside it; the same figure gives the same bytes.

    The SVG has outlines in place of letters: a browser shows it without the house's fonts.
    """
    with leave_shaping(), mpl.rc_context(_SVG):
        figure.savefig(path, format="pdf", metadata=_METADATA, transparent=True)
        drawn = path.with_suffix(".svg")
        figure.savefig(drawn, format="svg", metadata=_NOTHING, transparent=True)


@contextmanager
def use_style(settings: Mapping[str, object]) -> Iterator[None]:
    """The settings, for as long as a figure is made; nothing of the builder's own settings."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(cast("Any", settings))  # its stubs know the names, we the values
        yield
