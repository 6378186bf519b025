"""The order of reading, what is read that should not be, and what is not that should."""

import re

import pikepdf

from spoiling.ways import (
    OVERVIEW,
    Array,
    Dictionary,
    Mutation,
    Name,
    add_kid,
    elements,
    kids_of,
    retag,
    set_key,
    set_root,
    swap_kids,
)

M = Mutation


def last_first(tag, which):
    def change(pdf):
        element = elements(pdf, tag)[which]
        kids = kids_of(element)
        element.K = Array([kids[-1], *kids[:-1]])

    return change


def read_folio(pdf):
    """The number at the foot of a page is a paragraph."""
    for number in (1, 2, 3):
        page = pdf.pages[number]
        page.contents_coalesce()
        data = page.Contents.read_bytes()
        starts = list(re.finditer(rb"/Artifact[^\n]*?B[DM]C(?=\s+BT)", data))
        start, end = starts[-1].span()
        marked = data[:start] + b"/P <</MCID 999>> BDC" + data[end:]
        page.Contents = pdf.make_stream(marked)
        document = elements(pdf, "Document")[0]
        own = pdf.make_indirect(
            Dictionary(S=Name.P, P=document, Type=Name.StructElem, Pg=page.obj, K=999)
        )
        add_kid(document, own, number + 1)


def silence(pdf):
    """A paragraph becomes decoration: it is shown and not read."""
    page = pdf.pages[1]
    page.contents_coalesce()
    data = page.Contents.read_bytes()
    start = data.index(b"/text<</MCID")
    end = data.index(b"BDC", start) + 3
    page.Contents = pdf.make_stream(data[:start] + b"/Artifact BMC" + data[end:])
    text = elements(pdf, "text")[1]
    del text["/K"]


def swap_parents(pdf):
    """Two entries of the pages' way back to the tree are exchanged."""
    numbers = pdf.Root.StructTreeRoot.ParentTree
    while "/Nums" not in numbers:
        numbers = numbers.Kids[0]
    listed = next(one for one in numbers.Nums if isinstance(one, Array) and len(one) > 3)
    listed[0], listed[2] = listed[2], listed[0]


def forget_parents(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree
    while "/Nums" not in numbers:
        numbers = numbers.Kids[0]
    listed = next(one for one in numbers.Nums if isinstance(one, Array) and len(one) > 3)
    listed[1] = None


def other_parent(pdf):
    elements(pdf, "text")[1].P = elements(pdf, "text")[0].P


def read_twice(pdf):
    """A paragraph's mark in a second element."""
    text = elements(pdf, "text")[1]
    twin = pdf.make_indirect(Dictionary(S=Name.P, P=text.P, Type=Name.StructElem, K=text.K))
    add_kid(text.P, twin)


def run_together(pdf):
    """A paragraph without any space between its words."""
    text = elements(pdf, "text")[1]
    text.ActualText = pikepdf.String("ThenumberofshipsinEastportrose:+9.6%.")


def space_out(pdf):
    elements(pdf, "section")[0].ActualText = pikepdf.String("1 . 1 B y h a n d")


WRONG = [
    M("sections in another order", "order-as-seen", "is read before",
      swap_kids("Sect", 1, 3, 2), OVERVIEW),
    M("a paragraph after what stands below it", "order-as-seen", "is read before",
      last_first("Sect", 3)),
    M("a heading below its text", "order-as-seen", "is read before",
      last_first("Sect", 0)),
    M("a foot that is read aloud", "heads-and-feet-silent", "is read on", read_folio, OVERVIEW),
    M("a paragraph that is decoration", "nothing-silent", "is shown and not read", silence),
    M("the pages' way back exchanged", "agrees-with-pages", "another element", swap_parents),
    M("the pages' way back cut", "agrees-with-pages", "another element", forget_parents),
    M("an element that names another parent", "agrees-with-pages", "another parent", other_parent),
    M("a paragraph that is read twice", "agrees-with-pages", "is read twice", read_twice),
    M("words that run together", "words-apart", "run together", run_together),
    M("words in single letters", "words-apart", "single letters", space_out),
    M("a paragraph in another language", "foreign-marked", "is written in nl",
      set_key("text", "/ActualText", "De schepen zijn er niet voor een dag, maar ook niet voor de"
              " nacht, en dat is van de haven bij de zee te zien.", 1)),
    M("a section in another language", "languages-fit", "its words are en",
      set_key("Sect", "/Lang", "de", 2)),
    M("a section in a language that nobody speaks", "languages-fit", "names no language",
      set_key("Sect", "/Lang", "und", 2)),
    M("the whole document in another language", "languages-fit", "its words are en",
      set_key("Document", "/Lang", "nl")),
    M("a heading without words", "headings-filled", "has no words",
      lambda pdf: elements(pdf, "section")[0].__delitem__("/K")),
    M("a sentence as heading", "headings-equal", "is not in the sources", retag("text", "H2", 1)),
    M("a second document in the tree", "one-document", "documents",
      lambda pdf: add_kid(pdf.Root.StructTreeRoot, pdf.make_indirect(
          Dictionary(S=Name.Document, P=pdf.Root.StructTreeRoot, Type=Name.StructElem)))),
    M("articles that lead in an order of their own", "opens-plainly", "threads",
      set_root("/Threads", lambda pdf: Array([pdf.make_indirect(Dictionary(F=Dictionary()))]))),
]  # fmt: skip
