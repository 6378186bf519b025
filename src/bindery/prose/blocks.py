"""Writes the blocks of pandoc's tree as LaTeX: the macros of docs/architecture.md."""

import json
import re
from collections.abc import Callable

from bindery.loading.reader import suggest
from bindery.model import Heading
from bindery.prose.images import write_image
from bindery.prose.inlines import write_inlines
from bindery.prose.marks import MARK, read_mark
from bindery.prose.tables import write_table
from bindery.prose.words import collect_text
from bindery.prose.writing import Node, Nodes, Writing
from bindery.tex.escape import escape

_COUNTERS = ("enumi", "enumii", "enumiii", "enumiv")
_COMMANDS = ("chapter", "section", "subsection", "subsubsection")
_ANCHOR = re.compile(r"^[\w.-]+$")


def write_blocks(writing: Writing, nodes: Nodes, ending: str = "\n\n") -> None:
    """Write blocks in their order, an empty line after each (a fixed ending after the last)."""
    for index, node in enumerate(nodes):
        writer = _WRITERS.get(node["t"])
        if writer is None:
            writing.complain(f"this kind of text cannot be used here ({node['t']})")
        else:
            _find_place(writing, node)
            writer(writing, node)
        writing.put("\n\n" if index < len(nodes) - 1 else ending)
        writing.say("\n")


def _find_place(writing: Writing, node: Node) -> None:
    """Move to a block's line: by its first mark, or by its first word where it bears none."""
    if node["t"] not in {"Para", "Plain", "Header"}:
        return
    inlines = node["c"][2] if node["t"] == "Header" else node["c"]
    mark = MARK.search(json.dumps(inlines, ensure_ascii=False))
    line = read_mark(mark[0]) if mark else None
    word = next(iter(collect_text(writing, inlines).split()), "")
    if line is None or word not in writing.source[line - 1]:
        writing.seek(rf"(?<!\w){re.escape(word)}(?!\w)" if word else "$.", line)
    else:
        writing.line = line


def _refuse_nested(writing: Writing, what: str) -> None:
    if writing.inside:
        hint = "leave an empty line before and after it, at the left margin"
        writing.complain(f"{what} cannot stand in a {writing.inside[-1]}", hint)


def _write_paragraph(writing: Writing, node: Node) -> None:
    inlines = node["c"]
    if len(inlines) == 1 and inlines[0]["t"] == "Str":
        token = writing.find_token(inlines[0]["c"])
        if token and token.kind == "entry":
            _refuse_nested(writing, "a figure or table")
            if token.name in writing.figures:
                hint = "refer to it with @fig- or @tbl- instead"
                writing.complain(f"«{token.name}» stands here already", hint)
            writing.figures[token.name] = None
            kind = dict(writing.request.entries)[token.name]
            writing.place(kind, f"{'fig' if kind == 'figure' else 'tbl'}-{token.name}")
            writing.put(f"\\PlaceEntry{{{writing.request.scope}-{token.name}}}")
            return
        if token and token.kind == "part":
            _refuse_nested(writing, "a part")
            writing.parts[token.name] = None
            writing.put(f"\\PlacePart{{{writing.request.scope}-{token.name}}}")
            return
    write_inlines(writing, inlines)


def _write_header(writing: Writing, node: Node) -> None:
    level, (identifier, classes, pairs), inlines = node["c"]
    text = collect_text(writing, inlines).strip()
    _refuse_nested(writing, "a heading")
    _check_level(writing, level, text)
    unknown = [name for name in (*classes, *dict(pairs)) if name not in {"unnumbered", "unlisted"}]
    if unknown:
        hint = "known: {.unnumbered} and {#sec-anchor}"
        writing.complain(f"unknown attribute {', '.join(unknown)}", hint)
    if not _ANCHOR.match(identifier or "x"):
        writing.complain(f"«{identifier}» is no anchor", "letters, digits and hyphens")
        identifier = ""
    # below a chapter without a number, numbers would go on from the chapter before it
    inherited = bool(writing.headings) and not writing.headings[0].numbered
    numbered = "unnumbered" not in classes and not inherited
    command = _COMMANDS[min(level, len(_COMMANDS)) - 1]
    label = writing.label(identifier)
    if identifier and label in writing.labels:
        writing.complain(f"the anchor #{identifier} is used twice", "give one another name")
    writing.put(f"\\{command}{'' if numbered else '*'}{{")
    with writing.enter("heading"):
        write_inlines(writing, inlines)
    writing.put("}" + (f"\\label{{{label}}}" if identifier else ""))
    writing.headings.append(Heading(level, text, label, writing.line, numbered))
    writing.labels.append(label)


def _check_level(writing: Writing, level: int, text: str) -> None:
    if not text:
        writing.seek(r"^#+[\s#]*$")
        writing.complain("a heading without words", "say what the section is about")
    before = writing.headings[-1].level if writing.headings else 0
    if not before and level != 1:
        writing.complain("the first heading must be the chapter's: # Title")
    elif before and level == 1:
        hint = "make a file of its own for the new chapter, or write ## here"
        writing.complain("a second chapter in one file", hint)
    elif level > before + 1:
        hint = f"write {'#' * (before + 1)} instead of {'#' * level}"
        writing.complain(f"the heading jumps from level {before} to {level}", hint)
    elif level > len(_COMMANDS):
        writing.complain(f"a heading of level {level}", f"at most {len(_COMMANDS)} levels are set")


def _write_list(writing: Writing, environment: str, items: list[Nodes], start: int = 1) -> None:
    writing.put(f"\\begin{{{environment}}}\n")
    if start != 1:
        depth = min(writing.inside.count("numbered list"), len(_COUNTERS) - 1)
        writing.put(f"\\setcounter{{{_COUNTERS[depth]}}}{{{start - 1}}}\n")
    for item in items:
        writing.put("\\item ")
        with writing.enter("numbered list" if environment == "enumerate" else "list"):
            write_blocks(writing, item, ending="\n")
    writing.put(f"\\end{{{environment}}}")


def _write_definitions(writing: Writing, node: Node) -> None:
    writing.put("\\begin{description}\n")
    for term, definitions in node["c"]:
        writing.put("\\item[{")
        write_inlines(writing, term)
        writing.put("}] ")
        with writing.enter("list"):
            for definition in definitions:
                write_blocks(writing, definition, ending="\n")
    writing.put("\\end{description}")


def _write_quote(writing: Writing, node: Node) -> None:
    writing.put("\\begin{quote}\n")
    with writing.enter("quotation"):
        write_blocks(writing, node["c"], ending="\n")
    writing.put("\\end{quote}")


def _write_code_block(writing: Writing, node: Node) -> None:
    text = writing.plain(node["c"][1])
    if text.strip():
        writing.seek(re.escape(text.strip().split("\n")[0]))
    if "note" in writing.inside:
        writing.complain("code cannot stand in a note", "put it in the text")
        return
    if "\\end{verbatim}" in text:
        writing.seek(r"\\end\{verbatim\}")
        writing.complain("code may not hold \\end{verbatim}")
        return
    writing.put("\\begin{verbatim}\n" + text + "\n\\end{verbatim}")


def _write_line_block(writing: Writing, node: Node) -> None:
    for index, inlines in enumerate(node["c"]):
        if index:
            writing.put("\\newline{}\n")
        write_inlines(writing, inlines)


def _write_division(writing: Writing, node: Node) -> None:
    (identifier, classes, pairs), blocks = node["c"]
    kinds = (*writing.request.boxes, writing.request.example)
    kind = writing.plain(classes[0]) if classes else ""
    writing.seek(rf"^\s*:::.*{re.escape(kind)}")
    if kind not in kinds:
        writing.complain(f"unknown kind of block «{kind}»", suggest(kind, kinds))
        return
    title = writing.plain(dict(pairs).get("title", ""))
    if kind == writing.request.example:
        writing.put("\\begin{Example}\n")
        write_blocks(writing, blocks, ending="\n")
    else:
        if not title:
            writing.complain("a box without a title", f'write ::: {{.{kind} title="…"}}')
        label = writing.place("box", writing.plain(identifier), title)
        anchor = f"[{label}]" if label else ""
        writing.put(f"\\begin{{Box}}{anchor}{{{kind}}}{{{escape(title)}}}\n")
        with writing.enter("box"):
            write_blocks(writing, blocks, ending="\n")
    writing.put("\\end{Example}" if kind == writing.request.example else "\\end{Box}")


def _refuse_rule(writing: Writing, node: Node) -> None:
    del node
    writing.seek(r"^\s*([-*_])(\s*\1){2,}\s*$")
    writing.complain("a horizontal rule", "a heading says to everyone where something new begins")


def _refuse_raw(writing: Writing, node: Node) -> None:
    del node
    writing.complain("raw markup cannot be used", "write it in Markdown")


_WRITERS: dict[str, Callable[[Writing, Node], None]] = {
    "Para": _write_paragraph,
    "Plain": _write_paragraph,
    "Header": _write_header,
    "BulletList": lambda writing, node: _write_list(writing, "itemize", node["c"]),
    "OrderedList": lambda writing, node: _write_list(
        writing, "enumerate", node["c"][1], node["c"][0][0]
    ),
    "DefinitionList": _write_definitions,
    "BlockQuote": _write_quote,
    "CodeBlock": _write_code_block,
    "LineBlock": _write_line_block,
    "Div": _write_division,
    "Table": write_table,
    "Figure": write_image,
    "HorizontalRule": _refuse_rule,
    "RawBlock": _refuse_raw,
}
