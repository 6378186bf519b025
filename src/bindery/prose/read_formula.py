"""Reads a formula with what belongs to it: computed values, an anchor, and its words."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bindery.messages import Message
from bindery.model.tree import Formula, Value
from bindery.prose.formulas import find_flaw
from bindery.prose.marks import FIRST_TOKEN, TOKEN, strip_marks
from bindery.prose.state import Node, Nodes, State
from bindery.tex.escape import escape
from bindery.writers.latex_text import print_text

_ATTRIBUTES = re.compile(r'^\{\s*(?:#([\w.:-]+)\s*)?(?:alt\s*=\s*["“”]([^"“”]*)["“”]\s*)?\}')
_SPACES = ("Space", "SoftBreak")
_STYLED = ("Emph", "Strong", "Superscript", "Subscript", "Strikeout")
_HOLDING = ("Quoted", "Span", "Cite", "Link")


def join_attributes(state: State, nodes: Nodes) -> Nodes:
    """The same, with each displayed formula and the attributes behind it in a span of pandoc's.

    Pandoc reads `[$$ … $$]{#eq-x}` as such a span; `$$ … $$ {#eq-x}` it takes for words.
    """
    if not any(node["t"] == "Math" for node in nodes):
        return nodes
    found: list[Node] = []
    rest = list(nodes)
    while rest:
        node = rest.pop(0)
        if _is_displayed(node):
            node, rest = _take_attributes(state, node, rest)
        found.append(node)
    return found


def _is_displayed(node: Node) -> bool:
    return bool(node["t"] == "Math" and node["c"][0]["t"] == "DisplayMath")


def _take_attributes(state: State, math: Node, rest: list[Node]) -> tuple[Node, list[Node]]:
    begin = 1 if rest and rest[0]["t"] in _SPACES else 0
    if len(rest) <= begin or not _write(rest[begin]).startswith("{"):
        return math, rest
    text = ""
    for number, node in enumerate(rest[begin:], begin + 1):
        text += _write(node)
        if "}" in text:
            match = _ATTRIBUTES.match(strip_marks(text))
            if match is None:
                state.seek(r"\}\s*$|\$\$\s*\{")
                state.complain(Message("prose-formula-attribute", words=state.plain(text)))
                return _wrap(math, "", [["alt", "…"]]), rest[number:]  # told: nothing else lacks
            pairs = [["alt", match[2]]] if match[2] is not None else []
            span = _wrap(math, match[1] or "", pairs)
            after = strip_marks(text)[match.end() :]
            return span, [*([{"t": "Str", "c": after}] if after else []), *rest[number:]]
    return math, rest


def _wrap(math: Node, identifier: str, pairs: list[list[str]]) -> Node:
    return {"t": "Span", "c": [[identifier, [], pairs], [math]]}


def _write(node: Node) -> str:
    """A node as it was typed, as far as words of a formula go."""
    kind: str = node["t"]
    content: Any = node.get("c")
    if kind == "Str":
        return str(content)
    if kind in _SPACES:
        return " "
    if kind in {"Math", "Code"}:
        return str(content[1])
    inner = content if kind in _STYLED else content[1] if kind in _HOLDING else []
    return "".join(_write(one) for one in inner)


def read_formula(state: State, math: Node, identifier: str, alt: str) -> Iterator[Formula]:
    """The formula; nothing, and a mistake kept, for one that may not stand here."""
    displayed = _is_displayed(math)
    formula = strip_marks(math["c"][1])
    typed = next((row for row in TOKEN.sub("\n", formula).split("\n") if row.strip()), "")
    state.seek(rf"(?:\$\s*|^\s*){re.escape(typed.strip()[:40])}")
    line = state.line
    state.meet_marks(math["c"][1])
    flaw = find_flaw(TOKEN.sub("0", formula))
    if flaw:
        state.line = line
        state.complain(flaw)
        return
    if "heading" in state.inside:
        state.complain(Message("prose-formula-in-heading"))
    if identifier and (not displayed or "note" in state.inside):
        state.complain(Message("prose-formula-in-note" if displayed else "prose-formula-in-line"))
        identifier = ""
    values = tuple(_list_values(state, formula))
    yield Formula(
        _bind(state, formula),
        displayed,
        line,
        mathml=TOKEN.sub(lambda match: f"\\text{{{match[0]}}}", formula),  # still TeX
        alt=" ".join(state.plain(alt).split()),
        label=state.place("formula", state.plain(identifier)),
        values=values,
    )


def _list_values(state: State, formula: str) -> Iterator[Value]:
    for sign in TOKEN.findall(formula):
        yield from (one for one in state.read_token(_find(state, sign)) if isinstance(one, Value))


def _find(state: State, sign: str) -> Any:
    return state.tokens[ord(sign) - FIRST_TOKEN]


def _bind(state: State, formula: str) -> str:
    """The formula with each value as a text that knows its name."""

    def bind(match: re.Match[str]) -> str:
        token = _find(state, match[0])
        return f"\\BoundValue{{{escape(token.name)}}}{{\\text{{{print_text(token.text)}}}}}"

    return TOKEN.sub(bind, formula)


def find_formula(nodes: Sequence[Node]) -> Node | None:
    """The formula that a span consists of."""
    found = [node for node in nodes if node["t"] not in _SPACES]
    return found[0] if len(found) == 1 and found[0]["t"] == "Math" else None
