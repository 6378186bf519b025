"""References to other documents: resolved or refused with a hint, written, compared."""

from dataclasses import replace

import pytest

from bindery.errors import BinderyError
from bindery.model.labels import Label
from bindery.prose.references import _KINDS as KINDS
from bindery.rendering.external import (
    ExternalDocument,
    ExternalReference,
    find_changed,
    find_missing,
    resolve_reference,
    write_external_labels,
)

PLACE = ("content/report/01.md", 7)
NORTH = frozenset({"tbl:north/quays", "fig:north/a"})
ANNEX = frozenset({"fig:north/a", "fig:south/a", "fig:study/a", "fig:south/b", "sec:study/how"})
OTHERS = {
    "north": ExternalDocument("north", "North", "north", inside=False, labels=NORTH),
    "annex": ExternalDocument("annex", "Annex", "study", inside=False, labels=ANNEX),
}
LABEL = Label("4.2", "61", "Quays", "table.4.2")


def refer(key, label, stem="north", title="North & co", *, inside=False):
    return ExternalReference(key, stem, title, label, inside, *PLACE)


QUAYS = refer("study/north:tbl-quays", "tbl:north/quays")


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
    assert resolve_reference(key, OTHERS, PLACE).label == label


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
        resolve_reference(key, OTHERS, PLACE)
    (one,) = caught.value.diagnostics
    assert (one.path, one.line, one.message, one.hint) == (*PLACE, message, hint)


def test_what_is_known_is_written_for_latex_and_what_is_not_is_left_out():
    near = refer("north/x:fig-a", "fig:north/a", "x", "X", inside=True)
    other = refer("study/north:fig-a", "fig:north/a")
    text = write_external_labels((QUAYS, near, other, QUAYS), {"north": {"tbl:north/quays": LABEL}})
    assert r"\csname BinderyInternal@north/x:fig-a\endcsname{fig:north/a}" in text
    words = r"{North \& co}{north.pdf}{4.2}{61}{Quays}{table.4.2}"
    assert text.count(rf"\csname BinderyExternal@study/north:tbl-quays\endcsname{{{words}}}") == 1
    assert "fig-a" not in text.replace("x:fig-a", "")


def test_a_draft_says_that_it_does_not_know():
    assert "{North \\& co}{}{?}{?}{?}{table.0}" in write_external_labels((QUAYS,), {}, "?")


@pytest.mark.parametrize("prefix", KINDS)
def test_each_kind_of_place_in_another_document_is_told_found_and_drafted(prefix):
    label = f"{prefix}:north/x"
    others = {"north": replace(OTHERS["north"], labels=frozenset({label}))}
    found = resolve_reference(f"study/north:{prefix}-x", others, PLACE)
    assert found.label == label
    assert ".0}" in write_external_labels((found,), {}, "?")
    with pytest.raises(BinderyError, match=f"«north» has no .+ «@{prefix}-y»"):
        resolve_reference(f"study/north:{prefix}-y", others, PLACE)


def test_other_numbers_have_another_id():
    moved = Label("4.2", "62", "Quays", "table.4.2")
    texts = [
        write_external_labels((QUAYS,), {"north": {QUAYS.label: one}}) for one in (LABEL, moved)
    ]
    assert len({text.split("\n")[0] for text in texts}) == 2


def test_a_label_that_became_another_is_found_where_it_is_referred_to():
    near = refer("north/x:fig-a", "fig:north/a", "x", "X", inside=True)
    labels = {"north": {QUAYS.label: LABEL}}
    written = write_external_labels((QUAYS, near), labels)
    assert find_changed((QUAYS, near), labels, written) == ()
    moved = {"north": {QUAYS.label: Label("4.2", "62", "Quays", "table.4.2")}}
    assert find_changed((QUAYS, near), moved, written) == (QUAYS,)
    assert find_changed((QUAYS,), labels, write_external_labels((QUAYS,), {})) == (QUAYS,)


def test_a_label_that_the_other_document_does_not_print_is_found():
    near = refer("north/x:fig-a", "fig:north/a", "x", "X", inside=True)
    assert find_missing((QUAYS, near), {"north": {QUAYS.label: LABEL}}) == ()
    assert find_missing((QUAYS, near), {"north": {}}) == (QUAYS,)
    assert find_missing((QUAYS, near), {}) == (QUAYS,)
