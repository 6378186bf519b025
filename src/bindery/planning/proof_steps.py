"""The step that proofreads a document's texts: what cannot be checked in one text alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bindery import layout
from bindery.errors import BinderyError, Severity, encode_diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.model import Document, Fragment, Study
from bindery.planning.codec import read_fragment
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text
from bindery.rules.proof import ProofSettings, proofread


@dataclass(frozen=True, slots=True)
class ProofreadDocument:
    """Checks the texts of one document against each other.

    `groups` are the paths of the sections that are read as one text, in the order of reading.
    """

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    settings: ProofSettings
    output: str
    draft: bool

    def __call__(self, work: Workspace) -> Product:
        """Write what was found; a document with a mistake is not finished, a draft is."""
        found = proofread(self._read(work), self.settings, draft=self.draft)
        mistakes = [one for one in found if one.severity is Severity.ERROR]
        if mistakes:
            raise BinderyError(found)
        said = [encode_diagnostic(one) for one in found]
        data = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        work.write_path(self.output).write_text(data, "utf-8")
        return Product(warnings=found)

    def _read(self, work: Workspace) -> Mapping[str, tuple[Fragment, ...]]:
        return {
            scope: tuple(read_fragment(work, layout.converted(path)) for path in paths)
            for scope, paths in self.groups
        }


def plan_proof(study: Study, document: Document, texts: tuple[Text, ...], *, draft: bool) -> Step:
    """The step that proofreads one document; `texts` are its own, in order."""
    output = layout.proof(document.stem, draft=draft)
    action = ProofreadDocument(_group(document, texts), _describe(study, texts), output, draft)
    fragments = tuple(layout.converted(text.section.path) for text in texts)
    recipe = describe_recipe(action, ("rules", "planning/codec.py"))
    name = f"proofread {document.stem}" + (" (draft)" if draft else "")
    return make_step(name, (fragments, (output,)), action, recipe)


def _describe(study: Study, texts: tuple[Text, ...]) -> ProofSettings:
    names = {name for kind in study.kinds for name in (*kind.front, *kind.web)}
    summaries = tuple(text.section.path for text in texts if text.section.name in names)
    return ProofSettings(study.abbreviations, study.writing, summaries, study.look.width)


def _group(document: Document, texts: tuple[Text, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections by scope, those before the contents first."""
    front = document.kind.front
    ordered = sorted(texts, key=lambda text: text.section.name not in front)
    scopes = dict.fromkeys(text.scope for text in ordered)
    return tuple(
        (scope, tuple(text.section.path for text in ordered if text.scope == scope))
        for scope in scopes
    )
