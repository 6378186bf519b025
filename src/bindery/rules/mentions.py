"""Checks that the text refers to every figure, table and box of its document (REQ-96)."""

from collections.abc import Collection, Iterable

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Fragment, Placed
from bindery.rules.references import explain_unmentioned

_KINDS = frozenset({"figure", "table", "box"})


def check_mentions(fragments: Iterable[Fragment], lost: Collection[str] = ()) -> list[Diagnostic]:
    """What is placed and never referred to, in texts that are read as one.

    A reference counts wherever it stands in these texts, before or after the place itself. `lost`
    are names that references give and no place has: told already, and one may mean this place.
    """
    texts = tuple(fragments)
    meant = {label for text in texts for label, _ in text.references}
    return [
        Diagnostic(text.path, one.line, _explain(one))
        for text in texts
        for one in text.placed
        if one.kind in _KINDS
        and not meant.intersection((one.label, *one.inner))
        and not explain_unmentioned(texts, lost, one.label)
    ]


def _explain(placed: Placed) -> Message:
    if not placed.label:
        return Message("rules-no-anchor", kind=placed.kind)
    prefix, _, rest = placed.label.partition(":")
    written = f"@{prefix}-{rest.partition('/')[2]}"
    return Message("rules-not-mentioned", kind=placed.kind, name=written)
