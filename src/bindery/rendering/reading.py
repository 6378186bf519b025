"""The rendered LaTeX of a document -> what must be read in its PDF, in order (REQ-11, REQ-63)."""

from collections.abc import Mapping

from bindery.model import FigureRecord, Reading
from bindery.rendering.pen import TracedFile
from bindery.rendering.walking import Reader


def read_document(
    main: str, sources: Mapping[str, TracedFile], records: tuple[FigureRecord, ...]
) -> Reading:
    r"""What a document says, from its file `main` on and all that it reads in.

    `sources` are the files by their path in the folder; `records` the entries it may place.
    """
    known = {f"{record.scope}/{record.id}": record for record in records}
    reader = Reader(sources, known)
    beginning = sources[main].text.find("\\begin{document}")
    reader.read_file(main, max(beginning, 0) + len("\\begin{document}"))
    return Reading(tuple(reader.pen.passages), tuple(reader.pen.notes), tuple(reader.figures))
