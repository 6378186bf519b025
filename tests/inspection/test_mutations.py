"""Every rule of the register finds what it is for, in documents that are good but for one thing.

The good documents are those of the little study, as TeX made them in this session.
"""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import pikepdf
import pytest
from heard_mutations import HEARD
from spoiling import leading, opening, order, pages, speech, titles
from spoiling import tables as spoilt_tables
from spoiling.ways import OVERVIEW, PROFILE, Mutation

from bindery.inspection import ASSERTIONS, assert_document, place_findings, read_structure
from bindery.inspection.fonts import parse_map
from bindery.inspection.outlines import read_house_font
from bindery.planning.examining import read_expected

Name, Dictionary, Array, Pdf = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array, pikepdf.Pdf
Change = Callable[[Pdf], None]
pytestmark = pytest.mark.tex


DEJAVU = Path(mpl.get_data_path(), "fonts/ttf/DejaVuSans.ttf")


# --- Ways to spoil a document ------------------------------------------------------------------


def list_figure_fonts(pdf):
    """The fonts of the forms on the pages, with the dictionary that describes each."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
            for font in item.get("/Resources", Dictionary()).get("/Font", Dictionary()).values():
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                if "/FontDescriptor" in inner:
                    yield font, inner.FontDescriptor


def set_figure_font(name):
    """Put another font's program into a figure, under the same name."""

    def change(pdf):
        data = DEJAVU.with_name(name).read_bytes()
        for _, described in list_figure_fonts(pdf):
            described.FontFile2 = pdf.make_stream(data)

    return change


def rename_figure_font(name):
    def change(pdf):
        for font, _ in list_figure_fonts(pdf):
            font.BaseFont = Name(f"/ABCDEF+{name}")

    return change


def elements(pdf, tag):
    """The elements with a tag, in the order of their objects."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and item.get("/S") == "/" + tag and "/P" in item
    ]


def retag(tag, other, which=0):
    def change(pdf):
        elements(pdf, tag)[which].S = Name("/" + other)

    return change


def retag_all(tag, other):
    def change(pdf):
        for element in elements(pdf, tag):
            element.S = Name("/" + other)

    return change


def set_key(tag, key, value, which=0):
    """Give an element a key, or take it away with None."""

    def change(pdf):
        element = elements(pdf, tag)[which]
        if key in element:
            del element[key]
        if value is not None:
            element[key] = value

    return change


def set_root(key, value):
    def change(pdf):
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value() if callable(value) else value

    return change


def write_info(key, value):
    def change(pdf):
        pdf.docinfo[key] = value

    return change


def write_metadata(key, value):
    def change(pdf):
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            if value is None:
                del metadata[key]
            else:
                metadata[key] = value

    return change


def change_packet(old, new):
    def change(pdf):
        stream = pdf.Root.Metadata
        data = stream.read_bytes()
        assert old in data
        stream.write(data.replace(old, new))

    return change


def pick_glyph(page):
    """The name of a font of a page, and the code of a letter in it, as hexadecimal digits."""
    for name in sorted(page.resources.Font.keys()):
        font = page.resources.Font[name]
        table = parse_map(font.ToUnicode.read_bytes())
        codes = [code for code, text in sorted(table.items()) if text.isalpha()]
        if codes:
            width = 4 if font.Subtype == "/Type0" else 2
            return name, f"{codes[0]:0{width}x}"
    raise AssertionError("no font with letters")


def write(before, place="1 0 0 1 100 300 Tm", size=12, count=8, tag="/Artifact BMC"):
    """Write letters on a page after some operators."""

    def change(pdf):
        sheet = pdf.pages[-1]
        name, code = pick_glyph(sheet)
        shown = f" {tag} q {before} BT {name} {size} Tf {place} <{code * count}> Tj ET Q EMC "
        sheet.contents_add(shown.encode())

    return change


def paint(operators, page=-1):
    def change(pdf):
        pdf.pages[page].contents_add(f" /Artifact BMC q {operators} Q EMC ".encode())

    return change


def both(*changes):
    def change(pdf):
        for one in changes:
            one(pdf)

    return change


def in_figure(operators):
    """Draw more in the figure."""

    def change(pdf):
        form = next(
            item for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"
        )  # fmt: skip
        form.write(form.read_bytes() + f"\nq {operators} Q\n".encode())

    return change


def drop_label(pdf):
    """The first text that the figure shows is gone from it."""
    form = next(
        item for item in pdf.objects
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"
    )  # fmt: skip
    shown = pikepdf.parse_content_stream(form)
    first = next(n for n, one in enumerate(shown) if str(one.operator) in ("Tj", "TJ"))
    form.write(pikepdf.unparse_content_stream([*shown[:first], *shown[first + 1 :]]))


def fade(pdf):
    page = pdf.pages[-1]
    page.resources["/ExtGState"] = Dictionary(Pale=Dictionary(ca=0.0, CA=0.0))


def layer(pdf):
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Notes"))
    settings = Dictionary(OFF=Array([group]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=settings)
    pdf.pages[-1].resources["/Properties"] = Dictionary(Hidden=group)


def picture_only(pdf):
    page = pdf.pages[-1]
    image = pdf.make_stream(
        b"\x80" * 100, Type=Name.XObject, Subtype=Name.Image, Width=10, Height=10,
        ColorSpace=Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    page.resources["/XObject"] = Dictionary(Scan=image)
    left, bottom, right, top = (float(x) for x in page.cropbox)
    matrix = f"{right - left} 0 0 {top - bottom} {left} {bottom}"
    page.Contents = pdf.make_stream(f"/Artifact BMC q {matrix} cm /Scan Do Q EMC".encode())


def unembed(pdf):
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile2", "/FontFile3"):
                if key in item:
                    del item[key]


def unmap(pdf):
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            del item["/ToUnicode"]


def drop_cell(pdf):
    row = elements(pdf, "TR")[-1]
    row.K = Array(list(row.K)[:-1])


def merge_headers(pdf):
    row = elements(pdf, "TR")[0]
    row.K[0].A = Dictionary(O=Name.Table, ColSpan=2)
    row.K = Array([row.K[0], *list(row.K)[2:]])


def drop_scopes(pdf):
    for cell in elements(pdf, "TH"):
        if "/C" in cell:
            del cell.C


def behead(pdf):
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def headers_below(pdf):
    """The header row at the end: it heads nothing any more."""
    for row in elements(pdf, "TR"):
        for cell in row.K:
            cell.S = Name.TD
    last = elements(pdf, "TR")[-1]
    for cell in last.K:
        cell.S = Name.TH
        cell.A = Dictionary(O=Name.Table, Scope=Name.Column)


def uncaption(pdf):
    for caption in elements(pdf, "Caption"):
        caption.S = Name.P


def retag_formula(words):
    """A paragraph becomes a formula."""

    def change(pdf):
        formula = elements(pdf, "text")[-1]
        formula.S = Name.Formula
        if words:
            formula.Alt = words

    return change


def repeat_figure(pdf):
    figure = elements(pdf, "Figure")[0]
    twin = pdf.make_indirect(Dictionary(S=Name.Figure, P=figure.P, Alt=figure.Alt))
    kids = list(figure.P.K) if isinstance(figure.P.K, Array) else [figure.P.K]
    figure.P.K = Array([*kids, twin])


def second_title(pdf):
    elements(pdf, "text")[-1].S = Name.Title
    pdf.Root.StructTreeRoot.RoleMap[Name.Title] = Name.P


def unlink(pdf):
    for tag in ("Link", "Reference"):
        for element in elements(pdf, tag):
            element.S = Name.Span


def untag_links(pdf):
    for link in elements(pdf, "Link"):
        link.K = Array([kid for kid in link.K if not _is_object(kid)])


def _is_object(kid):
    return isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR"


def undescribe(pdf):
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            if "/Contents" in annotation:
                del annotation["/Contents"]


def lead_nowhere(pdf):
    link = next(a for page in pdf.pages for a in page.obj.get("/Annots", ()))
    if "/A" in link:
        del link["/A"]
    link.Dest = pikepdf.String("gone")


def untab(pdf):
    for page in pdf.pages:
        if "/Tabs" in page.obj:
            del page.obj["/Tabs"]


def comment(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents="hm")
    pdf.pages[0].Annots = pdf.make_indirect(Array([note]))


def attach(pdf):
    pdf.attachments["notes.txt"] = b"private"


def leave_private_data(pdf):
    pdf.pages[0].obj["/PieceInfo"] = Dictionary(Drawer=Dictionary(Private="draft"))


def leave_key(pdf):
    pdf.pages[0].obj["/PTEX.FileName"] = pikepdf.String("./line.pdf")


def grow(pdf):
    pdf.Root["/Ballast"] = pdf.make_stream(os.urandom(10_500_000))


def turn_sections(pdf):
    """The last section stands first in the tree."""
    kids = list(elements(pdf, "Document")[0].K)
    elements(pdf, "Document")[0].K = Array([kids[-1], *kids[:-1]])


def name_bookmark(pdf):
    pdf.Root.Outlines.First.Title = "/srv/smith/report.tex"


def empty_box(pdf):
    """The box keeps its title and loses its words."""
    box = next(e for e in elements(pdf, "Sect") if str(e.get("/T", "")) == "Basin")
    box.K = Array([kid for kid in box.K if kid.get("/S") == "/H3"])


def say_nothing(pdf):
    elements(pdf, "Link")[-1].ActualText = "Click here"


def many_pages(pdf):
    for _ in range(20):
        pdf.pages.append(pdf.pages[0])


# --- The table ---------------------------------------------------------------------------------

M = Mutation
WRONG = [
    M("no mark that it is tagged", "tagged", "does not say that it is tagged",
      set_root("/MarkInfo", None)),
    M("tags that are suspect", "tagged", "its tags are suspect",
      set_root("/MarkInfo", lambda: Dictionary(Marked=True, Suspects=True))),
    M("no structure tree", "tagged", "no structure tree", set_root("/StructTreeRoot", None)),
    M("text outside the tree", "all-content-tagged", "is not tagged", write("0 g", tag="/P BMC")),
    M("a mark without element", "all-content-tagged", "is marked, but not in the tree",
      write("0 g", tag="/P <</MCID 9999>> BDC")),
    M("a figure in another weight of its font", "house-fonts", "of its letters are another font's",
      set_figure_font("DejaVuSans-Bold.ttf")),
    M("a figure in another font", "house-fonts", "is no font of the house",
      rename_figure_font("DejaVuSerif")),
    M("no title", "title", "the metadata have no title",
      both(write_metadata("dc:title", None))),
    M("another title", "title", "the title in the metadata is “Something else”",
      write_metadata("dc:title", "Something else")),
    M("a title that is not printed", "title-on-first-pages", "is not on the first pages",
      write_metadata("dc:title", "Something else")),
    M("the file's name in the window", "title-shown", "DisplayDocTitle is not true",
      set_root("/ViewerPreferences", None)),
    M("no language", "language", "names no language", set_root("/Lang", None)),
    M("another language", "language", "the document's language is de", set_root("/Lang", "de")),
    M("a language that is none", "languages-sound", "“English_US” is no code",
      set_key("text", "/Lang", "English_US")),
    M("two titles", "one-title", "a second title is tagged", second_title),
    M("a subject of another study", "stands-alone", "the subject in the metadata is “Other”",
      write_info("/Subject", "Other")),
    M("another description", "stands-alone", "the subject in the metadata is “Other”",
      write_metadata("dc:description", "Other")),
    M("a heading drawn as text", "headings-equal", "the heading “By hand” (H2) is not tagged",
      retag("section", "P")),
    M("a text drawn as heading", "headings-equal", "is not in the sources", retag("text", "H2", 1)),
    M("a level left out", "headings-nest", "jumps from H1 to H3", retag("section", "H3")),
    M("a figure without description", "alternatives-real", "has no alternative text",
      set_key("Figure", "/Alt", None)),
    M("a file's name as description", "alternatives-real", "is a file name",
      set_key("Figure", "/Alt", "eastport-ships.pdf")),
    M("a caption as description", "alternatives-real", "repeats the caption",
      set_key("Figure", "/Alt", "Eastport saw 1,315 ships in 2023")),
    M("another description", "alternatives-equal", "no figure has the alternative text",
      set_key("Figure", "/Alt", "Some line that goes nowhere in particular")),
    M("a figure as paragraph", "alternatives-equal", "0 figures are tagged; the sources have 1",
      retag("Figure", "P")),
    M("a formula without words", "formulas-said", "a formula (page 6) has no alternative text",
      retag_formula(None)),
    M("a formula's source as its words", "formulas-said", "is described by its TeX source",
      retag_formula("the formula \\frac{a}{b}")),
    M("one description twice", "alternatives-own", "2 figures share", repeat_figure),
    M("a caption as paragraph", "captions-tagged", "is not tagged with a figure or table",
      uncaption),
    M("a row too short", "grid-regular", "has rows of 1, 2 columns", drop_cell),
    M("a paragraph in a table", "grid-regular", "holds stray elements: P", retag("TR", "P", 1)),
    M("no scopes", "headers-scoped", "has no scope", drop_scopes),
    M("no header cells", "headers-scoped", "has no header cell", behead),
    M("an empty header cell", "headers-filled", "has an empty header cell",
      set_key("TH", "/K", None)),
    M("merged header cells", "headers-unmerged", "is merged", merge_headers),
    M("cells without header", "cells-headed", "has no header", headers_below),
    M("a table without caption", "tables-captioned", "has no caption", uncaption),
    M("a figure that lost a label", "labels-read-back", "is not read in its figure", drop_label),
    M("a paragraph in another place", "text-read-back", "is not read in its place", turn_sections),
    M("a list of paragraphs", "lists", "holds what is no item: P", retag("item", "P"), OVERVIEW),
    M("a list of nothing", "lists", "has no items", set_key("itemize", "/K", None), OVERVIEW),
    M("an empty note", "notes", "note 1 has no text", set_key("footnote", "/K", None), OVERVIEW),
    M("a note without ID", "notes-named", "has no ID", set_key("footnote", "/ID", None), OVERVIEW),
    M("a box without title", "boxes-are-text", "the box “Basin” is no section", retag("H3", "P")),
    M("a box without words", "boxes-are-text", "(page 5) has no text", empty_box),
    M("dead contents", "contents-linked", "an entry of the contents is no link", unlink),
    M("a long document without contents", "contents-there", "pages and no tagged table",
      both(retag_all("TOC", "Div"), retag_all("TOCI", "P"), many_pages), OVERVIEW),
    M("no bookmarks", "bookmarks", "pages and no bookmarks",
      both(many_pages, set_root("/Outlines", None)), OVERVIEW),
    M("a link to nowhere", "links-lead", "leads nowhere", lead_nowhere),
    M("links outside the tree", "links-described", "stand outside the structure tree", untag_links),
    M("silent links", "links-described", "links have no description", undescribe),
    M("a link that says nothing", "link-texts-say-something", "the link “Click here”",
      say_nothing),
    M("another order of tabs", "tab-order", "/Tabs is not /S", untab),
    M("pale text", "text-contrast", "#999999 on #FFFFFF has a contrast of 2.85", write("0.6 g")),
    M("pale text on a coloured background", "text-contrast", "#FFFFFF on #66CC66",
      both(paint("0.4 0.8 0.4 rg 90 280 200 60 re f"), write("1 g"))),
    M("large text too pale", "text-contrast", "#AAAAAA on #FFFFFF has a contrast of 2.32, not 3",
      write("0.6667 g", size=24)),
    M("a pale line in a figure", "shape-contrast", "shapes of #D9D9D9 on #FFFFFF",
      in_figure("0.85 G 2 w 20 20 m 80 60 l S")),
    M("bars that run together", "neighbours-told-apart",
      "shapes of #003366 and #333333 touch",
      in_figure("0 0.2 0.4 rg 20 20 12 40 re f 0.2 g 32 20 12 30 re f")),
    M("small print", "text-sizes", "is set in 6 points", write("0 g", size=6, count=12)),
    M("a scan", "no-page-is-a-picture", "is one picture without text", picture_only),
    M("a blank page", "real-text", "has no text", picture_only),
    M("invisible text", "nothing-hidden", "is drawn invisibly", write("3 Tr")),
    M("text off the sheet", "nothing-hidden", "lies off the sheet",
      write("0 g", "1 0 0 1 100 -60 Tm")),
    M("white text on white", "nothing-hidden", "has the colour of its background", write("1 g")),
    M("black text on black", "nothing-hidden", "has the colour of its background",
      both(paint("0 g 90 280 200 60 re f"), write("0 g"))),
    M("transparent text", "nothing-hidden", "is transparent", both(fade, write("/Pale gs"))),
    M("text that is clipped away", "nothing-hidden", "is clipped away",
      write("10 10 20 20 re W n 0 g")),
    M("text in a layer that is off", "nothing-hidden", "stands in a layer that is not shown",
      both(layer, write("0 g", tag="/OC /Hidden BDC"))),
    M("a layer that is off", "no-hidden-layers", "the layer “Notes” is not shown", layer),
    M("a black box over text", "nothing-under-boxes", "a box is painted over",
      both(write("0 g"), paint("0 g 90 280 300 60 re f"))),
    M("a white box over text", "nothing-under-boxes", "a box is painted over",
      both(write("0 g"), paint("1 g 90 280 300 60 re f"))),
    M("an encrypted file", "not-encrypted", "the PDF is encrypted", lambda pdf: None,
      save=(("encryption", pikepdf.Encryption(owner="owner", user="")),)),
    M("no claim of PDF/UA", "standards-named", "pdfuaid:part in the metadata is nothing",
      change_packet(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    M("ten megabytes", "size-modest", "more than 10 MB", grow),
    M("another version of PDF", "version", "the header says PDF 2.0, not 1.7", lambda pdf: None,
      save=(("force_version", "2.0"),)),
    M("fonts elsewhere", "fonts", "is not embedded", unembed),
    M("letters without Unicode", "fonts", "has no map to Unicode", unmap),
    M("a file in the file", "no-attachments", "a file is embedded: notes.txt", attach),
    M("a script", "nothing-active", "an archive refuses: JavaScript",
      set_root("/OpenAction", lambda: Dictionary(S=Name.JavaScript, JS="app.alert(1)"))),
    M("a form", "nothing-active", "an archive refuses: form",
      set_root("/AcroForm", lambda: Dictionary(Fields=Array()))),
    M("a path in the metadata", "metadata-clean", "Info Source holds a path",
      write_info("/Source", "/srv/smith/report/main.tex")),
    M("an address in the metadata", "metadata-clean", "Info Keywords holds an e-mail address",
      write_info("/Keywords", "a.smith@example.org")),
    M("a person as author", "no-person-named", "Info Author says “J. Smith”",
      write_info("/Author", "J. Smith")),
    M("the maker's system", "no-machine-named", "Info Producer tells the maker's system",
      write_info("/Producer", "Quartz PDFContext, macOS 15")),
    M("a path in a bookmark", "no-path-shown", "a bookmark holds a path", name_bookmark),
    M("a path in a description", "no-path-shown", "an alternative text holds a path",
      set_key("Figure", "/Alt", "A line, see C:\\Reports\\ships.png")),
    M("a key of TeX's", "no-private-keys", "the key PTEX.FileName", leave_key),
    M("private data of a program", "no-private-data", "left data of its own: Drawer",
      leave_private_data),
    M("a comment", "no-comments", "annotations of the kind Text", comment),
    *(M(*one) for one in HEARD),
]  # fmt: skip
WRONG += [
    *speech.WRONG, *leading.WRONG, *spoilt_tables.WRONG, *order.WRONG, *opening.WRONG,
    *titles.WRONG, *pages.WRONG,
]  # fmt: skip


@pytest.fixture(scope="module")
def good(harbours_built):
    """The path of a good document and what its sources say of it, by its name."""
    known = {}
    for name in (PROFILE, OVERVIEW):
        expected = json.loads((harbours_built / f"build/tex/{name}/expected.json").read_text())
        path = harbours_built / f"build/pdf/{name}.pdf"
        wanted = read_expected(json.dumps(expected))
        known[name] = (path, replace(wanted, figure_fonts=(read_house_font(DEJAVU),)))
    return known


def inspect(path, expected):
    structure = read_structure(path, f"build/pdf/{path.name}")
    return place_findings(assert_document(structure, expected), structure, expected)


def spoil(good, mutation, folder):
    """The findings in a document after a mutation."""
    path, expected = good[mutation.document]
    with pikepdf.open(path) as pdf:
        mutation.change(pdf)
        pdf.save(folder / path.name, **dict(mutation.save))
    return inspect(folder / path.name, expected)


@pytest.mark.parametrize("name", [PROFILE, OVERVIEW])
def test_the_good_documents_keep_every_rule_also_when_they_are_copied(name, good, tmp_path):
    path, expected = good[name]
    assert inspect(path, expected) == ()
    unspoilt = Mutation("nothing", "", "", lambda pdf: None, name)
    assert spoil(good, unspoilt, tmp_path) == ()


@pytest.mark.parametrize("mutation", WRONG, ids=[one.name for one in WRONG])
def test_what_is_spoilt_is_found_by_the_rule_that_is_for_it(mutation, good, tmp_path):
    found = spoil(good, mutation, tmp_path)
    own = [one.message for one in found if one.rule == mutation.rule]
    assert any(mutation.words in message for message in own), [f"{f.rule}: {f}" for f in found]


def test_an_earlier_version_kept_in_the_file_is_found(good, tmp_path):
    path, expected = good[PROFILE]
    data = path.read_bytes()
    twice = tmp_path / path.name
    twice.write_bytes(data + data[data.rindex(b"startxref") :])
    assert [one.rule for one in inspect(twice, expected)] == ["one-version"]


def test_a_stopgap_for_a_title_is_found_in_others_documents(good, tmp_path):
    path, expected = good[PROFILE]
    for title in ("Microsoft Word - final.docx", "untitled", "profile-eastport"):
        with pikepdf.open(path) as pdf:
            write_metadata("dc:title", title)(pdf)
            pdf.save(tmp_path / path.name)
        foreign = replace(expected, title=title, places=(), subject="")
        assert "title-is-one" in {one.rule for one in inspect(tmp_path / path.name, foreign)}


def test_no_rule_of_the_register_is_without_a_mutation_that_it_finds():
    """A rule that nothing can trip would be one that cannot fail."""
    by_themselves = {"one-version", "title-is-one", "text-read-back", "formulas-in-mathml"}
    rules = {rule.name for rule in ASSERTIONS}
    tripped = {mutation.rule for mutation in WRONG} | by_themselves
    assert rules - tripped == set()
    assert len(WRONG) >= 40


def test_a_finding_says_where_it_stands_in_the_tree_and_in_the_authors_file(good, tmp_path):
    cases = {
        "a level left out": ("/H3[1]", "regions/eastport/text/02-ships.md:8"),
        "a file's name as description": ("/Figure[1]", "figures/ships/figure.toml"),
        "a row too short": ("/Table[1]", "figures/ships/figure.toml"),
        "a box without words": ("Sect[1]", "regions/eastport/text/02-ships.md:19"),
    }
    for name, (element, source) in cases.items():
        mutation = next(one for one in WRONG if one.name == name)
        found = next(f for f in spoil(good, mutation, tmp_path) if f.rule == mutation.rule)
        assert found.element.endswith(element), name
        assert found.source.startswith(source), name
        path: Path = Path(found.to_author().path)
        assert path.as_posix() == source.split(":")[0]


def test_a_finding_in_a_paragraph_has_the_line_of_the_paragraph(good, tmp_path):
    spoilt = Mutation("", "", "", set_key("Link", "/Lang", "English_US", 4))
    (found,) = spoil(good, spoilt, tmp_path)
    assert found.rule == "languages-sound"
    assert found.source == "regions/eastport/text/02-ships.md:3"
