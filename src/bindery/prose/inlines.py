"""Writes the inline elements of pandoc's tree as LaTeX, and refuses what a report must not hold."""

import re
from collections.abc import Callable

from bindery.loading.reader import suggest
from bindery.prose.formulas import find_flaw
from bindery.prose.marks import FIRST_TOKEN, TOKEN, strip_marks
from bindery.prose.references import escape_key, is_target, write_reference
from bindery.prose.words import collect_text, print_address
from bindery.prose.writing import Node, Nodes, Writing
from bindery.tex.escape import escape

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
_ALLOWED = ("https", "http", "mailto")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_OPEN_MARKUP = (
    (re.compile(r"\*\*|^\*\w|\w\*$"), "*", "emphasis"),
    (re.compile(r"^_\w|\w_$"), "_", "emphasis"),
    (re.compile(r"`"), "`", "code"),
    (re.compile(r"\[\^[^\]]+\]"), "[^", "a note without its text"),
    (re.compile(r"\]\("), "](", "a link"),
    (re.compile(r"\{[#.=]|\{\w+="), "{", "an attribute"),
    (re.compile(r"\[-?@"), "[@", "a citation"),
)
_TEX = re.compile(r"\\[A-Za-z]+")
_ANCHOR = re.compile(r"^[\w.-]+$")


def write_inlines(writing: Writing, nodes: Nodes) -> None:
    """Write inline elements in their order."""
    for node in nodes:
        writer = _WRITERS.get(node["t"])
        if writer is None:
            hint = "write it in Markdown, or as plain text"
            writing.complain(f"this kind of text cannot be used here ({node['t']})", hint)
        else:
            writer(writing, node)


def _write_string(writing: Writing, node: Node) -> None:
    text = node["c"]
    writing.meet_marks(text)
    # what is computed is no markup, whatever it holds
    plain = TOKEN.sub("", strip_marks(text))
    for pattern, sign, word in _OPEN_MARKUP:
        if pattern.search(plain) and not any(f"\\{sign[0]}" in row for row in writing.source):
            hint = f"close it, or write \\{sign[0]} for the sign itself"
            writing.complain(f"{word} that is not closed: {plain}", hint)
            break
    tex = _TEX.search(plain)
    if tex:
        writing.complain(f"«{tex[0]}» is TeX", f"write it in Markdown, or as code: `{tex[0]}`")
    writing.put_text(text)


def _write_space(writing: Writing, node: Node) -> None:
    writing.put({"SoftBreak": "\n", "LineBreak": "\\newline{}"}.get(node["t"], " "))
    writing.say(" ")


def _wrap(command: str) -> Callable[[Writing, Node], None]:
    def write(writing: Writing, node: Node) -> None:
        writing.put(f"\\{command}{{")
        write_inlines(writing, node["c"])
        writing.put("}")

    return write


def _refuse(what: str, hint: str) -> Callable[[Writing, Node], None]:
    def write(writing: Writing, node: Node) -> None:
        content = node["c"]
        for inner in content if isinstance(content, list) else ():
            if isinstance(inner, dict) and inner.get("t") == "Str":
                writing.meet_marks(inner["c"])
        writing.complain(f"{what} cannot be used", hint)

    return write


def _write_quoted(writing: Writing, node: Node) -> None:
    single = node["c"][0]["t"] == "SingleQuote"
    before, after = ("‘", "’") if single else ("“", "”")
    writing.put(before)
    writing.say(before)
    write_inlines(writing, node["c"][1])
    writing.put(after)
    writing.say(after)


def _write_code(writing: Writing, node: Node) -> None:
    writing.meet_marks(node["c"][1])
    writing.put(f"\\texttt{{{escape(writing.plain(node['c'][1]))}}}")
    with writing.enter("code"):
        writing.say(writing.plain(node["c"][1]))


def _write_math(writing: Writing, node: Node) -> None:
    writing.meet_marks(node["c"][1])
    formula = strip_marks(node["c"][1])
    token = TOKEN.search(formula)
    flaw = "a computed value" if token else find_flaw(formula)
    if token:
        writing.meet_token(writing.tokens[ord(token[0]) - FIRST_TOKEN])
    if flaw:
        writing.seek(re.escape(formula.strip().split("\n")[0][:40]))
        writing.complain(f"a formula may not hold {flaw}", "use common signs and commands only")
        return
    shown = node["c"][0]["t"] == "DisplayMath"
    writing.put(f"\\[{formula}\\]" if shown else f"\\({formula}\\)")


def _write_link(writing: Writing, node: Node) -> None:
    (_, _, _), inlines, (target, _) = node["c"]
    target = writing.plain(target)
    if target.startswith("#"):
        if not _ANCHOR.match(target[1:]):
            writing.complain(f"«{target}» is no anchor", "letters, digits and hyphens")
            return
        writing.put(f"\\hyperref[{writing.label(target[1:])}]{{")
        writing.references.append((writing.label(target[1:]), writing.line))
    else:
        scheme = _SCHEME.match(target.strip())
        if scheme is None or scheme[1].lower() not in _ALLOWED:
            known = ", ".join(f"{name}:" for name in _ALLOWED)
            writing.seek(re.escape(collect_text(writing, inlines).split(" ")[0]))
            writing.complain(f"a link to «{target}»", f"a link begins with one of {known}")
            return
        writing.put(f"\\href{{{print_address(target.strip())}}}{{")
    with writing.enter("link"):
        write_inlines(writing, inlines)
    writing.put("}")


def _write_note(writing: Writing, node: Node) -> None:
    from bindery.prose.blocks import write_blocks

    if "heading" in writing.inside:
        writing.complain("a note in a heading", "put it in the text below")
    writing.put("\\footnote{")
    with writing.enter("note"):
        write_blocks(writing, node["c"], ending="")
    writing.put("}")


def _write_span(writing: Writing, node: Node) -> None:
    (identifier, classes, pairs), inlines = node["c"]
    attributes = dict(pairs)
    if "reference" in classes and is_target(attributes.get("target", "")):
        write_reference(writing, attributes["target"])
    elif "citation" in classes and "keys" in attributes:
        _write_citation(writing, attributes["keys"], inlines)
    elif "lang" in attributes:
        _write_foreign(writing, attributes["lang"], inlines)
    elif identifier or classes or attributes:
        names = [*classes, *attributes, *((identifier,) if identifier else ())]
        hint = "known: {lang=…}, as in [three foreign words]{lang=en}"
        writing.complain(f"unknown attribute {', '.join(names)}", hint)
    else:
        write_inlines(writing, inlines)


def _write_foreign(writing: Writing, language: str, inlines: Nodes) -> None:
    language = writing.plain(language)
    if not _LANGUAGE.match(language):
        writing.complain(f"«{language}» is no language tag", "write lang=en")
        return
    writing.put(f"\\ForeignText{{{language}}}{{")
    with writing.enter("foreign"):
        write_inlines(writing, inlines)
    writing.put("}")


def _write_citation(writing: Writing, keys: str, inlines: Nodes) -> None:
    for key in keys.split():
        if is_target(key):
            writing.seek(f"@{{?{re.escape(key)}")
            hint = f"write @{escape_key(key)} without brackets and other words around it"
            writing.complain("a reference between brackets", hint)
        elif key not in writing.keys:
            writing.seek(f"@{{?{re.escape(key)}")
            hint = suggest(key, writing.keys) or "add the work to content/references.json"
            writing.complain(f"there is no work «{escape_key(key)}»", hint)
        writing.citations[key] = None
    with writing.enter("citation"):
        write_inlines(writing, inlines)


def _refuse_image(writing: Writing, node: Node) -> None:
    writing.seek(re.escape(writing.plain(node["c"][2][0])))
    hint = "put it in a paragraph of its own, with a caption: ![Caption](file.png)"
    writing.complain("an image within a line cannot be used", hint)


def _write_cite(writing: Writing, node: Node) -> None:
    write_inlines(writing, node["c"][1])


_WRITERS: dict[str, Callable[[Writing, Node], None]] = {
    "Str": _write_string,
    "Space": _write_space,
    "SoftBreak": _write_space,
    "LineBreak": _write_space,
    "Emph": _wrap("emph"),
    "Strong": _wrap("textbf"),
    "Superscript": _wrap("textsuperscript"),
    "Subscript": _wrap("textsubscript"),
    "SmallCaps": _wrap("textsc"),
    "Quoted": _write_quoted,
    "Code": _write_code,
    "Math": _write_math,
    "Link": _write_link,
    "Note": _write_note,
    "Span": _write_span,
    "Cite": _write_cite,
    "Strikeout": _refuse("struck-out text", "take the text away"),
    "Underline": _refuse("underlining", "use *emphasis*"),
    "Image": _refuse_image,
    "RawInline": _refuse("raw markup", "write it in Markdown"),
}
