"""Reads a table that a text takes from a data file: `::: {.table data="ships" #tbl-ships}`."""

from collections.abc import Sequence

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.figures import Selection
from bindery.model.tree import Entry, Inlines, Text
from bindery.prose.captions import read_caption, read_short_title
from bindery.prose.state import Node, Nodes, State
from bindery.prose.table_attributes import read_keys

TABLE = "table"  # the class
_KNOWN = ("data", "columns", "rows", "headers", "total", "group", "title", "short_title")


def is_data_table(state: State, node: Node) -> bool:
    """Whether a division or a block of code is a table from data."""
    (_, classes, _), _ = node["c"]
    return state.dialect != "part" and TABLE in [state.plain(one) for one in classes]


def read_data_table(state: State, node: Node) -> Entry | None:
    """The place of the table, with what it shows; None, and a mistake kept, when it shows none."""
    (identifier, classes, pairs), content = node["c"]
    values = {key: " ".join(state.plain(one).split()) for key, one in pairs}
    line = state.line
    _check_attributes(state, classes, values)
    name = state.plain(identifier)
    title = _read_title(state, content, values)
    state.line = line
    if not values.get("data"):
        state.complain(Message("prose-table-without-data"))
        return None
    if not name:
        state.complain(Message("prose-data-table-anchor", data=values["data"]))
        return None
    if not title:
        state.complain(Message("prose-data-table-title"))
    if state.inside:
        state.complain(Message("prose-cannot-stand", thing="table", place=state.inside[-1]))
    if not state.place("table", name):
        return None
    selection = Selection(
        values["data"],
        tuple(_read_columns(values.get("columns", ""))),
        values.get("rows", ""),
        read_keys(state, values, None),
        values.get("total", ""),
        "landscape" in classes,
        values.get("group", ""),
    )
    own = name.removeprefix("tbl-")
    state.placed[own] = None
    short = read_short_title(state, dict(pairs), title or (Text(""),))
    return Entry(state.request.scope, own, "table", line, title, selection, short)


def _check_attributes(state: State, classes: Sequence[str], values: dict[str, str]) -> None:
    names = [one for one in classes if one not in (TABLE, "landscape")]
    for name in [*names, *(one for one in values if one not in _KNOWN)]:
        known = Message("prose-known-of-data-table", names=", ".join(_KNOWN))
        hint = suggest(name, (*_KNOWN, "landscape")) or known
        state.complain(Message("prose-unknown-of-table", name=name), hint)


def _read_title(state: State, content: Nodes | str, values: dict[str, str]) -> Inlines:
    if isinstance(content, str):  # a block of code holds plain words
        words = " ".join(state.plain(content).split())
        return (Text(words, state.line),) if words else _quote_title(state, values)
    paragraphs = [one for one in content if one["t"] in {"Para", "Plain"}]
    if len(content) > 1 or len(paragraphs) != len(content):
        state.complain(Message("prose-data-table-more"))
    if not paragraphs:
        return _quote_title(state, values)
    return read_caption(state, paragraphs[0]["c"])


def _quote_title(state: State, values: dict[str, str]) -> Inlines:
    title = values.get("title", "")
    return (Text(title, state.line),) if title else ()


def _read_columns(text: str) -> list[tuple[str, str]]:
    """Names of columns between commas; behind a colon a label of their own."""
    pairs = (one.partition(":") for one in text.split(",") if one.strip())
    return [(name.strip(), label.strip()) for name, _, label in pairs]
