"""A gate is closed by enough roles who judged the very files that are there; by nothing else."""

from datetime import date

import pytest
from release_study import TODAY
from run_study import edit

from bindery.errors import BinderyError
from bindery.loading import load_study
from bindery.loading.release import load_release
from bindery.release.gates import Cause, judge_gates
from bindery.release.material import collect_material, take_digests
from bindery.release.signing import find_gate, prepare_signature


def judge(study, today=TODAY):
    settings = load_release(study.root)
    digests = take_digests(study.root, collect_material(study.root, load_study(study.root).study))
    return judge_gates(study.root, settings, digests, today)


def list_messages(study, **more):
    return [str(one).split("\n")[0] for one in judge(study, **more).list_open()]


def sign(study, gate, role):
    settings = load_release(study.root)
    digests = take_digests(study.root, collect_material(study.root, load_study(study.root).study))
    chosen = find_gate(settings, gate)
    prepare_signature(study.root, chosen, role, digests.select(chosen), TODAY)


def test_gates_that_test_roles_have_closed_are_closed(final):
    assert [status.cause for status in judge(final).gates] == [Cause.NONE] * 4
    assert list_messages(final) == []


def test_a_prepared_signature_closes_nothing_until_a_person_fills_it_in(study):
    sign(study, "accessibility", "accessibility reviewer")
    text = (study.root / "qa/accessibility.toml").read_text("utf-8")
    assert "# Read the documents with a screen reader." in text
    assert '"build/pdf/overview.pdf" = "' in text
    status = judge(study).gates[0]
    assert status.cause is Cause.UNFINISHED
    assert [one.message for one in status.reasons] == [
        "REQ-28: «accessibility reviewer» has not written how it was judged (method)",
        "REQ-28: «accessibility reviewer» has not judged yet (judgement)",
    ]


def test_signing_again_keeps_the_history_and_the_last_one_counts(final):
    sign(final, "accessibility", "accessibility reviewer")
    status = judge(final).gates[0]
    assert not status.closed
    text = (final.root / "qa/accessibility.toml").read_text("utf-8")
    assert text.count("[[signature]]") == 2
    path = final.root / "qa/accessibility.toml"
    text = text.replace('method = ""', 'method = "again"')
    path.write_text(text.replace('judgement = ""', 'judgement = "passed"'))
    status = judge(final).gates[0]
    assert status.closed
    assert [one.method for one in status.signatures] == ["again"]


def test_one_role_twice_is_not_two_roles(final):
    path = final.root / "qa/quality.toml"
    path.write_text(path.read_text("utf-8").replace('role = "assurer"', 'role = "analyst"'))
    assert list_messages(final) == [
        "qa/quality.toml: REQ-103: «Quality assurance» is open: it needs 2 different roles; signed"
        " by analyst"
    ]


@pytest.mark.parametrize("role", ["J. Jansen", "dr. A.B. Smit", "reviewer@example.org"])
def test_a_gate_is_signed_by_a_role_and_never_by_a_person(final, role):
    path = final.root / "qa/accessibility.toml"
    path.write_text(path.read_text("utf-8").replace("accessibility reviewer", role))
    (said,) = list_messages(final)
    assert said.endswith(f"«{role}» looks like a person; a gate is signed by a role")


@pytest.mark.parametrize("role", ["toegankelijkheidsexpert", "Lead analyst", "toetser (extern)"])
def test_a_role_is_no_person(final, role):
    path = final.root / "qa/accessibility.toml"
    path.write_text(path.read_text("utf-8").replace("accessibility reviewer", role))
    assert list_messages(final) == []


def test_a_judgement_that_is_not_passed(final):
    edit(final.root / "qa/disclosure.toml", 'judgement = "passed"', 'judgement = "not passed"')
    (said,) = list_messages(final)
    assert said.endswith("REQ-51: «statistician» judged: not passed")


def test_a_signature_of_tomorrow(final):
    said = list_messages(final, today=date(2026, 1, 9))
    assert len(said) == 5
    assert said[0].endswith("signed on 2026-01-10, which is still to come")


def test_a_party_that_has_not_answered_yet(final):
    edit(final.root / "qa/facts.toml", 'status = "processed"', 'status = "open"')
    (said,) = list_messages(final)
    assert said.startswith("qa/facts.toml:")
    assert said.endswith("REQ-62: the answer of «port office» is open")


def test_a_round_without_parties(final):
    path = final.root / "qa/facts.toml"
    path.write_text(path.read_text("utf-8").split('[[round]]\nrecipient = "port')[0])
    (said,) = list_messages(final)
    assert (
        said == "qa/facts.toml: REQ-62: «Round of factual correction» is open: no party is listed"
    )


def test_an_open_entry_in_a_log(final):
    edit(final.root / "qa/assumptions.toml", 'status = "closed"', 'status = "open"')
    assert list_messages(final) == [
        "qa/assumptions.toml:3: REQ-104: «count» in «Log of assumptions» is open"
    ]


def test_an_entry_that_is_closed_without_an_outcome(final):
    edit(final.root / "qa/assumptions.toml", 'outcome = "checked"', 'outcome = ""')
    assert [str(one) for one in judge(final).mistakes] == [
        "qa/assumptions.toml:8: «count» is closed without an outcome\n    hint: say what came of it"
    ]


def test_a_misspelt_judgement_is_a_mistake_at_its_line(final):
    edit(final.root / "qa/accessibility.toml", 'judgement = "passed"', 'judgement = "fine"')
    (said,) = [str(one) for one in judge(final).mistakes]
    assert said.endswith('«judgement» is «fine»\n    hint: write "passed" or "not passed"')


def test_an_unknown_gate_gets_the_nearest_name(study):
    with pytest.raises(BinderyError, match="there is no gate «acessibility»") as caught:
        sign(study, "acessibility", "x")
    assert "did you mean «accessibility»?" in str(caught.value)


def test_a_signature_needs_a_role(study):
    with pytest.raises(BinderyError, match="a signature needs a role"):
        sign(study, "accessibility", " ")


def test_a_study_must_have_the_four_gates(study):
    path = study.root / "content/release.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('kind = "disclosure"', 'kind = "other"'))
    with pytest.raises(BinderyError) as caught:
        load_release(study.root)
    assert str(caught.value).endswith(
        "there is no gate of the kind «disclosure»\n"
        '    hint: add [[gates]] with kind = "disclosure"'
    )


def test_quality_assurance_by_one_role_is_none(study):
    edit(study.root / "content/release.toml", "signatures = 2", "signatures = 1")
    with pytest.raises(BinderyError, match="quality assurance needs two signatures"):
        load_release(study.root)
