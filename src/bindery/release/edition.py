"""Which edition is released and in which state: final or example, public or under embargo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bindery import layout
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Study
from bindery.slugs import make_slug


class State(StrEnum):
    """What a bundle is: a final one has passed every gate; an example one says what it lacks."""

    FINAL = "final"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition to release.

    `name` is the study's own edition as a file name; `embargo` is the day before which nothing of
    it is public, None for a public bundle.
    """

    name: str
    state: State
    embargo: date | None = None

    @property
    def folder(self) -> str:
        """The bundle's folder, relative to the root."""
        return f"{layout.RELEASES}/{self.name}{'-embargo' if self.embargo else ''}"

    def name_file(self, stem: str, suffix: str) -> str:
        """A document's file name in the bundle; under embargo it says so, with the day."""
        mark = f"-embargo-{self.embargo.isoformat()}" if self.embargo else ""
        return f"{stem}{mark}.{suffix}"


def choose_edition(study: Study, *, embargo: bool) -> Edition:
    """The edition of a study as it stands."""
    name = make_slug(study.edition)
    example = any(make_slug(word) in name for word in study.example_editions)
    state = State.EXAMPLE if example else State.FINAL
    return Edition(name, state, study.public_from if embargo else None)


def check_edition(
    study: Study, edition: Edition, asked: str, *, today: date, embargo: bool
) -> Iterator[Diagnostic]:
    """Whether the asked edition is the one on the title pages, and may be public today (REQ-64)."""
    if not edition.name:
        said = Message("release-edition-without-name", edition=study.edition)
        yield Diagnostic(layout.STUDY, None, said)
    if asked and asked != edition.name:
        said = Message(
            "release-other-edition", printed=study.edition, asked=asked, name=edition.name
        )
        yield Diagnostic(layout.STUDY, None, said)
    if embargo and study.public_from is None:
        yield Diagnostic(layout.STUDY, None, Message("release-no-embargo"))
    if not embargo and study.public_from is not None and today < study.public_from:
        day = study.public_from.isoformat()
        yield Diagnostic(layout.STUDY, None, Message("release-under-embargo", day=day))
