"""Writes the source line under a figure or table."""

from dataclasses import replace

from bindery.drawing.figure_data import DrawRequest
from bindery.errors import fail
from bindery.loading.outlines import read_outlines
from bindery.loading.tables import TableOrigin
from bindery.messages import Message


def add_outlines(request: DrawRequest) -> DrawRequest:
    """The request of a map with its outlines among what it comes from; any other as it is."""
    chart = request.entry.declared.chart
    if chart is None or chart.map is None:
        return request
    outlines = read_outlines(request.root, chart.map.outlines)
    return replace(request, origins=(*request.origins, TableOrigin(outlines.schema)))


def write_source_line(request: DrawRequest) -> str:
    """Where the numbers come from: organisation, table, date, area if another, processing (REQ-75).

    Raises BinderyError for a source that content/sources.toml does not hold.
    """
    words, parts = request.setting.words, []
    if request.entry.source:
        return f"{words.source}: {request.entry.source.rstrip('.')}."
    for source in dict.fromkeys(origin.schema.source for origin in request.origins):
        known = next((one for one in request.setting.sources if one.id == source), None)
        origins = [one for one in request.origins if one.schema.source == source]
        if known is None:
            ids = ", ".join(one.id for one in request.setting.sources)
            raise fail(origins[0].schema.sidecar, None,
                       Message("drawing-no-source", source=source, names=ids))  # fmt: skip
        details = [
            (words.date, [one.schema.reference_date for one in origins]),
            (words.delimitation, [_name_area(one) for one in origins]),
            (words.processing, [one.schema.processing for one in origins]),
        ]
        said = [
            f"; {word}: {', '.join(texts)}"
            for word, many in details
            if (texts := _merge_texts(origins, many))
        ]
        parts.append(f"{known.organisation}, {known.table}{''.join(said)}.")
    return f"{words.source}: {' '.join(parts)}" if parts else ""


def _name_area(origin: TableOrigin) -> str:
    area = origin.schema.delimitation
    return "" if area == origin.delimitation else area


def _merge_texts(origins: list[TableOrigin], many: list[str]) -> list[str]:
    """The different texts, each with the regions that it holds for when not for all of them."""
    everyone = {one.region for one in origins if one.region}
    merged = []
    for text in dict.fromkeys(text for text in many if text):
        pairs = zip(origins, many, strict=True)
        names = dict.fromkeys(one.region for one, said in pairs if said == text)
        told = "" in names or everyone <= names.keys()
        merged.append(text if told else f"{text} ({', '.join(names)})")
    return merged
