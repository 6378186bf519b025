"""What lies in a bundle, that it is whole or not there, and that a spoilt one is found out."""

import csv
import json
import shutil

import pytest
from release_study import STEMS, TITLES, git, print_pdf
from run_study import edit

from bindery.console.summary import Outline, write_summary
from bindery.errors import BinderyError, Diagnostic
from bindery.messages import quote
from bindery.release.rebuilding import compare_bundles
from bindery.release.sidecars import check_sidecar
from bindery.release.verifying import verify_bundle


def read_files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def verify(study, folder):
    """The mistakes that a receiver is told; empty when the bundle holds."""
    try:
        verify_bundle(folder, "bundle", study.services.real)
    except BinderyError as error:
        return [str(one) for one in error.diagnostics]
    return []


def test_a_bundle_holds_documents_numbers_metadata_evidence_and_reports(final):
    files = {path for path, _ in final.release().files}
    assert files >= {f"documents/{stem}.pdf" for stem in STEMS}
    assert files >= {f"metadata/{stem}.record.xml" for stem in STEMS}
    assert files >= {f"evidence/{stem}.json" for stem in (*STEMS, "quality-report")}
    assert files >= {"numbers/eastport/ships.csv", "numbers/whole/tonnage.csv"}
    assert files >= {f"people/{name}.toml" for name in ("accessibility", "quality", "assumptions")}
    assert files >= {f"quality-report.{end}" for end in ("pdf", "html")}
    assert files >= {"covering-list-office.pdf", "covering-list-office.html", "covering-list.csv"}
    assert files >= {"SHA256SUMS", "manifest.json", "ro-crate-metadata.json"}


def test_the_same_commit_gives_the_same_bytes(final, tmp_path):
    first = read_files(shutil.copytree(final.release().folder, tmp_path / "first"))
    assert read_files(final.release().folder) == first
    assert not list((final.root / "build/release").glob(".*"))


def test_a_refused_release_leaves_the_earlier_bundle_as_it_was(final):
    before = read_files(final.release().folder)
    (final.root / "qa/accessibility.toml").unlink()
    final.commit()
    final.refuse_again()
    assert read_files(final.root / "build/release/first") == before


def test_the_manifest_says_who_closed_which_gate_on_which_day_and_names_no_one(final):
    made = final.release()
    manifest = json.loads((made.folder / "manifest.json").read_text("utf-8"))
    quality = next(gate for gate in manifest["gates"] if gate["id"] == "quality")
    assert [(one["role"], one["date"]) for one in quality["signatures"]] == [
        ("analyst", "2026-01-10"), ("assurer", "2026-01-10"),
    ]  # fmt: skip
    assert quality["closed"]
    assert manifest["state"] == "final"
    assert manifest["searched_for_names"]
    assert len(manifest["commit"]) == 40
    assert {one["title"] for one in manifest["documents"]} == set(TITLES.values())
    assert "quillfeather" not in "".join(map(str, read_files(made.folder).values())).lower()


def test_the_covering_list_of_an_example_is_addressed_to_nobody(example):
    folder = example.release(environment={}).folder
    page = (folder / "covering-list-office.html").read_text("utf-8")
    assert "An example of a covering list" in page
    assert "These would be the documents." in page
    assert "The harbour office" not in page


def test_the_covering_list_of_a_final_edition_has_its_addressee(final):
    page = (final.release().folder / "covering-list-office.html").read_text("utf-8")
    assert "<p>The harbour office</p>\n<p>These are the documents.</p>" in page
    assert "example" not in page


def test_an_example_says_what_it_lacks(example):
    folder = example.release(environment={}).folder
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert (manifest["state"], manifest["searched_for_names"]) == ("example", False)
    assert [gate["closed"] for gate in manifest["gates"]] == [False] * 4
    report = (folder / "quality-report.html").read_text("utf-8")
    assert report.count("<td>not signed</td>") == 4
    assert "sample, for tests only" in report


def test_the_dictionary_tells_each_column_and_its_licence(final):
    text = (final.release().folder / "numbers/dictionary.csv").read_text("utf-8")
    head, *rows = csv.reader(text.splitlines())
    assert head == [
        "File", "Column", "Label", "Format", "Table", "Documents", "Source", "Licence",
    ]  # fmt: skip
    assert rows[0] == [
        "numbers/eastport/ships.csv", "year", "Year", "year", "Many ships", "profile-eastport",
        "Source: Harbour office", "CC0",
    ]  # fmt: skip


def test_the_crate_is_read_by_its_own_library(final):
    from rocrate.rocrate import ROCrate

    folder = final.release().folder
    crate = ROCrate(folder)
    assert crate.root_dataset["datePublished"] == "2026-01-02"
    assert {"#source-port-book", "#gate-quality", "#tool-TeX", "#input/content/study.toml"} <= {
        one.id for one in crate.get_entities()
    }
    assert crate.get("#source-port-book")["license"] == "CC0"
    roles = {one.get("roleName") for one in crate.get_entities() if one.type == "Role"}
    assert roles == {"accessibility reviewer", "editor", "statistician", "analyst", "assurer"}
    text = (folder / "ro-crate-metadata.json").read_text("utf-8")
    assert "T00:" not in text
    assert str(final.root) not in text


def test_a_received_bundle_holds(final, copy_bundle):
    assert verify(final, copy_bundle(final.release().folder)) == []


KINDS = (
    "documents/overview.pdf", "numbers/eastport/ships.csv", "numbers/dictionary.csv",
    "metadata/overview.record.xml", "metadata/record.xsd", "evidence/overview.json",
    "people/quality.toml", "quality-report.pdf", "quality-report.html",
    "covering-list-office.pdf", "covering-list.csv", "ro-crate-metadata.json",
)  # fmt: skip


@pytest.mark.parametrize("path", KINDS)
def test_one_changed_byte_is_found_in_each_kind_of_file(final, copy_bundle, path):
    folder = copy_bundle(final.release().folder)
    data = bytearray((folder / path).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / path).write_bytes(data)
    assert verify(final, folder) == [
        f"bundle/{path}: this file is not the one that was released\n"
        "    hint: its SHA-256 is not the one in SHA256SUMS"
    ]


@pytest.mark.parametrize(("path", "words"), [
    ("manifest.json", "this"), ("SHA256SUMS", "list of hashes|SHA-256 hashes|not the one"),
])  # fmt: skip
def test_one_changed_byte_is_found_in_the_lists_themselves(final, copy_bundle, path, words):
    import re

    folder = copy_bundle(final.release().folder)
    data = (folder / path).read_bytes()
    for place in (0, len(data) // 3, len(data) - 1):
        spoilt = bytearray(data)
        spoilt[place] ^= 1
        (folder / path).write_bytes(spoilt)
        found = verify(final, folder)
        assert found, place
        assert re.search(words, found[0]), found


def test_what_lacks_and_what_is_too_much_is_told(final, copy_bundle):
    folder = copy_bundle(final.release().folder)
    (folder / "documents/overview.pdf").unlink()
    (folder / "documents/extra.pdf").write_bytes(b"x")
    assert verify(final, folder) == [
        "bundle/documents/overview.pdf: this file is missing from the bundle",
        "bundle/documents/extra.pdf: this file does not belong to the bundle",
    ]


def test_a_bundle_whose_hashes_were_made_to_fit_still_does_not_hold(final, copy_bundle):
    """Someone who changes a document and its hash has to change the manifest too, and the title."""
    from bindery.release.sums import write_sums

    folder = copy_bundle(final.release().folder)
    print_pdf(folder / "documents/overview.pdf", "Another title")
    (folder / "SHA256SUMS").write_text(write_sums(folder))
    said = verify(final, folder)
    assert said[0].startswith(
        "bundle/documents/overview.pdf: the manifest has another SHA-256 for this file"
    )
    assert (
        "bundle/documents/overview.pdf: the manifest says that the title is «Overview»; it is"
        " «Another title»"
    ) in said


def test_a_folder_that_is_no_bundle(final, tmp_path):
    assert verify(final, tmp_path) == [
        "bundle/manifest.json: this is no bundle: its manifest cannot be read\n"
        "    hint: name the folder of a bundle, such as build/release/EDITION"
    ]


def test_a_sidecar_with_an_unknown_code_is_refused(final):
    edit(final.root / "content/release.toml", 'language = "eng"', 'language = "nld"')
    final.commit()
    assert [one.split(":")[0] for one in final.refuse()] == [
        f"metadata/{stem}.record.xml" for stem in STEMS
    ]
    assert (
        "metadata/overview.record.xml:2: REQ-36: Element 'record', attribute 'language': [facet"
        " 'enumeration'] The value 'nld' is not an element of the set {'eng'}."
    ) in final.refuse()


def test_xml_that_is_none_is_told_at_its_line(final):
    schema = (final.root / "templates/_release/record.xsd").read_bytes()
    (found,) = check_sidecar("<record>\n<title>\n</record>", schema, "x.xml")
    assert (found.path, found.line) == ("x.xml", 3)
    assert found.message.startswith("REQ-35: not well-formed XML: ")


def test_bundles_that_differ_are_told_file_by_file(final, copy_bundle):
    made = final.release().folder
    folder = copy_bundle(made)
    assert compare_bundles(made, folder, "bundle") == ()
    (folder / "numbers/dictionary.csv").write_text("x")
    (folder / "SHA256SUMS").unlink()
    assert [str(one).split("\n")[0] for one in compare_bundles(made, folder, "bundle")] == [
        "bundle/SHA256SUMS: made again, there is this file too",
        "bundle/numbers/dictionary.csv: made again, this file has other bytes",
    ]


def test_the_summary_has_each_mistake_at_file_and_line():
    found = (
        Diagnostic("a.md", 3, quote("wrong | <b>"), quote("mend")),
        Diagnostic("b", None, quote("w")),
    )
    assert write_summary(Outline("x", found)).splitlines() == [
        "## Release `x` refused: 2 mistakes", "",
        "| Where | What | What to do |", "| --- | --- | --- |",
        "| `a.md:3` | wrong \\| &lt;b> | mend |", "| `b` | w |  |",
    ]  # fmt: skip


def test_the_summary_of_a_bundle_lists_files_and_gates(final):
    made = final.release()
    text = write_summary(Outline(made.shown, (), made.files, made.gate_report, made.state))
    assert text.startswith("## Release `build/release/first` (final)\n")
    assert "| `documents/overview.pdf` | " in text
    assert "| Quality assurance | closed | analyst, 2026-01-10; assurer, 2026-01-10 |" in text


def test_a_tag_of_this_commit_is_no_objection(final):
    git(final.root, "tag", "release/first")
    assert final.release().state == "final"
