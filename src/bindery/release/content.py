"""Finds what a final release may not hold: unfinished content, example content, draft marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.graph.files import list_files
from bindery.loading.toml import TomlFile, read_toml
from bindery.messages import Message
from bindery.model import Study
from bindery.model.release import ReleaseSettings
from bindery.model.unfinished import compile_unfinished
from bindery.rules.copied import check_copied

_TEXTS = (".md", ".toml", ".json", ".tex", ".csv")
_FENCE = r"^\s*:{3,}\s*\{?\.?"


def check_finished(
    root: Path, settings: ReleaseSettings, house: tuple[str, ...] = ()
) -> Iterator[Diagnostic]:
    """Every mark of unfinished content in the authors' files, at its line.

    `house` are the words that `check` warns of.
    """
    pattern = compile_unfinished((*settings.todo_words, *house)) or re.compile("(?!)")
    for path, number, line in _read_lines(root):
        # the settings that list the words are no content
        if path not in {layout.RELEASE, layout.HOUSE_TOML} and (hit := pattern.search(line)):
            yield Diagnostic(path, number, Message("common-unfinished", words=hit[0]))


def find_copied(root: Path, study: Study) -> Iterator[Diagnostic]:
    """What a region still has of another one: a final edition may not hold it."""
    for one in check_copied(root, study):
        yield replace(one, severity=Severity.ERROR)


def find_examples(root: Path, study: Study) -> Iterator[Diagnostic]:
    """Every piece of example content in texts and settings, at its line."""
    fence = re.compile(rf"{_FENCE}{re.escape(study.example)}\b")
    for path, number, line in _read_lines(root):
        if path.endswith(".md") and fence.match(line):
            yield _explain_example(path, number)
    mistakes: list[Diagnostic] = []
    for path in _list_texts(root):
        file = read_toml(root, path, mistakes) if path.endswith(".toml") else None
        if file:
            yield from (_explain_example(path, line) for line in _find_marked(file))
    if re.search(re.escape(study.example), study.status, re.IGNORECASE):
        yield _explain_example(layout.STUDY, None)


def _explain_example(path: str, line: int | None) -> Diagnostic:
    return Diagnostic(path, line, Message("release-example"))


def _find_marked(file: TomlFile) -> Iterator[int | None]:
    """The lines of entries that say of themselves that they are examples."""
    for where, said in file.walk():
        if (where[-1], said) == ("status", "example") or (where[-1] == "example" and said is True):
            yield file.line(*where)


def check_status(study: Study) -> Iterator[Diagnostic]:
    """An example edition says on its title pages that it is one."""
    words = (study.example, *study.example_editions)
    if not any(word.lower() in study.status.lower() for word in words):
        names = ", ".join(dict.fromkeys(words))
        said = Message("release-status-of-example", status=study.status, names=names)
        yield Diagnostic(layout.STUDY, None, said)


def find_draft_marks(
    place: str, pages: Iterable[str], settings: ReleaseSettings
) -> Iterator[Diagnostic]:
    """Words that no page of a release may show, each at its first page (REQ-64)."""
    shown = tuple(pages)
    for mark in settings.draft_marks:
        pattern = re.compile(rf"(?<!\w){re.escape(mark)}(?!\w)")
        hits = [number for number, text in enumerate(shown, 1) if pattern.search(text)]
        if hits:
            yield Diagnostic(place, None, Message("release-draft-mark", page=hits[0], mark=mark))


def _read_lines(root: Path) -> Iterator[tuple[str, int, str]]:
    for path in _list_texts(root):
        text = (root / path).read_text("utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            yield path, number, line


def _list_texts(root: Path) -> Iterator[str]:
    for folder in layout.SOURCE_FOLDERS:
        for path in list_files(root, folder):
            if path.endswith(_TEXTS):
                yield path
