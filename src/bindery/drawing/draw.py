"""One entry for one scope: runs its module, checks what it gives, writes its three files."""

import csv
import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from matplotlib.figure import Figure
from pandas import DataFrame

from bindery.drawing.canvas import (
    Canvas,
    choose_style,
    open_figure,
    save_figure,
    use_style,
)
from bindery.drawing.check import check_figure, draws_level, list_labels
from bindery.drawing.contrast import check_contrast
from bindery.drawing.data_inputs import DataInputs, find_data_inputs
from bindery.drawing.declared_chart import draw_chart, find_height
from bindery.drawing.declared_rows import compute_facts, tabulate_declared
from bindery.drawing.figure_data import DrawRequest, Tabulation, plain_cell
from bindery.drawing.fonts import FontSearch, choose_bold_font, load_fonts, use_fonts
from bindery.drawing.given import check_given
from bindery.drawing.mixtures import check_mixtures
from bindery.drawing.record import (
    check_rows,
    encode_record,
    expand_columns,
    make_record,
)
from bindery.drawing.selected import describe_group, tabulate_selection
from bindery.drawing.small_counts import check_counts
from bindery.drawing.source import add_outlines
from bindery.drawing.title_numbers import BASE, check_numbers
from bindery.drawing.width import check_width
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.modules import StudyModule, call_after, call_module, load_module
from bindery.messages import Message
from bindery.model import Column, EntryKind, FigureRecord, Hidden, NumberStyle
from bindery.model.figures import needs_code
from bindery.tex.numbers import format_hidden, is_missing


def draw_entry(
    request: DrawRequest, seen: Callable[[Figure], None] = lambda _: None
) -> FigureRecord:
    """Make an entry's files in the output folder and give its record.

    What has been drawn is shown to `seen` once it is written.

    Writes `<id>.csv` (numbers unrounded), `<id>.json` and, for a figure, `<id>.pdf` and
    `<id>.svg`. The same
    input gives the same bytes. Raises BinderyError for mistakes in the module or in its words.
    """
    request = add_outlines(request)
    entry = request.entry
    module = load_entry_module(request)
    if entry.selection:
        columns, tabulation = tabulate_selection(request)
    else:
        tabulation = tabulate_entry(module, request)
        columns = expand_columns(request, tabulation.facts)
        check_rows(request, columns, tabulation)
    mistakes = check_counts(request, columns, tabulation.rows, tabulation.facts)
    if mistakes:
        raise BinderyError(mistakes)
    inputs = _find_data_inputs(module, request, columns, tabulation)
    record = make_record(request, columns, tabulation, inputs)
    check_width(request, record)
    request.output.mkdir(parents=True, exist_ok=True)
    if not entry.selection and entry.kind is EntryKind.FIGURE:
        record = replace(record, labels=_draw(module, request, (columns, tabulation), seen))
    mistakes = check_numbers(request, record)
    if mistakes:
        raise BinderyError(mistakes)
    group = describe_group(request, tabulation.rows)
    written = (group, *columns) if group else columns
    table = _encode_rows(written, tabulation.rows, request.setting.style)
    (request.output / f"{entry.id}.csv").write_text(table, encoding="utf-8", newline="")
    (request.output / f"{entry.id}.json").write_text(encode_record(record), encoding="utf-8")
    return record


def _find_data_inputs(
    module: StudyModule | None,
    request: DrawRequest,
    columns: tuple[Column, ...],
    made: Tabulation,
) -> DataInputs:
    """What the numbers rest on; raises BinderyError for those that do not go together."""
    resting = find_data_inputs(
        request, made, lambda data: tabulate_entry(module, replace(request, data=data))
    )
    line = module.find_line("tabulate") if module else None
    mistakes = check_mixtures(request, columns, made, resting, line)
    if mistakes:
        raise BinderyError(mistakes)
    return resting.inputs


def load_entry_module(request: DrawRequest) -> StudyModule | None:
    """An entry's own code; None for a table that a text declares, and for what needs no code."""
    if not needs_code(request.entry):
        return None
    return load_module(request.root, request.entry.path.replace("figure.toml", "figure.py"))


def tabulate_entry(module: StudyModule | None, request: DrawRequest) -> Tabulation:
    """What an entry's code, its declaration, or what a text asks for, makes of its data."""
    if request.entry.selection:
        return tabulate_selection(request)[1]
    if module is None or request.entry.declared.rows:
        return tabulate_declared(request)
    return compute_facts(request, run_tabulate(module, request))


def run_tabulate(module: StudyModule, request: DrawRequest) -> Tabulation:
    """What an entry's own code makes of its data; raises BinderyError for anything else."""
    tabulate = module.find("tabulate", "data")
    return check_given(module, call_module(module, lambda: tabulate(request.data)))


def _draw(
    module: StudyModule | None,
    request: DrawRequest,
    content: tuple[tuple[Column, ...], Tabulation],
    seen: Callable[[Figure], None],
) -> tuple[str, ...]:
    """Write the drawing and give the texts in it."""
    columns, made = content
    setting, chart = request.setting, request.entry.declared.chart
    change = setting.quoting.change_text
    rows = made.rows.map(lambda cell: change(cell) if isinstance(cell, str) else cell)
    fonts = load_fonts(request.root, setting.look)
    style = choose_style(fonts, setting.look)
    height = find_height(request, made)
    with use_style(style), use_fonts(fonts) as search, warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        # a glyph that the font lacks would print as an empty box
        warnings.filterwarnings("error", message=".*missing from.*font")
        canvas = Canvas(
            figure=open_figure(setting.look, height, wide=request.entry.wide),
            look=setting.look, style=setting.style, region=request.data.region,
            regions=request.data.regions, labels={one.key: change(one.label) for one in columns},
            strong=choose_bold_font(fonts, setting.look), plan=made.plan,
        )  # fmt: skip
        target = request.output / f"{request.entry.id}.pdf"
        maker = _find_maker(module, request)
        place = maker.path, chart.line if chart else None
        with _place_signs(maker, request):
            if chart:
                draw_chart(request, chart, canvas, columns, replace(made, rows=rows))
            else:
                draw = maker.find("draw", "canvas", "rows")
                call_module(maker, lambda: draw(canvas, rows))
            call_after(maker, canvas.finish_layout)
        _refuse_unreadable(place, canvas, decorative=request.entry.decorative)
        _refuse_no_base(request, place, canvas)
        call_after(maker, lambda: save_figure(canvas.figure, target))
        _refuse_other_fonts(place, search)
        seen(canvas.figure)
        return list_labels(canvas.figure)


@contextmanager
def _place_signs(maker: StudyModule, request: DrawRequest) -> Iterator[None]:
    """A sign that no font has is told where it is written: in the code, the words or the data."""
    try:
        yield
    except BinderyError as error:
        (told,) = error.diagnostics[:1]
        sign = str(dict(told.said.arguments).get("sign", ""))
        if told.said.id != "python-no-glyph" or len(sign) != 1:
            raise
        tables = (one.schema.path for one in request.origins)
        for path in dict.fromkeys((maker.path, request.entry.path, *tables)):
            if line := _find_sign(request.root / path, sign):
                raise BinderyError((replace(told, path=path, line=line),)) from None
        raise


def _find_sign(path: Path, sign: str) -> int | None:
    """The first line of a file that holds a sign, as it is or by its number."""
    forms = (sign, f"\\u{ord(sign):04x}", f"\\U{ord(sign):08x}")
    try:
        rows = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    found = (n for n, row in enumerate(rows, 1) if any(form in row for form in forms))
    return next(found, None)


def _find_maker(module: StudyModule | None, request: DrawRequest) -> StudyModule:
    """What draws: an entry's code, or its declaration, which has no functions of its own."""
    if module is None or request.entry.declared.chart:
        return StudyModule(request.entry.path, {})
    return module


def _refuse_other_fonts(place: tuple[str, int | None], search: FontSearch) -> None:
    if search.missing:
        raise BinderyError(Diagnostic(*place, one) for one in dict.fromkeys(search.missing))


def _refuse_no_base(request: DrawRequest, place: tuple[str, int | None], canvas: Canvas) -> None:
    """An index is read against its line of 100."""
    if request.entry.index and not draws_level(canvas.figure, BASE):
        raise BinderyError([Diagnostic(*place, Message("drawing-no-base"))])


def _refuse_unreadable(place: tuple[str, int | None], canvas: Canvas, *, decorative: bool) -> None:
    seen = () if decorative else check_contrast(canvas.figure)
    faults = (*check_figure(canvas.figure), *seen)
    if faults:
        raise BinderyError(Diagnostic(*place, fault) for fault in faults)


def _encode_rows(columns: tuple[Column, ...], rows: DataFrame, style: NumberStyle) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.key for column in columns])
    for _, row in rows.iterrows():
        cells = [plain_cell(row[column.key]) for column in columns]
        writer.writerow([_write_cell(cell, style) for cell in cells])
    return buffer.getvalue()


def _write_cell(cell: object, style: NumberStyle) -> object:
    if isinstance(cell, Hidden):
        return format_hidden(cell, style)
    if is_missing(cell):
        return ""
    # sums come out as 12.0 where pandas went through floats
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
