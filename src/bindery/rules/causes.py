"""One cause, one message: what only follows from a missing table is not told beside it."""

from collections.abc import Iterable, Mapping

from bindery.errors import Diagnostic
from bindery.messages import Message

_ABSENT = "common-no-table"
_LACKS = "data-region-lacks-table"


def keep_causes(told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same without the messages that a missing file explains.

    Several places that ask for one missing table: the table is told, with the places. One place
    that asks for tables that no region has: that place is told, once.
    """
    first: dict[object, Diagnostic] = {}
    for one in told:
        first.setdefault((one.path, one.line, one.said), one)
    found = tuple(first.values())
    asked: dict[str, list[Diagnostic]] = {}
    for one in found:
        if table := _name_table(one):
            asked.setdefault(table, []).append(one)
    told_tables, shown = set[str](), list[Diagnostic]()
    for one in found:
        table = _name_table(one)
        if not table or len(found) == 1:
            shown.append(one)
        elif table not in told_tables:
            told_tables |= _find_same(one, asked)
            shown.append(_explain(table, asked[table]))
    return tuple(shown)


def _name_table(one: Diagnostic) -> str:
    """The path of the table that a message misses; "" for any other message."""
    if one.said.id == _ABSENT:
        return str(dict(one.said.arguments)["table"])
    return one.path if one.said.id == _LACKS else ""


def _find_same(one: Diagnostic, asked: Mapping[str, list[Diagnostic]]) -> set[str]:
    """The table, and those that only the same place asks for: its name is what is wrong."""
    table = _name_table(one)
    places = _list_places(table, asked[table])
    if len(places) != 1:
        return {table}
    return {other for other, told in asked.items() if _list_places(other, told) == places}


def _explain(table: str, told: list[Diagnostic]) -> Diagnostic:
    """One message for all that ask for a table."""
    places = _list_places(table, told)
    if len(told) == 1 or len(places) == 1:
        return next(one for one in told if one.path != table or len(told) == 1)
    advice = Message("rules-wanted-at", places=", ".join(places)) if places else None
    return Diagnostic(table, None, Message("common-no-file"), advice)


def _list_places(table: str, told: list[Diagnostic]) -> list[str]:
    return list(dict.fromkeys(_place(one) for one in told if one.path != table))


def _place(one: Diagnostic) -> str:
    return one.path if one.line is None else f"{one.path}:{one.line}"
