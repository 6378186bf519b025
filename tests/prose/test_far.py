"""A reference to another document of the set survives Markdown, and is refused at its line."""

import pytest
from writing_texts import write

from bindery.errors import BinderyError

FORM = "write @document:tbl-name, or @document:region:tbl-name for a region's in a joint document"
DOCUMENTS = (("report-north", "Report North"), ("annex_2", "The annex & more"))


@pytest.mark.parametrize(
    ("text", "target", "macro"),
    [
        ("See @annex_2:tbl-people.", "annex_2:tbl-people",
         r"\ExternalReference{north/annex_2:tbl-people}{The annex \& more}{table}"),
        ("In @report-north:fig-ships, and on.", "report-north:fig-ships",
         r"\ExternalReference{north/report-north:fig-ships}{Report North}{figure}"),
        ("See @annex_2:south:sec-quays", "annex_2:south:sec-quays",
         r"\ExternalReference{north/annex_2:south:sec-quays}{The annex \& more}{section}"),
        ("See @report-{{ region.slug }}:box-a", "report-north:box-a",
         r"\ExternalReference{north/report-north:box-a}{Report North}{box}"),
    ],
)  # fmt: skip
def test_a_reference_to_another_document_becomes_one_macro(convert, text, target, macro):
    fragment = convert(text, documents=DOCUMENTS)
    assert macro in write(fragment).tex
    assert fragment.cross_references == ((target, 3),)
    assert fragment.references == fragment.citations == ()


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("Some words.\nSee @report-noth:fig-ships.", 4,
         "there is no document «report-noth»", "did you mean «report-north»?"),
        ("[@smith2020; @report-north:fig-ships].", 3, "a reference among works",
         "write @report-north:fig-ships by itself, outside the brackets of works"),
        ("## On @report-north:fig-ships", 3, "a reference to another document in a heading",
         "put it in the text below"),
        ("See @report-north:a:b:fig-ships", 3, "«@report-north:a:b:fig-ships» is no reference",
         FORM),
        ("See\n@report-north:fn-x.", 4, "«@report-north:fn-x» is no reference", FORM),
    ],
)  # fmt: skip
def test_what_is_no_such_reference_is_told_at_its_line(convert, text, line, message, hint):
    with pytest.raises(BinderyError) as caught:
        convert(text, documents=DOCUMENTS)
    (one,) = caught.value.diagnostics
    assert (one.line, one.message, one.hint) == (line, message, hint)
