"""The gate: verdicts by veraPDF's engine, and never a pass that was not run."""

import json
import sys
import zipfile

import pikepdf
import pytest

from bindery.errors import BinderyError
from bindery.inspection import Verdict, validate
from bindery.inspection.engine import find_jar
from bindery.inspection.profiles import (
    EXPECTATIONS,
    ProfileMismatchError,
    parse_profile,
    read_profile,
)
from bindery.inspection.validation import judge_answer
from bindery.messages import quote

NO_COMPLAINT = quote("")

SOUND = {
    "path": "a.pdf",
    "flavour": "ua1",
    "profile": "PDF/UA-1 validation profile",
    "rules": 106,
    "checks": 1880,
    "compliant": True,
    "status": "NORMAL",
    "failed": [],
}
FAILED_RULE = {
    "specification": "ISO 14289-1:2014",
    "clause": "7.1",
    "test": 3,
    "description": "Content shall be tagged",
    "message": "Content is not tagged",
    "context": "root/document[0]/pages[0]",
    "page": 1,
    "count": 7,
}


@pytest.fixture(scope="module")
def judged(pdfs, tmp_path_factory):
    """Good and bad files, judged in one run of the engine: by (name, flavour)."""
    folder = tmp_path_factory.mktemp("judged")
    broken, embedded = folder / "broken.pdf", folder / "embedded.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.attachments["inner.pdf"] = (pdfs / "line.pdf").read_bytes()
        pdf.save(embedded)
    locked = folder / "locked.pdf"
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    paths = (
        pdfs / "good.pdf", pdfs / "line.pdf", broken, embedded, locked, folder / "absent.pdf",
        pdfs / "no-headings.pdf",
    )  # fmt: skip
    found = validate(paths)
    assert [item.path for item in found[::2]] == [str(path) for path in paths]
    return {(item.path.rsplit("/", 1)[-1], item.flavour): item for item in found}


def test_a_good_file_passes_both_standards_by_all_their_rules(judged):
    accessible, archive = judged["good.pdf", "ua1"], judged["good.pdf", "2a"]
    assert (accessible.verdict, accessible.rules) == (Verdict.PASSED, 106)
    assert (archive.verdict, archive.rules) == (Verdict.PASSED, 153)
    assert accessible.checks > 1000 < archive.checks


def test_a_bad_file_fails_with_clause_count_and_page(judged):
    found = judged["line.pdf", "ua1"]
    assert found.verdict is Verdict.FAILED
    rules = {(rule.clause, rule.test): rule for rule in found.failed}
    assert rules["7.1", 3].count == 7
    assert rules["7.1", 3].page == 1
    assert "Content is neither marked as Artifact nor tagged" in rules["7.1", 3].message
    assert rules["7.1", 11].description
    assert [(rule.clause, rule.test) for rule in found.failed][:2] == [("6.2", 1), ("7.1", 3)]


def test_a_file_embedded_in_an_archive_is_judged_by_its_own_profile(judged):
    """PDF/A-2 forbids embedded files that are no PDF/A: needs the engine's own directory."""
    clauses = {rule.clause for rule in judged["embedded.pdf", "2a"].failed}
    assert "6.8" in clauses


@pytest.mark.parametrize("name", ["broken.pdf", "locked.pdf", "absent.pdf"])
def test_a_file_that_cannot_be_read_is_not_run_and_stops_no_other(judged, name):
    for flavour in ("ua1", "2a"):
        assert judged[name, flavour].verdict is Verdict.NOT_RUN
        assert judged[name, flavour].reason
    assert judged["no-headings.pdf", "2a"].verdict is Verdict.PASSED


def test_other_flavours_run_on_request(pdfs):
    found = validate([pdfs / "good.pdf"], ("2b", "4", "ua2", "wt1a"))
    assert [item.verdict.value for item in found] == ["passed", "failed", "failed", "failed"]
    assert [item.rules for item in found] == [144, 111, 1728, 1724]


def test_every_profile_in_the_jar_is_the_one_expected():
    for flavour, expected in EXPECTATIONS.items():
        assert len(read_profile(find_jar(), flavour).rules) == expected.rules


def test_a_profile_with_a_lost_rule_is_refused(tmp_path):
    jar = tmp_path / "other.jar"
    name = "org/verapdf/pdfa/validation/PDFUA-1.xml"
    with zipfile.ZipFile(find_jar()) as archive, zipfile.ZipFile(jar, "w") as copy:
        text = archive.read(name).decode()
        start, end = text.index("<rule "), text.index("</rule>") + len("</rule>")
        copy.writestr(name, text[:start] + text[end:])
    with pytest.raises(ProfileMismatchError, match="with 105 rules; expected"):
        read_profile(jar, "ua1")
    with pytest.raises(ProfileMismatchError, match="no profile of 2a"):
        read_profile(jar, "2a")


def test_a_profile_without_details_is_refused():
    with pytest.raises(ProfileMismatchError):
        parse_profile(b"<profile xmlns='http://www.verapdf.org/ValidationProfile'/>")


def test_an_unknown_flavour_is_a_mistake_with_the_known_ones_as_hint(pdfs):
    with pytest.raises(BinderyError) as caught:
        validate([pdfs / "good.pdf"], ("ua9",))
    (found,) = caught.value.diagnostics
    assert "ua9" in found.message
    assert "ua1" in found.hint


def engine(script: str) -> tuple[str, ...]:
    """A fake engine: a few lines of Python."""
    return (sys.executable, "-c", script)


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (("no-such-program",), "cannot be started"),
        (engine("import sys; sys.exit('no runtime')"), "exit code 1: no runtime"),
        (engine("print('hello')"), "gave no answer"),
        (engine("print('{\"path\": ')"), "gave no answer"),
        (engine("import os; os.kill(os.getpid(), 9)"), "exit code -9"),
    ],
)
def test_an_engine_that_does_not_answer_is_not_run(command, reason, pdfs):
    found = validate([pdfs / "good.pdf"], ("ua1", "2a"), command)
    assert [item.verdict for item in found] == [Verdict.NOT_RUN, Verdict.NOT_RUN]
    assert reason in str(found[0].reason)


def test_what_was_judged_before_a_crash_is_kept(pdfs):
    path = str(pdfs / "good.pdf")
    line = json.dumps(SOUND | {"path": path})
    script = f"import os; print('''{line}''', flush=True); os.kill(os.getpid(), 9)"
    accessible, archive = validate([pdfs / "good.pdf"], ("ua1", "2a"), engine(script))
    assert accessible.verdict is Verdict.PASSED
    assert archive.verdict is Verdict.NOT_RUN


@pytest.mark.parametrize(
    "change",
    [
        {"rules": 105},
        {"profile": "PDF/A-1a validation profile"},
        {"status": "CANCELLED"},
        {"checks": 0},
        {"checks": "many"},
        {"compliant": False},
        {"failed": [FAILED_RULE]},
        {"failed": "none"},
        {"failed": [{"clause": "7.1"}]},
        {"reason": "out of memory"},
    ],
)
def test_an_answer_that_is_not_whole_is_never_a_pass(change):
    found = judge_answer("a.pdf", "ua1", SOUND | change, NO_COMPLAINT)
    assert found.verdict is Verdict.NOT_RUN
    assert found.reason


def test_a_whole_answer_is_taken_as_it_is():
    assert judge_answer("a.pdf", "ua1", SOUND, NO_COMPLAINT).verdict is Verdict.PASSED
    failed = SOUND | {"compliant": False, "failed": [FAILED_RULE]}
    found = judge_answer("a.pdf", "ua1", failed, NO_COMPLAINT)
    assert found.verdict is Verdict.FAILED
    assert found.failed[0].count == 7


def test_the_machine_is_not_asked_for_its_own_java(pdfs, monkeypatch, tmp_path):
    """No Java on the path and hostile options in the environment change nothing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1m")
    (found,) = validate([pdfs / "good.pdf"], ("ua1",))
    assert found.verdict is Verdict.PASSED, found.reason
