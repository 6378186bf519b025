"""Links from one PDF into another, and the places that such links can open."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf


@dataclass(frozen=True, slots=True)
class RemoteLink:
    """A remote go-to action (ISO 32000-1, 12.6.4.3).

    `file` is the other PDF, `destination` the named one there, `words` the description.
    """

    file: str
    destination: str
    words: str


def read_remote_links(path: Path) -> tuple[RemoteLink, ...]:
    """The links to other PDFs in a document, in the order of its pages."""
    with pikepdf.open(path) as pdf:
        return tuple(_walk_links(pdf))


def _walk_links(pdf: pikepdf.Pdf) -> Iterator[RemoteLink]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            action = annotation.get("/A")
            if action is not None and action.get("/S") == "/GoToR":
                target = action["/F"]
                file = target.get("/UF", target.get("/F")) if _is_dictionary(target) else target
                words = annotation.get("/Contents", "")
                yield RemoteLink(str(file), str(action["/D"]), str(words))


def _is_dictionary(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary)


def read_destinations(path: Path) -> dict[str, str]:
    """The page, as it is labelled, of each named destination (ISO 32000-1, 12.3.2.3 and 12.4.2)."""
    with pikepdf.open(path) as pdf:
        labels: dict[tuple[int, int], str] = {page.obj.objgen: page.label for page in pdf.pages}
        root = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
        tree = pikepdf.NameTree(root) if root is not None else {}
        found = {}
        for name, place in tree.items():
            array = place["/D"] if _is_dictionary(place) else place
            page: tuple[int, int] = array[0].objgen
            found[str(name)] = labels.get(page, "")
        return found
