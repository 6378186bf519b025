"""What an expression prints besides values: where a number stands in it, nobody typed that one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bindery.prose.marks import FIRST_TOKEN, LAST_TOKEN, PRIVATE

_DIGIT = re.compile(r"\d")
# the number of a list's item, which makes the list
_COUNTED = re.compile(f"(?m)^[ \\t]*[{chr(FIRST_TOKEN)}-{chr(LAST_TOKEN)}](?=[.)][ \\t])")


@dataclass(frozen=True, slots=True)
class Token:
    """What a token stands for: a value, an entry, a part, or other words that are printed.

    `text` is the printed text of a value or of such words. `line` is the author's line that called
    for it (None when it cannot be told).
    """

    kind: str
    name: str
    text: str = ""
    line: int | None = None


def is_counted(output: object) -> bool:
    """Whether what is printed holds a number, and neither a token nor a mark."""
    if not isinstance(output, str | int):
        return False
    return bool(_DIGIT.search(str(output))) and not PRIVATE.search(str(output))


def restore_lists(text: str, tokens: Sequence[Token]) -> str:
    """The text with the numbers of a list's items as they are."""

    def restore(match: "re.Match[str]") -> str:
        token = tokens[ord(match[0][-1]) - FIRST_TOKEN]
        return f"{match[0][:-1]}{token.text}" if token.kind == "printed" else match[0]

    return _COUNTED.sub(restore, text)
