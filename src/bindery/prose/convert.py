"""A section's Markdown -> its tree, with the author's lines; one pandoc process (pypandoc)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.messages import Message
from bindery.model import Fragment
from bindery.model.index import index_blocks
from bindery.model.letters import find_missing
from bindery.model.quoting import make_quoting
from bindery.model.tree import Blocks, Inline, Inlines, List, Text, change_node
from bindery.model.unfinished import mark_unfinished
from bindery.model.walk import change_inlines
from bindery.prose.bibliography import CitedWorks, collect_works
from bindery.prose.blocks import read_blocks
from bindery.prose.endless import find_endless
from bindery.prose.expand import Expansion
from bindery.prose.formulas import finish_formulas
from bindery.prose.marks import find_spoilt, is_same, place_marks
from bindery.prose.pandoc import FORMAT, UnreadableError, call_pandoc, locate, place_lines
from bindery.prose.pandoc_log import explain_log
from bindery.prose.periods import check_periods
from bindery.prose.request import PartRequest, SectionRequest
from bindery.prose.source import (
    check_source,
    find_foreign_markup,
    list_mixed,
    mend_source,
    read_source,
)
from bindery.prose.state import Node, Nodes, State
from bindery.prose.tokens import Token
from bindery.prose.typed_citations import find_typed_citations
from bindery.prose.whole_text import check_headings, warn_slips, warn_unfinished

_ATTEMPTS = 5
_NAME = re.compile(r"([#@:])\w+-([\w.-]*\w)")  # of an anchor or a reference


def convert_section(request: SectionRequest) -> Fragment:
    """The tree of a section; raises BinderyError with all its mistakes at the author's lines."""
    fragment = read_section(request)
    if any(one.severity is Severity.ERROR for one in fragment.warnings):
        raise BinderyError(fragment.warnings)
    return fragment


def read_section(request: SectionRequest) -> Fragment:
    """The tree of a section as far as it can be read; its mistakes stand among the warnings.

    Raises BinderyError for a text of which nothing can be read.
    """
    mistakes: list[Diagnostic] = []
    text = read_source(request.path, request.source, mistakes)
    if not text.strip():
        raise BinderyError(mistakes or check_source(request.path, text))
    mistakes += check_source(request.path, text)
    if find_endless(request.path, text.split("\n")):
        raise BinderyError(mistakes)
    works = collect_works(request)
    expansion = Expansion(request)
    text = expansion.mend(mend_source(text), mistakes)
    nodes, proven, log = _read_proven(request, text, expansion, works)
    state = State(request, tuple(expansion.tokens), works.keys, text.split("\n"), read_blocks)
    state.mistakes += [*mistakes, *expansion.mistakes, *works.mistakes, *check_periods(expansion)]
    state.told_names = frozenset(
        str(dict(one.said.arguments)["name"])
        for one in expansion.mistakes
        if one.said.id == "prose-no-entry"
    )
    state.mistakes += explain_log(request.path, text, log)
    foreign = find_foreign_markup(request.path, text.split("\n"))
    state.told_lines = frozenset(one.line for one in foreign)
    blocks = read_blocks(state, nodes)
    check_headings(state, nodes)
    quoting = make_quoting(request.language, dict(request.quotes))
    warn_slips(state, blocks, quoting)
    blocks, lacking = finish_formulas(quoting.change_blocks(blocks), request, quoting.change_text)
    state.mistakes += [*lacking, *check_letters(blocks, request, text)]
    blocks = mark_unfinished(blocks, request.unfinished)
    warn_unfinished(state, blocks)
    fragment = make_fragment(request, blocks, proven=proven)
    told = tuple(dict.fromkeys((*state.mistakes, *find_typed_citations(fragment, works.works))))
    fragment = replace(fragment, warnings=told)
    if all(one.severity is not Severity.ERROR for one in told):
        return fragment
    return replace(fragment, unsure=_list_unsure(text, state))


def _list_unsure(text: str, state: State) -> tuple[str, ...]:
    """Names in a text with mistakes, and those of the entries that its unknown ones may mean."""
    names = [("@" if sign == ":" else sign) + name for sign, name in _NAME.findall(text)]
    known = dict(state.request.entries)
    for name in state.told_names:
        names += (f"#{one}" for one in (name, *get_close_matches(name, known)))
    return tuple(dict.fromkeys(names))


def check_letters(
    blocks: Blocks, request: SectionRequest | PartRequest, text: str = ""
) -> list[Diagnostic]:
    """The letters that no font of the house has, at their lines of the author's text."""
    if request.letters is None:
        return []
    lines = text.split("\n") if text else ()
    return find_missing(blocks, request.path, request.letters, lines, list_mixed(text))


def _read_proven(
    request: SectionRequest, text: str, expansion: Expansion, works: CitedWorks
) -> tuple[Nodes, bool, str]:
    """The tree with as many line marks as can be shown to change nothing, and pandoc's log."""
    without: frozenset[int] = frozenset()
    plain_text = expansion.expanded
    for attempt in range(_ATTEMPTS):
        marked_text = Expansion(request).expand(place_marks(text, without))
        if endless := find_endless(request.path, plain_text.split("\n")):
            raise BinderyError(place_lines(endless, marked_text))
        plain, marked, log = read_trees(request, works, plain_text, marked_text)
        spoilt = find_spoilt(plain, marked)
        if not spoilt and is_same(plain, marked):
            return marked, not without or attempt < _ATTEMPTS - 1, log
        if not spoilt:
            break
        without |= spoilt
    return plain, False, log


def read_trees(
    request: SectionRequest, works: CitedWorks, plain: str, marked: str
) -> tuple[Nodes, Nodes, str]:
    """Pandoc's trees of the text without and with marks, and what it said of the first."""
    words = {
        "texts": [plain, marked],
        "format": FORMAT,
        "language": request.language,
        **works.describe(),
        "nocite": "@*",
    }
    try:
        blocks = call_pandoc(request.path, words)
    except UnreadableError as error:
        raise locate(error, words, marked) from None
    return blocks[0]["c"][1], blocks[1]["c"][1], dict(blocks[0]["c"][0][2])["log"]


def make_fragment(request: SectionRequest, blocks: Blocks, *, proven: bool) -> Fragment:
    """A tree with its index."""
    index = index_blocks(blocks)
    words = "".join(one.text for one in index.speech)
    used = [
        short for short in request.abbreviations if re.search(rf"\b{re.escape(short)}\b", words)
    ]
    return Fragment(
        path=request.path,
        blocks=blocks,
        proven=proven,
        headings=tuple(index.headings),
        figures=tuple(index.figures),
        parts=tuple(index.parts),
        images=tuple(index.images),
        citations=tuple(index.citations),
        references=tuple(index.references),
        labels=tuple(heading.label for heading in index.headings),
        abbreviations=tuple(used),
        placed=tuple(index.placed),
        speech=tuple(index.speech),
        cross_references=tuple(index.cross_references),
    )


def convert_bibliography(keys: tuple[str, ...], request: SectionRequest) -> Blocks:
    """One document's reference list: a list with an item for each work.

    `request` says where bibliography and style lie, and the language.
    """
    cited = collect_works(request)
    if cited.mistakes:
        raise BinderyError(cited.mistakes)
    keys = tuple(key for key in keys if cited.keys is None or key in cited.keys)
    if not keys:
        return ()
    words = {
        "texts": [""],
        "format": FORMAT,
        "language": request.language,
        **cited.describe(),
        "nocite": ", ".join(f"@{{{key}}}" for key in keys),
        "listed": True,
    }
    blocks = call_pandoc(request.bibliography, words)[0]["c"][1]
    works = [work for group in blocks if group["t"] == "Div" for work in group["c"][1]]
    listed = {work["c"][0][0].removeprefix("ref-") for work in works}
    if lacking := [key for key in keys if key not in listed]:
        said = Message("prose-list-lacks", keys=", ".join(lacking))
        raise fail(request.bibliography, None, said)
    state = State(request, tuple[Token, ...](), frozenset(keys), (), read_blocks, "works")
    items = tuple(_read_item(state, work, cited.lines) for work in works)
    quoting = make_quoting(request.language, dict(request.quotes))
    blocks = quoting.change_blocks((List(items, style="literature"),))
    if request.letters is not None:
        state.mistakes += find_missing(blocks, request.bibliography, request.letters)
    if state.mistakes:
        raise BinderyError(dict.fromkeys(state.mistakes))
    return blocks


def _read_item(state: State, node: Node, lines: Mapping[str, int]) -> Blocks:
    """An item of the list, at the line of its work."""
    state.line = lines.get(node["c"][0][0].removeprefix("ref-"), 0)

    def place(inline: Inline) -> Inlines:
        if isinstance(inline, Text):
            inline = change_node(inline, path=state.request.path, line=state.line)
        return (inline,)

    return change_inlines(read_blocks(state, node["c"][1]), place)
