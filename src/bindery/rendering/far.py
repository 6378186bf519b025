"""What a document prints of the other documents of its set: checked, then written for LaTeX."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.tex.escape import escape

_KINDS = {"fig": "figure", "tbl": "table", "sec": "section", "box": "box"}


@dataclass(frozen=True, slots=True)
class Other:
    """A document that may be referred to, with the labels that its texts define.

    `scope` is that of its own texts; with `inside` its texts stand in the document that refers.
    """

    stem: str
    title: str
    scope: str
    inside: bool
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Need:
    """A place in another document that is referred to, and where the author does so.

    `key` is the one that the fragment uses: its scope and what the author wrote.
    """

    key: str
    stem: str
    title: str
    label: str
    inside: bool
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class FarLabel:
    """What is printed of a label in another document: LaTeX text, and the anchor to go to."""

    number: str
    page: str
    title: str
    anchor: str


def find_need(key: str, others: Mapping[str, Other], place: tuple[str, int]) -> Need:
    """The place that a reference means; raises BinderyError at the author's line without one.

    Without a region in between, a joint document is searched for what the text's own scope calls
    so, then for what the document itself does.
    """
    scope, _, target = key.partition("/")
    stem, *between, name = target.split(":")
    other = others[stem]
    prefix, _, own = name.partition("-")
    scopes = between or list(dict.fromkeys((scope, other.scope)))
    for one in scopes:
        label = f"{prefix}:{one}/{own}"
        if label in other.labels:
            return Need(key, stem, other.title, label, other.inside, *place)
    message = f"«{stem}» has no {_KINDS[prefix]} «@{name}»"
    if between:
        message += f" of «{between[0]}»"
    hint = _suggest(prefix, own, scopes, other.labels)
    raise BinderyError((Diagnostic(*place, message, hint),))


def _suggest(prefix: str, name: str, scopes: list[str], labels: frozenset[str]) -> str:
    """The nearest name, or the scopes of which there is one of this name."""
    near = {
        label.partition("/")[2]
        for one in scopes
        for label in labels
        if label.startswith(f"{prefix}:{one}/")
    }
    hint = suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})
    ending = f"/{name}"
    held = sorted(one for one in labels if one.startswith(f"{prefix}:") and one.endswith(ending))
    if held:
        first = held[0].removeprefix(f"{prefix}:").removesuffix(ending)
        return f"say whose: @…:{first}:{prefix}-{name}"
    return hint or "define it there, or place it there"


def write_far(
    needs: tuple[Need, ...], labels: Mapping[str, Mapping[str, FarLabel]], unknown: str = ""
) -> str:
    """far.tex: what is known of each need; `labels` by document and label.

    What is not known yet is left out, and printed at about the width it will have; with `unknown`
    that is printed instead.
    """
    lines = []
    for need in sorted(dict.fromkeys(needs), key=lambda need: need.key):
        label = labels.get(need.stem, {}).get(need.label)
        if need.inside:
            lines.append(_define(f"BinderyNear@{need.key}", need.label))
        elif label or unknown:
            found = label or FarLabel(unknown, unknown, unknown, f"{_read_kind(need)}.0")
            words = (
                escape(need.title), f"{need.stem}.pdf" if label else "",
                found.number, found.page, found.title, found.anchor,
            )  # fmt: skip
            lines.append(
                _define(f"BinderyFar@{need.key}", "".join(f"{{{word}}}" for word in words))
            )
    lines = list(dict.fromkeys(lines))
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]
    head = [f"\\def\\BinderyLinks{{{digest}}}", "\\makeatletter"]
    return "\n".join([*head, *lines, "\\makeatother"]) + "\n"


def _read_kind(need: Need) -> str:
    return _KINDS[need.label.partition(":")[0]]


def _define(name: str, text: str) -> str:
    return f"\\expandafter\\def\\csname {name}\\endcsname{{{text}}}"


def check_settled(
    needs: tuple[Need, ...], labels: Mapping[str, Mapping[str, FarLabel]], printed: str
) -> None:
    """Raise BinderyError when a document prints other numbers or pages than the others have."""
    mistakes = [
        Diagnostic(
            need.path, need.line,
            f"«{need.stem}» does not print what «{need.label}» should refer to",
            "the heading, figure or table has no number or title there",
        )
        for need in needs
        if not need.inside and need.label not in labels.get(need.stem, {})
    ]  # fmt: skip
    if not mistakes and write_far(needs, labels) != printed:
        first = next(need for need in needs if not need.inside)
        mistakes.append(
            Diagnostic(
                first.path, first.line,
                "the references between the documents do not come to rest",
                "a page number that changes the length of its own text does this; reword near it",
            )
        )  # fmt: skip
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
