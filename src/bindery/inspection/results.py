"""The types for the results of validators and of our own rules."""

from dataclasses import dataclass
from enum import StrEnum

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message

# What the rules on the look of pages stand for: no requirement of a standard.
PAGE = "PAGE"


class Verdict(StrEnum):
    """The outcome of a validation; a validator that could not run never gives a pass."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class FailedRule:
    """A rule of a profile that the file breaks.

    `clause` and `test` are the standard's clause and veraPDF's test number in it, `count` how often
    the rule failed, `context` the place of the first failure in veraPDF's own notation, `page`
    its page (from 1) where the place names one.
    """

    specification: str
    clause: str
    test: int
    description: str
    message: str
    context: str
    page: int | None
    count: int


@dataclass(frozen=True, slots=True)
class Validation:
    """One file judged by one profile: `rules` in the profile, `checks` made on the file.

    `reason` says why the verdict is NOT_RUN and is None otherwise.
    """

    path: str
    flavour: str
    profile: str
    verdict: Verdict
    rules: int = 0
    checks: int = 0
    failed: tuple[FailedRule, ...] = ()
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class OpinionFailure:
    """One finding of the second engine, under the engine's own rule id.

    `answer` says what we found when we looked into it, None for a remark not met before.
    """

    rule: str
    message: str
    count: int
    answer: Message | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second, independent engine says: shown beside the verdict, never a gate."""

    path: str
    flavour: str
    engine: str
    verdict: Verdict
    failures: tuple[OpinionFailure, ...] = ()
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two engines' verdicts on one file and flavour; `agree` is None if one did not run."""

    path: str
    flavour: str
    first: Verdict
    second: Verdict

    @property
    def agree(self) -> bool | None:
        """Whether both engines ran and came to the same verdict."""
        if Verdict.NOT_RUN in (self.first, self.second):
            return None
        return self.first is self.second


@dataclass(frozen=True, slots=True)
class Finding(Diagnostic):
    """A mistake in a PDF with the place where it stands there.

    `path` is the PDF's; `requirement` the number of the requirement that is broken, as REQ-08;
    `rule` the name of the assertion that found it; `page` counts from 1; `element` is the path in
    the structure tree; `words` are those that stand there, by which the author's line is found;
    `source` is that place as `file:line`, empty where it is not known.
    """

    requirement: str = ""
    rule: str = ""
    page: int | None = None
    element: str = ""
    words: str = ""
    source: str = ""

    def to_author(self) -> Diagnostic:
        """The same for the author: at the source's line where it is known, the PDF in the words."""
        if not self.source:
            return Diagnostic(self.path, None, self.said, self.advice, self.severity)
        path, _, line = self.source.rpartition(":")
        said = name_place(self.said, self.path, self.page)
        return Diagnostic(path, int(line), said, self.advice, self.severity)

    @property
    def stops(self) -> bool:
        """Whether this keeps the document from passing."""
        return self.severity is Severity.ERROR


def name_place(what: Message, path: str, page: int | None) -> Message:
    """A message with the PDF and the page that it is about."""
    if page is None:
        return Message("inspection-in-file", what=what, path=path)
    return Message("inspection-on-page", what=what, path=path, page=page)
