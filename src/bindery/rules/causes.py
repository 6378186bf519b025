"""One cause, one message: what only follows from another mistake is not told beside it."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from bindery.errors import Diagnostic
from bindery.messages import Message

_ABSENT = "common-no-table"
_LACKS = "data-region-lacks-table"
# a name that means nothing, by the argument that holds it: what has it may have been renamed
_NAMES = {
    "prose-no-entry": "name", "prose-no-value": "name", "prose-no-part": "name",
    "prose-no-document": "name", "prose-no-work": "key", "prose-refers-to-nothing": "name",
}  # fmt: skip
_CUT, _BARE = "prose-cut-address", "rules-bare-address"
_PLACED, _HERE = "rules-placed-twice", "prose-stands-already"
_STRAY = "rules-stray-file"
_NO_CODE, _NO_FILE = "loading-entry-no-code", "common-no-file"
_Name = tuple[str, str]


def keep_causes(told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same without the messages that another one explains.

    Several places that ask for one missing table: the table is told, with the places. One place
    that asks for tables that no region has: that place is told, once. A name that several files
    use and nothing has is told once, with the places.
    """
    first: dict[object, Diagnostic] = {}
    for one in told:
        first.setdefault((one.path, one.line, one.said), one)
    return _join_names(_keep_tables(_drop_followers(tuple(first.values()))))


def _drop_followers(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The same without what another message of the place says better.

    An address that ends too early is told as such, not as an address that readers see too; a
    figure without its code at its words, not at the code as well; one that a loop places twice is
    in another place first; what stands beside a missing table waits for it.
    """
    cut = {(one.path, one.line, _get(one, "address")) for one in found if one.said.id == _CUT}
    placed = {(one.path, one.line, _get(one, "entry")) for one in found if one.said.id == _PLACED}
    tables = {_name_table(one) for one in found}
    bare = {PurePath(one.path).parent for one in found if one.said.id == _NO_CODE}

    def follows(one: Diagnostic) -> bool:
        if one.said.id == _BARE:
            place, words = [one.path, one.line], _get(one, "words")
            return any(place == at and whole.startswith(words) for *at, whole in cut)
        if one.said.id == _HERE:
            return (one.path, one.line, _get(one, "name")) in placed
        if one.said.id == _STRAY:
            return PurePath(one.path).with_suffix(".csv").as_posix() in tables
        code = PurePath(one.path)
        return one.said.id == _NO_FILE and code.name == "figure.py" and code.parent in bare

    return tuple(one for one in found if not follows(one))


def _keep_tables(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
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


def _join_names(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The same with one message for a name that several files use, and none has."""
    used: dict[_Name, list[Diagnostic]] = {}
    for one in found:
        if name := _find_name(one):
            used.setdefault(name, []).append(one)
    meant = {_find_meant(one) for told in used.values() for one in told}
    shown = []
    for one in found:
        name = _find_name(one)
        same = used[name] if name else []
        if len({other.path for other in same}) > 1:
            shown += [_add_places(same)] if one is same[0] else []
        elif one.said.id != "rules-not-placed" or _get(one, "entry") not in meant:
            shown.append(one)
    return tuple(shown)


def _find_name(one: Diagnostic) -> _Name | None:
    key = _NAMES.get(one.said.id)
    return (one.said.id, _get(one, key)) if key else None


def _get(one: Diagnostic, key: str) -> str:
    return str(dict(one.said.arguments).get(key, ""))


def _find_meant(one: Diagnostic) -> str:
    """The name that a message proposes: that nothing uses it follows from its own mistake."""
    proposed = one.advice is not None and one.advice.id == "common-did-you-mean"
    return str(dict(one.advice.arguments)["name"]) if one.advice and proposed else ""


def _add_places(same: list[Diagnostic]) -> Diagnostic:
    """The first of some messages, with the places of the others."""
    first, places = same[0], ", ".join(dict.fromkeys(_place(one) for one in same[1:]))
    advice = first.advice or (Message("common-quoted", words=first.hint) if first.hint else None)
    added = (
        Message("rules-the-same-at", hint=advice, places=places)
        if advice
        else Message("rules-only-the-same-at", places=places)
    )
    return Diagnostic(first.path, first.line, first.said, added, first.severity)
