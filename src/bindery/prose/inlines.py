"""Reads pandoc's inline elements into the tree, and refuses what a report must not hold."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.tree import (
    Anchor,
    Break,
    Citation,
    Code,
    Foreign,
    Inline,
    Inlines,
    Link,
    Note,
    Styled,
    Text,
)
from bindery.prose.attributes import check_link, refuse_html, refuse_unknown
from bindery.prose.marks import TOKEN, strip_marks
from bindery.prose.open_markup import check_open_markup
from bindery.prose.read_formula import find_formula, join_attributes, read_formula
from bindery.prose.references import (
    add_page,
    escape_key,
    is_local,
    is_reference,
    is_target,
    join_pages,
    link_locally,
    read_joint,
    read_reference,
)
from bindery.prose.state import Node, Nodes, State, join_texts

_FOREIGN = re.compile(r"(fig|tbl|sec|eq|box):(.+)")  # the references of other programs
_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
_ALLOWED = ("https", "http", "mailto")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_STYLES = {
    "Emph": "emphasis",
    "Strong": "strong",
    "Superscript": "superscript",
    "Subscript": "subscript",
    "SmallCaps": "small-caps",
}


def read_inlines(state: State, nodes: Nodes) -> Inlines:
    """Inline elements in their order; what cannot be used is a mistake, and its words are read."""
    found: list[Inline] = []
    for node in join_pages(join_attributes(state, nodes)):
        reader = _READERS.get(node["t"])
        if reader is None:
            state.complain(Message("prose-unusable-kind", kind=node["t"]))
        else:
            found += reader(state, node)
    return join_texts(tuple(found))


def read_words(state: State, nodes: Nodes) -> str:
    """The words of inline elements before they are read for good: nothing is checked or kept."""
    words = []
    for node in nodes:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            words.append(state.plain(content))
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            words.append(" ")
        elif kind in {"Code", "Math"}:
            words.append(state.plain(content[1]))
        elif kind == "Quoted":
            before, after = _quotes(content)
            words.append(f"{before}{read_words(state, content[1])}{after}")
        elif kind in {"Span", "Cite", "Link"}:
            words.append(read_words(state, content[1]))
        elif kind in _STYLES:
            words.append(read_words(state, content))
    return "".join(words)


def _quotes(content: Any) -> tuple[str, str]:
    return ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")


def _read_string(state: State, node: Node) -> Iterator[Inline]:
    text = node["c"]
    line = state.meet_marks(text)
    # what is computed is no markup, whatever it holds
    plain = TOKEN.sub("", strip_marks(text))
    if state.dialect == "author":
        check_open_markup(state, plain)
    for one in state.read_text(text):
        if isinstance(one, Text) and not one.path and not one.origin:
            yield Text(one.text, line if state.is_apart() else state.line)
        else:
            yield one


def _read_space(state: State, node: Node) -> Iterator[Inline]:
    if node["t"] == "Space":
        yield Text(" ")
    else:
        state.end_line()
        yield Break(hard=node["t"] == "LineBreak")


def _read_styled(state: State, node: Node) -> Iterator[Inline]:
    yield Styled(_STYLES[node["t"]], read_inlines(state, node["c"]))


def _refuse(said: Message) -> Callable[[State, Node], Iterator[Inline]]:
    def read(state: State, node: Node) -> Iterator[Inline]:
        content = node["c"]
        for inner in content if isinstance(content, list) else ():
            if isinstance(inner, dict) and inner.get("t") == "Str":
                state.meet_marks(inner["c"])
        state.complain(said)
        yield from read_inlines(state, content)

    return read


def _read_quoted(state: State, node: Node) -> Iterator[Inline]:
    before, after = _quotes(node["c"])
    yield Text(before)
    yield from read_inlines(state, node["c"][1])
    yield Text(after)


def _read_code(state: State, node: Node) -> Iterator[Inline]:
    line = state.meet_marks(node["c"][1])
    refuse_unknown(state, node["c"][0], (), Message("prose-form-of-inline-code"))
    yield Code(state.plain(node["c"][1]), line)


def _read_math(state: State, node: Node) -> Iterator[Inline]:
    yield from read_formula(state, node, "", "")


def _read_link(state: State, node: Node) -> Iterator[Inline]:
    attributes, inlines, (target, title) = node["c"]
    classes = attributes[1]
    target = state.plain(target)
    check_link(state, attributes, read_words(state, inlines), (target, title))
    if is_local(state, target):
        line = state.line
        with state.enter("link"):
            words = read_inlines(state, inlines)
        yield from link_locally(state, target, words, line)
        return
    scheme = _SCHEME.match(target.strip())
    if scheme is None or scheme[1].lower() not in _ALLOWED:
        if classes == ["uri"] and not any(f"<{target}" in row for row in state.source):
            yield from read_inlines(state, inlines)  # words with a colon that pandoc took for one
            return
        word = next(iter(read_words(state, inlines).split()), "") or target
        state.seek(re.escape(word))
        known = ", ".join(f"{name}:" for name in _ALLOWED)
        state.complain(Message("prose-link-scheme", address=target, known=known))
        yield from () if classes == ["uri"] else read_inlines(state, inlines)
        return
    with state.enter("link"):
        yield Link(target.strip(), read_inlines(state, inlines))


def _read_note(state: State, node: Node) -> Iterator[Inline]:
    if "heading" in state.inside:
        state.complain(Message("prose-note-in-heading"))
    elif "term" in state.inside:
        state.complain(Message("prose-note-in-term"))
    with state.enter("note"), state.stay():
        yield Note(state.read_blocks(state, node["c"]))


def _read_span(state: State, node: Node) -> Iterator[Inline]:
    (identifier, classes, pairs), inlines = node["c"]
    attributes = dict(pairs)
    own = "lang" not in attributes and state.dialect != "part"
    math = find_formula(inlines) if identifier or pairs or (classes and own) else None
    if math and (own or set(attributes) <= {"alt"}):
        others = [*classes, *(one for one in attributes if one != "alt")]
        _refuse_names(state, others, Message("prose-known-of-formula"))
        yield from read_formula(state, math, identifier, attributes.get("alt", ""))
    elif "reference" in classes and is_target(attributes.get("target", "")):
        yield from read_reference(state, attributes["target"], page="page" in classes)
    elif classes == ["joint"]:
        yield read_joint(state, attributes["kind"])
    elif classes == ["page"] and any(is_reference(one) for one in inlines):
        yield from read_inlines(state, [add_page(one) for one in inlines])
    elif "citation" in classes and "keys" in attributes:
        yield _read_citation(state, attributes["keys"], inlines)
    elif "lang" in attributes:
        others = [one for one in attributes if one != "lang"]
        _refuse_names(state, [*classes, *others, *([f"#{identifier}"] if identifier else [])])
        yield from _read_foreign(state, attributes["lang"], inlines)
    elif classes == ["nocase"] and (state.is_apart() or "citation" in state.inside):
        # a title's words that keep their capitals
        yield from read_inlines(state, inlines)
    elif state.dialect == "part" and (identifier or classes):
        yield from _read_marked(state, (identifier, classes), inlines)
    elif identifier or classes or attributes:
        _refuse_names(state, [*classes, *attributes, *((identifier,) if identifier else ())])
        yield from read_inlines(state, inlines)
    else:
        yield from read_inlines(state, inlines)


def _refuse_names(state: State, names: Sequence[str], advice: Message | None = None) -> None:
    """Tell the attributes of a span that nothing reads."""
    if names:
        said = Message("prose-unknown-attribute", names=", ".join(map(state.plain, names)))
        state.complain(said, advice or Message("prose-known-of-span"))


def _read_marked(state: State, names: tuple[str, list[str]], inlines: Nodes) -> Iterator[Inline]:
    """What a part's template marks: a place that links lead to, words in a style of the house."""
    identifier, classes = names
    if identifier:
        label = state.label(state.plain(identifier))
        yield Anchor(state.keep_label(label, identifier))
    if inlines or not identifier:
        words = read_inlines(state, inlines)
        yield Styled(state.plain(classes[0]), words) if classes else Styled("plain", words)


def _read_foreign(state: State, language: str, inlines: Nodes) -> Iterator[Inline]:
    language = state.plain(language)
    if not _LANGUAGE.match(language):
        state.complain(Message("prose-no-language", name=language))
        yield from read_inlines(state, inlines)
        return
    with state.enter("foreign"):
        yield Foreign(language, read_inlines(state, inlines))


def _read_citation(state: State, keys: str, inlines: Nodes) -> Citation:
    for key in keys.split():
        if is_target(key):
            state.seek(f"@{{?{re.escape(key)}")
            state.complain(Message("prose-reference-among-works", key=escape_key(key)))
        elif key.partition(":")[0] in dict(state.request.documents):
            state.seek(f"@{{?{re.escape(key)}")
            state.complain(Message("prose-no-cross-reference", target=escape_key(key)))
        elif state.keys is not None and key not in state.keys:
            state.seek(f"@{{?{re.escape(key)}")
            said = Message("prose-no-work", key=escape_key(key))
            state.complain(said, _suggest_reference(key) or suggest(key, state.keys))
    with state.enter("citation"):
        return Citation(tuple(keys.split()), read_inlines(state, inlines))


def _suggest_reference(key: str) -> Message | None:
    """How a reference in another program's form is written."""
    match = _FOREIGN.match(key)
    return Message("prose-form-of-reference", name=f"{match[1]}-{match[2]}") if match else None


def _refuse_image(state: State, node: Node) -> Iterator[Inline]:
    state.seek(re.escape(state.plain(node["c"][2][0])))
    state.complain(Message("prose-image-in-line"))
    yield from ()


def _refuse_raw(state: State, node: Node) -> Iterator[Inline]:
    refuse_html(state, node["c"][1])
    yield from ()


def _read_cite(state: State, node: Node) -> Iterator[Inline]:
    yield from read_inlines(state, node["c"][1])


_READERS: dict[str, Callable[[State, Node], Iterator[Inline]]] = {
    "Str": _read_string,
    "Space": _read_space,
    "SoftBreak": _read_space,
    "LineBreak": _read_space,
    **dict.fromkeys(_STYLES, _read_styled),
    "Quoted": _read_quoted,
    "Code": _read_code,
    "Math": _read_math,
    "Link": _read_link,
    "Note": _read_note,
    "Span": _read_span,
    "Cite": _read_cite,
    "Strikeout": _refuse(Message("prose-struck-out")),
    "Underline": _refuse(Message("prose-underlined")),
    "Image": _refuse_image,
    "RawInline": _refuse_raw,
}
