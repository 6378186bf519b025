"""`invoke inspect`: several files, formats, a file for the report, and plain refusals."""

import json
from pathlib import Path

import pytest

from bindery.console.inspect import InspectRequest, inspect_documents, list_rules
from bindery.errors import BinderyError

PDFS = Path(__file__).resolve().parent.parent / "inspection/pdfs"
GOOD, TYPST = str(PDFS / "good.pdf"), str(PDFS / "typst.pdf")


def refuse(root, **words):
    with pytest.raises(BinderyError) as caught:
        inspect_documents(root, InspectRequest(**words))
    return [(one.path, one.message, one.hint) for one in caught.value.diagnostics]


def test_several_documents_are_reported_as_json_on_standard_output(tmp_path, capsys):
    request = InspectRequest((GOOD, TYPST), "json", flavours=("ua1",))
    assert not inspect_documents(tmp_path, request)
    read = capsys.readouterr()
    assert [one["document"]["path"] for one in json.loads(read.out)] == [GOOD, TYPST]
    assert "inspecting 2 documents" in read.err


def test_the_report_goes_to_a_file_when_asked(tmp_path, capsys):
    target = tmp_path / "new/report.sarif"
    request = InspectRequest((TYPST,), "sarif", str(target), ("ua1",))
    inspect_documents(tmp_path, request)
    assert json.loads(target.read_text("utf-8"))["version"] == "2.1.0"
    read = capsys.readouterr()
    assert read.out == ""
    assert f"the report is in {target}" in read.err


def test_an_unknown_format_or_standard_is_refused_with_the_known_ones(tmp_path):
    hint = "choose from: text, json, sarif"
    assert refuse(tmp_path, paths=(GOOD,), format="xml") == [
        ("--format", "there is no format «xml»", hint),
    ]
    (found,) = refuse(tmp_path, paths=(GOOD,), flavours=("ua7",))
    assert found[1] == "there is no profile for the flavour “ua7”"
    (found,) = refuse(tmp_path, paths=(GOOD,), flavours=())
    assert found[1] == "no standard is named"


def test_all_files_that_are_not_there_are_named_at_once(tmp_path):
    found = refuse(tmp_path, paths=("a.pdf", GOOD, "b.pdf"))
    assert [(path, message) for path, message, _ in found] == [
        ("a.pdf", "there is no such file"),
        ("b.pdf", "there is no such file"),
    ]
    assert refuse(tmp_path) == [
        ("build/pdf", "there is no PDF to inspect", "make the documents first: invoke build"),
    ]


def test_what_an_older_engine_wrote_is_refused_and_no_traceback(tmp_path):
    (tmp_path / "build/pdf").mkdir(parents=True)
    (tmp_path / "build/tex/good").mkdir(parents=True)
    ours = tmp_path / "build/pdf/good.pdf"
    ours.write_bytes(Path(GOOD).read_bytes())
    (tmp_path / "build/tex/good/expected.json").write_text('{"title": "Trees"}')
    assert refuse(tmp_path) == [
        (
            "build/tex/good/expected.json",
            "this was written by another version of the engine",
            "run invoke build first",
        ),
    ]


def test_the_rules_are_listed(capsys):
    assert list_rules()
    assert "REQ-55          must    nothing-under-boxes" in capsys.readouterr().out
