"""Forecasts a document's contents and numbers from its texts, for the first pass.

bindery-forecast.sty runs the forecast through the class's counters before the first pass. It is a
guess: `is_confirmed` compares it with what the pass wrote, and a wrong one only costs a pass.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = "bindery-forecast.tex"
SUFFIX = ".forecast"
_CALL = "\\csname BinderyForecast\\endcsname\n"
_COMMENT = re.compile(r"(?m)(?<!\\)%.*$")
_COMMAND = re.compile(
    r"\\(?P<heading>part|chapter|section|subsection|subsubsection)(?P<star>\*?)(?:\[[^\]]*\])?\{"
    r"|\\(?P<read>input|PlaceEntry|PlaceEntryHere)\{"
    r"|\\begin\{(?P<kind>figure|table|FigureEntry|TableEntry)\}"
    r"|\\(?P<short>ShortTitle)\{"
    r"|\\(?P<caption>EntryCaption|NumbersCaption|caption)\{"
    r"|\\begin\{(?P<own>TextTable|Box|AuthorFigure)\}(?:\[(?P<anchor>[^\]]*)\])?\{"
    r"|\\RowPicture\[(?P<picture>[^\]]*)\]\{"
    r"|\\StyledHeading\{[^{}]*\}\{(?P<styled>\w+)\}\{"
    r"|\\(?P<label>label|PlaceAnchor)\{"
    r"|\\(?P<list>tableofcontents|listoffigures|listoftables)\b"
)
_NAMES = {"tableofcontents": "contents", "listoffigures": "listfigure", "listoftables": "listtable"}
_FOLDERS = {"PlaceEntry": "entries/{}.tex", "PlaceEntryHere": "entries/{}.tex"}
_FORECAST_LABEL = re.compile(r"\\ForecastLabel\{([^}]*)\}")
_LABEL = re.compile(r"\\label\{[^}]*\}")
_DEEPEST = 9

_LINE = re.compile(r"\\contentsline ?\{(\w+)\}\{(?:\\numberline ?\{([^{}]*)\})?")
_SPACE = re.compile(r"\\addvspace ?\{")
_PLACE = re.compile(
    r"\\newlabel ?\{([^{}]*)\} ?\{\{([^{}]*)\}.*\{([a-z]+\*?)\.[^{}]*\}\{[^{}]*\}\}"
)


@dataclass(slots=True)
class _Reader:
    """Goes through a document's texts in the order in which TeX reads them."""

    folder: Path
    kind: str = "figure"
    short: str = ""  # what lists say in place of the title that comes next

    def read(self, name: str, depth: int = 0) -> Iterator[str]:
        path = self.folder / (name if name.endswith(".tex") else f"{name}.tex")
        if depth > _DEEPEST or not path.is_file():
            return
        text = _COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
        for match in _COMMAND.finditer(text):
            if match["read"]:
                inner, _ = read_group(text, match.end())
                yield from self.read(_FOLDERS.get(match["read"], "{}").format(inner), depth + 1)
            else:
                yield from self._note(match, text)

    def _note(self, match: re.Match[str], text: str) -> Iterator[str]:
        if match["kind"]:
            self.kind = "table" if match["kind"] in ("table", "TableEntry") else "figure"
            return
        if match["list"]:
            yield f"\\ForecastList{{\\{_NAMES[match['list']]}name}}"
            return
        first, end = read_group(text, match.end())
        if match["short"]:
            self.short = _clean(first)
        elif match["heading"]:
            yield f"\\ForecastHeading{{{match['heading']}}}{{{match['star']}}}{{{_clean(first)}}}"
        elif match["styled"]:
            yield f"\\ForecastUnlisted{{{match['styled']}}}{{{_clean(first)}}}"
        elif match["picture"]:
            yield f"\\ForecastPicture{{{first}}}\\ForecastLabel{{{match['picture']}}}"
        elif match["label"]:
            anchor = "\\ForecastAnchor" if match["label"] == "PlaceAnchor" else ""
            yield f"{anchor}\\ForecastLabel{{{first}}}"
        elif match["caption"] in ("EntryCaption", "NumbersCaption"):
            label, _ = read_group(text, end + 1)
            title = self._take_short() or _clean(first)
            yield f"\\ForecastEntry{{{self.kind}}}{{{title}}}\\ForecastLabel{{{label}}}"
        elif match["caption"] == "caption":
            yield f"\\ForecastEntry{{{self.kind}}}{{{_clean(first)}}}"
        else:
            yield from self._note_own(match, text, end)

    def _note_own(self, match: re.Match[str], text: str, end: int) -> Iterator[str]:
        """An author's table (columns, caption), box (kind, title) or image (place, caption)."""
        title, end = read_group(text, end + 1)
        label = f"\\ForecastLabel{{{match['anchor']}}}" if match["anchor"] else ""
        if match["own"] == "Box":
            if label:
                yield f"\\ForecastBox{{{_clean(title)}}}{label}"
        elif title.strip():
            kind = "figure" if match["own"] == "AuthorFigure" else "table"
            short = self._take_short() if kind == "table" else ""
            yield f"\\ForecastEntry{{{kind}}}{{{short or _clean(title)}}}{label}"

    def _take_short(self) -> str:
        short, self.short = self.short, ""
        return short


def _clean(title: str) -> str:
    return " ".join(_LABEL.sub("", title).split())


def read_group(text: str, start: int) -> tuple[str, int]:
    """The text up to the brace that closes the one before `start`, and the place behind it."""
    depth, index = 1, start
    while index < len(text):
        if text[index] == "\\":
            index += 1
        elif text[index] in "{}":
            depth += 1 if text[index] == "{" else -1
            if depth == 0:
                break
        index += 1
    return text[start:index], index + 1


def place_forecast(folder: Path, stem: str) -> None:
    """Write a document's forecast where its first pass finds it."""
    events = "\n".join(_Reader(folder).read(stem))
    (folder / FILE).write_text(f"{events}\n", encoding="utf-8")
    (folder / f"{stem}.aux").write_text(f"\\relax \n{_CALL}", encoding="utf-8")


def list_labels(folder: Path, stem: str) -> tuple[str, ...]:
    """The labels in a document's texts, in the order of reading."""
    return tuple(_FORECAST_LABEL.findall("\n".join(_Reader(folder).read(stem))))


def is_confirmed(folder: Path, stem: str) -> bool:
    """Whether the pass that has run gave the numbers of the forecast."""
    path = folder / f"{stem}{SUFFIX}"
    if not path.is_file():
        return False
    told = path.read_text(encoding="utf-8", errors="replace")
    auxiliary = (folder / f"{stem}.aux").read_text(encoding="utf-8", errors="replace")
    if _read_places(told) != _read_places(auxiliary):
        return False
    lists = [name for name in ("toc", "lof", "lot") if (folder / f"{stem}.{name}").is_file()]
    return all(
        _read_lines([line for line in told.splitlines() if line.startswith(f"{name}: ")])
        == _read_lines((folder / f"{stem}.{name}").read_text("utf-8", "replace").splitlines())
        for name in lists
    )


def _read_places(text: str) -> dict[str, tuple[str, str]]:
    """The number and kind of each label; at a heading without a number stands an earlier one's."""
    return {
        label: ("" if kind.endswith("*") else number, kind)
        for label, number, kind in _PLACE.findall(text)
    }


def _read_lines(lines: list[str]) -> list[tuple[str, str] | None]:
    """The kind and number of each line of a contents list, None for a space between them."""
    found: list[tuple[str, str] | None] = []
    for line in lines:
        if match := _LINE.search(line):
            found.append((match[1], match[2] or ""))
        elif _SPACE.search(line):
            found.append(None)
    return found
