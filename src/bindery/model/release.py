"""What a study says about its release: people's gates, logs, covering lists, names, words."""

from dataclasses import dataclass
from enum import StrEnum


class GateKind(StrEnum):
    """What people must judge before a final release; a study may add gates of its own.

    REQ-28 accessibility, REQ-62 facts, REQ-51 disclosure, REQ-103 quality.
    """

    ACCESSIBILITY = "accessibility"
    FACTS = "facts"
    DISCLOSURE = "disclosure"
    QUALITY = "quality"
    OTHER = "other"


REQUIRED_GATES = (
    GateKind.ACCESSIBILITY, GateKind.FACTS, GateKind.DISCLOSURE, GateKind.QUALITY,
)  # fmt: skip


class Judged(StrEnum):
    """What a gate's signature is bound to: the PDFs, or the tables of numbers."""

    DOCUMENTS = "documents"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Gate:
    """A judgement by people, kept in qa/<id>.toml.

    `signatures` is how many different roles must sign; a gate that is no `must` is shown when
    open and stops nothing; `question` says what the one who signs has looked at.
    """

    id: str
    kind: GateKind
    title: str
    requirement: str
    must: bool
    judges: tuple[Judged, ...]
    signatures: int
    question: str

    @property
    def path(self) -> str:
        """Its file, relative to the root."""
        return f"qa/{self.id}.toml"


@dataclass(frozen=True, slots=True)
class Log:
    """A log whose open entries stop a final release, kept in qa/<id>.toml (REQ-104)."""

    id: str
    title: str

    @property
    def path(self) -> str:
        """Its file, relative to the root."""
        return f"qa/{self.id}.toml"


@dataclass(frozen=True, slots=True)
class CoveringList:
    """A list of what is handed over, for one addressee; `id` is part of its file's name.

    An example edition is handed to nobody: its list has the title and opening of `example`.
    """

    id: str
    title: str
    addressee: str
    opening: tuple[str, ...]
    example_title: str
    example_opening: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A metadata file beside each PDF: a template and a schema of the study, and its codes.

    Both lie in templates/_release/; `suffix` ends the file's name. `whole` is the stem of the
    document that the others belong to. With `only_final` an example edition has none.
    """

    template: str
    schema: str
    suffix: str
    whole: str
    codes: tuple[tuple[str, str], ...]
    only_final: bool = False


@dataclass(frozen=True, slots=True)
class ReleaseSettings:
    """content/release.toml, checked.

    `names` are the names of the bundle's folders and files, `words` what its readers see,
    `draft_marks` words that no final page may hold, `todo_words` those of unfinished content.
    """

    description: str
    licence: str
    draft_marks: tuple[str, ...]
    todo_words: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]
    gates: tuple[Gate, ...]
    logs: tuple[Log, ...]
    coverings: tuple[CoveringList, ...]
    sidecars: tuple[Sidecar, ...]

    def name(self, key: str) -> str:
        """The name of a folder or file of the bundle."""
        return dict(self.names)[key]

    def word(self, key: str) -> str:
        """A word that readers of the bundle see."""
        return dict(self.words)[key]
