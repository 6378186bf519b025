"""A whole inspection of several documents, and why it is no pass."""

from dataclasses import replace

import pytest

from bindery.errors import BinderyError
from bindery.inspection import (
    Finished,
    Verdict,
    inspect_documents,
    write_json,
)
from bindery.inspection.verdicts import explain_validations
from bindery.messages import quote


@pytest.fixture(scope="module")
def inspected(pdfs, expected):
    names = ("good", "file-name-alt", "line")
    return inspect_documents(
        Finished(pdfs / f"{name}.pdf", f"build/pdf/{name}.pdf", expected) for name in names
    )


def test_a_good_document_passes_and_has_no_failure(inspected):
    assert inspected[0].passed
    assert inspected[0].failures == ()


def test_a_document_that_validators_pass_fails_by_our_assertions(inspected):
    found = inspected[1]
    assert {item.verdict for item in found.validations} == {Verdict.PASSED}
    assert not found.passed
    assert any("is a file name" in failure.message for failure in found.failures)


def test_failed_rules_are_named_with_requirement_clause_and_count(inspected):
    messages = [failure.message for failure in inspected[2].failures]
    assert any(m.startswith("REQ-01: ua1 7.1-3 fails 7×, first on page 1") for m in messages)
    assert any(m.startswith("REQ-30: 2a 6.7.3.3-1 fails 1×") for m in messages)


def test_results_name_a_file_only_by_the_name_that_it_was_given(inspected, pdfs):
    for found in inspected:
        assert str(pdfs) not in write_json(found)


def test_what_was_not_run_or_not_asked_is_a_failure(inspected):
    first = inspected[0]
    silent = replace(first.validations[0], verdict=Verdict.NOT_RUN, reason=quote("no runtime"))
    (failure,) = explain_validations(first.structure, (silent,))
    assert failure.message == "REQ-01: the validation by ua1 was not run: no runtime"
    (failure,) = explain_validations(first.structure, ())
    assert failure.message == "REQ-01: no validator was asked"


def test_all_files_that_cannot_be_read_are_named_at_once(tmp_path, expected):
    broken = []
    for name in ("a", "b"):
        (tmp_path / f"{name}.pdf").write_bytes(b"nothing")
        broken.append(Finished(tmp_path / f"{name}.pdf", f"build/pdf/{name}.pdf", expected))
    with pytest.raises(BinderyError) as caught:
        inspect_documents(broken)
    paths = [diagnostic.path for diagnostic in caught.value.diagnostics]
    assert paths == ["build/pdf/a.pdf", "build/pdf/b.pdf"]
