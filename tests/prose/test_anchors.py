"""Boxes, an author's own tables and images have anchors, so that a text can refer to them."""

import pytest

from bindery.model import Placed

BOX = '::: {.definition title="A quay" #box-quay}\nStone.\n:::'
TABLE = "| A |\n|---|\n| 1 |\n\n: How deep {#tbl-deep}"
IMAGE = '![Quay](quay.png){#fig-quay alt="A long grey quay with 2 ships"}'
WRITTEN = {
    f"see @box-quay.\n\n{BOX}": (
        "see \\Reference{box}{box:north/quay}.\n\n"
        "\\begin{Box}[box:north/quay]{definition}{A quay}\nStone.\n\\end{Box}"
    ),
    TABLE: (
        "\\begin{TextTable}[tbl:north/deep]{>{\\raggedright\\arraybackslash}p{9.8pt}}{How deep}\n"
        "\\TableHead{9.8pt}{\\raggedright}{A} \\\\\n\\TableHeadEnd\n1 \\\\\n\\end{TextTable}"
    ),
    f"see @tbl-deep\n\n{TABLE}": None,
    f"see @fig-quay\n\n{IMAGE}": None,
    IMAGE: (
        "\\begin{AuthorFigure}[fig:north/quay]{float}{Quay}{Quay}\n"
        "\\AuthorPicture{1\\linewidth}{images/quay-0638716e.png}{A long grey quay with 2 ships}\n"
        "\\end{AuthorFigure}"
    ),
}


@pytest.mark.parametrize("text", [text for text in WRITTEN if WRITTEN[text]])
def test_an_anchor_becomes_a_label(body, text):
    assert body(text) == WRITTEN[text]


@pytest.mark.parametrize("text", [text for text in WRITTEN if text.startswith("see")])
def test_a_text_may_refer_to_its_own_tables_images_and_boxes(convert, text):
    fragment = convert(text)
    assert [label for label, _ in fragment.references] == [one.label for one in fragment.placed]


def test_what_is_placed_is_noted_with_its_line(convert):
    fragment = convert(
        f'{{{{ figure("ships") }}}}\n\n{TABLE}\n\n{BOX}\n\n{BOX.replace(" #box-quay", "")}'
    )
    assert fragment.placed == (
        Placed("figure", "fig:north/ships", 3),
        Placed("table", "tbl:north/deep", 5, "How deep"),
        Placed("box", "box:north/quay", 11, "A quay"),
        Placed("box", "", 15, "A quay"),
    )


def test_an_anchor_says_what_it_is_of_and_is_used_once(refuse):
    assert refuse(BOX.replace("box-quay", "quay")) == [(3, "«#quay» is no anchor of a box")]
    assert refuse(f"{BOX}\n\n{BOX}") == [(7, "the anchor #box-quay is used twice")]


def test_a_reference_to_a_table_that_is_nowhere_is_refused(refuse):
    assert refuse("see @tbl-deep") == [(3, "@tbl-deep refers to no table")]
