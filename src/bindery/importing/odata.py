"""A download of a statistical service in JSON (OData 3 and 4) as a grid, with the words for codes.

Beside a download may lie the lists that the same service gives: `DataProperties.json` or
`MeasureCodes.json` with the names of columns, `Perioden.json` or `RegioSCodes.json` and so on with
the words of a dimension's codes.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bindery.errors import fail
from bindery.importing.grid import Cell, Grid
from bindery.messages import Message

_PERIOD = re.compile(r"^(\d{4})(JJ|HJ|KW|MM|SJ)(\d\d)$")
_WHOLE_YEAR = "JJ"
_IGNORED = ("ID", "Id", "ValueAttribute", "StringValue", "odata.etag", "@odata.etag")
Records = list[dict[str, Any]]


def read_odata(path: str, content: bytes, folder: Path) -> Grid:
    """The records of a download; codes become words where the lists lie in `folder`.

    Raises BinderyError for JSON that holds no list of records.
    """
    records = _find_records(path, content)
    lists = _Lists(folder)
    notes = []
    if "Measure" in records[0] and "Value" in records[0]:
        records = _spread_measures(records)
    found = dict.fromkeys(key for one in records for key in one)
    heads = [name for name in found if name not in _IGNORED and not name.startswith("odata.")]
    labels, named = lists.read_labels(), dict[str, Mapping[str, str]]()
    for name in heads:
        words = lists.read_words(name)
        if words:
            named[name] = words
            notes.append(Message("importing-codes-named", column=name))
        elif any(isinstance(one.get(name), str) and one[name] != one[name].strip()
                 for one in records):  # fmt: skip
            notes.append(Message("importing-codes-kept", column=name))
    rows: list[tuple[Cell, ...]] = [tuple(heads)]
    rows += [tuple(_read(one.get(name), named.get(name)) for name in heads) for one in records]
    return Grid(tuple(rows), tuple(range(len(rows))), lists.read_title(), labels, tuple(notes))


def _find_records(path: str, content: bytes) -> Records:
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise fail(path, error.lineno, Message("importing-no-json")) from None
    except (UnicodeDecodeError, RecursionError):
        raise fail(path, None, Message("importing-no-json")) from None
    for key in ("value", "d", "results"):
        if isinstance(data, dict) and key in data:
            data = data[key]
    if not isinstance(data, list) or not data or not all(isinstance(one, dict) for one in data):
        raise fail(path, None, Message("importing-no-records"))
    return data


def _spread_measures(records: Records) -> Records:
    """Version 4 has a row for each observation: a column for each measure, as version 3 has."""
    found: dict[tuple[tuple[str, str], ...], dict[str, Any]] = {}
    for one in records:
        dimensions = {
            name: value
            for name, value in one.items()
            if name not in ("Measure", "Value", *_IGNORED)
        }
        key = tuple((name, str(value)) for name, value in dimensions.items())
        found.setdefault(key, dimensions)[str(one["Measure"]).strip()] = one["Value"]
    return list(found.values())


def _read(value: object, words: Mapping[str, str] | None) -> Cell:
    if isinstance(value, str):
        text = value.strip()
        if words and text in words:
            return words[text]
        period = _PERIOD.match(text)
        return int(period[1]) if period and period[2] == _WHOLE_YEAR else text
    if value is None or isinstance(value, int | float):
        return value
    return json.dumps(value, ensure_ascii=False)


class _Lists:
    """The lists of codes beside a download; one that is missing or unreadable counts as absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read_words(self, dimension: str) -> dict[str, str]:
        """The words of a dimension's codes; of periods only those that are no whole years."""
        records = self._read(dimension) or self._read(f"{dimension}Codes")
        words = {}
        for one in records:
            code = str(one.get("Key") or one.get("Identifier") or "").strip()
            title = str(one.get("Title") or "").strip()
            period = _PERIOD.match(code)
            if code and title and not (period and period[2] == _WHOLE_YEAR):
                words[code] = title
        return words

    def read_labels(self) -> dict[str, tuple[str, str]]:
        """The printed names of columns, and their units."""
        labels = {}
        for name in ("DataProperties", "MeasureCodes", "Dimensions"):
            for one in self._read(name):
                key = str(one.get("Key") or one.get("Identifier") or "").strip()
                title = str(one.get("Title") or "").strip()
                if key and title:
                    labels[key] = (title, str(one.get("Unit") or "").strip())
        return labels

    def read_title(self) -> str:
        """The table's own title."""
        records = self._read("TableInfos") or self._read("Properties")
        return str(records[0].get("Title") or "").strip() if records else ""

    def _read(self, name: str) -> Records:
        try:
            data = json.loads((self.folder / f"{name}.json").read_text("utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            return []
        records = data.get("value", [data]) if isinstance(data, dict) else data
        return [one for one in records if isinstance(one, dict)]
