"""Reads the catalogue of messages as its tests do: each entry with its file and places."""

from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

HOME = Path(__file__).resolve().parents[1] / "src/bindery"
LANGUAGES = sorted(path.parent.name for path in (HOME / "messages").glob("*/common.ftl"))


def read_entries(language):
    """Each message and term by id: its file, its variables and those of its hint."""
    found = {}
    for path in sorted((HOME / "messages" / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text("utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content.strip()}"
            if isinstance(entry, fluent.Message | fluent.Term):
                mark = "-" if isinstance(entry, fluent.Term) else ""
                name = f"{mark}{entry.id.name}"
                assert name not in found, f"{name} stands twice"
                found[name] = (path.stem, list_names(entry, fluent.VariableReference))
    return found


def list_names(node, kind):
    """The names of all references of a kind within a node."""
    if isinstance(node, kind):
        return {node.id.name}
    children = [one for one in vars(node).values() if isinstance(one, fluent.BaseNode | list)]
    flat = [one for child in children for one in (child if isinstance(child, list) else [child])]
    return set().union(*(list_names(one, kind) for one in flat if isinstance(one, fluent.BaseNode)))


ENGLISH = read_entries("en")
