"""References: several at once, at the start of a sentence, with the page, and where none can be."""

import pytest
from writing_texts import write

FIG, TBL = "\\Reference{figure}{fig:north/ships}", "\\Reference{table}{tbl:north/people}"
WITH_PAGE = FIG.replace("{figure}", "[page]{figure}")


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("[@fig-ships; @tbl-people]", f"{FIG} and {TBL}"),
        ("[@fig-ships; @tbl-people; @fig-ships]", f"{FIG}, {TBL} and {FIG}"),
        ("[see @fig-ships and @tbl-people].", f"see {FIG} and {TBL}."),
        ("[see @fig-ships; also @tbl-people]", f"see {FIG}; also {TBL}"),
        ("[@fig-ships, left]", f"{FIG}, left"),
        ("@Fig-ships shows", FIG.replace("{figure}", "[capital]{figure}") + " shows"),
        ("on @fig-ships{.page}.", f"on {WITH_PAGE}."),
        ("[@fig-ships]{.page} on", f"{WITH_PAGE} on"),
        ("[@fig-ships{.page}, left]", f"{WITH_PAGE}, left"),
        ("@Fig-ships{.page}", FIG.replace("{figure}", "[capital,page]{figure}")),
        ("[@fig-ships\nand @tbl-people]", f"{FIG} and {TBL}"),
        ("x[^n]\n\n[^n]: [@fig-ships; @tbl-people]", f"x\\footnote{{{FIG} and {TBL}}}"),
    ],
)
def test_what_is_written_is_what_is_referred_to(convert, text, tex):
    found = write(convert(text, references=(("and", "and"),))).tex
    assert found.split("\n\n", 1)[1].rstrip("\n") == tex


def test_without_a_word_of_the_house_a_comma_stands_between(convert):
    assert f"{FIG}, {TBL}" in write(convert("[@fig-ships; @tbl-people]")).tex


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[@fig-ships; @smith2020]", "a reference among works"),
        ("[@smith2020; @fig-ships]", "a reference among works"),
        ("[-@fig-ships]", "a reference among works"),
        ("## See @fig-ships", "a reference in a heading"),
        ("@Fig-shisp", "@fig-shisp refers to no figure"),
        ("[@fig-ships; @tbl-peple]", "@tbl-peple refers to no table"),
        ("@fig-ships{.pag}", "«{.pag}» belongs to nothing"),
    ],
)
def test_where_no_reference_can_be_it_is_told(refuse, text, message):
    assert refuse(text) == [(3, message)]
