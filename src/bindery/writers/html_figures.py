"""Writes figures made from data, and tables with what stands below them, as HTML."""

import html

from bindery.model.plain import read_plain
from bindery.model.tree import Figure, Table, Text
from bindery.writers.html_tables import write_grid
from bindery.writers.html_text import HtmlText, name_place, quote


def write_figure(writer: HtmlText, figure: Figure) -> None:
    """A figure: drawn, with its numbers behind a disclosure, or told in words and numbers."""
    _open_figure(writer, figure)
    drawing = writer.words.serve(f"{figure.name}.svg")
    if drawing:
        writer.put(f'<img src="{quote(drawing)}" alt="{quote(figure.alt)}">\n')
        writer.write_below(figure.notes, figure.source)
        if figure.numbers:
            writer.write_tag("p", figure.numbers, ' class="source"')
        counted = writer.words.count(figure.label)
        said = f"{writer.words.numbers} {counted[:1].lower()}{counted[1:]}"
        writer.put(f"<details>\n<summary>{html.escape(said)}</summary>\n")
    else:
        writer.write_tag("p", (Text(figure.alt),))
    title = f"{writer.words.numbers}: {read_plain(figure.caption)}"
    write_grid(writer, figure.data, title)
    _offer(writer, figure.name)
    if drawing:
        writer.put("</details>\n")
    else:
        writer.write_below(figure.notes, figure.source)
    writer.put("</figure>\n")


def write_table(writer: HtmlText, table: Table) -> None:
    """A table: one of a text with its title inside, one of data as a figure with its numbers."""
    if table.kind == "text":
        write_grid(writer, table, read_plain(table.caption) or "·", caption=table.caption)
        writer.write_below(table.notes, table.source)
        return
    _open_figure(writer, table)
    counted = writer.words.count(table.label) if table.label else ""
    write_grid(writer, table, f"{counted} {read_plain(table.caption)}".strip())
    writer.write_below(table.notes, table.source)
    _offer(writer, table.name)
    writer.put("</figure>\n")


def _open_figure(writer: HtmlText, block: Figure | Table) -> None:
    line = block.line if isinstance(block, Table) else 0
    place = writer.mark(line, block.caption)
    writer.put(f"<figure{name_place(block.label)}{place}>\n<figcaption>\n")
    writer.write_title(block.caption, block.label)
    if block.subtitle:
        writer.write_tag("p", block.subtitle, ' class="note"')
    writer.put("</figcaption>\n")


def _offer(writer: HtmlText, name: str) -> None:
    """The link to an entry's numbers as a file."""
    if address := writer.words.serve(f"{name}.csv") if name else "":
        words = html.escape(writer.words.download)
        link = f'<a href="{quote(address)}" download>{words}</a>'
        writer.put(f'<p class="source offer">{link}</p>\n')
