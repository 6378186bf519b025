"""Boxes in columns with lines between them: what fits where, and in what order."""

from dataclasses import replace

import pytest

from bindery.drawing.flow import (
    Flow,
    Node,
    break_text,
    check_links,
    order_by_links,
    place_boxes,
    place_ends,
)
from bindery.errors import CodeError
from bindery.loading.entries import load_entries

NODES = (
    Node("a", 0, "one"), Node("b", 0, "two"), Node("x", 1, "a longer text that takes lines"),
    Node("y", 1, "short", example=True),
)  # fmt: skip
FLOW = Flow(("From", "To"), (1, 1), NODES, (("a", "x"), ("b", "x"), ("b", "y")), "example")


def count_signs(words):
    return float(len(words))


def test_words_are_broken_where_a_line_is_full_and_never_within():
    assert break_text("one two three", 7, count_signs) == ["one two", "three"]
    assert break_text("unbreakable word", 4, count_signs) == ["unbreakable", "word"]


def test_boxes_of_a_column_stand_in_order_and_apart_within_the_sheet():
    boxes = place_boxes(FLOW, (60.0, 60.0), 8.0, count_signs)
    for upper, lower in (("a", "b"), ("x", "y")):
        assert boxes[upper].top + boxes[upper].height < boxes[lower].top
    assert all(box.left >= 0 and box.left + box.width <= 60 for box in boxes.values())
    assert all(box.top >= 0 and box.top + box.height <= 60 for box in boxes.values())
    assert boxes["x"].height > boxes["y"].height


def test_a_sheet_that_is_too_low_says_how_much_is_lacking():
    with pytest.raises(ValueError, match=r"column 2 needs \d+ mm more of height"):
        place_boxes(FLOW, (60.0, 20.0), 8.0, count_signs)


def test_lines_leave_and_enter_a_box_apart_and_do_not_cross_there():
    boxes = place_boxes(FLOW, (60.0, 60.0), 8.0, count_signs)
    (a_out, a_in), (b_out, b_in), (c_out, _) = place_ends(FLOW.links, boxes)
    assert a_in[1] < b_in[1]  # from the upper box above
    assert b_out[1] < c_out[1]  # to the upper box above
    assert a_out[0] == boxes["a"].left + boxes["a"].width
    assert a_in[0] == boxes["x"].left


def test_no_line_leads_from_an_example_to_what_is_known():
    check_links(FLOW)
    with pytest.raises(CodeError, match="from the example «short» to «one», which is known"):
        check_links(replace(FLOW, links=(("y", "a"),)))


def test_nodes_are_ordered_by_what_they_lead_to():
    nodes = (Node("low", 0, ""), Node("high", 0, ""), Node("both", 0, ""))
    links = (("low", "q"), ("high", "p"), ("both", "p"), ("both", "q"))
    ordered = order_by_links(nodes, links, {"p": 0, "q": 1})
    assert [node.id for node in ordered] == ["high", "both", "low"]


def load(tmp_path, words):
    folder = tmp_path / "figures/chain"
    folder.mkdir(parents=True)
    (folder / "figure.py").write_text("", "utf-8")
    (folder / "figure.toml").write_text(
        f'kind = "table"\nscope = "study"\n{words}\ntitle = "T"\n', "utf-8"
    )
    mistakes = []
    load_entries(tmp_path, mistakes)
    return [(one.line, one.message) for one in mistakes]


def test_an_entry_without_data_files_says_its_source(tmp_path):
    assert load(tmp_path, "chain = true") == [(3, "the key «source» is missing")]


def test_an_entry_with_data_files_does_not(tmp_path):
    words = 'chain = true\ndata = ["ships"]\nsource = "the sea"'
    assert load(tmp_path, words) == [(5, "the data files say their source themselves")]
