"""What is seen of a page: colours on their backgrounds, shapes of figures, text that hides."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.inspection import read_structure
from bindery.inspection.colour import measure_contrast, mix, name_colour, read_colour
from bindery.inspection.geometry import bend, is_rectangle, wind
from bindery.inspection.unseen import Unseen

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array
UNIT = st.floats(0, 1)


def make_page(folder, operators, **resources):
    """A page with one figure around the operators, read back."""
    pdf = pikepdf.new()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding, FirstChar=65, Widths=Array([600] * 26),
    )  # fmt: skip
    page = pdf.add_blank_page(page_size=(200, 200))
    page.obj.Resources = Dictionary(Font=Dictionary(F=font), **resources)
    page.Contents = pdf.make_stream(b"/Figure <</MCID 0>> BDC " + operators.encode() + b" EMC")
    figure = pdf.make_indirect(Dictionary(S=Name.Figure, K=0, Pg=page.obj))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=figure))
    pdf.save(folder / "page.pdf")
    return read_structure(folder / "page.pdf")


def see(found, kind="text"):
    return [(one.colour, one.background) for one in found.contrasts if one.kind == kind]


TEXT = "BT /F 12 Tf 20 100 Td (ABC) Tj ET"


@pytest.mark.parametrize(
    ("operators", "colour", "background"),
    [
        (TEXT, "#000000", "#FFFFFF"),
        (f"1 0 0 rg {TEXT}", "#FF0000", "#FFFFFF"),
        (f"0 1 1 0 k {TEXT}", "#FF0000", "#FFFFFF"),
        (f"/DeviceRGB cs 0 0 1 sc {TEXT}", "#0000FF", "#FFFFFF"),
        (f"0.5 g 0 90 200 40 re f 0 g {TEXT}", "#000000", "#808080"),
        (f"q 0.5 g 0 90 200 40 re f Q {TEXT}", "#000000", "#808080"),
        (f"0.5 g 0 10 200 40 re f 0 g {TEXT}", "#000000", "#FFFFFF"),
        (f"q 0 0 200 50 re W n 0.5 g 0 0 200 200 re f Q {TEXT}", "#000000", "#FFFFFF"),
        (f"0.5 g 0 0 m 200 0 l 200 200 l 0 200 l h f 0 g {TEXT}", "#000000", "#808080"),
        (f"/Half gs 0 g 0 0 200 200 re f /Full gs 1 g {TEXT}", "#FFFFFF", "#808080"),
        (f"0.5 0 0 0.5 10 50 cm 1 0 0 rg {TEXT}", "#FF0000", "#FFFFFF"),
    ],
)  # fmt: skip
def test_text_is_seen_in_its_colour_on_what_was_painted_under_it(
    operators, colour, background, tmp_path
):
    states = Dictionary(Half=Dictionary(ca=0.5), Full=Dictionary(ca=1.0))
    found = make_page(tmp_path, operators, ExtGState=states)
    assert see(found) == [(colour, background)]


def test_a_hole_in_a_shape_shows_what_is_under_it(tmp_path):
    frame = "0.5 g 0 0 200 200 re 10 90 180 30 re f* 0 g "
    assert see(make_page(tmp_path, frame + TEXT)) == [("#000000", "#FFFFFF")]


@pytest.mark.parametrize("space", [Name.Pattern, Array([Name.Separation, Name.Gold])])
def test_a_colour_that_cannot_be_known_gives_no_verdict(space, tmp_path):
    operators = f"/Odd cs 0.3 scn {TEXT}"
    found = make_page(tmp_path, operators, ColorSpace=Dictionary(Odd=space))
    assert see(found) == []
    assert found.hidden == ()


def test_words_follow_the_widths_of_the_font(tmp_path):
    """The third letter lies on the dark half: the worst place counts."""
    shown = "0.6 g 34 90 166 40 re f 0 g BT /F 12 Tf 20 100 Td (ABCDEF) Tj ET"
    assert see(make_page(tmp_path, shown)) == [("#000000", "#999999")]


@pytest.mark.parametrize(
    ("operators", "shapes"),
    [
        ("0.8 g 20 20 30 60 re f", [("#CCCCCC", "#FFFFFF")]),
        ("0.8 G 2 w 20 20 m 80 90 l S", [("#CCCCCC", "#FFFFFF")]),
        # a guide: a thin upright line
        ("0.8 G 0.5 w 20 20 m 180 20 l S", []),
        ("0.8 g 20 20 160 0.5 re f", []),
        # a surface: text stands on it
        (f"0.9 g 0 90 200 40 re f 0 g {TEXT}", []),
        # an edge that is seen
        ("0.9 g 0 G 1 w 20 20 30 60 re B", [("#000000", "#FFFFFF")]),
        # nothing is seen of white on white
        ("1 g 20 20 30 60 re f", []),
    ],
)  # fmt: skip
def test_shapes_of_a_figure_count_unless_they_are_guides_or_surfaces(operators, shapes, tmp_path):
    assert see(make_page(tmp_path, operators), "shape") == shapes


@pytest.mark.parametrize(("gap", "edges"), [(0, 1), (3, 0)])
def test_shapes_that_touch_are_compared_and_a_gap_parts_them(gap, edges, tmp_path):
    bars = f"0 0.2 0.4 rg 20 20 30 40 re f 0.3 g {50 + gap} 20 30 40 re f"
    assert len(see(make_page(tmp_path, bars), "edge")) == edges


def test_text_under_a_box_that_is_half_transparent_is_still_seen(tmp_path):
    states = Dictionary(Half=Dictionary(ca=0.5))
    found = make_page(tmp_path, f"{TEXT} /Half gs 0 0 200 200 re f", ExtGState=states)
    assert found.hidden == ()
    found = make_page(tmp_path, f"{TEXT} 0 0 200 200 re f")
    assert [one.reason for one in found.hidden] == [Unseen.COVERED]


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        ([0.5], "#808080"),
        ([1, 0, 0], "#FF0000"),
        ([0, 0, 0, 1], "#000000"),
        ([2, -1, 0], "#FF0000"),
    ],
)
def test_colours_are_read_by_the_number_of_their_parts(numbers, name):
    assert name_colour(read_colour(numbers)) == name


def test_contrast_is_as_the_guidelines_give_it():
    grey = read_colour([0x76 / 255])
    assert measure_contrast(grey, (1.0, 1.0, 1.0)) == pytest.approx(4.54, abs=0.01)
    assert measure_contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)) == pytest.approx(21)


@given(st.tuples(UNIT, UNIT, UNIT), st.tuples(UNIT, UNIT, UNIT), UNIT)
def test_a_colour_mixed_with_its_ground_is_never_seen_better_than_alone(one, other, share):
    mixed = mix(one, other, share)
    assert measure_contrast(one, other) == measure_contrast(other, one)
    if share == 0:
        assert measure_contrast(mixed, other) == pytest.approx(1)


@given(st.floats(1, 9), st.floats(1, 9))
def test_a_square_winds_once_around_each_point_in_it(x, y):
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    turns, crossings = wind([square], (x, y))
    assert abs(turns) == crossings == 1
    assert wind([square], (x + 10, y)) == (0, 0)
    assert is_rectangle(square)
    assert not is_rectangle(((0.0, 0.0), (10.0, 0.0), (5.0, 10.0)))


def test_a_curve_ends_where_it_should():
    points = bend(((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)))
    assert points[-1] == pytest.approx((1.0, 0.0))
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in points)
