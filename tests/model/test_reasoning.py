"""What is known rests on what is known; an example that it names stands beside it."""

from dataclasses import replace
from itertools import product

import pytest

from bindery.loading import load_study
from bindery.model import Status, link_chain

KNOWN, EXAMPLE = Status.KNOWN, Status.EXAMPLE


@pytest.fixture(scope="module")
def harbours(project_root):
    return load_study(project_root / "tests/projects/harbours").study


def chain_of(study, east, west, conclusion, **more):
    """The little study with these statuses: two harbours share the finding «calm»."""
    advice, talk = more.get("advice", EXAMPLE), more.get("talk", EXAMPLE)
    regions = tuple(
        replace(
            region,
            findings=(replace(region.findings[0], status=status),),
            evidence=tuple(replace(one, status=talk) for one in region.evidence),
        )
        for region, status in zip(study.regions, (east, west), strict=True)
    )
    return link_chain(
        replace(
            study,
            regions=regions,
            conclusions=(replace(study.conclusions[0], status=conclusion),),
            recommendations=(replace(study.recommendations[0], status=advice),),
        )
    )


@pytest.mark.parametrize("statuses", list(product((KNOWN, EXAMPLE), repeat=5)))
def test_no_known_entry_rests_on_an_example_and_nothing_named_is_lost(harbours, statuses):
    names = ("east", "west", "conclusion", "advice", "talk")
    chain = chain_of(harbours, **dict(zip(names, statuses, strict=True)))
    (conclusion,), (advice,) = chain.conclusions, chain.recommendations
    rests, beside = chain.findings_of(conclusion), chain.examples_beside(conclusion)
    assert {*rests, *(f for g in beside for f in g.findings)} == {*chain.findings}
    assert all(group.is_example for group in beside)
    if conclusion.status is KNOWN:
        assert not any(one.is_example for one in rests)
    else:
        assert not beside
    for one in chain.findings:
        assert (conclusion in chain.conclusions_on(one)) == (one in rests)
        assert chain.conclusions_naming(one) == (conclusion,)
        assert {e.id for e in (*one.evidence, *one.beside)} == {"port-book", "talk"}
        if not one.is_example:
            assert all(e.status is KNOWN for e in one.evidence)
    bears = advice.status is EXAMPLE or conclusion.status is KNOWN
    assert (conclusion in chain.conclusions_of(advice)) == bears
    assert (conclusion in chain.conclusions_beside(advice)) == (not bears)
    assert (advice in chain.recommendations_on(conclusion)) == bears


def test_a_finding_known_in_one_region_only_makes_two_groups(harbours):
    chain = chain_of(harbours, east=KNOWN, west=EXAMPLE, conclusion=KNOWN)
    (conclusion,) = chain.conclusions
    (support,), (beside,) = chain.support_of(conclusion), chain.examples_beside(conclusion)
    assert [one.region for one in support.findings] == ["eastport"]
    assert [one.region for one in beside.findings] == ["westport"]
    assert len({group.key for group in chain.findings_by_id}) == 2


def test_a_count_of_findings_counts_each_once_and_no_example(harbours):
    both = chain_of(harbours, east=KNOWN, west=KNOWN, conclusion=KNOWN)
    assert [group.id for group in both.known_findings] == ["calm"]
    none = chain_of(harbours, east=EXAMPLE, west=EXAMPLE, conclusion=EXAMPLE)
    assert none.known_findings == ()
