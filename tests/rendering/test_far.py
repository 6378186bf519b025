"""What a document prints of others: found, refused with a hint, written, held against them."""

import pytest

from bindery.errors import BinderyError
from bindery.rendering.far import FarLabel, Need, Other, check_settled, find_need, write_far

PLACE = ("content/report/01.md", 7)
NORTH = frozenset({"tbl:north/quays", "fig:north/a"})
ANNEX = frozenset({"fig:north/a", "fig:south/a", "fig:study/a", "fig:south/b", "sec:study/how"})
OTHERS = {
    "north": Other("north", "North", "north", inside=False, labels=NORTH),
    "annex": Other("annex", "Annex", "study", inside=False, labels=ANNEX),
}
LABEL = FarLabel("4.2", "61", "Quays", "table.4.2")


def need(key, label, stem="north", title="North & co", *, inside=False):
    return Need(key, stem, title, label, inside, *PLACE)


NEED = need("study/north:tbl-quays", "tbl:north/quays")


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("study/north:tbl-quays", "tbl:north/quays"),
        ("south/north:fig-a", "fig:north/a"),
        ("north/annex:fig-a", "fig:north/a"),  # the text's own region first
        ("study/annex:fig-a", "fig:study/a"),
        ("east/annex:fig-a", "fig:study/a"),
        ("north/annex:sec-how", "sec:study/how"),
        ("north/annex:south:fig-a", "fig:south/a"),
    ],
)
def test_a_reference_means_the_own_regions_place_or_the_documents(key, label):
    assert find_need(key, OTHERS, PLACE).label == label


@pytest.mark.parametrize(
    ("key", "message", "hint"),
    [
        ("study/north:tbl-quay", "«north» has no table «@tbl-quay»", "did you mean «@tbl-quays»?"),
        ("study/north:sec-x", "«north» has no section «@sec-x»",
         "define it there, or place it there"),
        ("study/annex:fig-b", "«annex» has no figure «@fig-b»", "say whose: @…:south:fig-b"),
        ("study/annex:east:fig-a", "«annex» has no figure «@fig-a» of «east»",
         "say whose: @…:north:fig-a"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing_is_told_at_the_authors_line(key, message, hint):
    with pytest.raises(BinderyError) as caught:
        find_need(key, OTHERS, PLACE)
    (one,) = caught.value.diagnostics
    assert (one.path, one.line, one.message, one.hint) == (*PLACE, message, hint)


def test_what_is_known_is_written_for_latex_and_what_is_not_is_left_out():
    near = need("north/x:fig-a", "fig:north/a", "x", "X", inside=True)
    other = need("study/north:fig-a", "fig:north/a")
    text = write_far((NEED, near, other, NEED), {"north": {"tbl:north/quays": LABEL}})
    assert r"\csname BinderyNear@north/x:fig-a\endcsname{fig:north/a}" in text
    words = r"{North \& co}{north.pdf}{4.2}{61}{Quays}{table.4.2}"
    assert text.count(rf"\csname BinderyFar@study/north:tbl-quays\endcsname{{{words}}}") == 1
    assert "fig-a" not in text.replace("x:fig-a", "")


def test_a_draft_says_that_it_does_not_know():
    assert "{North \\& co}{}{?}{?}{?}{table.0}" in write_far((NEED,), {}, "?")


def test_other_numbers_have_another_id():
    moved = FarLabel("4.2", "62", "Quays", "table.4.2")
    texts = [write_far((NEED,), {"north": {NEED.label: one}}) for one in (LABEL, moved)]
    assert len({text.split("\n")[0] for text in texts}) == 2


def test_what_is_printed_must_be_what_the_others_became():
    labels = {"north": {NEED.label: LABEL}}
    printed = write_far((NEED,), labels)
    check_settled((NEED,), labels, printed)
    moved = {"north": {NEED.label: FarLabel("4.2", "62", "Quays", "table.4.2")}}
    for now, message in (
        (moved, "the references between the documents do not come to rest"),
        ({}, "«north» does not print what «tbl:north/quays» should refer to"),
    ):
        with pytest.raises(BinderyError) as caught:
            check_settled((NEED,), now, printed)
        (one,) = caught.value.diagnostics
        assert (one.path, one.line, one.message) == (*PLACE, message)
