"""Real LaTeX: its complaints come back at the lines of the author's Markdown."""

import pytest

from bindery.errors import BinderyError, Severity
from bindery.typesetting.typeset import typeset

pytestmark = [pytest.mark.tex, pytest.mark.slow]


def typeset_badly(job):
    with pytest.raises(BinderyError) as caught:
        typeset(job)
    return {(one.path, one.line): one for one in caught.value.diagnostics}


def test_errors_of_several_files_come_at_once_at_their_lines(make_job, little, edit):
    edit(little / "sections/one.tex", "Some words", r"Some \wrods")
    edit(little / "sections/two.tex", "More text", r"\includegraphics[alt={x}]{gone.pdf} More")
    found = typeset_badly(make_job())
    assert found[("content/01-first.md", 3)].message == r"LaTeX does not know \wrods"
    assert found[("content/02-second.md", 10)].message == "the file gone.pdf is missing"


def test_what_only_a_finished_page_shows_comes_at_its_line_too(make_job, little, edit):
    edit(little / "sections/one.tex", ",alt={A line that rises}", "")
    edit(little / "sections/one.tex", "In it some text.", r"In it \ref{nowhere} some text.")
    odd = r"\GenericWarning{(X)}{X Warning: Odd\csname @gobbletwo\endcsname}"  # as LaTeX ends some
    edit(little / "sections/one.tex", "Some words", f"{odd}Some words")
    edit(little / "sections/two.tex", "Text that stands here", "Text \N{HANGUL SYLLABLE GA} here")
    edit(little / "sections/two.tex", "More text", r"\hbox to 9cm{\hskip 12cm} More text")
    found = typeset_badly(make_job())
    assert "no description" in found[("content/01-first.md", 5)].message
    assert "nowhere" in found[("content/01-first.md", 14)].message
    assert found[("content/01-first.md", 3)].message == "X Warning: Odd"
    assert "no letter for “가”" in found[("content/02-second.md", 2)].message
    wide = found[("content/02-second.md", 10)]
    assert "too wide" in wide.message
    assert wide.severity is Severity.WARNING
