"""The step that makes a document's reference list of what its texts cite."""

from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.graph import Product, Step, Workspace
from bindery.graph.order import LONG
from bindery.loading.letters import read_letters
from bindery.loading.works import find_bibliography, find_style
from bindery.model import Study
from bindery.model.quotes import QuoteRules
from bindery.model.tree import Blocks, encode_tree
from bindery.planning.codec import read_json
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text
from bindery.planning.text_steps import PACKAGES, PANDOC, ROOMS


@dataclass(frozen=True, slots=True)
class ConvertLiterature:
    """Makes the reference list of one document, as a tree, from what its fragments cite."""

    cited: tuple[str, ...]
    output: str
    language: str
    style: str
    bibliography: str
    quotes: tuple[tuple[str, QuoteRules], ...] = ()
    text_fonts: tuple[str, ...] = ()

    def __call__(self, work: Workspace) -> Product:
        """Write the list's blocks, none when nothing is cited; as a probe of what could be read."""
        keys: dict[str, None] = {}
        for path in self.cited:
            if not work.lacks(path):
                keys.update(dict.fromkeys(read_json(work, path)))
        blocks: Blocks = ()
        if keys:
            from bindery.prose import SectionRequest, convert_bibliography

            request = SectionRequest(
                path=self.bibliography,
                source=b"",
                scope=layout.STUDY_SCOPE,
                root=work.root,
                language=self.language,
                quotes=self.quotes,
                letters=read_letters(work.root, self.text_fonts),
                bibliography=self.bibliography,
                style=self.style,
            )
            blocks = convert_bibliography(tuple(sorted(keys)), request)
        work.write_path(self.output).write_text(encode_tree(blocks), "utf-8")
        return Product()


def plan_literature(root: Path, study: Study, stem: str, texts: tuple[Text, ...]) -> Step:
    """The step that makes one document's reference list."""
    cited = tuple(layout.citations(text.section.path) for text in texts)
    output = layout.literature(stem)
    style, bibliography = find_style(root), find_bibliography(root)
    fonts = study.look.text_fonts
    action = ConvertLiterature(
        cited, output, study.language, style, bibliography, study.quotes, fonts
    )
    inputs = (*cited, *(path for path in (bibliography, style) if path), *fonts)
    name, recipe = f"literature {stem}", describe_recipe(action, ROOMS, PACKAGES)
    step = make_step(name, (inputs, (output,)), action, recipe)
    return replace(step, pool=PANDOC, weight=LONG, probe=action)  # opens the way to TeX
