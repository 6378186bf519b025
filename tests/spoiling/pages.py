"""Pages that look wrong: nearly empty, parted, hanging out, with uneven spaces."""

import pikepdf

from spoiling.ways import OVERVIEW, Mutation, elements, kids_of

M = Mutation
_SHOWING = ("Tj", "TJ", "'", '"')


def rewrite(pdf, page, change):
    """The operators of a page after a change."""
    sheet = pdf.pages[page]
    shown = change(list(pikepdf.parse_content_stream(sheet)))
    sheet.Contents = pdf.make_stream(pikepdf.unparse_content_stream(shown))


def drop_text(page, count):
    """So many stretches of text are gone from the beginning of a page."""

    def change(pdf):
        def drop(shown):
            texts = [n for n, one in enumerate(shown) if str(one.operator) in _SHOWING]
            gone = set(texts[:count])
            return [one for n, one in enumerate(shown) if n not in gone]

        rewrite(pdf, page, drop)

    return change


def mark_of(element):
    """The number of the first marked content below an element."""
    for kid in kids_of(element):
        if isinstance(kid, int):
            return kid
        if isinstance(kid, pikepdf.Dictionary):
            number = kid.get("/MCID") if "/MCID" in kid else mark_of(kid)
            if number is not None:
                return int(number)
    return None


def end_behind(tag, which):
    """Nothing is left on the page of an element behind its own text."""

    def change(pdf):
        element = elements(pdf, tag)[which]
        numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        page = numbers[find_page(element)]
        wanted = mark_of(element)

        def drop(shown):
            start = next(
                n for n, one in enumerate(shown)
                if str(one.operator) == "BDC" and one.operands[1].get("/MCID") == wanted
            )  # fmt: skip
            texts = [n for n, one in enumerate(shown) if str(one.operator) in _SHOWING]
            gone = set([n for n in texts if n > start][2:])
            return [one for n, one in enumerate(shown) if n not in gone]

        rewrite(pdf, page, drop)

    return change


def find_page(element):
    """The id of the page of an element, as it or one below it says."""
    if "/Pg" in element:
        return element.Pg.objgen
    return next(
        found
        for kid in kids_of(element)
        if isinstance(kid, pikepdf.Dictionary) and (found := find_page(kid))
    )


def move_page(first, last):
    """A page stands elsewhere in the document."""

    def change(pdf):
        page = pdf.pages[first]
        del pdf.pages[first]
        pdf.pages.insert(last, page)

    return change


def shift(right, page):
    """All that a page shows stands farther to one side."""

    def change(pdf):
        pdf.pages[page].contents_add(f"1 0 0 1 {right} 0 cm\n".encode(), prepend=True)

    return change


def part_words(by):
    """The letters stand farther apart behind each kern, so that spaces are wider."""

    def change(pdf):
        for number, page in enumerate(pdf.pages):
            spaces = {
                name: code
                for name, font in page.resources.get("/Font", {}).items()
                if (code := find_space(font))
            }

            def widen(shown, spaces=spaces):
                font = None
                for one in shown:
                    if str(one.operator) == "Tf":
                        font = str(one.operands[0])
                    known = str(one.operator) == "TJ" and font in spaces
                    yield widen_one(one, spaces[font], by) if known else one

            rewrite(pdf, number, lambda shown, widen=widen: list(widen(shown)))

    return change


def widen_one(shown, space, by):
    pieces = pikepdf.Array(cut(list(shown.operands[0]), space, by))
    return pikepdf.ContentStreamInstruction([pieces], shown.operator)


def find_space(font):
    """The code of the space in a font of two bytes a code."""
    from bindery.inspection.fonts import parse_map

    if font.Subtype != "/Type0":
        return None
    table = parse_map(font.ToUnicode.read_bytes())
    return next((code.to_bytes(2, "big") for code, text in table.items() if text == " "), None)


def cut(pieces, space, by):
    for piece in pieces:
        if not isinstance(piece, pikepdf.String):
            yield piece
            continue
        data, part = bytes(piece), b""
        for at in range(0, len(data), 2):
            part += data[at : at + 2]
            if data[at : at + 2] == space:
                yield pikepdf.String(part)
                yield by
                part = b""
        if part:
            yield pikepdf.String(part)


WRONG = [
    M("a page with one line", "pages-filled", "page 2 has one line of text", drop_text(1, 1)),
    M("a title at the foot", "blocks-whole", "stands at the foot of page",
      end_behind("section", 0)),
    M("a figure far from its text", "floats-near", "and is named on page", move_page(5, 7),
      OVERVIEW),
    M("a page to the right", "nothing-hangs-out", "pt out of the text block", shift(30, 3)),
    M("a page to the left", "nothing-hangs-out", "pt out of the text block", shift(-30, 3)),
    M("a page in the margin", "margin-clear", "in the margin of page 3 runs off the page",
      shift(400, 2)),
    M("wide spaces", "spaces-even", "of the spaces between words are narrower", part_words(-200)),
    M("narrow spaces", "spaces-even", "of the spaces between words are narrower", part_words(90)),
]  # fmt: skip
