"""Notes and sources stand beside figures and tables where a house has a margin column."""

import pytest

from bindery.inspection import read_structure
from bindery.inspection.elements import walk_all
from bindery.typesetting.typeset import typeset

pytestmark = [pytest.mark.tex, pytest.mark.slow]
WORDS = "The quay is long and the ships lie beside it in the rain all day. " * 9
FIGURE = (
    "\\begin{FigureEntry}\n\\EntryCaption{Seen}{fig:a}\n"
    "\\includegraphics[alt={A line},width=\\linewidth]{figures/line.pdf}\\par\n"
    "\\begin{EntryBelow}\n\\EntryNote{A note}\n\\EntrySource{The source%s}\n\\end{EntryBelow}\n"
    "\\end{FigureEntry}\n"
)
TABLE = (
    "\\begin{TableEntry}\n\\TableNeed{9\\baselineskip}\n\\EntryCaption{Told}{tbl:a}\n"
    "\\BinderyTableFont\n\\begin{TableRows}{lr}\nA & B \\\\\n\\TableHeadEnd\n\\TableFoot{30pt}\n"
    "%s\\end{TableRows}\n\\AfterTable{30pt}\n"
    "\\begin{EntryBelow}\n\\EntrySource{The source}\n\\end{EntryBelow}\n\\end{TableEntry}\n"
)
COLUMN = "\\setlength\\BinderyMarginGap{6mm}\\setlength\\BinderyMarginWidth{38mm}\n"


@pytest.fixture
def place(little, make_job):
    """Typesets an entry between paragraphs; gives the texts read, where some stand, the passes."""
    (little / "entries").mkdir()
    (little / "sections/two.tex").write_text("\\chapter{Two}\n", "utf-8")

    def place(entry, column=COLUMN):
        (little / "entries/a.tex").write_text(entry, "utf-8")
        lines = [column, "\\chapter{One}", WORDS, "", "\\PlaceEntry{a}", "", "After it.", ""]
        text = "\n".join([*lines, "\\PlaceWaiting", "\\FlushEntries", ""])
        (little / "sections/one.tex").write_text(text, "utf-8")
        result = typeset(make_job())
        structure = read_structure(result.pdf)
        read = [
            one.text.strip() for one in walk_all(structure.tree) if one.role in ("P", "Caption")
        ]
        boxes = {
            node.text.strip()[:10]: structure.facts.areas[node.marks[0]].box
            for node in walk_all(structure.tree)
            if node.role == "P" and node.marks
        }
        return read, boxes, result.passes

    return place


@pytest.mark.parametrize("entry", [FIGURE % "", TABLE % ("row & 1 \\\\\n" * 12)])
def test_what_stands_below_an_entry_stands_beside_it_and_is_read_as_before(place, entry):
    below, without, passes_below = place(entry, "")
    beside, within, passes = place(entry)
    assert beside == below
    left, right = within["The quay i"][0], within["The quay i"][2]
    assert without["The source"][0] == pytest.approx(left, abs=1)
    assert within["The source"][0] > right
    assert [one.split()[0] for one in passes] == [one.split()[0] for one in passes_below]


def test_what_is_taller_than_its_figure_stands_below_it(place):
    _, boxes, _ = place(FIGURE % (" and more of it" * 80))
    assert boxes["The source"][0] == pytest.approx(boxes["The quay i"][0], abs=1)


def test_a_wide_figure_takes_the_margin_with_its_title_and_what_stands_below_it(place):
    title = "Seen from the quay in the rain by those who wait for ships that never come " * 2
    said = FIGURE.replace("{Seen}", "{" + title + "}") % (" and more of it" * 8)
    read, plain, passes = place(said)
    wide_read, wide, wide_passes = place("\\WideEntry{460pt}\n" + said)
    assert wide_read == read
    assert wide["The source"][0] == pytest.approx(wide["The quay i"][0], abs=1)
    assert wide["The source"][2] > wide["The quay i"][2] + 30
    assert wide["Seen from "][2] > plain["Seen from "][2] + 30
    assert [one.split()[0] for one in wide_passes] == [one.split()[0] for one in passes]


def test_what_follows_a_wide_figure_is_as_wide_as_before(place):
    _, boxes, _ = place("\\WideEntry{460pt}\n" + FIGURE % "")
    _, plain, _ = place(FIGURE % "")
    assert boxes["After it."][0] == pytest.approx(plain["After it."][0], abs=1)
