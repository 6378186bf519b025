"""References to other documents of the set: resolved, then written for LaTeX with their labels."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.labels import Label
from bindery.tex.escape import escape

NUMBERS = "dat"  # before the colon in the label of a table of numbers behind a figure

# how LaTeX calls what each reference means, in its anchors
_KINDS = {
    "fig": "figure",
    "tbl": "table",
    "sec": "section",
    "box": "box",
    "eq": "equation",
    NUMBERS: "table",
}


@dataclass(frozen=True, slots=True)
class ExternalDocument:
    """A document that may be referred to, with the labels that its texts define.

    `scope` is that of its own texts; with `inside` its texts stand in the document that refers.
    """

    stem: str
    title: str
    scope: str
    inside: bool
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class ExternalReference:
    """A reference to a label in another document, and where the author wrote it.

    `key` is the one that the fragment uses: its scope and what the author wrote. With `inside` the
    label stands in the document itself; with `paged` its page is printed.
    """

    key: str
    stem: str
    title: str
    label: str
    inside: bool
    path: str
    line: int
    paged: bool = True


def resolve_reference(
    key: str, documents: Mapping[str, ExternalDocument], place: tuple[str, int]
) -> ExternalReference:
    """The label that a reference means; raises BinderyError at the author's line without one.

    Without a region in between, a joint document is searched for what the text's own scope calls
    so, then for what the document itself does.
    """
    scope, _, target = key.partition("/")
    stem, *between, name = target.split(":")
    document = documents[stem]
    prefix, _, own = name.partition("-")
    scopes = between or list(dict.fromkeys((scope, document.scope)))
    for one in scopes:
        label = f"{prefix}:{one}/{own}"
        if label in document.labels:
            return ExternalReference(key, stem, document.title, label, document.inside, *place)
    said = Message("rendering-not-there", document=stem, kind=prefix, name=name)
    if between:
        said = Message(
            "rendering-not-there-of", document=stem, kind=prefix, name=name, scope=between[0]
        )
    advice = _suggest(prefix, own, scopes, document.labels)
    raise BinderyError((Diagnostic(*place, said, advice),))


def _suggest(prefix: str, name: str, scopes: list[str], labels: frozenset[str]) -> Message | None:
    """The nearest name, or the scopes of which there is one of this name."""
    near = {
        label.partition("/")[2]
        for one in scopes
        for label in labels
        if label.startswith(f"{prefix}:{one}/")
    }
    ending = f"/{name}"
    held = sorted(one for one in labels if one.startswith(f"{prefix}:") and one.endswith(ending))
    if held:
        first = held[0].removeprefix(f"{prefix}:").removesuffix(ending)
        return Message("rendering-say-whose", scope=first, target=f"{prefix}-{name}")
    return suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})


type_of_labels = Mapping[str, Mapping[str, Label]]


def write_external_labels(
    references: tuple[ExternalReference, ...], labels: type_of_labels, unknown: str = ""
) -> str:
    """external.tex: the label of each reference, as far as known; `labels` by document and name.

    What is not known yet is left out, and printed at about the width it will have; with `unknown`
    that is printed instead. The digest stands for all of it in the PDF's id.
    """
    lines = [
        _write_label(one, labels, unknown)
        for one in sorted(dict.fromkeys(references), key=lambda one: one.key)
    ]
    lines = [line for line in dict.fromkeys(lines) if line]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]
    head = [f"\\def\\BinderyExternalDigest{{{digest}}}", "\\makeatletter"]
    return "\n".join([*head, *lines, "\\makeatother"]) + "\n"


def _write_label(one: ExternalReference, labels: type_of_labels, unknown: str) -> str:
    """The definition for one reference; "" when nothing is known of it."""
    if one.inside:
        return _define(f"BinderyInternal@{one.key}", one.label)
    label = labels.get(one.stem, {}).get(one.label)
    if not label and not unknown:
        return ""
    found = label or Label(unknown, unknown, unknown, f"{_KINDS[one.label.partition(':')[0]]}.0")
    words = (
        escape(one.title), f"{one.stem}.pdf" if label else "",
        found.number, found.page if one.paged else "", found.title, found.anchor,
    )  # fmt: skip
    return _define(f"BinderyExternal@{one.key}", "".join(f"{{{word}}}" for word in words))


def _define(name: str, text: str) -> str:
    return f"\\expandafter\\def\\csname {name}\\endcsname{{{text}}}"


def find_changed(
    references: tuple[ExternalReference, ...], labels: type_of_labels, written: str
) -> tuple[ExternalReference, ...]:
    """The references whose label is not the one in the text of an external.tex."""
    lines = set(written.splitlines())
    return tuple(one for one in references if _write_label(one, labels, "") not in {"", *lines})


def find_missing(
    references: tuple[ExternalReference, ...], labels: type_of_labels
) -> tuple[ExternalReference, ...]:
    """The references to a label that the other document's texts have and its .aux file has not."""
    return tuple(
        one for one in references if not one.inside and one.label not in labels.get(one.stem, {})
    )
