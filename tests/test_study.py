"""A foreign study, English and small, is built for real by an engine that never heard of it."""

import os
import re

import pytest
from run_study import build, edit, read_pages, read_results, read_traces

from bindery.graph import Journal
from bindery.graph.explain import explain_step, find_target
from bindery.inspection import read_structure
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

pytestmark = [pytest.mark.tex, pytest.mark.slow]

TEXTS = {
    "profile-eastport": "regions/eastport/text",
    "profile-westport": "regions/westport/text",
    "overview": "content/overview",
}


# Headings that no file has with a #: titles of boxes, statements of a part, and a part's own.
BESIDE = {
    "profile-eastport": [(3, "Basin"), (1, "The numbers behind the figures")],
    "profile-westport": [(3, "Basin"), (1, "The numbers behind the figures")],
    "overview": [(2, "Bollard"), (3, "Both harbours are in use")],
}


def read_headings(root, folder):
    """Level and words of the headings in the sources, as plain as they are written there."""
    for path in sorted((root / folder).glob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            if match := re.match(r"(#+) ([^{]+)", line):
                yield len(match[1]), match[2].strip()


def test_three_documents_come_out_and_no_more(harbours_built):
    assert {path.stem for path in (harbours_built / "build/pdf").iterdir()} == set(TEXTS)


@pytest.mark.parametrize("stem", TEXTS)
def test_the_headings_in_the_tags_are_those_of_the_sources(harbours_built, stem):
    tagged = read_structure(harbours_built / f"build/pdf/{stem}.pdf").headings
    plain = [(h.level, re.sub(r"^(Chapter \d+|\d+\.\d+) ", "", h.text)) for h in tagged]
    plain.remove((1, "Contents"))
    for one in BESIDE[stem]:
        plain.remove(one)
    assert plain == [*read_headings(harbours_built, TEXTS[stem])]


def test_the_pages_hold_the_values_in_the_studys_own_number_style(harbours_built):
    overview = " ".join(read_pages(harbours_built / "build/pdf/overview.pdf"))
    assert "saw 2,105 ships; Eastport was the busiest" in overview
    east = " ".join(read_pages(harbours_built / "build/pdf/profile-eastport.pdf"))
    assert re.search(r"in Eastport rose: \+9\.6\s*%", east)
    assert "Eastport saw 1,315 ships in 2023" in east
    west = " ".join(read_pages(harbours_built / "build/pdf/profile-westport.pdf"))
    assert re.search(r"in Westport fell: −6\.0\s*%", west)


def test_a_clone_with_the_build_folder_put_back_has_nothing_to_do(harbours):
    run = build(harbours)
    assert (run.status, run.steps) == (0, {})
    assert "Nothing to do" in run.said


def test_touching_every_file_runs_nothing_even_when_the_quick_look_is_lost(harbours):
    for path in harbours.rglob("*"):
        os.utime(path)
    assert build(harbours).steps == {}
    (harbours / "build/.state/up-to-date.json").unlink()
    run = build(harbours)
    assert run.steps == {}
    assert re.search(r"\b0 steps ran, \d+ were up to date", run.said)


def test_a_comment_in_a_figures_code_draws_it_again_and_stops_there(harbours):
    path = harbours / "figures/ships/figure.py"
    path.write_text(path.read_text("utf-8") + "# a remark\n", encoding="utf-8")
    run = build(harbours)
    assert run.steps == {
        "figure eastport/ships": ("figures/ships/figure.py changed",),
        "figure westport/ships": ("figures/ships/figure.py changed",),
    }


def test_one_byte_in_a_template_makes_its_document_anew_and_nothing_else(harbours):
    # The document's ID is a hash of all that TeX reads, so it does change: it is looked at again.
    edit(harbours / "templates/overview/document.tex", "\\usepackage{house}\n",
         "\\usepackage{house}%\n")  # fmt: skip
    run = build(harbours)
    assert run.status == 0, run.said
    assert set(run.steps) == {
        "render overview", "typeset overview", "examine overview", "finish overview",
    }  # fmt: skip


def test_a_changed_cell_runs_what_depends_on_it_and_why_tells_the_way(harbours):
    edit(harbours / "regions/eastport/data/ships.csv", "2023,1315", "2023,1399")
    run = build(harbours)
    assert run.status == 0, run.said
    assert run.steps["publish eastport"] == ("regions/eastport/data/ships.csv changed",)
    assert {"figure eastport/ships", "figure study/tonnage", "publish study"} <= set(run.steps)
    assert {"finish profile-eastport", "finish overview"} <= set(run.steps)
    assert not [name for name in run.steps if "westport" in name]
    told = explain(harbours, "build/pdf/profile-eastport.pdf")
    assert "«publish eastport», which ran because:" in told
    assert "regions/eastport/data/ships.csv changed" in told
    assert "saw 1,399 ships" in " ".join(read_pages(harbours / "build/pdf/profile-eastport.pdf"))


def explain(root, target):
    """What `invoke why` says of a target."""
    steps = plan_study(root, Request()).steps
    journal = Journal(root / "build/.state/journal.jsonl")
    (step,) = find_target(steps, target)
    return "\n".join(explain_step(root, journal, steps, step))


def test_an_edited_word_costs_one_tagged_pass_and_gives_the_bytes_of_a_clean_build(
    harbours, tmp_path
):
    edit(harbours / "regions/eastport/text/02-ships.md", "the harbour saw", "the harbour had")
    run = build(harbours, "--region", "eastport")
    assert run.status == 0, run.said
    passes = read_traces(harbours)[0]["typeset profile-eastport"].notes
    assert [line.split(":")[0] for line in passes] == ["tagged 1"]
    assert {name for name in run.steps if name.startswith("typeset")} == {
        "typeset profile-eastport"
    }
    clean = tmp_path / "clean"
    for folder in ("content", "regions", "figures", "templates"):
        (clean / folder).parent.mkdir(exist_ok=True)
        (clean / folder).symlink_to(harbours / folder)
    assert build(clean, "--region", "eastport").status == 0
    assert read_results(clean) == {
        "build/pdf/profile-eastport.pdf": read_results(harbours)["build/pdf/profile-eastport.pdf"]
    }


def test_a_draft_with_line_numbers_counts_the_lines_of_each_page_anew(harbours):
    run = build(harbours, "--draft", "--line-numbers", "--region", "eastport")
    assert run.status == 0, run.said
    pages = read_pages(harbours / "build/draft/profile-eastport.pdf")
    numbered = [page for page in pages if re.search(r"(^| )1( .*)? 2( .*)? 3( |$)", page)]
    assert len(numbered) >= 2
    plain = build(harbours, "--draft", "--region", "eastport")
    assert "render profile-eastport (draft)" in plain.steps


def test_a_draft_says_so_on_each_page_and_leaves_the_finished_documents_alone(harbours):
    before = read_results(harbours, "pdf", "tex", "typeset", "log")
    run = build(harbours, "--draft")
    assert run.status == 0, run.said
    assert read_results(harbours, "pdf", "tex", "typeset", "log") == before
    drafts = sorted((harbours / "build/draft").glob("*.pdf"))
    assert {path.stem for path in drafts} == set(TEXTS)
    for path in drafts:
        pages = read_pages(path)
        assert pages
        assert all("DRAFT" in page for page in pages), f"{path.name}: {pages}"
    assert build(harbours).steps == {}
