"""PDFs by other producers are read and judged, whatever they hold."""

import contextlib

import matplotlib as mpl
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure

from bindery.errors import BinderyError
from bindery.inspection import Finished, inspect_documents, read_structure, write_sarif, write_text


@pytest.fixture(scope="module")
def plot(tmp_path_factory):
    """A page by matplotlib, untagged, with text of seven points and pale letters."""
    path = tmp_path_factory.mktemp("plot") / "plot.pdf"
    with mpl.rc_context({"pdf.fonttype": 42}):
        figure = Figure(figsize=(4, 3))
        axes = figure.add_subplot()
        axes.plot([1, 2, 4])
        axes.set_title("Small words", fontsize=7)
        axes.set_xlabel("Pale words", color="#BBBBBB")
        FigureCanvasPdf(figure).print_pdf(path, metadata={"Author": "Dr. A. Smith"})
    return path


def test_a_plot_by_matplotlib_is_judged_and_told(plot):
    (found,) = inspect_documents([Finished(plot, "plot.pdf")])
    broken = {one.rule for one in found.own if one.stops}
    assert {"tagged", "title", "language", "text-contrast", "no-person-named"} <= broken
    assert any("“Small words” is set in 7 points" in one.message for one in found.own)
    assert any("#BBBBBB on #FFFFFF" in one.message for one in found.own)
    assert "veraPDF ua1  FAILED" in write_text([found])
    assert '"uri": "plot.pdf"' in write_sarif([found])


def test_a_document_by_typst_is_judged_by_its_own_word(pdfs):
    (found,) = inspect_documents([Finished(pdfs / "typst.pdf", "typst.pdf")], ("ua1",))
    assert found.validations[0].verdict.value == "passed"
    assert "standards-named" not in {one.rule for one in found.own}
    assert found.passed


def test_a_file_made_for_the_web_may_have_an_end_at_its_beginning(pdfs, tmp_path):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.save(tmp_path / "fast.pdf", linearize=True)
    data = (tmp_path / "fast.pdf").read_bytes()
    assert read_structure(tmp_path / "fast.pdf").catalogue.endings == 1
    # as other programs write it: an end in the comment before the first table of objects
    first = data.index(b"%\xbf\xf7\xa2\xfe")
    both = data[:first] + b"%%EOF" + data[first + 5 :]
    (tmp_path / "both.pdf").write_bytes(both)
    assert both.count(b"%%EOF") == 2
    assert read_structure(tmp_path / "both.pdf").catalogue.endings == 1


OPERATORS = st.sampled_from([
    "q", "Q", "BT", "ET", "/F18 12 Tf", "<0052> Tj", "[<0052> -300 <0052>] TJ", "1 0 0 1 9 9 cm",
    "0.5 g", "1 0 0 rg", "/Pattern cs", "/P scn", "10 10 50 50 re", "f", "S", "B*", "W", "n", "m",
    "1 2 m", "3 4 l", "1 2 3 4 5 6 c", "h", "/X Do", "/G gs", "1e38 0 0 1e38 0 0 cm", "sh", "l",
    "/Span <</MCID 1>> BDC", "EMC", "3 Tr", "0 Tz", "BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI", "Tj",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(OPERATORS, max_size=40))
def test_no_order_of_operators_is_a_traceback(parts, pdfs, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.pages[0].Contents = pdf.make_stream("\n".join(parts).encode("latin-1"))
        pdf.save(folder / "any.pdf")
    with contextlib.suppress(BinderyError):
        read_structure(folder / "any.pdf")
