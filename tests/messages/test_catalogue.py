"""The catalogue: what the code says stands in it, what stands in it is said, in every language."""

import ast
import re

import pytest
from catalogue_texts import ENGLISH, HOME, LANGUAGES, list_names
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bindery.messages import Catalogue, Message
from bindery.messages.catalogue import find_plain, read_source


def read_calls():
    """Each `Message("id", name=…)` of the code: its place, ids (of either branch) and names."""
    for path in sorted(HOME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Message":
                place = f"{path.relative_to(HOME)}:{node.lineno}"
                yield place, list(list_ids(node.args[0])), {word.arg for word in node.keywords}


def list_ids(node):
    """The texts that an expression may give; None for one that is not written out."""
    if isinstance(node, ast.IfExp):
        yield from (*list_ids(node.body), *list_ids(node.orelse))
    elif isinstance(node, ast.Constant):
        yield node.value
    else:
        yield None


CALLS = list(read_calls())


def find_fault(ids, names):
    """Why a call cannot be written; "" where it can."""
    for one in ids:
        if one is None:
            return "write the id out, so that it can be found"
        if one not in ENGLISH:
            return f"{one} is not in the catalogue"
        area, wanted = ENGLISH[one]
        if area != one.partition("-")[0]:
            return f"{one} stands in {area}.ftl"
        if "**" not in names and wanted != names - {None}:
            return f"{one} has the places {sorted(wanted)}"
    return ""


def test_what_the_code_says_stands_in_the_catalogue_with_its_arguments():
    faults = {place: find_fault(ids, names) for place, ids, names in CALLS}
    assert {place: fault for place, fault in faults.items() if fault} == {}
    assert len(CALLS) > 500


def test_what_stands_in_the_catalogue_is_said():
    said = {one for _, ids, _ in CALLS for one in ids}
    messages = {name for name in ENGLISH if not name.startswith("-")}
    assert messages - said == set()


def test_every_term_is_used():
    used = set()
    for path in (HOME / "messages/en").glob("*.ftl"):
        resource = FluentParser().parse(path.read_text("utf-8"))
        used |= {f"-{name}" for name in list_names(resource, fluent.TermReference)}
    assert {name for name in ENGLISH if name.startswith("-")} == used


def test_a_message_is_written_with_whatever_fills_it():
    """Braces, dollar signs and line ends in an argument are an author's, never Fluent's."""
    english = Catalogue("en")
    for name, (_, places) in ENGLISH.items():
        if not name.startswith("-"):
            filling = dict.fromkeys(places, "{ $x } \u2019\n.a = 1")
            words = english.write(name, filling)
            assert not re.search(r"\bNone\b|\{\$", words), name
            assert words == str(Message(name, **filling))


def test_a_missing_argument_is_our_mistake():
    with pytest.raises(KeyError, match="common-quoted"):
        str(Message("common-quoted"))


def test_a_missing_message_is_our_mistake():
    with pytest.raises(KeyError, match="common-nothing"):
        str(Message("common-nothing"))


def test_a_message_within_a_message_is_written_in_the_same_language():
    inner = Message("graph-locked", owner="7")
    outer = Message("graph-made-file", what=inner, made="build/x")
    assert str(outer) == f"{inner} (build/x)"
    assert outer.hint == inner.hint != ""


def test_a_year_is_written_without_separators():
    assert str(Message("common-quoted", words=2023)) == "2023"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_message_says_what_fluent_says(language):
    """The short way round Fluent, for messages of one line, is a way to the same words."""
    spoken = Catalogue(language)
    plain = 0
    for name, (area, places) in ENGLISH.items():
        filling = dict.fromkeys(places, "{ $x } \u2019\n.a = 1") | dict.fromkeys(["count"], 2023)
        if not name.startswith("-") and find_plain(read_source(language, area), name):
            assert spoken.write(name, filling) == spoken._format(name, None, filling), name
            plain += 1
    assert plain > 1000
    assert find_plain("a-b = One\n    { $c }\n", "a-b") == ""
    assert find_plain("a-b = One\n    .hint = two\n", "a-b") == "One"
    assert find_plain("a-b = { -term }\n", "a-b") == find_plain("a-bc = One\n", "a-b") == ""
