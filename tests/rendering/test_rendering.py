"""Fragments and templates become one folder of texts whose identity follows from what it holds."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.errors import BinderyError
from bindery.loading import load_study
from bindery.loading.letters import read_letters
from bindery.model import Fragment, Section
from bindery.model.standards import Standard
from bindery.model.tree import (
    Box,
    Heading,
    Paragraph,
    Part,
    Reference,
    Table,
    Text,
    change_node,
    decode_tree,
    encode_tree,
)
from bindery.model.tree import Section as TreeSection
from bindery.prose import PartRequest, read_parts
from bindery.rendering import Material, RenderRequest, prepare_document, render_document
from bindery.rendering.assembly import Pieces, assemble_document
from bindery.rendering.metadata import Identity, write_latexmkrc, write_metadata
from bindery.rendering.outline import read_outline
from bindery.rendering.references import check_references
from bindery.rendering.views import Converted

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
PATH = "regions/eastport/text/02-ships.md"
LABEL = "sec:eastport/ships"
TEX = f"\\chapter{{Ships}}\\label{{{LABEL}}}\n\nSee \\Reference{{section}}{{{LABEL}}}\n\n"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(HARBOURS / "templates", tmp_path / "templates")
    return tmp_path


def make_fragment(*more, line=3):
    """A section that refers to itself; `more` are words behind it."""
    words = (Text("See "), Reference("section", LABEL, line), *(Text(one) for one in more))
    return Fragment(
        path=PATH,
        blocks=(
            Heading(1, (Text("Ships"),), LABEL, 1),
            Paragraph(words, 3),
        ),
        references=((LABEL, line),),
        labels=(LABEL,),
    )


def render(root, fragment=None, *, title="", binaries=None, parts=(), **more):
    study = replace(load_study(HARBOURS).study, **more.pop("study", {}))
    document = study.documents[0]
    if title:
        document = replace(document, title=title)
    section, name = Section(PATH, "ships"), "eastport-02-ships"
    one = Converted(section, "eastport", name, fragment or make_fragment())
    request = RenderRequest(root, study, document, Material((one,), (), tuple(parts)), **more)
    prepared = prepare_document(request)
    trees = read_parts(
        [
            PartRequest(p.path, p.text, p.inserted, p.scope, root, (), study.example, "en")
            for p in prepared.parts
        ]
    )
    files, tree = render_document(prepared, trees, binaries or {})
    assert decode_tree(encode_tree(tree)) == tree
    return files


def read_id(files):
    return re.search(r"trailerid\{\[<(\w+)>", files["metadata.tex"])[1]


def test_a_document_is_rendered_whole(root):
    files = render(root)
    assert set(files) == {
        "profile-eastport.tex", "sections/eastport-02-ships.tex", "literature.tex", "lines.json",
        "expected.json", "latexmkrc", "metadata.tex",
    }  # fmt: skip
    main = files["profile-eastport.tex"]
    assert main.startswith("\\input{metadata.tex}\n")
    assert "\\input{sections/eastport-02-ships.tex}" in main
    assert "Profile of Eastport" in main
    assert files["sections/eastport-02-ships.tex"] == TEX
    lines = json.loads(files["lines.json"])
    assert lines["sections/eastport-02-ships.tex"]["source"] == PATH
    expected = json.loads(files["expected.json"])
    assert [one["text"] for one in expected["headings"]] == ["Contents", "Ships"]
    assert expected["language"] == "en"


def test_what_is_said_of_the_whole_document_has_the_line_where_it_is_written(root):
    (root / "content").mkdir(exist_ok=True)
    (root / "content/study.toml").write_text('edition = "1"\nlanguage = "en"\n', "utf-8")
    sources = json.loads(render(root)["expected.json"])["sources"]
    assert sources["language"] == "content/study.toml:2"
    assert "authors" not in sources


def test_the_same_content_has_the_same_bytes(root):
    assert render(root) == render(root)


def test_two_versions_never_share_an_id(root):
    versions = [
        render(root),
        render(root, make_fragment("more")),
        render(root, binaries={"figures/a.pdf": "0" * 64}),
        render(root, binaries={"figures/a.pdf": "1" * 64}),
        render(root, binaries={"figures/b.pdf": "1" * 64}),
    ]
    template = root / "templates/profile/document.tex"
    template.write_text(f"{template.read_text('utf-8')}% other\n", "utf-8")
    versions.append(render(root))
    assert len({read_id(files) for files in versions}) == len(versions)


def test_what_study_and_kind_say_is_escaped(root):
    files = render(root, title="A & B_Eastport \\input{x}")
    title = "A \\& B\\_Eastport \\textbackslash{}input\\{x\\}"
    # in braces of its own: a comma in it makes no list
    assert f"\\def\\BinderyTitle{{{{{title}}}}}" in files["metadata.tex"]
    assert f"\\Huge {title}}}" in files["profile-eastport.tex"]


def test_a_reference_that_leads_nowhere_is_told_at_the_authors_line(root):
    fragment = replace(
        make_fragment(),
        references=(
            ("sec:eastport/shisp", 3),
            ("fig:eastport/ships", 4),
            ("sec:eastport/ships", 5),
        ),
    )
    with pytest.raises(BinderyError) as caught:
        render(root, fragment)
    assert [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics] == [
        (PATH, 3, "this document has no section «@sec-shisp»", "did you mean «@sec-ships»?"),
        (PATH, 4, "this document has no figure «@fig-ships»", "place the figure"),
    ]


def test_an_anchor_in_two_texts_is_told_where_somebody_refers_to_it():
    def section(path, *blocks):
        return TreeSection(path, "study", path, blocks)

    town = Heading(2, (Text("Town"),), "sec:study/town", 3)
    tree = (
        section("a.md", town, Heading(2, (Text("End"),), "sec:study/end", 7)),
        section("b.md", Table((), (), label="tbl:study/x", line=5), change_node(town, line=9)),
        section("c.md", Heading(2, (Text("End"),), "sec:study/end", 4)),
    )
    fragment = SimpleNamespace(path="c.md", references=(("sec:study/town", 6), ("tbl:study/x", 8)))
    with pytest.raises(BinderyError) as caught:
        check_references([SimpleNamespace(fragment=fragment)], tree)
    assert [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics] == [
        ("b.md", 9, "the anchor of @sec-town is used twice in this document",
         "the other is in a.md:3; give one another name"),
    ]  # fmt: skip


BROKEN = {
    "((( documnet.title )))": ("there is no «documnet» here", "did you mean «document»?"),
    "((( document.titel )))": ("«document» has no «titel»", "did you mean «title»?"),
    "((( document.title ))": ("the template cannot be read", "marks are"),
    "((* include 'house/none.tex' *))": ("the template house/none.tex is missing", "did you mean"),
    "((* include '../../../etc/passwd' *))": ("the template ../../../etc/passwd is missing", ""),
    "((( ''.__class__ )))": ("«__class__» cannot be used in a template", ""),
    "((( 1 / 0 )))": ("an expression divides by zero", ""),
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_mistake_in_a_template_is_told_at_its_line(root, text):
    (root / "templates/profile/document.tex").write_text(f"one\ntwo\n{text}\n", "utf-8")
    with pytest.raises(BinderyError) as caught:
        render(root)
    (found,) = caught.value.diagnostics
    message, hint = BROKEN[text]
    assert found.path == "templates/profile/document.tex"
    assert found.line == 3
    assert message in found.message
    assert hint in found.hint


def test_a_template_in_another_encoding_is_told_at_its_line(root):
    path = root / "templates/profile/document.tex"
    path.write_bytes("one\ntwo é\n".encode("latin-1"))
    with pytest.raises(BinderyError, match=r"document.tex:2: not UTF-8 text"):
        render(root)


IDENTITY = Identity("T", "S", "A", "en", draft=False)


def test_the_claim_stands_in_the_first_line_and_not_in_a_draft():
    metadata = write_metadata(IDENTITY, "ab" * 32)
    assert "pdfstandard={ua-1,a-2a}" in metadata
    assert metadata.index("trailerid") < metadata.index("\\DocumentMetadata")
    draft = write_metadata(replace(IDENTITY, draft=True), "ab" * 32)
    assert "ua-1" not in draft
    assert "tagging=off" in draft
    assert "\\def\\BinderyDraft{}" in draft


def test_the_other_standard_has_its_style_and_the_numbers_go_along():
    named = replace(IDENTITY, standard=Standard.UA_2, data=(("a-b.csv", "Ships & 5%"),))
    metadata = write_metadata(named, "ab" * 32)
    assert "pdfversion=2.0,pdfstandard={ua-2,a-4f}" in metadata
    assert "math/setup={mathml-SE}" in metadata
    assert "\\AttachData{data/a-b.csv}{a-b.csv}{Ships \\& 5\\%}" in metadata
    assert metadata.index("bindery-ua-2") > metadata.index("\\DocumentMetadata")
    for other in (replace(named, draft=True), replace(named, standard=Standard.UA_1)):
        text = write_metadata(other, "ab" * 32)
        assert "bindery-ua-2" not in text
        assert "AttachData" not in text


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_every_digest_gives_its_own_id_and_a_seed_that_tex_can_hold(digest):
    metadata = write_metadata(IDENTITY, digest)
    assert f"<{digest[:32]}> <{digest[:32]}>" in metadata
    assert 0 <= int(re.search(r"setrandomseed (\d+)", metadata)[1]) < 2**28


def test_plain_latexmk_makes_the_same_bytes():
    settings = write_latexmkrc(1767312000)
    assert "$ENV{SOURCE_DATE_EPOCH} = '1767312000';" in settings
    assert "-no-shell-escape" in settings


def test_the_outline_follows_inputs_parts_and_sections():
    part = Part("study", "end", path="templates/house/parts/end.md", blocks=(
        Heading(1, (Text("Part & [x]", 7, path="content/conclusions.toml"),), ""),
    ))  # fmt: skip
    section = TreeSection(PATH, "eastport", "ships", (
        Heading(1, (Text("Ships"),), "a", 1),
        Part("study", "end", level=1, line=3),
        Heading(2, (Text("Next & more"),), "b", 5, numbered=False),
        Box("definition", (Text("Basin"),), (), line=9),
        Box("definition", (), ()),
        Box("definition", (Text("Quay"),), (), line=12),
    ))  # fmt: skip
    main = (
        "\\begin{document}\\chapter*{Contents}\n% \\chapter{Hidden}\n\\input{sections/a.tex}\n"
        "\\part{Two}\n\\subsection*{Deep \\{x\\}}\n\\PlacePart{study-end}"
    )
    pieces = Pieces({"sections/a.tex": section}, {("study", "end"): part}, {})
    outline = read_outline(assemble_document(main, pieces))
    assert [(one.level, one.text, one.numbered, one.source) for one in outline] == [
        (1, "Contents", False, ""),
        (1, "Ships", True, f"{PATH}:1"),
        (2, "Part & [x]", True, "content/conclusions.toml:7"),
        (2, "Next & more", False, f"{PATH}:5"),
        (3, "Basin", False, f"{PATH}:9"),
        (3, "Quay", False, f"{PATH}:12"),
        (1, "Two", True, ""),
        (4, "Deep {x}", False, ""),
        (2, "Part & [x]", True, "content/conclusions.toml:7"),
    ]


def test_a_part_is_read_into_the_section_that_places_it(root):
    fragment = make_fragment()
    place = Part("eastport", "conclusions", level=1, line=5)
    fragment = replace(fragment, blocks=(*fragment.blocks, place))
    files = render(root, fragment, parts=[("eastport", "conclusions")])
    tex = files["sections/eastport-02-ships.tex"]
    assert "\\StyledHeading{statement}{section}{Both harbours are in use}" in tex
    lines = json.loads(files["lines.json"])["sections/eastport-02-ships.tex"]
    row = tex[: tex.index("This is an example: ships call")].count("\n")
    assert lines["files"][row] == "content/conclusions.toml"
    assert lines["lines"][row] > 1


def test_a_part_that_the_template_places_keeps_its_own_lines(root):
    path = root / "templates/profile/document.tex"
    text = path.read_text("utf-8").replace(
        "\\end{document}", '((( part("conclusions") )))\n\\end{document}'
    )
    path.write_text(text, "utf-8")
    files = render(root)
    tex = files["profile-eastport.tex"]
    assert "PlacePart" not in tex
    lines = json.loads(files["lines.json"])["profile-eastport.tex"]
    row = tex[: tex.index("This is an example: ships call")].count("\n")
    assert lines["files"][row] == "content/conclusions.toml"
    assert lines["source"] == "templates/profile/document.tex"


def test_each_line_of_a_template_is_known_in_the_documents_latex(root):
    path = root / "templates/profile/document.tex"
    text = path.read_text("utf-8")
    (root / "templates/house/more.tex").write_text("((= a note\n=))\n\\inner\n", "utf-8")
    added = """((* if document.region *))
\\first
((* set two = "x\ny" *))
((( two )))
\\second
((* include "house/more.tex" *))
((* endif *))
\\third
\\end{document}"""
    path.write_text(text.replace("\\end{document}", added), "utf-8")
    files = render(root)
    tex = files["profile-eastport.tex"].split("\n")
    lines = json.loads(files["lines.json"])["profile-eastport.tex"]
    assert not any("\ue0f4" in row for row in tex)

    def find(words):
        row = tex.index(words)
        return lines["files"][row], lines["lines"][row]

    start = text[: text.index("\\end{document}")].count("\n") + 1
    document = "templates/profile/document.tex"
    assert find("\\first") == (document, start + 1)
    assert find("\\second") == (document, start + 5)
    assert find("\\third") == (document, start + 8)
    assert find("\\inner") == ("templates/house/more.tex", 3)


def test_a_part_that_does_not_exist_is_told_with_the_nearest(root):
    path = root / "templates/profile/document.tex"
    path.write_text('one\n((( part("conclusion") )))\n', "utf-8")
    with pytest.raises(BinderyError) as caught:
        render(root)
    (found,) = caught.value.diagnostics
    assert (found.path, found.line) == ("templates/profile/document.tex", 2)
    assert found.message == "there is no part «conclusion»"
    assert found.hint == "did you mean «conclusions»?"


def test_a_letter_that_no_font_has_is_told_in_the_studys_title(root):
    shutil.copytree(HARBOURS / "content", root / "content")
    with pytest.raises(BinderyError) as caught:
        render(root, study={"title": "Two 北 harbours"}, letters=read_letters(root, ()))
    (found,) = caught.value.diagnostics
    assert (found.path, found.message) == (
        "content/study.toml",
        "no font of the house has «北» (U+5317, cjk unified ideograph-5317)",
    )
