"""Makes JSON Schemas of the authors' TOML files by recording what the loaders read.

The loaders are the only declaration of a file's keys: a recording reader notes each key with its
type, whether it is required, and its allowed words. So a schema and the loaders cannot differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from bindery.loading.reader import READER, TableReader, Value

Schema = dict[str, object]
_TYPES: Mapping[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    list: {"type": "array", "items": {}},
}
_DRAFT = "http://json-schema.org/draft-07/schema#"
ITEM = "[]"


@dataclass(slots=True)
class ReadKeys:
    """What was read of one table: schemas by key, required keys, whether reading has ended."""

    keys: dict[str, Schema] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)
    finished: frozenset[str] | None = None


Recorded = dict[tuple[str, tuple[str, ...]], ReadKeys]
_RECORDED: Recorded = {}


class RecordingReader(TableReader):
    """Records every key that is read, and reads it as any reader does."""

    __slots__ = ()

    def _note(self, key: str, schema: Schema, *, required: bool = False) -> None:
        table = _RECORDED.setdefault((self.file.path, self.where), ReadKeys())
        table.keys[key] = {**table.keys.get(key, {}), **schema}
        if required:
            table.required.add(key)

    def take(self, key: str, kind: type[Value], default: Value | None = None) -> Value | None:
        """A key of a type."""
        self._note(key, _TYPES.get(kind, {}), required=default is None)
        return TableReader.take(self, key, kind, default)

    def number(self, key: str, default: float | None = None) -> float:
        """A number."""
        self._note(key, {"type": "number"}, required=default is None)
        return TableReader.number(self, key, default)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts."""
        found = TableReader.texts(self, key, default)
        self._note(key, {"items": {"type": "string"}})
        return found

    def choice(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """One of some words."""
        words = tuple(known)
        self._note(key, {"enum": list(words)})
        return TableReader.choice(self, key, words, default)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A table of texts."""
        self._note(key, {"type": "object", "additionalProperties": {"type": "string"}})
        return TableReader.pairs(self, key)

    def table(self, key: str) -> TableReader:
        """A table below this one."""
        self._note(key, {"type": "object"})
        return TableReader.table(self, key)

    def tables(self, key: str) -> tuple[TableReader, ...]:
        """An array of tables."""
        self._note(key, {"type": "array"})
        return TableReader.tables(self, key)

    def finish(self) -> None:
        """The end of a table: no other key may be there."""
        table = _RECORDED.setdefault((self.file.path, self.where), ReadKeys())
        table.finished = frozenset(self.asked)
        TableReader.finish(self)


@contextmanager
def record_reads() -> Iterator[Recorded]:
    """A context in which all that the loaders read is recorded in the mapping that it gives."""
    _RECORDED.clear()
    token = READER.set(RecordingReader)
    try:
        yield _RECORDED
    finally:
        READER.reset(token)


def name_schema(path: str) -> str:
    """The name of the schema for a file: that of the file, or of its folder where names differ."""
    place = PurePosixPath(path)
    folder = place.parent.name
    return {"data": "table", "outlines": "outlines"}.get(folder, place.stem)


def build_schemas(asked: Recorded) -> dict[str, Schema]:
    """The schemas by name; files of one name in several folders share one."""
    files: dict[str, Recorded] = defaultdict(dict)
    for (path, where), table in asked.items():
        files[name_schema(path)][path, where] = table
    return {
        name: {"$schema": _DRAFT, "title": f"{name}.toml", **_describe(tables, ())}
        for name, tables in sorted(files.items())
    }


def _describe(tables: Recorded, where: tuple[str, ...]) -> Schema:
    """The schema of one table, from all tables that stand at its place in the files."""
    here = [table for (_, place), table in tables.items() if _match(place, where)]
    keys = sorted({key for table in here for key in table.keys})
    children = {key for key in keys if _stands_below(tables, (*where, key))}
    if len(children) > 2 and children == set(keys):
        # names that the author gives: each holds a table of one kind
        return {"type": "object", "additionalProperties": _describe(tables, (*where, "*"))}
    properties = {key: _describe_key(tables, here, (*where, key)) for key in keys}
    schema: Schema = {"type": "object", "properties": properties}
    required = sorted(set.intersection(*(table.required for table in here)) if here else set())
    if required:
        schema["required"] = required
    asked = {table.finished for table in here}
    if len(asked) == 1 and None not in asked:
        schema["additionalProperties"] = False
    return schema


def _describe_key(tables: Recorded, here: list[ReadKeys], where: tuple[str, ...]) -> Schema:
    schema: Schema = {}
    for table in here:
        schema |= table.keys.get(where[-1], {})
    if schema.get("type") == "array" and _stands_below(tables, (*where, ITEM)):
        return {**schema, "items": _describe(tables, (*where, ITEM))}
    return _describe(tables, where) if _stands_below(tables, where) else schema


def _stands_below(tables: Recorded, where: tuple[str, ...]) -> bool:
    return any(_match(place, where) for _, place in tables)


def _match(place: tuple[str, ...], where: tuple[str, ...]) -> bool:
    """Whether a table stands at a place; `*` is any name, `[]` any number of an array."""
    return len(place) == len(where) and all(
        wanted in (name, "*") or (wanted == ITEM and name.isdigit())
        for name, wanted in zip(place, where, strict=True)
    )
