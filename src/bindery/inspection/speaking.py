"""The words in which a document is read aloud: the study's, or else the catalogue's."""

import string
from collections.abc import Mapping
from dataclasses import dataclass, field

from bindery.messages import Message

_NOTHING: Mapping[str, str | int] = {
    "label": "", "text": "", "level": 0, "items": "", "count": 0, "rows": "", "columns": "",
    "heads": "", "expansion": "", "code": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speech:
    """Says what a listener hears, in the patterns of a house style."""

    patterns: Mapping[str, str] = field(default_factory=dict)

    def say(self, key: str, **values: str | int) -> str:
        """A pattern of HEARD with its values; what the house lacks is said by the catalogue."""
        pattern = self.patterns.get(key)
        if pattern is None:
            return str(_say_plainly(key.replace("_", "-"), {**_NOTHING, **values}))
        return string.Formatter().vformat(pattern, (), dict(values))

    def count(self, key: str, number: int) -> str:
        """A number of things, with the word for one."""
        return self.say(f"{key}_one") if number == 1 else self.say(key, count=number)


def _say_plainly(key: str, told: Mapping[str, str | int]) -> Message:
    return Message(
        "inspection-heard", key=key, label=told["label"], text=told["text"], level=told["level"],
        items=told["items"], count=told["count"], rows=told["rows"], columns=told["columns"],
        heads=told["heads"], expansion=told["expansion"], code=told["code"],
    )  # fmt: skip
