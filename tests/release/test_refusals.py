"""Each thing that stands against a release, in the exact words that a person reads."""

import pikepdf
import pytest
from release_study import TITLES, TODAY, git, print_pdf
from run_study import edit

from bindery.inspection import Verdict


def test_a_final_release_is_made_when_nothing_stands_against_it(final):
    made = final.release(edition="first")
    assert made.state == "final"
    assert (made.folder / "SHA256SUMS").is_file()
    assert all(status.closed for status in made.gate_report.gates)


def test_a_dirty_tree(final):
    (final.root / "content/new.md").write_text("# New\n")
    assert final.refuse() == [
        "content/new.md: not committed; a release is made from a clean tree\n"
        "    hint: commit it, or put it back: a bundle names the commit it can be made from again"
    ]


def test_an_open_gate(final):
    (final.root / "qa/accessibility.toml").unlink()
    final.commit()
    assert final.refuse() == [
        "qa/accessibility.toml: REQ-28: «Accessibility review» is open: it needs a role; signed by"
        " nobody\n    hint: prepare it: invoke sign accessibility --role ROLE"
    ]


def test_a_gate_that_judged_other_files(final):
    print_pdf(final.root / "build/pdf/overview.pdf", TITLES["overview"], lambda pdf: pdf.docinfo)
    with pikepdf.open(final.root / "build/pdf/overview.pdf", allow_overwriting_input=True) as pdf:
        pdf.Root.Changed = True
        pdf.save()
    said = final.refuse()
    assert (
        "qa/accessibility.toml:8: REQ-28: build/pdf/overview.pdf has changed since «accessibility"
        " reviewer» judged it on 2026-01-10\n    hint: prepare it: invoke sign accessibility"
        " --role ROLE"
    ) in said
    assert len(said) == 5  # every gate that judged the documents, quality assurance twice


def test_numbers_that_changed_open_only_the_gates_that_judged_them(final):
    (final.root / "build/figures/study/tonnage.csv").write_text("year\n2024\n")
    said = final.refuse()
    assert [one.split(":")[0] for one in said] == ["qa/disclosure.toml", *["qa/quality.toml"] * 2]
    assert "build/figures/study/tonnage.csv has changed since «statistician»" in said[0]


def test_example_content_in_a_final_release(final):
    edit(final.root / "content/conclusions.toml", 'status = "known"', 'status = "example"')
    edit(
        final.root / "regions/eastport/text/02-ships.md",
        '::: {.definition title="x"}',
        "::: example",
    )
    final.commit()
    hint = "hint: replace it by what is known, or give the edition a name that says example"
    assert sorted(final.refuse()) == [
        f"content/conclusions.toml:9: example content in a final release\n    {hint}",
        f"regions/eastport/text/02-ships.md:25: example content in a final release\n    {hint}",
    ]


def test_an_embargo(final):
    edit(
        final.root / "content/study.toml",
        'status = "test"',
        'status = "test"\nopenbaar_vanaf = 2026-01-11',
    )
    final.commit()
    assert final.refuse() == [
        "content/study.toml: under embargo until 2026-01-11: a public bundle is refused before that"
        " day\n    hint: make the files under embargo: --embargo"
    ]
    assert final.release(today=TODAY.replace(day=11)).state == "final"


def test_under_embargo_the_files_say_so_and_the_day(final):
    edit(
        final.root / "content/study.toml",
        'status = "test"',
        'status = "test"\nopenbaar_vanaf = 2026-01-11',
    )
    final.commit()
    made = final.release(embargo=True)
    assert made.shown == "build/release/first-embargo"
    pdfs = [path for path, _ in made.files if path.endswith(".pdf")]
    assert len(pdfs) == 5
    assert all(path.endswith("-embargo-2026-01-11.pdf") for path in pdfs)
    assert "Under embargo until 11 January 2026." in (
        made.folder / "quality-report-embargo-2026-01-11.html"
    ).read_text("utf-8")


def test_no_embargo_to_put_it_under(final):
    assert final.refuse(embargo=True) == [
        "content/study.toml: no embargo is set: «openbaar_vanaf» is missing\n"
        "    hint: write openbaar_vanaf = 2027-01-31, or leave out --embargo"
    ]


def test_no_list_of_names(final):
    assert final.refuse(environment={}) == [
        "BINDERY_DENYLIST: REQ-59: there is no list of names: BINDERY_DENYLIST is not set\n"
        "    hint: BINDERY_DENYLIST=/path/outside/the/project/names.txt, one name on each line"
    ]


def name_in_alt(pdf):
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/Alt" in item:
            item.Alt = pikepdf.String("A drawing by Zoe QUILLFEATHER of the port")


def test_a_name_in_an_alternative_text_and_the_list_is_not_shown(final):
    print_pdf(final.root / "build/pdf/overview.pdf", TITLES["overview"], name_in_alt)
    final.sign_all()
    final.commit()
    said = final.refuse()
    what = (
        "REQ-59: holds the name on line 2 of the list of names\n    hint: put a role in its place"
    )
    place = "build/release/first"
    assert said[0] == f"{place}/documents/overview.pdf (alternative text): {what}"
    assert said[1] == f"{place}/evidence/overview.json: {what}"
    assert "uillfeather" not in "".join(said)


def test_a_path_in_the_metadata(final):
    def spoil(pdf):
        pdf.docinfo["/Source"] = pikepdf.String("/var/ann/report/main.tex")

    print_pdf(final.root / "build/pdf/overview.pdf", TITLES["overview"], spoil)
    final.sign_all()
    final.commit()
    assert final.refuse()[0] == (
        "build/release/first/documents/overview.pdf (metadata Info Source): REQ-52: holds a path of"
        " a machine: /var/ann\n    hint: nothing that is handed over says where it was made"
    )


def test_a_missing_validator(final):
    final.services.verdict = Verdict.NOT_RUN
    final.services.reason = "the validator cannot be started: no Java"
    said = final.refuse()
    assert len(said) == 6
    assert said[0] == (
        "build/pdf/profile-eastport.pdf: REQ-01: the validation by ua1 was not run: the validator"
        " cannot be started: no Java\n    hint: a validation that was not run is no pass"
    )


def test_unfinished_content(final):
    edit(
        final.root / "content/overview/01-summary.md", "# Summary", "# Summary\n\nTODO: the totals."
    )
    final.commit()
    assert final.refuse() == [
        "content/overview/01-summary.md:3: «TODO»: this content is not finished\n"
        "    hint: finish it, or take it out"
    ]


def test_a_page_that_says_draft(final):
    final.services.title_page += " DRAFT"
    assert final.refuse()[0] == (
        "build/pdf/profile-eastport.pdf: REQ-64: page 1 says «DRAFT»\n"
        "    hint: build it finished, and take the mark out"
    )


def test_another_edition_than_the_title_pages_say(final):
    assert final.refuse(edition="second") == [
        "content/study.toml: the title pages say «first», which is not the edition «second»\n"
        '    hint: release first, or write edition = "second" and build again'
    ]


def test_a_title_page_without_its_status(final):
    final.services.title_page = "first"
    edit(final.root / "content/study.toml", 'status = "test"', 'status = "reviewed twice"')
    final.commit()
    assert final.refuse()[0] == (
        "build/pdf/profile-eastport.pdf: REQ-40: the title page does not say the status «reviewed"
        " twice»\n    hint: print study.edition and study.status in the template of the title page"
    )


def test_an_edition_that_is_out_already(final):
    git(final.root, "tag", "release/first")
    assert final.release().state == "final"
    final.commit()
    (said,) = final.refuse_again()
    assert said.startswith(".: the edition «first» is out already: the tag release/first is at ")
    assert said.endswith(
        "    hint: give a corrected edition a name of its own in content/study.toml"
    )


def test_all_that_is_wrong_is_told_at_once(study):
    (study.root / "content/new.md").write_text("TODO\n")
    study.services.verdict = Verdict.NOT_RUN
    said = "\n".join(study.refuse(environment={}, edition="second"))
    for words in ("not committed", "no list of names", "«TODO»", "is open", "second", "not run"):
        assert words in said


@pytest.mark.parametrize("state", ["study", "example"])
def test_a_study_without_settings_for_a_release(request, state):
    study = request.getfixturevalue(state)
    (study.root / "content/release.toml").unlink()
    study.commit()
    assert study.refuse() == [
        "content/release.toml: this file is missing\n    hint: make it, or restore it"
    ]


def test_an_example_says_so_in_its_name_and_status_and_needs_no_gate(example):
    made = example.release(environment={})
    assert made.state == "example"
    assert not any(status.closed for status in made.gate_report.gates)


def test_an_example_whose_title_pages_do_not_say_it(example):
    edit(
        example.root / "content/study.toml", 'status = "sample, for tests only"', 'status = "ready"'
    )
    example.services.title_page = "sample 2026 ready"
    example.commit()
    assert example.refuse() == [
        "content/study.toml: the status on the title pages is «ready»: it does not say example\n"
        "    hint: use one of the words example, sample"
    ]
