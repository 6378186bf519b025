"""Links into other PDFs: those beside this one alone, and the pages that they open."""

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from bindery.inspection.remote_links import RemoteLink, read_destinations, read_remote_links
from bindery.inspection.scanning import scan_objects


def make_link(pdf: Pdf, file: object) -> None:
    action = Dictionary(S=Name.GoToR, F=file, D=String("table.4.2"))
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action, Contents="Table 4.2 (p. 3)"
    )
    pdf.add_blank_page()
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])


@pytest.mark.parametrize("file", ["other.pdf", Dictionary(F="other.pdf", UF="other.pdf")])
def test_a_link_into_a_pdf_beside_it_is_read_and_allowed(tmp_path, file):
    pdf = Pdf.new()
    make_link(pdf, file)
    assert scan_objects(pdf).actions == set()
    pdf.save(tmp_path / "a.pdf")
    assert read_remote_links(tmp_path / "a.pdf") == (
        RemoteLink("other.pdf", "table.4.2", "Table 4.2 (p. 3)"),
    )


@pytest.mark.parametrize(
    "file",
    ["../other.pdf", "/srv/other.pdf", "C:\\other.pdf", "other.exe", Dictionary(F="a/b.pdf")],
)
def test_a_link_into_anything_else_is_what_an_archive_refuses(file):
    pdf = Pdf.new()
    make_link(pdf, file)
    assert scan_objects(pdf).actions == {"GoToR"}


def test_a_named_destination_has_the_page_as_it_is_labelled(tmp_path: Path):
    pdf = Pdf.new()
    for _ in range(3):
        pdf.add_blank_page()
    pages = [page.obj for page in pdf.pages]
    last, first = Dictionary(D=Array([pages[2], Name.Fit])), Array([pages[0], Name.Fit])
    names = Array([String("a"), last, String("b"), first])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D)]))
    pdf.save(tmp_path / "a.pdf")
    assert read_destinations(tmp_path / "a.pdf") == {"a": "2", "b": "i"}
