"""`invoke listen`: what a screen reader says of a PDF, as text and beside the pages' pictures."""

import sys
from pathlib import Path

from bindery import layout
from bindery.console.inspect import list_documents
from bindery.console.task_runner import print_line
from bindery.errors import Diagnostic
from bindery.loading.kinds import load_house
from bindery.messages import Message


def listen_to(root: Path, document: str, *, page: int = 0, pictures: bool = True) -> bool:
    """Print what is heard of a document, and write the page beside the pictures."""
    from bindery import inspection

    path = _find_document(root, document)
    (found,) = list_documents(root, [str(path)])
    structure = inspection.read_structure(found.path, found.name)
    speech = inspection.Speech(_read_patterns(root))
    heard = inspection.listen(structure, speech)
    if page:
        heard = tuple(one for one in heard if one.page == page)
    sys.stdout.write(inspection.write_heard(structure, heard, speech))
    sys.stdout.flush()
    pages = sorted({one.page for one in heard if one.page})
    drawn = inspection.draw_pages(found.path, pages) if pictures else {}
    if pictures and len(drawn) < len(pages):
        print_line(Message("console-no-pictures"))
    target = root / layout.heard_page(path.stem)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(inspection.write_page(structure, heard, speech, drawn), "utf-8")
    print_line(Message("console-heard", path=layout.heard_page(path.stem)))
    return True


def _find_document(root: Path, document: str) -> Path:
    """A document of ours by its name, or a PDF by its path."""
    ours = root / layout.finished_pdf(document)
    return ours if ours.is_file() else Path(document)


def _read_patterns(root: Path) -> dict[str, str]:
    """The house's own words; mistakes in its file are told by a check, and not here."""
    mistakes: list[Diagnostic] = []
    if not (root / layout.HOUSE_TOML).is_file():
        return {}
    return dict(load_house(root, mistakes).listening)
