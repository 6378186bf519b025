"""Reads how a document opens, and what it does by itself (ISO 32000-1, 12.2 and 12.6)."""

from collections.abc import Iterator

import pikepdf

from bindery.inspection.facts import Opening
from bindery.inspection.links import Places

# The keys of the catalogue by which a document is no plain row of pages, or acts by itself.
_CATALOGUE = ("/AA", "/Collection", "/Threads", "/Perms", "/Legal", "/Requirements", "/URI")
_HIDING = ("/HideToolbar", "/HideMenubar", "/HideWindowUI")
_ACTING = ("/AA", "/PresSteps", "/B")
_LARGEST_UNIT = 1.0


def read_opening(pdf: pikepdf.Pdf, places: Places) -> Opening:
    """How an open PDF is shown at first."""
    action = pdf.Root.get("/OpenAction")
    target = action.get("/D") if isinstance(action, pikepdf.Dictionary) else action
    return Opening(places.find_page(target), tuple(dict.fromkeys(_list_odd(pdf, action))))


def _list_odd(pdf: pikepdf.Pdf, action: object) -> Iterator[str]:
    root = pdf.Root
    if isinstance(action, pikepdf.Dictionary) and action.get("/S") != "/GoTo":
        yield str(action.get("/S", "/OpenAction"))[1:]
    if root.get("/PageMode") == "/FullScreen":
        yield "FullScreen"
    preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
    if preferences.get("/Direction") == "/R2L":
        yield "R2L"
    yield from (key[1:] for key in _HIDING if _is_true(preferences.get(key)))
    yield from (key[1:] for key in _CATALOGUE if key in root)
    for page in pdf.pages:
        yield from (key[1:] for key in _ACTING if key in page.obj)
        if float(page.obj.get("/UserUnit", 1.0)) != _LARGEST_UNIT:
            yield "UserUnit"
        if "/Thumb" in page.obj:
            yield "Thumb"
        if any("/AA" in one for one in page.obj.get("/Annots", ())):
            yield "AA"


def _is_true(value: object) -> bool:
    return value is True
