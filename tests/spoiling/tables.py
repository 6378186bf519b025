"""Tables and lists whose tags say something else than their lines."""

from spoiling.ways import (
    OVERVIEW,
    Array,
    Dictionary,
    Mutation,
    Name,
    add_kid,
    elements,
    kids_of,
    set_key,
    swap_kids,
)

M = Mutation


def row_headers_to_cells(pdf):
    for row in elements(pdf, "TR")[1:]:
        kids_of(row)[0].S = Name.TD


def rescope(old, new):
    def change(pdf):
        for cell in elements(pdf, "TH"):
            if str(cell.get("/C", "")) == f"/TH-{old}":
                del cell["/C"]
                cell.A = Dictionary(O=Name.Table, Scope=Name("/" + new))

    return change


def both(*changes):
    def change(pdf):
        for one in changes:
            one(pdf)

    return change


def head(which, *names):
    def change(pdf):
        elements(pdf, "TD")[which].A = Dictionary(
            O=Name.Table, Headers=Array([_text(name) for name in names])
        )

    return change


def _text(name):
    import pikepdf

    return pikepdf.String(name)


def head_by(which, tag, place):
    """A cell names another cell as its head."""

    def change(pdf):
        head(which, str(elements(pdf, tag)[place].ID))(pdf)

    return change


def span(tag, which, **spans):
    def change(pdf):
        elements(pdf, tag)[which].A = Dictionary(O=Name.Table, **spans)

    return change


def swap_rows(pdf):
    body = elements(pdf, "TBody")[0]
    kids = kids_of(body)
    body.K = Array([kids[1], kids[0], *kids[2:]])


def swap_cells(pdf):
    """Two cells of a row in each other's place: the values of two harbours."""
    row = elements(pdf, "TR")[1]
    row.K = Array([row.K[0], row.K[2], row.K[1]])


def swap_between_rows(pdf):
    one, other = elements(pdf, "TR")[1:3]
    first, second = one.K[1], other.K[1]
    one.K[1], other.K[1] = second, first
    first.P, second.P = other, one


def repeat_head(pdf):
    """The head of the table once more between its rows."""
    table, row = elements(pdf, "TBody")[0], elements(pdf, "TR")[0]
    twin = pdf.make_indirect(
        Dictionary(S=Name.TR, P=table, Type=Name.StructElem, K=Array([
            pdf.make_indirect(Dictionary(S=Name.TH, C=cell.C, ActualText=_text(text)))
            for cell, text in zip(row.K, ("Year", "Eastport", "Westport"), strict=True)
        ]))
    )  # fmt: skip
    for cell in twin.K:
        cell.P = twin
    add_kid(table, twin, 2)


def cut_list(pdf):
    """One list for each item."""
    whole = next(e for e in elements(pdf, "itemize") if len(kids_of(e)) > 1)
    parent, items = whole.P, kids_of(whole)
    lists = []
    for item in items:
        own = pdf.make_indirect(
            Dictionary(S=Name.itemize, P=parent, K=Array([item]), Type=Name.StructElem)
        )
        item.P = own
        lists.append(own)
    kids = kids_of(parent)
    place = next(n for n, kid in enumerate(kids) if kid == whole)
    parent.K = Array([*kids[:place], *lists, *kids[place + 1 :]])


def swap_captions(pdf):
    """The captions of two tables on pages far apart in each other's place."""
    captions = [e for e in elements(pdf, "Caption") if _is(e.P, "Table")]
    one, other = captions[0], captions[-1]
    for caption, parent, twin in ((one, one.P, other), (other, other.P, one)):
        kids = kids_of(parent)
        parent.K = Array([twin if kid == caption else kid for kid in kids])
    one.P, other.P = other.P, one.P


def _is(element, tag):
    return element.get("/S") == "/" + tag


def flatten(pdf):
    """An item's body as a paragraph beside its label."""
    for body in elements(pdf, "itembody"):
        body.S = Name.P


WRONG = [
    M("row headers as cells", "rows-headed", "rows have no header", row_headers_to_cells),
    M("row headers as cells in a wide table", "rows-headed", "rows have no header",
      row_headers_to_cells, OVERVIEW),
    M("headers of columns that say that they head rows", "scopes-fit", "heads nothing in its row",
      rescope("col", "Row")),
    M("headers of rows that say that they head columns", "scopes-fit", "heads nothing below it",
      rescope("row", "Column")),
    M("all scopes changed", "scopes-fit", "heads nothing",
      both(rescope("col", "Row"), rescope("row", "Column")), OVERVIEW),
    M("a cell that names a header that is not there", "headers-there", "is not there",
      head(0, "nowhere")),
    M("a cell that names a cell as its header", "headers-there", "is no header cell",
      head_by(0, "TD", 1)),
    M("a cell that names a paragraph as its header", "headers-there", "is no header cell",
      head_by(0, "text", 1)),
    M("a cell that names the header of another column", "headers-there", "neither above nor before",
      head_by(0, "TH", 2), OVERVIEW),
    M("a cell over more rows than there are", "spans-fit", "reaches below the last row",
      span("TD", 1, RowSpan=3)),
    M("a cell over all rows that are not its own", "spans-fit", "reaches below the last row",
      span("TH", 3, RowSpan=9)),
    M("two rows in each other's place", "tables-in-order", "is read before", swap_rows, OVERVIEW),
    M("two cells in each other's place", "tables-in-order", "is read before", swap_cells, OVERVIEW),
    M("two values in each other's row", "tables-in-order", "stands in another row",
      swap_between_rows, OVERVIEW),
    M("a head that is read twice", "heads-once", "is read twice", repeat_head, OVERVIEW),
    M("a list cut in one list for each item", "lists-whole", "are one list", cut_list, OVERVIEW),
    M("the captions of two tables exchanged", "captions-near", "does not stand by",
      swap_captions, OVERVIEW),
    M("items without bodies", "items-whole", "has no body", flatten, OVERVIEW),
    M("two items of the contents in another order", "contents-fit", "stands in another order",
      swap_kids("TOC", 1, 2)),
    M("a label of an item that says another number", "said-as-seen", "is read aloud as",
      set_key("itemlabel", "/ActualText", "7.", 2), OVERVIEW),
]  # fmt: skip
