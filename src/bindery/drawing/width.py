"""Whether an entry's numbers fit into the width of a page as a table, known before TeX runs."""

from bindery.drawing.figure_data import DrawRequest
from bindery.errors import fail
from bindery.model import FigureRecord
from bindery.model.tree import Cell, Row, Table, TableColumn, Text
from bindery.writers.measuring import make_measure
from bindery.writers.table_widths import describe_lack, find_widths


def check_width(request: DrawRequest, record: FigureRecord) -> None:
    """A table whose columns do not fit beside each other is a mistake at the widest of them."""
    if not record.columns:
        return
    table = Table(
        columns=tuple(
            TableColumn((Text(column.label),), "left" if column.format == "text" else "right",
                        key=column.key, format=column.format)
            for column in record.columns
        ),
        rows=tuple(Row(tuple(Cell((Text(cell),)) for cell in row)) for row in record.rows),
        kind="data",
        landscape=record.landscape,
    )  # fmt: skip
    widths = find_widths(table, make_measure(request.root, request.setting.look))
    if widths.lacking:
        message, hint = describe_lack(table, widths)
        line = dict(record.places).get(f"column:{record.columns[widths.widest].key}")
        raise fail(record.path, line, message, hint)
