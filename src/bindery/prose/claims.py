"""What a sentence claims in words typed by hand: the numbers must bear it out.

`{{ claim(number("growth") > 0) }}` prints nothing. When new data make it false, it is told at its
line, with the numbers, so that «more», «the strongest» or «everywhere» never turn wrong in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bindery.messages import Message
from bindery.prose.beside import Placed


@dataclass(slots=True)
class Claims:
    """The numbers that a text asked for, until a claim is judged."""

    asked: list[Placed] = field(default_factory=list)

    def judge(self, words: Sequence[object], line: int | None) -> Message | None:
        """What is wrong with a claim at a line; None when it holds, or cannot be judged."""
        asked = [one for one in self.asked if one.line == line]
        self.asked.clear()
        if any(one.value.get("guessed") for one in asked):
            return None
        if not asked or len(words) != 1 or not isinstance(words[0], bool):
            return Message("prose-call-of-claim")
        if words[0]:
            return None
        numbers = "; ".join(dict.fromkeys(f"{one.name} = {one.value['text']}" for one in asked))
        return Message("prose-false-claim", numbers=numbers)
