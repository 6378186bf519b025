"""A section's Markdown -> LaTeX with a line map; one pandoc process for both (pypandoc)."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypandoc

from bindery.errors import BinderyError, Diagnostic, fail
from bindery.model import Fragment, LineMap
from bindery.prose.blocks import write_blocks
from bindery.prose.expand import Expansion, Token
from bindery.prose.marks import MARK, place_marks, read_mark, strip_marks
from bindery.prose.page import write_page
from bindery.prose.request import SectionRequest
from bindery.prose.source import check_source, read_source
from bindery.prose.writing import Nodes, Writing

# docs: what must be refused is switched off here, and checked again in the tree
FORMAT = (
    "markdown-raw_tex-raw_attribute-raw_html-native_divs-native_spans-latex_macros"
    "-markdown_in_html_blocks-tex_math_single_backslash-yaml_metadata_block-pandoc_title_block"
    "-example_lists-fancy_lists-implicit_header_references+smart"
)
_READER = str(Path(__file__).with_name("reader.lua"))
_ROUNDS = 5


def convert_section(request: SectionRequest) -> Fragment:
    """The LaTeX of a section; raises BinderyError with all its mistakes at the author's lines."""
    mistakes: list[Diagnostic] = []
    text = read_source(request.path, request.source, mistakes)
    mistakes += check_source(request.path, text) if not mistakes else []
    if mistakes:
        raise BinderyError(mistakes)
    keys = read_keys(request)
    expansion = Expansion(request)
    blocks, proven = _read_proven(request, text, expansion)
    writing = Writing(request, tuple(expansion.tokens), keys, text.split("\n"))
    writing.mistakes += expansion.mistakes
    write_blocks(writing, blocks)
    if writing.headings and blocks[0]["t"] != "Header":
        writing.line = 1
        writing.complain("text before the first heading", "the first line is # Title")
    if not writing.headings:
        writing.line = 1
        writing.complain("the text has no heading", "its first line is # Title")
    page = write_page(writing, blocks) if request.page and not writing.mistakes else ""
    if writing.mistakes:
        raise BinderyError(dict.fromkeys(writing.mistakes))
    return replace(_make_fragment(writing, proven=proven), page=page)


def _read_proven(request: SectionRequest, text: str, expansion: Expansion) -> tuple[Nodes, bool]:
    """The tree with as many line marks as can be shown to change nothing."""
    without: frozenset[int] = frozenset()
    plain_text = expansion.expand(text)
    for attempt in range(_ROUNDS):
        marked_text = Expansion(request).expand(place_marks(text, without))
        plain, marked = read_blocks(request, plain_text, marked_text)
        spoilt = _find_spoilt(plain, marked)
        if not spoilt and _same(plain, marked):
            return marked, not without or attempt < _ROUNDS - 1
        if not spoilt:
            break
        without |= spoilt
    return plain, False


def _same(plain: Nodes, marked: Nodes) -> bool:
    return strip_marks(_dump(marked)) == _dump(plain)


def _dump(nodes: object) -> str:
    return json.dumps(nodes, ensure_ascii=False, sort_keys=True)


def _find_spoilt(plain: Nodes, marked: Nodes) -> frozenset[int]:
    """The lines whose marks stand in blocks that came out otherwise."""
    pairs = list(zip(plain, marked, strict=False))
    differing = [other for one, other in pairs if strip_marks(_dump(other)) != _dump(one)]
    if len(plain) != len(marked):
        first = next((n for n, (one, other) in enumerate(pairs) if not _same([one], [other])), 0)
        differing = list(marked[max(first - 1, 0) : first + 2])
    return frozenset(read_mark(mark) for node in differing for mark in MARK.findall(_dump(node)))


def read_blocks(request: SectionRequest, plain: str, marked: str) -> tuple[Nodes, Nodes]:
    """Pandoc's trees of the text without and with marks."""
    blocks = call_pandoc(
        request.path,
        {
            "plain": plain,
            "marked": marked,
            "format": FORMAT,
            "language": request.language,
            "bibliography": _absolute(request, request.bibliography),
            "style": _absolute(request, request.style),
            "nocite": "@*",
        },
    )
    return blocks[0]["c"][1], blocks[1]["c"][1]


def _absolute(request: SectionRequest, path: str) -> str:
    return str(request.root / path) if path else ""


def call_pandoc(path: str, words: dict[str, object]) -> list[dict[str, Any]]:
    """The top-level blocks that the reader gives; a failure is told at the file."""
    block = {"t": "CodeBlock", "c": [["", [], []], json.dumps(words)]}
    document = json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": [block]})
    try:
        output = pypandoc.convert_text(
            document, "json", format="json", extra_args=["--quiet", f"--lua-filter={_READER}"]
        )
    except RuntimeError as error:
        raise fail(path, None, f"pandoc cannot read this: {_read_reason(str(error))}") from None
    return json.loads(output)["blocks"]  # type: ignore[no-any-return]


def _read_reason(told: str) -> str:
    """The first line of what pandoc says that is about the text and not about our reader."""
    _, _, rest = told.partition("output:")
    lines = [line.strip() for line in (rest or told).splitlines()]
    told_lines = (line for line in lines if line and "running filter" not in line)
    return next(told_lines, "no reason given")


def read_keys(request: SectionRequest) -> frozenset[str]:
    """The keys of the works that can be cited; a spoilt file is told at its line."""
    if not request.bibliography:
        return frozenset()
    try:
        works = json.loads((request.root / request.bibliography).read_text("utf-8"))
        return frozenset(str(work["id"]) for work in works)
    except json.JSONDecodeError as error:
        raise fail(request.bibliography, error.lineno, f"not valid JSON: {error.msg}") from None
    except (OSError, UnicodeDecodeError, TypeError, KeyError) as error:
        message = f"not a list of works in CSL JSON: {error}"
        raise fail(request.bibliography, None, message) from None


def _make_fragment(writing: Writing, *, proven: bool) -> Fragment:
    request = writing.request
    tex = "".join(writing.pieces)
    words = "".join(one.text for one in writing.speech)
    used = [
        short for short in request.abbreviations if re.search(rf"\b{re.escape(short)}\b", words)
    ]
    return Fragment(
        tex=tex,
        map=LineMap(request.path, tuple(writing.lines), proven),
        headings=tuple(writing.headings),
        figures=tuple(writing.figures),
        parts=tuple(writing.parts),
        images=tuple(writing.images),
        citations=tuple(writing.citations),
        references=tuple(writing.references),
        far=tuple(writing.far),
        labels=tuple(writing.labels),
        placed=tuple(writing.placed),
        speech=tuple(writing.speech),
        abbreviations=tuple(used),
    )


def convert_bibliography(keys: tuple[str, ...], request: SectionRequest) -> str:
    """The LaTeX of one document's reference list: a `Literature` list with an item for each work.

    It is an HTML list when a page is asked for. `request` says where bibliography and style lie,
    and the language.
    """
    words: dict[str, object] = {
        "plain": "",
        "format": FORMAT,
        "language": request.language,
        "bibliography": _absolute(request, request.bibliography),
        "style": _absolute(request, request.style),
        "nocite": ", ".join(f"@{{{key}}}" for key in keys),
        "listed": True,
    }
    blocks = call_pandoc(request.bibliography, words)[0]["c"][1]
    works = [work for group in blocks if group["t"] == "Div" for work in group["c"][1]]
    listed = {work["c"][0][0].removeprefix("ref-") for work in works}
    if lacking := [key for key in keys if key not in listed]:
        raise fail(request.bibliography, None, f"the list of works lacks {', '.join(lacking)}")
    writing = Writing(request, tuple[Token, ...](), frozenset(keys), ())
    if request.page:
        items = [work["c"][1] for work in works]
        return write_page(writing, [{"t": "BulletList", "c": items}])
    writing.put("\\begin{Literature}\n")
    for work in works:
        writing.put("\\item ")
        write_blocks(writing, work["c"][1], ending="\n")
    writing.put("\\end{Literature}\n")
    if writing.mistakes:
        raise BinderyError(dict.fromkeys(writing.mistakes))
    return "".join(writing.pieces)
