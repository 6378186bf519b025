"""Whether the rows of a map and its outlines are of the same areas."""

from collections import Counter
from collections.abc import Iterator

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.maps.geojson import Shapes
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.outlines import Outlines
from bindery.loading.reader import suggest
from bindery.messages import Message


def check_codes(sheet: Sheet, outlines: Outlines, shapes: Shapes, *, alone: bool) -> None:
    """Refuse codes without an outline, areas without a row, and (`alone`) two rows for one area."""
    mistakes = [
        *_find_unknown(sheet, outlines, shapes),
        *_find_lacking(sheet, shapes),
        *(_find_double(sheet) if alone else ()),
    ]
    if not any(sheet.made.codes):
        mistakes.append(sheet.tell(Message("drawing-map-no-area")))
    if mistakes:
        raise BinderyError(mistakes)


def _find_unknown(sheet: Sheet, outlines: Outlines, shapes: Shapes) -> Iterator[Diagnostic]:
    """Codes that no outline has, at the line of the data where it is found."""
    codes = dict.fromkeys(code for own in sheet.made.codes for code in own)
    for code in codes:
        if code not in shapes:
            path, line = _find_place(sheet, code)
            said = Message("drawing-map-no-outline", code=code, file=outlines.path)
            yield Diagnostic(path, line, said, suggest(code, shapes))


def _find_place(sheet: Sheet, code: str) -> tuple[str, int | None]:
    """Where a code stands in the data: the file and its first line with it."""
    for origin in sheet.request.origins:
        path = origin.schema.path
        if not path.endswith(".csv"):
            continue
        try:
            rows = (sheet.request.root / path).read_text("utf-8-sig", errors="replace").splitlines()
        except OSError:
            continue
        line = next((number for number, row in enumerate(rows, 1) if code in row), None)
        if line:
            return path, line
    return sheet.request.entry.path, sheet.chart.line


def _find_lacking(sheet: Sheet, shapes: Shapes) -> Iterator[Diagnostic]:
    """Areas of a region that have an outline and no row: a hole in the map."""
    drawn = {code for own in sheet.made.codes for code in own}
    for region in sheet.request.data.regions:
        known = [(code, name) for code, name in region.members if code in shapes]
        if not drawn & {code for code, _ in known}:
            continue  # a map of other areas than those that the region names
        for code, name in known:
            if code not in drawn:
                said = Message("drawing-map-no-row", code=code, name=name, region=region.name)
                yield sheet.tell(said)


def _find_double(sheet: Sheet) -> Iterator[Diagnostic]:
    times = Counter(code for own in sheet.made.codes for code in own)
    for code, many in times.items():
        if many > 1:
            yield sheet.tell(Message("drawing-map-two-rows", code=code, rows=str(many)))
