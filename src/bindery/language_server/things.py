"""What an author may name, and where: the types that the survey hands to the server."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from bindery import layout
from bindery.messages import Message


class Kind(StrEnum):
    """What a thing is; each is named in a way of its own."""

    FIGURE = "figure"  # a place: @fig-x
    TABLE = "table"
    SECTION = "section"
    BOX = "box"
    FORMULA = "formula"
    FIGURE_ENTRY = "figure-entry"  # what {{ figure("x") }} places
    TABLE_ENTRY = "table-entry"
    VALUE = "value"
    WORK = "work"
    PART = "part"
    TERM = "term"
    DOCUMENT = "document"
    REGION = "region"
    BLOCK = "block"  # ::: {.x}
    EVIDENCE = "evidence"
    FINDING = "finding"
    QUESTION = "question"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"
    SOURCE = "source"
    DATA = "data"
    CORNER = "corner"
    DOMAIN = "domain"
    ADDRESSEE = "addressee"
    ROLE = "role"
    ORGANISATION = "organisation"


# what a reference begins with: @fig-x
PREFIXES = {
    "fig": Kind.FIGURE, "tbl": Kind.TABLE, "sec": Kind.SECTION, "box": Kind.BOX, "eq": Kind.FORMULA,
}  # fmt: skip
PLACES = tuple(PREFIXES.values())


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with its name.

    `owner` is where it counts: a region's slug, a folder of the study's own texts
    (`content/national`), "study", or "" for everywhere. `shown` is what it prints now, `facts` is
    what else is known of it, `path` and `line` are where its author defines it. A value that is
    a number may stand in conditions (`number`).
    """

    kind: Kind
    name: str
    owner: str = ""
    title: str = ""
    shown: str = ""
    detail: str = ""
    facts: tuple[Message, ...] = ()
    path: str = ""
    line: int = 1
    is_number: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from all others."""
        return (self.kind, self.name, self.owner)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All things of a study.

    `broken` are the files that had mistakes when it was read: what they were last known to hold is
    kept. `documents` are pairs of a document's name and the owner of the places that it holds.
    """

    things: tuple[Thing, ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    broken: tuple[str, ...] = ()


def owner_of(path: str) -> str:
    """Where the places of a text count: in its region, or in the texts of its folder."""
    folders = path.split("/")[:-1]
    return folders[1] if folders[:1] == [layout.REGIONS] and folders[1:] else "/".join(folders)


def keep_last(new: Knowledge, last: Knowledge, root: Path) -> Knowledge:
    """The new knowledge, with what was last known of files that cannot be read well now.

    A half-typed file loses nothing that way; a file that was taken away loses all.
    """
    known = {one.key for one in new.things}
    kept = tuple(
        one
        for one in last.things
        if one.path in new.broken and one.key not in known and (root / one.path).is_file()
    )
    return replace(new, things=(*new.things, *kept))
