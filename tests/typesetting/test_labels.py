"""Labels are read from what LaTeX wrote."""

from bindery.model.labels import Label, decode_labels, encode_labels, order_kinds
from bindery.typesetting.auxiliary import read_document_labels, read_labels

AUX = r"""\relax
\newlabel{tbl:a/x}{{4.2}{61}{De \emph {opdracht}gever}{table.4.2}{}}
\newlabel{sec:a/s}{{}{iv}{Samenvatting}{chapter*.2}{}}
\newlabel{LastPage}{{}{9}{}{page.9}{}}
\newlabel{broken:x}{{1}{2}
\gdef \LT@i {\LT@entry {1}{120.8pt}}
"""


def test_number_page_title_and_anchor_of_each_label_are_read():
    assert read_labels(AUX) == {
        "tbl:a/x": Label("4.2", "61", r"De \emph {opdracht}gever", "table.4.2"),
        "sec:a/s": Label("", "iv", "Samenvatting", "chapter*.2"),
    }


def test_labels_survive_json_and_a_missing_file_has_none(tmp_path):
    labels = read_labels(AUX)
    assert list(decode_labels(encode_labels(labels)).items()) == list(labels.items())
    assert read_document_labels(tmp_path, "none") == {}


def test_each_kind_keeps_its_order():
    assert order_kinds(("fig:a", "tbl:b", "fig:c", "x")) == {
        "fig": ["fig:a", "fig:c"],
        "tbl": ["tbl:b"],
    }
