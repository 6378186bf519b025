"""A document comes to rest with few passes, and its bytes are those of latexmk."""

import re
import shutil

import pytest

from bindery.errors import BinderyError, Severity
from bindery.typesetting.sandbox import Sandbox, run_tex
from bindery.typesetting.typeset import keep_seed, predict_labels, typeset

EPOCH = 1_700_000_000
pytestmark = [pytest.mark.tex, pytest.mark.slow]


@pytest.fixture
def run_latexmk(toolchain, little, tmp_path):
    """The bytes of latexmk's own fixed point, all passes tagged, in a folder of its own."""

    def run():
        place = tmp_path / "latexmk"
        shutil.copytree(little, place)
        argv = ("latexmk", "-lualatex", "-interaction=nonstopmode", "doc.tex")
        outcome = run_tex(toolchain, Sandbox(place, None, EPOCH), argv)
        assert outcome.status == 0, outcome.output[-2000:]
        return (place / "doc.pdf").read_bytes()

    return run


def test_one_cheap_pass_and_one_tagged_pass_make_the_bytes_of_latexmk(make_job, run_latexmk, count):
    result = typeset(make_job())
    assert (count(result.passes, "untagged"), count(result.passes, "tagged")) == (1, 1)
    assert result.warnings == ()
    assert result.pdf.read_bytes() == run_latexmk()


# a heading that only a macro makes, and numbers that do not follow from the texts
HIDDEN = r"\newcommand\Own[1]{\section{#1}}\setcounter{chapter}{4}\appendix\Own{Hidden}"
# what TeX passes over, and would not understand
SKIPPED = r"\iffalse\chapter{\undefined}\fi"


@pytest.mark.parametrize("own", [HIDDEN, SKIPPED])
def test_a_forecast_that_fails_costs_a_pass_and_no_byte(make_job, run_latexmk, little, edit, own):
    edit(little / "doc.tex", r"\input{sections/two.tex}", f"{own}\n\\input{{sections/two.tex}}")
    result = typeset(make_job())
    assert sum(line.startswith("untagged") for line in result.passes) == 2
    assert result.pdf.read_bytes() == run_latexmk()


def test_a_seed_makes_a_changed_word_one_pass_with_the_bytes_of_a_clean_build(
    make_job, little, tmp_path, count, edit
):
    keep_seed(typeset(make_job()), tmp_path / "seed")
    edit(little / "sections/one.tex", "Some words", "Some weeds")
    seeded = typeset(make_job(seed=tmp_path / "seed"))
    assert (count(seeded.passes, "untagged"), count(seeded.passes, "tagged")) == (0, 1)
    seeded_bytes = seeded.pdf.read_bytes()
    assert seeded_bytes == typeset(make_job()).pdf.read_bytes()


def test_a_seed_of_another_shape_still_ends_in_the_bytes_of_a_clean_build(
    make_job, little, tmp_path, edit
):
    keep_seed(typeset(make_job()), tmp_path / "seed")
    edit(little / "sections/two.tex", r"\section{Other}", "\\section{New}\nWords.\\newpage\n"
         r"\section{Other}\label{sec:other}\pageref{sec:other}")  # fmt: skip
    seeded = typeset(make_job(seed=tmp_path / "seed")).pdf.read_bytes()
    assert seeded == typeset(make_job()).pdf.read_bytes()


@pytest.mark.parametrize("rubbish", [r"\bogus{", "\\newlabel{x}{{1}{", "\0\0\0", r"\end{document}"])
def test_a_corrupt_seed_is_started_over_in_silence(make_job, tmp_path, rubbish):
    seed = tmp_path / "seed"
    seed.mkdir()
    (seed / "doc.aux").write_text(rubbish, encoding="utf-8")
    (seed / "doc.toc").write_text(r"\contentsline {", encoding="utf-8")
    result = typeset(make_job(seed=seed))
    assert result.pdf.read_bytes() == typeset(make_job()).pdf.read_bytes()
    assert result.warnings == ()


def test_labels_are_predicted_without_tex_while_the_texts_hold_the_same_in_the_same_order(
    make_job, little, tmp_path, edit
):
    first = predict_labels(make_job())
    assert [line.split(":")[0] for line in first.passes] == ["untagged 1"]
    keep_seed(first, tmp_path / "seed")
    for name in ("one", "two"):
        path = little / f"sections/{name}.tex"
        path.write_text(
            re.sub(r"(label\{|\{)(\w+):(\w+)\}", r"\1\2:x/\3}", path.read_text("utf-8"))
        )
    moved = predict_labels(make_job(seed=tmp_path / "seed"))
    assert moved.labels["tbl:x/a"].number == first.labels["tbl:a"].number == "2.1"
    keep_seed(moved, tmp_path / "seed")
    edit(little / "sections/two.tex", "More text", "Other words")
    again = predict_labels(make_job(seed=tmp_path / "seed"))
    assert again.passes == ("the labels are those of the last build",)
    assert again.labels == moved.labels


def test_a_draft_is_never_tagged_and_its_errors_are_warnings(make_job, little, count, edit):
    edit(little / "metadata.tex", "tagging=on", "tagging=off")
    edit(little / "sections/one.tex", "Some words", r"Some \ref{nowhere} words")
    result = typeset(make_job(draft=True))
    assert count(result.passes, "tagged") == 0
    assert [one.severity for one in result.warnings] == [Severity.WARNING]


def test_a_document_that_never_rests_is_an_error_with_its_reason(make_job, little, edit):
    edit(little / "sections/one.tex", "Some words",
         r"\makeatletter\immediate\write\@auxout{\gdef\string\turn{\ifdefined\turn"
         r"\turn\fi x}}\makeatother Some words")  # fmt: skip
    with pytest.raises(BinderyError, match=r"still change after 4 passes: doc\.aux") as caught:
        typeset(make_job(passes=4))
    assert caught.value.diagnostics[0].path == "doc.tex"


def test_what_tex_read_is_told_without_the_toolchains_own_files(make_job):
    read = typeset(make_job()).read
    assert {"doc.tex", "metadata.tex", "sections/one.tex", "figures/line.pdf"} <= set(read)
    assert not [name for name in read if name.startswith("/") or name == "doc.aux"]


def test_the_folder_itself_is_left_as_it_was(make_job, little):
    before = {path: path.stat().st_mtime_ns for path in little.rglob("*")}
    typeset(make_job())
    assert {path: path.stat().st_mtime_ns for path in little.rglob("*")} == before
