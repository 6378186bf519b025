"""Checks that the text refers to every figure, table and box of its document (REQ-96)."""

from collections.abc import Iterable

from bindery.errors import Diagnostic
from bindery.model import Fragment, Placed

_WRITTEN = {
    "figure": '![Caption](file.png){#fig-name alt="…"} and @fig-name',
    "table": "«: Caption {#tbl-name}» and @tbl-name",
    "box": '::: {.kind title="…" #box-name} and @box-name',
}  # fmt: skip


def check_mentions(fragments: Iterable[Fragment]) -> list[Diagnostic]:
    """What is placed and never referred to, in texts that are read as one.

    A reference counts wherever it stands in these texts, before or after the place itself.
    """
    texts = tuple(fragments)
    meant = {label for text in texts for label, _ in text.references}
    return [
        Diagnostic(text.path, one.line, *_explain(one))
        for text in texts
        for one in text.placed
        if one.kind in _WRITTEN and not meant.intersection((one.label, *one.inner))
    ]


def _explain(placed: Placed) -> tuple[str, str]:
    if not placed.label:
        hint = f"give it an anchor and refer to it: {_WRITTEN[placed.kind]}"
        return f"no text can refer to this {placed.kind}", hint
    prefix, _, rest = placed.label.partition(":")
    written = f"@{prefix}-{rest.partition('/')[2]}"
    return (
        f"no text refers to the {placed.kind} «{written}»",
        f"say what it shows: … in {written} …",
    )
