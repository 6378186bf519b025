"""What the tags of a PDF say of each example, in the form that is compared."""

import re
from urllib.parse import unquote

import pikepdf
from normal import Lines, mark, point

from bindery.inspection.content_stream import read_page
from bindery.inspection.links import Places, read_links
from bindery.inspection.page_content import Content
from bindery.inspection.scanning import find_unseen_layers
from bindery.inspection.tree import TreeReader, Way

_TASKS = {"to do": "open"}
_NOTES = {"Note", "FENote"}
_TITLE = re.compile(r"Example ([cp]\d{3})")


class _OrderedReader(TreeReader):
    """Keeps what each element holds in order: texts and elements."""

    def _build_node(self, element, names, parts):
        node = TreeReader._build_node(self, element, names, parts)
        _ORDER[node.path] = parts
        return node


_ORDER: dict = {}


def describe_pdf(path):
    """The lines of each example that a PDF holds, by its key."""
    _ORDER.clear()
    with pikepdf.open(path) as pdf:
        content = Content(unseen=find_unseen_layers(pdf))
        for number, page in enumerate(pdf.pages, 1):
            read_page(page, content, number)
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        root = pdf.Root.get("/StructTreeRoot")
        reader = _OrderedReader(content, pages, root.get("/RoleMap"), root.get("/ClassMap"))
        reader.ids.update((number, key) for key, number in pages.items())
        parts = reader.read_nodes(root.get("/K"), None, Way("", 0))
        links = {
            one.element: one.target for one in read_links(pdf, reader.tagged, Places({}, pages))
        }
    tags = _Reader(links, content)
    for part in parts:
        tags.block(part.node)
    return {key: lines.finish() for key, lines in tags.found.items()}


class _Reader:
    def __init__(self, links, content):
        self.links, self.content = links, content
        self.found = {}
        self.lines = Lines()

    def block(self, node):  # noqa: C901 - a case for each role
        role = node.role
        if role == "H1" and (found := _TITLE.search(node.text)):
            self.lines = self.found.setdefault(found[1], Lines())
        elif re.fullmatch(r"H\d", role):
            # the title of a box has the plain type, a section's own name is mapped to it
            self.lines.put("caption" if node.tag == role else role.lower(), self.words(node))
        elif role == "L":
            kind = "terms" if node.tag == "description" else "list"
            self.lines.inside(kind, lambda: self.items(node, kind))
        elif role == "BlockQuote":
            self.lines.inside("quote", lambda: self.children(node))
        elif role == "Code":
            self.lines.code("\n".join(self.glyphs(one) for one in node.children))
        elif role == "Table":
            self.table(node)
        elif role == "Caption":
            kept = [one for one in node.children if one.role != "Lbl"]
            self.lines.put("caption", " ".join(self.words(one) for one in kept))
        elif role == "Figure":
            self.lines.put("image", node.alt or "")
        elif role == "Formula":
            self.lines.put("p", point("formula"))
        elif role in _NOTES:
            self.lines.inside("note", lambda: self.note(node))
        elif role in {"P", "Span", "Em", "Strong", "Link"}:
            self.lines.put("p", self.words(node))
        elif role != "TOC":
            self.children(node)

    def table(self, node):
        for caption in (one for one in node.children if one.role == "Caption"):
            self.block(caption)
        self.lines.inside("table", lambda: self.rows(node))

    def children(self, node):
        for part in _ORDER[node.path]:
            if part.node is not None:
                self.block(part.node)
            elif part.text.strip():
                self.lines.put("loose", part.text)

    def items(self, node, kind):
        for item in node.children:
            for child in item.children:
                if child.role == "Lbl" and kind == "terms":
                    self.lines.put("term", self.words(child))
            label = "".join(one.text for one in item.children if one.role == "Lbl").strip()
            name = "meaning" if kind == "terms" else f"item {_clean_label(label)}"
            body = [one for one in item.children if one.role != "Lbl"]
            self.lines.inside(name, lambda body=body: [self.children(one) for one in body])

    def rows(self, table):
        number = 0
        for row in table.walk():
            if row.role != "TR":
                continue
            self.lines.put("row", str(number))
            number += 1
            for cell in row.children:
                name = cell.role.lower()
                paragraphs = [one for one in cell.find_all("P") if one.text.strip()]
                if cell.find_all("L", "Code", "BlockQuote") or len(paragraphs) > 1:
                    self.lines.inside(name, lambda cell=cell: self.children(cell))
                else:
                    self.lines.put(name, self.words(cell))

    def glyphs(self, node):
        """The glyphs of a line of code: each space of it is one."""
        marks = [one.mark for one in _ORDER[node.path] if one.mark is not None]
        inside = [self.glyphs(one) for one in node.children]
        return "".join([*(self.content.find_glyphs(one) for one in marks), *inside])

    def words(self, node):
        return "".join(
            part.text if part.node is None else self._inside(part.node)
            for part in _ORDER[node.path]
        )

    def _inside(self, node):  # noqa: PLR0911 - a case for each role
        if node.tag == "footnotemark" or node.role == "Lbl":
            return ""
        if node.role in _NOTES:
            self.lines.notes.append(lambda: self.note(node))
            return point("note")
        if node.role == "Formula":
            return point("formula")
        if node.role == "Figure":
            self.lines.put("image", node.alt or "")
            return ""
        if node.role == "Link":
            address, words = self.links.get(node.path) or "#", self.words(node)
            whole = re.sub(r"\s", "", words)
            return mark(f"link {address}", whole if whole == unquote(address) else words)
        if node.role == "Em" or node.tag == "Em":
            return mark("em", self.words(node))
        return self.words(node)

    def note(self, node):
        for child in node.children:
            if child.role != "Lbl":
                self.block(child)


def _clean_label(label):
    """A label as an author writes it; what marks an item without a number is a bullet."""
    label = _TASKS.get(label, label)
    return label if re.search(r"\w", label) else "•"
