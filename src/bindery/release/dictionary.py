"""The data dictionary: what each column of each table of numbers is, and where it comes from."""

import csv
import io
from collections.abc import Iterable, Mapping

from bindery.model import Source
from bindery.model.release import ReleaseSettings
from bindery.release.material import Numbers

_COLUMNS = ("file", "column", "label", "form", "table", "documents", "source", "licence")


def write_dictionary(
    settings: ReleaseSettings, numbers: Mapping[str, Numbers], sources: Iterable[Source]
) -> str:
    """The dictionary as CSV (REQ-33): a row for each column of each file; `numbers` are by file.

    The head is in the study's words; `form` is the number format in which the documents print it.
    """
    register = {source.id: source for source in sources}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([settings.word(name) for name in _COLUMNS])
    for path, one in numbers.items():
        used = [register[name] for name in one.record.sources if name in register]
        for column in one.record.columns:
            writer.writerow(
                [
                    path, column.key, column.label, column.format, one.record.title,
                    " ".join(one.documents), one.record.source_line,
                    "; ".join(dict.fromkeys(source.licence for source in used)),
                ]
            )  # fmt: skip
    return text.getvalue()


def write_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A small table as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()
