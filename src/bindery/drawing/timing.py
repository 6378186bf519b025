"""When the numbers of a figure or table are of, as its record has it."""

from bindery.drawing.data_inputs import DataInputs
from bindery.drawing.figure_data import DrawRequest, Tabulation
from bindery.drawing.together import list_shown
from bindery.model.spans import DAY, encode_span


def list_spans(
    request: DrawRequest, made: Tabulation, inputs: DataInputs
) -> tuple[tuple[str, int, str, str, str, str], ...]:
    """When each cell and fact is of, for the record."""
    found = []
    for one in list_shown(request, made, inputs):
        kind, start, end = encode_span(one.span)
        found.append(
            ("fact" if one.row < 0 else "cell", max(one.row, 0), one.key, kind, start, end)
        )
    return tuple(found)


def list_years(request: DrawRequest, inputs: DataInputs) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Of which years each table is, in what is shown of it."""
    years: dict[str, set[int]] = {}
    for one in (one for each in inputs.values() for one in each):
        if one.span:
            last = one.span.end if one.span.is_moment else one.span.end - DAY
            path = request.origins[one.origin].schema.path
            years.setdefault(path, set()).add(last.year)
    return tuple((path, tuple(sorted(found))) for path, found in sorted(years.items()))
