"""`invoke new-box`: the Markdown of a box of the house, ready to paste."""

import re
import sys
from pathlib import Path

from bindery.console.naming import check_title, choose_mark, spell_slug
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.graph.files import write_whole
from bindery.loading import load_study
from bindery.loading.raw_text import decode_text
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Study


def make_box(root: Path, kind: str, title: str, *, into: str = "") -> bool:
    """Print a box of that kind, or add it at the end of a text."""
    study = load_study(root).study
    kinds = [name for name, _ in study.boxes]
    if kind not in kinds:
        raise refuse(kind or "KIND", Message("console-no-box"), suggest(kind, kinds))
    title = check_title(title, "TITLE")
    anchor = f"box-{spell_slug(title, 'TITLE')}"
    lines = write_box(kind, title, anchor, choose_mark(study))
    if not into:
        sys.stdout.write(lines)
        sys.stdout.flush()
    else:
        path = _find_text(root, study, into)
        _refuse_anchor(root, path, anchor)
        _append(root / path, lines)
        print_line(Message("console-box-added", path=path))
    print_line(Message("console-box-then", anchor=f"@{anchor}"))
    return True


def write_box(kind: str, title: str, anchor: str, mark: str) -> str:
    """The box with its title and anchor, and the mark where its text belongs."""
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'::: {{.{kind} title="{quoted}" #{anchor}}}\n{mark}\n:::\n'


def _find_text(root: Path, study: Study, word: str) -> str:
    """The path of a text of the study, by the path or the name that an author gives."""
    known = [section.path for one in study.regions for section in one.sections]
    known += [section.path for one in study.kinds for section in one.sections]
    place = Path(word)
    if place.is_absolute() and place.is_relative_to(root):
        place = place.relative_to(root)
    path = place.as_posix()
    if path not in known or not (root / path).is_file():
        raise refuse("--into", Message("console-no-text", path=word), suggest(path, known))
    return path


def _refuse_anchor(root: Path, path: str, anchor: str) -> None:
    """An anchor stands once among the texts that lie together."""
    pattern = re.compile(rf"#{re.escape(anchor)}(?![\w-])")
    for one in sorted((root / path).parent.glob("*.md")):
        if pattern.search(one.read_text("utf-8", errors="replace")):
            place = one.relative_to(root).as_posix()
            raise refuse("TITLE", Message("console-anchor-is-there", anchor=anchor, path=place))


def _append(path: Path, lines: str) -> None:
    data = path.read_bytes()
    if decode_text(path.name, data, []) is None:
        raise refuse("--into", Message("console-no-text", path=path.name))
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    before = data.rstrip() + newline * 2 if data.strip() else b""
    write_whole(path, before + lines.encode().replace(b"\n", newline))
