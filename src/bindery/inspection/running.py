"""Finds running heads and feet: text above and below the body of the pages, outside the tree."""

from collections.abc import Iterator, Sequence

from bindery.inspection.looks import RunningText
from bindery.inspection.painting import PaintedPage, Run

# So many pages of ten have their body within the borders: a title page may differ.
_SHARE = 0.1


def find_running(painted_pages: Sequence[PaintedPage]) -> tuple[RunningText, ...]:
    """The artifacts' texts that stand wholly above or below where the body stands."""
    pages = [page for page in painted_pages if any(_is_body(run) for run in page.runs)]
    if not pages:
        return ()
    bottoms = sorted(min(run.box[1] for run in page.runs if _is_body(run)) for page in pages)
    tops = sorted(max(run.box[3] for run in page.runs if _is_body(run)) for page in pages)
    left_out = int(len(pages) * _SHARE)
    borders = bottoms[left_out], tops[-1 - left_out]
    return tuple(found for page in painted_pages for found in _find_on(page, *borders))


def _find_on(page: PaintedPage, bottom: float, top: float) -> Iterator[RunningText]:
    for run in page.runs:
        below, above = run.box[3] <= bottom, run.box[1] >= top
        if run.artifact and (below or above):
            yield RunningText(page.number, run.text.strip(), run.kind, above)


def _is_body(run: Run) -> bool:
    return not run.artifact and bool(run.text.strip())
