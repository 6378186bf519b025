"""A mistake in a template is told in plain words, at its file and line, with a hint."""

import re
from dataclasses import dataclass

import pytest

from bindery.errors import BinderyError
from bindery.messages import Message
from bindery.tex.environment import check_syntax, render_markdown, render_template
from bindery.tex.failures import CallError

PYTHON = re.compile(
    r"undefined|None|Error|object|token|argument|Encountered|Jinja|template '|named|<|__|keyword"
)


@dataclass(frozen=True, slots=True)
class PierView:
    """A made-up thing that a template prints."""

    name: str
    ships: tuple[int, ...] = (1, 2)


def place(name, scope=""):
    return f"{name}{scope}"


CONTEXT = {
    "pier": PierView("North"),
    "words": {"berth": "ligplaats"},
    "nowhere": None,
    "count": 7,
    "empty": (),
    "place": place,
}
# the template's third line: message, hint (its beginning)
SYNTAX = {
    "{% for x in empty %}": ("«for» is not closed", "close it with «endfor»"),
    "{% if count %}{% for x in empty %}{% endif %}": (
        "«endif» stands where «for» is still open", "close that one first, with «endfor»",
    ),
    "{% endfor %}": ("«endfor» has nothing to close or to go on with", "open it before"),
    "{% else %}": ("«else» has nothing to close or to go on with", "open it before"),
    "{% fro x in empty %}{% endfor %}": ("there is no statement «fro»", "did you mean «from»?"),
    "{% %}": ("a statement has no word that says what it does", "marks are"),
    "{{ count": ("a mark is opened and not closed", "marks are"),
    "{% if count": ("a mark is opened and not closed", "marks are"),
    "{{ 'count }}": ("a text in quotes is not closed", "marks are"),
    '{{ words["berth] }}': ("a text in quotes is not closed", "marks are"),
    "{{ count ? 1 }}": ("«?» cannot stand here", "marks are"),
    "{{ count) }}": ("«)» cannot stand here", "marks are"),
    "{{ (count }}": ("", "marks are"),
    "{{ [count) }}": ("«]» is wanted where «)» stands", "marks are"),
    "{{ count pier }}": ("«pier» cannot stand here", "marks are"),
    "{{ count 'x' }}": ("a text in quotes cannot stand here", "marks are"),
    "{{ count 2 }}": ("a number cannot stand here", "marks are"),
    "{{ }}": ("an expression ends too early", "marks are"),
    "{{ count + }}": ("an expression ends too early", "marks are"),
    "{% for in empty %}{% endfor %}": ("", ""),
    "{% for x of empty %}{% endfor %}": ("«in» is wanted where «of» stands", "marks are"),
    "{% for x in %}{% endfor %}": ("an expression ends too early", "marks are"),
    "{% set 1 = 2 %}": ("", ""),
    "{{ count | nosuch }}": ("there is no filter «nosuch»", ""),
    "{{ count | uper }}": ("there is no filter «uper»", "did you mean «upper»?"),
    "{{ count is evn }}": ("there is no test «evn»", "did you mean «even»?"),
    "{{ pier. }}": ("", ""),
    "{{ \\count }}": ("«\\» cannot stand here", "marks are"),
    "{## a note": ("a comment is not closed", "marks are"),
    "{% raw %}": ("«raw» is not closed", "close it with «endraw»"),
    "{% block a %}{% endblock %}{% block a %}{% endblock %}": ("the block «a» stands twice", ""),
    "{% include %}": ("an expression ends too early", "marks are"),
    "{% macro %}{% endmacro %}": ("a name is wanted before the end", "marks are"),
}  # fmt: skip
RUNNING = {
    "{{ lats }}": ("there is no «lats» here", "known: "),
    "{{ peir.name }}": ("there is no «peir» here", "did you mean «pier»?"),
    "{{ pier.nam }}": ("«pier» has no «nam»", "did you mean «name»?"),
    "{{ words.bert }}": ("«words» has no «bert»", "did you mean «berth»?"),
    '{{ words["bert"] }}': ("«words» has no «bert»", "did you mean «berth»?"),
    "{{ pier.ships[9] }}": ("«pier.ships» has no element 9", "the first has the number 0"),
    "{{ nowhere.name }}": ("«nowhere» is empty here, so it has no «name»", "ask first"),
    "{{ count.size.x }}": ("«count» has no «size»", ""),
    "{{ empty | first }}": ("an item is taken from a list that is empty", "ask first"),
    "{{ count() }}": ("something is called that is no function", "write it without"),
    "{{ nowhere() }}": ("something is called that is no function", "write it without"),
    "{{ lats() }}": ("there is no «lats» here", "known: "),
    "{{ place() }}": ("a call of «place» lacks a value: name", ""),
    "{{ place(1, 2, 3) }}": ("a call gives more values than «place» takes", ""),
    "{{ place('a', to='b') }}": ("a call of «place» gives «to», which it does not take", ""),
    "{{ place('a', name='b') }}": ("a call of «place» gives «name» twice", ""),
    "{{ count + 'a' }}": ("an expression puts together what does not go together", "numbers go"),
    "{{ pier < 3 }}": ("an expression puts together what does not go together", "numbers go"),
    "{{ -pier }}": ("an expression puts together what does not go together", "numbers go"),
    "{{ 1 / 0 }}": ("an expression divides by zero", "ask first"),
    "{% for x in count %}{% endfor %}": (
        "something is gone through or counted that is no list", "is there a list",
    ),
    "{{ count | length }}": (
        "something is gone through or counted that is no list", "is there a list",
    ),
    "{% for x in lats %}{% endfor %}": ("there is no «lats» here", "known: "),
    "{% for a, b in pier.ships %}{% endfor %}": (
        "something is gone through or counted that is no list", "is there a list",
    ),
    "{% for a, b in ['abc'] %}{% endfor %}": (
        "a loop takes apart what has another number of pieces than it has names", "",
    ),
    "{{ pier.__class__ }}": ("«__class__» cannot be used in a template", ""),
    "{{ pier.name.format.__globals__ }}": ("«__globals__» cannot be used in a template", ""),
    "{{ range(10 ** 9) | length }}": ("a number here is larger than can be computed with", ""),
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}": (
        "a macro is called without a value for «a»", "give it one",
    ),
    "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}": (
        "a call gives more values than «m» takes", "",
    ),
    "{% macro m(a) %}{% endmacro %}{{ m(b=2) }}": (
        "a call of «m» gives «b», which it does not take", "",
    ),
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": (
        "a template includes or calls itself without end", "let it end",
    ),
    "{% include 'kind/broken.md' %}": (
        "a template includes or calls itself without end", "let it end",
    ),
    "{% include 'house/none.md' %}": ("the template house/none.md is missing", "known: kind/b"),
    "{% from 'kind/one.md' import berth %}{{ berth() }}": (
        "«kind/one.md» has no «berth» to import", "",
    ),
    "{{ refuse() }}": ("there is no part «x»", ""),
}  # fmt: skip


def refuse():
    raise CallError(Message("rendering-no-part", name="x"))


def turn_into_tex(text):
    """The same template with the marks of the LaTeX templates."""
    pairs = (
        ("{##", "((="),
        ("##}", "=))"),
        ("{{", "((("),
        ("}}", ")))"),
        ("{%", "((*"),
        ("%}", "*))"),
    )
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def turn_into_page(text):
    return text.replace("{##", "{#").replace("##}", "#}")


KINDS = {"md": str, "tex": turn_into_tex, "html": turn_into_page}


def tell(tmp_path, ending, text):
    """The one mistake of a template whose third line this is."""
    turn = KINDS[ending]
    folder = tmp_path / "templates/kind"
    folder.mkdir(parents=True)
    (folder / "one.md").write_text("one\n", "utf-8")
    text = turn(text).replace("kind/broken.md", f"kind/broken.{ending}")
    (folder / f"broken.{ending}").write_text(f"one\ntwo\n{text}\nfour\n", "utf-8")
    render = render_markdown if ending == "md" else render_template
    with pytest.raises(BinderyError) as caught:
        render(tmp_path, f"kind/broken.{ending}", {**CONTEXT, "refuse": refuse})
    (mistake,) = caught.value.diagnostics
    return mistake


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("text", [*SYNTAX, *RUNNING])
def test_a_mistake_in_a_template_is_told_in_plain_words_at_its_line(tmp_path, ending, text):
    mistake = tell(tmp_path, ending, text)
    message, hint = {**SYNTAX, **RUNNING}[text]
    assert (mistake.path, mistake.line) == (f"templates/kind/broken.{ending}", 3)
    assert not PYTHON.search(re.sub("«.*?»", "", mistake.message)), mistake.message
    said = f"the template cannot be read: {message}" if text in SYNTAX else message
    assert mistake.message == said or (not message and mistake.hint), mistake.message
    assert mistake.hint.startswith(hint)
    assert mistake.hint or mistake.said.id in {"rendering-no-part", "tex-number-too-large"}


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("text", SYNTAX)
def test_check_tells_the_same_before_anything_is_rendered(tmp_path, ending, text):
    mistake = tell(tmp_path, ending, text)
    path = tmp_path / mistake.path
    assert check_syntax(tmp_path, f"kind/broken.{ending}", path.read_text("utf-8")) == (mistake,)
