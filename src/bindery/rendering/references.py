"""What a document's texts refer to must be in the document: sections, figures and tables."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.rendering.views import Converted

_PREFIXES = {"sec": "section", "fig": "figure", "tbl": "table", "box": "box"}


def check_references(converted: Iterable[Converted], labels: AbstractSet[str]) -> None:
    """Raise BinderyError with every reference that leads nowhere, at the author's line.

    `labels` are those of all that the document holds.
    """
    known = set(labels)
    mistakes = [
        Diagnostic(one.fragment.path, line, *_explain(label, known))
        for one in converted
        for label, line in one.fragment.references
        if label not in known
    ]
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))


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
    hint = suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})
    return f"this document has no {kind} «@{prefix}-{name}»", hint or defined
