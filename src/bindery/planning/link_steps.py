"""Steps that find what documents print of each other, and hold it together (docs: References).

The order follows from the references and has no circle, whoever refers to whom: each document is
laid out, then typeset with what the others' layouts say, then held against what the others became,
and typeset again where that differs. After the last round every number must be the final one.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.model import Document, Study
from bindery.planning.codec import read_json
from bindery.planning.linking import Link, list_links, name_scope
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text
from bindery.rendering.far import FarLabel, Need, Other, find_need, write_far

ROUNDS = 4
_ROOMS = ("rendering/far.py", "planning/codec.py", "loading/reader.py")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document's labels stand: in a file of this build, or as the last one left them."""

    stem: str
    path: str = ""
    text: str = ""


def read_far_labels(work: Workspace, sources: tuple[Source, ...]) -> dict[str, dict[str, FarLabel]]:
    """The labels of several documents, by document and label."""
    return {
        one.stem: {
            name: FarLabel(*fields)
            for name, fields in json.loads(
                work.read_path(one.path).read_text("utf-8") if one.path else one.text
            ).items()
        }
        for one in sources
    }


def read_needs(work: Workspace, stem: str) -> tuple[Need, ...]:
    """What a document refers to."""
    return tuple(Need(**one) for one in read_json(work, layout.linked(stem)))


@dataclass(frozen=True, slots=True)
class ReferDocument:
    """Finds the place of each reference to another document, or tells that there is none.

    `pieces` are the document's texts (path and scope), `others` those that it may refer to: name,
    title, scope, whether it holds them itself, and their texts.
    """

    stem: str
    pieces: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str, str, bool, tuple[str, ...]], ...]

    def __call__(self, work: Workspace) -> Product:
        """Write the places, and what can be printed before anything is known of the others."""
        others = {one[0]: self._read_other(work, one) for one in self.others}
        needs: list[Need] = []
        mistakes: list[Diagnostic] = []
        for path, scope in self.pieces:
            for target, line in read_json(work, layout.converted(path, "json"))["far"]:
                try:
                    needs.append(find_need(f"{scope}/{target}", others, (path, line)))
                except BinderyError as error:
                    mistakes += error.diagnostics
        if mistakes:
            raise BinderyError(dict.fromkeys(mistakes))
        data = json.dumps([asdict(one) for one in needs], ensure_ascii=False, indent=1) + "\n"
        work.write_path(layout.linked(self.stem)).write_text(data, "utf-8")
        text = write_far(tuple(needs), {})
        work.write_path(layout.far(self.stem, 0)).write_text(text, "utf-8")
        return Product()

    def _read_other(
        self, work: Workspace, one: tuple[str, str, str, bool, tuple[str, ...]]
    ) -> Other:
        stem, title, scope, inside, paths = one
        labels: set[str] = set()
        for path in paths:
            data = read_json(work, layout.converted(path, "json"))
            labels |= {*data["labels"], *(placed["label"] for placed in data["placed"])}
        return Other(stem, title, scope, inside, frozenset(labels))


@dataclass(frozen=True, slots=True)
class GatherFar:
    """Writes what a document prints of others, as far as their labels say it.

    Nothing else of the others is in it: the document is not typeset anew for what it does not
    print. `unknown` stands for what is not known.
    """

    stem: str
    sources: tuple[Source, ...]
    output: str
    unknown: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write it."""
        labels = read_far_labels(work, self.sources)
        text = write_far(read_needs(work, self.stem), labels, self.unknown)
        work.write_path(self.output).write_text(text, "utf-8")
        return Product()


def plan_referring(study: Study, document: Document, texts: Mapping[str, tuple[Text, ...]]) -> Step:
    """The step that finds what a document refers to; `texts` are those of each document."""
    own = texts[document.stem]
    links = list_document_links(study, document, own)
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
        for link in links
    )
    pieces = tuple((text.section.path, text.scope) for text in own if text.documents)
    action = ReferDocument(document.stem, pieces, others)
    paths = (*(path for path, _ in pieces), *(path for one in others for path in one[4]))
    inputs = tuple(layout.converted(path, "json") for path in paths)
    outputs = (layout.linked(document.stem), layout.far(document.stem, 0))
    recipe = describe_recipe(action, _ROOMS)
    return make_step(f"refer {document.stem}", (inputs, outputs), action, recipe)


def plan_gathering(stem: str, sources: tuple[Source, ...], output: str, unknown: str = "") -> Step:
    """The step that writes what a document prints of others."""
    action = GatherFar(stem, sources, output, unknown)
    inputs = (layout.linked(stem), *(one.path for one in sources if one.path))
    name = f"gather {stem}" + (" (draft)" if unknown else "")
    return make_step(name, (inputs, (output,)), action, describe_recipe(action, _ROOMS))


def list_document_links(
    study: Study, document: Document, texts: tuple[Text, ...]
) -> tuple[Link, ...]:
    """The documents that the texts of one may refer to."""
    names = sorted({other.stem for text in texts for other in text.documents})
    return list_links(document, names, study)
