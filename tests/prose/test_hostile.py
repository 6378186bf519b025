"""What an author's text must never do is refused, with its line; nothing is carried out."""

import pytest

ALT = 'alt="A long grey quay with two ships."'

HOSTILE = {
    "raw TeX": ("\\input{/etc/passwd} here", "«\\input» is TeX"),
    "TeX in a formula": ("$\\input{x}$", "a formula may not hold \\input"),
    "TeX in a shown formula": ("$$\\write18{ls}$$", "a formula may not hold \\write"),
    "a changed catcode": ("$\\catcode`\\%=12$", "a formula may not hold \\catcode"),
    "a sign by its number": ("$^^5cinput$", "a formula may not hold «^^»"),
    "a formula that leaves its braces": ("$a}{b$", "a formula may not hold a brace without"),
    "a formula within a formula": ("$\\text{$x$}$", "a formula may not hold one of"),
    "a bracket that never closes": ("$\\left( x$", "\\left or \\right without its partner"),
    "a citation key with TeX": ("see [@a\\input{x}]", "there is no work «a»"),
    "a citation of nothing": ("see [@smith2021]", "there is no work «smith2021»"),
    "a script as a link": ("[press](javascript:alert)", "a link to «javascript:alert»"),
    "a script in capitals": ("[press](JaVaScRiPt:x)", "a link to «JaVaScRiPt:x»"),
    "a script in entities": ("[press](java&#115;cript:x)", "a link to «javascript:x»"),
    "a script behind a name": ("[press][x]\n\n[x]: javascript:x", "a link to «javascript:x»"),
    "a script as an address": ("<javascript:x>", "a link to «javascript:x»"),
    "a file as a link": ("[press](file:///etc/passwd)", "a link to «file:///etc/passwd»"),
    "data as a link": ("[press](data:text/html,x)", "a link to «data:text/html,x»"),
    "an address without a scheme": ("[press](//a.example)", "a link to «//a.example»"),
    "an anchor with TeX": ("[press](#sec-}x)", "«#sec-%7Dx» is no anchor"),
    "a reference with TeX": ("see @sec-a%b for more", "«@sec-a%b» is no reference"),
    "an image from above": (f"![Q](../../etc/passwd.png){{{ALT}}}", "leaves the text's folder"),
    "an image from the root": (f"![Q](/etc/passwd.png){{{ALT}}}", "leaves the text's folder"),
    "an image from above, encoded": (f"![Q](%2e%2e/x.png){{{ALT}}}", "leaves the text's folder"),
    "an image named in TeX": (
        f"![Q](a%25b.png){{{ALT}}}",
        "the image regions/north/text/a%b.png is missing",
    ),
    "an image from the web": (f"![Q](https://x.org/q.png){{{ALT}}}", "an image from the web"),
    "an image of another kind": (f"![Q](quay.gif){{{ALT}}}", "«quay.gif» is not an image"),
    "an end of verbatim in code": ("```\n\\end{verbatim}\n```", "code may not hold"),
    "raw LaTeX in a block": ("```{=latex}\nx\n```", "raw markup cannot be used"),
    "raw LaTeX in a line": ("`x`{=latex} here", "raw markup cannot be used"),
    "a private sign": ("a \ue000 b", "a sign that no font can print (U+E000)"),
    "a line mark": ("a \U000f0005 b", "a sign that no font can print (U+F0005)"),
    "a token by its number": ("a &#xF8000; b", "a sign that no font can print (U+F8000)"),
    "a token by its decimal number": ("a &#1015808; b", "a sign that no font can print (U+F8000)"),
    "a control sign": ("a \x07 b", "a sign that no font can print (U+0007)"),
    "a language with TeX": ('[a b]{lang="en}\\input{x"}', "is no language tag"),
    "a forged reference": ('[a]{.reference target="zzz"}', "unknown attribute"),
    "a forged citation": ('[a]{.citation keys="q"}', "there is no work «q»"),
    "Python's classes": ("{{ ''.__class__ }}", "«__class__» cannot be used in a text"),
    "the globals of a function": (
        "{{ value.__globals__ }}",
        "«__globals__» cannot be used in a text",
    ),
    "the object of a function": ("{{ value.__self__ }}", "«__self__» cannot be used in a text"),
    "another file": ("{% include 'x' %}", "include cannot be used in a text"),
    "another template": ("{% extends 'x' %}", "extends cannot be used in a text"),
    "another module": ("{% import 'x' as y %}", "import cannot be used in a text"),
    "a macro": ("{% macro m() %}{{ m() }}{% endmacro %}", "macro cannot be used in a text"),
    "a text without end": ("{{ 'a' * 10000000000 }}", "multiplying cannot be used in a text"),
    "a number without end": ("{{ 10 ** 1000000 }}", "a power cannot be used in a text"),
    "a method": ("{{ 'a'.ljust(10000000000) }}", "only words such as value(…) can be called"),
    "a filter": ("{{ 'a'|center(9999999999) }}", "a filter (|) cannot be used in a text"),
    "a token out of nothing": ('{{ "\\U000f8000" }}', "prints a sign that no font can print"),
    "a mark out of nothing": ('{{ "\\U000f0099" }} a', "prints a sign that no font can print"),
    "Jinja's own words": ("{{ cycler }}", "there is no «cycler» here"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_is_refused_at_its_line(refuse, name):
    text, message = HOSTILE[name]
    found = refuse(text)
    assert any(message in told for _, told in found), found
    assert {line for line, _ in found} <= {3, 4, 5}
    assert min(line for line, _ in found) == (4 if "verbatim" in name else 3)


def test_a_block_of_metadata_is_refused(refuse):
    found = refuse(b"---\ntitle: x\nheader-includes: \\input{x}\n---\n\n# Town\n")
    assert (1, "a block of metadata cannot be used here") in found


def test_a_link_out_of_the_project_is_refused(refuse, tmp_path):
    place = tmp_path / "regions/north/text/out.png"
    place.parent.mkdir(parents=True)
    place.symlink_to("/etc/hostname")
    found = refuse(f"![Q](out.png){{{ALT}}}")
    assert found == [(3, "the image regions/north/text/out.png leads out of the project")]


def test_what_a_value_holds_is_never_markup(body):
    tex = body('It is {{ value("hostile") }} high.')
    assert tex == (
        "It is \\BoundValue{hostile}{*5* \\textbackslash{}input\\{x\\} {[}a{]}(b) <i> "
        "\\textasciigrave{}c\\textasciigrave{} \\$d\\$ \\# \\%} high."
    )


def test_a_value_cannot_become_a_link(refuse):
    assert refuse('[a]({{ value("growth") }})') == [(3, "a link to «2,5%»")]


def test_a_value_in_a_formula_is_text_there(body):
    assert body('[$x {{ value("hostile") }}$]{alt="x and more"}') == (
        "\\InlineFormula{x and more}{x \\BoundValue{hostile}{\\text{*5* "
        "\\textbackslash{}input\\{x\\} {[}a{]}(b) <i> "
        "\\textasciigrave{}c\\textasciigrave{} \\$d\\$ \\# \\%}}}"
    )


def test_an_address_is_encoded(body):
    tex = body("[a](https://a.example/x_y?a=%20&b=~#z)")
    assert tex == "\\href{https://a.example/x\\_y?a=\\%20\\&b=\\~\\#z}{a}"


def test_all_mistakes_are_told_at_once(refuse):
    found = refuse("The [link](x) and\nthe @fig-none and\n\n**open {{ value('nothing') }}\n")
    assert [line for line, _ in found] == [6, 3, 4, 6]
