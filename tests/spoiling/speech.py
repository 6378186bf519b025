"""What is spoken is something else than what is shown."""

from spoiling.ways import (
    OVERVIEW,
    Array,
    Dictionary,
    Mutation,
    Name,
    add_kid,
    change_content,
    elements,
    kids_of,
    retag,
    set_key,
)

M = Mutation


def say_mark(key, text):
    """The first paragraph of a page, as marked in its content, gets a key more."""
    return change_content(rb"/text<<(/MCID \d+)>>", rb"/text<<\1/%s(%s)>>" % (key, text), 3)


def formula(alt):
    def change(pdf):
        found = elements(pdf, "text")[1]
        found.S = Name.Formula
        found.Alt = alt

    return change


def hide_in(role):
    """The figure comes to stand in an element that no reader opens."""

    def change(pdf):
        figure = elements(pdf, "Figure")[0]
        parent = figure.P
        kids = kids_of(parent)
        place = next(n for n, kid in enumerate(kids) if kid == figure)
        shell = pdf.make_indirect(
            Dictionary(S=Name("/" + role), P=parent, K=Array([figure]), Type=Name.StructElem)
        )
        figure.P = shell
        kids[place] = shell
        parent.K = Array(kids)

    return change


def describe_by(text):
    return set_key("Figure", "/Alt", text)


def empty_figure(pdf):
    """A figure that shows nothing stands beside the first."""
    figure = elements(pdf, "Figure")[0]
    twin = pdf.make_indirect(
        Dictionary(S=Name.Figure, P=figure.P, Alt="A map of both harbours", Type=Name.StructElem)
    )
    add_kid(figure.P, twin)


def flip_title(pdf):
    pdf.Root.Outlines.First.Title = "Summ\u202eyra"


WRONG = [
    M("a paragraph with a description of other numbers", "said-as-seen", "is read aloud as",
      set_key("text", "/Alt", "The number of ships in Eastport fell: -5.0 %.", 1)),
    M("a paragraph with other words for it", "said-as-seen", "is read aloud as",
      set_key("text", "/ActualText", "The number of ships in Eastport rose: +96 %.", 1)),
    M("a paragraph in quite other words", "said-as-seen", "is read aloud as",
      set_key("text", "/ActualText", "Nothing to see for anybody", 0)),
    M("a paragraph that is silenced", "said-as-seen", "is not read aloud",
      set_key("text", "/ActualText", "", 1)),
    M("a paragraph that is silenced by a blank", "said-as-seen", "is not read aloud",
      set_key("text", "/ActualText", " ", 1)),
    M("a section with a description", "said-as-seen", "is read aloud as",
      set_key("Sect", "/Alt", "Here is a summary", 0)),
    M("a table with a text instead of it", "said-as-seen", "is read aloud as",
      set_key("Table", "/ActualText", "North 12, South 9")),
    M("a cell that says another number", "said-as-seen", "“9” is read aloud as “90”",
      set_key("TD", "/ActualText", "90")),
    M("a heading that says another word", "said-as-seen", "is read aloud as",
      set_key("section", "/ActualText", "1.1 By machine and by night")),
    M("marked content that says another number", "said-as-seen", "is read aloud as",
      say_mark(b"ActualText", b" In Eastport the harbour saw 1,513 ships in the last year, as ")),
    M("marked content with a description", "said-as-seen", "is read aloud as",
      say_mark(b"Alt", b"No ships at all")),
    M("a link that is called by another number", "said-as-seen", "is read aloud as",
      set_key("Link", "/Alt", "figure 1.2", 4)),
    M("a formula with another number", "said-as-seen", "says 85",
      formula("the number of ships is 85")),
    M("an expansion of something else", "expansions-fit", "is no expansion of",
      set_key("Span", "/E", "Bruto binnenlands product")),
    M("an expansion in marked content", "expansions-fit", "is no expansion of",
      say_mark(b"E", b"People's republic")),
    M("a figure within what is private", "nothing-private", "in an element that is private",
      hide_in("Private")),
    M("a paragraph that is private", "nothing-private", "in an element that is private",
      retag("text", "Private", 1)),
    M("a description that is one word again and again", "alternatives-said", "repeats itself",
      describe_by("image image image image image image")),
    M("a description with marks of the web", "alternatives-said", "holds code",
      describe_by("A line of the number of <b>ships</b> in Eastport")),
    M("a description with a place for a value", "alternatives-said", "holds code",
      describe_by("A line of the number of ships, {{ change }} in a year")),
    M("a description in the wrong encoding", "strings-sound", "is written in a wrong encoding",
      describe_by("The caf\u00c3\u00a9s of the harbour, \u00e2\u20ac\u2122s avonds")),
    M("a description that lost its letters", "strings-sound", "holds letters that are lost",
      describe_by("The number of \ufffd\ufffd\ufffd in Eastport")),
    M("a description that turns its letters round", "strings-sound", "turns its letters round",
      describe_by("A line of the number of ships, \u202e5131 to 0021")),
    M("a word of two alphabets", "strings-sound", "mixes alphabets",
      describe_by("A line of the number of ships in E\u0430stport")),
    M("a bookmark that turns its letters round", "strings-sound", "turns its letters round",
      flip_title),
    M("a figure that shows nothing", "figures-painted", "shows nothing", empty_figure),
    M("a description in another language", "languages-fit", "its words are en",
      set_key("Figure", "/Lang", "fr")),
    M("a direction from right to left", "direction-plain", "from right to left",
      set_key("Document", "/A", Dictionary(O=Name.Layout, WritingMode=Name.RlTb))),
    M("a number said in a note's place", "said-as-seen", "is read aloud as",
      set_key("footnotelabel", "/ActualText", "2"), OVERVIEW),
]  # fmt: skip
