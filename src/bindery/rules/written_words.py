"""All that an author wrote for a reader to read: texts, words of TOML files, labels of tables."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.loading.toml import read_toml
from bindery.model import Fragment
from bindery.model.tree import Blocks, Quotation
from bindery.model.walk import walk_blocks
from bindery.rules.typed_text import TypedText, list_typed, read_typed_words

# keys of TOML files whose texts are printed, and tables in which every text is
_KEYS = frozenset({
    "title", "short_title", "subtitle", "alt", "note", "text", "label", "addressee", "long",
    "question", "delimitation", "processing", "reference_date", "unused", "rise", "fall", "level",
    "modelled_on", "opening", "example_opening", "description", "licence", "unit",
})  # fmt: skip
_TABLES = frozenset({
    "words", "colophon", "boxes", "corners", "domains", "addressees", "roles", "organisations",
    "kinds",
})  # fmt: skip
_ID = re.compile(r"[\w.:/-]*[-_.:/\d][\w.:/-]*|\S")  # a name for the machine, or a single sign
_MARKED = re.compile(r"\[([^\[\]]*)\]\{[^{}\n]*\blang=[\"']?([\w-]+)[^{}\n]*\}")
_PLACE = re.compile(r"(?<![{%\]])\{\w+\}")  # where the engine fills something in: {region}
_LARGEST = 5_000_000  # bytes of a table: a larger one is measurements, not labels
_OWN_WORDS = ("content/numbers.toml", layout.HOUSE_TOML)  # of which only the tables are words


def list_word_files(root: Path) -> tuple[str, ...]:
    """The TOML files and tables of a study that have words for a reader."""
    patterns = (
        "content/*.toml", "content/data/*", "regions/*/*.toml", "regions/*/data/*",
        "figures/*/figure.toml", "templates/*/kind.toml", layout.HOUSE_TOML,
    )  # fmt: skip
    found = (path for pattern in patterns for path in sorted(root.glob(pattern)))
    return tuple(
        path.relative_to(root).as_posix()
        for path in found
        if path.suffix in {".toml", ".csv"} and path.is_file()
    )


def list_file_words(root: Path, path: str) -> Iterator[TypedText]:
    """The words of a TOML file or a table; one that cannot be read is told where it is needed."""
    if path.endswith(".csv"):
        yield from _list_labels(root, path)
    elif (file := read_toml(root, path, [])) is not None:
        for where, said in file.walk():
            if isinstance(said, str) and _is_read(path, where) and not _ID.fullmatch(said):
                yield _read(path, said, file.line(*where) or 1)


def list_text_words(fragment: Fragment) -> Iterator[TypedText]:
    """The words of a text."""
    return list_typed(fragment.path, fragment.blocks)


def list_quoted_lines(blocks: Blocks) -> frozenset[int]:
    """The author's lines that quote somebody: nobody may write them otherwise."""
    inner = (one for one in walk_blocks(blocks) if isinstance(one, Quotation))
    typed = (text for one in inner for text in list_typed("", one.blocks))
    return frozenset(line for text in typed for line in text.lines)


def _is_read(path: str, where: tuple[str, ...]) -> bool:
    keys = _TABLES if path in _OWN_WORDS else _KEYS | _TABLES
    names = [one for one in where if not one.isdigit()]
    return names[-1] in keys - _TABLES or any(one in _TABLES & keys for one in names[:-1])


def _read(path: str, words: str, line: int) -> TypedText:
    """Words with the places of those that are marked as another language's."""
    text = read_typed_words(path, _PLACE.sub(lambda one: " " * len(one[0]), words), line)
    marked = ((*one.span(1), one[2]) for one in _MARKED.finditer(words))
    return TypedText(path, text.text, text.starts, text.lines, others=tuple(marked))


def _list_labels(root: Path, path: str) -> Iterator[TypedText]:
    """The labels in a table, each once, at its first line."""
    try:
        data = (root / path).read_bytes()
    except OSError:
        return
    if len(data) > _LARGEST:
        return
    seen: set[str] = set()
    reader = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace")))
    try:
        for row in reader:
            for cell in row if reader.line_num > 1 else ():
                if cell not in seen and not _ID.fullmatch(cell):
                    seen.add(cell)
                    yield TypedText(path, cell, lines=(reader.line_num,))
    except csv.Error:
        return
