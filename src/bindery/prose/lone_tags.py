"""Tags and claims alone on a line: they print nothing, so their line must not break a paragraph."""

import re

_TAG = re.compile(r"(?m)^[ \t]*(\{%-?[^{}%]*(?:%(?!\})[^{}%]*)*?)(-?%\})[ \t]*\n")
_CLAIM = re.compile(r"(?m)^[ \t]*(\{\{\s*claim\([^{}\n]*)(\}\})[ \t]*\n")


def join_lone_tags(text: str) -> str:
    """What is alone on its line prints no line; its newline moves into it: lines still count."""
    for lone in (_TAG, _CLAIM):
        text = lone.sub(lambda match: f"{match[1]}\n{match[2]}", text)
    return text
