"""Links, bookmarks, the contents and the numbers of pages lead elsewhere than they say."""

from spoiling.ways import (
    OVERVIEW,
    Array,
    Dictionary,
    Mutation,
    Name,
    Pdf,
    elements,
    kids_of,
    links,
    of_link,
    set_key,
    set_root,
    swap_key,
    swap_kids,
)

M = Mutation


def to_page(number):
    def work(pdf, link):
        if "/A" in link:
            del link["/A"]
        link.Dest = Array([pdf.pages[number].obj, Name.Fit])

    return work


def to_address(shown, address):
    """A link to the web; its text is what is shown."""

    def work(pdf, link):
        link.A = Dictionary(S=Name.URI, URI=address)
        link.Contents = shown

    return work


def swap_targets(pdf):
    one, other = links(pdf)[4], links(pdf)[5]
    one.A, other.A = other.A, one.A


def swap_holders(pdf):
    """Each of two elements holds the other's link."""
    one, other = elements(pdf, "Link")[4:6]
    first = next(n for n, kid in enumerate(kids_of(one)) if "/Obj" in kid)
    second = next(n for n, kid in enumerate(kids_of(other)) if "/Obj" in kid)
    one.K[first].Obj, other.K[second].Obj = other.K[second].Obj, one.K[first].Obj


def swap_places(pdf):
    """The names of two places change their meaning."""
    names = _find_names(pdf.Root.Names.Dests)
    one, other = names["chapter.1"], names["section.1.1"]
    far = pdf.pages[1].obj
    for entry in (one, other):
        entry.D = Array([far, Name.Fit])


def _find_names(node):
    found = {}
    listed = list(node.get("/Names", ()))
    found.update({str(k): v for k, v in zip(listed[::2], listed[1::2], strict=True)})
    for kid in node.get("/Kids", ()):
        found.update(_find_names(kid))
    return found


def turn_structure(pdf):
    """The place in the structure is another one than the place on the page."""
    links(pdf)[4].A.SD = Array([elements(pdf, "chapter")[0], Name.Fit])


def move_box(pdf, link):
    link.Rect = Array([10, 10, 40, 20])


def shrink_box(pdf, link):
    left, bottom, _, _ = link.Rect
    link.Rect = Array([left, bottom, left, bottom])


def unfold(pdf):
    """All bookmarks in a row."""
    item = pdf.Root.Outlines.First
    while item is not None:
        yield item
        if "/First" in item:
            yield item.First
        item = item.get("/Next")


def lead_bookmark(pdf):
    mark = list(unfold(pdf))[2]
    mark.A = Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))


def bookmark_to_web(pdf):
    list(unfold(pdf))[2].A = Dictionary(S=Name.URI, URI="https://example.org")


def bookmark_to_nothing(pdf):
    mark = list(unfold(pdf))[2]
    del mark["/A"]


def extra_bookmark(pdf):
    last = pdf.Root.Outlines.Last
    mark = pdf.make_indirect(
        Dictionary(Title="Win a prize", Parent=pdf.Root.Outlines, Prev=last,
                   Dest=Array([pdf.pages[0].obj, Name.Fit]))
    )  # fmt: skip
    last.Next = mark
    pdf.Root.Outlines.Last = mark


def rename_bookmark(pdf):
    list(unfold(pdf))[2].Title = "Something that is no heading"


def labels(*entries):
    def make(pdf: Pdf):
        return Dictionary(Nums=Array(list(entries)))

    return set_root("/PageLabels", make)


def swap_pages(pdf):
    first = pdf.pages[1]
    del pdf.pages[1]
    pdf.pages.insert(2, first)


def repeat_page(pdf):
    pdf.pages.append(pdf.pages[3])


def unhook(pdf, link):
    link.F = 2


def of_numbers(work):
    """Change the link from a figure to its numbers."""

    def change(pdf):
        said = (one for one in links(pdf) if str(one.get("/Contents", "")).startswith("Numbers of"))
        work(pdf, next(said))

    return change


def describe_as(words):
    return lambda pdf, link: link.__setattr__("Contents", words)


WRONG = [
    M("a figure whose link leads to another page than that of its numbers", "numbers-fit",
      "does not lead to the table of its numbers", of_numbers(to_page(0))),
    M("a figure whose link names another table", "numbers-fit",
      "does not lead to the table of its numbers",
      of_numbers(describe_as("Numbers of figure 1.1: table 7"))),
    M("a figure whose link is that of another figure", "numbers-fit",
      "does not lead to the table of its numbers",
      of_numbers(describe_as("Numbers of figure 9.4: table 1"))),
    M("a figure without a way to its numbers", "numbers-fit", "no link below",
      of_numbers(describe_as("The first ships"))),
    M("a reference that leads to another page", "links-fit", "leads to page 1",
      of_link(4, to_page(0))),
    M("an entry of the contents that leads to another page", "links-fit", "leads to page 1",
      of_link(2, to_page(0))),
    M("two references that lead to each other's places", "links-fit", "leads to page 6",
      swap_targets),
    M("names of places that lead elsewhere", "links-fit", "leads to page 2", swap_places),
    M("a note's sign that leads to another page", "links-fit", "leads to page 1",
      of_link(7, to_page(0)), OVERVIEW),
    M("a place in the structure that is another one", "links-fit", "by its place in the structure",
      turn_structure),
    M("two links in each other's elements", "links-placed", "does not lie on its words",
      swap_holders),
    M("a link that lies elsewhere on the page", "links-placed", "does not lie on its words",
      of_link(4, move_box)),
    M("a link without any size", "links-placed", "cannot be clicked", of_link(4, shrink_box)),
    M("a link that is hidden", "links-placed", "cannot be clicked", of_link(4, unhook)),
    M("an address that is another one than is shown", "addresses-fit", "leads to evil.example",
      of_link(4, to_address("www.cbs.nl", "https://evil.example/cbs"))),
    M("an address with a user's name in it", "addresses-fit", "a name before its host",
      of_link(4, to_address("figure 1.1", "https://www.cbs.nl@evil.example/"))),
    M("an address of this machine", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "http://localhost:8000/ships"))),
    M("an address of a private network", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "http://192.168.1.20/ships"))),
    M("an address that is a script", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "javascript:alert(1)"))),
    M("an address that is a mere path", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "figures/ships.html"))),
    M("an address that begins twice", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "https://https://www.cbs.nl/"))),
    M("an address with a space", "addresses-fit", "no reader can open",
      of_link(4, to_address("figure 1.1", "https://www.cbs.nl/a b"))),
    M("a mail address that is another one than is shown", "addresses-fit", "leads to",
      of_link(4, to_address("harbour@example.org", "mailto:spy@evil.example"))),
    M("an address in two alphabets", "addresses-fit", "mixes alphabets",
      of_link(4, to_address("figure 1.1", "https://www.\u0441bs.nl/".encode()))),
    M("a base for all addresses", "opens-plainly", "a base for its addresses",
      set_root("/URI", lambda pdf: Dictionary(Base="https://evil.example/"))),
    M("a description of another place", "links-said", "is described as “figure 2.7”",
      of_link(4, lambda pdf, link: link.__setattr__("Contents", "figure 2.7"))),
    M("a letter as description", "links-described", "is no description",
      of_link(4, lambda pdf, link: link.__setattr__("Contents", "a"))),
    M("a sign as description", "links-described", "is no description",
      of_link(4, lambda pdf, link: link.__setattr__("Contents", "n1"))),
    M("a bookmark that leads to another page", "bookmarks-lead", "leads to page 1",
      lead_bookmark, OVERVIEW),
    M("a bookmark to the web", "bookmarks-lead", "leads out of the document",
      bookmark_to_web, OVERVIEW),
    M("a bookmark to nothing", "bookmarks-lead", "leads nowhere", bookmark_to_nothing, OVERVIEW),
    M("a bookmark that is no heading", "bookmarks-lead", "is no heading", extra_bookmark),
    M("a bookmark of another name", "bookmarks-lead", "is no heading", rename_bookmark),
    M("an entry of the contents in another place", "contents-fit", "stands in another order",
      swap_kids("TOC", 0, 2)),
    M("page labels that do not fit", "labels-fit", "is labelled",
      labels(0, Dictionary(S=Name.D, St=7))),
    M("page labels in Roman numerals", "labels-fit", "is labelled",
      labels(0, Dictionary(S=Name.r))),
    M("page labels with a word before", "labels-fit", "is labelled",
      labels(0, Dictionary(S=Name.D, P="A-"))),
    M("two pages in each other's place", "pages-in-order", "is read after page", swap_pages),
    M("a page that is shown twice", "all-content-tagged", "is marked, but not in the tree",
      repeat_page),
    M("two references to parts with each other's names", "agrees-with-pages", "another element",
      swap_key("Link", "/ID", 4, 5)),
    M("a link of which the page says another element", "agrees-with-pages", "another element",
      of_link(4, lambda pdf, link: link.__setattr__("StructParent", 0))),
    M("a name that two elements have", "agrees-with-pages", "another element",
      set_key("Sect", "/ID", "ID.0000008", 2)),
]  # fmt: skip
