"""Every text of a PDF is read, wherever in the file it is."""

import pikepdf
import pytest

from bindery.inspection import read_pages, read_strings

SECRET = "Zoë Quillfeather"


def put_in_alt(pdf):
    next(i for i in pdf.objects if isinstance(i, pikepdf.Dictionary) and "/Alt" in i).Alt = SECRET


def put_in_bookmark(pdf):
    pdf.Root.Outlines.First.Title = SECRET


def put_in_info(pdf):
    pdf.docinfo["/Author"] = SECRET


def put_in_xmp(pdf):
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [SECRET]


def put_in_title_of_a_tag(pdf):
    next(
        i for i in pdf.objects if isinstance(i, pikepdf.Dictionary) and "/S" in i and "/P" in i
    ).T = SECRET


def put_in_actual_text(pdf):
    next(
        i for i in pdf.objects if isinstance(i, pikepdf.Dictionary) and "/S" in i and "/P" in i
    ).ActualText = SECRET


def put_in_a_link(pdf):
    pdf.pages[0].Annots = pdf.make_indirect(
        [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Contents=SECRET)]
    )


def put_in_a_key_of_its_own(pdf):
    pdf.Root.Reviewer = pikepdf.Dictionary(Name=pikepdf.String(SECRET))


@pytest.mark.parametrize(
    ("put", "place"),
    [
        (put_in_alt, "alternative text"),
        (put_in_bookmark, "bookmark"),
        (put_in_info, "metadata Info Author"),
        (put_in_xmp, "metadata XMP dc:creator"),
        (put_in_title_of_a_tag, "title of a tag"),
        (put_in_actual_text, "replacement text"),
        (put_in_a_link, "description of a link"),
        (put_in_a_key_of_its_own, "the key /Name"),
    ],
)
def test_a_text_is_found_with_what_it_is(spoil, put, place):
    assert place in {one.place for one in read_strings(spoil(put)) if SECRET in one.text}


def test_the_text_of_pages_and_tags_is_read(pdfs):
    found = read_strings(pdfs / "good.pdf")
    assert {"page 1", "tag H1, page 1"} <= {one.place for one in found}
    assert "Oaks and beeches" in read_pages(pdfs / "good.pdf")[0]
