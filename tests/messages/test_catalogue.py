"""The catalogue: what the code says stands in it, what stands in it is said, in every language."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bindery.messages import Catalogue, Message

HOME = Path(__file__).resolve().parents[2] / "src/bindery"
LANGUAGES = sorted(path.parent.name for path in (HOME / "messages").glob("*/common.ftl"))


def read_entries(language):
    """Each message and term by id: its file, its variables and those of its hint."""
    found = {}
    for path in sorted((HOME / "messages" / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text("utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content.strip()}"
            if isinstance(entry, fluent.Message | fluent.Term):
                mark = "-" if isinstance(entry, fluent.Term) else ""
                name = f"{mark}{entry.id.name}"
                assert name not in found, f"{name} stands twice"
                found[name] = (path.stem, list_names(entry, fluent.VariableReference))
    return found


def list_names(node, kind):
    """The names of all references of a kind within a node."""
    if isinstance(node, kind):
        return {node.id.name}
    children = [one for one in vars(node).values() if isinstance(one, fluent.BaseNode | list)]
    flat = [one for child in children for one in (child if isinstance(child, list) else [child])]
    return set().union(*(list_names(one, kind) for one in flat if isinstance(one, fluent.BaseNode)))


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
ENGLISH = read_entries("en")


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_message_with_the_same_arguments(language):
    found = read_entries(language)
    there = {area for area, _ in found.values()}
    assert found == {name: one for name, one in ENGLISH.items() if one[0] in there}


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
