"""The chain of reasoning in built documents: one object, printed in more than one place."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from run_study import build, edit, read_pages

from bindery.loading import load_study
from bindery.model import Quote, link_chain
from bindery.tex.environment import render_template
from bindery.tex.escape import unescape

ROOT = Path(__file__).resolve().parent.parent


def read_words(text):
    """Words without LaTeX's marks, broken lines and hyphens."""
    return " ".join(unescape(re.sub(r"\\[A-Za-z]+\*?(\[[^\]]*\])?|[{}]", " ", text)).split())


@pytest.fixture(scope="module")
def parts():
    """The parts of the house that print the chain, rendered from the study itself."""
    study = load_study(ROOT).study
    context = {
        "chain": link_chain(study), "questions": study.questions, "regions": study.regions,
        "conclusions": study.conclusions, "recommendations": study.recommendations,
        "words": dict(study.words),
    }  # fmt: skip
    names = ("aanbevelingen", "aanbevelingen-kort", "herleidbaarheid", "vragen", "conclusies")
    return study, {
        name: read_words(render_template(ROOT, f"house/parts/{name}.tex", context))
        for name in names
    }  # fmt: skip


def test_summary_chapter_and_annex_place_the_recommendations():
    places = {
        "content/national/01-managementsamenvatting.md": "aanbevelingen-kort",
        "content/national/09-aanbevelingen.md": "aanbevelingen",
        "content/annex/02-onderzoeksverantwoording.md": "aanbevelingen-kort",
    }
    for path, part in places.items():
        assert f'{{{{ part("{part}") }}}}' in (ROOT / path).read_text("utf-8"), path


@pytest.mark.parametrize("name", ["aanbevelingen", "aanbevelingen-kort"])
def test_every_recommendation_has_its_number_and_words_in_both_forms(parts, name):
    study, printed = parts
    text, place = printed[name], 0
    for one in study.recommendations:
        before = f"{one.number}. " if name == "aanbevelingen" else f"enumi {one.number - 1} "
        title = text.index(read_words(one.title), place)
        assert before in text[max(place, title - 40) : title]
        place = text.index(read_words(one.text), title)
        addressee = dict(study.frame.addressees).get(one.addressee, "niet bekend")
        assert text.index(f"Gericht aan: {addressee}", place) - place < len(one.text) + 120


def test_the_table_of_traceability_leads_from_question_to_recommendation(parts):
    study, printed = parts
    for number, conclusion in enumerate(study.conclusions, 1):
        questions = [one.id for one in study.questions]
        asked = ", ".join(str(questions.index(name) + 1) for name in questions
                          if name in conclusion.questions)  # fmt: skip
        advice = ", ".join(
            str(one.number) for one in study.recommendations if conclusion.id in one.conclusions
        )
        rows = [row for row in printed["herleidbaarheid"].split("\\\\")
                if f"& {number}. {conclusion.label}" in row]  # fmt: skip
        assert len(rows) == len(conclusion.findings)
        for row in rows:
            cells = [cell.strip() for cell in row.split("&")]
            assert cells[0].endswith(asked)
            assert cells[1]
            assert cells[4] == advice


def test_a_quotation_is_printed_with_code_role_and_type_of_organisation_and_nothing_else(parts):
    """REQ-56. The study has none, so one is put into it here."""
    study, _ = parts
    region = study.regions[0]
    talk = next(one for one in region.evidence if one.kind == "session")
    quote = Quote("Woorden van iemand.", talk.id, "bestuur", "mbo")
    finding = replace(region.findings[1], quotes=(quote,), evidence=(talk.id,))
    changed = replace(study, regions=(replace(region, findings=(finding,)), *study.regions[1:]))
    context = {
        "chain": link_chain(changed), "region": changed.regions[0], "words": dict(study.words),
    }  # fmt: skip
    text = read_words(render_template(ROOT, "house/parts/bevindingen.tex", context))
    assert f"‘Woorden van iemand.’ ({talk.code}, bestuur of directie, mbo-instelling)" in text


@pytest.mark.tex
@pytest.mark.slow
def test_a_part_that_does_not_apply_is_printed_with_its_reason(harbours):
    region = harbours / "regions/westport"
    text = region / "text/02-ships.md"
    words = text.read_text("utf-8")
    text.write_text(words[: words.index("## By hand")], "utf-8")
    run = build(harbours, "--region", "westport")
    assert run.status == 1
    assert (
        "regions/westport/text/02-ships.md:1: "
        "«westport» lacks «ships#sec-hand», which «eastport» has"
    ) in run.said
    with (region / "region.toml").open("a", encoding="utf-8") as file:
        file.write('\n[not_applicable]\n"ships#sec-hand" = "Nothing is made by hand here."\n')
    run = build(harbours, "--region", "westport")
    assert run.status == 0, run.said
    last = read_pages(harbours / "build/pdf/profile-westport.pdf")[-1]
    assert last.startswith("By hand Does not apply. Nothing is made by hand here.")


@pytest.mark.tex
@pytest.mark.slow
def test_a_changed_recommendation_changes_every_document_that_prints_it_and_no_other(harbours):
    edit(harbours / "content/recommendations.toml", "read one book", "read the same book")
    run = build(harbours)
    assert run.status == 0, run.said
    assert {name for name in run.steps if name.startswith("typeset")} == {"typeset overview"}
    pages = " ".join(read_pages(harbours / "build/pdf/overview.pdf"))
    assert "1. Share the port book This is an example: let both harbours read the same book." in (
        pages
    )
