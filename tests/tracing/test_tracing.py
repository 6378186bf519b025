"""From a printed number to its cells, from a cell to all that it prints, and what would change."""

import json

import pytest
import run_study

from bindery.console.trace import Question, find_answers, find_changes, trace_numbers
from bindery.errors import BinderyError
from bindery.planning.plan import plan_study
from bindery.planning.request import Request
from bindery.tracing.changes import WHATIF, compare_builds
from bindery.tracing.dependents import list_dependents, read_cells
from bindery.tracing.explaining import Tracer
from bindery.tracing.values import CellPlace

SHIPS = "regions/eastport/data/ships.csv"


def ask(root, *target, **words):
    return find_answers(root, Question(*target, **words))


def name_cells(answer):
    return [(one.place.path, one.place.line, one.place.column) for one in answer.cells]


def test_a_value_is_traced_through_its_computation_to_its_cells_and_source(harbours_built):
    (answer,) = ask(harbours_built, "eastport.ships_change")
    assert [(depth, value.name) for depth, value in answer.steps] == [
        (0, "eastport.ships_change"), (1, "eastport.ships_first"), (1, "eastport.ships_last"),
    ]  # fmt: skip
    assert name_cells(answer) == [(SHIPS, 2, "ships"), (SHIPS, 5, "ships")]
    assert answer.cells[1].row == (("year", "2023"),)
    assert answer.cells[1].text == "1315"
    (source,) = answer.sources
    assert (source.organisation, source.licence) == ("Harbour office", "CC0")
    places = [(one.document, one.number.path, one.number.line) for one in answer.places]
    assert ("profile-eastport", "regions/eastport/text/01-summary.md", 3) in places
    (line,) = [line for _, path, line in places if path == "content/overview/02-comparison.md"]
    text = (harbours_built / "content/overview/02-comparison.md").read_text("utf-8")
    assert 'value("ships_change", region)' in text.splitlines()[line - 1]


def test_a_name_without_a_scope_means_every_region_that_has_it(harbours_built):
    subjects = {answer.subject for answer in ask(harbours_built, "ships_change")}
    assert subjects == {"eastport.ships_change", "westport.ships_change"}


def test_a_text_on_a_page_is_traced_whatever_prints_it(harbours_built):
    found = {one.subject: one for one in ask(harbours_built, "1,315", "profile-eastport", 4)}
    assert set(found) == {"eastport.ships_last", "title|eastport/ships", "alt|eastport/ships"}
    for answer in found.values():
        assert name_cells(answer) == [(SHIPS, 5, "ships")]
    assert found["title|eastport/ships"].facts == ("last",)


def test_a_cell_of_a_table_is_traced_by_experiment_to_the_region_s_file(harbours_built):
    found = {one.subject: one for one in ask(harbours_built, "1,315", "overview")}
    assert name_cells(found["cell|study/tonnage|3|ships_eastport"]) == [(SHIPS, 5, "ships")]


def test_a_typed_number_says_that_it_is_typed(harbours_built):
    (answer,) = ask(harbours_built, "100%", "profile-eastport")
    assert answer.note == "typed in the text, or counted by a template: no computed value"
    assert answer.cells == ()


def test_what_nothing_prints_is_refused_with_the_nearest_name(harbours_built):
    with pytest.raises(BinderyError) as caught:
        ask(harbours_built, "ships_chnge")
    (told,) = caught.value.diagnostics
    assert told.message == "no value has this name, and no finished document prints it"
    assert told.hint == "did you mean «ships_change»?"


def test_without_a_build_the_hint_says_what_to_do(tmp_path):
    root = run_study.copy_harbours(tmp_path / "harbours")
    with pytest.raises(BinderyError) as caught:
        ask(root, "ships_change")
    (told,) = caught.value.diagnostics
    assert (told.message, told.hint) == ("no document has been built yet", "run invoke build")


def test_nothing_asked_is_refused_with_examples(tmp_path):
    with pytest.raises(BinderyError) as caught:
        trace_numbers(tmp_path, Question())
    assert "nothing was asked" in str(caught.value)
    assert "invoke --help trace" in str(caught.value)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (Question(cells=("5:ships",), changes=True), "a cell of which file?"),
        (Question(data=SHIPS, becomes="3"), "which cell would hold this?"),
    ],
)
def test_half_a_question_is_refused(tmp_path, question, message):
    with pytest.raises(BinderyError) as caught:
        trace_numbers(tmp_path, question)
    assert caught.value.diagnostics[0].message == message


def test_a_cell_that_spoils_the_study_is_told_and_nothing_is_touched(harbours, capsys):
    with pytest.raises(BinderyError) as caught:
        find_changes(harbours, Question(data=SHIPS, cells=("5:ships",), becomes="many"))
    assert caught.value.diagnostics[0].message == "with this the study cannot be built"
    assert f"{SHIPS}:5: " in capsys.readouterr().err
    assert "1315" in (harbours / SHIPS).read_text("utf-8")


def find_dependents(root, *cells):
    tracer = Tracer(root, plan_study(root, Request()).study)
    return list_dependents(tracer, SHIPS, read_cells(root, SHIPS, cells))


def test_on_a_cell_depend_values_entries_and_printed_places(harbours_built):
    found = find_dependents(harbours_built, "5:ships")
    assert "eastport.ships_last" in found.values
    assert "eastport.ships_first" not in found.values
    assert found.entries == ("eastport/ships", "study/seen", "study/tonnage")
    where = {(one.document, one.number.where, one.number.text) for one in found.places}
    assert ("overview", "cell", "1,315") in where
    assert ("profile-eastport", "alt", "1,315") in where
    assert ("profile-eastport", "alt", "1,200") not in where
    assert not any("westport" in one.number.origin for one in found.places)


def test_a_row_is_named_by_its_line_or_by_what_tells_it_apart(harbours_built):
    wanted = {CellPlace(SHIPS, 5, "ships")}
    assert read_cells(harbours_built, SHIPS, ("5:ships",)) == wanted
    assert read_cells(harbours_built, SHIPS, ("2023:ships",)) == wanted


def test_a_cell_that_is_not_there_is_refused(harbours_built):
    with pytest.raises(BinderyError) as caught:
        read_cells(harbours_built, SHIPS, ("2031:ships", "2:shps"))
    assert [one.message for one in caught.value.diagnostics] == [
        "there is no row «2031»", "there is no column «shps»",
    ]  # fmt: skip
    assert caught.value.diagnostics[1].hint == "did you mean «ships»?"


def test_what_a_changed_cell_would_change_is_what_it_changes(harbours):
    question = Question(data=SHIPS, cells=("5:ships",), becomes="1,500".replace(",", ""))
    listed = find_changes(harbours, question)
    told = {(one.document, one.where, one.old, one.new) for one in listed}
    assert ("profile-eastport", "text", "+9.6 %", "+25.0 %") in told
    assert ("profile-eastport", "title", "Eastport saw 1,315 ships in 2023",
            "Eastport saw 1,500 ships in 2023") in told  # fmt: skip
    assert ("overview", "cell", "1,315", "1,500") in told
    assert not any(one.document == "profile-westport" for one in listed)
    assert {one.page for one in listed if one.where == "title"} == {4, 6}  # the figure, its numbers
    # neither the sources nor the documents were touched
    assert "1315" in (harbours / SHIPS).read_text("utf-8")

    before = json.loads((harbours / "build/registry/profile-eastport.json").read_text("utf-8"))
    run_study.edit(harbours / SHIPS, "2023,1315", "2023,1500")
    assert run_study.build(harbours).status == 0
    after = json.loads((harbours / "build/registry/profile-eastport.json").read_text("utf-8"))
    gone = {one["origin"] for one in before} | {one["origin"] for one in after}
    really = {
        origin for origin in gone
        if [one["text"] for one in before if one["origin"] == origin]
        != [one["text"] for one in after if one["origin"] == origin]
    }  # fmt: skip
    own = [one for one in listed if one.document == "profile-eastport" and one.where != "drawing"]
    assert really == {one.origin for one in own}
    # and the copy in which it was tried says the same as what was really built
    stems = ("profile-eastport", "profile-westport", "overview")
    assert compare_builds(harbours, harbours / WHATIF, stems) == ()


def test_since_the_last_build_nothing_changes_until_something_does(harbours):
    assert find_changes(harbours, Question(changes=True)) == ()
    run_study.edit(harbours / "regions/eastport/text/02-ships.md", "has an em-dash", "has a dash")
    changes = find_changes(harbours, Question(changes=True))
    assert {(one.document, one.path) for one in changes} == {
        ("profile-eastport", "regions/eastport/text/02-ships.md")
    }
    assert any("has a dash" in one.new for one in changes)


def test_the_answer_can_be_read_by_a_machine(harbours_built, capsys):
    trace_numbers(harbours_built, Question("eastport.ships_change", as_json=True))
    (answer,) = json.loads(capsys.readouterr().out)
    assert answer["text"] == "+9.6 %"
    assert answer["cells"][0]["place"]["line"] == 2


def test_in_words_a_line_says_one_thing(harbours_built, capsys):
    trace_numbers(harbours_built, Question("eastport.ships_change"))
    said = capsys.readouterr().out
    assert said.splitlines()[0] == "eastport.ships_change: +9.6 %"
    assert f"    {SHIPS}:5  ships = 1315  (row year = 2023)" in said
    assert "  source: Harbour office, PB1, CC0; reference date 2020 to 2023" in said
    assert "    profile-eastport, p. 2, text  [regions/eastport/text/01-summary.md:3]" in said
