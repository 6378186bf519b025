"""The chain of reasoning: question, evidence, finding, conclusion, recommendation."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Whether a text is known from the study or stands as a marked example."""

    KNOWN = "known"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Question:
    """A research question; `text` is plain prose, `path` and `line` say where it stands."""

    id: str
    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one region, at a corner of the triangle and in a domain."""

    id: str
    title: str
    text: str
    corner: str
    domain: str
    evidence: tuple[str, ...]
    status: Status
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A national conclusion that answers questions and rests on findings."""

    id: str
    title: str
    text: str
    questions: tuple[str, ...]
    findings: tuple[str, ...]
    status: Status
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A numbered recommendation with its addressee and the conclusions it rests on."""

    id: str
    number: int
    title: str
    text: str
    addressee: str
    conclusions: tuple[str, ...]
    status: Status
    path: str
    line: int
