"""Hints on words in a whole study: check lists them, a build has one line, and none is stale."""

import json

import pytest
import run_study

from bindery import layout
from bindery.console.build import Session, bring_up_to_date
from bindery.console.hints import print_hints
from bindery.graph import Workspace
from bindery.loading import load_study
from bindery.planning.hint_steps import HINTS, plan_hints
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

TEXT = "regions/eastport/text/01-summary.md"
DICTIONARY = "templates/house/spelling/en"
CHECK = Request(what="texts", jobs=2)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The little study with a dictionary of all its words, checked once."""
    root = run_study.copy_harbours(tmp_path_factory.mktemp("hints") / "harbours")
    house = root / layout.HOUSE_TOML
    added = (
        f'\n[writing.dictionaries]\nen = "{DICTIONARY}"\n'
        '\n[[writing.avoid]]\nwords = ["utilise"]\ninstead = "use"\nwhy = "stilted"\n'
    )
    text = house.read_text()
    assert "[writing.foreign]" in text or "[writing]" in text
    house.write_text(text + added)
    (root / DICTIONARY).parent.mkdir()
    write_dictionary(root, ["thequickbrownfoxjumpsoverlazydog"])  # all letters, none foreign
    assert bring_up_to_date(Session(root, CHECK))
    found = read_hints(root)
    words = {dict(one["said"]["arguments"])["word"] for one in found}
    assert len(words) > 100
    write_dictionary(root, sorted({"harbour", "to", "utilise", *words, *map(str.lower, words)}))
    return root


def write_dictionary(root, words):
    (root / f"{DICTIONARY}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n")
    (root / f"{DICTIONARY}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n")


def read_hints(root):
    return json.loads((root / layout.HINTS).read_text())


def look(root):
    """What the step says of a study as it is; texts are those of the last check."""
    plan = plan_study(root, CHECK)
    step = next(one for one in plan.steps if one.name == HINTS)
    assert step.name in plan.targets
    step.action(Workspace(root, root))
    return read_hints(root)


def test_a_study_with_all_its_words_has_no_hint(made):
    assert look(made) == []


def test_a_word_too_few_is_a_hint_and_no_mistake(made, capsys):
    name = "content/glossary.toml"
    old = (made / name).read_text()
    entry = '[[abbreviations]]\nshort = "HBR"\nlong = "harbuor to utilise"\n'
    (made / name).write_text(f"{old}\n{entry}")
    try:
        unknown, avoided = sorted(look(made), key=lambda one: one["column"])
    finally:
        (made / name).write_text(old)
    assert (unknown["path"], unknown["column"], unknown["severity"]) == (name, 9, "hint")
    assert avoided["column"] == 20
    print_hints(made, "texts")
    said = capsys.readouterr().err
    assert "did you mean «harbour»?" in said
    assert "«utilise»: stilted" in said
    print_hints(made, "documents")
    assert capsys.readouterr().err == "2 hints on words: invoke check lists them\n"
    print_hints(made, "figures")
    assert capsys.readouterr().err == ""


def test_a_word_of_the_list_is_accepted_at_once(made):
    name = "content/glossary.toml"
    old = (made / name).read_text()
    (made / name).write_text(old + '\n[[abbreviations]]\nshort = "HBR"\nlong = "harbuor"\n')
    (made / layout.WORDS).write_text("harbuor  # as they write it\n")
    try:
        assert look(made) == []
    finally:
        (made / name).write_text(old)
        (made / layout.WORDS).unlink()


def test_what_is_remembered_is_not_asked_again(made, monkeypatch):
    look(made)
    monkeypatch.setattr("bindery.planning.hint_steps.ask", lambda *_: pytest.fail("asked"))
    assert look(made) == []
    for spoilt in (b"", b"\xff", b"[]", b'{"key": 1}'):
        (made / layout.SPELLED / "files.json").write_bytes(spoilt)
        assert look(made) == []


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"900\nharbour\n"])
def test_a_spoilt_dictionary_is_one_hint(made, data):
    path = made / f"{DICTIONARY}.dic"
    old = path.read_bytes()
    path.write_bytes(data)
    try:
        (hint,) = look(made)
    finally:
        path.write_bytes(old)
    assert hint["path"].startswith(DICTIONARY)


def test_a_dictionary_that_is_gone_is_one_hint(made):
    path = made / f"{DICTIONARY}.aff"
    old = path.read_bytes()
    path.unlink()
    try:
        (hint,) = look(made)
    finally:
        path.write_bytes(old)
    assert hint["path"] == DICTIONARY


def test_a_house_without_dictionaries_has_no_hints_on_spelling(project_root, tmp_path):
    study = load_study(project_root / "tests/projects/harbours").study
    step = plan_hints(project_root / "tests/projects/harbours", study, ())
    assert not [path for path in step.inputs if path.endswith((".aff", ".dic"))]
    assert step.action.dictionaries == ()


def test_a_dictionary_goes_into_no_document(project_root):
    plan = plan_study(project_root, CHECK)
    rendered = [one for one in plan.steps if one.name.startswith("render ")]
    assert rendered
    for one in rendered:
        assert "templates/house/house.sty" in one.inputs
        assert not [path for path in one.inputs if path.endswith((".aff", ".dic"))]
