"""Scans all objects of a PDF for private keys, files and actions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

# ISO 32000-1, 12.6.4: actions that run, play, send or open something else than a place or a page.
_ACTIONS = frozenset({
    "/GoToE", "/ImportData", "/JavaScript", "/Launch", "/Movie", "/Rendition",
    "/ResetForm", "/RichMediaExecute", "/Sound", "/SubmitForm",
})  # fmt: skip
_NEIGHBOUR = re.compile(r"[^/\\\\:]+\.pdf")
_DEEPEST = 50


@dataclass(slots=True)
class Scan:
    """What was found: PTEX keys, embedded files, kinds of actions, what programs left behind.

    Among the actions are `GoToR` to something else than a PDF beside it, and the keys of what an
    archive refuses as well: `F` (a stream outside the file), `OCProperties`, `AcroForm`. `parts`
    is what elements of the tree say of themselves in properties of a user, `packets` the metadata.
    """

    keys: set[str] = field(default_factory=set)
    actions: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)
    left: set[str] = field(default_factory=set)
    parts: list[tuple[str, str]] = field(default_factory=list)
    packets: list[tuple[tuple[int, int], bytes]] = field(default_factory=list)

    def look_at(self, item: object, depth: int = 0) -> None:
        """Scan an object and the direct objects in it; indirect ones are scanned by themselves."""
        if depth > _DEEPEST:
            return
        if isinstance(item, pikepdf.Array):
            values: list[object] = list(item)
        elif isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
            values = self._open(item)
        else:
            return
        for value in values:
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                self.look_at(value, depth + 1)

    def _open(self, item: pikepdf.Object) -> list[object]:
        names = tuple(item.keys())
        self.keys.update(name[1:] for name in names if name.startswith("/PTEX"))
        if "/S" in names and str(item.get("/S")) in _ACTIONS:
            self.actions.add(str(item.get("/S"))[1:])
        if str(item.get("/S", "")) == "/GoToR" and not _is_neighbour(item.get("/F")):
            self.actions.add("GoToR")
        if "/PieceInfo" in names:
            self.left.update(key[1:] for key in item.get("/PieceInfo", pikepdf.Dictionary()).keys())  # noqa: SIM118
        if isinstance(item, pikepdf.Stream):
            if "/F" in names:
                self.actions.add("F")
            if "/Type" in names and str(item.get("/Type")) == "/Metadata":
                self.packets.append((item.objgen, item.read_bytes()))
        if "/O" in names and str(item.get("/O")) == "/UserProperties":
            self.parts += _read_properties(item)
        if "/EF" in names:
            name = str(item.get("/UF", item.get("/F", "")))
            self.files.append(name)
            if "/AFRelationship" not in names:
                self.unexplained.append(name)
        return [item.get(name) for name in names]


def _read_properties(item: pikepdf.Object) -> Iterator[tuple[str, str]]:
    for one in item.get("/P", ()):
        if isinstance(one, pikepdf.Dictionary):
            yield f"UserProperties {one.get('/N', '')}", str(one.get("/V", ""))


def _is_neighbour(target: object) -> bool:
    """Whether a file to go to is a PDF in the same folder: the documents of a set may do that."""
    if isinstance(target, pikepdf.Dictionary):
        target = target.get("/UF", target.get("/F"))
    return bool(_NEIGHBOUR.fullmatch(str(target)))


def find_unseen_layers(pdf: pikepdf.Pdf) -> frozenset[tuple[int, int]]:
    """The ids of the layers that a viewer does not show at first (ISO 32000-1, 8.11.4.3)."""
    layers = pdf.Root.get("/OCProperties")
    settings = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if not isinstance(layers, pikepdf.Dictionary) or not isinstance(settings, pikepdf.Dictionary):
        return frozenset()
    everything = {layer.objgen for layer in layers.get("/OCGs", ())}
    off = {layer.objgen for layer in settings.get("/OFF", ())}
    on = {layer.objgen for layer in settings.get("/ON", ())}
    return frozenset(off if settings.get("/BaseState") != "/OFF" else everything - on)


def scan_objects(pdf: pikepdf.Pdf) -> Scan:
    """Look at every object of an open PDF, and at the catalogue's layers and forms."""
    scan = Scan()
    for item in (*pdf.objects, pdf.trailer):
        scan.look_at(item)
    if "/OCProperties" in pdf.Root:
        scan.actions.add("OCProperties")
    if "/AcroForm" in pdf.Root:
        scan.actions.add("AcroForm")
    return scan
