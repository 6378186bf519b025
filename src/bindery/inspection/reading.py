"""From a PDF file to its `Structure`, or to a diagnostic that says why it cannot be read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf

from bindery.errors import BinderyError, fail
from bindery.inspection.agreement import find_misfits
from bindery.inspection.catalogue import read_catalogue, read_packet
from bindery.inspection.content_stream import read_page
from bindery.inspection.elements import (
    find_figures,
    find_headings,
    find_lists,
    find_notes,
    find_tables,
)
from bindery.inspection.facts import Facts
from bindery.inspection.links import read_links, read_places
from bindery.inspection.looking import measure_look
from bindery.inspection.opening import read_opening
from bindery.inspection.page_content import Content
from bindery.inspection.pausing import pause_collector
from bindery.inspection.scanning import Scan, find_unseen_layers, scan_objects
from bindery.inspection.structure import Font, Structure
from bindery.inspection.survey import measure_areas, survey_pages
from bindery.inspection.tree import TreeError, read_tree
from bindery.inspection.visible_elements import add_visibility
from bindery.messages import Message, quote


def read_structure(path: Path, name: str = "") -> Structure:
    """Read a finished PDF, whoever produced it.

    `name` is how the file is called in the result and in diagnostics (default: the path). A
    missing, broken or encrypted file, one that is no PDF, and an endless structure tree are a
    BinderyError with one diagnostic.
    """
    shown = name or path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        said = Message("inspection-unreadable", reason=error.strerror or "")
        raise fail(shown, None, said) from error
    try:
        with pause_collector(), pikepdf.open(path, suppress_warnings=True) as pdf:
            return _read_open(pdf, data, shown)
    except BinderyError:
        raise
    except pikepdf.PasswordError as error:
        what = Message("inspection-encrypted")
        said = Message("inspection-broken", requirement="REQ-23", what=what)
        raise fail(shown, None, said) from error
    except TreeError as error:
        raise fail(shown, None, error.said) from error
    except (pikepdf.PdfError, pikepdf.DataDecodingError) as error:
        first = (str(error).splitlines() or [""])[0] or type(error).__name__
        raise fail(shown, None, Message("inspection-unsound", reason=quote(first))) from error
    # A damaged file can hold any type of object anywhere; each surprise is one of these.
    except (LookupError, AttributeError, TypeError, ValueError, RuntimeError) as error:
        wrong = Message("inspection-odd-object")
        raise fail(shown, None, Message("inspection-unsound", reason=wrong)) from error


def _read_open(pdf: pikepdf.Pdf, data: bytes, name: str) -> Structure:
    content = Content(unseen=find_unseen_layers(pdf))
    painted_pages = [read_page(page, content, number) for number, page in enumerate(pdf.pages, 1)]
    places = read_places(pdf)
    tree = read_tree(pdf.Root.get("/StructTreeRoot"), content, dict(places.pages))
    scanned = scan_objects(pdf)
    structure = Structure(
        path=name,
        pages=len(pdf.pages),
        catalogue=read_catalogue(pdf, data, _list_fonts(content), scanned, places),
        tree=tree.nodes,
        headings=find_headings(tree.nodes),
        figures=find_figures(tree.nodes),
        tables=find_tables(tree.nodes),
        lists=find_lists(tree.nodes),
        links=tuple(read_links(pdf, tree.tagged, places)),
        notes=find_notes(tree.nodes),
        textless=tuple(painted.number for painted in painted_pages if not painted.runs),
        unmapped=content.unmapped,
        private=content.private,
        sizes=tuple(sorted((+content.sizes).items())),
        shown=tree.shown,
        size=len(data),
        facts=Facts(
            pages=tuple(survey_pages(pdf, painted_pages)),
            opening=read_opening(pdf, places),
            said=(*tree.said, *content.said),
            misfits=(*tree.strays, *find_misfits(pdf, tree.nodes, tree.tagged)),
            areas=measure_areas(painted_pages),
            other=(*scanned.parts, *_read_packets(pdf, scanned)),
        ),
    )
    seen = add_visibility(structure, painted_pages)
    return replace(seen, look=measure_look(seen, painted_pages))


def _read_packets(pdf: pikepdf.Pdf, scanned: Scan) -> Iterator[tuple[str, str]]:
    """The metadata of parts of the file: pages, pictures, fonts."""
    own = pdf.Root.get("/Metadata")
    for key, data in scanned.packets:
        if own is None or own.objgen != key:
            yield from read_packet(data)


def _list_fonts(content: Content) -> tuple[Font, ...]:
    return tuple(sorted({font for _, font in content.fonts.values()}, key=lambda font: font.name))
