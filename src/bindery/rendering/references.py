"""What a document's texts refer to must be in the document: sections, figures and tables."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.model.tree import Blocks, Box, Heading, Image, Table
from bindery.rendering.assembly import list_labels
from bindery.rendering.outline import walk_files
from bindery.rendering.views import Converted

_PREFIXES = {"sec": "section", "fig": "figure", "tbl": "table", "box": "box", "eq": "formula"}


def check_references(converted: Iterable[Converted], tree: Blocks) -> None:
    """Raise BinderyError with every reference that leads nowhere, or to two places.

    `tree` is that of the document, which holds the places.
    """
    known = list_labels(tree)
    references = [
        (one.fragment.path, line, label)
        for one in converted
        for label, line in one.fragment.references
    ]
    mistakes = [
        Diagnostic(path, line, *_explain(label, known))
        for path, line, label in references
        if label not in known
    ]
    mistakes += _find_doubles(tree, {label for _, _, label in references})
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))


def _find_doubles(tree: Blocks, meant: AbstractSet[str]) -> Iterator[Diagnostic]:
    """Places that are referred to and have the anchor of a place in another text."""
    first: dict[str, tuple[str, int]] = {}
    for path, block in walk_files(tree):
        label = getattr(block, "label", "")
        if label not in meant or not isinstance(block, Heading | Box | Image | Table):
            continue
        before = first.setdefault(label, (path, block.line))
        if before[0] != path:
            prefix, _, rest = label.partition(":")
            name = rest.partition("/")[2]
            message = f"the anchor of @{prefix}-{name} is used twice in this document"
            hint = f"the other is in {before[0]}:{before[1]}; give one another name"
            yield Diagnostic(path, block.line, message, hint)


def _explain(label: str, known: set[str]) -> tuple[str, str]:
    """Message and hint, with the names as the author writes them."""
    prefix, _, rest = label.partition(":")
    scope, _, name = rest.partition("/")
    beginning = f"{prefix}:{scope}/"
    near = {one.removeprefix(beginning) for one in known if one.startswith(beginning)}
    kind = _PREFIXES.get(prefix, "place")
    if prefix == "box":
        hint = suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})
        defined = f'give the box its anchor: ::: {{.kind title="…" #box-{name}}}'
        return f"this document has no box «@box-{name}»", hint or defined
    defined = f"define it: ## Title {{#sec-{name}}}" if prefix == "sec" else f"place the {kind}"
    defined = f"number the formula: $$ … $$ {{#eq-{name}}}" if prefix == "eq" else defined
    hint = suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})
    return f"this document has no {kind} «@{prefix}-{name}»", hint or defined
