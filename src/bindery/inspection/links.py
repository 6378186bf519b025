"""The links of an open PDF, and where those within it lead (ISO 32000-1, 12.3.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

from bindery.inspection.geometry import Box
from bindery.inspection.structure import Link

_DEEPEST = 20
# ISO 32000-1, 12.5.3: an annotation that is hidden, or not shown on a screen.
_UNSEEN = 0b100010


@dataclass(frozen=True, slots=True)
class Places:
    """The named places of a document, and its pages by their ids."""

    names: Mapping[str, object]
    pages: Mapping[tuple[int, int], int]

    def is_there(self, target: object) -> bool:
        """Whether a place within the document is there."""
        place = self._open(target)
        if not isinstance(place, pikepdf.Array) or not len(place):
            return False
        return not isinstance(place[0], pikepdf.Dictionary) or place[0].objgen in self.pages

    def find_page(self, target: object) -> int | None:
        """The page of a place, None where it is not known."""
        place = self._open(target)
        if not isinstance(place, pikepdf.Array) or not len(place):
            return None
        first = place[0]
        return self.pages.get(first.objgen) if isinstance(first, pikepdf.Dictionary) else None

    def _open(self, target: object) -> object:
        for _ in range(_DEEPEST):
            if isinstance(target, (pikepdf.String, pikepdf.Name)):
                target = self.names.get(str(target).lstrip("/"))
            elif isinstance(target, pikepdf.Dictionary):
                target = target.get("/D")
            else:
                return target
        return None


def read_places(pdf: pikepdf.Pdf) -> Places:
    """The places of an open PDF."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    return Places(dict(_list_names(pdf)), pages)


def read_links(
    pdf: pikepdf.Pdf, tagged: dict[tuple[int, int], str], places: Places
) -> Iterator[Link]:
    """The link annotations, page by page; `tagged` are the elements that hold annotations."""
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if annotation.get("/Subtype") == "/Link":
                yield _read_link(annotation, number, tagged, places)


def _read_link(
    annotation: pikepdf.Object, page: int, tagged: dict[tuple[int, int], str], places: Places
) -> Link:
    action = annotation.get("/A", pikepdf.Dictionary())
    target = annotation.get("/Dest", action.get("/D"))
    inside = "/Dest" in annotation or action.get("/S") == "/GoTo"
    return Link(
        page=page,
        description=str(annotation.get("/Contents", "")),
        target=_read_address(action.get("/URI")),
        tagged=annotation.objgen in tagged,
        leads=not inside or places.is_there(target),
        element=tagged.get(annotation.objgen, ""),
        to_page=places.find_page(target) if inside else None,
        to_element=_find_element(action),
        box=_read_box(annotation.get("/Rect")),
        unseen=bool(int(annotation.get("/F", 0)) & _UNSEEN),
        place=_read_name(target),
        action=str(action.get("/S", "/GoTo" if inside else "/"))[1:],
    )


def _read_name(target: object) -> str:
    """The name of a place, here or in another document; "" for one without."""
    named = isinstance(target, (pikepdf.String, pikepdf.Name))
    return str(target).lstrip("/") if named else ""


def _find_element(action: pikepdf.Object) -> int:
    """The number of the element that a link leads to by the structure, 0 without one."""
    target = action.get("/SD")
    first = target[0] if isinstance(target, pikepdf.Array) and len(target) else None
    return first.objgen[0] if isinstance(first, pikepdf.Dictionary) else 0


def _read_address(value: object) -> str:
    """An address; letters beyond ASCII stand in it as browsers write them."""
    if not isinstance(value, pikepdf.String):
        return ""
    try:
        return bytes(value).decode("utf-8")
    except UnicodeDecodeError:
        return str(value)


def _read_box(value: object) -> Box | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    x0, y0, x1, y1 = (float(number) for number in value)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _list_names(pdf: pikepdf.Pdf) -> Iterator[tuple[str, object]]:
    """The names of all places: of the old dictionary and of the tree."""
    old = pdf.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        yield from ((key[1:], value) for key, value in old.items())
    names = pdf.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary):
        yield from walk_names(names.get("/Dests"))


def walk_names(node: object, depth: int = 0) -> Iterator[tuple[str, object]]:
    """The entries of a tree of names."""
    if not isinstance(node, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    found = list(node.get("/Names", ()))
    yield from ((str(name), value) for name, value in zip(found[::2], found[1::2], strict=False))
    for kid in node.get("/Kids", ()):
        yield from walk_names(kid, depth + 1)
