"""Figures outside the numbered chapters have a number of their own, without a chapter."""

import pytest

from bindery.model.tree import Figure, Formula, Heading, Paragraph, Table, Text
from bindery.rendering.numbering import number_document
from bindery.typesetting.auxiliary import read_document_labels
from bindery.typesetting.typeset import typeset

# chapters of a volume: whether each is numbered, and what stands in it
VOLUME = (
    (False, ("fig:s1", "equ:s1")),
    (True, ("fig:a1", "fig:a2")),
    (False, ("fig:s2", "tbl:s1")),
    (False, ("fig:s3", "equ:s2")),
    (True, ("fig:b1", "tbl:b1", "equ:b1")),
    (False, ("fig:s4", "tbl:s2")),
)
NUMBERS = {
    "fig:s1": "1", "equ:s1": "1", "fig:a1": "1.1", "fig:a2": "1.2", "fig:s2": "2", "tbl:s1": "1",
    "fig:s3": "3", "equ:s2": "2", "fig:b1": "2.1", "tbl:b1": "2.1", "equ:b1": "2.1", "fig:s4": "4",
    "tbl:s2": "2",
}  # fmt: skip
WRITTEN = {
    "fig": (
        "\\begin{{figure}}[!htbp]\\EntryCaption{{Seen}}{{{0}}}"
        "\\includegraphics[alt={{A line}}]{{figures/line.pdf}}\\end{{figure}}\n\n"
    ),
    "tbl": "\\begin{{TextTable}}{{lr}}{{Told\\label{{{0}}}}}A & B \\\\ \\TableHeadEnd\na & 1 \\\\\n"
    "\\end{{TextTable}}\n\n",
    "equ": "\\DisplayedFormula[{0}]{{words}}{{x+1}}\n\n",
}


def write_volume(little, kinds):
    chapters = (
        f"\\chapter{'' if numbered else '*'}{{One}}\n"
        + "".join(WRITTEN[label[:3]].format(label) for label in labels if label[:3] in kinds)
        for numbered, labels in VOLUME
    )
    (little / "sections/one.tex").write_text("".join(chapters), "utf-8")
    (little / "sections/two.tex").write_text("\\StyledHeading{x}{chapter}{End}\n", "utf-8")
    with (little / "metadata.tex").open("a", encoding="utf-8") as file:
        file.write("\\def\\BinderyFormulas{}\n")


def test_the_tree_counts_a_volume_so():
    blocks = []
    for numbered, labels in VOLUME:
        blocks.append(Heading(1, (Text("One"),), "", numbered=numbered))
        for label in labels:
            table = Table((), (), caption=(Text("Told"),), label=label)
            made = {
                "fig": Figure("a/b", label, (Text("Seen"),), "", "", table),
                "tbl": table,
                "equ": Paragraph((Formula("x", label=label),)),
            }
            blocks.append(made[label[:3]])
    assert {one: found.number for one, found in number_document(blocks).items()} == NUMBERS


@pytest.mark.tex
@pytest.mark.slow
def test_latex_counts_a_volume_so(make_job, little):
    write_volume(little, {"fig", "tbl", "equ"})
    result = typeset(make_job())
    labels = read_document_labels(result.pdf.parent, "doc")
    assert {one: labels[one].number for one in NUMBERS} == NUMBERS
    assert len({labels[one].anchor for one in NUMBERS}) == len(NUMBERS)
    assert result.warnings == ()


@pytest.mark.tex
@pytest.mark.slow
def test_a_forecast_counts_a_volume_so(make_job, little, count):
    write_volume(little, {"fig", "tbl"})
    result = typeset(make_job())
    assert (count(result.passes, "untagged"), count(result.passes, "tagged")) == (1, 1)
