"""The step that proofreads a document's texts: what cannot be checked in one text alone."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bindery import layout
from bindery.errors import BinderyError, Severity, encode_diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.loading.numbers import AllowedNumber
from bindery.model import Document, Study, link_chain
from bindery.planning.codec import read_fragment, read_json
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text, list_scopes
from bindery.rules.now_words import Dating, ValueDate, date_value
from bindery.rules.numbers import NumberRules
from bindery.rules.proof import ProofSettings, Reading, proofread
from bindery.rules.typed_numbers import find_unused

ALLOWANCES = "look at allowed numbers"
_ROOMS = ("rules", "loading/numbers.py", "planning/codec.py", "model/dating.py")


@dataclass(frozen=True, slots=True)
class ProofRules:
    """What proofreading takes from the study as a whole; `numbers` None where they are unknown.

    `incomplete` are the regions that lack a whole section.
    """

    numbers: NumberRules | None
    dating: Dating
    draft: bool
    incomplete: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ProofreadDocument:
    """Checks the texts of one document against each other.

    `groups` are the paths of the sections that are read as one text, in the order of reading;
    `incomplete` are the scopes of those that lack a section, `scopes` those with values.
    """

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    settings: ProofSettings
    output: str
    draft: bool
    incomplete: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()

    def __call__(self, work: Workspace) -> Product:
        """Write what was found; a document with a mistake is not finished, a draft is.

        As a probe it reads the texts that have mistakes of their own as far as they could be read.
        """
        dates = self._read_dates(work)
        found = proofread(self._read(work), self.settings, dates, draft=self.draft)
        mistakes = [one for one in found if one.severity is Severity.ERROR]
        if mistakes:
            raise BinderyError(found)
        said = [encode_diagnostic(one) for one in found]
        data = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        work.write_path(self.output).write_text(data, "utf-8")
        return Product(warnings=found)

    def _read_dates(self, work: Workspace) -> Mapping[str, ValueDate]:
        """Of which year the values are that were published."""
        return {
            f"{scope}.{name}": date
            for scope in self.scopes
            if not work.lacks(layout.published(scope, "dates.json"))
            for name, one in read_json(work, layout.published(scope, "dates.json")).items()
            if (date := date_value(one, self.settings.dating.edition)) is not None
        }

    def _read(self, work: Workspace) -> Mapping[str, Reading]:
        return {scope: self._read_texts(work, scope, paths) for scope, paths in self.groups}

    def _read_texts(self, work: Workspace, scope: str, paths: tuple[str, ...]) -> Reading:
        """The texts of which there is a tree."""
        made = [layout.converted(path) for path in paths]
        there = [path for path in made if not work.lacks(path)]
        whole = there == made and scope not in self.incomplete
        return Reading(tuple(read_fragment(work, path) for path in there), whole)


@dataclass(frozen=True, slots=True)
class CheckAllowances:
    """Looks for typed numbers that are allowed and that nothing says any more.

    `used` are those that other files than texts say.
    """

    texts: tuple[str, ...]
    numbers: NumberRules
    used: tuple[AllowedNumber, ...]
    output: str

    def __call__(self, work: Workspace) -> Product:
        """Write how many are used."""
        fragments = (read_fragment(work, layout.converted(path)) for path in self.texts)
        used = {*self.used, *self.numbers.find_in(fragments)[1]}
        work.write_path(self.output).write_text(f"{len(used)}\n", "utf-8")
        return Product(warnings=tuple(find_unused(layout.NUMBERS, self.numbers.allowed, used)))


def plan_allowances(
    texts: tuple[Text, ...], numbers: NumberRules, used: Iterable[AllowedNumber]
) -> Step:
    """The step that looks at the allowed numbers of a study; `texts` are all of them."""
    paths = tuple(text.section.path for text in texts)
    ordered = tuple(sorted(used, key=lambda one: one.line))
    action = CheckAllowances(paths, numbers, ordered, layout.ALLOWANCES)
    inputs = tuple(layout.converted(path) for path in paths)
    recipe = describe_recipe(action, _ROOMS)
    return make_step(ALLOWANCES, (inputs, (action.output,)), action, recipe)


def plan_proof(
    study: Study, document: Document, texts: tuple[Text, ...], rules: ProofRules
) -> Step:
    """The step that proofreads one document; `texts` are its own, in order."""
    draft = rules.draft
    output = layout.proof(document.stem, draft=draft)
    settings = _describe(study, texts, rules)
    lacking = tuple(sorted(rules.incomplete))
    scopes = list_scopes(study)
    action = ProofreadDocument(_group(document, texts), settings, output, draft, lacking, scopes)
    fragments = tuple(layout.converted(text.section.path) for text in texts)
    values = tuple(layout.published(scope, "dates.json") for scope in scopes)
    recipe = describe_recipe(action, _ROOMS)
    name = f"proofread {document.stem}" + (" (draft)" if draft else "")
    return replace(
        make_step(name, ((*fragments, *values), (output,)), action, recipe), probe=action
    )


def _describe(study: Study, texts: tuple[Text, ...], rules: ProofRules) -> ProofSettings:
    names = {name for kind in study.kinds for name in (*kind.front, *kind.web)}
    summaries = tuple(text.section.path for text in texts if text.section.name in names)
    return ProofSettings(
        study.abbreviations, study.writing, summaries, study.look.width, rules.numbers,
        list_ids(study), rules.dating,
    )  # fmt: skip


def list_ids(study: Study) -> tuple[str, ...]:
    """The ids of the chain of reasoning: parts make anchors of them."""
    chain = link_chain(study)
    entries = (*chain.questions, *chain.conclusions, *chain.recommendations, *chain.evidence)
    return tuple(sorted({*(one.id for one in entries), *(one.id for one in chain.findings)}))


def _group(document: Document, texts: tuple[Text, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections by scope, those before the contents first."""
    front = document.kind.front
    ordered = sorted(texts, key=lambda text: text.section.name not in front)
    scopes = dict.fromkeys(text.scope for text in ordered)
    return tuple(
        (scope, tuple(text.section.path for text in ordered if text.scope == scope))
        for scope in scopes
    )
