"""The figure of the chain and the tables of comparison say what the chain itself says."""

import re
from dataclasses import replace

import pytest
from matplotlib.patches import FancyBboxPatch

from bindery.drawing import (
    DrawRequest,
    DrawSettings,
    FigureData,
    FigureRegion,
    SourceWords,
    draw_entry,
)
from bindery.drawing import draw as drawing
from bindery.loading import load_study
from bindery.model import Status, link_chain

WORDS = SourceWords("Bron", "peildatum", "bewerking", "afbakening")


@pytest.fixture(scope="module")
def study(project_root):
    return load_study(project_root).study


def draw(project_root, study, name, output):
    entry = next(one for one in study.entries if one.id == name)
    marks = tuple(FigureRegion(one.slug, one.name, one.colour) for one in study.regions)
    data = FigureData(None, marks, {}, {}, dict(entry.words), link_chain(study))
    setting = DrawSettings(study.look, study.numbers, study.sources, WORDS)
    return draw_entry(DrawRequest(project_root, entry, "study", data, (), setting, output))


@pytest.fixture(scope="module")
def figure(project_root, study, tmp_path_factory):
    """The record of the figure, and the matplotlib figure that was saved."""
    seen = []
    save = drawing.save_figure
    drawing.save_figure = lambda sheet, path: (seen.append(sheet), save(sheet, path))
    try:
        record = draw(project_root, study, "redeneerlijn", tmp_path_factory.mktemp("chain"))
    finally:
        drawing.save_figure = save
    return record, seen[0]


def test_the_alternative_text_tells_every_conclusion_with_all_its_links(figure, study):
    record, _ = figure
    chain = link_chain(study)
    for conclusion in chain.conclusions:
        number = chain.number_of(conclusion)
        (told,) = re.findall(rf"Conclusie {number}, .*?(?= Conclusie {number + 1}, | Tot geen)",
                             record.alt)  # fmt: skip
        assert conclusion.label in told
        for question in chain.questions_of(conclusion):
            assert re.search(rf"vragen? .*\b{chain.number_of(question)}\b.* en rust", told)
        for group in chain.support_of(conclusion):
            assert f"‘{group.label}’" in told
        for advice in chain.recommendations_on(conclusion):
            assert re.search(rf"aanbeveling(en)? .*\b{advice.number}\b", told)
    assert "Regio Deal" in record.alt.split("Tot geen conclusie leidt")[1]


def test_the_table_behind_the_figure_names_each_link_once(figure, study):
    record, _ = figure
    chain = link_chain(study)
    assert len(record.rows) == len({(*row[:2], row[3]) for row in record.rows})
    rows = [(*row[:2], one) for row in record.rows for one in row[2].split("; ")]
    assert len(rows) == len(set(rows))
    kinds = [row[0] for row in rows]
    assert kinds.count("Van vraag naar conclusie") == sum(
        len(c.questions) for c in chain.conclusions
    )
    assert kinds.count("Van bevinding naar conclusie") == sum(
        len(chain.support_of(c)) for c in chain.conclusions
    )
    assert kinds.count("Van conclusie naar aanbeveling") == sum(
        len(r.conclusions) for r in chain.recommendations
    )
    assert {row[2] for row in rows if row[0] == "Van bewijs naar bevinding"} >= {"Gedeelde ambitie"}


def test_examples_have_a_broken_outline_and_known_ones_a_whole_one(figure, study):
    _, sheet = figure
    chain = link_chain(study)
    boxes = [patch for patch in sheet.axes[0].patches if isinstance(patch, FancyBboxPatch)]
    broken = [box for box in boxes if box.get_linestyle() == "--" or box._dash_pattern[1]]
    examples = [g for g in chain.findings_by_id if g.is_example]
    examples += [c for c in chain.conclusions if c.status is Status.EXAMPLE]
    examples += [r for r in chain.recommendations if r.status is Status.EXAMPLE]
    talks = 2  # interviews and sessions, each one box for all regions
    assert len(broken) == len(examples) + talks + 1  # and the one that the key shows
    assert 0 < len(broken) < len(boxes)


def test_no_row_leads_from_an_example_to_what_is_known(figure, study):
    record, _ = figure
    chain = link_chain(study)
    known = {f"{chain.number_of(c)}. {c.label}" for c in chain.conclusions
             if c.status is Status.KNOWN}  # fmt: skip
    examples = {group.label for group in chain.findings_by_id if group.is_example}
    link = "Van bevinding naar conclusie"
    rows = [row for row in record.rows if row[0] == link and known & {*row[2].split("; ")}]
    assert rows
    assert not [row for row in rows if row[1] in examples or row[3] != "bekend"]


def test_the_title_counts_what_is_different_and_known_and_its_heads_show_it(figure, study):
    record, _ = figure
    known = {o.id for r in study.regions for o in r.findings if o.status is Status.KNOWN}
    assert f"{len(known)} verschillende bevindingen" in record.title
    assert any(f"{len(known)} bevindingen" in label for label in record.labels)


def test_the_counts_by_domain_are_those_of_the_findings(project_root, study, tmp_path):
    record = draw(project_root, study, "vergelijking-domeinen", tmp_path)
    for key, word in study.frame.domains:
        (row,) = (row for row in record.rows if row[0] == word)
        standing = set()
        for number, region in enumerate(study.regions, 1):
            own = {
                one.id
                for one in region.findings
                if one.status is Status.KNOWN and key in (one.corner, *one.domains)
            }
            assert int(row[number]) == len(own)
            standing |= own
        assert int(row[-1]) == len(standing)
    known = {o.id for r in study.regions for o in r.findings if o.status is Status.KNOWN}
    assert int(record.rows[-1][-1]) == len(known)
    assert f"van de {len(known)}" in record.title


def test_the_counts_by_corner_are_those_of_the_findings(project_root, study, tmp_path):
    record = draw(project_root, study, "vergelijking-hoeken", tmp_path)
    place = [column.key for column in record.columns].index
    for key, word in study.frame.corners:
        rows = {row[1]: row for row in record.rows if row[0] == word}
        own = {
            region.name: [one for one in region.findings if one.corner == key]
            for region in study.regions
        }
        for name, found in own.items():
            known = [one for one in found if one.status is Status.KNOWN]
            assert int(rows[name][place("bekend")]) == len(known)
            assert int(rows[name][place("samen")]) == len(found)
        known = {o.id for found in own.values() for o in found if o.status is Status.KNOWN}
        assert int(rows["verschillend"][place("bekend")]) == len(known)
    known = {o.id for r in study.regions for o in r.findings if o.status is Status.KNOWN}
    assert int(record.rows[-1][place("bekend")]) == len(known)
    assert f"van de {len(known)}" in record.title


def test_every_finding_is_in_the_matrix_where_it_stands_with_its_number(
    project_root, study, tmp_path
):
    record = draw(project_root, study, "vergelijking-bevindingen", tmp_path)
    places = [(c, d) for _, c in study.frame.corners for _, d in study.frame.domains]
    assert [(row[0], row[1]) for row in record.rows[:-1]] == places
    for column, region in enumerate(study.regions, 2):
        found = {}
        for row in record.rows[:-1]:
            for cell in row[column].replace("–", "").replace(",", "").split():
                found.setdefault(cell, []).append((row[0], row[1]))
        corners, domains = dict(study.frame.corners), dict(study.frame.domains)
        assert found == {
            f"{number}{'v' if one.status is Status.EXAMPLE else ''}": [
                (corners[one.corner], domains[name]) for name in domains if name in one.domains
            ]
            for number, one in enumerate(region.findings, 1)
        }


def test_a_finding_that_changes_its_corner_changes_the_table(project_root, study, tmp_path):
    """The table is made from the objects: no word of it is typed."""
    before = draw(project_root, study, "vergelijking-hoeken", tmp_path / "before")
    first = study.regions[0]
    known = next(one for one in first.findings if one.status is Status.KNOWN)
    moved = replace(known, corner="capaciteit")
    findings = tuple(moved if one is known else one for one in first.findings)
    regions = (replace(first, findings=findings), *study.regions[1:])
    after = draw(
        project_root, replace(study, regions=regions), "vergelijking-hoeken", tmp_path / "after"
    )
    changed = [a[0] for a, b in zip(before.rows, after.rows, strict=True) if a != b]
    assert set(changed) == {"publieke waarde", "operationele capaciteit"}
