"""The step that looks at the words of a study: spelling, and words that the house avoids."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, encode_diagnostic
from bindery.graph import Product, Step, Workspace, digest_bytes
from bindery.model import Avoided, Fragment, Study
from bindery.model.codec import decode
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text
from bindery.planning.word_memory import FileMemory, FileWords, WordMemory, recall, write_memory
from bindery.rules.avoided import find_avoided, find_in_text, tell_avoided
from bindery.rules.own_words import list_own_words
from bindery.rules.places import Places
from bindery.rules.readable_text import read_text
from bindery.rules.spelling import collect_words, tell_trouble, tell_words
from bindery.rules.written_words import (
    list_file_words,
    list_quoted_lines,
    list_text_words,
    list_word_files,
)
from bindery.spelling import Answer, ask

HINTS = "look at words"
_ROOMS = ("rules", "spelling", "loading/toml.py", "planning/word_memory.py", "child.py")
_PACKAGES = ("chunspell", "msgspec")
_LIMIT = 180.0


@dataclass(frozen=True, slots=True)
class LookAtWords:
    """Looks at all words of a study, and keeps what it learned of them for the next time.

    `texts` are the paths of texts, `files` those of TOML files and tables; `own` are the words that
    need no dictionary, and `own_digest` stands for them in the recipe.
    """

    texts: tuple[str, ...]
    files: tuple[str, ...]
    language: str
    dictionaries: tuple[tuple[str, str], ...]
    avoided: tuple[Avoided, ...]
    own: frozenset[str] = field(repr=False)
    own_digest: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write the hints; nothing that is found here stops a build."""
        found = self._read_files(work)
        said = sorted(map(encode_diagnostic, set(self._tell(work, found))), key=_place)
        data = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        work.write_path(layout.HINTS).write_text(data, "utf-8")
        return Product()

    def _tell(self, work: Workspace, found: dict[str, FileWords]) -> Iterator[Diagnostic]:
        """The hints on what was found in each file."""
        places = Places(work.root)
        avoided = {path: one.avoided for path, one in found.items()}
        yield from tell_avoided(avoided, self.avoided, places)
        words = {path: one.words for path, one in found.items()}
        for name, path in self.dictionaries:
            asked = {word for one in words.values() for word in one.get(name, ())}
            answer = self._ask(work, name, path, asked)
            if answer.trouble:
                yield tell_trouble(path, answer.trouble)
            yield from tell_words(words, name, answer.wrong, places)

    def _read_files(self, work: Workspace) -> dict[str, FileWords]:
        """The words of each file; those of one that is as it was are known."""
        key = self._digest(work)
        known = recall(FileMemory, work.root / layout.SPELLED / "files.json", key).kept
        found = {}
        for path in (*self.texts, *self.files):
            source = layout.converted(path) if path in self.texts else path
            data = work.read_path(source).read_bytes()
            digest = digest_bytes(data)
            old = known.get(path)
            found[path] = old if old and old.digest == digest else self._read(work, path, data)
        write_memory(work.write_path(f"{layout.SPELLED}/files.json"), FileMemory(key, found))
        return found

    def _read(self, work: Workspace, path: str, data: bytes) -> FileWords:
        """The words of one file; nobody may write a quotation otherwise than it is."""
        quoted: frozenset[int] = frozenset()
        shown: tuple[tuple[int, int, str], ...] = ()
        if path in self.texts:
            fragment = decode(Fragment, data)
            quoted = list_quoted_lines(fragment.blocks)
            shown = tuple(find_in_text(read_text(fragment), self.avoided))
            typed = tuple(list_text_words(fragment))
        else:
            typed = tuple(list_file_words(work.root, path))
        names = tuple(name for name, _ in self.dictionaries)
        words = collect_words(typed, self.language, names)
        avoided = (*find_avoided(typed, self.avoided), *shown)
        ours = tuple(one for one in avoided if one[1] not in quoted)
        return FileWords(digest_bytes(data), words, ours)

    def _ask(self, work: Workspace, name: str, path: str, asked: set[str]) -> Answer:
        """Ask about the words that are new since the last time."""
        key = self._digest(work, f"{path}.aff", f"{path}.dic")
        known = recall(WordMemory, work.root / layout.SPELLED / f"{name}.words.json", key).kept
        new = asked - known.keys()
        answer = ask(work.root / path, new, self.own) if new else Answer()
        if answer.trouble:
            return answer
        kept = {word: known.get(word, answer.wrong.get(word)) for word in asked}
        memory = work.write_path(f"{layout.SPELLED}/{name}.words.json")
        write_memory(memory, WordMemory(key, kept))
        return Answer({word: others for word, others in kept.items() if others is not None})

    def _digest(self, work: Workspace, *paths: str) -> str:
        """What decides what is found: this engine, the settings, the study's own words, files."""
        digest = hashlib.sha256(repr(describe_recipe(self, _ROOMS, _PACKAGES)).encode())
        for path in paths:
            file = work.root / path
            digest.update(file.read_bytes() if file.is_file() else b"")
        return digest.hexdigest()


def _place(one: dict[str, object]) -> tuple[str, int, int, str]:
    return str(one["path"]), int(str(one["line"] or 0)), int(str(one["column"] or 0)), repr(one)


def plan_hints(root: Path, study: Study, texts: tuple[Text, ...]) -> Step:
    """The step that looks at the words of all texts, TOML files and tables."""
    paths = tuple(dict.fromkeys(text.section.path for text in texts))
    files, rules, own = list_word_files(root), study.writing, list_own_words(root, study)
    short = digest_bytes(repr(sorted(own)).encode())
    action = LookAtWords(
        paths, files, study.language, rules.dictionaries, rules.avoided, own, short
    )
    dictionaries = (f"{path}{end}" for _, path in rules.dictionaries for end in (".aff", ".dic"))
    there = (path for path in dictionaries if (root / path).is_file())
    inputs = (*(layout.converted(path) for path in paths), *files, *there)
    recipe = describe_recipe(action, _ROOMS, _PACKAGES)
    step = make_step(HINTS, (inputs, (layout.HINTS,)), action, recipe)
    return replace(step, keeps=(layout.SPELLED,), limit=_LIMIT, subject=layout.HOUSE_TOML)
