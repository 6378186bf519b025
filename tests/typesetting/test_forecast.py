"""What the first pass is told beforehand is read from the texts, and checked afterwards."""

import pytest

from bindery.typesetting.forecast import FILE, is_confirmed, place_forecast

TOLD = (
    "toc: \\contentsline {chapter}{\\numberline {1}One}{0}{chapter.0}%\n"
    "lof: \\addvspace {10\\p@ }\n"
    "\\newlabel{sec:a/one}{{1}{0}{One}{chapter.0}{}}\n"
    "lof: \\contentsline {figure}{\\numberline {1.1}{\\ignorespaces Up}}{0}{figure.0}%\n"
)
TOC = "\\babel@toc {nl}{}\\relax \n\\contentsline {chapter}{\\numberline {1}One}{7}{chapter.1}%\n"
LABEL = "\\newlabel{sec:a/one}{{1}{7}{One}{chapter.1}{}}\n"
LOF = "\\addvspace {10\\p@ }\n\\contentsline {figure}{\\numberline {1.1}{Up}}{8}{figure.1.1}%\n"


def read_forecast(folder, **texts):
    for name, text in texts.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".tex").write_text(text, encoding="utf-8")
    place_forecast(folder, "doc")
    return (folder / FILE).read_text("utf-8").split("\n")[:-1]


def test_headings_entries_and_labels_come_in_the_order_of_reading(tmp_path):
    events = read_forecast(
        tmp_path,
        doc=(
            "\\tableofcontents % \\chapter{not this}\n"
            "\\input{sections/one.tex}\\PlaceAnchor{sec:a/q}"
        ),
        sections__one=(
            "\\chapter{A {\\it b} 2\\%}\\label{sec:a/one}\n\\PlaceEntry{a-up}\n"
            "\\section*{Part}\n"
            "\\StyledHeading{x}{subsection}{One}\\label{sec:a/x}\n"
            "\\begin{TableEntry}\\EntryCaption{T}{tbl:a/t}\\NumbersCaption{N}{dat:a/up}{Of 1: N}"
        ),
        entries__a="",
        **{"entries__a-up": "\\begin{figure}\n\\EntryCaption{Up, 2,5\\%}{fig:a/up}\\end{figure}"},
    )
    assert events == [
        "\\ForecastList{\\contentsname}",
        "\\ForecastHeading{chapter}{}{A {\\it b} 2\\%}",
        "\\ForecastLabel{sec:a/one}",
        "\\ForecastEntry{figure}{Up, 2,5\\%}\\ForecastLabel{fig:a/up}",
        "\\ForecastHeading{section}{*}{Part}",
        "\\ForecastUnlisted{subsection}{One}",
        "\\ForecastLabel{sec:a/x}",
        "\\ForecastEntry{table}{T}\\ForecastLabel{tbl:a/t}",
        "\\ForecastEntry{table}{N}\\ForecastLabel{dat:a/up}",
        "\\ForecastAnchor\\ForecastLabel{sec:a/q}",
    ]


def test_a_short_title_stands_in_lists_for_the_one_title_that_comes_next(tmp_path):
    text = (
        "\\begin{figure}\\ShortTitle{Up}\n\\EntryCaption{It goes up}{fig:a/up}\\end{figure}"
        "\\ShortTitle{Own}\n\\begin{TextTable}[tbl:a/x]{ll}{A table of our own}"
        "\\begin{TextTable}[tbl:a/y]{ll}{Another}"
    )
    assert read_forecast(tmp_path, doc=text) == [
        "\\ForecastEntry{figure}{Up}\\ForecastLabel{fig:a/up}",
        "\\ForecastEntry{table}{Own}\\ForecastLabel{tbl:a/x}",
        "\\ForecastEntry{table}{Another}\\ForecastLabel{tbl:a/y}",
    ]


def test_an_authors_own_table_image_or_box_counts_when_it_can_be_referred_to(tmp_path):
    text = (
        "\\begin{TextTable}[tbl:a/x]{>{\\raggedright}p{2cm}l}{Own}\\end{TextTable}"
        "\\begin{TextTable}{ll}{}\\end{TextTable}\\begin{Box}{kind}{None}\\end{Box}"
        "\\begin{AuthorFigure}[fig:a/s]{float}{Seen}{Seen}\\begin{PictureRow}"
        "\\RowPicture[fig:a/s-a]{a}{.5\\linewidth}{a.png}{alt}{One}\\end{PictureRow}"
        "\\begin{Box}[box:a/b]{kind}{A box}\\end{Box}"
    )
    assert read_forecast(tmp_path, doc=text) == [
        "\\ForecastEntry{table}{Own}\\ForecastLabel{tbl:a/x}",
        "\\ForecastEntry{figure}{Seen}\\ForecastLabel{fig:a/s}",
        "\\ForecastPicture{a}\\ForecastLabel{fig:a/s-a}",
        "\\ForecastBox{A box}\\ForecastLabel{box:a/b}",
    ]


def test_a_text_that_reads_itself_or_is_missing_ends(tmp_path):
    events = read_forecast(tmp_path, doc="\\input{doc}\\input{gone}\\section{S}")
    assert set(events) == {"\\ForecastHeading{section}{}{S}"}


@pytest.mark.parametrize(
    ("toc", "lof", "label", "held"),
    [
        (TOC, LOF, LABEL, True),
        (TOC, None, LABEL, True),  # a list that the document does not print
        (TOC.replace("{1}", "{2}"), LOF, LABEL, False),
        (TOC + TOC, LOF, LABEL, False),
        (TOC, LOF.replace("1.1", "1.2"), LABEL, False),
        (TOC, LOF.replace("\\addvspace {10\\p@ }\n", ""), LABEL, False),
        (TOC, LOF, LABEL.replace("{{1}", "{{2}"), False),
        (TOC, LOF, LABEL.replace("chapter.1", "section.1"), False),
        (TOC, LOF, "", False),
    ],
)
def test_a_forecast_holds_when_every_number_and_kind_came_true(tmp_path, toc, lof, label, held):
    for suffix, text in {"forecast": TOLD, "toc": toc, "lof": lof, "aux": label}.items():
        if text is not None:
            (tmp_path / f"doc.{suffix}").write_text(text, encoding="utf-8")
    assert is_confirmed(tmp_path, "doc") is held


def test_without_a_forecast_nothing_holds(tmp_path):
    (tmp_path / "doc.aux").write_text(LABEL, encoding="utf-8")
    assert not is_confirmed(tmp_path, "doc")
