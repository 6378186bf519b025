"""Compares the tree with the pages' own way back to it (ISO 32000-1, 14.7.4.4)."""

from collections.abc import Iterator, Mapping, Sequence

import pikepdf

from bindery.inspection.elements import walk_all
from bindery.inspection.facts import Misfit, Odd
from bindery.inspection.links import walk_names
from bindery.inspection.page_content import Mark
from bindery.inspection.structure import Node

_DEEPEST = 20


def find_misfits(
    pdf: pikepdf.Pdf, tree: Sequence[Node], tagged: Mapping[tuple[int, int], str]
) -> Iterator[Misfit]:
    """Where the ways from pages to elements lead to another element than the tree's own."""
    owners: dict[Mark, Node] = {}
    for node in walk_all(tree):
        for mark in node.marks:
            if mark in owners:
                yield Misfit(Odd.TWICE, node.page, node.path, node.text)
            owners[mark] = node
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return
    parents = dict(_walk_numbers(root.get("/ParentTree")))
    for page in pdf.pages:
        yield from _compare_page(page.obj, parents, owners)
    yield from _compare_links(pdf, parents, tagged, tree)
    yield from _compare_names(root, tree)


def _walk_numbers(node: object, depth: int = 0) -> Iterator[tuple[int, pikepdf.Object]]:
    if not isinstance(node, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    found = list(node.get("/Nums", ()))
    yield from ((int(key), value) for key, value in zip(found[::2], found[1::2], strict=False))
    for kid in node.get("/Kids", ()):
        yield from _walk_numbers(kid, depth + 1)


def _compare_page(
    page: pikepdf.Object, parents: Mapping[int, pikepdf.Object], owners: Mapping[Mark, Node]
) -> Iterator[Misfit]:
    listed = parents.get(int(page.get("/StructParents", -1)))
    if not isinstance(listed, pikepdf.Array):
        return
    for number, element in enumerate(listed):
        node = owners.get((page.objgen, number))
        known = isinstance(element, pikepdf.Dictionary)
        if node is not None and node.number and (not known or element.objgen[0] != node.number):
            yield Misfit(Odd.PARENT_TREE, node.page, node.path, node.text)


def _compare_links(
    pdf: pikepdf.Pdf,
    parents: Mapping[int, pikepdf.Object],
    tagged: Mapping[tuple[int, int], str],
    tree: Sequence[Node],
) -> Iterator[Misfit]:
    numbers = {node.path: node for node in walk_all(tree) if node.links}
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            node = numbers.get(tagged.get(annotation.objgen, ""))
            if node is None or not node.number or "/StructParent" not in annotation:
                continue
            element = parents.get(int(annotation["/StructParent"]))
            if not isinstance(element, pikepdf.Dictionary) or element.objgen[0] != node.number:
                yield Misfit(Odd.LINK_PARENT, node.page, node.path, node.text)


def _compare_names(root: pikepdf.Object, tree: Sequence[Node]) -> Iterator[Misfit]:
    """The names of elements: each belongs to one, and the table of names says so."""
    named: dict[str, Node] = {}
    for node in walk_all(tree):
        if node.id in named and node.role != "Note":  # a note's name is another rule's matter
            yield Misfit(Odd.NAME, node.page, node.path, node.text)
        if node.id:
            named[node.id] = node
    for name, element in walk_names(root.get("/IDTree")):
        node_of = named.get(name)
        number = element.objgen[0] if isinstance(element, pikepdf.Dictionary) else 0
        if node_of is not None and node_of.number and number != node_of.number:
            yield Misfit(Odd.NAME, node_of.page, node_of.path, node_of.text)
