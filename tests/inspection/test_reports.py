"""The reports in words and as SARIF: rule, page, element and the author's line."""

import json
from dataclasses import replace

import pytest

from bindery.errors import Severity
from bindery.inspection import (
    ASSERTIONS,
    Finding,
    Inspection,
    Level,
    Opinion,
    Validation,
    Verdict,
    write_rules,
    write_sarif,
    write_text,
)
from bindery.inspection.results import FailedRule, OpinionFailure
from bindery.inspection.verdicts import explain_validations
from bindery.messages import Message, quote

PLACE = "root/document[0]/StructTreeRoot[0](2 0 obj PDStructTreeRoot)/K[0](%d 0 obj SEFigure)"
BROKEN = FailedRule(
    "ISO 14289-1:2014", "7.3", 1, "Figures need a description", "no Alt", PLACE, None, 2
)
JUDGED = Validation("a.pdf", "ua1", "PDF/UA-1", Verdict.FAILED, 106, 1880, (BROKEN,))
PAGE = Message("inspection-page", page=1)
NAMELESS = Message("inspection-alternative-file", text="line.pdf", page=PAGE)
FOUND = Finding(
    "a.pdf", None, Message("inspection-broken", requirement="REQ-13", what=NAMELESS),
    requirement="REQ-13", rule="alternatives-real", page=1,
    element="Document[1]/Figure[1]", words="line.pdf", source="figures/line/figure.toml:7",
)  # fmt: skip
SMALL = Message("inspection-size-text", size="9", least="10")
REMARK = Finding(
    "a.pdf", None, Message("inspection-broken", requirement="REQ-26", what=SMALL),
    severity=Severity.WARNING, requirement="REQ-26", rule="text-sizes",
)  # fmt: skip
ANSWER = quote("Not so: it is sound.")
OPINION = Opinion(
    "a.pdf", "ua1", "other 1.0", Verdict.FAILED,
    (OpinionFailure("MAP-1", "a map is malformed", 3, ANSWER),),
)  # fmt: skip
RULES = len(ASSERTIONS)
COUNTED = f"  our own rules: {RULES}; kept {RULES - 2}, broken 1, with remarks only 1"
SIZES = "Running text is set in 10 points at least, and no text in less than 8"


@pytest.fixture
def inspection(good):
    structure = replace(good, path="a.pdf")
    (figure,) = [n for top in structure.tree for n in top.walk() if n.role == "Figure"]
    broken = replace(BROKEN, context=PLACE % figure.number)
    standard = explain_validations(structure, (replace(JUDGED, failed=(broken,)),))
    return Inspection(structure, (JUDGED,), (*standard, FOUND, REMARK), (OPINION,))


def test_the_report_in_words_names_rule_page_element_and_source(inspection):
    assert write_text([inspection]).splitlines() == [
        "a.pdf: FAILED",
        "  3 pages, 3 headings, 1 figure, 1 table",
        "  veraPDF ua1  FAILED: 1 of 106 rules is broken",
        "      REQ-01: ua1 7.3-1 fails 2×, first on page 1: no Alt",
        "        Document[1]/Sect[1]/Sect[1]/Part[1]/Div[1]/P[1]/Figure[1]",
        "        Figures need a description",
        COUNTED,
        "    Every figure has a text that is no file name, caption or stub (alternatives-real)",
        "      REQ-13: the alternative text “line.pdf” (page 1) is a file name",
        "        Document[1]/Figure[1]",
        "        source: figures/line/figure.toml:7",
        "        say in words what the figure shows",
        f"    remark: {SIZES} (text-sizes)",
        "      REQ-26: the running text is set in 9 points, not 10",
        "  second opinion, which gates nothing, by other 1.0, ua1: remarks",
        "    a map is malformed (3×)",
        "      Not so: it is sound.",
    ]


def test_many_findings_of_a_rule_are_counted(inspection):
    many = replace(inspection, findings=(FOUND,) * 25)
    assert "      … and 15 more of this kind; --format json has all" in write_text([many])


def test_sarif_has_a_run_for_each_engine_and_points_at_the_authors_line(inspection):
    log = json.loads(write_sarif([inspection]))
    assert log["version"] == "2.1.0"
    own, standard, second = log["runs"]
    names = [run["tool"]["driver"]["name"] for run in log["runs"]]
    assert names == ["bindery inspect", "veraPDF", "other"]
    result = own["results"][0]
    assert result["ruleId"] == "REQ-12/alternatives-real"
    assert own["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] == "error"
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "figures/line/figure.toml"},
        "region": {"startLine": 7},
    }
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "Document[1]/Figure[1]"
    related = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    assert related == {"uri": "a.pdf"}
    assert result["properties"] == {"page": 1}
    assert own["results"][1]["level"] == "warning"
    assert [one["ruleId"] for one in standard["results"]] == ["veraPDF/ua1/7.3-1"]
    assert second["results"][0]["level"] == "note"
    assert second["results"][0]["message"]["text"].endswith("Not so: it is sound.")


def test_every_result_of_sarif_points_at_a_rule_of_its_run(inspection):
    for run in json.loads(write_sarif([inspection, inspection]))["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_path_with_a_space_is_a_uri(inspection):
    spaced = replace(inspection, findings=(replace(REMARK, path="my report.pdf"),))
    assert '"uri": "my%20report.pdf"' in write_sarif([spaced])


def test_the_register_lists_each_rule_once_with_requirement_and_level():
    standards, *lines = write_rules().splitlines()
    assert standards.endswith("by veraPDF")
    assert len(lines) == len(ASSERTIONS) == len({rule.name for rule in ASSERTIONS})
    headed = next(line for line in lines if " headings-equal " in line)
    assert headed.startswith("REQ-08          must    headings-equal")
    assert headed.endswith(" are the expected ones: count, order, level and text")
    assert all(rule.requirements and rule.title for rule in ASSERTIONS)
    assert {rule.level for rule in ASSERTIONS} == {Level.MUST, Level.SHOULD}


def test_the_author_is_told_at_the_line_and_the_pdf_stands_in_the_words():
    told = FOUND.to_author()
    assert (told.path, told.line) == ("figures/line/figure.toml", 7)
    assert told.message.endswith("is a file name (a.pdf, page 1)")
    assert told.hint == "say in words what the figure shows"
    assert REMARK.to_author().path == "a.pdf"
    assert REMARK.to_author().message == "REQ-26: the running text is set in 9 points, not 10"
