"""Reads the chart that figure.toml declares."""

from collections.abc import Iterator

from bindery.loading.declared_maps import read_map
from bindery.loading.reader import TableReader, suggest
from bindery.messages import Message
from bindery.model.chart_rules import RULES
from bindery.model.declared import MAPS, Chart, ChartKind, Shade
from bindery.tex.numbers import DATE, FORMATS, TEXT, is_format

_NO_NUMBERS = (TEXT, DATE, "school_year")  # what the numbers of an axis cannot be written in


def read_chart(table: TableReader, columns: set[str]) -> Chart:
    """The chart of an entry whose columns have these keys."""
    kind = ChartKind(table.choice("kind", [kind.value for kind in ChartKind]))
    chart = Chart(
        line=table.line,
        kind=kind,
        x=table.text("x"),
        y=table.texts("y", ()),
        series=table.text("series", ""),
        panels=table.texts("panels", ()),
        format=_read_axis_format(table),
        zero=table.boolean("zero", default=True),
        colours=tuple(_read_colours(table)),
        ends=table.texts("ends", ()),
        row_height=table.number("row_height", 0.0),
        map=read_map(table, classed=kind is ChartKind.CHOROPLETH) if kind in MAPS else None,
    )
    for key, names in (
        ("x", (chart.x,)), ("y", chart.y), ("panels", chart.panels), ("series", (chart.series,)),
    ):  # fmt: skip
        for name in names:
            if name and name not in columns:
                said = Message("loading-chart-no-column", key=key, column=name)
                table.complain(key, said, suggest(name, columns))
    if not chart.y and not chart.panels and RULES[kind].least:
        table.complain("y", Message("loading-missing-key", key="y"))
        table.finish()
        return chart
    _check_kind(table, chart)
    table.finish()
    return chart


def _check_kind(table: TableReader, chart: Chart) -> None:
    """What one kind of chart cannot have, and what it cannot do without."""
    rules, kind = RULES[chart.kind], chart.kind.value
    if chart.series and not (rules.series == "must" or _parts_lines(chart)):
        table.complain("series", Message("loading-chart-series"))
    if rules.series == "must" and not chart.series:
        table.complain("series", Message("loading-chart-needs-series", kind=kind))
    if chart.panels and not rules.panels:
        table.complain("panels", Message("loading-chart-no-panels", kind=kind))
    count = len(chart.y)
    if count > rules.most or (count < rules.least and not (rules.panels and chart.panels)):
        span = f"{rules.least}" if rules.least == rules.most else f"{rules.least}–{rules.most}"
        said = Message("loading-chart-count", kind=kind, count=count, range=span,
                       panels=str(rules.panels).lower())  # fmt: skip
        table.complain("y", said)


def _parts_lines(chart: Chart) -> bool:
    return RULES[chart.kind].series == "may" and len(chart.y) == 1 and not chart.panels


def _read_axis_format(table: TableReader) -> str:
    name = table.text("format", "integer")
    known = [one for one in FORMATS if one not in _NO_NUMBERS]
    if not is_format(name) or name in _NO_NUMBERS:
        said = Message("data-unknown-format", format=name)
        table.complain("format", said, suggest(name, known))
        return "integer"
    return name


def _read_colours(table: TableReader) -> Iterator[tuple[str, Shade]]:
    known = [shade.value for shade in Shade]
    for key, word in table.pairs("colours"):
        if word in known:
            yield key, Shade(word)
        else:
            said = Message("loading-unknown-choice", key="colours", value=word)
            table.complain("colours", said, suggest(word, known))
