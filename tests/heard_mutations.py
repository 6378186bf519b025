"""Ways to spoil what is heard beside the words, each with the rule that finds it."""

import pikepdf

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array
PROFILE, OVERVIEW = "profile-eastport", "overview"


def elements(pdf, *tags):
    return [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and str(item.get("/S", ""))[1:] in tags and "/P" in item
    ]


def bare_artifacts(old, new):
    """Change how the artifacts of all pages are marked."""

    def change(pdf):
        changed = 0
        for page in pdf.pages:
            data = page.Contents.read_bytes()
            changed += data.count(old)
            page.Contents = pdf.make_stream(data.replace(old, new))
        assert changed

    return change


def empty_paragraph(pdf):
    first = elements(pdf, "text")[3]
    del first["/K"]


def move_caption(pdf):
    """The caption stands before its table, no longer in it."""
    caption = next(one for one in elements(pdf, "Caption") if str(one.P.S) == "/Table")
    table = caption.P
    kids = [kid for kid in table.K if str(kid.get("/S", "")) != "/Caption"]
    table.K = Array(kids)
    caption.P = table.P
    around = table.P.K
    table.P.K = Array([caption, *(around if isinstance(around, Array) else [around])])


def same_heads(pdf):
    """The second row is headed by the words of the first."""
    heads = [one for one in elements(pdf, "TH") if Name.TBody == one.P.P.S]
    first, second = heads[0], heads[1]
    assert first.P.P.objgen == second.P.P.objgen
    first["/ActualText"] = pikepdf.String("Alike")
    second["/ActualText"] = pikepdf.String("Alike")


def renumber(tag, word):
    """Give the lists of a class another word for how they are counted."""

    def change(pdf):
        for one in elements(pdf, tag):
            one["/C"] = Array()
            one["/A"] = Dictionary(O=Name.List, ListNumbering=Name("/" + word))

    return change


def unlink_note(pdf):
    """A note's number is no link any more."""
    label = elements(pdf, "footnotelabel")[0]
    link = label.K if isinstance(label.K, Dictionary) else label.K[0]
    link.S = Name.Span


def unnumber_note(pdf):
    elements(pdf, "footnotelabel")[0].S = Name.Span


def unline(pdf):
    """Draw no line under links."""
    for page in pdf.pages:
        data = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(data.replace(b" l S", b" l n"))


# name, rule, words, change, document
HEARD = [
    ("a running foot without a kind", "running-classified", "the running foot",
     bare_artifacts(b"/Type /Pagination/Subtype/Footer", b"")),
    ("a foot that is called a head", "running-classified", "the running foot",
     bare_artifacts(b"/Subtype/Footer", b"/Subtype/Header")),
    ("an empty paragraph", "paragraphs-filled", "a paragraph is empty", empty_paragraph),
    ("a caption outside its table", "captions-inside", "does not hold its caption", move_caption),
    ("rows headed alike", "rows-told-apart", "have the same row headers", same_heads),
    ("a word that PDF 1.7 does not have", "lists-counted", "a word that this version of PDF",
     renumber("itemize", "Unordered"), OVERVIEW),
    ("a numbered list that is called a list of dots", "lists-counted", "is counted as Disc",
     renumber("enumerate", "Disc"), OVERVIEW),
    ("a list of dots that is called numbered", "lists-counted", "is counted as Decimal",
     renumber("itemize", "Decimal"), OVERVIEW),
    ("a note without a way back", "notes-lead-back", "does not lead back", unlink_note, OVERVIEW),
    ("a note without a number", "notes-lead-back", "has no number", unnumber_note, OVERVIEW),
    ("links without a line", "links-seen", "neither underlined nor of another colour", unline),
]  # fmt: skip
