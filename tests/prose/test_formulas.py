"""Formulas: what may stand in one, what belongs to one, and how it is said."""

import pytest
from writing_texts import write

from bindery.model.tree import Formula
from bindery.model.walk import walk_inlines


@pytest.fixture
def formula(convert):
    """The one formula of a text."""

    def read(text, **changes):
        (found,) = (
            one for one in walk_inlines(convert(text, **changes).blocks) if isinstance(one, Formula)
        )
        return found

    return read


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        ("x^2 + y_1 = \\alpha", "x squared plus y 1 equals alpha"),
        ("\\frac{a}{2} - 3", "a over 2 minus 3"),
        ("\\sqrt{x} \\cdot x^n", "root of x times x to the n"),
        ("(a + \\text{price})", "open bracket a plus price close bracket"),
        ("x \\in \\mathbb{R}", ""),  # no word for this sign
        ("\\frac{a+b}{2}", ""),  # can be heard in two ways
        ("\\sum_{i=1}^n x_i", ""),
        ("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", ""),
    ],
)
def test_a_simple_formula_is_said_and_another_asks_for_words(formula, refuse, tex, words):
    if words:
        assert formula(f"so ${tex}$.").alt == words
    else:
        ((line, message),) = refuse(f"so\n${tex}$.")
        assert (line, message[:30]) == (4, "no words can be made of the fo")
    assert formula(f'so [${tex}$]{{alt="in words"}}.').alt == "in words"


@pytest.mark.parametrize(
    "text",
    [
        '$$ a = b $$ {#eq-sum alt="a is ‘b’"}',
        '$$ a = b $$ {alt="a is ‘b’" }',
        '[$$ a = b $$]{#eq-sum alt="a is ‘b’"}',
        '$$\na = b\n$$ {#eq-sum\nalt="a is ‘b’"}',
        'before $$ a = b $$ {#eq-sum alt="a is ‘b’"}, and behind.',
        '- $$ a = b $$ {#eq-sum alt="a is ‘b’"}',
    ],
)
def test_a_displayed_formula_has_words_and_may_have_a_number(convert, text):
    (found,) = (one for one in walk_inlines(convert(text).blocks) if isinstance(one, Formula))
    assert (found.tex.strip(), found.displayed, found.alt) == ("a = b", True, "a is ‘b’")
    assert found.label == ("eq:north/sum" if "#eq" in text else "")
    assert "alt=" not in write(convert(text)).tex


def test_a_value_in_a_formula_keeps_its_name(formula):
    found = formula('so $2 + {{ value("growth") }}$')
    assert found.tex == "2 + \\BoundValue{growth}{\\text{2,5\\%}}"
    assert [(one.name, one.text) for one in found.values] == [("growth", "2,5%")]
    assert "2,5%" in found.mathml


@pytest.mark.parametrize(
    "tex",
    [
        "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
        "f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{else} \\end{cases}",
        "\\left( \\begin{bmatrix} 1 & 2 \\end{bmatrix} \\right) \\in \\mathcal{L}",
    ],
)
def test_what_mathematics_needs_is_allowed(formula, tex):
    assert formula(f'$$ {tex} $$ {{alt="in words"}}').tex.strip() == tex


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("one\n\n$$ x $$", 5, "the formula «x» has no words for those who hear it"),
        ('$$ x $$ {alt="\\alpha x"}', 3, "the words of the formula «x» hold TeX"),
        ("$$ x $$ {.wide}", 3, "«{.wide}» is no attribute of a formula"),
        ('$$ x $$ {#fig-x alt="x"}', 3, "«#fig-x» is no anchor of a formula"),
        ('[$x$]{#eq-x alt="x"}', 3, "a formula within a line has no number"),
        ("## A $x$ title", 3, "a formula in a heading"),
        ("$a & b$", 3, "a formula may not hold one of % # & ~ $"),
        ("$\\begin{foo} x \\end{foo}$", 3, "a formula may not hold \\begin{foo}"),
        ("$\\begin{cases} x$", 3, "a formula may not hold \\begin{cases} without its partner"),
        ("$\\end{cases}$", 3, "a formula may not hold \\end{cases} without its partner"),
        ("$x^2^3$", 3, "a formula may not hold two powers or two indices on one sign"),
        ("$x_{a}_b$", 3, "a formula may not hold two powers or two indices on one sign"),
        ("$\\sqrt$", 3, "\\sqrt lacks what belongs to it"),
        ("$\\frac{a}$", 3, "\\frac lacks what belongs to it"),
        ("$\\frac\\hat a b$", 3, "\\frac lacks what belongs to it"),
        ("$x^$", 3, "nothing stands behind «^» in a formula"),
        ("$a_'$", 3, "nothing stands behind «_» in a formula"),
        ("$x_\\sqrt{2}$", 3, "«_» in a formula takes one sign, and \\sqrt is more"),
        ("$x_\\mathrm{a}_b$", 3, "a formula may not hold two powers or two indices"),
        ("$\\left a \\right)$", 3, "\\left stands before no bracket"),
        ("$\\bigl x$", 3, "\\bigl stands before no bracket"),
        ("${\\left( a} \\right)$", 3, "a formula may not hold \\left or \\right without its"),
        ("$a \\\\ b$", 3, "«\\\\» stands outside the cells of a matrix, cases or the like"),
        ("$\\begin{cases} {a & b} \\end{cases}$", 3, "«&» stands outside the cells of a matrix"),
        ("$\\begin{cases} a & b & c \\end{cases}$", 3, "a row of cases has more than 2 cells"),
        ("$\\begin{gathered} a & b \\end{gathered}$", 3, "a row of gathered has more than one"),
        ("$\\begin{array} a \\end{array}$", 3, "an array in a formula does not say which columns"),
        ("$\\begin{matrix} a \\\\[x] \\end{matrix}$", 3, "a row in a formula ends with \\\\ and"),
        ("$\\text{a_b}$", 3, "«_» cannot stand in \\text of a formula"),
        ("$\\text{\\alpha}$", 3, "«\\alpha» cannot stand in \\text of a formula"),
        ("$\\mathbb{1}$", 3, "\\mathbb takes capital letters only"),
        ("$a ≤ b$", 3, "«≤» cannot stand in a formula"),
        ("$Ж$", 3, "«Ж» cannot stand in a formula"),
        ("$" + "\\sqrt{" * 50 + "a" + "}" * 50 + "$", 3, "a formula is nested too deeply"),
        ("$\\def\\x{1}$", 3, "a formula may not hold \\def"),
        ('See @eq-lost.\n\n$$ x $$ {#eq-x alt="x"} $\\loop$', 5, "a formula may not hold \\loop"),
    ],
)  # fmt: skip
def test_what_no_formula_may_be_is_told(refuse, text, line, message):
    found = refuse(text)
    assert any(one == line and message in said for one, said in found), found


def test_a_reference_to_a_formula_and_a_note_with_one(convert):
    fragment = convert('$$ x $$ {#eq-x alt="x"}\n\nSee @eq-x[^n].\n\n[^n]: As $y^2$.')
    assert fragment.references == (("eq:north/x", 5),)
    assert "\\Reference{formula}{eq:north/x}" in write(fragment).tex
    assert "\\footnote{As \\InlineFormula{y squared}{y^2}.}" in write(fragment).tex
