"""Example content has a bar beside all of it, on each page that it runs over; nothing else has."""

import re
from itertools import pairwise

import pytest

from bindery.typesetting.typeset import typeset

pytestmark = [pytest.mark.tex, pytest.mark.slow]

# Both write where they come to stand: a page, and heights above its foot in scaled points.
HOUSE = r"""
\newcommand\Note[1]{\latelua{local _, y = pdf.getpos()
  texio.write_nl("log", "PLACE #1 " .. tex.count[0] .. " " .. y)}}
\newcommand\In{\leavevmode\Note{in}inside}
\newcommand\Out{\leavevmode\Note{out}outside}
\RenewDocumentCommand\BinderyExampleTitle{}{\In\ begins\par}
\renewcommand\BinderyExampleEndText{ends}
\RenewDocumentCommand\BinderyExampleEnd{m}{\In\ #1\par}
\RenewDocumentCommand\BinderyExampleBar{mm}{\Note{#2}\smash{\lower#1\hbox{\Note{end}}}}
\fancyhead{}\fancyhead[L]{\parbox{5cm}{\Out}}\fancyfoot[L]{\Out}
"""
LINES = r"\In\ words of an example that run on and on " * 60
ROWS = r"\In & row \\ " * 60
TEXT = rf"""\chapter{{One}}\label{{sec:one}}
\Out\ before
\begin{{Example}}
{LINES}

\begin{{itemize}}
\item \In\ one
\item \In\ two\footnote{{\In\ in a note}}
\end{{itemize}}

\section{{\protect\In\ heading}}

{LINES}

\begin{{framed}}
\In\ in a box
\end{{framed}}

\begin{{longtable}}{{ll}}
{ROWS}
\end{{longtable}}

\begin{{figure}}[t]\In\end{{figure}}

{LINES}
\end{{Example}}
\Out\ between

\Out\ and on\footnote{{\Out\ in a note}}

\begin{{framed}}
\Out\ box
\begin{{Example}}
\In\ in a box
\end{{Example}}
\Out\ box
\end{{framed}}
\Out\ after
"""


def test_a_bar_stands_beside_each_line_of_an_example_and_beside_no_other(make_job, little, edit):
    (little / "sections/one.tex").write_text(TEXT, "utf-8")
    (little / "sections/two.tex").write_text("", "utf-8")
    edit(little / "doc.tex", r"\begin{document}", HOUSE + r"\begin{document}")
    edit(little / "doc.tex", "\\tableofcontents\n\\listoffigures\n\\listoftables\n", "")
    log = typeset(make_job(draft=True)).pdf.with_suffix(".log").read_text("utf-8")
    marks = [
        (kind, int(page), int(y))
        for kind, page, y in re.findall(r"^PLACE (\w+) (\d+) (\d+)", log, re.MULTILINE)
    ]
    bars = [(page, top, low) for (_, page, top), (kind, _, low) in pairwise(marks) if kind == "end"]
    words = [one for one in marks if one[0] in {"in", "out"}]
    assert len({page for kind, page, _ in words if kind == "in"}) > 3
    for kind, page, y in words:
        beside = any(where == page and top >= y >= low for where, top, low in bars)
        assert beside == (kind == "in"), (kind, page, y)
    states = [kind for kind, _, _ in marks if kind in {"begin", "continued"}]
    assert states[0] == "begin"
    assert "continued" in states
