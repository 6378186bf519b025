"""The chain of reasoning in built documents: one object, printed in more than one place."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from run_study import build, edit, read_pages

from bindery.loading import load_study
from bindery.model import Quote, Status, link_chain
from bindery.model.plain import read_plain
from bindery.model.tree import Anchor, Box, Example, Heading, List, LocalLink, Table
from bindery.model.walk import list_inlines, walk_blocks, walk_inlines, walk_inside
from bindery.prose import PartRequest, read_parts
from bindery.rendering.parts import write_part
from bindery.writers.plain import PlainWriter, read_tree

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = {
    "waarde-economie", "waarde-onderwijs", "steun-economie", "steun-onderwijs",
    "capaciteit-economie", "capaciteit-arbeidsmarkt",
}  # fmt: skip


def read_part(name, context):
    """The passages of a part: what is read of it, block by block."""
    study = context["study"]
    part = write_part(ROOT, context, ("study", name))
    request = PartRequest(
        part.path, part.text, part.inserted, "study", ROOT,
        tuple(kind for kind, _ in study.boxes), study.example, "nl",
    )  # fmt: skip
    (blocks,) = read_parts([request])
    return blocks, [one.text for one in read_tree(blocks, PlainWriter()).passages]


def make_context(study):
    return {
        "study": study, "chain": link_chain(study), "questions": study.questions,
        "regions": study.regions, "region": study.regions[0], "conclusions": study.conclusions,
        "recommendations": study.recommendations, "words": dict(study.words),
    }  # fmt: skip


@pytest.fixture(scope="module")
def parts():
    """The parts of the house that print the chain, rendered from the study itself."""
    study = load_study(ROOT).study
    names = (
        "aanbevelingen", "aanbevelingen-kort", "aanbevelingen-titels", "herleidbaarheid",
        "bevindingenregister", "vragen", "conclusies",
    )  # fmt: skip
    return study, {name: read_part(name, make_context(study)) for name in names}


def test_summary_chapter_and_annex_place_the_recommendations():
    places = {
        "content/national/01-managementsamenvatting.md": "aanbevelingen-titels",
        "content/national/09-aanbevelingen.md": "aanbevelingen",
        "content/annex/03-registers.md": "aanbevelingenregister",
    }
    for path, part in places.items():
        assert f'{{{{ part("{part}") }}}}' in (ROOT / path).read_text("utf-8"), path


@pytest.mark.parametrize("name", ["aanbevelingen", "aanbevelingen-kort"])
def test_every_known_recommendation_has_its_number_and_words_in_both_forms(parts, name):
    study, read = parts
    blocks, passages = read[name]
    known = [one for one in study.recommendations if one.status is Status.KNOWN]
    place = -1
    for one in known:
        title = f"Aanbeveling {one.number}. {one.title}" if name == "aanbevelingen" else one.title
        place = next(n for n, text in enumerate(passages) if n > place and title in text)
        assert passages.index(one.text) > place
        addressee = dict(study.frame.addressees).get(one.addressee, "niet bekend")
        assert f"Gericht aan: {addressee}." in passages[place : place + 4]
    lists = [block for block in walk_blocks(blocks) if isinstance(block, List)]
    if name == "aanbevelingen-kort":
        assert [(one.start, len(one.items)) for one in lists] == [(1, len(known))]
    else:
        headings = [block for block in walk_blocks(blocks) if isinstance(block, Heading)]
        assert [one.label for one in headings] == [
            f"sec:study/aanbeveling-{one.id}" for one in known
        ]


def test_what_is_not_known_takes_one_line_each_in_the_chapter_and_one_in_all_elsewhere(parts):
    study, read = parts
    unknown = [one for one in study.recommendations if one.status is Status.EXAMPLE]
    blocks, passages = read["aanbevelingen"]
    for one in unknown:
        (line,) = [text for text in passages if one.text in text]
        assert line.startswith(f"{one.number}. {one.text}")
    anchors = {one.label for one in walk_inlines(blocks) if isinstance(one, Anchor)}
    assert anchors == {f"sec:study/aanbeveling-{one.id}" for one in unknown}
    short = read["aanbevelingen-kort"][1]
    assert not [text for text in short for one in unknown if one.text in text]
    first, last = unknown[0].number, unknown[-1].number
    assert f"Aanbevelingen {first} tot en met {last} zijn niet bekend [voorbeeld]." in short


def test_the_summary_has_number_title_and_addressee_and_one_line_of_what_is_not_known(parts):
    study, read = parts
    blocks, passages = read["aanbevelingen-titels"]
    known = [one for one in study.recommendations if one.status is Status.KNOWN]
    (listed,) = (block for block in walk_blocks(blocks) if isinstance(block, List))
    assert (listed.start, len(listed.items)) == (known[0].number, len(known))
    addressees = dict(study.frame.addressees)
    *lines, rest = passages
    assert lines == [f"{one.title}. Gericht aan: {addressees[one.addressee]}." for one in known]
    assert rest == "Aanbevelingen 5 tot en met 10 zijn niet bekend [voorbeeld]."


def test_what_is_an_example_is_marked_as_one_and_nothing_else_is(parts):
    study, read = parts
    for name, statements in (
        ("conclusies", study.conclusions), ("aanbevelingen", study.recommendations)
    ):  # fmt: skip
        examples = [one for one in walk_blocks(read[name][0]) if isinstance(one, Example)]
        marked = [one.text for one in examples
                  for one in read_tree(one.blocks, PlainWriter()).passages]  # fmt: skip
        for one in statements:
            assert any(one.text in text for text in marked) == (one.status == "example")


def test_conclusions_and_recommendations_lead_to_what_they_rest_on(parts):
    study, read = parts
    links = [one for one in walk_inlines(read["aanbevelingen"][0]) if isinstance(one, LocalLink)]
    wanted = [f"sec:study/conclusie-{name}" for one in study.recommendations
              for name in (c.id for c in study.conclusions if c.id in one.conclusions)]  # fmt: skip
    assert [one.label for one in links] == wanted
    anchors = {one.label for one in walk_inlines(read["vragen"][0]) if isinstance(one, Anchor)}
    asked = {one.label for one in walk_inlines(read["conclusies"][0])
             if isinstance(one, LocalLink) and "/vraag-" in one.label}  # fmt: skip
    assert asked
    assert asked <= anchors


def read_rows(read, name):
    """The words of a register's rows, each with the head of its group before it."""
    (table,) = (one for one in read[name][0] if isinstance(one, Table))
    rows, head = [], ""
    for row in table.rows:
        words = [read_plain(cell.content) for cell in row.cells]
        if row.role == "group":
            head = words[0]
        else:
            rows.append((head, *words))
    return rows


def test_the_table_of_traceability_leads_from_question_to_recommendation(parts):
    study, read = parts
    rows = read_rows(read, "herleidbaarheid")
    for number, conclusion in enumerate(study.conclusions, 1):
        questions = [one.id for one in study.questions]
        asked = ", ".join(
            str(questions.index(name) + 1) for name in questions if name in conclusion.questions
        )
        advice = ", ".join(
            str(one.number) + " [voorbeeld]" * (one.status is Status.EXAMPLE)
            for one in study.recommendations
            if conclusion.id in one.conclusions
        )
        own = [row for row in rows if row[0].startswith(f"Conclusie {number}. {conclusion.label}")]
        known = conclusion.status is Status.KNOWN
        assert len(own) == sum(not (known and name in EXAMPLES) for name in conclusion.findings)
        assert not known or not any("[voorbeeld]" in row[1] for row in own)
        for head, _, *numbers, evidence in own:
            assert re.search(rf"vra(ag|gen) {asked}\b", head)
            assert not advice or re.search(rf"aanbeveling(en)? {re.escape(advice)}\)", head)
            assert len(numbers) == len(study.regions)
            assert evidence


def test_each_finding_can_be_looked_up_with_its_number_in_each_region(parts):
    study, read = parts
    chain = link_chain(study)
    rows = read_rows(read, "bevindingenregister")
    assert len(rows) == len(chain.findings_by_id)
    told = {row[1].removesuffix(" [voorbeeld]"): row for row in rows}
    places = [region.slug for region in study.regions]
    corners = dict(study.frame.corners)
    for one in chain.findings:
        head, _, *cells = told[one.finding.label]
        assert head == f"Hoek {corners[one.finding.corner]}"
        assert cells[places.index(one.region)] == str(one.number)
        on = {str(chain.number_of(it)) for it in chain.conclusions_on(one)}
        assert on == {*re.findall(r"\d+", cells[-1])}


def test_a_quotation_is_printed_with_code_role_and_type_of_organisation_and_nothing_else(parts):
    """REQ-56. The study has none, so one is put into it here."""
    study, _ = parts
    region = study.regions[0]
    talk = next(one for one in region.evidence if one.kind == "session")
    talk = replace(talk, status=Status.KNOWN)
    quote = Quote("Woorden van iemand.", talk.id, "bestuur", "mbo")
    finding = replace(region.findings[1], quotes=(quote,), evidence=(talk.id,))
    changed = replace(
        study,
        regions=(replace(region, findings=(finding,), evidence=(talk,)), *study.regions[1:]),
    )
    _, passages = read_part("bevindingen", make_context(changed))
    assert f"‘Woorden van iemand.’ ({talk.code}, bestuur of directie, mbo-instelling)" in passages


HOSTILE = (
    "*a* | b", "# no heading", "[x](y) {.z}", "1. one", "::: box", "| a |", "\\TeX & 5 %", "@x",
)  # fmt: skip


def test_no_text_of_the_chain_can_be_markup(parts):
    study, _ = parts
    for text in HOSTILE:
        first = replace(study.conclusions[0], title=text, text=f"{text}\n\n{text}", label=text)
        changed = replace(study, conclusions=(first,), recommendations=())
        blocks, passages = read_part("conclusies", make_context(changed))
        assert passages[0] == f"Conclusie 1. {text}"
        assert passages[2:4] == [text, text]
        (table,) = (
            one
            for one in read_part("herleidbaarheid", make_context(changed))[0]
            if isinstance(one, Table)
        )
        assert {len(row.cells) for row in table.rows} == {1, 5}
        assert read_plain(table.rows[0].cells[0].content).startswith(f"Conclusie 1. {text} (vra")
        assert not any(isinstance(one, Box | List) for one in walk_blocks(blocks))


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
    pages = read_pages(harbours / "build/pdf/profile-westport.pdf")
    words = "By hand Does not apply. Nothing is made by hand here."
    assert any(page.startswith(words) for page in pages), pages


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


def test_a_known_conclusion_prints_its_examples_apart_and_marked(parts):
    study, read = parts
    _, passages = read["conclusies"]
    chain = link_chain(study)
    for one in study.conclusions:
        start = next(n for n, text in enumerate(passages) if text == one.text)
        rests, *more = passages[start + 2 : start + 5]
        assert rests.startswith("Berust op de bevindingen: ")
        if one.status is Status.KNOWN:
            assert "[voorbeeld]" not in rests
        groups = chain.examples_beside(one)
        labels = [
            f"{group.label} [voorbeeld] ("
            + ", ".join(f"{found.region_name} {found.number}" for found in group.findings)
            + ")"
            for group in groups
        ]
        said = "Als voorbeeld, niet als grond: "
        beside = [text for text in more if text.startswith(said)]
        assert beside == ([said + "; ".join(labels) + "."] if labels else [])


def test_a_conclusion_says_where_its_findings_stand_and_what_rests_on_it(parts):
    study, read = parts
    _, passages = read["conclusies"]
    chain = link_chain(study)
    for one in study.conclusions:
        for group in chain.support_of(one):
            places = [f"{found.region_name} {found.number}" for found in group.findings]
            assert any(f"({', '.join(places)})" in text for text in passages)
    above = [one for one in study.conclusions if chain.recommendations_on(one)]
    assert sum(text.startswith("Hierop berust: ") for text in passages) == len(above) > 0


def list_words(blocks):
    """Each text of a part, its links told apart: the words without them, and the links."""
    for block in walk_blocks(blocks):
        for inlines in list_inlines(block):
            links = [one for one in walk_inside(inlines) if isinstance(one, LocalLink)]
            here = any(isinstance(one, Anchor) for one in inlines)  # what it says is itself
            alone = [one for one in inlines if not here and not isinstance(one, LocalLink)]
            yield read_plain(inlines), read_plain(tuple(alone)), links


def tell_targets(study):
    """What a link to each statement may say: its number, or its word and number."""
    chain = link_chain(study)
    told = {}
    for number, one in enumerate(study.questions, 1):
        told[f"sec:study/vraag-{one.id}"] = {str(number)}
    for number, one in enumerate(study.conclusions, 1):
        told[f"sec:study/conclusie-{one.id}"] = {str(number), f"conclusie {number}"}
    for one in study.recommendations:
        told[f"sec:study/aanbeveling-{one.id}"] = {str(one.number)}
    for one in chain.findings:
        told[f"sec:{one.region}/bevinding-{one.id}"] = {
            f"{one.region_name} {one.number}",
            str(one.number),
        }
    for one in chain.evidence:
        told[f"sec:study/bewijs-{one.region or 'study'}-{one.id}"] = {one.code}
    return told


CHAIN_PARTS = (
    "conclusies", "aanbevelingen", "herleidbaarheid", "vragen", "bevindingen",
    "conclusies-per-hoek", "conclusies-per-domein", "bewijsregister", "bevindingenregister",
    "aanbevelingenregister",
)  # fmt: skip


@pytest.mark.parametrize("name", CHAIN_PARTS)
def test_every_mention_of_the_chain_is_a_link_to_what_it_says(parts, name):
    study, _ = parts
    told = tell_targets(study)
    codes = "|".join(one.code for one in link_chain(study).evidence)
    regions = "|".join(one.name for one in study.regions)
    mention = re.compile(
        rf"\bconclusie \d+|\b(?:{regions}) \d+|\b(?:{codes})\b"
        r"|[Vv]ra(?:ag|gen) \d|aanbevelingen? \d"
    )
    links = 0
    for words, alone, found in list_words(read_part(name, make_context(study))[0]):
        assert not mention.search(alone), words
        for link in found:
            links += 1
            assert read_plain(link.content) in told[link.label], (words, link.label)
            assert link.document in {one.stem for one in study.documents}
    assert links


def test_the_chain_leads_back(parts):
    """From a question to its conclusions, from a conclusion on, from evidence to its findings."""
    study, _ = parts
    chain = link_chain(study)
    context = make_context(study)

    def count(name, kind):
        links = [one for *_, found in list_words(read_part(name, context)[0]) for one in found]
        return sum(f"/{kind}-" in one.label for one in links)

    assert count("vragen", "conclusie") == sum(len(one.questions) for one in study.conclusions)
    assert count("conclusies", "aanbeveling") == sum(
        len(chain.recommendations_on(one)) for one in study.conclusions
    )
    assert count("bewijsregister", "bevinding") == sum(len(one.evidence) for one in chain.findings)
