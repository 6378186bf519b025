"""Reads the structure tree of an open PDF: nodes with standard roles and their text.

Roles are resolved by `roles`; attributes through /A and the class map (ISO 32000-1, 14.7.5).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pikepdf

from bindery.inspection.facts import Instead, Misfit, Odd, Said
from bindery.inspection.page_content import Content, Mark
from bindery.inspection.roles import MATHML, Role, has_mathml, resolve_role
from bindery.inspection.structure import Node, Nodes, Shown
from bindery.messages import Message

_DEEPEST = 150
_LARGEST_SPAN = 10_000
_ATTRIBUTES = (
    "/Scope", "/RowSpan", "/ColSpan", "/BBox", "/Headers", "/ListNumbering", "/WritingMode",
)  # fmt: skip


class TreeError(Exception):
    """The structure tree cannot be read; `said` tells why."""

    def __init__(self, said: Message) -> None:
        self.said = said
        super().__init__(said)

    def __str__(self) -> str:
        return str(self.said)


@dataclass(slots=True)
class TreeReader:
    """Builds nodes; `pages` maps a page's object id to its number from 1."""

    content: Content
    pages: dict[tuple[int, int], int]
    roles: pikepdf.Object | None
    classes: pikepdf.Object | None
    seen: set[tuple[int, int]] = field(default_factory=set)
    tagged: dict[tuple[int, int], str] = field(default_factory=dict)
    ids: dict[int | None, tuple[int, int]] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    roles_open: list[str] = field(default_factory=list)
    figures: int = 0
    said: list[Said] = field(default_factory=list)
    strays: list[Misfit] = field(default_factory=list)
    parents: list[tuple[int, int]] = field(default_factory=list)
    known: dict[tuple[str, tuple[int, int] | None], Role] = field(default_factory=dict)

    def read_nodes(self, kids: pikepdf.Object | None, page: int | None, way: "Way") -> list["Part"]:
        """What an element's /K holds, in order: nodes, texts, annotations."""
        return [
            part for kid in _listed(kids) if (part := self._read_kid(kid, page, way)) is not None
        ]

    def _read_kid(self, kid: pikepdf.Object | int, page: int | None, way: "Way") -> "Part | None":
        if isinstance(kid, int):
            return self._read_mark(kid, page, None)
        if not isinstance(kid, pikepdf.Dictionary):
            return None
        where = self._find_page(kid, page)
        if "/MCID" in kid:
            return self._read_mark(int(kid.get("/MCID", -1)), where, kid.get("/Stm"))
        if "/Obj" in kid:
            return self._read_object(kid.get("/Obj"), where, way.path)
        if "/S" in kid:
            return self._read_element(kid, where, way)
        return None

    def _read_mark(self, number: int, page: int | None, stream: pikepdf.Object | None) -> "Part":
        owner = self.ids.get(page, (-1, -1)) if stream is None else stream.objgen
        mark: Mark = (owner, number)
        self._keep_shown(mark, page)
        return Part(text=self.content.find_text(mark), page=page, mark=mark)

    def _keep_shown(self, mark: Mark, page: int | None) -> None:
        if "Table" in self.roles_open:
            self.content.leave_out_sizes(mark)
        text = self.content.find_glyphs(mark)
        if text:
            inside = self.figures - 1 if "Figure" in self.roles_open else -1
            self.shown.append(Shown(text, page, tuple(self.roles_open), inside))

    def _read_object(
        self, target: pikepdf.Object | None, page: int | None, path: str
    ) -> "Part | None":
        if not isinstance(target, pikepdf.Dictionary):
            return None
        self.tagged[target.objgen] = path
        return Part(page=page, link=str(target.get("/Contents", "")))

    def _read_element(self, element: pikepdf.Object, page: int | None, way: "Way") -> "Part":
        if way.depth > _DEEPEST:
            raise TreeError(Message("inspection-tree-deep", most=_DEEPEST))
        if element.objgen != (0, 0):
            if element.objgen in self.seen:
                raise TreeError(Message("inspection-tree-twice"))
            self.seen.add(element.objgen)
        tag = str(element.get("/S"))[1:]
        found = self._find_role(tag, element.get("/NS"))
        role = found.name
        inner = way.enter(role)
        if not found.standard or (found.namespace == MATHML and "Formula" not in self.roles_open):
            self.strays.append(Misfit(Odd.ROLE, page, inner.path, tag))
        self.figures += role == "Figure"
        self.roles_open.append(role)
        parent = element.get("/P")
        if (
            self.parents
            and isinstance(parent, pikepdf.Object)
            and parent.objgen != self.parents[-1]
        ):
            self.strays.append(Misfit(Odd.PARENT, page, inner.path))
        self.parents.append(element.objgen)
        parts = self.read_nodes(element.get("/K"), page, inner)
        self.parents.pop()
        self.roles_open.pop()
        node = self._build_node(element, (tag, role, inner.path), parts)
        self.said += self._list_said(element, node)
        return Part(node=node, text=node.text, page=node.page)

    def _build_node(
        self, element: pikepdf.Object, names: tuple[str, str, str], parts: list["Part"]
    ) -> Node:
        tag, role, path = names
        own = dict(element.items())
        attributes = dict(self._read_attributes(own))
        actual = own.get("/ActualText")
        # A figure's inner text (axis labels) is no text of the paragraph around it.
        texts = ("" if part.is_figure else part.text for part in parts)
        scope = attributes.get("/Scope")
        return Node(
            role=role,
            tag=tag,
            text=str(actual) if actual is not None else "".join(texts),
            page=next((part.page for part in parts if part.page is not None), None),
            alt=None if own.get("/Alt") is None else str(own.get("/Alt")),
            language=str(own.get("/Lang", "")),
            title=str(own.get("/T", "")),
            scope="" if scope is None else str(scope).lstrip("/"),
            row_span=read_number(attributes.get("/RowSpan"), 1),
            column_span=read_number(attributes.get("/ColSpan"), 1),
            box=_read_box(attributes.get("/BBox")),
            links=tuple(part.link for part in parts if part.link is not None),
            children=tuple(part.node for part in parts if part.node is not None),
            path=path,
            number=element.objgen[0],
            marks=tuple(part.mark for part in parts if part.mark is not None),
            id=str(own.get("/ID", "")),
            headers=tuple(str(one) for one in _listed(attributes.get("/Headers"))),
            numbering=str(attributes.get("/ListNumbering", "")).lstrip("/"),
            flow=() if actual is not None else tuple(_flow(parts)),
            expansion=str(own.get("/E", "")),
            writing=str(attributes.get("/WritingMode", "")).lstrip("/"),
            mathml=role == "Formula" and has_mathml(element),
        )

    def _list_said(self, element: pikepdf.Object, node: Node) -> Iterator[Said]:
        """What is spoken in place of what an element shows."""
        told = (
            (Instead.ACTUAL_TEXT, element.get("/ActualText")),
            (Instead.ALTERNATIVE, node.alt),
            (Instead.EXPANSION, node.expansion or None),
        )
        for way, text in told:
            if text is not None:
                marks = (mark for one in node.walk() for mark in one.marks)
                seen = "".join(self.content.find_glyphs(mark) for mark in marks)
                yield Said(way, str(text), seen, node.role, node.page, node.path)

    def _find_role(self, tag: str, namespace: pikepdf.Object | None) -> Role:
        """What a tag stands for, looked up once for each tag of a namespace."""
        key = (tag, namespace.objgen if isinstance(namespace, pikepdf.Dictionary) else None)
        if key not in self.known or key[1] == (0, 0):
            self.known[key] = resolve_role(tag, namespace, self.roles)
        return self.known[key]

    def _read_attributes(
        self, own: Mapping[str, pikepdf.Object]
    ) -> Iterator[tuple[str, pikepdf.Object]]:
        """The attributes of an element that matter, its own last so that they win."""
        for name in _listed(own.get("/C")):
            if isinstance(self.classes, pikepdf.Dictionary) and isinstance(name, pikepdf.Name):
                yield from _select_attributes(self.classes.get(str(name)))
        yield from _select_attributes(own.get("/A"))

    def _find_page(self, item: pikepdf.Object, page: int | None) -> int | None:
        own = item.get("/Pg")
        return self.pages.get(own.objgen, page) if isinstance(own, pikepdf.Dictionary) else page


@dataclass(slots=True)
class Way:
    """The way to an element from the root, and how many children of each role it has so far."""

    path: str
    depth: int
    counts: Counter[str] = field(default_factory=Counter)

    def enter(self, role: str) -> "Way":
        """The way to the next child of a role."""
        self.counts[role] += 1
        step = f"{role}[{self.counts[role]}]"
        return Way(f"{self.path}/{step}" if self.path else step, self.depth + 1)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an element: a child node, a text, or the description of a link's annotation."""

    node: Node | None = None
    text: str = ""
    page: int | None = None
    link: str | None = None
    mark: Mark | None = None

    @property
    def is_figure(self) -> bool:
        """Whether the piece is a figure or formula, whose alternative stands for its text."""
        return self.node is not None and self.node.role in ("Figure", "Formula")


def read_number(value: object, otherwise: int) -> int:
    """A whole number of at least 1, or `otherwise` for anything else."""
    return int(value) if isinstance(value, int) and 1 <= value <= _LARGEST_SPAN else otherwise


def _listed(value: object) -> list[pikepdf.Object | int]:
    if isinstance(value, pikepdf.Array):
        return list(value)
    return [value] if isinstance(value, (pikepdf.Object, int)) else []


def _flow(parts: list["Part"]) -> Iterator[Node | str]:
    """Texts and elements in their order."""
    for part in parts:
        if part.node is not None:
            yield part.node
        elif part.text:
            yield part.text


def _select_attributes(value: object) -> Iterator[tuple[str, pikepdf.Object]]:
    for item in _listed(value):
        if isinstance(item, pikepdf.Dictionary):
            yield from ((key, item[key]) for key in _ATTRIBUTES if key in item)


def _read_box(value: object) -> tuple[float, float, float, float] | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    try:
        left, bottom, right, top = (float(number) for number in value)
    except (TypeError, ValueError):
        return None
    return (left, bottom, right, top)


@dataclass(frozen=True, slots=True)
class Tree:
    """The top of the tree, the elements of annotations by their ids, the glyphs in its order.

    `said` is what is spoken in place of what is shown, `strays` are elements that name another
    parent than the one that holds them.
    """

    nodes: Nodes = field(default_factory=Nodes)
    tagged: dict[tuple[int, int], str] = field(default_factory=dict)
    shown: tuple[Shown, ...] = ()
    said: Sequence[Said] = ()
    strays: Sequence[Misfit] = ()


def read_tree(
    root: pikepdf.Object | None, content: Content, pages: dict[tuple[int, int], int]
) -> Tree:
    """The tree of a document.

    Empty without one. TreeError for a tree that is endless or holds an element twice.
    """
    if not isinstance(root, pikepdf.Dictionary):
        return Tree()
    reader = TreeReader(content, pages, root.get("/RoleMap"), root.get("/ClassMap"))
    reader.ids.update((number, key) for key, number in pages.items())
    parts = reader.read_nodes(root.get("/K"), None, Way("", 0))
    nodes = Nodes(part.node for part in parts if part.node is not None)
    return Tree(nodes, reader.tagged, tuple(reader.shown), reader.said, reader.strays)
