"""Writes the source line under a figure or table: of the rows and columns that it shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bindery import layout
from bindery.drawing.data_inputs import DataInput, DataInputs, find_rows
from bindery.drawing.figure_data import DrawRequest
from bindery.drawing.moments import TimeWords, is_of_years
from bindery.errors import fail
from bindery.loading.column_time import fill
from bindery.loading.outlines import read_outlines
from bindery.loading.tables import TableOrigin
from bindery.messages import Message

_AREAS = 3  # so many areas of a table are named


def add_outlines(request: DrawRequest) -> DrawRequest:
    """The request of a map with its outlines among what it comes from; any other as it is."""
    chart = request.entry.declared.chart
    if chart is None or chart.map is None:
        return request
    outlines = read_outlines(request.root, chart.map.outlines)
    return replace(request, origins=(*request.origins, TableOrigin(outlines.schema)))


def write_source_line(request: DrawRequest, inputs: DataInputs | None = None) -> str:
    """Where the numbers come from: organisation, table, dates, area, processing (REQ-75).

    `inputs` are what the entry rests on; without them dates and areas are those of the tables.
    Raises BinderyError for a source that content/sources.toml does not hold.
    """
    words = request.setting.words
    parts: list[_Part] = []
    if request.entry.source:
        return f"{words.source}: {request.entry.source.rstrip('.')}."
    used = _list_used(inputs or {})
    for source in dict.fromkeys(origin.schema.source for origin in request.origins):
        known = next((one for one in request.setting.sources if one.id == source), None)
        every = [at for at, one in enumerate(request.origins) if one.schema.source == source]
        # a table that nothing rests on is silent, unless the source has no other
        places = [at for at in every if at in used] or every
        origins = [request.origins[at] for at in places]
        if known is None:
            ids = ", ".join(one.id for one in request.setting.sources)
            raise fail(origins[0].schema.sidecar, None,
                       Message("drawing-no-source", source=source, names=ids))  # fmt: skip
        told = [_Told(request, at, used.get(at, ())) for at in places]
        details = [
            ("", [one.dates for one in told]),
            (words.date, [one.date for one in told]),
            ("", [one.remarks for one in told]),
            (words.delimitation, [one.area for one in told]),
            (words.processing, [one.schema.processing for one in origins]),
        ]
        said = tuple(
            f"{word}{': ' if word else ''}{', '.join(texts)}"
            for word, many in details
            if (texts := _merge_texts(origins, many))
        )
        parts.append(_Part(known.organisation, known.table, said))
    line = " ".join(_tell_group(group, words.times) for group in _group_parts(parts))
    return f"{words.source}: {line}" if line else ""


@dataclass(frozen=True, slots=True)
class _Part:
    """One table of an organisation, and what is told of it."""

    organisation: str
    table: str
    said: tuple[str, ...]


def _group_parts(parts: Sequence[_Part]) -> list[list[_Part]]:
    """The tables of one organisation of which something is told equally stand together."""
    groups: list[list[_Part]] = []
    for part in parts:
        for group in groups:
            equal = _find_equal([*group, part])
            if group[0].organisation == part.organisation and (equal or part.said == group[0].said):
                group.append(part)
                break
        else:
            groups.append([part])
    return groups


def _find_equal(group: Sequence[_Part]) -> list[str]:
    return [one for one in group[0].said if all(one in part.said for part in group)]


def _tell_group(group: Sequence[_Part], times: TimeWords) -> str:
    """What is told of each table behind it, and of all of them once."""
    equal = _find_equal(group)
    tables = []
    for part in group:
        own = "; ".join(one for one in part.said if one not in equal)
        tables.append(f"{part.table} ({own})" if own else part.table)
    return "; ".join((f"{group[0].organisation}, {times.join(tables)}", *equal)) + "."


def _list_used(inputs: DataInputs) -> Mapping[int, Sequence[DataInput]]:
    """What any cell or fact rests on, by origin, each once."""
    found: dict[int, dict[DataInput, None]] = {}
    for each in inputs.values():
        for one in each:
            found.setdefault(one.origin, {})[one] = None
    return {at: tuple(sorted(each, key=lambda one: one.column)) for at, each in found.items()}


class _Told:
    """What is told of one table, as far as it is shown."""

    def __init__(self, request: DrawRequest, at: int, used: Sequence[DataInput]) -> None:
        origin, setting = request.origins[at], request.setting
        self.schema = origin.schema
        self.used = used
        self.rows = _list_rows(request, origin) if used else ()
        timed = [one for one in used if one.span]
        times = setting.words.times
        spans = {one.span for one in timed if one.span and is_of_years(one.span)}
        named = dict.fromkeys(self._name_date(one) for one in timed if one.span not in spans)
        odd = {one.span for one in timed if one.span and one.span not in spans}
        if named and "" not in named:
            odd = set()
            period = times.period.replace("{years}", times.join([*named]))
        else:
            period = ""
        said = [*times.tell(spans | odd, setting.style), *([period] if period else [])]
        self.dates = ", ".join(said)
        whole = not used or not times.moment or any(one.span is None for one in used)
        self.date = self.schema.reference_date if whole or not said else ""
        if self.schema.path.startswith(f"{layout.OUTLINES}/"):  # of an edition, and of no day
            self.dates, self.date = self.schema.reference_date, ""
        self.area = self._name_area() or _name_other_area(origin)
        self.remarks = "; ".join(self._list_remarks())

    def _find_rows(self, one: DataInput) -> Iterable[Mapping[str, object]]:
        return (self.rows[row] for row in one.rows)

    def _name_date(self, one: DataInput) -> str:
        """The words of the sidecar for a date that is no day and no year."""
        column = self.schema.find_column(one.column)
        pattern = (column.row_date if column else "") or self.schema.row_date
        first = self.rows[one.rows[0]]
        return fill(pattern, first) if pattern else ""

    def _name_area(self) -> str:
        """The areas of the rows that are shown, where they are a few of the table's."""
        pattern = self.schema.row_area
        if not pattern:
            return ""
        areas = [fill(pattern, row) for row in self.rows]
        shown = {areas[row]: None for one in self.used for row in sorted(one.rows)}
        if len(shown) > _AREAS or len(shown) == len({*areas}):
            return ""
        return ", ".join(sorted(shown))

    def _list_remarks(self) -> list[str]:
        """What the sidecar has to say of cells that are shown."""
        return [
            remark.text
            for remark in self.schema.remarks
            if any(
                remark.is_about(one.column, row)
                for one in self.used
                for row in self._find_rows(one)
            )
        ]


def _list_rows(request: DrawRequest, origin: TableOrigin) -> Sequence[Mapping[str, object]]:
    frame, places = find_rows(request.data, origin)
    records = frame.to_dict("records")
    return [{str(name): cell for name, cell in records[at].items()} for at in places]


def _name_other_area(origin: TableOrigin) -> str:
    area = origin.schema.delimitation
    return "" if area == origin.delimitation else area


def _merge_texts(origins: Sequence[TableOrigin], many: list[str]) -> list[str]:
    """The different texts, each with the regions that it holds for when not for all of them."""
    everyone = {one.region for one in origins if one.region}
    merged = []
    for text in dict.fromkeys(text for text in many if text):
        pairs = zip(origins, many, strict=True)
        names = dict.fromkeys(one.region for one, said in pairs if said == text)
        told = "" in names or everyone <= names.keys()
        merged.append(text if told else f"{text} ({', '.join(names)})")
    return merged
