"""Finds lines that stand twice, one below the other: copied, and one of them forgotten."""

import re
from collections.abc import Iterator, Sequence

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message

_FEWEST = 3  # words of a line that is not there twice by chance
_WORD = re.compile(r"[^\W\d_]{2,}")
_APART = ("|", "+", "!", "{%", "{{", ":::")  # rows, images and statements may be alike
_SHOWN = 40


def find_repeated(path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """A warning for each line that is the same as the one above, or as the paragraph above.

    `lines` hold no code. A line that ends with a sign for a break is one of a poem.
    """
    for number in range(1, len(lines)):
        line = lines[number].strip()
        if len(_WORD.findall(line)) < _FEWEST or line.startswith(_APART) or line.endswith("\\"):
            continue
        alone = number + 1 == len(lines) or not lines[number + 1].strip()
        above = number > 2 and not lines[number - 1].strip() and not lines[number - 3].strip()
        before = (lines[number - 1], lines[number - 2] if alone and above else "")
        if line in (one.strip() for one in before):
            shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
            said = Message("prose-repeated", words=shown)
            yield Diagnostic(path, number + 1, said, severity=Severity.WARNING)
