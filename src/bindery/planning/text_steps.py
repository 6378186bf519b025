"""Steps that turn Markdown into fragments, and cited works into a reference list."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Severity
from bindery.graph import Product, Step, Workspace
from bindery.loading.letters import read_letters
from bindery.loading.toml import TomlFile, read_toml
from bindery.loading.works import find_bibliography, find_style
from bindery.model import Fragment, Look, Study
from bindery.model.codec import encode
from bindery.model.quotes import QuoteRules
from bindery.planning.image_steps import describe_images, list_images, read_image_record
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text

ROOMS = ("prose", "model", "tex", "writers", "loading", "planning/codec.py")
PACKAGES = ("pypandoc_binary", "Jinja2", "msgspec", "fonttools")
_SECONDS = 0.2
_LIMIT = 240.0  # seconds; pandoc itself has less
PANDOC = "pandoc"  # a pool: each takes 150 MB

Values = Mapping[str, Mapping[str, Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class ConvertText:
    """Converts one section; what it may refer to is part of the settings."""

    path: str
    scope: str
    region: tuple[str, str] | None
    regions: tuple[tuple[str, str], ...]
    entries: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    boxes: tuple[str, ...]
    quotations: tuple[str, ...]
    example: str
    abbreviations: tuple[str, ...]
    language: str
    style: str
    bibliography: str = ""
    formulas: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    documents: tuple[tuple[str, str], ...] = ()
    images: tuple[str, ...] = ()
    images_word: str = "images"
    source_word: str = ""
    alt_stubs: tuple[str, ...] = ()
    column: float = 0.0
    sources: tuple[tuple[str, str, str], ...] = ()
    quotes: tuple[tuple[str, QuoteRules], ...] = ()
    look: Look | None = None
    hyphenation: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def __call__(self, work: Workspace) -> Product:
        """Write the fragment's .json, also for a text with mistakes: probes read it."""
        return self.convert(work, self._read_values(work))

    def convert(self, work: Workspace, values: Values) -> Product:
        """The same with values that need not be published."""
        from bindery.prose import SectionRequest, read_section
        from bindery.writers.measuring import make_measure

        request = SectionRequest(
            path=self.path,
            source=work.read_path(self.path).read_bytes(),
            scope=self.scope,
            root=work.root,
            values=values,
            region=self.region,
            regions=self.regions,
            entries=self.entries,
            parts=self.parts,
            boxes=self.boxes,
            quotations=self.quotations,
            abbreviations=self.abbreviations,
            language=self.language,
            example=self.example,
            bibliography=self.bibliography,
            formulas=self.formulas,
            references=self.references,
            style=self.style,
            documents=self.documents,
            images={path: read_image_record(work, path) for path in self.images},
            images_word=self.images_word,
            source_word=self.source_word,
            alt_stubs=self.alt_stubs,
            column=self.column,
            sources=self.sources,
            quotes=self.quotes,
            unfinished=self.unfinished,
            measure=make_measure(work.root, self.look, self.hyphenation) if self.look else None,
            letters=read_letters(work.root, self.look.text_fonts) if self.look else None,
        )
        return self._keep(work, read_section(request))

    def _keep(self, work: Workspace, fragment: Fragment) -> Product:
        """Write a text that was read; the tree of one with mistakes is for those who look on."""
        target = work.write_path(layout.converted(self.path))
        target.write_text(encode(replace(fragment, warnings=())), "utf-8")
        # apart, so that the list of works is made again only where the works change
        cited = json.dumps(fragment.citations)
        work.write_path(layout.citations(self.path)).write_text(cited, "utf-8")
        if any(one.severity is Severity.ERROR for one in fragment.warnings):
            raise BinderyError(fragment.warnings)
        return Product(warnings=fragment.warnings)

    def _read_values(self, work: Workspace) -> Values:
        """Values by scope and name: those of the text's own scope, and of all regions."""
        return {
            scope: json.loads(work.read_path(layout.published(scope, "values.json")).read_bytes())
            for scope in self.scopes
        }

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes whose values the text may print."""
        return tuple(dict.fromkeys((self.scope, *(one for one, _ in self.regions), *self.others)))


@dataclass(frozen=True, slots=True)
class ProbeText:
    """Looks for mistakes in a section whose values could not be computed: it prints none of them.

    So a mistake in a table does not hide one in a text. Each declared value counts as there, and
    any, where the declarations cannot be read at all.
    """

    text: ConvertText

    def __call__(self, work: Workspace) -> Product:
        """Convert the text with a digit in place of each value."""
        file = read_toml(work.root, layout.VALUES, [])
        return self.text.convert(work, {one: _guess_values(file, one) for one in self.text.scopes})


def _guess_values(file: TomlFile | None, scope: str) -> Mapping[str, Mapping[str, object]]:
    guess: Mapping[str, object] = {"text": "0", "number": 0.0, "guessed": True}
    if file is None:
        return defaultdict(lambda: guess)
    declared = file.data.get("study" if scope == layout.STUDY_SCOPE else "region")
    return {str(name): guess for name in declared} if isinstance(declared, Mapping) else {}


def list_parts(root: Path) -> tuple[str, ...]:
    """The parts that the house style can place."""
    return tuple(sorted(p.stem for p in (root / layout.HOUSE / "parts").glob("*.md")))


def plan_text(root: Path, study: Study, text: Text) -> Step:
    """The step that converts one section."""
    regions = tuple((region.slug, region.name) for region in study.regions)
    own = (text.region.slug, text.region.name) if text.region else None
    seen = (own,) if own else regions
    images = list_images(root, (text,))
    style, bibliography = find_style(root), find_bibliography(root)
    action = ConvertText(
        path=text.section.path,
        scope=text.scope,
        region=own,
        regions=tuple(seen),
        entries=tuple((entry.id, entry.kind.value) for entry in text.entries),
        parts=list_parts(root),
        boxes=tuple(kind for kind, _ in study.boxes),
        quotations=study.quotations,
        example=study.example,
        abbreviations=text.abbreviations,
        language=study.language,
        style=style,
        bibliography=bibliography,
        formulas=study.formulas,
        references=study.references,
        documents=tuple((one.stem, one.title) for one in text.documents),
        **describe_images(study, images),
        quotes=study.quotes,
        unfinished=study.writing.unfinished,
        look=study.look, hyphenation=study.hyphenation, others=text.others,
    )  # fmt: skip
    values = tuple(layout.published(scope, "values.json") for scope in action.scopes)
    outputs = (layout.converted(text.section.path), layout.citations(text.section.path))
    name = f"convert {text.section.path}"
    inputs = (
        text.section.path, *values, *filter(None, (bibliography, style)),
        *(layout.image_record(path) for path in images), *study.look.fonts, *study.look.text_fonts,
    )  # fmt: skip
    step = make_step(name, (inputs, outputs), action, describe_recipe(action, ROOMS, PACKAGES))
    # before the figures: a worker that has drawn one holds more memory beside pandoc's
    return replace(step, pool=PANDOC, weight=_SECONDS, probe=ProbeText(action), limit=_LIMIT)
