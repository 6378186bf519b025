"""Figures and tables made from data, as values of the tree (model.tree)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal, cast

from bindery.model import Column, EntryKind, FigureRecord, Study
from bindery.model.plain import read_plain
from bindery.model.quoting import make_quoting
from bindery.model.tree import (
    Blocks,
    Cell,
    Entry,
    Figure,
    Inlines,
    Row,
    Table,
    TableColumn,
    Text,
    change_node,
)
from bindery.model.walk import walk_blocks
from bindery.rendering.binding import bind_record, find_line
from bindery.rendering.decimals import align_decimals
from bindery.rendering.regrouping import group_rows, spread_series, turn_figures
from bindery.tex.origin import Bound, bind

Legend = Mapping[str, str]  # house.toml: what the signs in a table mean, by `missing` and so on
_SIGNS = ("missing", "suppressed", "withheld", "rounded")


def label_entry(record: FigureRecord) -> str:
    """A record's LaTeX label: `fig:<scope>/<id>` or `tbl:<scope>/<id>`."""
    prefix = "tbl" if record.kind is EntryKind.TABLE else "fig"
    return f"{prefix}:{record.scope}/{record.id}"


def build_entry(record: FigureRecord, study: Study) -> Figure | Table:
    """A record as the figure or table that it is; each text knows the data that it comes from."""
    quoting = make_quoting(study.language, dict(study.quotes))
    entry = _build(record, dict(study.legend))
    mark = study.numbers.decimal
    if isinstance(entry, Figure):
        data = align_decimals(entry.data, mark)
        entry = change_node(entry, alt=quoting.change_text(entry.alt), data=data)
    else:
        entry = align_decimals(entry, mark)
    return cast("Figure | Table", quoting.change_blocks((entry,))[0])


def _build(record: FigureRecord, legend: Legend) -> Figure | Table:
    bound = bind_record(record)
    shown = list_signs(record, legend)
    table = Table(
        columns=tuple(_build_column(record, column) for column in bound.columns),
        rows=_build_rows(record, bound.rows),
        caption=_bind(record, bound.title),
        label=label_entry(record),
        kind="data",
        name=f"{record.scope}/{record.id}",
        keys=record.keys,
        landscape=record.landscape,
        subtitle=_bind(record, bound.subtitle),
        short_title=_bind(record, bound.short_title),
        notes=(*shown, *((_bind(record, bound.note),) if record.note else ())),
        source=_bind(record, bound.source_line),
    )
    if record.kind is EntryKind.TABLE:
        return group_rows(table)
    hidden = record.suppressed or record.withheld
    notes = table.notes if hidden else table.notes[len(shown) :]
    return Figure(
        name=table.name,
        label=table.label,
        caption=table.caption,
        alt=record.alt,
        drawing=f"figures/{record.scope}-{record.id}.pdf",
        data=turn_figures(spread_series(group_rows(table)), legend.get("figures", "")),
        subtitle=table.subtitle,
        short_title=table.short_title,
        notes=notes,
        source=table.source,
        wide=record.wide,
    )


def _build_column(record: FigureRecord, column: Column) -> TableColumn:
    align: Literal["left", "right"] = "left" if column.format == "text" else "right"
    return TableColumn(_bind(record, column.label), align, key=column.key, format=column.format)


def _build_rows(record: FigureRecord, rows: tuple[tuple[str, ...], ...]) -> tuple[Row, ...]:
    """The rows, with those that head a group; a total opens where it is one of the whole table."""
    heads = {start: words for start, _, words in record.groups}
    grouped = {start + place for start, count, _ in record.groups for place in range(count)}
    built = []
    for number, row in enumerate(rows):
        if number in heads:
            origin = f"cell|{record.scope}/{record.id}|{number}|{record.group}"
            head = Cell(_bind(record, bind(heads[number], origin)), columns=len(record.columns))
            built.append(Row((head,), role="group", opens=True))
        total = number in record.totals
        cells = tuple(Cell(_bind(record, cell)) for cell in row)
        opens = total and number not in grouped
        built.append(Row(cells, role="total" if total else "", opens=opens))
    return tuple(built)


def give_titles(
    records: tuple[FigureRecord, ...], texts: Iterable[Blocks]
) -> tuple[tuple[FigureRecord, ...], Mapping[str, Inlines]]:
    """Records with the titles that texts give to tables of their own, and these by name."""
    declared = {
        f"{block.scope}/{block.id}": block
        for blocks in texts
        for block in walk_blocks(blocks)
        if isinstance(block, Entry) and block.caption
    }
    named = tuple(
        _give_titles_of(record, declared[name])
        if (name := f"{record.scope}/{record.id}") in declared
        else record
        for record in records
    )
    return named, {name: block.caption for name, block in declared.items()}


def _give_titles_of(record: FigureRecord, block: Entry) -> FigureRecord:
    title, short = (" ".join(read_plain(one).split()) for one in (block.caption, block.short_title))
    return replace(record, title=title, short_title=short)


def list_signs(record: FigureRecord, legend: Legend) -> tuple[Inlines, ...]:
    """What the signs in a table mean, as far as it has them (REQ-76)."""
    return tuple((Text(legend[sign]),) for sign in _SIGNS if getattr(record, sign))


def _bind(record: FigureRecord, text: str) -> Inlines:
    if not text:
        return ()
    origin = text.origin if isinstance(text, Bound) else ""
    return (Text(str(text), find_line(record, origin), origin, record.path),)
