"""Calls pandoc, within limits: what it cannot read in them is told at the author's line."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bindery.child import Ending, Limits, Outcome, allow, run_child
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message, quote
from bindery.prose.escapes import has_escapes, hide_escapes, restore_escapes
from bindery.prose.marks import MARK, read_mark, strip_marks

# docs: what must be refused is switched off here, and checked again in the tree
FORMAT = (
    "markdown-raw_tex-raw_attribute-native_divs-native_spans-latex_macros"
    "-markdown_in_html_blocks-tex_math_single_backslash-yaml_metadata_block-pandoc_title_block"
    "-example_lists-implicit_header_references-smart+autolink_bare_uris"
)
_READER = str(Path(__file__).with_name("reader.lua"))
_MEMORY = 3000  # megabytes; a chapter of a hundred pages takes a tenth
_SECONDS = 600  # of waiting; what counts is work, for a machine may be busy
_LEAST_WORK = 10  # seconds of work, and one more for each so many characters
_CHARACTERS = 10_000
_SEARCH = 2  # seconds of work for one paragraph
_DEEPEST = 200  # lists and maps within each other, of which a list in a list takes four


class UnreadableError(BinderyError):
    """Pandoc did not come to an end, or what it gives is nested too deeply."""


def call_pandoc(path: str, words: dict[str, Any]) -> list[dict[str, Any]]:
    """The top-level blocks that the reader gives; a failure is told at the file."""
    outcome = _run(words, _allow_work(words["texts"]))
    if outcome.ending is Ending.DONE:
        return _parse(path, words, outcome.output)
    if outcome.ending is Ending.TIME:
        raise UnreadableError(fail(path, None, Message("prose-without-end")).diagnostics)
    if outcome.ending is Ending.MEMORY:
        said = Message("prose-out-of-memory", megabytes=_MEMORY)
        raise UnreadableError(fail(path, None, said).diagnostics)
    raise fail(path, None, Message("prose-pandoc-fails", reason=_read_reason(outcome)))


def _allow_work(texts: Sequence[str]) -> int:
    return int(allow(_LEAST_WORK + sum(map(len, texts)) // _CHARACTERS))


def _run(words: dict[str, Any], work: int) -> Outcome:
    import pypandoc

    texts = [hide_escapes(text) for text in words["texts"]]
    block = {"t": "CodeBlock", "c": [["", [], []], json.dumps({**words, "texts": texts})]}
    document = json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": [block]})
    command = (
        pypandoc.get_pandoc_path(), "--quiet", "--from=json", "--to=json",
        f"--lua-filter={_READER}", "+RTS", f"-M{_MEMORY}m", "-RTS",
    )  # fmt: skip
    return run_child(command, Path.cwd(), None, Limits(allow(_SECONDS), 0, work), document)


def _parse(path: str, words: dict[str, Any], output: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = []
    try:
        blocks = json.loads(output)["blocks"]
        deep = is_deeper(blocks, _DEEPEST)
    except RecursionError:
        deep = True
    if deep:
        raise UnreadableError(fail(path, None, Message("prose-nested-deeply")).diagnostics)
    if any(_is_failed(one) for block in blocks for one in block["c"][1][:1]):
        style = str(words.get("style path") or path)
        raise fail(style, None, Message("prose-style-fails"))
    return list(restore_escapes(blocks)) if has_escapes(output) else blocks


def _is_failed(block: dict[str, Any]) -> bool:
    return bool(block["t"] == "Div" and block["c"][0][1] == ["failed"])


def is_deeper(nodes: object, levels: int) -> bool:
    """Whether lists and maps stand within each other more deeply than so many levels."""
    layer = [nodes]
    for _ in range(levels):
        layer = [
            child
            for node in layer
            for child in (node.values() if isinstance(node, dict) else node)  # type: ignore[attr-defined]
            if isinstance(child, dict | list)
        ]
        if not layer:
            return False
    return True


def _read_reason(outcome: Outcome) -> Message:
    """The first line of what pandoc says that is about the text and not about our reader."""
    lines = [line.strip() for line in outcome.errors.splitlines()]
    told_lines = (line for line in lines if line and "running filter" not in line)
    reason = next(told_lines, "")
    return quote(reason) if reason else Message("prose-no-reason")


def locate(error: UnreadableError, words: dict[str, Any], marked: str) -> BinderyError:
    """The same told at the line of the first paragraph that cannot be read by itself either."""
    (one,) = error.diagnostics
    for line, paragraph in _list_paragraphs(marked):
        outcome = _run({**words, "texts": [paragraph], "bibliography": ""}, _SEARCH)
        try:
            if outcome.ending is Ending.DONE:
                _parse(one.path, words, outcome.output)
        except UnreadableError:
            return fail(one.path, line, one.said)
        if outcome.ending in {Ending.TIME, Ending.MEMORY}:
            return fail(one.path, line, one.said)
    return error


def _list_paragraphs(marked: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, each without its marks and with the author's line.

    Where a paragraph bears no mark, the lines since the last one are counted.
    """
    line = 1
    for paragraph in re.split(r"(\n(?:[ \t]*\n)+)", marked):
        mark = MARK.search(paragraph)
        if mark:
            line = read_mark(mark[0]) - paragraph.count("\n", 0, mark.start())
        if paragraph.strip():
            yield line, strip_marks(paragraph)
        line += paragraph.count("\n")


def place_lines(found: Sequence[Diagnostic], marked: str) -> Iterator[Diagnostic]:
    """Mistakes in an expanded text, at the author's lines instead of its own."""
    lines = marked.split("\n")
    for one in found:
        above = (mark for text in lines[(one.line or 1) - 1 :: -1] if (mark := MARK.search(text)))
        mark = next(above, None)
        yield replace(one, line=read_mark(mark[0]) if mark else 1)
