"""The links of an open PDF, and whether those within it lead to a place (ISO 32000-1, 12.3.2)."""

from collections.abc import Iterator

import pikepdf

from bindery.inspection.structure import Link

_DEEPEST = 20


def read_links(pdf: pikepdf.Pdf, tagged: dict[tuple[int, int], str]) -> Iterator[Link]:
    """The link annotations, page by page; `tagged` are the elements that hold annotations."""
    names = set(_list_names(pdf))
    pages = {page.obj.objgen for page in pdf.pages}
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if annotation.get("/Subtype") != "/Link":
                continue
            action = annotation.get("/A", pikepdf.Dictionary())
            target = annotation.get("/Dest", action.get("/D"))
            inside = "/Dest" in annotation or action.get("/S") == "/GoTo"
            yield Link(
                page=number,
                description=str(annotation.get("/Contents", "")),
                target=str(action.get("/URI", "")),
                tagged=annotation.objgen in tagged,
                leads=not inside or _is_there(target, names, pages),
                element=tagged.get(annotation.objgen, ""),
            )


def _is_there(target: object, names: set[str], pages: set[tuple[int, int]]) -> bool:
    if isinstance(target, (pikepdf.String, pikepdf.Name)):
        return str(target).lstrip("/") in names
    if isinstance(target, pikepdf.Dictionary):
        return _is_there(target.get("/D"), names, pages)
    if isinstance(target, pikepdf.Array) and len(target):
        page = target[0]
        return not isinstance(page, pikepdf.Dictionary) or page.objgen in pages
    return False


def _list_names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The names of all places: of the old dictionary and of the tree."""
    old = pdf.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        yield from (key[1:] for key in old.keys())  # noqa: SIM118 - pikepdf iterates over values
    names = pdf.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary):
        yield from _walk_tree(names.get("/Dests"), 0)


def _walk_tree(node: object, depth: int) -> Iterator[str]:
    if not isinstance(node, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    yield from (str(name) for name in list(node.get("/Names", ()))[::2])
    for kid in node.get("/Kids", ()):
        yield from _walk_tree(kid, depth + 1)
