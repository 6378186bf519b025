"""The chain of reasoning: question, evidence, finding, conclusion, recommendation.

Places (`path`, `line`, `keys`) are left out of the repr: a figure of the chain depends on what an
entry says and not on where it stands.
"""

from dataclasses import dataclass, field
from enum import StrEnum

Words = tuple[tuple[str, str], ...]


class Status(StrEnum):
    """Whether a text is known from the study or stands as a marked example."""

    KNOWN = "known"
    EXAMPLE = "example"


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    INTERVIEW = "interview"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Frame:
    """The closed sets of a study, each pairs of key and printed word, from [chain] in its TOML.

    Corners of the triangle and domains are where findings and conclusions stand; roles and
    organisations are all that is told of a respondent (REQ-56, REQ-57). `kinds` are the words for
    the kinds of evidence.
    """

    corners: Words = ()
    domains: Words = ()
    addressees: Words = ()
    roles: Words = ()
    organisations: Words = ()
    kinds: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What all entries of the chain have: an id, and where they and their keys stand."""

    id: str
    path: str = field(repr=False)
    line: int = field(repr=False)
    keys: tuple[tuple[str, int], ...] = field(default=(), repr=False)

    def line_of(self, key: str) -> int:
        """The line of one of the entry's keys, or of the entry when it lacks the key."""
        return dict(self.keys).get(key, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Statement):
    """A research question; `label` is its short form for figures and tables."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Respondents:
    """People of one role class in one type of organisation; `number` is 0 when it is not told.

    `consent` tells that all of them agreed to be recognisable, `quotable` that they agreed to be
    quoted by role and organisation (REQ-56, REQ-57).
    """

    role: str
    organisation: str
    number: int = 0
    consent: bool = False
    quotable: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a respondent, told by the code of the evidence, role class and organisation type."""

    text: str
    evidence: str
    role: str
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Statement):
    """A document, an interview or a session: code, role classes and organisation types, no name.

    `region` is a slug, or "" for what counts in every region. A document has a `title`, in figures
    its `label`, and either
    a work of the literature (`reference`) or a data source (`source`), or both. `unused` says why
    no finding rests on it.
    """

    kind: EvidenceKind
    code: str
    region: str
    status: Status
    title: str = ""
    label: str = ""
    reference: str = ""
    source: str = ""
    respondents: tuple[Respondents, ...] = ()
    unused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Statement):
    """What was found in one region, at a corner of the triangle and in one or more domains."""

    title: str
    text: str
    label: str
    corner: str
    domains: tuple[str, ...]
    evidence: tuple[str, ...]
    status: Status
    quotes: tuple[Quote, ...] = ()
    unused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion(Statement):
    """A national conclusion that answers questions and rests on findings.

    A finding is named by its id, and then counts in each region that has it, or as `region/id`.
    """

    title: str
    text: str
    label: str
    corners: tuple[str, ...]
    domains: tuple[str, ...]
    questions: tuple[str, ...]
    findings: tuple[str, ...]
    status: Status
    unused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Statement):
    """A numbered recommendation with its addressee and the conclusions it rests on.

    `addressee` is a key of the frame, or "" for an example whose addressee is not known.
    """

    number: int
    title: str
    text: str
    label: str
    addressee: str
    conclusions: tuple[str, ...]
    status: Status
