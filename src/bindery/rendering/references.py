"""What a document's texts refer to must be in the document: sections, figures and tables."""

import re
from collections.abc import Iterable, Mapping

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.rendering.views import Converted

_LABEL = re.compile(r"\\label\{([^}]*)\}")
_PREFIXES = {"sec": "section", "fig": "figure", "tbl": "table", "box": "box"}


def check_references(
    converted: Iterable[Converted], entries: Iterable[str], files: Mapping[str, str]
) -> None:
    """Raise BinderyError with every reference that leads nowhere, at the author's line.

    `entries` are the labels of the document's figures and tables, `files` its rendered texts,
    whose own labels count too.
    """
    converted = tuple(converted)
    known = {label for text in files.values() for label in _LABEL.findall(text)} | set(entries)
    known |= {placed.label for one in converted for placed in one.fragment.placed}
    mistakes = [
        Diagnostic(one.fragment.map.source, line, *_explain(label, known))
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
