"""Asks a dictionary about words, in a process of its own with limits on time and memory."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bindery.child import Ending, Limits, allow, run_child

_LIMITS = Limits(seconds=60.0, megabytes=1024, work=20)
_SPELLER = ("-m", "bindery.spelling.speller")
_HOME = Path(__file__).resolve().parents[2]  # from here Python finds the speller


@dataclass(frozen=True, slots=True)
class Answer:
    """The words that are not right with what may have been meant; `trouble` is why nobody knows.

    That is one of: missing, encoding, half, broken, library, time.
    """

    wrong: dict[str, tuple[str, ...]] = field(default_factory=dict)
    trouble: str = ""


def ask(path: Path, words: Iterable[str], own: Iterable[str], limits: Limits = _LIMITS) -> Answer:
    """What a dictionary says of words: `path` is that of its .aff and .dic without the ending."""
    question = {"path": str(path), "words": sorted(set(words)), "own": sorted(set(own))}
    limits = Limits(allow(limits.seconds), limits.megabytes, limits.work)
    command = (sys.executable, *_SPELLER)
    outcome = run_child(command, _HOME, limits=limits, given=json.dumps(question))
    if outcome.ending is Ending.TIME:
        return Answer(trouble="time")
    try:
        answer = json.loads(outcome.output) if outcome.ending is Ending.DONE else {}
    except ValueError:
        answer = {}
    if "wrong" not in answer:
        return Answer(trouble=answer.get("trouble", "broken"))
    return Answer({word: tuple(others) for word, others in answer["wrong"].items()})
