"""Reads pandoc's blocks into the tree, each with the author's line."""

import re
from collections.abc import Callable

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.tree import (
    Block,
    Blocks,
    Box,
    DefinitionItem,
    Definitions,
    Division,
    Entry,
    Example,
    Heading,
    Inlines,
    Paragraph,
    Part,
    Reference,
    Table,
    Text,
    Verse,
)
from bindery.model.walk import walk_inside
from bindery.prose.attributes import refuse_html, refuse_unknown
from bindery.prose.captions import read_caption
from bindery.prose.code_blocks import read_code_block
from bindery.prose.data_tables import TABLE, is_data_table, read_data_table
from bindery.prose.doubtful import check_doubtful
from bindery.prose.images import IMAGES, read_image, read_images
from bindery.prose.inlines import read_inlines, read_words
from bindery.prose.lists import check_beginnings, check_depth, read_list
from bindery.prose.places import find_place
from bindery.prose.quotations import read_quotation, read_quote
from bindery.prose.state import ANCHOR, PREFIXES, Node, Nodes, State
from bindery.prose.tables import read_table
from bindery.prose.tokens import Token
from bindery.prose.unmeant import (
    check_bold,
    check_heading,
    check_paragraph,
    check_rows,
    check_siblings,
    check_title,
)
from bindery.tex.insertion import Inserted

DEEPEST = 4  # chapter, section, subsection, subsubsection
_STYLES = {"unnumbered", "unlisted"}
_BREAK = re.compile(r"\n[ \t]*\n\s*")


def read_blocks(state: State, nodes: Nodes) -> Blocks:
    """Blocks in their order; what cannot be used is a mistake and left out."""
    found: list[Block] = []
    check_siblings(state, nodes)
    for node in nodes:
        reader = _READERS.get(node["t"])
        if reader is None:
            state.complain(Message("prose-unusable-kind", kind=node["t"]))
            continue
        find_place(state, node)
        read = reader(state, node)
        if isinstance(read, tuple):
            found += read
        elif read is not None:
            found.append(read)
    return tuple(found)


def _refuse_nested(state: State, thing: str) -> None:
    if state.inside:
        state.complain(Message("prose-cannot-stand", thing=thing, place=state.inside[-1]))


def _read_paragraph(state: State, node: Node) -> Block | Blocks:
    inlines = node["c"]
    if len(inlines) == 1 and inlines[0]["t"] == "Str":
        token = state.find_token(inlines[0]["c"])
        if isinstance(token, Inserted) and token.blocks:
            return token.blocks
        if isinstance(token, Token) and token.kind != "value":
            return _read_place(state, token)
    line = state.line
    check_paragraph(state, inlines)
    check_bold(state, inlines)
    read = read_inlines(state, inlines)
    check_doubtful(state, inlines, line)
    if state.dialect == "part":
        return tuple(Paragraph(one, line) for one in _split_paragraphs(read))
    paragraph = Paragraph(read, line, tight=node["t"] == "Plain")
    if state.dialect == "author":
        check_beginnings(state, paragraph)
    return paragraph


def _read_place(state: State, token: Token) -> Block:
    """The place of a figure, a table or a part."""
    scope = state.request.scope
    if token.kind == "part":
        _refuse_nested(state, "part")
        return Part(scope, token.name, state.levels[-1] if state.levels else 0, state.line)
    _refuse_nested(state, "entry")
    kind = dict(state.request.entries)[token.name]
    if token.name in state.placed:
        state.complain(Message("prose-stands-already", name=token.name))
        return Paragraph((), state.line)
    state.placed[token.name] = None
    state.place(kind, f"{PREFIXES[kind]}-{token.name}")
    return Entry(scope, token.name, kind, state.line)


def _split_paragraphs(inlines: Inlines) -> list[Inlines]:
    """Paragraphs where a bound text of several paragraphs stands."""
    found: list[Inlines] = [()]
    for one in inlines:
        if not isinstance(one, Text) or not _BREAK.search(one.text):
            found[-1] = (*found[-1], one)
            continue
        first, *rest = _BREAK.split(one.text.strip())
        found[-1] = (*found[-1], Text(first, one.line, one.origin, one.path))
        found += [(Text(text, one.line, one.origin, one.path),) for text in rest]
    return found


def _read_header(state: State, node: Node) -> Block:
    level, (identifier, classes, pairs), inlines = node["c"]
    text = read_words(state, inlines).strip()
    _refuse_nested(state, "heading")
    _check_level(state, level, text)
    style = _read_style(state, classes, dict(pairs))
    if not ANCHOR.match(identifier or "x"):
        state.complain(Message("prose-no-anchor", name=identifier))
        identifier = ""
    # below a chapter without a number, numbers would go on from the chapter before it
    inherited = bool(state.levels) and not state.numbered
    numbered = "unnumbered" not in classes and not (inherited and state.dialect == "author")
    if not state.levels:
        state.numbered = numbered
    label = state.keep_label(state.label(identifier), identifier) if identifier else ""
    line = state.line
    check_heading(state, inlines)
    with state.enter("heading"):
        content = read_inlines(state, inlines)
    if any(isinstance(one, Reference) for one in walk_inside(content)):
        state.line = line
        state.complain(Message("prose-reference-in-heading"))
    state.levels.append(level)
    return Heading(
        level,
        content,
        label,
        line,
        anchor=identifier,
        numbered=numbered,
        listed="unlisted" not in classes,
        style=style,
    )


def _read_style(state: State, classes: list[str], pairs: dict[str, str]) -> str:
    """The style that a part asks for; an author may ask for none."""
    unknown = [name for name in (*classes, *pairs) if name not in _STYLES]
    if state.dialect == "part" and not pairs:
        return unknown[0] if unknown else ""
    if unknown:
        said = Message("prose-unknown-attribute", names=", ".join(unknown))
        state.complain(said, Message("prose-known-of-heading"))
    return ""


def _check_level(state: State, level: int, text: str) -> None:
    if not text:
        state.seek(r"^#+[\s#]*$")
        state.complain(Message("prose-heading-without-words"))
    before = state.levels[-1] if state.levels else 0
    if state.dialect == "part":
        return
    if not before and level != 1:
        state.complain(Message("prose-first-heading"))
    elif before and level == 1:
        state.complain(Message("prose-second-chapter"))
    elif level > before + 1:
        signs, typed = "#" * (before + 1), "#" * level
        state.complain(
            Message("prose-heading-jumps", before=before, level=level, signs=signs, typed=typed)
        )
    elif level > DEEPEST:
        state.complain(Message("prose-heading-too-deep", level=level, deepest=DEEPEST))


def _read_definitions(state: State, node: Node) -> Block:
    items, line = [], state.line
    check_depth(state, node)
    for term, definitions in node["c"]:
        with state.enter("term"):
            words = read_caption(state, term)
        for definition in definitions:
            if definition and definition[0]["t"] in {"Para", "Plain"}:
                check_title(state, definition[0]["c"])
        with state.enter("list"):
            meant = tuple(read_blocks(state, definition) for definition in definitions)
        items.append(DefinitionItem(words, meant))
    return Definitions(tuple(items), line=line)


def _read_line_block(state: State, node: Node) -> Block:
    line = state.line
    check_rows(state, node["c"])
    return Verse(tuple(read_inlines(state, inlines) for inlines in node["c"]), line)


def _read_any_code(state: State, node: Node) -> Block | None:
    if is_data_table(state, node):
        state.seek(rf"^\s*(```|~~~).*{TABLE}")
        return read_data_table(state, node)
    return read_code_block(state, node)


def _read_any_division(state: State, node: Node) -> Block | Blocks | None:
    if is_data_table(state, node):
        state.seek(rf"^\s*:::.*{TABLE}")
        return read_data_table(state, node)
    return _read_division(state, node)


def _read_division(state: State, node: Node) -> Block | Blocks | None:
    (identifier, classes, pairs), blocks = node["c"]
    request = state.request
    kinds = (
        *request.boxes, *request.quotations, request.example, request.images_word, TABLE,
    )  # fmt: skip
    kind = state.plain(classes[0]) if classes else ""
    state.seek(rf"^\s*:::.*{re.escape(kind)}")
    line = state.line
    if not blocks and state.dialect == "author" and kind not in request.quotations:
        state.complain(Message("prose-empty-block"))
    if kind == request.example:
        _check_division(state, node, ())
        return Example(read_blocks(state, blocks), line)
    if kind in request.quotations:
        return read_quotation(state, node)
    if kind in {request.images_word, IMAGES} and state.dialect != "part":
        return read_images(state, node)
    title = state.plain(dict(pairs).get("title", ""))
    if state.dialect == "part" and not title:
        return Division(kind, read_blocks(state, blocks), line)
    if kind not in kinds:
        said = Message("prose-unknown-block", kind=kind)
        state.complain(said if kind else Message("prose-kindless-block"), suggest(kind, kinds))
        return read_blocks(state, blocks)  # it hides no mistake within
    _check_division(state, node, ("title", "#"))
    if not title:
        state.complain(Message("prose-untitled-box", kind=kind))
    label = state.place("box", state.plain(identifier))
    with state.enter("box"):
        words = state.read_attribute(dict(pairs).get("title", ""))
        return Box(kind, words, read_blocks(state, blocks), label, line)


def _check_division(state: State, node: Node, known: tuple[str, ...]) -> None:
    (identifier, classes, pairs), _ = node["c"]
    if state.dialect == "author":
        advice = Message("prose-form-of-box")
        refuse_unknown(state, (identifier, classes[1:], pairs), known, advice)


def _refuse_rule(state: State, node: Node) -> None:
    del node
    state.seek(r"^\s*([-*_])(\s*\1){2,}\s*$")
    state.complain(Message("prose-rule"))


def _refuse_raw(state: State, node: Node) -> None:
    refuse_html(state, node["c"][1])


def _read_table(state: State, node: Node) -> Table | None:
    return read_table(state, node)


_READERS: dict[str, Callable[[State, Node], Block | Blocks | None]] = {
    "Para": _read_paragraph,
    "Plain": _read_paragraph,
    "Header": _read_header,
    "BulletList": read_list,
    "OrderedList": read_list,
    "DefinitionList": _read_definitions,
    "BlockQuote": read_quote,
    "CodeBlock": _read_any_code,
    "LineBlock": _read_line_block,
    "Div": _read_any_division,
    "Table": _read_table,
    "Figure": read_image,
    "HorizontalRule": _refuse_rule,
    "RawBlock": _refuse_raw,
}
