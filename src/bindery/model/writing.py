"""How a house wants its texts written: what is looked for, in words of the study's language."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression that no text should match, what to say of it, what to write instead."""

    find: str
    say: str
    instead: str


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words that the house does without, what to write instead, and why.

    `find` is a regular expression for what is printed, values too; "" looks for nothing.
    """

    words: tuple[str, ...]
    instead: str
    why: str
    find: str = ""


@dataclass(frozen=True, slots=True)
class NowRules:
    """Words that say «now», which no data say that are older than `limit` years.

    `sayings` hold such a word and say nothing of time. `told_by` is the part that tells of which
    years the data of a document are: one with old data places it.
    """

    words: tuple[str, ...] = ()
    sayings: tuple[str, ...] = ()
    limit: int = 0
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class WritingRules:
    """What is looked for in the texts; zeroes and empty tuples look for nothing.

    `longest` and `mean` are words of a sentence in summaries (REQ-78); `foreign` gives by language
    tag common words that the study's own language does not have (REQ-06), `allowed` foreign
    phrases that need no tag; `capitals` are words in capitals that are no abbreviations (REQ-77).
    `numbers` are texts with {n} for a number that is no measurement, `number_patterns` the same as
    regular expressions (REQ-63); `unfinished` are words of texts that are not. `now` are the words
    that old data cannot be told with. `avoided` are words of the house's own choice, and
    `dictionaries` give by language the path of a dictionary without its ending.
    """

    patterns: tuple[Pattern, ...] = ()
    longest: int = 0
    mean: int = 0
    foreign: tuple[tuple[str, tuple[str, ...]], ...] = ()
    allowed: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    number_patterns: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    now: NowRules = field(default_factory=NowRules)
    avoided: tuple[Avoided, ...] = ()
    dictionaries: tuple[tuple[str, str], ...] = ()
