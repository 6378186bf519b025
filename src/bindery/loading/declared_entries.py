"""Reads what figure.toml declares in place of code: rows, cells, facts and a chart."""

from collections.abc import Mapping

from bindery.errors import Diagnostic
from bindery.loading.chart_entries import read_chart
from bindery.loading.conditions import read_equalities, read_where
from bindery.loading.reader import TableReader, suggest
from bindery.loading.rows import RowError, read_rows
from bindery.messages import Message
from bindery.model.declared import (
    BY_ANOTHER,
    FROM_SEVERAL,
    FROM_TWO,
    NAMES_REGION,
    OVER_REGIONS,
    Compute,
    Computed,
    Declared,
    RowPlan,
)
from bindery.tex.numbers import FORMATS, TEXT, is_format

_REGION = "{region}"
_NAMES = frozenset({*BY_ANOTHER, *NAMES_REGION, Compute.LIST})
_FACT_RULES = tuple(Compute)
_CELL_RULES = tuple(
    rule for rule in Compute if rule not in {*BY_ANOTHER, Compute.LIST, Compute.RANK}
)
_BY = {Compute.LARGEST: "by", Compute.SMALLEST: "by", Compute.WEIGHTED_MEAN: "weight"}
_ORDERS = ("falling", "rising")


def read_declared(reader: TableReader, cells: tuple[Computed, ...]) -> Declared:
    """What an entry declares; `cells` are what its columns say."""
    plan, drawn = reader.table("rows"), reader.table("chart")
    rows = _read_plan(reader, plan) if "rows" in reader.data else None
    chart = read_chart(drawn, {one.name for one in cells}) if "chart" in reader.data else None
    helpers = _read_group(reader, "helpers", facts=False)
    if chart and chart.map and rows is None:
        reader.complain("chart", Message("loading-map-no-rows"))
    declared = Declared(rows, cells, helpers, _read_group(reader, "facts", facts=True), chart)
    _check_names(reader, declared)
    return declared


def _read_group(reader: TableReader, key: str, *, facts: bool) -> tuple[Computed, ...]:
    group, found = reader.table(key), []
    for name, value in group.data.items():
        if not isinstance(value, Mapping):
            group.complain(name, Message("loading-not-declared", name=name))
            continue
        one = group.table(name)
        found.append(read_computed(one, name, _FACT_RULES if facts else _CELL_RULES))
        one.finish()
    return tuple(found)


def read_column_cell(reader: TableReader, key: str) -> Computed:
    """How the cells of a column are computed: without a word on it, they are of its own name."""
    return read_computed(reader, key, _CELL_RULES)


def read_computed(reader: TableReader, name: str, rules: tuple[Compute, ...]) -> Computed:
    """One declaration, with the words of values.toml."""
    rule = Compute(reader.choice("compute", [one.value for one in rules], Compute.CELL.value))
    is_fact = rules is _FACT_RULES
    if is_fact and "compute" not in reader.data:
        reader.choice("compute", [one.value for one in rules])
    two = rule in FROM_TWO and not (rule is Compute.INDEX and "base" in reader.data)
    over = _read_over(reader, rule)
    others = two or rule in FROM_SEVERAL
    near = others or bool(over)  # of what the figure holds, and of no table
    return Computed(
        name=name,
        line=reader.line,
        compute=rule,
        table="" if near else _read_table(reader),
        column="" if near else _read_column(reader, rule, name, is_fact=is_fact),
        where=() if others or (over and not is_fact) else read_where(reader, "where"),
        among=read_where(reader, "among") if rule is Compute.RANK else (),
        rising=rule is Compute.RANK and reader.choice("order", _ORDERS, "falling") == "rising",
        rows=read_choice(reader, "rows") if is_fact and not others else "",
        by=reader.text(_BY[rule]) if rule in _BY else "",
        per=_read_per(reader) if rule is Compute.RATE else 0.0,
        parts=(reader.text("of"), *reader.texts("less")) if rule in FROM_SEVERAL else (),
        start=reader.text("from") if two else "",
        end=reader.text("to") if two else "",
        base=read_equalities(reader, "base") if rule is Compute.INDEX and not two else (),
        format=_read_format(reader, rule) if is_fact else TEXT,
        open=is_fact and reader.boolean("open", default=False),
        whole=not near and reader.boolean("whole", default=False),
        over=over,
        region=reader.text("region") if over and rule is Compute.CELL else "",
        others=() if is_fact or rule in FROM_SEVERAL else _read_others(reader, name),
        text=None if is_fact else _read_said(reader),
    )


def _read_per(reader: TableReader) -> float:
    per = reader.number("per")
    if per <= 0 and "per" in reader.data:
        reader.complain("per", Message("data-per"))
    return per


def _read_over(reader: TableReader, rule: Compute) -> str:
    if rule in NAMES_REGION:
        return reader.text("over")
    return reader.text("over", "") if rule in OVER_REGIONS else ""


def _read_said(reader: TableReader) -> str | None:
    """A cell's own words, which may be none at all."""
    said = reader.take("text", str, "")
    return said if "text" in reader.data else None


def _read_others(reader: TableReader, name: str) -> tuple[tuple[str, Computed], ...]:
    """What is computed in the rows of other tables: `of.<table> = { … }`."""
    if "of" not in reader.data:
        return ()
    group, found = reader.table("of"), []
    for table, value in group.data.items():
        if not isinstance(value, Mapping):
            group.complain(table, Message("loading-not-declared-of", name=table))
            continue
        one = group.table(table)
        found.append((table, read_computed(one, name, _CELL_RULES)))
        one.finish()
    return tuple(found)


def _read_table(reader: TableReader) -> str:
    if "table" in reader.data and "reference" in reader.data:
        reader.complain("reference", Message("loading-table-and-reference"))
    return reader.text("table", "") or reader.text("reference", "")


def _read_column(reader: TableReader, rule: Compute, name: str, *, is_fact: bool) -> str:
    if rule is Compute.COUNT:
        return reader.text("column", "")
    return reader.text("column", None if is_fact else name)


def _read_format(reader: TableReader, rule: Compute) -> str:
    name = reader.text("format", TEXT if rule in _NAMES else None)
    if name and not is_format(name):
        said = Message("data-unknown-format", format=name)
        reader.complain("format", said, suggest(name, FORMATS))
        return TEXT
    return name or TEXT


def read_choice(reader: TableReader, key: str) -> str:
    """A choice of rows in the small language of tables in texts."""
    text = reader.text(key, "")
    try:
        read_rows(text)
    except RowError as slip:
        reader.complain(key, slip.said, slip.advice)
        return ""
    return text


def _read_plan(reader: TableReader, table: TableReader) -> RowPlan:
    plan = RowPlan(
        line=table.line,
        of=table.texts("of"),
        each=table.texts("each", ()),
        where=read_where(table, "where"),
        choose=read_choice(table, "choose"),
        names=table.pairs("names"),
        total=table.text("total", ""),
        groups=_read_groups(table, "groups"),
        sums=_read_groups(table, "sums"),
        first=table.texts("first", ()),
        last=table.texts("last", ()),
    )
    for key in ("total", "names", "groups", "sums"):
        if key in table.data and not plan.each:
            table.complain(key, Message("loading-rows-no-each", key=key))
    table.finish()
    known = (*reader.texts("data", ()), *reader.texts("reference", ()))
    for key, names in (("of", plan.of), ("names", tuple(name for name, _ in plan.names))):
        for name in names:
            if name not in known:
                said = Message("loading-entry-not-its-data", key=key, name=name)
                table.complain(key, said, suggest(name, known))
    return plan


def _read_groups(table: TableReader, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Names of rows, each with the words of the rows that it sums up."""
    group = table.table(key)
    found = tuple((name, group.texts(name)) for name in group.data)
    group.finish()
    return found


def _check_names(reader: TableReader, declared: Declared) -> None:
    """What is computed from two names two that are there."""
    facts = {one.name for one in declared.facts}
    cells = {one.name for one in (*declared.cells, *declared.helpers)}
    for group, known in (
        ((*declared.cells, *declared.helpers), cells | facts),
        (declared.facts, facts),
    ):
        for one in group:
            for name in filter(None, (one.start, one.end, one.over, *one.parts)):
                if name not in (cells if name == one.over else known):
                    said = Message("data-undeclared-input", value=one.name, name=name)
                    advice = suggest(name, (cells if name == one.over else known) - {one.name})
                    reader.mistakes.append(Diagnostic(reader.file.path, one.line, said, advice))
