"""What a drawing in PDF is made of: its colours, its fonts, and what PDF/A refuses in them."""

from collections.abc import Iterator

import pikepdf

from bindery.images.refusal import RefusedError
from bindery.messages import Message

_PLAIN = {"/DeviceRGB", "/DeviceGray", "/CalRGB", "/CalGray", "/Pattern", "/RGB", "/G"}
_PRESS_COLOURS = {"/DeviceCMYK": "CMYK", "/CMYK": "CMYK", "/Separation": "spot", "/DeviceN": "spot"}
_CMYK_OPERATORS = {"k", "K"}
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_DEEPEST = 24
Object = pikepdf.Object


def check_parts(page: pikepdf.Page) -> None:
    """Colours and fonts of a page, and of all that it draws; raises RefusedError."""
    _check_content(page)
    for one in walk_objects(read_resources(page)):
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            _check_dictionary(one)
        elif isinstance(one, pikepdf.Array) and len(one) and isinstance(one[0], pikepdf.Name):
            _check_colours(one)
    group = page.obj.get("/Group")
    if isinstance(group, pikepdf.Dictionary):
        _check_named(group.get("/CS"))


def read_inherited(page: pikepdf.Page, key: str, default: Object | int) -> Object | int:
    """What a page says itself, or a group of pages that it belongs to."""
    one: Object | None = page.obj
    for _ in range(_DEEPEST):
        if not isinstance(one, pikepdf.Dictionary):
            break
        if key in one:
            return one[key]
        one = one.get("/Parent")
    return default


def read_resources(page: pikepdf.Page) -> Object:
    """What a page draws with."""
    found = read_inherited(page, "/Resources", pikepdf.Dictionary())
    return found if isinstance(found, pikepdf.Dictionary) else pikepdf.Dictionary()


def list_fonts(page: pikepdf.Page) -> Iterator[str]:
    """The names of the fonts that a page brings along."""
    for one in walk_objects(read_resources(page)):
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
            yield str(one.get("/BaseFont", one.get("/Name", "unnamed"))).lstrip("/")


def walk_objects(start: Object) -> Iterator[Object]:
    """Everything that an object holds, each once."""
    seen: set[tuple[int, int]] = set()
    stack: list[tuple[Object, int]] = [(start, 0)]
    while stack:
        one, depth = stack.pop()
        if not isinstance(one, pikepdf.Object):
            continue
        if one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        yield one
        if depth > _DEEPEST:
            raise RefusedError(Message("images-deep-pdf"))
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            stack += [(value, depth + 1) for key, value in one.items() if key != "/Parent"]
        elif isinstance(one, pikepdf.Array):
            stack += [(value, depth + 1) for value in one]


def _check_dictionary(one: Object) -> None:
    kind = one.get("/Subtype")
    if one.get("/Type") == "/OCG" or "/OC" in one:
        raise RefusedError(Message("images-layers"))
    if one.get("/Type") == "/Font":
        _check_font(one)
    if kind == "/PS" or "/OPI" in one or "/Ref" in one:
        raise RefusedError(Message("images-outside-pdf"))
    _check_named(one.get("/ColorSpace"))
    if kind == "/Form" and isinstance(one, pikepdf.Stream):
        _check_content(one)
    if kind == "/Image" and "/Interpolate" in one:
        del one["/Interpolate"]  # only says how to show it; PDF/A refuses it
    _check_named(one.get("/CS"))
    for key in ("/TR", "/HTP", "/TR2"):
        if key in one and one.get("/Type") == "/ExtGState":
            del one[key]


def _check_font(font: Object) -> None:
    name = str(font.get("/BaseFont", "unnamed")).lstrip("/").rpartition("+")[2]
    inner = font
    if font.get("/Subtype") == "/Type0":
        inner = next(iter(font.get("/DescendantFonts", ())), font)
    elif font.get("/Subtype") in ("/CIDFontType0", "/CIDFontType2"):
        return
    descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
    drawn = font.get("/Subtype") == "/Type3"  # such a font draws its letters itself
    if not drawn and not any(key in descriptor for key in _FONT_FILES):
        raise RefusedError(Message("images-lacks-font", font=name))
    plain = font.get("/Encoding") in ("/WinAnsiEncoding", "/MacRomanEncoding")
    if "/ToUnicode" not in font and (drawn or not plain):
        raise RefusedError(Message("images-unknown-letters", font=name))


def _check_named(colours: Object | None) -> None:
    if isinstance(colours, pikepdf.Name) and str(colours) in _PRESS_COLOURS:
        _refuse(str(colours))
    elif isinstance(colours, pikepdf.Array):
        _check_colours(colours)


def _check_colours(colours: Object) -> None:
    kind = str(colours[0])
    if kind in _PRESS_COLOURS:
        _refuse(kind)
    if kind == "/ICCBased" and len(colours) > 1 and int(colours[1].get("/N", 3)) == 4:
        _refuse("/DeviceCMYK")


def _check_content(content: pikepdf.Page | Object) -> None:
    for one in pikepdf.parse_content_stream(content):
        name = str(one.operator)
        if isinstance(one, pikepdf.ContentStreamInlineImage):
            _check_named(pikepdf.Name(str(one.iimage.colorspace or "/DeviceGray")))
            continue
        if name in _CMYK_OPERATORS:
            _refuse("/DeviceCMYK")
        if name in {"cs", "CS"} and one.operands and str(one.operands[0]) in _PRESS_COLOURS:
            _refuse(str(one.operands[0]))


def _refuse(colours: str) -> None:
    spot = _PRESS_COLOURS[colours] == "spot"
    raise RefusedError(Message("images-spot-colours" if spot else "images-cmyk"))
