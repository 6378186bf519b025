"""Outlines are kept by content: only a text that changed is read again, and damage costs a read."""

import pytest
from run_study import copy_harbours

import bindery.planning.outlines as room
from bindery.loading import load_study
from bindery.planning.scope import list_texts

TEXT = "regions/eastport/text/02-ships.md"


@pytest.fixture
def study(tmp_path, monkeypatch):
    """The little study, and the paths of the texts that pandoc reads."""
    root = copy_harbours(tmp_path / "harbours")
    read = []
    outline = room._outline

    def note(root, study, owners):
        read.extend(section.path for section, _ in owners)
        return outline(root, study, owners)

    monkeypatch.setattr(room, "_outline", note)

    def run():
        read.clear()
        texts = list_texts(root, load_study(root).study)
        return list(read), {text.section.path: text.outline for text in texts}

    return root, run


def test_only_a_text_that_changed_is_read_again(study):
    root, run = study
    first, outlines = run()
    assert TEXT in first
    assert run() == ([], outlines)
    (root / TEXT).write_text((root / TEXT).read_text("utf-8") + "\nMore.\n", "utf-8")
    assert run() == ([TEXT], outlines)


def test_another_region_changes_what_a_loop_over_regions_places(study):
    root, run = study
    run()
    toml = root / "regions/eastport/region.toml"
    toml.write_text(
        toml.read_text("utf-8").replace('name = "Eastport"', 'name = "Easthaven"'), "utf-8"
    )
    again, _ = run()
    assert "content/overview/02-comparison.md" in again
    assert "regions/westport/text/02-ships.md" not in again


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": {"entries": 3}}', b"\xff\x00"])
def test_a_damaged_file_is_made_anew(study, damage):
    root, run = study
    everything, outlines = run()
    kept = root / "build/.state/outlines.json"
    kept.write_bytes(damage)
    assert run() == (everything, outlines)
    assert run() == ([], outlines)


def test_a_folder_that_cannot_be_written_costs_no_more_than_a_read(study):
    root, run = study
    (root / "build").write_text("in the way")
    everything, outlines = run()
    assert run() == (everything, outlines)
