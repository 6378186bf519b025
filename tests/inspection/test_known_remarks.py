"""Answers to the second engine's remarks are given only where they are proven on the file."""

import pikepdf
import pytest

from bindery.inspection import second_opinion
from bindery.inspection.known_remarks import answer_remark

CELLS = "a TD has no /Headers attribute and its headers cannot be determined algorithmically"
ROWS = "a Table structure element has rows spanning different numbers of columns"
COLUMNS = "a Table structure element has columns spanning different numbers of rows"
LENGTH = "a stream /Length does not match its raw content length"
LISTED = b"beginbfrange <01> <02> [<0041> <0042>] endbfrange"
PLAIN = b"beginbfrange <01> <02> <0041> endbfrange"


def test_scopes_in_the_class_map_are_found_there(pdfs):
    opinion = second_opinion(pdfs / "good.pdf", ("ua1",))[0]
    (remark,) = [one for one in opinion.failures if one.message == CELLS]
    assert "does not look into the class map" in str(remark.answer)


def test_a_table_without_scopes_has_no_answer(spoil, elements):
    def change(pdf):
        for cell in elements(pdf, "TH"):
            if "/C" in cell:
                del cell.C

    assert answer_remark(spoil(change), CELLS) is None


@pytest.mark.parametrize(("span", "answered"), [(2, True), (1, False)])
@pytest.mark.parametrize("remark", [ROWS, COLUMNS])
def test_a_grid_is_defended_only_if_its_cells_cover_it(remark, span, answered, spoil, elements):
    def change(pdf):
        *_, above, below = elements(pdf, "TR")
        pdf.Root.StructTreeRoot.ClassMap["/tall"] = pikepdf.Dictionary(
            O=pikepdf.Name.Table, RowSpan=span
        )
        above.K[-1].C = pikepdf.Name("/tall")
        del below.K[-1]

    path = spoil(change)
    assert bool(answer_remark(path, remark)) is answered
    assert ROWS in {one.message for one in second_opinion(path, ("ua1",))[0].failures}


@pytest.mark.parametrize(("data", "answered"), [(LISTED, True), (PLAIN, False), (b"", False)])
def test_a_map_is_defended_only_if_it_is_sound_and_lists_its_targets(data, answered, tmp_path):
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, ToUnicode=pdf.make_stream(data))
    number, generation = pdf.make_indirect(font).objgen
    pdf.Root.Kept = pdf.get_object(number, generation)
    pdf.save(tmp_path / "x.pdf")
    with pikepdf.open(tmp_path / "x.pdf") as saved:
        number = saved.Root.Kept.objgen[0]
    message = f"font object {number} 0 has a malformed ToUnicode CMap"
    assert bool(answer_remark(tmp_path / "x.pdf", message)) is answered


@pytest.mark.parametrize(("data", "answered"), [(b"x\r", True), (b"x", False)])
def test_a_length_is_defended_only_if_some_data_end_in_a_return(data, answered, tmp_path):
    pdf = pikepdf.new()
    pdf.Root.Kept = pdf.make_stream(data)
    pdf.save(
        tmp_path / "x.pdf", compress_streams=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )  # fmt: skip
    assert bool(answer_remark(tmp_path / "x.pdf", LENGTH)) is answered


def test_what_was_not_met_before_and_what_cannot_be_read_has_no_answer(pdfs, tmp_path):
    assert answer_remark(pdfs / "good.pdf", "something else") is None
    (tmp_path / "x.pdf").write_bytes(b"no PDF")
    assert answer_remark(tmp_path / "x.pdf", CELLS) is None
