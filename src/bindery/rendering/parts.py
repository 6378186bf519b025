"""Parts of a document: Markdown templates over the chain of reasoning, the registers, the colophon.

A part is a template of the house style (`templates/house/parts/<name>.md`). It prints Markdown, so
titles are headings, links are references and example text is an example block, in every edition.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.tex.environment import render_markdown
from bindery.tex.escape import Tex
from bindery.tex.failures import CallError
from bindery.tex.insertion import Inserted


@dataclass(frozen=True, slots=True)
class PartText:
    """A part before it is read: its Markdown and what stands behind its private characters.

    `scope` is a region's slug or "study", `path` the template under the root.
    """

    scope: str
    name: str
    path: str
    text: str
    inserted: tuple[Inserted, ...]


@dataclass(slots=True)
class PartCalls:
    """The parts that a document's own template asks for, in order; templates call `place`."""

    own: str
    names: tuple[str, ...]
    asked: dict[tuple[str, str], None] = field(default_factory=dict)

    def place(self, name: str, scope: str = "") -> Tex:
        """The mark that stands for a part until its LaTeX is known."""
        if name not in self.names:
            raise CallError(Message("rendering-no-part", name=name), suggest(name, self.names))
        self.asked[(scope or self.own, name)] = None
        return Tex(f"\\PlacePart{{{scope or self.own}-{name}}}")


def list_parts(root: Path) -> tuple[str, ...]:
    """The parts that the house style can place."""
    return tuple(sorted(p.stem for p in (root / layout.HOUSE / "parts").glob("*.md")))


def write_part(root: Path, context: Mapping[str, object], part: tuple[str, str]) -> PartText:
    """The Markdown of a part; raises BinderyError at the template's line."""
    scope, name = part
    template = f"house/parts/{name}.md"
    text, inserted = render_markdown(root, template, context)
    return PartText(scope, name, f"{layout.TEMPLATES}/{template}", text, inserted)
