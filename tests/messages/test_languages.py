"""Every language says all that English says: each message, with the same places and choices."""

import importlib.util
import re

import invoke
import pytest
from catalogue_texts import ENGLISH, HOME, LANGUAGES, list_names
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bindery.inspection.assertions import ASSERTIONS
from bindery.messages import Catalogue, Message, say_number, speaking

OTHERS = [one for one in LANGUAGES if one != "en"]
# What a language says instead of docstrings: in English these stand in the code.
INSTEAD = {"tasks", "titles"}
# Messages that are the same in both: places alone, code to type, words that are Dutch too.
SAME = {
    "console-gate-open", "console-letter", "console-log-open", "data-area-in", "data-chosen-area",
    "data-nearest", "data-parts-columns", "data-round-scale", "data-said-in", "data-value-in-unit",
    "loading-chart-needs-series", "loading-no-spread", "loading-not-declared-of",
    "loading-protect-no-count", "loading-unknown-choice", "preview-document", "prose-tex",
    "release-against-schema", "release-git-failed", "release-no-judgement-word",
    "rules-no-respondents",
}  # fmt: skip


def read_messages(language):
    """Each message and term of a language by id, in Fluent's syntax, with its file."""
    found = {}
    for path in sorted((HOME / "messages" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content.strip()}"
            if isinstance(entry, fluent.Message | fluent.Term):
                name = f"{'-' * isinstance(entry, fluent.Term)}{entry.id.name}"
                assert name not in found, f"{name} stands twice"
                found[name] = (path.stem, entry)
    return found


def list_parts(entry):
    """The text of a message and of its hint, by name."""
    return {"": entry.value} | {one.id.name: one.value for one in entry.attributes}


def list_choices(node):
    """Each variable by which a text chooses, with the words that it knows."""
    found = set()
    if isinstance(node, fluent.SelectExpression):
        keys = {getattr(one.key, "name", "") or one.key.value for one in node.variants}
        found.add((node.selector.id.name, frozenset(keys)))
    for child in vars(node).values():
        for one in child if isinstance(child, list) else [child]:
            if isinstance(one, fluent.BaseNode):
                found |= list_choices(one)
    return found


def describe(entry):
    """What must be alike in all languages: places, terms and choices, of the text and the hint."""
    return {
        part: (
            list_names(text, fluent.VariableReference),
            list_names(text, fluent.TermReference),
            list_choices(text),
        )
        for part, text in list_parts(entry).items()
    }


def write_plainly(pattern):
    """The words of a text without its places, such as to compare two languages."""
    return re.sub(r"\s+", " ", "".join(_list_words(pattern))).strip()


def _list_words(node):
    if isinstance(node, fluent.TextElement | fluent.StringLiteral):
        yield node.value
    elif isinstance(node, fluent.Placeable | fluent.Pattern | fluent.SelectExpression):
        inner = getattr(node, "expression", None) or getattr(node, "elements", None)
        for one in inner if isinstance(inner, list) else [inner or node]:
            if one is not node:
                yield from _list_words(one)
        for one in getattr(node, "variants", ()):
            yield from _list_words(one.value)


TEXTS = {language: read_messages(language) for language in LANGUAGES}


def only_messages(language):
    return {name: one for name, one in TEXTS[language].items() if one[0] not in INSTEAD}


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_there_in_its_file(language):
    english = {name: area for name, (area, _) in TEXTS["en"].items()}
    assert {name: area for name, (area, _) in only_messages(language).items()} == english


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_has_the_same_places_terms_and_choices(language):
    ours = {name: describe(entry) for name, (_, entry) in only_messages(language).items()}
    english = {name: describe(entry) for name, (_, entry) in TEXTS["en"].items()}
    assert {name: one for name, one in ours.items() if one != english.get(name)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language):
    for name, (_, entry) in TEXTS[language].items():
        for part, text in list_parts(entry).items():
            assert text.elements, f"{name} {part}"


def test_no_dutch_text_is_the_english_one():
    alike = {
        name
        for name, (_, entry) in only_messages("nl").items()
        for part, text in list_parts(entry).items()
        if re.search("[A-Za-z]{2}", words := write_plainly(text))
        and words == write_plainly(list_parts(TEXTS["en"][name][1])[part])
    }
    assert alike == SAME


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [0, 1, 2, 21])
def test_every_message_can_be_written_for_any_number(language, count):
    spoken = Catalogue(language)
    for name, (_, places) in ENGLISH.items():
        if not name.startswith("-"):
            filling = dict.fromkeys(places, count)
            assert spoken.write(name, filling).strip() or "console-summary" in name, name
            spoken.write_hint(name, filling)


@pytest.mark.parametrize("language", OTHERS)
def test_every_choice_can_be_written(language):
    """Each word by which a text chooses gives words, and another than its neighbour's or not."""
    spoken = Catalogue(language)
    for name, (_, entry) in only_messages(language).items():
        for variable, keys in {
            one for text in list_parts(entry).values() for one in list_choices(text)
        }:
            for key in keys:
                filling = dict.fromkeys(ENGLISH[name][1], "x") | {variable: key}
                assert "{" + "$" not in spoken.write(name, filling) + spoken.write_hint(
                    name, filling
                )


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 fouten;"), (1, "1 fout;"), (2, "2 fouten;"), (21, "21 fouten;")]
)
def test_dutch_counts_as_dutch_does(count, words):
    assert Catalogue("nl").write("console-mistakes", {"count": count}).startswith(words)


def test_every_rule_has_a_dutch_title():
    titles = {name for name, (area, _) in TEXTS["nl"].items() if area == "titles"}
    assert titles == {f"titles-{one.name}" for one in ASSERTIONS}


def test_every_task_and_option_has_dutch_help(project_root):
    spec = importlib.util.spec_from_file_location("tasks", project_root / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    tasks = invoke.Collection.from_module(module).tasks
    wanted = {f"tasks-{name}" for name in tasks}
    for name, task in tasks.items():
        options = {one.name: one.help for one in task.get_arguments()}
        assert all(options.values()), f"an option of {name} has no help"
        wanted |= {f"tasks-{name}-{option.replace('_', '-')}" for option in options}
    assert {name for name, (area, _) in TEXTS["nl"].items() if area == "tasks"} == wanted | {
        "-tasks-document", "-tasks-explain", "-tasks-jobs", "-tasks-region",
    }  # fmt: skip


def test_english_leaves_docstrings_as_they_are():
    assert Catalogue("en").find("titles-fonts") == ""
    assert Catalogue("nl").find("titles-fonts").startswith("Alle lettertypen")
    assert Catalogue("nl").find("titles-nothing") == ""


def test_decimals_are_written_as_each_language_writes_them():
    said = Message("typesetting-too-wide", size=say_number("4.5"))
    with speaking("en"):
        assert str(said) == "a line is 4.5 pt too wide for its column"
    with speaking("nl"):
        assert "4,5 pt" in str(said)
        assert str(say_number(18.64, 1)) == "18,6"
        assert str(say_number(3.0)) == "3"
