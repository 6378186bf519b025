"""Figures and tables stand whole between paragraphs, and are read where they are written."""

import pikepdf
import pytest

from bindery.inspection import read_structure
from bindery.inspection.elements import walk_all
from bindery.typesetting.auxiliary import read_document_labels
from bindery.typesetting.typeset import typeset

pytestmark = [pytest.mark.tex, pytest.mark.slow]
WORDS = "The quay is long and the ships lie beside it in the rain all day. " * 9
FIGURE = (
    "\\begin{{FigureEntry}}\n\\EntryCaption{{Seen {0}}}{{fig:{0}}}\n"
    "\\includegraphics[alt={{A line of {0}}},width=\\linewidth]{{figures/line.pdf}}\\par\n"
    "\\EntrySource{{Source of {0}}}\n\\end{{FigureEntry}}\n"
)
TABLE = (
    "\\begin{{TableEntry}}\n\\TableNeed{{9\\baselineskip}}\n"
    "\\EntryCaption{{Told {0}}}{{tbl:{0}}}\n\\BinderyTableFont\n\\begin{{TableRows}}{{lr}}\n"
    "A & B \\\\\n\\TableHeadEnd\n\\TableFoot{{30pt}}\n{1}\\end{{TableRows}}\n"
    "\\AfterTable{{30pt}}\n\\EntrySource{{Source of {0}}}\n\\end{{TableEntry}}\n"
)


@pytest.fixture
def report(little, make_job):
    """Typesets paragraphs P0, P1, … with entries behind some; gives the passes, labels, texts."""
    (little / "entries").mkdir()
    for name in "abc":
        (little / f"entries/{name}.tex").write_text(FIGURE.format(name), "utf-8")
    rows = "".join(f"row {n} & {n} \\\\\n" for n in range(12))
    (little / "entries/t.tex").write_text(TABLE.format("t", rows), "utf-8")

    def make(count, entries):
        lines = ["\\chapter{One}"]
        for place in range(count):
            lines += [f"P{place} {WORDS}", ""]
            lines += [f"\\PlaceEntry{{{name}}}" for name in entries.get(place, "")]
            lines += ["\\PlaceWaiting", ""]
        text = "\n".join([*lines, "\\FlushEntries", ""])
        (little / "sections/one.tex").write_text(text, "utf-8")
        (little / "sections/two.tex").write_text("\\chapter{Two}\n", "utf-8")
        return typeset(make_job())

    return make


def list_words(structure):
    """The paragraphs, captions and so on in the order of reading, by their first word and last."""
    texts = (
        node.text.split() for node in walk_all(structure.tree) if node.role in ("P", "Caption")
    )
    return [words[-1] if words[0] in ("Figure", "Table") else words[0] for words in texts if words]


def test_text_fills_the_page_before_a_figure_and_the_figure_is_read_where_it_is_written(
    report, count
):
    result = report(9, {2: "a", 3: "bt"})
    assert (count(result.passes, "untagged"), count(result.passes, "tagged")) == (1, 1)
    labels = read_document_labels(result.pdf.parent, "doc")
    pages = [int(labels[name].page) for name in ("fig:a", "fig:b", "tbl:t")]
    assert pages == sorted(pages)
    structure = read_structure(result.pdf)
    words = [one for one in list_words(structure) if one[0] == "P" or one in "abt"]
    assert words == ["P0", "P1", "P2", "a", "P3", "b", "t", *(f"P{n}" for n in range(4, 9))]
    with pikepdf.open(result.pdf) as pdf:
        assert len(pdf.pages) < 12


def test_a_short_table_never_breaks_and_keeps_its_source(report):
    for place in range(3, 6):
        structure = read_structure(report(7, {place: "t"}).pdf)
        (table,) = (one for one in walk_all(structure.tree) if one.role == "Table")
        pages = {node.page for node in table.walk() if node.page}
        sources = (
            one for one in walk_all(structure.tree) if one.text.strip().startswith("Source of t")
        )
        assert pages == {next(sources).page}


def test_what_announces_a_list_stands_on_the_page_where_the_list_begins(little, make_job):
    places = range(30, 52)
    lines = ["\\chapter{One}"]
    for way in ("\\LeadIn", ""):
        for filled in places:
            key = f"{way[1:]}{filled}"
            lines += ["\\newpage", "Word.\\par\n" * filled, f"It holds:\\label{{a:{key}}}\n"]
            lines += [f"{way}\n", "\\begin{itemize}", f"\\item \\label{{b:{key}}}One", "\\item Two"]
            lines += ["\\end{itemize}", ""]
    (little / "sections/one.tex").write_text("\n".join(lines), "utf-8")
    (little / "sections/two.tex").write_text("\\chapter{Two}\n", "utf-8")
    result = typeset(make_job())
    labels = read_document_labels(result.pdf.parent, result.pdf.stem)

    def parted(way):
        return [n for n in places if labels[f"a:{way}{n}"].page != labels[f"b:{way}{n}"].page]

    assert parted("LeadIn") == []
    assert parted("")  # somewhere in this row a page ends between the two
