"""The steps that resolve a document's references to others, and check what became of them."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.messages import Message
from bindery.model import Document, Study
from bindery.model.labels import Label
from bindery.planning.codec import read_fragment
from bindery.planning.label_steps import (
    ROOMS,
    LabelSource,
    ReportDivergence,
    describe_mistake,
    raise_mistakes,
    read_references,
)
from bindery.planning.linking import Link, list_links, name_scope
from bindery.planning.numbers_links import NumbersLinks
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text
from bindery.rendering.external import (
    ExternalDocument,
    ExternalReference,
    find_missing,
    resolve_reference,
)


@dataclass(frozen=True, slots=True)
class ResolveReferences:
    """Finds the label that each reference to another document means, or reports that it is missing.

    `texts` are the document's own (path and scope), `others` the documents that they may refer to:
    name, title, scope, whether the document holds them itself, and their texts. `numbers` are the
    references between figures and the tables of their numbers, which no author writes.
    """

    stem: str
    texts: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str, str, bool, tuple[str, ...]], ...]
    incomplete: tuple[str, ...] = ()
    numbers: tuple[ExternalReference, ...] = ()

    def __call__(self, work: Workspace) -> Product:
        """Write the resolved references; raises BinderyError with all that mean nothing.

        What a document of a region that is `incomplete` holds is unknown; so is, for a probe, what
        one holds of which a text cannot be read.
        """
        documents = {one[0]: self._read_document(work, one) for one in self.others}
        unknown = {one[0] for one in self.others if self._is_unknown(work, one)}
        found: list[ExternalReference] = []
        mistakes: list[Diagnostic] = []
        for path, scope in self.texts:
            for target, line in self._list_references(work, path):
                try:
                    found.append(resolve_reference(f"{scope}/{target}", documents, (path, line)))
                except BinderyError as error:
                    known = target.partition(":")[0] not in unknown
                    mistakes += error.diagnostics if known else ()
        if mistakes:
            raise BinderyError(dict.fromkeys(mistakes))
        found += self.numbers
        _write_json(work, layout.references(self.stem), [asdict(one) for one in found])
        return Product()

    def _list_references(self, work: Workspace, path: str) -> tuple[tuple[str, int], ...]:
        made = layout.converted(path)
        return () if work.lacks(made) else read_fragment(work, made).cross_references

    def _is_unknown(
        self, work: Workspace, one: tuple[str, str, str, bool, tuple[str, ...]]
    ) -> bool:
        lacking = any(work.lacks(layout.converted(path)) for path in one[4])
        return lacking or one[2] in self.incomplete

    def _read_document(
        self, work: Workspace, one: tuple[str, str, str, bool, tuple[str, ...]]
    ) -> ExternalDocument:
        stem, title, scope, inside, paths = one
        labels: set[str] = set()
        for path in map(layout.converted, paths):
            labels |= set() if work.lacks(path) else read_fragment(work, path).list_labels()
        return ExternalDocument(stem, title, scope, inside, frozenset(labels))


@dataclass(frozen=True, slots=True)
class CheckReferences:
    """Checks each reference: the label is printed as it is, and the link opens it.

    `sources` are the other documents as they became.
    """

    stem: str
    sources: tuple[LabelSource, ...]

    def __call__(self, work: Workspace) -> Product:
        """Write the references with number and page; raises BinderyError for one that is wrong."""
        references = read_references(work, self.stem)
        labels = {one.stem: one.read(work) for one in self.sources}
        raise_mistakes(
            describe_mistake(
                one,
                Message("planning-reference-not-printed", document=one.stem, label=one.label),
            )
            for one in find_missing(references, labels)
        )
        ReportDivergence(self.stem, self.sources)(work)
        pairs = [(one, labels[one.stem][one.label]) for one in references if not one.inside]
        raise_mistakes([*self._check_links(work, pairs), *self._check_pages(work, pairs)])
        data = [
            {
                "path": one.path, "line": one.line, "document": one.stem, "label": one.label,
                "number": label.number, "page": label.page, "anchor": label.anchor,
            }
            for one, label in pairs
        ]  # fmt: skip
        _write_json(work, layout.checked_references(self.stem), data)
        return Product()

    def _check_links(
        self, work: Workspace, pairs: list[tuple[ExternalReference, Label]]
    ) -> list[Diagnostic]:
        """Each reference must be a link that opens the anchor and says its page."""
        from bindery.inspection.remote_links import read_remote_links

        links = read_remote_links(work.read_path(layout.typeset_pdf(self.stem)))
        words: dict[tuple[str, str], str] = {}
        for link in links:
            place = (link.file, link.destination)
            words[place] = f"{words.get(place, '')} {link.words}"
        return [
            describe_mistake(one, Message("planning-no-link", label=one.label, document=one.stem))
            for one, label in pairs
            if (label.page if one.paged else label.number)
            not in re.findall(r"[\w.]*\w", words.get((f"{one.stem}.pdf", label.anchor), ""))
        ]

    def _check_pages(
        self, work: Workspace, pairs: list[tuple[ExternalReference, Label]]
    ) -> list[Diagnostic]:
        """In the other PDF the anchor must be a destination on the page that is printed."""
        from bindery.inspection.remote_links import read_destinations

        pages = {
            one.stem: read_destinations(work.read_path(layout.typeset_pdf(one.stem)))
            for one in self.sources
            if one.made
        }
        return [
            describe_mistake(
                one,
                Message("planning-other-page", document=one.stem, label=one.label, page=label.page),
            )
            for one, label in pairs
            if one.stem in pages and pages[one.stem].get(label.anchor) != label.page
        ]


def _write_json(work: Workspace, path: str, data: object) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    work.write_path(path).write_text(text, "utf-8")


def list_document_links(
    study: Study, document: Document, texts: tuple[Text, ...]
) -> tuple[Link, ...]:
    """The documents that the texts of one may refer to."""
    names = sorted({other.stem for text in texts for other in text.documents})
    return list_links(document, names, study)


def plan_resolving(
    study: Study,
    document: Document,
    texts: Mapping[str, tuple[Text, ...]],
    numbers: NumbersLinks,
    incomplete: Iterable[str] = (),
) -> Step:
    """The step that resolves a document's references; `texts` are those of each document."""
    own = texts[document.stem]
    others = tuple(
        (
            link.document.stem,
            link.document.title,
            name_scope(link.document),
            link.inside,
            tuple(
                text.section.path for text in (own if link.inside else texts[link.document.stem])
            ),
        )
        for link in list_document_links(study, document, own)
    )
    pieces = tuple((text.section.path, text.scope) for text in own if text.documents)
    unknown = tuple(sorted(incomplete))
    action = ResolveReferences(document.stem, pieces, others, unknown, numbers.references)
    paths = (*(path for path, _ in pieces), *(path for one in others for path in one[4]))
    inputs = tuple(layout.converted(path) for path in paths)
    name, outputs = f"resolve references {document.stem}", (layout.references(document.stem),)
    step = make_step(name, (inputs, outputs), action, describe_recipe(action, ROOMS))
    return replace(step, probe=action)


def plan_checking(stem: str, sources: tuple[LabelSource, ...]) -> Step:
    """The step that checks a document's references when all have been typeset."""
    # what counts for a document that this build makes is how it was typeset
    action = CheckReferences(
        stem, tuple(replace(one, provisional=one.provisional and not one.made) for one in sources)
    )
    made = [one.stem for one in sources if one.made]
    inputs = (
        layout.references(stem),
        layout.external_labels(stem),
        layout.typeset_pdf(stem),
        *(path for one in action.sources for path in one.inputs),
        *(layout.labels(one) for one in made),
        *(layout.typeset_pdf(one) for one in made),
    )
    recipe = describe_recipe(
        action, (*ROOMS, "planning/label_steps.py", "inspection/remote_links.py"), ("pikepdf",)
    )
    outputs = (layout.checked_references(stem),)
    step = make_step(f"check references {stem}", (inputs, outputs), action, recipe)
    known = tuple(layout.labels(one.stem) for one in sources if not one.made)
    return replace(step, feedback=known)
