"""A section as HTML, from the tree that its LaTeX was written from: pandoc's own writer does it.

The tree has passed the checks of the LaTeX writer. What rendering fills in stands as a comment,
which no author's text can hold: `<!--entry:…-->`, `<!--part:…-->`, `<!--label:…-->` (the printed
word for a kind of box, or for example content) and `<!--reference:…-->`.
"""

import base64
import html
import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

import pypandoc

from bindery.prose.marks import FIRST_TOKEN, TOKEN, strip_marks
from bindery.prose.words import collect_text
from bindery.prose.writing import Nodes, Writing
from bindery.tex.numbers import TEXT, round_shown
from bindery.tex.page import name_anchor

SHIFT = 2  # the page's own heading and the document's stand above a section's
_NOTES = re.compile(r'((?:id|href)="#?)(fn(?:ref)?\d+|footnotes)"')
_TYPES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg"}


def write_page(writing: Writing, nodes: Nodes) -> str:
    """The HTML of a section's blocks; headings two levels lower, identifiers unique in the study.

    An image that no browser shows is a mistake, kept like those of the LaTeX.
    """
    tree = json.loads(strip_marks(json.dumps(nodes, ensure_ascii=False)))
    document = {"pandoc-api-version": [1, 23], "meta": {}, "blocks": _blocks(writing, tree)}
    text = pypandoc.convert_text(
        json.dumps(document), "html5", format="json", extra_args=["--mathml", "--wrap=preserve"]
    )
    scope = f"{writing.request.scope}-{PurePosixPath(writing.request.path).stem}"
    text = _NOTES.sub(lambda match: f'{match[1]}{scope}-{match[2]}"', text.replace("\r\n", "\n"))
    text = text.replace("<th ", '<th scope="col" ').replace("<th>", '<th scope="col">')
    return TOKEN.sub(lambda match: _print_value(writing, match[0]), text)


def _print_value(writing: Writing, sign: str) -> str:
    """A computed value, with its name and its number for machines."""
    token = writing.tokens[ord(sign) - FIRST_TOKEN]
    request = writing.request
    scope, _, name = token.name.rpartition(".")
    value = request.values.get(scope or request.scope, {}).get(name, {})
    named = html.escape(f"{scope or request.scope}.{name}")
    text, number = html.escape(token.text), value.get("number")
    if isinstance(number, int | float) and value.get("format", TEXT) != TEXT:
        # no more digits than are shown: what is rounded for a reason stays so
        shown = round_shown(number, str(value["format"]))
        return f'<data value="{shown}" data-name="{named}">{text}</data>'
    return f'<span data-name="{named}">{text}</span>'


def _raw(kind: str, comment: str) -> dict[str, Any]:
    return {"t": kind, "c": ["html", f"<!--{comment}-->"]}


def _blocks(writing: Writing, nodes: list[Any]) -> list[Any]:
    return [_write_block(writing, node) for node in nodes]


def _write_block(writing: Writing, node: Any) -> Any:
    token = _find_token(writing, node)
    if token:
        return _raw("RawBlock", token)
    if node["t"] != "Table":
        return _change(writing, node)
    # a table wider than a small screen is moved by itself, also from the keyboard
    (identifier, _, _), caption, *rest = _change(writing, node["c"])
    title = collect_text(writing, [one for block in caption[1] for one in block.get("c", [])])
    table = {"t": "Table", "c": [[_name(writing, identifier, "tbl"), [], []], caption, *rest]}
    names = [["role", "region"], ["tabindex", "0"], ["aria-label", title or "·"]]
    return {"t": "Div", "c": [["", ["scroll"], names], [table]]}


def _name(writing: Writing, identifier: str, kind: str = "sec") -> str:
    return name_anchor(writing.label(identifier, kind)) if identifier else ""


def _find_token(writing: Writing, node: Any) -> str:
    """What stands for an entry or part that is a paragraph of its own."""
    inlines: list[Any] = node["c"] if node["t"] in {"Para", "Plain"} else []
    if len(inlines) != 1 or inlines[0]["t"] != "Str" or not TOKEN.fullmatch(inlines[0]["c"]):
        return ""
    token = writing.tokens[ord(inlines[0]["c"]) - FIRST_TOKEN]
    return "" if token.kind == "value" else f"{token.kind}:{writing.request.scope}/{token.name}"


def _change(writing: Writing, node: Any) -> Any:
    """A node and all below it: what the page has otherwise than the author's tree."""
    if isinstance(node, list):
        return [_change(writing, one) for one in node]
    if not isinstance(node, dict):
        return node
    change = _CHANGES.get(node.get("t", ""))
    return change(writing, node["c"]) if change else {
        key: _change(writing, value) for key, value in node.items()
    }  # fmt: skip


def _change_header(writing: Writing, content: Any) -> Any:
    level, (identifier, _, _), inlines = content
    attributes = [_name(writing, identifier), [], []]
    return {"t": "Header", "c": [level + SHIFT, attributes, _change(writing, inlines)]}


def _change_division(writing: Writing, content: Any) -> Any:
    (identifier, classes, pairs), blocks = content
    example = classes[0] == writing.request.example
    words = [_raw("RawInline", f"label:{classes[0]}")]
    head = [{"t": "Span", "c": [["", ["kind"], []], words]}]
    attributes: list[Any] = ["", ["example"], [["role", "group"]]]
    if not example:
        title = writing.plain(dict(pairs).get("title", ""))
        shown = {"t": "Span", "c": [["", ["title"], []], [{"t": "Str", "c": title}]]}
        head += [{"t": "LineBreak"}, shown]
        names = [["role", "group"], ["aria-label", title]]
        attributes = [_name(writing, identifier, "box"), ["box", classes[0]], names]
    return {"t": "Div", "c": [attributes, [{"t": "Para", "c": head}, *_blocks(writing, blocks)]]}


def _change_span(writing: Writing, content: Any) -> Any:
    (_, classes, pairs), inlines = content
    if "reference" in classes:
        target = dict(pairs)["target"]
        if ":" in target:  # a place in another PDF: the page names the document
            title = dict(writing.request.documents).get(target.partition(":")[0], "")
            return {"t": "Str", "c": title}
        prefix, _, name = target.partition("-")
        return _raw("RawInline", f"reference:{prefix}:{writing.request.scope}/{name}")
    return {
        "t": "Span",
        "c": [["", [], pairs if "lang" in dict(pairs) else []], _change(writing, inlines)],
    }


def _change_link(writing: Writing, content: Any) -> Any:
    _, inlines, (target, _) = content
    if target.startswith("#"):
        target = f"#{_name(writing, target[1:])}"
    return {"t": "Link", "c": [["", [], []], _change(writing, inlines), [target, ""]]}


def _change_figure(writing: Writing, content: Any) -> Any:
    (identifier, _, _), caption, blocks = content
    attributes = [_name(writing, identifier, "fig"), [], []]
    return {"t": "Figure", "c": [attributes, _change(writing, caption), _change(writing, blocks)]}


def _embed_image(writing: Writing, content: Any) -> Any:
    (_, _, pairs), words, (target, _) = content
    kind = _TYPES.get(PurePosixPath(target).suffix.lower())
    path = writing.request.root / PurePosixPath(writing.request.path).parent / unquote(target)
    if kind is None:
        writing.seek(re.escape(target))
        writing.complain(f"«{target}» cannot stand in a web page", "make it a PNG or JPEG file")
        return {"t": "Str", "c": ""}
    data = base64.b64encode(path.read_bytes()).decode()
    alt = [[key, writing.plain(value)] for key, value in pairs if key == "alt"]
    return {"t": "Image", "c": [["", [], alt], words, [f"data:image/{kind};base64,{data}", ""]]}


_CHANGES: dict[str, Callable[[Writing, Any], Any]] = {
    "Header": _change_header,
    "Div": _change_division,
    "Span": _change_span,
    "Cite": lambda writing, content: {
        "t": "Span",
        "c": [["", [], []], _change(writing, content[1])],
    },
    "Link": _change_link,
    "Figure": _change_figure,
    "Image": _embed_image,
}
