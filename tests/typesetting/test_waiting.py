"""A LuaLaTeX that waits: pages of the texts as they are, mistakes at their lines, no remains."""

import shutil
import time

import pytest
from typesetting_words import read_words

from bindery import layout
from bindery.errors import BinderyError
from bindery.preview.places import read_places
from bindery.typesetting.find import find_toolchain
from bindery.typesetting.waiting import StoppedError, Typesetter, name_places
from bindery.typesetting.working_directory import Job

STEM = "overview"


@pytest.fixture
def folder(harbours):
    """What TeX reads for a document of the little study."""
    return harbours / layout.tex_folder(STEM)


@pytest.fixture
def typesetter(harbours, folder, tmp_path):
    seed = harbours / layout.seed_folder(STEM)
    job = Job(folder, STEM, find_toolchain(lambda _: None), tmp_path / "scratch", seed)
    made = Typesetter(job, tmp_path / "external.tex")
    yield made
    made.stop()


def find_section(folder):
    return next(path for path in (folder / "sections").iterdir() if "comparison" in path.name)


@pytest.mark.tex
def test_each_pass_has_the_texts_as_they_are_now(typesetter, folder, tmp_path) -> None:
    target = tmp_path / "pages.pdf"
    assert typesetter.typeset(target)  # the numbers of the build were right
    assert "puts the harbours" not in read_words(target)
    section = find_section(folder)
    text = section.read_text("utf-8")
    section.write_text(text.replace("sets the harbours", "puts the harbours"), "utf-8")
    typesetter.typeset(target)
    assert "puts the harbours" in read_words(target)


@pytest.mark.tex
def test_a_waiting_pass_costs_less_than_one_that_reads_its_preamble(typesetter, tmp_path) -> None:
    typesetter.typeset(tmp_path / "pages.pdf")
    first = typesetter._child
    time.sleep(0.2)
    typesetter.typeset(tmp_path / "pages.pdf")
    assert first is not None
    assert not first.waits
    assert typesetter._child is not first  # the next one is on its way already
    assert typesetter._child.waits


@pytest.mark.tex
def test_what_the_preamble_reads_makes_it_read_again(typesetter, folder, tmp_path) -> None:
    typesetter.typeset(tmp_path / "pages.pdf")
    waiting = typesetter._child
    style = folder / "house.sty"
    style.write_text(style.read_text("utf-8") + "\n\\def\\OfTheHouse{}\n")
    typesetter.typeset(tmp_path / "pages.pdf")
    assert not waiting.waits
    style.write_text(style.read_text("utf-8") + "\n\\UnknownOfTheHouse\n")
    with pytest.raises(BinderyError) as caught:
        typesetter.typeset(tmp_path / "pages.pdf")
    assert "UnknownOfTheHouse" in str(caught.value)


@pytest.mark.tex
def test_the_identity_of_a_document_is_no_reason_to_read_its_preamble_again(
    typesetter, folder, tmp_path
) -> None:
    typesetter.typeset(tmp_path / "pages.pdf")
    metadata = folder / "metadata.tex"
    lines = metadata.read_text("utf-8").splitlines(keepends=True)
    changed = ["\\setrandomseed 1\n" if "setrandomseed" in line else line for line in lines]
    assert changed != lines
    metadata.write_text("".join(changed), "utf-8")
    waiting = typesetter._child
    assert not typesetter._refresh()
    assert typesetter._child is waiting
    metadata.write_text("".join(changed).replace("lang=en", "lang=nl"), "utf-8")
    assert typesetter._refresh()


@pytest.mark.tex
def test_a_mistake_is_told_at_its_line_and_the_next_pass_is_right(
    typesetter, folder, tmp_path
) -> None:
    target = tmp_path / "pages.pdf"
    typesetter.typeset(target)
    good = target.read_bytes()
    section = find_section(folder)
    text = section.read_text("utf-8")
    section.write_text(text.replace("sets the harbours", "\\Unknown the harbours"), "utf-8")
    with pytest.raises(BinderyError) as caught:
        typesetter.typeset(target)
    (told,) = caught.value.diagnostics
    assert (told.path, told.line) == ("content/overview/02-comparison.md", 3)
    assert target.read_bytes() == good
    section.write_text(text, "utf-8")
    typesetter.typeset(target)
    assert "sets the harbours" in read_words(target)


@pytest.mark.tex
def test_a_stopped_pass_leaves_no_process_and_no_half_numbers(typesetter, folder, tmp_path) -> None:
    import threading

    target = tmp_path / "pages.pdf"
    typesetter.typeset(target)
    kept = dict(typesetter._kept)
    ended = []

    def run():
        with pytest.raises(StoppedError):
            typesetter.typeset(target)
        ended.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(0.3)
    typesetter.stop()
    thread.join(20)
    assert ended == [True]
    assert typesetter._child is None
    for name, content in kept.items():
        assert (typesetter.directory.folder / name).read_bytes() == content
    assert typesetter.typeset(target)


@pytest.mark.tex
def test_a_first_pass_without_a_build_goes_on_from_a_forecast(harbours, folder, tmp_path) -> None:
    job = Job(folder, STEM, find_toolchain(lambda _: None), tmp_path / "scratch", None)
    typesetter = Typesetter(job, tmp_path / "none.tex")
    try:
        for _ in range(4):
            if typesetter.typeset(tmp_path / "pages.pdf"):
                break
        else:
            pytest.fail("no fixed point")
    finally:
        typesetter.stop()


@pytest.mark.tex
def test_a_place_of_a_page_is_the_authors_line(typesetter, harbours, folder, tmp_path) -> None:
    """Every word of every page leads to a line whose paragraph, table or title has that word."""
    import pypdfium2

    target = tmp_path / "pages.pdf"
    typesetter.typeset(target)
    places = read_places(name_places(target), folder, STEM)
    document = pypdfium2.PdfDocument(target)
    seen = 0
    for number in range(len(document)):
        page = document[number]
        height, text = page.get_height(), page.get_textpage()
        for rect in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(rect)
            words = text.get_text_bounded(left, bottom, right, top).split()
            found = places.find_source(number + 1, (left + right) / 2, height - (top + bottom) / 2)
            if found is None or len(words) < 5 or words[0] == "Source:":  # named by its key there
                continue
            path, line = found
            assert (harbours / path).is_file()
            if path.endswith(".md"):
                near = "".join(
                    (harbours / path).read_text("utf-8").split("\n")[line - 1 : line + 6]
                )
                assert any(word in near for word in words if len(word) > 4), (path, line, words)
                seen += 1
                back = places.find_page(path, line)
                assert back is not None
    document.close()
    assert seen > 10


def test_a_record_that_is_broken_gives_no_places(tmp_path) -> None:
    record = tmp_path / "x.synctex.gz"
    record.write_bytes(b"no gzip")
    with pytest.raises(OSError, match="gzip"):
        read_places(record, tmp_path, STEM)
    shutil.rmtree(tmp_path)
