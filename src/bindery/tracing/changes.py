"""Compares the sources as they are now, or as they might be, with the last build.

A copy of the study is brought up to date as far as the texts, without TeX, and what its documents
would say is held against what the finished ones say, passage by passage and figure by figure.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from bindery import layout
from bindery.graph import digest_file
from bindery.messages import Message
from bindery.model import DrawnFigure, Passage, Piece, Reading
from bindery.planning.examining import expected_path
from bindery.planning.read_codec import decode_reading

_KEPT = ("published", "prose", "figures", "tex")
WHATIF = "build/.state/whatif"


@dataclass(frozen=True, slots=True)
class Change:
    """A text that changes: `old` or `new` is empty for what is added or goes.

    `where` is the kind of place, `origin` as in `bindery.model.Piece`; the page is that of the
    finished document.
    """

    document: str
    where: str
    origin: str
    path: str
    line: int
    page: int | None
    old: str
    new: str


def copy_study(root: Path) -> Path:
    """A copy of the study's sources and of what the last build made of them, to try things in."""
    target = root / WHATIF
    shutil.rmtree(target, ignore_errors=True)
    for folder in layout.SOURCE_FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / folder, target / folder, ignore=ignored)
    for name in _KEPT:
        if (root / layout.BUILD / name).is_dir():
            shutil.copytree(root / layout.BUILD / name, target / layout.BUILD / name)
    if (root / layout.JOURNAL).is_file():
        (target / layout.STATE).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / layout.JOURNAL, target / layout.JOURNAL)
    return target


def compare_builds(root: Path, other: Path, stems: tuple[str, ...]) -> tuple[Change, ...]:
    """What the documents of another copy say otherwise than the finished ones of this one."""
    return tuple(
        change
        for stem in stems
        if (old := _read(root, stem)) is not None and (new := _read(other, stem)) is not None
        for change in (
            *_compare_document(root, stem, (old, new)),
            *_compare_drawings(stem, (root, other), old),
        )
    )


def _read(root: Path, stem: str) -> Reading | None:
    path = root / expected_path(stem)
    if not path.is_file():
        return None
    return decode_reading(json.loads(path.read_text("utf-8"))["reading"])


def _compare_document(root: Path, stem: str, readings: tuple[Reading, Reading]) -> Iterator[Change]:
    old, new = readings
    changed = [
        *_compare_passages(stem, old.passages, new.passages),
        *_compare_passages(stem, old.notes, new.notes),
        *_compare_passages(stem, old.formulas, new.formulas),
        *_compare_figures(stem, old.figures, new.figures),
    ]
    if not changed:
        return
    pages = _find_pages(root, stem, old)
    for one, key in changed:
        yield Change(one.document, one.where, one.origin, one.path, one.line,
                     pages.get(key), one.old, one.new)  # fmt: skip


# a change, and the piece or figure of the old document by which its page is found
_Found = tuple[Change, object]


def _mask(passage: Passage) -> tuple[object, ...]:
    """A passage without what is computed: equal before and after a change of data."""
    pieces = tuple(one.origin or ("gap" if one.gap else one.text) for one in passage.pieces)
    return (passage.path, passage.kind, pieces)


def _compare_passages(
    stem: str, old: tuple[Passage, ...], new: tuple[Passage, ...]
) -> Iterator[_Found]:
    matcher = SequenceMatcher(None, [_mask(o) for o in old], [_mask(n) for n in new], False)  # noqa: FBT003
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            for one, other in zip(old[first:last], new[begin:end], strict=True):
                yield from _compare_pieces(stem, one, other)
            continue
        for one in old[first:last]:
            whole = Piece(one.text, "", one.line or 0)
            yield _change(stem, one, whole, ""), (id(one), 0)
        for one in new[begin:end]:
            change = _change(stem, one, Piece("", "", one.line or 0), one.text)
            near = old[max(first - 1, 0)] if old else one
            yield change, (id(near), 0)


def _compare_pieces(stem: str, old: Passage, new: Passage) -> Iterator[_Found]:
    for number, (one, other) in enumerate(zip(old.pieces, new.pieces, strict=True)):
        if one.text != other.text:
            yield _change(stem, old, one, other.text), (id(old), number)


def _change(stem: str, passage: Passage, piece: Piece, new: str) -> Change:
    kind = piece.origin.partition("|")[0].partition(":")[0]
    where = passage.kind if kind in ("", "value") else kind
    line = piece.line or passage.line or 0
    return Change(stem, where, piece.origin, passage.path, line, None, piece.text, new)


def _compare_figures(
    stem: str, old: tuple[DrawnFigure, ...], new: tuple[DrawnFigure, ...]
) -> Iterator[_Found]:
    others = dict(_name_figures(new))
    for number, (key, one) in enumerate(_name_figures(old)):
        other = others.get(key)
        if other is None:
            continue
        entry = one.origin.partition("|")[2]
        if one.alt != other.alt:
            yield (
                Change(stem, "alt", one.origin, one.path, one.line, None, one.alt, other.alt),
                number,
            )
        gone, come = _subtract(one.labels, other.labels), _subtract(other.labels, one.labels)
        for place in range(max(len(gone), len(come))):
            before = gone[place] if place < len(gone) else ""
            after = come[place] if place < len(come) else ""
            drawn = f"drawn|{entry}"
            yield Change(stem, "drawn", drawn, one.path, one.line, None, before, after), number


def _name_figures(
    figures: tuple[DrawnFigure, ...],
) -> Iterator[tuple[tuple[object, ...], DrawnFigure]]:
    """Each figure with its key in every build; images of one line are counted."""
    seen: Counter[tuple[object, ...]] = Counter()
    for one in figures:
        key = (one.origin, one.path, one.line)
        seen[key] += 1
        yield (*key, seen[key]), one


def _subtract(labels: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    left = list(others)
    found = []
    for label in labels:
        if label in left:
            left.remove(label)
        else:
            found.append(label)
    return found


def _compare_drawings(stem: str, roots: tuple[Path, Path], reading: Reading) -> Iterator[Change]:
    """Figures whose lines or bars move: their drawing differs, whatever their texts say."""
    for figure in reading.figures:
        scope, _, entry = figure.origin.partition("|")[2].partition("/")
        if entry:
            path = layout.drawn(scope, entry, "pdf")
            if digest_file(roots[0] / path) != digest_file(roots[1] / path):
                origin = f"drawing|{scope}/{entry}"
                old, new = str(Message("tracing-as-drawn")), str(Message("tracing-drawn-anew"))
                yield Change(stem, "drawing", origin, figure.path, figure.line, None, old, new)


def _find_pages(root: Path, stem: str, reading: Reading) -> Mapping[object, int | None]:
    """The page of each piece and figure, read from the finished document."""
    from bindery.inspection import read_structure
    from bindery.inspection.alignment import align_formulas, align_notes, align_text

    pdf = root / layout.finished_pdf(stem)
    if not pdf.is_file():
        return {}
    structure = read_structure(pdf, layout.finished_pdf(stem))
    pages: dict[object, int | None] = {}
    for align in (align_text, align_notes, align_formulas):
        alignment = align(structure, reading)
        for found in alignment.found:
            for number, (start, _) in enumerate(found.spans):
                pages[id(found.passage), number] = alignment.stream.find_page(start)
    for number, figure in enumerate(structure.figures):
        pages[number] = figure.page
    return pages


def set_cell(root: Path, path: str, line: int, column: str, text: str) -> None:
    """Write another text into one cell of a CSV file."""
    import csv
    import io

    lines = (root / path).read_text("utf-8").splitlines(keepends=True)
    head = next(csv.reader([lines[0]]))
    cells = next(csv.reader([lines[line - 1]]))
    cells[[name.strip() for name in head].index(column)] = text
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    lines[line - 1] = buffer.getvalue()
    (root / path).write_text("".join(lines), "utf-8")
