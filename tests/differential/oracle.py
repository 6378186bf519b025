"""What an example says: pandoc's own tree of it, read by nothing of ours."""

import json
import re
from pathlib import Path

import pypandoc
from normal import CLOSE, OPEN, Lines, mark, point

# Pandoc's own Markdown. An address is a link even when it is only typed; a block of metadata
# stands in no chapter, which begins with its title.
FORMAT = "markdown+smart+autolink_bare_uris-yaml_metadata_block-pandoc_title_block"
_READER = str(Path(__file__).with_name("oracle.lua"))
_REFERENCE = re.compile("(fig|tbl|sec|box)-")
_ANCHOR = re.compile("^#(sec|fig|tbl|box)-")
_PARAGRAPHS = {"Plain", "Para"}
_TASKS = {"☐": "open", "☒": "done"}
_WIDE = re.compile(r"(?m)^([ >]*(?:[-*+]|#{1,6}|\d+[.)])?)[\u00a0\u202f]")
_STYLES = {"Emph": "em", "Strong": "strong", "Superscript": "sup", "Subscript": "sub",
           "Strikeout": "strike", "SmallCaps": "small", "Underline": "underline"}  # fmt: skip
_QUOTES = {"SingleQuote": "‘{}’", "DoubleQuote": "“{}”"}


def read_with_pandoc(texts, form=FORMAT):
    """Pandoc's blocks of each text; tabs are spaces to it, four to a stop."""
    texts = [_WIDE.sub(r"\1 ", text.expandtabs(4)) for text in texts]
    request = {"texts": texts, "format": form}
    block = {"t": "CodeBlock", "c": [["", [], []], json.dumps(request)]}
    document = json.dumps({"pandoc-api-version": [1, 23], "meta": {}, "blocks": [block]})
    arguments = ["--quiet", f"--lua-filter={_READER}"]
    output = pypandoc.convert_text(document, "json", format="json", extra_args=arguments)
    return [one["c"][1] for one in json.loads(output)["blocks"]]


def describe(blocks, kept=None):
    """Pandoc's blocks in the form that is compared; `kept` is the markup that shows."""
    reader = _Reader(Lines(kept))
    reader.blocks(blocks)
    text = reader.lines.finish()
    return text if kept is None else re.sub(f"{OPEN}link #[^{CLOSE}]*", f"{OPEN}link #", text)


class _Reader:
    def __init__(self, lines):
        self.lines = lines
        self.notes = None  # those of a table, where they stand behind it

    def blocks(self, nodes):
        for node in nodes:
            getattr(self, f"_{node['t'].lower()}", self._unknown)(node.get("c"), node["t"])

    def _unknown(self, content, kind):
        del content
        self.lines.put("unknown", kind)

    def _para(self, content, kind):
        del kind
        if self.lines.kept is not None:  # tags show a displayed formula apart
            for group in _split_displayed(content):
                self.lines.put("p", self.words(group))
            return
        self.lines.put("p", self.words(content))

    _plain = _para

    def _header(self, content, kind):
        del kind
        level, _, inlines = content
        self.lines.put(f"h{level}", self.words(inlines))

    def _list(self, labels, items):
        def write():
            for label, item in zip(labels, items, strict=True):
                self.lines.inside(f"item {label}", lambda item=item: self.blocks(item))

        self.lines.inside("list", write)

    def _bulletlist(self, items, kind):
        del kind
        self._list(*zip(*map(_take_task, items), strict=True))

    def _orderedlist(self, content, kind):
        del kind
        (start, style, delimiter), items = content
        if len(items) == 1 and start > 1 and style["t"][:7] + delimiter["t"] != "DecimalPeriod":
            self._word(number_item(start, style["t"], delimiter["t"]), items[0])
            return
        numbers = range(start, start + len(items))
        self._list([number_item(one, style["t"], delimiter["t"]) for one in numbers], items)

    def _word(self, label, item):
        first, *rest = item or [{"t": "Plain", "c": []}]
        words = [{"t": "Str", "c": label}, {"t": "Space"}]
        if first["t"] in {"Plain", "Para"}:
            self.blocks([{"t": "Para", "c": [*words, *first["c"]]}, *rest])
        else:
            self.blocks([{"t": "Para", "c": words}, first, *rest])

    def _blockquote(self, content, kind):
        del kind
        self.lines.inside("quote", lambda: self.blocks(content))

    def _codeblock(self, content, kind):
        del kind
        self.lines.code(content[1])

    def _lineblock(self, content, kind):
        del kind
        self.lines.put("p", " ".join(self.words(line) for line in content))

    def _definitionlist(self, content, kind):
        del kind

        def write():
            for term, definitions in content:
                self.lines.put("term", self.words(term))
                # tags hold all meanings of a term in one body
                meanings = (
                    definitions
                    if self.lines.kept is None
                    else [[block for one in definitions for block in one]]
                )
                for one in meanings:
                    self.lines.inside("meaning", lambda one=one: self.blocks(one))

        self.lines.inside("terms", write)

    def _table(self, content, kind):
        del kind
        _, (_, caption), _, (_, head), bodies, (_, foot) = content
        self.lines.put("caption", " ".join(self._cell(caption)))
        rows = [*head, *(row for body in bodies for row in (*body[2], *body[3])), *foot]

        def write():
            for number, (_, cells) in enumerate(rows):
                self.lines.put("row", str(number))
                for place, (_, _, _, _, blocks) in enumerate(cells):
                    # a head row, and the first cell of a row, say what the others are about
                    name = "th" if number < len(head) or not place else "td"
                    if len(blocks) > 1 or any(one["t"] not in _PARAGRAPHS for one in blocks):
                        self.lines.inside(name, lambda blocks=blocks: self.blocks(blocks))
                    else:
                        self.lines.put(name, " ".join(self._cell(blocks)))

        self.notes = [] if self.lines.kept is not None else None
        self.lines.inside("table", write)
        notes, self.notes = self.notes or [], None
        for note in notes:
            self.lines.inside("note", note)

    def _cell(self, blocks):
        for one in blocks:
            yield self.words(one["c"]) if one["t"] in {"Plain", "Para"} else f"unknown {one['t']}"

    def _figure(self, content, kind):
        del kind
        _, (_, caption), blocks = content
        self.lines.put("caption", " ".join(self._cell(caption)))
        images = [one for block in blocks for one in block["c"] if one["t"] == "Image"]
        for (_, _, pairs), inlines, _ in (one["c"] for one in images):
            alt = dict(pairs).get("alt") or self.words(inlines)
            self.lines.put("image", alt)

    def _div(self, content, kind):
        del kind
        (_, _, pairs), blocks = content
        self.lines.put("caption", dict(pairs).get("title", ""))
        self.blocks(blocks)

    def words(self, inlines):
        return "".join(self._inline(one["t"], one.get("c")) for one in inlines)

    def _inline(self, kind, content):  # noqa: C901, PLR0911 - a case for each kind
        if kind == "Str":
            return content
        if kind in {"Space", "SoftBreak", "LineBreak"}:
            return " "
        if kind in _STYLES:
            return mark(_STYLES[kind], self.words(content))
        if kind == "Quoted":
            return _QUOTES[content[0]["t"]].format(self.words(content[1]))
        if kind == "Code":
            return mark("code", content[1])
        if kind == "Math":
            return point("formula")
        if kind == "Link":
            _, inlines, (address, title) = content
            address = _ANCHOR.sub("#", address)  # our labels have no kind before them
            return mark(f"link {address}{title and ' ' + title}", self.words(inlines))
        if kind == "Note" and self.notes is not None:
            self.notes.append(lambda: self.blocks(content))
            return ""
        if kind == "Note":
            self.lines.notes.append(lambda: self.blocks(content))
            return point("note")
        if kind == "Cite" and _REFERENCE.match(content[0][0]["citationId"]):
            return point("reference")
        if kind in {"Span", "Cite"}:
            return self.words(content[1])
        return f"unknown {kind}"


def _split_displayed(inlines):
    """The inlines before, in and behind each displayed formula."""
    groups = [[]]
    for one in inlines:
        if one["t"] == "Math" and one["c"][0]["t"] == "DisplayMath":
            groups += [[one], []]
        else:
            groups[-1].append(one)
    return groups


def _take_task(item):
    """The label of an item, and the item: a box that is ticked or not is the label of a task."""
    first = item[0]["c"][0] if item and item[0]["t"] in {"Plain", "Para"} else {}
    if first.get("t") != "Str" or first["c"] not in _TASKS:
        return "•", item
    return _TASKS[first["c"]], [{**item[0], "c": item[0]["c"][2:]}, *item[1:]]


def number_item(number, style, delimiter):
    """The label of an item; one that says nothing of its looks has a number and a period."""
    kinds = {"Alpha": _letter(number), "Roman": _roman(number)}
    label = kinds.get(style[5:], str(number))
    label = label.upper() if style.startswith("Upper") else label
    return {"OneParen": "{})", "TwoParens": "({})"}.get(delimiter, "{}.").format(label)


def _letter(number):
    return chr(96 + number) if 0 < number <= 26 else str(number)


def _roman(number):
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
             (4, "iv"), (1, "i"))  # fmt: skip
    found = ""
    for size, sign in signs:
        found, number = found + sign * (number // size), number % size
    return found
