"""A first, cheap look at a section: what it places. The conversion looks again, and strictly."""

import re
from dataclasses import dataclass

_COMMENT = re.compile(r"\{##.*?##\}", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CALL = re.compile(r"\{\{\s*(figure|table|part)\(\s*[\"']([^\"']+)[\"']\s*\)\s*\}\}")
_FAR = re.compile(r"@((?:\{\{[^{}]*\}\}|[\w.-])+):(?:[\w.{} -]+:)?(?:fig|tbl|sec|box)-")
_EXPRESSION = re.compile(r"\{\{[^{}]*\}\}")
_CITED = re.compile(r"(?<![\w@])@\{?(\w+(?:[:.#$%&+?<>~/-]\w+)*)")
_IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{([^{}]*)\})?\s*#*\s*$")
_ANCHOR = re.compile(r"(?:^|\s)#([\w-]+)")


@dataclass(frozen=True, slots=True)
class SeenHeading:
    """A heading as the author wrote it; `anchor` is "" when it gives none."""

    level: int
    title: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class SectionScan:
    """What a section places: ids of entries, names of parts, files of images, each once.

    `far` are the documents that it refers to, with `*` for what an expression prints.

    `lines` gives the first line of each, by kind ("entry", "part", "image", "far") and name;
    `citations` are the keys behind an @, those of figures and the like included.
    """

    entries: tuple[str, ...]
    parts: tuple[str, ...]
    images: tuple[str, ...]
    far: tuple[str, ...]
    lines: tuple[tuple[tuple[str, str], int], ...]
    headings: tuple[SeenHeading, ...] = ()
    citations: tuple[str, ...] = ()


def scan_section(text: str) -> SectionScan:
    """Look through a section's text; what stands in code or comments is not seen."""
    found: dict[tuple[str, str], int] = {}
    headings = []
    for number, line in _plain_lines(text):
        if heading := _HEADING.match(line):
            anchor = _ANCHOR.search(heading[3] or "")
            name = anchor[1] if anchor else ""
            headings.append(SeenHeading(len(heading[1]), heading[2], name, number))
        for call in _CALL.finditer(line):
            kind = "part" if call[1] == "part" else "entry"
            found.setdefault((kind, call[2]), number)
        for other in _FAR.finditer(line):
            found.setdefault(("far", _EXPRESSION.sub("*", other[1])), number)
        for image in _IMAGE.finditer(line):
            found.setdefault(("image", image[1]), number)

    def of(kind: str) -> tuple[str, ...]:
        return tuple(name for other, name in found if other == kind)

    lines = tuple(found.items())
    cited = dict.fromkeys(key for _, line in _plain_lines(text) for key in _CITED.findall(line))
    places = (of("entry"), of("part"), of("image"), of("far"))
    return SectionScan(*places, lines, tuple(headings), tuple(cited))


def _plain_lines(text: str) -> list[tuple[int, str]]:
    """The numbered lines outside of fenced code and comments."""
    blanked = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    lines, fence = [], ""
    for number, line in enumerate(blanked.splitlines(), 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            lines.append((number, line))
    return lines
