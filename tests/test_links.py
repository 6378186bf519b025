"""Documents that refer to each other: numbers and pages are those of the other PDF (TeX)."""

import json
import re
import shutil

import pytest
from run_study import build, copy_harbours, edit, read_pages, read_results, read_traces

from bindery.child import Ending, Limits
from bindery.inspection.remote_links import read_destinations, read_remote_links
from bindery.typesetting.find import find_toolchain
from bindery.typesetting.fonts import cache_fonts
from bindery.typesetting.identity import MISSING, read_identity
from bindery.typesetting.sandbox import Sandbox, run_tex

pytestmark = [pytest.mark.tex, pytest.mark.slow]

OVERVIEW = "content/overview/02-comparison.md"
WEST = "regions/westport/text/02-ships.md"
# a circle: the overview refers to both profiles, and one of them to the overview
LOOP = """The ships of Eastport are in @profile-eastport:fig-ships.

{% for region in regions %}
- The quays of {{ region.name }} are in @profile-{{ region.slug }}:tbl-quays.
{% endfor %}

"""
FILLER = "\n\n".join(["Words that fill a page and say no more than that. " * 12] * 9) + "\n\n"


def link(root):
    edit(root / OVERVIEW, "## What follows", f"{LOOP}## What follows")
    path = root / WEST
    text = path.read_text("utf-8")
    path.write_text(f"{text}\nThe comparison is in @overview:tbl-tonnage.\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def linked_built(tmp_path_factory):
    """The little study with its references, built once; for reading only."""
    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = link(copy_harbours(tmp_path_factory.mktemp("linked") / "harbours"))
    run = build(root)
    assert run.status == 0, run.said
    return root


@pytest.fixture
def linked(linked_built, tmp_path):
    return shutil.copytree(linked_built, tmp_path / "harbours")


def read_checked(root):
    """The references of all documents, with the number and page that they print."""
    found = {}
    for path in sorted((root / "build/references/checked").glob("*.json")):
        found[path.stem] = json.loads(path.read_text("utf-8"))
    return found


def list_wrong(root):
    """References whose page is not the one in the other PDF, or that are not printed so."""
    wrong = []
    for stem, references in read_checked(root).items():
        words = " ".join(read_pages(root / f"build/pdf/{stem}.pdf"))
        links = read_remote_links(root / f"build/pdf/{stem}.pdf")
        for one in references:
            pages = read_destinations(root / f"build/pdf/{one['document']}.pdf")
            printed = f"{one['number']} (p. {one['page']})"
            opens = [
                link for link in links
                if (link.file, link.destination) == (f"{one['document']}.pdf", one["anchor"])
            ]  # fmt: skip
            if pages.get(one["anchor"]) != one["page"] or printed not in words or not opens:
                wrong.append((stem, one))
    return wrong


def count_passes(root, name):
    return len(read_traces(root)[0][name].notes)


def test_in_a_circle_every_reference_has_the_page_of_the_other_pdf(linked_built):
    checked = read_checked(linked_built)
    assert {stem: len(found) for stem, found in checked.items()} == {
        "overview": 3, "profile-westport": 1
    }  # fmt: skip
    assert list_wrong(linked_built) == []
    links = read_remote_links(linked_built / "build/pdf/overview.pdf")
    assert re.fullmatch(r"Profile of Eastport, figure 1.1 \(p. \d\)", links[0].words)


def test_no_document_takes_more_passes_than_without_references(linked_built):
    for stem in ("overview", "profile-eastport", "profile-westport"):
        assert count_passes(linked_built, f"lay out {stem}") == 1
        assert count_passes(linked_built, f"typeset {stem}") == 1


def test_a_table_that_moves_to_another_page_moves_in_the_documents_that_refer_to_it(linked):
    before = read_checked(linked)["overview"][1]
    edit(linked / "regions/eastport/text/02-ships.md", "## By hand", f"{FILLER}## By hand")
    run = build(linked)
    assert run.status == 0, run.said
    after = read_checked(linked)["overview"][1]
    assert (after["label"], after["number"]) == (before["label"], before["number"])
    assert int(after["page"]) > int(before["page"])
    assert list_wrong(linked) == []
    assert not [name for name in run.steps if name.startswith("typeset profile-westport")]


def test_after_a_page_has_moved_an_edited_word_costs_one_pass_again(linked):
    edit(linked / "regions/eastport/text/02-ships.md", "## By hand", f"{FILLER}## By hand")
    run = build(linked)
    assert run.status == 0, run.said
    assert count_passes(linked, "typeset profile-eastport") >= 1
    assert run.steps["typeset overview"] == ("build/tex/overview/external.tex changed",)
    assert count_passes(linked, "typeset overview") == 1
    edit(linked / OVERVIEW, "The ships of", "All ships of")
    run = build(linked)
    assert run.status == 0, run.said
    assert count_passes(linked, "typeset overview") == 1
    assert list_wrong(linked) == []


def test_a_table_before_it_gives_it_another_number_everywhere(linked):
    new = "See @tbl-new.\n\n| A | B |\n|---|---|\n| c | d |\n\n: New {#tbl-new}\n\n## By hand"
    edit(linked / "regions/eastport/text/02-ships.md", "## By hand", new)
    run = build(linked)
    assert run.status == 0, run.said
    assert read_checked(linked)["overview"][1]["number"] == "1.2"
    assert list_wrong(linked) == []


def test_nothing_runs_when_nothing_changed(linked):
    assert build(linked).steps == {}


def test_one_document_alone_refers_to_the_others_as_they_were_last_built(linked):
    edit(linked / "regions/eastport/text/02-ships.md", "## By hand", f"{FILLER}## By hand")
    edit(linked / OVERVIEW, "The ships of", "All ships of")
    before = read_checked(linked)["overview"]
    run = build(linked, "--region", "westport")
    assert run.status == 0, run.said
    assert not [name for name in run.steps if "eastport" in name and "typeset" in name]
    assert read_checked(linked)["overview"] == before
    assert build(linked).status == 0
    assert list_wrong(linked) == []


def test_one_document_alone_lays_the_others_out_when_they_were_never_built(tmp_path):
    root = link(copy_harbours(tmp_path / "harbours"))
    run = build(root, "--region", "westport")
    assert run.status == 0, run.said
    assert "lay out overview" in run.steps
    assert [path.name for path in (root / "build/pdf").iterdir()] == ["profile-westport.pdf"]
    (one,) = read_checked(root)["profile-westport"]
    assert (one["number"], one["page"].isdigit()) == ("1.1", True)
    assert build(root).status == 0
    assert list_wrong(root) == []


def test_a_draft_says_what_it_does_not_know(tmp_path):
    root = link(copy_harbours(tmp_path / "harbours"))
    run = build(root, "--draft", "--region", "westport")
    assert run.status == 0, run.said
    # without tags the spaces between words are only movements
    words = "".join(read_pages(root / "build/draft/profile-westport.pdf"))
    assert "Overview,table?(p.?)" in words.replace(" ", "")


@pytest.mark.parametrize("stem", ["overview", "profile-westport"])
def test_plain_latexmk_makes_the_same_bytes_from_the_folder(linked_built, tmp_path, stem):
    folder = shutil.copytree(linked_built / f"build/tex/{stem}", tmp_path / stem)
    toolchain = find_toolchain(lambda line: None)
    from bindery.loading import load_study
    from bindery.rendering.document import read_epoch

    epoch = read_epoch(load_study(linked_built).study)
    cell = Sandbox(folder, cache_fonts(toolchain, folder), epoch, Limits(600, 6144))
    outcome = run_tex(toolchain, cell, ("latexmk", "-lualatex", f"{stem}.tex"))
    assert outcome.ending is Ending.DONE, outcome.output[-2000:]
    ours = (linked_built / f"build/pdf/{stem}.pdf").read_bytes()
    assert (folder / f"{stem}.pdf").read_bytes() == ours


NO_FIGURE = (
    f"{OVERVIEW}:LINE: «profile-eastport» has no figure «@fig-shops»\n"
    "    hint: did you mean «@fig-ships»?"
)
NO_DOCUMENT = (
    f"{OVERVIEW}:LINE: there is no document «profile-eastprt»\n"
    "    hint: did you mean «profile-eastport»?"
)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [("@profile-eastport:fig-shops", NO_FIGURE), ("@profile-eastprt:fig-ships", NO_DOCUMENT)],
)
def test_a_reference_to_nothing_fails_at_its_line_and_leaves_the_documents(linked, wrong, said):
    before = read_results(linked)
    edit(linked / OVERVIEW, "@profile-eastport:fig-ships", wrong)
    lines = (linked / OVERVIEW).read_text("utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if wrong in text)
    run = build(linked)
    assert run.status == 1
    assert said.replace("LINE", str(line)) in run.said
    assert read_results(linked) == before


def test_a_part_leads_to_a_place_in_another_document_by_its_name(tmp_path):
    """No label of the other document is needed: a place is called as its label is."""
    root = copy_harbours(tmp_path / "harbours")
    part = root / "templates/house/parts/marks.md"
    part.write_text("See [conclusion 1](overview#study/conclusion-busy).\n", "utf-8")
    template = root / "templates/profile/document.tex"
    edit(template, "\\end{document}", '((( part("marks") )))\n\\end{document}')
    run = build(root)
    assert run.status == 0, run.said
    places = read_destinations(root / "build/pdf/overview.pdf")
    for stem in ("profile-eastport", "profile-westport"):
        (one,) = read_remote_links(root / f"build/pdf/{stem}.pdf")
        assert one.file == "overview.pdf"
        assert one.destination == "sec:study/conclusion-busy"
        assert one.destination in places
        assert one.words.startswith("conclusion 1, ")
    for wrong, said in (
        ("overveiw#study/conclusion-busy", "there is no document «overveiw»"),
        ("overview#study/conclusion-bsy", "«overview» has no place «sec-conclusion-bsy»"),
    ):
        part.write_text(f"See [conclusion 1]({wrong}).\n", "utf-8")
        run = build(root, "--check")
        assert run.status == 1
        assert said in run.said
        assert "templates/house/parts/marks.md:1" in run.said
