"""What was learned of words the last time: soft state, which only saves time."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bindery.model.codec import DecodeError, decode, encode
from bindery.rules.spelling import Words

Memory = TypeVar("Memory", "FileMemory", "WordMemory")


@dataclass(frozen=True, slots=True)
class FileWords:
    """The words of a file with this SHA-256, and the places of words that the house avoids."""

    digest: str
    words: Words = field(default_factory=dict)
    avoided: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FileMemory:
    """The words of files, by path; `key` stands for the circumstances."""

    key: str
    kept: dict[str, FileWords]


@dataclass(frozen=True, slots=True)
class WordMemory:
    """Of each word what may have been meant, or None for a right one."""

    key: str
    kept: dict[str, tuple[str, ...] | None]


def recall(kind: type[Memory], path: Path, key: str) -> Memory:
    """What was kept under the same circumstances, else an empty memory."""
    try:
        memory = decode(kind, path.read_bytes())
    except (OSError, DecodeError, UnicodeDecodeError):
        return kind(key, {})
    return memory if memory.key == key else kind(key, {})


def write_memory(path: Path, memory: FileMemory | WordMemory) -> None:
    """Keep a memory for the next time."""
    path.write_text(encode(memory), "utf-8")
