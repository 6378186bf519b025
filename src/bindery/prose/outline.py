"""What texts place, before any value is known: every branch is read, by the reader of all texts.

The planner needs the figures, parts, images and documents of a text to know the inputs of a step.
So conditions are left open (all their branches are read), loops over regions run, and a value is a
digit. Mistakes are left to the conversion, which reads the text again with its values.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from bindery.errors import BinderyError, Diagnostic
from bindery.model.index import Index, index_blocks
from bindery.model.outline import OutlineHeading, TextOutline
from bindery.model.quoting import make_quoting
from bindery.model.tree import Block, Blocks, CrossReference, Entry, Image, Part
from bindery.model.walk import walk_blocks, walk_inlines
from bindery.prose.blocks import read_blocks
from bindery.prose.endless import find_endless
from bindery.prose.expand import Expansion
from bindery.prose.language import Language, find_refused
from bindery.prose.lone_tags import join_lone_tags
from bindery.prose.pandoc import FORMAT, call_pandoc
from bindery.prose.request import SectionRequest
from bindery.prose.source import read_source
from bindery.prose.state import Nodes, State
from bindery.prose.tags import mend_tags
from bindery.prose.tokens import Token
from bindery.tex.expressions import parse_within, render_within

_NUMBERS = ("value", "number")
_CALLS = {"figure": "entry", "table": "entry", "part": "part"}


class _BranchOpener(NodeTransformer):
    """Makes a template print all of its branches, one after the other."""

    def visit_If(self, node: nodes.If) -> Any:  # noqa: N802 - named after the node
        self.generic_visit(node)
        return [*node.body, *node.elif_, *node.else_]  # each elif is an If: its bodies by now

    def visit_For(self, node: nodes.For) -> Any:  # noqa: N802
        self.generic_visit(node)
        behind, node.else_, node.test = node.else_, [], None
        return [node, *behind]

    def visit_CondExpr(self, node: nodes.CondExpr) -> Any:  # noqa: N802
        self.generic_visit(node)
        both = [node.expr1, *([node.expr2] if node.expr2 else [])]
        return nodes.Concat(both, lineno=node.lineno)


@dataclass(slots=True)
class _OpenExpansion(Expansion):
    """An expansion that takes every name as known.

    `kinds` are the entries that were called, `regions` those that values were asked of.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    regions: dict[str, None] = field(default_factory=dict)

    def _render(self, text: str) -> str:
        language = Language()
        tree = parse_within(language, text)
        if any(find_refused(tree)):
            raise TemplateSyntaxError("the conversion tells what cannot be used", 1)
        self.regions.update(dict.fromkeys(_list_regions(tree)))  # in conditions, which are not run
        return render_within(language, _BranchOpener().visit(tree), self._names())

    def _name_region(self, words: tuple[object, ...]) -> None:
        slug = getattr(words[1], "slug", words[1]) if len(words) > 1 else None
        if isinstance(slug, str):
            self.regions[slug] = None

    def value(self, *words: object) -> str:
        self._name_region(words)
        return self.add(Token("value", str(words[0]) if words else "", "0"))

    def number(self, *words: object) -> float:
        self._name_region(words)
        return 0.0

    def claim(self, *words: object) -> str:
        del words  # claims are judged with their numbers
        return ""

    def entry(self, kind: str, name: str) -> str:
        self.kinds.setdefault(name, kind)
        return self.add(Token("entry", name))

    def part(self, name: str) -> str:
        return self.add(Token("part", name))


@dataclass(slots=True)
class _Expanded:
    """A text whose branches are open."""

    request: SectionRequest
    source: str
    tokens: tuple[Token, ...]
    kinds: dict[str, str]
    text: str
    regions: tuple[str, ...]


def outline_texts(requests: Sequence[SectionRequest]) -> list[TextOutline]:
    """The outline of each text, all read by one process; a text that cannot be read says so."""
    expanded = [_expand(request) for request in requests]
    known = [one for one in expanded if one is not None]
    try:
        trees = _read(known)
    except BinderyError:  # one of them stops pandoc: each for itself then
        trees = [_read_alone(one) for one in known]
    found = iter(trees)
    return [
        _outline_calls(request) if one is None else _outline(one, next(found))
        for request, one in zip(requests, expanded, strict=True)
    ]


def _expand(request: SectionRequest) -> _Expanded | None:
    mistakes: list[Diagnostic] = []
    text = read_source(request.path, request.source, mistakes)
    if mistakes and not text:
        return None
    expansion = _OpenExpansion(request)
    try:
        expanded = expansion.expand(mend_tags(request.path, text)[0])
    except BinderyError:
        return None
    if find_endless(request.path, text.split("\n") + expanded.split("\n")):
        return None
    return _Expanded(
        request, text, tuple(expansion.tokens), expansion.kinds, expanded, tuple(expansion.regions)
    )


def _read(texts: Sequence[_Expanded]) -> list[Nodes | None]:
    """Pandoc's nodes of each text, without line marks: calls know their lines by themselves."""
    if not texts:
        return []
    words: dict[str, object] = {
        "texts": [one.text for one in texts],
        "format": f"{FORMAT}-auto_identifiers",  # only the anchors that authors give
        "language": texts[0].request.language,
    }
    return [block["c"][1] for block in call_pandoc(texts[0].request.path, words)]


def _read_alone(text: _Expanded) -> Nodes | None:
    try:
        return _read([text])[0]
    except BinderyError:
        return None


def _outline(text: _Expanded, tree: Nodes | None) -> TextOutline:
    if tree is None:
        return _outline_calls(text.request)
    request = replace(text.request, entries=tuple(text.kinds.items()))
    lines = text.source.split("\n")
    state = State(request, text.tokens, frozenset(), lines, read_blocks, "outline")
    quoting = make_quoting(request.language, dict(request.quotes))
    blocks = quoting.change_blocks(read_blocks(state, tree))
    index = index_blocks(blocks)
    placed = [found for block in walk_blocks(blocks) for found in _name_places(block)]
    documents = (
        one.target.partition(":")[0]
        for one in walk_inlines(blocks)
        if isinstance(one, CrossReference)
    )
    return TextOutline(
        entries=tuple(dict.fromkeys(name for (kind, name), _ in placed if kind == "entry")),
        parts=tuple(dict.fromkeys(name for (kind, name), _ in placed if kind == "part")),
        images=tuple(dict.fromkeys(name for (kind, name), _ in placed if kind == "image")),
        documents=tuple(dict.fromkeys(documents)),
        lines=tuple(dict(reversed(placed)).items()),
        headings=_list_headings(index),
        citations=tuple(index.citations),
        sources=tuple(dict.fromkeys(_list_sources(blocks))),
        tables=tuple(
            (block.id, block.selection)
            for block in walk_blocks(blocks)
            if isinstance(block, Entry) and block.selection
        ),
        regions=text.regions,
    )


def _name_places(block: Block) -> Iterator[tuple[tuple[str, str], int]]:
    if isinstance(block, Entry):
        yield ("entry", block.id), block.line
    elif isinstance(block, Part):
        yield ("part", block.name), block.line
    elif isinstance(block, Image):
        yield from ((("image", one.path), one.line) for one in block.pictures if one.path)


def _list_sources(blocks: Blocks) -> Iterator[str]:
    return (one.origin for one in walk_blocks(blocks) if isinstance(one, Image) and one.origin)


def _list_headings(index: Index) -> tuple[OutlineHeading, ...]:
    return tuple(
        OutlineHeading(one.level, one.text, one.anchor, one.line) for one in index.headings
    )


def _outline_calls(request: SectionRequest) -> TextOutline:
    """What the calls alone show of a text that cannot be read: Jinja parses, nothing is run."""
    text = read_source(request.path, request.source, [])
    found: dict[tuple[str, str], int] = {}
    try:
        tree = parse_within(Language(), join_lone_tags(text))
    except TemplateError:
        return TextOutline(readable=False)
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        first = call.args[0] if call.args else None
        if name in _CALLS and isinstance(first, nodes.Const):
            found.setdefault((_CALLS[name], str(first.value)), call.lineno)
    return TextOutline(
        entries=tuple(name for kind, name in found if kind == "entry"),
        parts=tuple(name for kind, name in found if kind == "part"),
        lines=tuple(found.items()),
        readable=False,
        regions=tuple(dict.fromkeys(_list_regions(tree))),
    )


def _list_regions(tree: nodes.Template) -> Iterator[str]:
    """The regions that calls of values name in so many words."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _NUMBERS and len(call.args) > 1:
            said = (call.args[1], *call.args[1].find_all(nodes.Const))
            yield from (str(one.value) for one in said if isinstance(one, nodes.Const))
