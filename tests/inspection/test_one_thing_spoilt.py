"""Single things spoilt in a PDF by plain LaTeX, without a build; test_mutations.py has them all."""

import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from bindery.inspection import Expected, Structure, assert_document, read_structure

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array
Pdf = pikepdf.Pdf


def elements(pdf: Pdf, tag: str) -> list[Dictionary]:
    return [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and item.get("/S") == "/" + tag and "/P" in item
    ]


def first(pdf: Pdf, tag: str) -> Dictionary:
    return elements(pdf, tag)[0]


def retag(tag: str, other: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        first(pdf, tag).S = Name("/" + other)

    return change


def set_alt(text: str | None) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        figure = first(pdf, "Figure")
        del figure.Alt
        if text is not None:
            figure.Alt = text

    return change


def change_title(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = "Trees of one valley"


def drop_title(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]


def title_as_file(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = "spoilt.pdf"


def write_info(key: str, value: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.docinfo[key] = value

    return change


def duplicate_figure(pdf: Pdf) -> None:
    figure = first(pdf, "Figure")
    twin = pdf.make_indirect(Dictionary(S=Name.Figure, P=figure.P, Alt=figure.Alt))
    figure.P.K = (
        Array([*figure.P.K, twin]) if isinstance(figure.P.K, Array) else Array([figure.P.K, twin])
    )


def drop_cell(pdf: Pdf) -> None:
    row = elements(pdf, "TR")[-1]
    row.K = Array(list(row.K)[:-1])


def widen_cell(pdf: Pdf) -> None:
    cell = elements(pdf, "TD")[0]
    cell.A = Dictionary(O=Name.Table, ColSpan=2)


def empty_table(pdf: Pdf) -> None:
    del first(pdf, "Table").K


def stray_in_table(pdf: Pdf) -> None:
    first(pdf, "TR").S = Name.P


def headers_to_data(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def drop_scope(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        if "/C" in cell:
            del cell.C


def empty_header(pdf: Pdf) -> None:
    del first(pdf, "TH").K


def attach_file(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"private"


def add_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def add_layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


def add_form(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array())


def add_comment(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents="hm")
    pdf.pages[1].Annots = pdf.make_indirect(Array([note]))


def drop_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def drop_description(pdf: Pdf) -> None:
    del pdf.pages[2].Annots[1].Contents


def untag_link(pdf: Pdf) -> None:
    link = elements(pdf, "Link")[-1]
    link.K = Array([kid for kid in link.K if kid.get("/Type") != "/OBJR"])


def unembed_font(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
            del item["/FontFile3"]


def drop_unicode(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            del item.ToUnicode


def map_to_private_use(pdf: Pdf) -> None:
    """As word processors do with the bullets of a font of symbols: the first letter of each map."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            data = item.ToUnicode.read_bytes()
            data = re.sub(rb"(beginbfchar\n<\w+> )<\w+>", rb"\g<1><F0B7>", data)
            item.ToUnicode.write(data)


def add_private_key(pdf: Pdf) -> None:
    pdf.pages[0].obj["/PTEX.FileName"] = pikepdf.String("./line.pdf")


def blank_page(pdf: Pdf) -> None:
    pdf.pages[2].Contents = pdf.make_stream(b"")


def empty_note(pdf: Pdf) -> None:
    del first(pdf, "footnote").K


def empty_list(pdf: Pdf) -> None:
    del first(pdf, "itemize").K


def untagged(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


def suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def treeless(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def hide_title(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def speak_german(pdf: Pdf) -> None:
    pdf.Root.Lang = "de"


def forget_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def dead_contents(pdf: Pdf) -> None:
    first(pdf, "item").S = Name.TOCI


def add_text(operators: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        name = next(iter(pdf.pages[0].Resources.Font.keys())).encode()
        shown = b" /Artifact BMC BT " + name + b" 9 Tf " + operators + b" <0052> Tj ET EMC"
        pdf.pages[0].contents_add(shown)

    return change


MISTAKES: list[tuple[Callable[[Pdf], None], str]] = [
    (untagged, "REQ-02: the document does not say that it is tagged"),
    (suspect, "REQ-02: the document says that its tags are suspect"),
    (treeless, "REQ-02: the document has no structure tree"),
    (change_title, "REQ-03: the title in the metadata is “Trees of one valley”"),
    (write_info("/Title", "Trees"), "REQ-03: Info says “Trees” where XMP says “Trees of two"),
    (drop_title, "REQ-03: the metadata have no title"),
    (title_as_file, "REQ-03: the title in the metadata is “spoilt.pdf”, not"),
    (hide_title, "REQ-04: DisplayDocTitle is not true"),
    (speak_german, "REQ-05: the document's language is de, not en"),
    (forget_language, "REQ-05: the document names no language"),
    (retag("section", "H3"), "REQ-07: the heading “1.1 Where they grow” jumps from H1 to H3"),
    (retag("chapter", "P"), "REQ-07: the heading “1.1 Where they grow” is the first, and H2"),
    (retag("section", "P"), "REQ-08: the heading “Where they grow” (H2) is not tagged"),
    (retag("section", "H1"), "REQ-08: the heading “Where they grow” is tagged H1, not H2"),
    (retag("itembody", "H2"), "REQ-08: the tagged heading “in the north” (H2, page 1) is not in"),
    (set_alt(None), "REQ-12: a figure (page 1) has no alternative text"),
    (set_alt("A wholly different text"), "REQ-12: no figure has the alternative text “The number"),
    (retag("Figure", "P"), "REQ-12: 0 figures are tagged; the sources have 1"),
    (set_alt("line.pdf"), "REQ-13: the alternative text “line.pdf” (page 1) is a file name"),
    (set_alt("Fewer oaks"), "REQ-13: the alternative text “Fewer oaks” (page 1) repeats the"),
    (set_alt("Figure 1.1: Fewer oaks"), "(page 1) repeats the caption"),
    (set_alt("A falling line"), "(page 1) is shorter than 15 characters"),
    (set_alt("Picture of a falling line"), "(page 1) begins with words that say nothing"),
    (duplicate_figure, "REQ-13: 2 figures share the alternative text"),
    (retag("Caption", "P"), "REQ-15: the caption “Fewer oaks” is not tagged"),
    (drop_cell, "REQ-15: the table “Table 1.1: Counted trees” (page 2) has rows of 1, 2 columns"),
    (widen_cell, "has rows of 2, 3 columns"),
    (empty_table, "has no cells"),
    (stray_in_table, "holds stray elements: P"),
    (headers_to_data, "has no header cell"),
    (drop_scope, "REQ-15: the header cell “Kind” of the table “Table 1.1: Counted trees”"),
    (empty_header, "REQ-16: the table “Table 1.1: Counted trees” (page 2) has an empty header"),
    (dead_contents, "REQ-10: an entry of the contents is no link: “•in the north”"),
    (untag_link, "REQ-24: links stand outside the structure tree: page 3"),
    (drop_description, "REQ-24: links have no description: page 3"),
    (drop_tab_order, "REQ-25: /Tabs is not /S: page 1"),
    (empty_list, "REQ-17: a list (no page) has no items"),
    (retag("item", "P"), "REQ-17: a list (page 1) holds what is no item: P"),
    (empty_note, "REQ-17: note 1 has no text"),
    (unembed_font, "REQ-22: the font JIFSHF+LMRoman12-Bold is not embedded"),
    (drop_unicode, "REQ-22: the font JIFSHF+LMRoman12-Bold has no map to Unicode"),
    (drop_unicode, "shown characters have no Unicode value"),
    (map_to_private_use, "of Unicode's private use: only their font knows"),
    (map_to_private_use, "holds a sign of private use"),
    (attach_file, "REQ-32: a file is embedded: notes.txt"),
    (add_script, "REQ-34: the document holds what an archive refuses: JavaScript"),
    (add_layers, "an archive refuses: layers"),
    (add_form, "an archive refuses: form"),
    (blank_page, "REQ-21: page 3 has no text"),
    (write_info("/Source", "/srv/reports/trees.tex"), "REQ-52: Info Source holds a path"),
    (write_info("/Source", "C:\\Reports\\trees.tex"), "REQ-52: Info Source holds a path"),
    (write_info("/Author", "a.b@example.org"), "REQ-52: Info Author holds an e-mail address"),
    (add_private_key, "REQ-53: the PDF holds the key PTEX.FileName"),
    (add_text(b"3 Tr 1 0 0 1 90 90 Tm"), "” is drawn invisibly"),
    (add_text(b"1 0 0 1 90 -90 Tm"), "” lies off the sheet"),
    (add_comment, "REQ-54: the document has annotations of the kind Text"),
]


def test_the_good_document_has_no_mistake(good: Structure, expected: Expected):
    assert assert_document(good, expected) == ()


def test_the_copy_that_is_spoilt_in_nothing_has_no_mistake(find_mistakes):
    """The mistakes below come from the change, not from the copying."""
    assert find_mistakes(lambda pdf: None) == []


@pytest.mark.parametrize(("change", "message"), MISTAKES, ids=[m for _, m in MISTAKES])
def test_one_thing_spoilt_is_found(change, message, find_mistakes):
    messages = find_mistakes(change)
    assert any(message in found for found in messages), messages


def test_a_title_that_is_the_files_name_is_wrong_only_if_it_is_not_the_documents(spoil, expected):
    structure = read_structure(spoil(title_as_file))
    found, stopgap = assert_document(structure, expected)
    assert found.hint == "this is the file's name"
    assert stopgap.rule == "title-is-one"
    ours = replace(expected, title="spoilt.pdf", places=(("spoilt.pdf", "a.md:1"),))
    assert "title" not in {one.rule for one in assert_document(structure, ours)}


def test_a_sign_of_private_use_is_a_mistake_in_an_archive_and_a_remark_to_pdf_ua(spoil, expected):
    structure = read_structure(spoil(map_to_private_use))
    assert structure.private

    def judge(*flavours):
        found = assert_document(structure, replace(expected, flavours=flavours))
        return {one.stops for one in found if "private use" in one.message}

    assert judge("ua1") == {False}
    assert judge("ua1", "2b") == {False}
    assert judge("ua1", "2a") == {True}
    assert {one.stops for one in assert_document(
        structure, replace(expected, flavours=("ua1",), places=(("Oaks", "a.md:1"),))
    ) if "private use" in one.message} == {True}  # fmt: skip
