"""Quotations that stand apart: of a kind of the house, with a source, or by signs alone."""

import pytest

from bindery.model.plain import read_plain
from bindery.model.tree import Quotation

KINDS = ("epigraph",)


def test_a_quotation_has_its_kind_and_source(convert):
    text = '::: {.epigraph source="Jan\'s \\"book\\""}\nWords of *others*.\n:::\n'
    (_, block) = convert(text, quotations=KINDS).blocks
    assert isinstance(block, Quotation)
    assert (block.style, read_plain(block.source)) == ("epigraph", "Jan’s “book”")
    assert read_plain(block.blocks[0].content) == "Words of others."


def test_a_quotation_by_signs_has_no_kind(convert):
    (_, block) = convert("> Words of others.\n").blocks
    assert (block.style, block.source) == ("", ())


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("::: {.epigraph who=x}\nWords.\n:::\n", 3, "unknown attribute who"),
        ("Text.\n\n::: epigraph\n:::\n", 5, "a quotation without words"),
        ("::: epigram\nWords.\n:::\n", 3, "unknown kind of block «epigram»"),
    ],
)
def test_what_is_wrong_with_a_quotation_is_told(make_request, text, line, message):
    from bindery.errors import BinderyError
    from bindery.prose import convert_section

    with pytest.raises(BinderyError) as caught:
        convert_section(make_request(text, quotations=KINDS))
    assert [(one.line, one.message) for one in caught.value.diagnostics] == [(line, message)]


def test_a_quotation_in_latex(make_request):
    from writing_texts import write

    from bindery.prose import convert_section

    text = '::: {.epigraph source="A. Smith"}\nWords.\n:::\n'
    tex = write(convert_section(make_request(text, quotations=KINDS))).tex
    assert "\\begin{Quotation}{epigraph}\nWords.\n\n\\QuotationSource{A. Smith}\n" in tex
