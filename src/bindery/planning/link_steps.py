"""The step that follows the links of parts from document to document, without TeX."""

from dataclasses import dataclass

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.messages import Message
from bindery.model import Study
from bindery.model.index import write_target
from bindery.model.tree import decode_tree
from bindery.planning.recipe import describe_recipe, make_step

LINKS = "follow links"
_ROOMS = ("rendering", "model", "tex")


@dataclass(frozen=True, slots=True)
class FollowLinks:
    """Asserts that each place which a document's part leads to is in the other document.

    `stems` are the documents of the set.
    """

    stems: tuple[str, ...]

    def __call__(self, work: Workspace) -> Product:
        """Write how many there are; raises BinderyError with all that lead nowhere."""
        from bindery.rendering.references import list_document_links, list_named

        trees = {
            stem: decode_tree(work.read_path(layout.tree(stem)).read_bytes()) for stem in self.stems
        }
        labels = {stem: list_named(tree) for stem, tree in trees.items()}
        links = [one for tree in trees.values() for one in list_document_links(tree)]
        mistakes = [
            Diagnostic(
                path,
                link.line or None,
                Message(
                    "rendering-not-in-document",
                    document=link.document,
                    target=write_target(link.label),
                ),
            )
            for path, link in links
            if link.label not in labels.get(link.document, set())
        ]
        if mistakes:
            raise BinderyError(dict.fromkeys(mistakes))
        work.write_path(layout.FOLLOWED_LINKS).write_text(f"{len(links)}\n", "utf-8")
        return Product()


def plan_following(study: Study) -> Step:
    """The step for the whole set."""
    action = FollowLinks(tuple(document.stem for document in study.documents))
    inputs = tuple(layout.tree(stem) for stem in action.stems)
    recipe = describe_recipe(action, _ROOMS, ("msgspec",))
    return make_step(LINKS, (inputs, (layout.FOLLOWED_LINKS,)), action, recipe)
