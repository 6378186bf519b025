"""Citations and lists of works, through pandoc, whatever the works look like; no network."""

import json
import socket

import pytest
from writing_texts import write

from bindery.errors import BinderyError
from bindery.model.plain import read_plain
from bindery.model.tree import Foreign, Link
from bindery.model.walk import walk_inlines
from bindery.prose import convert_bibliography, convert_section
from bindery.writers.latex import write_latex

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>x</title><id>x</id>%s</info>%s</style>"""
PARENT = '<link rel="independent-parent" href="http://127.0.0.1:%d/apa.csl"/>'


@pytest.fixture
def cite(make_request, tmp_path):
    """The list of works that are all cited by one text, as lines of words and as a tree."""

    def make(*works, name="references.json", text=""):
        request = make_request("")
        (tmp_path / "content" / name).write_text(text or json.dumps(works), "utf-8")
        keys = tuple(sorted(one["id"] for one in works))
        cited = "; ".join(f"@{key}" for key in keys)
        request = make_request(f"Cited [{cited}].", bibliography=f"content/{name}")
        if name == "references.json":
            (tmp_path / "content" / name).write_text(json.dumps(works), "utf-8")
        convert_section(request)
        tree = convert_bibliography(keys, request)
        return [read_plain(item[0].content) for item in tree[0].items], tree

    return make


def book(key, **fields):
    return {"id": key, "type": "book", "title": f"Title {key}", "publisher": "P",
            "author": [{"family": "F", "given": "G"}], **fields}  # fmt: skip


def test_dates_of_every_form_reach_the_list(cite):
    said, _ = cite(
        book("a", issued={"date-parts": [["2019", "5"]]}),
        book("b", issued={"raw": "2018"}),
        book("c", issued={"literal": "in druk"}),
        book("d", issued={"date-parts": [[2001], [2003]]}),
        book("e", issued={"date-parts": [["x"]]}),
        book("f", author="J"),
    )
    text = "\n".join(said)
    for words in ("2019", "2018", "in druk", "2001–2003", "Title e", "Title f"):
        assert words in text, words


def test_a_title_of_csl_json_is_no_markdown_and_is_set_as_it_is(cite):
    title = "Beta $ ~ ^ \\ # ==x== **b [[c]] \\foo"
    said, _ = cite({"id": "b", "type": "book", "title": title, "publisher": "P"})
    assert title.lower() in said[0].lower()


def test_a_title_in_another_language_is_marked_and_an_own_one_is_not(cite):
    _, tree = cite(
        book("a", title="Openbare <i>waarde</i>", language="nl-NL"), book("b", language="en-GB")
    )
    found = [one for one in walk_inlines(tree) if isinstance(one, Foreign)]
    assert [(one.language, read_plain(one.content)) for one in found] == [
        ("nl-NL", "Openbare waarde")
    ]


def test_addresses_are_printed_and_linked_as_they_were_typed(cite):
    said, tree = cite(
        book("a", DOI="doi:10.1007/978-3_5"), book("b", URL="https://ex.org/a_b%20c/~d?x=1&y=#z")
    )
    addresses = {read_plain(one.content): one.address
                 for one in walk_inlines(tree) if isinstance(one, Link)}  # fmt: skip
    assert addresses == {
        "https://doi.org/10.1007/978-3_5": "https://doi.org/10.1007/978-3_5",
        "https://ex.org/a_b%20c/~d?x=1&y=#z": "https://ex.org/a_b%20c/~d?x=1&y=#z",
    }
    tex = write_latex(tree, "content/references.json", "").tex
    assert (
        r"\href{https://ex.org/a\_b\%20c/\~d?x=1\&y=\#z}{\AddressText{https://ex.org/"
        r"\AddressBreak{}a\_\AddressBreak{}b\%20c/\AddressBreak{}\textasciitilde{}d?"
    ) in tex
    assert len(said) == 2


def test_each_item_stands_at_the_line_of_its_work(cite, make_request, tmp_path):
    cite(book("a"))
    request = make_request("")
    works = [book("a"), book("b")]
    (tmp_path / "content/references.json").write_text(json.dumps(works, indent=1), "utf-8")
    tree = convert_bibliography(("a", "b"), request)
    assert [item[0].line for item in tree[0].items] == [3, 15]


def test_bibtex_is_read_with_the_lines_of_its_entries(cite):
    text = (
        "% a remark\n@string{p = {Pers}}\n@Book{vdberg2019,\n  author = {van den Berg, Jan and "
        "{Gemeente Den Haag}},\n  title = {Publieke {NASA} waarde},\n  date = {2019-05},\n"
        "  publisher = p,\n  langid = {dutch},\n  doi = {10.1/a_b}\n}\n\n"
        "@misc{q, title={X}, year={2001}, howpublished={\\url{https://ex.org/a_b}}}\n"
    )
    said, _ = cite({"id": "vdberg2019"}, name="references.bib", text=text)
    assert "Berg" in said[0]
    assert "Publieke NASA waarde" in said[0]
    assert "https://doi.org/10.1/a_b" in said[0]


def test_a_spoilt_bibtex_file_is_told_where_it_is_spoilt(make_request, tmp_path):
    request = make_request("Cited [@a].", bibliography="content/references.bib")
    text = "@book{a,\n  title = {T},\n  year = 2019\n}\n@book{b,\n  title = {T\n}\n"
    (tmp_path / "content/references.bib").write_text(text, "utf-8")
    with pytest.raises(BinderyError) as caught:
        convert_section(request)
    (found,) = caught.value.diagnostics
    assert (found.path, found.message) == ("content/references.bib", "not BibTeX from here")
    assert found.line >= 5


def test_a_style_that_stands_for_another_is_refused_and_nothing_is_fetched(make_request, tmp_path):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.1)
        parent = PARENT % server.getsockname()[1]
        request = make_request("Cited [@smith2020].", style="content/x.csl")
        (tmp_path / "content/x.csl").write_text(STYLE % (parent, ""), "utf-8")
        with pytest.raises(BinderyError) as caught:
            convert_section(request)
        with pytest.raises(TimeoutError):
            server.accept()
    (found,) = caught.value.diagnostics
    assert str(found) == (
        "content/x.csl:2: this style is another one under a new name, which would have to be "
        "fetched\n    hint: put that style itself here: apa.csl"
    )


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("<style>", "content/x.csl:1: not valid XML"),
        ("<a/>", "content/x.csl:1: no citation style (CSL)"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "content/x.csl:1: a style may not declare entities"),
        (STYLE % ("", "<citation/>"), "content/x.csl: citations cannot be made with this style"),
    ],
)
def test_a_spoilt_style_is_told_at_its_file(make_request, tmp_path, style, message):
    request = make_request("Cited [@smith2020].", style="content/x.csl")
    (tmp_path / "content/x.csl").write_text(style, "utf-8")
    with pytest.raises(BinderyError) as caught:
        convert_section(request)
    (found,) = caught.value.diagnostics
    assert str(found).startswith(message)
    assert str(tmp_path) not in str(found)


def test_an_address_in_a_text_is_a_link_and_words_with_a_colon_are_words(convert):
    tex = write(convert("See https://a.example/b_c_d and doi:10.1/x_y_z or tijd:10 or news:x.")).tex
    assert tex.count("\\href") == 1
    assert "doi:10.1/x\\_y\\_z or tijd:10 or news:x." in tex


def test_a_work_that_nobody_has_is_in_no_list(make_request, tmp_path):
    """The text that cites it is told; the list of works waits for none."""
    request = make_request("Cited.", bibliography="content/references.json")
    (tmp_path / "content/references.json").write_text(json.dumps([book("a")]), "utf-8")
    assert convert_bibliography(("nobody",), request) == ()
    (listed,) = convert_bibliography(("a", "nobody"), request)
    assert len(listed.items) == 1
