"""A number in a text comes from a value; what may be typed says why."""

import shutil
from pathlib import Path

import pytest

from bindery.errors import Severity
from bindery.loading import load_study
from bindery.loading.numbers import AllowedNumber
from bindery.prose import SectionRequest, read_section
from bindery.rules.numbers import NumberRules, check_other_numbers, load_number_rules
from bindery.rules.typed_numbers import Notations, find_unused

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
NOTATIONS = Notations(
    ("January", "February", "March"),
    (AllowedNumber("article {n}", ""), AllowedNumber("", "", expression=r"\b[A-Z]\d \d[A-Z]{2}\b")),
    ("chapter", "figure"),
)


VALUES = {"north": {"ships_2019": {"text": "15", "number": 15}}}
PANDOC = {}


def read(text):
    """The tree of a text; what is wrong with it is no matter here."""
    if text not in PANDOC:
        request = SectionRequest(
            path="text.md", source=text.encode(), scope="north", root=Path(__file__).parent,
            values=VALUES, region=("north", "Pier 9"), regions=(("north", "Pier 9"),),
            boxes=("definition",),
        )  # fmt: skip
        PANDOC[text] = read_section(request)
    return PANDOC[text]


def find(text, *allowed):
    found, _ = NumberRules(allowed, NOTATIONS).find_in([read(text)])
    return [(one.line, one.message) for one in found]


def allow(text, *within):
    return AllowedNumber(text, "why", within, 1)


@pytest.mark.parametrize("number", ["1,315", "5", "12.5", "−3", "+2", "15%", "9\u202f080", "198"])
def test_a_typed_number_is_found(number):
    found = find(f"# Ships\n\nThere were {number} ships in the harbour.")
    assert found == [(3, f"the number «{number}» is typed by hand")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the harbour was dug.",
        "From 2005 to 2017, and in 2021/’22 and 2006–2016.",
        "On 1 January 2023 and on 12 March.",
        'It saw {{ value("ships_2019") }} ships.',
        "{% if number('ships') > 10 %}\nMany.\n{% endif %}",
        "{## 12 ships, says the harbour master ##}",
        "EUROPOP2019 and Platform31 and COVID-19 are names.",
        "1. First\n2. Second",
        "Read [this](https://example.org/2/12) and `x = 12`.",
        "## A heading {#sec-12}\n\nSee @sec-12 and [@who2019, p. 12].",
        "The newspaper counted 9,080 ships, and 8,804 a year later [@news].",
        "As @news says, 12 ships came.",
        "[^1]: a note without a number",
        "The emission of CO2, of CO~2~ and of H~2~O on 5km^2^.",
        "The colour #777777, the road N57 on an A4, the 1st and the 2nd.",
        "It opens at 10:30, and the line is +31 (0)20 123 45 67.",
        "Since ’70, in the ’90s, in ’22/’23 and '22/'23, version v2.1 and 1.2.3.",
        "By article 7 and article 12.3; it lies at M1 2AB.",
        "![Quay](quay.png){width=50% #fig-q .wide}",
        "In 2019-2023 and in 2019–2023.",
        '::: {.table data="ships" rows="ships > 12 last 5" headers="1,2" #tbl-x}\nShips\n:::',
        '| a | b |\n|---|---|\n| x | y |\n\n: A title {#tbl-x headers="1,2"}',
        "{% for region in regions %}\nOf {{ region.name }}, {{ loop.index }} of all.\n{% endfor %}",
        "{% for region in regions %}\n{{ loop.index }}. first\n{% endfor %}",
        '::: {.definition title="Of {{ value("ships_2019") }} ships"}\nWords.\n:::',
        '![Quay](q.png){alt="There are {{ value("ships_2019") }} ships on the quay."}',
    ],
)
def test_what_is_no_measurement_or_has_a_source_may_be_typed(text):
    assert find(text) == []


def test_a_reference_typed_by_hand_is_told():
    text = "See chapter 3 and figure 2.1."
    assert find(text) == [
        (1, "«chapter 3» is a reference typed by hand"),
        (1, "«figure 2.1» is a reference typed by hand"),
    ]
    assert find(text, allow("chapter {n}"), allow("figure {n}")) == []


def test_an_alternative_text_is_read_and_a_number_of_nine_digits_is_no_name():
    assert len(find('![Quay](q.png){width=5 alt="There are 12 ships."}')) == 1
    assert find("The number is 123456782.") != []


def test_a_citation_speaks_for_its_own_sentence_only():
    text = "The paper counted 9,080 ships [@news].\nWe counted 12. Others saw 13 [@other]."
    assert find(text) == [(2, "the number «12» is typed by hand")]


def test_a_reference_to_a_figure_is_no_source():
    assert find("There were 12 ships, see @fig-ships.") != []


def test_a_number_in_the_cell_of_a_table_and_in_a_list_is_found_at_its_line():
    text = "# T\n\n| a | b |\n|---|---|\n| x | 12 |\n\n- one\n- 7 ships\n"
    assert [line for line, _ in find(text)] == [5, 8]


def test_an_allowance_holds_for_its_words_and_files():
    text = "Children from 10 to 15 years, and 10 ships."
    assert find(text, allow("{n} to {n} years")) == [(1, "the number «10» is typed by hand")]
    assert find("10 to 15 years", allow("{n} to {n} years", "other.md")) != []
    assert find("10 to 15 years", allow("{n} to {n} years", "text.md")) == []
    assert find("10 to\n15 years", allow("{n} to {n} years")) == []


def test_an_allowance_is_no_part_of_a_longer_number():
    assert find("It is 1,100 for now, and per 1001.", allow("100"), allow("per 100")) != []


@pytest.fixture
def root(tmp_path):
    for folder in ("content", "regions", "figures", "templates"):
        shutil.copytree(HARBOURS / folder, tmp_path / folder)
    return tmp_path


def check(root):
    """What is said of the words outside of texts, and of what they need not allow."""
    study, mistakes = load_study(root).study, []
    rules = load_number_rules(root, study, mistakes)
    if rules is None:
        return mistakes
    found, used = check_other_numbers(root, study, rules)
    unused = find_unused("content/numbers.toml", rules.allowed, used)
    return [*mistakes, *found, *(one for one in unused if "masts" in one.message)]


def edit(root, path, old, new):
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_the_little_study_has_no_typed_number(root):
    assert check(root) == []


def test_numbers_are_found_in_captions_findings_and_the_code_of_figures(root):
    edit(root, "figures/ships/figure.toml", 'subtitle = "Ships a year"', 'subtitle = "7 ships"')
    edit(root, "figures/ships/figure.py", "def draw", 'WORDS = "8 ships"\n\n\ndef draw')
    findings = root / "regions/eastport/findings.toml"
    line = (
        findings.read_text("utf-8")
        .splitlines()
        .index(
            next(one for one in findings.read_text("utf-8").splitlines() if one.startswith("text"))
        )
    )
    edit(root, "regions/eastport/findings.toml", 'text = "', 'text = "There are 9. ')
    found = {(one.path, one.message.split("«")[1].split("»")[0]): one.line for one in check(root)}
    assert found[("figures/ships/figure.toml", "7")] == 5
    assert ("figures/ships/figure.py", "8") in found
    assert found[("regions/eastport/findings.toml", "9")] == line + 1


def test_an_allowance_that_nothing_needs_is_told(root):
    numbers = root / "content/numbers.toml"
    old = numbers.read_text("utf-8")
    numbers.write_text(old + '\n[[allowed]]\ntext = "{n} masts"\nreason = "none"\n', "utf-8")
    (found,) = check(root)
    assert found.message == "no text says «{n} masts» any more"
    assert found.severity is Severity.WARNING
    assert found.line == old.count("\n") + 2


def test_an_allowance_without_a_reason_or_a_number_is_a_mistake(root):
    (root / "content/numbers.toml").write_text('[[allowed]]\ntext = "ships"\n', "utf-8")
    said = [one.message for one in check(root)]
    assert "the key «reason» is missing" in said
    assert "there is no number in it" in said


def test_what_looks_or_names_in_code_is_no_printed_number(root):
    edit(root, "figures/ships/figure.py", "def draw", "def look(axes, rows):\n"
         "    axes.bar(rows['y 2019'], 1, color='0.5', hatch='12')\n"
         "    axes.plot(facecolor='#777777', linestyle='1 2')\n\n\ndef draw")  # fmt: skip
    assert check(root) == []


def test_an_entry_may_have_a_regular_expression(root):
    numbers = root / "content/numbers.toml"
    old = numbers.read_text("utf-8")
    entry = "\n[[allowed]]\npattern = 'dock \\d+'\nreason = 'its name'\n"
    numbers.write_text(old + entry, "utf-8")
    edit(root, "regions/eastport/text/01-summary.md", "The number", "It has dock 3. The number")
    assert check(root) == []
    numbers.write_text(old + entry.replace("\\d+", "(\\d+"), "utf-8")
    assert "«dock (\\d+» is no regular expression" in {one.message for one in check(root)}
