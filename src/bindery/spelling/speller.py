"""A program of its own that asks Hunspell: what a dictionary's file does to it stops no build.

It reads a question as JSON and writes the answer: the words that are not right, or why there is
no telling. `python -m bindery.spelling.speller` is started by `asking.py`.
"""

import json
import re
import sys
from pathlib import Path

from bindery.spelling.judging import Judge
from bindery.spelling.known import know

_SET = re.compile(rb"^\s*SET[ \t]+([\w-]+)", re.MULTILINE)
_WHOLE = 0.95  # of the number of words that its first line names: remarks and blanks may lack


class UnusableError(Exception):
    """The dictionary cannot be used; its first argument is why, one of the catalogue's words."""


def main() -> None:
    """Answer one question."""
    question = json.loads(sys.stdin.buffer.read())
    try:
        answer = {"wrong": _judge(question)}
    except UnusableError as error:
        answer = {"trouble": error.args[0]}
    sys.stdout.write(json.dumps(answer))


def _judge(question: dict[str, list[str]]) -> dict[str, list[str]]:
    path = Path(str(question["path"]))
    text = _read_words(path)
    try:
        from hunspell import Hunspell
    except ImportError:
        raise UnusableError("library") from None
    try:
        dictionary = Hunspell(path.name, hunspell_data_dir=str(path.parent))
    except Exception as error:
        raise UnusableError("broken") from error
    return Judge(dictionary, know(question["own"]), text).list_wrong(question["words"])


def _read_words(path: Path) -> str:
    """The dictionary's list of words; both of its files are looked at on the way."""
    try:
        rules = path.with_name(f"{path.name}.aff").read_bytes()
        words = path.with_name(f"{path.name}.dic").read_bytes()
    except OSError:
        raise UnusableError("missing") from None
    named = _SET.search(rules)
    try:
        text = words.decode(named[1].decode() if named else "iso-8859-1").removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        raise UnusableError("encoding") from None
    first = text.partition("\n")[0].split()
    count = first[0] if first else ""
    if not count.isascii() or not count.isdigit() or not rules.strip():
        raise UnusableError("broken")
    if text.count("\n") < _WHOLE * int(count):
        raise UnusableError("half")
    return text


if __name__ == "__main__":
    main()
