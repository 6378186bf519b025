"""What a document says is read from its LaTeX, each piece with the place that it comes from."""

from bindery.model import Column, EntryKind, FigureRecord, LineMap
from bindery.rendering.binding import bind_record
from bindery.rendering.pen import TracedFile
from bindery.rendering.reading import read_document
from bindery.tex.origin import print_bound, strip_origins

PATH = "regions/east/text/01-ships.md"


def read(section, *, main="\\begin{document}\\input{s.tex}\\end{document}", records=(), **files):
    lines = LineMap(PATH, tuple(range(1, 50)))
    sources = {
        "main.tex": TracedFile(main, path="templates/x/document.tex"),
        "s.tex": TracedFile(section, lines, "east", PATH),
        **{f"{name}.tex": TracedFile(text, path="t.tex") for name, text in files.items()},
    }
    return read_document("main.tex", sources, records)


def list_texts(reading):
    return [passage.text for passage in reading.passages]


def test_a_value_knows_its_name_scope_and_line():
    reading = read(
        "\\chapter{Ships}\\label{x}\n\nThere are\n\\BoundValue{a\\_b}{1\\,200\\%} ships.\n"
    )
    heading, passage = reading.passages
    assert (heading.kind, heading.text) == ("heading", "Ships")
    value = next(piece for piece in passage.pieces if piece.origin)
    assert (value.text, value.origin, value.line) == ("1 200%", "value|east.a_b", 4)
    assert passage.path == PATH


def test_the_value_of_another_region_keeps_its_scope():
    reading = read("\\BoundValue{west.ships}{3}\n")
    assert reading.passages[0].pieces[0].origin == "value|west.ships"


def test_what_only_tex_knows_is_a_gap():
    reading = read("See \\Reference{figure}{fig:east/x} and \\(a+1\\) and \\NewThing{y}{z} here.\n")
    assert list_texts(reading) == ["See … and … and … here."]


def test_notes_are_read_apart_and_in_their_order():
    reading = read("One\\footnote{First note.} and two\\footnote{Second, \\emph{so}.}.\n")
    assert list_texts(reading) == ["One… and two…."]
    assert [note.text for note in reading.notes] == ["First note.", "Second, so."]


def test_lists_boxes_tables_and_code_are_passages_of_their_own():
    tex = (
        "\\begin{itemize}\n\\item One\n\\item Two \\textbf{three}\n\\end{itemize}\n\n"
        "\\begin{Box}{kind}{A title}\nIn it.\n\\end{Box}\n\n"
        "\\begin{TextTable}{lr}{A caption}\nHead & B \\\\\n\\TableHeadEnd\nx & 12 \\\\\n"
        "\\end{TextTable}\n\n\\begin{verbatim}\na \\b {c}\n\\end{verbatim}\n"
    )
    reading = read(tex)
    assert list_texts(reading) == [
        "One", "Two three", "A title", "In it.", "A caption", "Head B", "x 12", "a \\b {c}",
    ]  # fmt: skip
    kinds = [passage.kind for passage in reading.passages]
    assert kinds[:3] == ["list", "list", "caption"]
    assert kinds[-2] == "table"


def test_escaped_signs_read_as_themselves():
    tex = "50\\% \\& \\textbackslash{}x a\\_b ~ \\textquotesingle{}s -{}- {[}k{]} \\href{u}{link}\n"
    assert list_texts(read(tex)) == ["50% & \\x a_b 's -- [k] link"]


def test_a_house_macro_prints_its_arguments_and_lengths_are_none():
    main = "\\begin{document}\\Detail{Status}{final}\\Need{12pt}\\Paint{2F5F96}\\end{document}"
    reading = read("", main=main)
    assert list_texts(reading) == ["Status", "final"]
    assert not any(passage.typeset for passage in reading.passages)


def make_record():
    return FigureRecord(
        id="ships", scope="east", kind=EntryKind.TABLE, title="2,5% more", subtitle="", alt="",
        note="", source_line="Source: x", sources=(), columns=(Column("n", "Number"),),
        rows=(("1.200",), ("7%",)), path="figures/ships/figure.toml",
        places=(("title", 3), ("column:n", 8)),
    )  # fmt: skip


def test_a_cell_and_a_caption_know_their_entry_row_column_and_line():
    record = bind_record(make_record())
    cells = " \\\\\n".join(print_bound(row[0]) for row in record.rows)
    entry = f"\\EntryCaption{{{print_bound(record.title)}}}{{tbl:x}}\n{cells} \\\\\n"
    reading = read(
        "\\PlaceEntry{east-ships}\n", records=(make_record(),), **{"entries/east-ships": entry}
    )
    caption, first, second = reading.passages
    assert caption.pieces[0].text == "2,5% more"
    assert (caption.pieces[0].origin, caption.line) == ("title|east/ships", 3)
    origins = [[one.origin for one in row.pieces if one.origin] for row in (first, second)]
    assert origins == [["cell|east/ships|0|n"], ["cell|east/ships|1|n"]]
    assert (first.line, second.text) == (8, "7%")
    assert first.path == "figures/ships/figure.toml"
    assert strip_origins(entry) == "\\EntryCaption{2,5\\% more}{tbl:x}\n1.200 \\\\\n7\\% \\\\\n"
