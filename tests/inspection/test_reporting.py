"""Results for machines and for people; the second engine beside the first."""

import json
from dataclasses import replace

import pytest

from bindery.errors import Severity
from bindery.inspection import (
    Finding,
    Inspection,
    Opinion,
    Validation,
    Verdict,
    compare_engines,
    second_opinion,
    write_json,
)
from bindery.inspection.results import OpinionFailure
from bindery.messages import Message, quote

PASSED = Validation("a.pdf", "ua1", "PDF/UA-1 validation profile", Verdict.PASSED, 106, 1880)
NOT_RUN = replace(PASSED, verdict=Verdict.NOT_RUN, rules=0, checks=0, reason=quote("no runtime"))
SAID = Message(
    "inspection-broken",
    requirement="REQ-13",
    what=Message("inspection-formula-silent", page=Message("inspection-page", page=1)),
)
MISTAKE = Finding("a.pdf", None, SAID, requirement="REQ-13")


@pytest.fixture
def inspection(good):
    return Inspection(good, (PASSED,))


def test_the_same_inspection_gives_the_same_json(inspection):
    assert write_json(inspection) == write_json(replace(inspection))
    content = json.loads(write_json(inspection))
    assert content["passed"] is True
    assert content["document"]["headings"][0]["text"] == "Chapter 1 Oaks and beeches"
    assert content["validations"][0]["verdict"] == "passed"
    assert list(content) == sorted(content)


def test_an_assertion_that_failed_or_a_validator_that_did_not_run_is_no_pass(inspection):
    assert inspection.passed
    assert not replace(inspection, findings=(MISTAKE,)).passed
    assert not replace(inspection, validations=(PASSED, NOT_RUN)).passed
    assert not replace(inspection, validations=()).passed


def test_a_remark_does_not_stop_a_pass(inspection):
    remark = replace(MISTAKE, severity=Severity.WARNING)
    assert replace(inspection, findings=(remark,)).passed


def test_one_line_says_what_was_judged(inspection):
    assert inspection.summary == (
        "build/pdf/good.pdf: passed | ua1 106 rules, 1880 checks | assertions: 0 failed, 0 remarks"
        " | 3 pages, 3 headings, 1 figure, 1 table"
    )
    worse = replace(inspection, validations=(NOT_RUN,), findings=(MISTAKE,))
    assert "FAILED | ua1 not run (no runtime) | assertions: 1 failed" in worse.summary


def test_the_requirements_that_are_broken_are_counted(inspection):
    worse = replace(inspection, findings=(MISTAKE, MISTAKE))
    assert json.loads(write_json(worse))["requirements"] == {"REQ-13": 2}


def test_what_is_said_stands_in_the_json_in_words(inspection):
    answered = OpinionFailure("MAP-1", "a map", 3, Message("inspection-answer-lists"))
    failed = Opinion("a.pdf", "ua1", "other", Verdict.FAILED, (answered,), quote("broken off"))
    full = replace(
        inspection, findings=(MISTAKE,), validations=(NOT_RUN, PASSED), opinions=(failed,)
    )
    content = json.loads(write_json(full))
    (found,), (opinion,) = content["findings"], content["opinions"]
    assert found["message"] == "REQ-13: a formula (page 1) has no alternative text"
    assert found["hint"] == 'give it words: alt="…"'
    assert not {"said", "advice"} & found.keys()
    assert [one["reason"] for one in content["validations"]] == ["no runtime", ""]
    assert opinion["reason"] == "broken off"
    assert opinion["failures"][0]["answer"].startswith("Not so: the map is sound.")


def test_the_second_engine_judges_good_and_bad_and_says_when_it_cannot(pdfs, tmp_path):
    good, bad = second_opinion(pdfs / "good.pdf"), second_opinion(pdfs / "line.pdf")
    assert [opinion.flavour for opinion in good] == ["ua1", "2a"]
    assert bad[0].verdict is Verdict.FAILED
    assert bad[0].failures
    (tmp_path / "x.pdf").write_bytes(b"no PDF")
    for path in (tmp_path / "x.pdf", tmp_path / "absent.pdf"):
        assert second_opinion(path)[0].verdict is Verdict.NOT_RUN
    assert second_opinion(pdfs / "good.pdf", ("ua2", "wt1a", "4f")) == ()  # has none of PDF 2.0


def test_the_engines_are_set_side_by_side():
    agreeing = Opinion("a.pdf", "ua1", "other", Verdict.PASSED)
    cases = {
        True: (agreeing,),
        False: (replace(agreeing, verdict=Verdict.FAILED),),
        None: (),
    }
    for agree, opinions in cases.items():
        (found,) = compare_engines((PASSED,), opinions)
        assert found.agree is agree


def test_the_json_is_english_and_the_same_in_every_language(inspection, monkeypatch):
    """It is a result of a build and evidence of a release; what people read follows them."""
    worse = replace(inspection, validations=(NOT_RUN,), findings=(MISTAKE,))
    english = write_json(worse)
    monkeypatch.setenv("BINDERY_LANGUAGE", "nl")
    assert write_json(worse) == english
    assert "NIET GEHAALD" in worse.summary
