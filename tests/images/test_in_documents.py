"""Every kind of image in the little study: tagged, numbered, described, and with nothing else."""

import json
from os.path import commonpath

import pikepdf
import pytest

from bindery.inspection import read_structure

pytestmark = [pytest.mark.tex, pytest.mark.slow]

LEFT = (b"Exif", b"Nobody", b"A camera", b"drawn by nobody", b"ICC_PROFILE")


def read_pictures(path):
    """Colours and data of each picture in a PDF."""
    with pikepdf.open(path) as pdf:
        return [
            (str(one.get("/ColorSpace")), one.read_raw_bytes())
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]


def test_each_picture_is_a_figure_with_its_own_words_and_caption(harbours_built):
    figures = read_structure(harbours_built / "build/pdf/overview.pdf").figures
    assert [(one.caption, one.alt) for one in figures] == [
        (
            "Figure 2.1: A basin between two quays1 1Drawn for this example.",
            "A plan: a strip of water, with a quay above it and one below it.",
        ),
        ("a. A quiet quay", "Two cranes stand on a quay, each with its hook down."),
        ("b. A busy quay", "Three cranes stand on a quay, each with its hook down."),
        (
            "Figure 2.3: A bollard from the side",
            "A post with a broad head stands on the stones of a quay.",
        ),
    ]
    assert all(one.box for one in figures)


def test_pictures_side_by_side_stand_in_one_structure_with_one_caption(harbours_built):
    structure = read_structure(harbours_built / "build/pdf/overview.pdf")
    places = [one.element for one in structure.figures[1:3]]
    around = commonpath(places).partition("/Part[")[0]
    captions = [
        node.text
        for top in structure.tree
        for node in top.walk()
        if node.role == "Caption" and node.path.startswith(f"{around}/Caption")
    ]
    assert [one.strip() for one in captions] == ["Figure 2.2:  Quays with their cranes"]


def test_a_picture_in_a_row_is_referred_to_by_number_and_letter(harbours_built):
    labels = json.loads((harbours_built / "build/labels/overview.json").read_text("utf-8"))
    names = ("plan", "cranes", "cranes-a", "cranes-b", "bollard")
    numbers = [labels[f"fig:study/{name}"][0] for name in names]
    assert numbers == ["2.1", "2.2", "2.2a", "2.2b", "2.3"]


@pytest.mark.parametrize("stem", ["overview", "profile-westport"])
def test_pictures_are_in_srgb_and_say_nothing_of_their_makers(harbours_built, stem):
    path = harbours_built / f"build/pdf/{stem}.pdf"
    pictures = read_pictures(path)
    assert {colours for colours, _ in pictures} == {"/DeviceRGB"}
    assert [one for one in LEFT if one in path.read_bytes()] == []
    assert [one for one in LEFT for _, data in pictures if one in data] == []
