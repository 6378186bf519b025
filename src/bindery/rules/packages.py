"""LaTeX packages and classes that break tagging, found before TeX runs (REQ-82, design/latex).

Some of them break it with exit code 0: with titlesec, for one, every heading is missing from the
structure tree of a document that validates.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bindery.errors import Diagnostic
from bindery.messages import Message

_TABLES = Message("rules-use-tabular")
_HEADINGS = Message("rules-use-instances")
_CAPTIONS = Message("rules-use-own-captions")
_BOXES = Message("rules-use-boxes")
_EMPHASIS = Message("rules-use-emphasis")
_CLASSES = Message("rules-use-classes")
_PLACES = Message("rules-use-figures")
_METADATA = Message("rules-use-metadata")

# Name -> what to use instead.
BREAKING: Mapping[str, Message] = {
    "scrartcl": _CLASSES, "scrreprt": _CLASSES, "scrbook": _CLASSES, "memoir": _CLASSES,
    "titlesec": _HEADINGS, "titletoc": _HEADINGS, "minitoc": Message("rules-use-contents"),
    "caption": _CAPTIONS, "subcaption": _CAPTIONS, "capt-of": _CAPTIONS,
    "multirow": Message("rules-use-own-rows"), "nicematrix": _TABLES, "tabularray": _TABLES,
    "threeparttable": Message("rules-use-notes-below"),
    "mdframed": _BOXES, "textpos": Message("rules-use-background"),
    "float": _PLACES, "wrapfig": _PLACES, "pdfpages": Message("rules-use-includegraphics"),
    "pgfplots": Message("rules-use-own-figure"), "listings": Message("rules-use-verbatim"),
    "todonotes": Message("rules-use-comment"), "soul": _EMPHASIS, "ulem": _EMPHASIS,
    "pdfx": _METADATA, "hyperxmp": _METADATA,
}  # fmt: skip

_LOADING = re.compile(
    r"\\(?:usepackage|RequirePackage|RequirePackageWithOptions|documentclass|LoadClass"
    r"|LoadClassWithOptions)\s*(?:\[[^\]]*\]\s*)?\{(?P<names>[^}]*)\}"
)
_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*")
_WAIVER = re.compile(r"%\s*allow (?P<name>[\w-]+): *\S")


@dataclass(frozen=True, slots=True)
class Loading:
    """A package or class by name, at the line where it is loaded."""

    name: str
    line: int


def read_packages(text: str) -> tuple[Loading, ...]:
    """Every package and class that a LaTeX text loads, in order; what a comment hides is not."""
    return tuple(_find_loadings(_COMMENT.sub(r"\1", text)))


def check_packages(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """A mistake for every loading of a package that breaks tagging; `texts` are by path.

    A line that must keep one says so and why, in a comment: `% allow float: <reason>`.
    """
    return tuple(
        Diagnostic(
            path, loading.line, Message("rules-breaks-tagging", name=loading.name),
            BREAKING[loading.name],
        )
        for path, text in texts.items()
        for loading in read_packages(text)
        if loading.name in BREAKING and not _is_waived(text, loading)
    )  # fmt: skip


def _find_loadings(text: str) -> Iterator[Loading]:
    for match in _LOADING.finditer(text):
        start = match.start("names")
        for part in re.finditer(r"[^,]+", match["names"]):
            name = part.group().strip()
            place = start + part.start() + len(part.group()) - len(part.group().lstrip())
            yield Loading(name, text.count("\n", 0, place) + 1)


def _is_waived(text: str, loading: Loading) -> bool:
    waiver = _WAIVER.search(text.split("\n")[loading.line - 1])
    return waiver is not None and waiver["name"] == loading.name
