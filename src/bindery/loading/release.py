"""Loads content/release.toml, which says how the study is handed over."""

from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import TableReader, open_reader
from bindery.messages import Message
from bindery.model.release import (
    REQUIRED_GATES,
    CoveringList,
    Gate,
    GateKind,
    Judged,
    Log,
    ReleaseSettings,
    Sidecar,
)
from bindery.slugs import is_slug

# Folders and files of a bundle, and the words that its lists and reports print.
NAMES = (
    "documents", "data", "metadata", "evidence", "quality", "dictionary", "covering", "people",
    "study", "web",
)  # fmt: skip
WORDS = (
    "cause_changed", "cause_unfinished", "cause_unsigned", "closed", "column", "date", "documents",
    "entry", "failed", "file", "form", "gate", "gates", "label", "licence", "log", "logs",
    "none", "not_run", "open", "pages", "passed", "quality_title", "reason",
    "requirement", "retrieved", "role", "sha256", "signed", "size", "source", "sources",
    "state_example", "state_final", "status", "table", "title", "tool", "tools", "version",
)  # fmt: skip


def load_release(root: Path) -> ReleaseSettings:
    """The settings of a release; raises BinderyError with every mistake in them."""
    mistakes: list[Diagnostic] = []
    reader = open_reader(root, layout.RELEASE, mistakes)
    settings = _read(reader) if reader else None
    if mistakes or settings is None:
        raise BinderyError(mistakes)
    return settings


def _read(reader: TableReader) -> ReleaseSettings:
    settings = ReleaseSettings(
        description=reader.text("description"),
        licence=reader.text("licence"),
        draft_marks=reader.texts("draft_marks"),
        todo_words=reader.texts("todo_words", ("TODO", "FIXME")),
        names=_read_names(reader.table("names")),
        words=_read_words(reader),
        gates=tuple(_read_gate(one) for one in reader.tables("gates")),
        logs=tuple(_read_log(one) for one in reader.tables("logs")),
        coverings=tuple(_read_covering(one) for one in reader.tables("covering")),
        sidecars=tuple(_read_sidecar(one) for one in reader.tables("sidecars")),
    )
    present = {gate.kind for gate in settings.gates}
    for kind in REQUIRED_GATES:
        if kind not in present:
            reader.complain("gates", Message("loading-release-no-gate", kind=kind.value))
    reader.finish()
    return settings


def _read_names(reader: TableReader) -> tuple[tuple[str, str], ...]:
    pairs = tuple((key, reader.text(key)) for key in NAMES)
    pairs += (("site", reader.text("site", "")),)  # without a name the bundle has no site
    for key, name in pairs:
        _check_name(reader, key, name)
    reader.finish()
    return pairs


def _check_name(reader: TableReader, key: str, name: str) -> None:
    """REQ-41: lower case, ASCII, hyphens."""
    if name and not is_slug(name):
        reader.complain(key, Message("loading-release-name", name=name))


def _read_words(reader: TableReader) -> tuple[tuple[str, str], ...]:
    """All words; those that the engine prints by itself must be there, a template's own may be."""
    words = reader.table("words")
    for key in WORDS:
        words.text(key)
    return reader.pairs("words")


def _read_gate(reader: TableReader) -> Gate:
    judges = reader.texts("judges", (Judged.DOCUMENTS.value,))
    known = [one.value for one in Judged]
    for word in judges:
        if word not in known:
            said = Message("loading-release-judges", word=word)
            reader.complain("judges", said, Message("common-known", names=", ".join(known)))
    gate = Gate(
        id=reader.text("id"),
        kind=GateKind(reader.choice("kind", [kind.value for kind in GateKind])),
        title=reader.text("title"),
        requirement=reader.text("requirement", ""),
        must=reader.boolean("must", default=True),
        judges=tuple(Judged(word) for word in judges if word in known),
        signatures=reader.integer("signatures", 1),
        question=reader.text("question"),
    )
    _check_name(reader, "id", gate.id)
    if gate.kind is GateKind.QUALITY and gate.signatures < 2:
        reader.complain("signatures", Message("loading-release-signatures"))
    reader.finish()
    return gate


def _read_log(reader: TableReader) -> Log:
    log = Log(reader.text("id"), reader.text("title"))
    _check_name(reader, "id", log.id)
    reader.finish()
    return log


def _read_covering(reader: TableReader) -> CoveringList:
    covering = CoveringList(
        reader.text("id"), reader.text("title"), reader.text("addressee"), reader.texts("opening"),
        reader.text("example_title"), reader.texts("example_opening"),
    )  # fmt: skip
    _check_name(reader, "id", covering.id)
    reader.finish()
    return covering


def _read_sidecar(reader: TableReader) -> Sidecar:
    sidecar = Sidecar(
        reader.text("template"), reader.text("schema"), reader.text("suffix"),
        reader.text("whole", ""), reader.pairs("codes"),
        only_final=reader.boolean("only_final", default=False),
    )  # fmt: skip
    reader.finish()
    return sidecar
