"""Others' examples stand in tagged PDFs as pandoc reads them: both suites in one real build."""

import pytest
from building import build_examples, is_inside, make_project
from tag_form import describe_pdf

from bindery.typesetting.identity import MISSING, read_identity

pytestmark = [pytest.mark.tex, pytest.mark.slow]


@pytest.fixture(scope="module")
def suites(commonmark, pandoc):
    return {one.name: one for one in (commonmark, pandoc)}


@pytest.fixture(scope="module")
def built(suites, tmp_path_factory):
    """Two documents with a chapter for each example that is not refused when it is read."""
    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = tmp_path_factory.mktemp("differential") / "study"
    make_project(root, {name: one.accepted for name, one in suites.items()})
    return build_examples(root, list(suites))


def test_the_documents_are_finished_without_them_that_are_told(built):
    assert not built.unplaced, built.unplaced


def test_what_is_told_on_the_way_is_told_at_a_line_of_the_example(built, suites):
    examples = {one.key: one for suite in suites.values() for one in suite.examples}
    outside = [
        f"{examples[key].name}: line {line}: {message}"
        for key, told in built.told.items()
        for line, message in told
        if not is_inside(examples[key], line)
    ]
    assert outside == []


@pytest.mark.parametrize("name", ["commonmark", "pandoc"])
def test_the_tags_say_what_pandoc_reads(built, suites, name):
    found = describe_pdf(built.pdfs[name])
    suite = suites[name]
    assert len(found) == len([one for one in suite.accepted if one.key not in built.told])
    wrong = suite.find_wrong_tags(found, built.told)
    assert not wrong, "\n" + "\n".join(wrong)


def test_tags_that_say_otherwise_are_found(built, commonmark):
    found = describe_pdf(built.pdfs["commonmark"])
    for kind in ("  p: ", "quote", "item •", "item 1.", "  |"):
        key, text = next((key, text) for key, text in found.items() if kind in text)
        spoilt = {**found, key: text.replace(kind, kind[:-2] + "x ", 1)}
        assert len(commonmark.find_wrong_tags(spoilt, built.told)) == 1, kind
