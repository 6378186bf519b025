"""The outline that a document must have: its headings in order, from sources and template.

Inspection holds the tags of the finished PDF against it (REQ-07, REQ-08).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bindery.model import Fragment
from bindery.tex.escape import unescape

# A part stands beside the chapters in the tree (bindery.sty: role part/H1), not above them.
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
_COMMAND = re.compile(
    r"\\(?P<kind>part|chapter|section|subsection|subsubsection)(?P<star>\*?)\{"
    r"|\\(?:input|PlacePart)\{(?P<file>[^}]*)\}"
)
_BOX = re.compile(r"\\begin\{Box\}(?:\[[^\]]*\])?\{[^{}]*\}\{")


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading of the finished document; `source` is the author's file and line, or ""."""

    level: int
    text: str
    numbered: bool
    source: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """All headings of a document in reading order."""

    headings: tuple[OutlineHeading, ...]


def read_outline(tex: str, sections: Mapping[str, Fragment], files: Mapping[str, str]) -> Outline:
    r"""The outline of a rendered document.

    `tex` is the document's own text; `sections` are the fragments by the path that \\input takes,
    whose headings come from the author's file; `files` are other texts that it reads in.
    """
    return Outline(tuple(_walk(tex, sections, files)))


def _walk(
    tex: str, sections: Mapping[str, Fragment], files: Mapping[str, str]
) -> list[OutlineHeading]:
    found: list[OutlineHeading] = []
    for match in _COMMAND.finditer(_drop_comments(tex)):
        if match["kind"]:
            text = unescape(_read_group(match.string, match.end()))
            found.append(OutlineHeading(_LEVELS[match["kind"]], text, not match["star"]))
        elif match["file"] in sections:
            found += _walk_section(sections[match["file"]], files)
        else:
            name = match["file"]
            inner = files.get(name) or files.get(f"parts/{name}.tex") or ""
            found += _walk(inner, sections, files)
    return found


def _walk_section(fragment: Fragment, files: Mapping[str, str]) -> list[OutlineHeading]:
    """The author's headings, with those of placed parts where they are placed."""
    own = iter(fragment.headings)
    found: list[OutlineHeading] = []
    for match in _COMMAND.finditer(_drop_comments(fragment.tex)):
        if match["kind"]:
            heading = next(own, None)
            if heading is not None:
                place = f"{fragment.map.source}:{heading.line}"
                found.append(OutlineHeading(heading.level, heading.text, heading.numbered, place))
        elif match["file"]:
            found += _walk(files.get(f"parts/{match['file']}.tex", ""), {}, files)
    return found


@dataclass(frozen=True, slots=True)
class ExpectedBox:
    """A box of the finished document with a title; `source` is the author's file and line."""

    title: str
    source: str


def read_boxes(fragments: Iterable[Fragment]) -> Iterator[ExpectedBox]:
    """The boxes of fragments that have a title, in order (REQ-97)."""
    for fragment in fragments:
        for match in _BOX.finditer(fragment.tex):
            title = unescape(_read_group(fragment.tex, match.end()))
            line = fragment.tex.count("\n", 0, match.start())
            known = fragment.map.lines[line] if line < len(fragment.map.lines) else 0
            if title:
                yield ExpectedBox(title, f"{fragment.map.source}:{known}" if known else "")


def _drop_comments(tex: str) -> str:
    return re.sub(r"(?m)(?<!\\)%.*$", "", tex)


def _read_group(text: str, start: int) -> str:
    """The text up to the brace that closes the one before `start`."""
    depth = 1
    for index in range(start, len(text)):
        if text[index] == "\\":
            continue
        escaped = index > 0 and text[index - 1] == "\\"
        if text[index] == "{" and not escaped:
            depth += 1
        elif text[index] == "}" and not escaped:
            depth -= 1
            if depth == 0:
                return text[start:index]
    return text[start:]
