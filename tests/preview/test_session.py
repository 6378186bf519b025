"""The pages of the preview follow the author's files, and stay while these are wrong."""

import threading
import time

import pytest
from run_preview import give_site
from run_study import edit

from bindery import layout
from bindery.console.worker_pool import WorkerPool
from bindery.graph.lock import hold_lock
from bindery.planning.replanning import Planner
from bindery.planning.request import Request
from bindery.preview.session import Session

TEXT = "content/overview/02-comparison.md"


@pytest.fixture(scope="module")
def pool():
    with WorkerPool(2) as workers:
        yield workers


@pytest.fixture
def session(harbours, pool):
    """A session of a copy of the little study that was built already."""
    made = Session(give_site(harbours), pool)
    made.read_study()
    return made


def save(session, path, old, new):
    edit(session.root / path, old, new)
    session.note_change()


@pytest.mark.tex
def test_a_saved_word_is_on_the_page_of_its_chapter(session) -> None:
    first = session.show("overview")
    assert first.fresh
    assert first.told == ()
    page = first.find_page(TEXT)
    assert page == "comparison.html"
    assert f'data-line="{TEXT}:3"' in first.pages[page]
    save(session, TEXT, "sets the harbours", "puts the harbours")
    again = session.show("overview")
    assert "puts the harbours side by side" in again.pages[page]
    assert session.show("overview") is again


@pytest.mark.tex
def test_a_number_of_a_table_is_on_the_page_after_it_was_saved(session) -> None:
    before = session.show("overview").pages
    table = next((session.root / "regions/eastport/data").glob("ships.csv"))
    lines = table.read_text("utf-8").splitlines()
    last = lines[-1].split(",")
    number = next(one for one in last if one.isdecimal() and len(one) > 2 and one != last[0])
    new = ",".join(str(int(one) + 7) if one == number else one for one in last)
    table.write_text("\n".join([*lines[:-1], new]) + "\n", "utf-8")
    session.note_change()
    shown = session.show("overview")
    assert shown.fresh
    assert shown.pages != before


@pytest.mark.tex
def test_with_a_mistake_the_last_good_page_stays_and_the_mistake_is_told_at_its_line(
    session,
) -> None:
    good = session.show("overview").pages
    save(session, TEXT, '{{ table("tonnage") }}', '{{ table("tonage") }}')
    shown = session.show("overview")
    assert not shown.fresh
    assert shown.pages == good
    assert [(one.path, one.line) for one in shown.told] == [(TEXT, 8)]
    save(session, TEXT, '{{ table("tonage") }}', '{{ table("tonnage") }}')
    assert session.show("overview").fresh


@pytest.mark.tex
def test_a_study_that_cannot_be_read_is_told_and_comes_back(session) -> None:
    good = session.show("overview").pages
    path = session.root / layout.STUDY
    text = path.read_text("utf-8")
    path.write_text("", "utf-8")
    session.note_change()
    shown = session.show("overview")
    assert not shown.fresh
    assert shown.pages == good
    assert any(one.path == layout.STUDY for one in shown.told)
    path.write_text(text, "utf-8")
    session.note_change()
    assert session.show("overview").fresh


@pytest.mark.tex
def test_what_only_texts_together_show_is_told_when_it_is_looked_for(session) -> None:
    save(session, TEXT, "@Tbl-tonnage sets", "The table sets")
    assert session.show("overview").fresh
    told = session.check("overview").told
    assert [(one.path, one.line) for one in told] == [(TEXT, 8)]


@pytest.mark.tex
def test_the_preview_waits_for_another_build_and_says_so(session) -> None:
    session.show("overview")
    said = []
    session.wait = said.append
    with hold_lock(session.root / layout.LOCK):
        save(session, TEXT, "sets the harbours", "puts the harbours")
        found = []
        thread = threading.Thread(target=lambda: found.append(session.show("overview")))
        thread.start()
        time.sleep(1)
        assert found == []
        assert said == ["build"]
    thread.join(60)
    assert found[0].fresh
    assert said == ["build", ""]


@pytest.mark.tex
def test_a_plan_is_kept_for_words_and_made_anew_for_all_else(session) -> None:
    planner = Planner(session.root, Request(what="site"))
    first = planner.plan()
    edit(session.root / TEXT, "sets the harbours", "puts the harbours")
    assert planner.plan() is first
    for change in (
        lambda: edit(session.root / TEXT, "# Comparison", "# Comparison\n\n## More {#sec-more}"),
        lambda: edit(session.root / layout.STUDY, 'edition = "', 'edition = "x'),
        lambda: (session.root / "content/overview/09-last.md").write_text("# Last\n\nWords.\n"),
        (session.root / "content/overview/09-last.md").unlink,
        lambda: edit(next((session.root / "regions").glob("*/data/ships.csv")), "\n", "\n"),
    ):
        before = planner.plan()
        change()
        assert planner.plan() is not before


@pytest.mark.tex
def test_a_document_that_is_no_more_is_followed_no_more(session) -> None:
    others = [one.stem for one in session.documents if one.stem != "overview"]
    assert session.find_document([TEXT], "overview") == "overview"
    assert session.find_document([TEXT], others[0]) == "overview"
    assert session.find_document(["content/values.toml"], others[0]) == others[0]
    assert session.find_document(["content/values.toml"], "gone") == session.documents[0].stem


@pytest.mark.tex
def test_a_bug_of_ours_is_told_and_the_preview_goes_on(session, monkeypatch, capsys) -> None:
    from bindery.preview.previewer import Previewer

    told = []
    previewer = Previewer(session.root, session, told.append, current="overview")

    def fail():
        raise KeyError("ours")

    previewer._guard(fail)
    previewer.close()
    assert told[0]["fresh"] is False
    assert layout.BUG_REPORT in told[0]["messages"][0]["said"]
    assert "KeyError: 'ours'" in (session.root / layout.BUG_REPORT).read_text("utf-8")
    monkeypatch.setattr(Session, "_run", lambda *_: fail())
    session.note_change()
    with pytest.raises(KeyError):
        session.show("overview")
    assert "overview" in session.stale  # so it is tried again


def test_a_house_gets_its_site_from_another(tmp_path) -> None:
    root = tmp_path / "harbours"
    (root / "templates/house").mkdir(parents=True)
    (root / "templates/house/house.toml").write_text("[words]\n")
    give_site(root)
    assert (root / "templates/house/web/site/chapter.html").is_file()
