"""Which things may be named at a place: a region's in its texts, the study's in its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bindery import layout
from bindery.language_server.things import PLACES, Kind, Knowledge, Thing, owner_of
from bindery.language_server.under_cursor import Asked

_SCOPED = (Kind.FIGURE_ENTRY, Kind.TABLE_ENTRY)
_ASKED_OF = (Kind.VALUE, Kind.DATA)
_OWN = (Kind.EVIDENCE,)


@dataclass(frozen=True)
class Index:
    """What is known, ready to be asked."""

    knowledge: Knowledge = field(default_factory=Knowledge)

    @cached_property
    def by_kind(self) -> dict[Kind, tuple[Thing, ...]]:
        """The things of each kind."""
        found: dict[Kind, list[Thing]] = {kind: [] for kind in Kind}
        for one in self.knowledge.things:
            found[one.kind].append(one)
        return {kind: tuple(things) for kind, things in found.items()}

    def list_valid(self, asked: Asked) -> Iterator[Thing]:
        """All things that may be named there, whatever is typed so far."""
        for kind in asked.kinds:
            yield from (one for one in self.by_kind[kind] if self._is_valid(one, asked))

    def find(self, asked: Asked) -> tuple[Thing, ...]:
        """The things that a whole name means there: more than one for a value of each region."""
        name = asked.typed
        if asked.kinds[:1] != (Kind.FINDING,):
            found = tuple(one for one in self.list_valid(asked) if _is_named(one, name))
            return found[:1] if found and found[0].kind is not Kind.VALUE else found
        region, slash, bare = name.rpartition("/")
        return tuple(
            one
            for one in self.list_valid(asked)
            if one.name == bare and (not slash or one.owner == region)
        )

    def _is_valid(self, one: Thing, asked: Asked) -> bool:
        if one.kind in PLACES:
            return self._is_valid_place(one, asked)
        if one.kind is Kind.WORK and asked.kinds[0] in PLACES and "-" in asked.typed:
            return one.name.startswith(asked.typed)  # a place is meant, or a work named like one
        if one.kind in _ASKED_OF:
            return _is_asked_of(one, asked)
        if one.kind in _SCOPED:
            return one.owner == asked.scope
        return one.kind not in _OWN or one.owner in ("", asked.scope)

    def _is_valid_place(self, one: Thing, asked: Asked) -> bool:
        if asked.document:
            return (asked.document, one.owner) in self.knowledge.documents
        return one.owner == owner_of(asked.path)


def _is_named(one: Thing, name: str) -> bool:
    if one.kind in PLACES:
        return one.name == name[:1].lower() + name[1:]
    return one.name == name


def _is_asked_of(one: Thing, asked: Asked) -> bool:
    """Whether a value or table may be named: those of the region that is named, if one is.

    A text of the study has the values of all regions, and its tables hold the rows of all.
    """
    if asked.bare and not one.is_number:
        return False
    if asked.region == "*":
        return one.owner != layout.STUDY_SCOPE
    if asked.region:
        return one.owner == asked.region
    return asked.scope in (one.owner, layout.STUDY_SCOPE)
