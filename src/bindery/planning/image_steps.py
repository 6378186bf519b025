"""The steps that prepare authors' images, each once, wherever it is placed."""

import importlib.util
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bindery import layout
from bindery.graph import Product, Step, Workspace
from bindery.model import Study
from bindery.model.codec import decode, encode
from bindery.model.images import ImageRecord
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Text

_ROOMS = ("images",)
_PACKAGES = ("pillow", "pikepdf", "typst", "fonttools")
_POOL = "tables"  # a decoded picture takes as much memory as pandas


@dataclass(frozen=True, slots=True)
class PrepareImage:
    """Prepares one image; what is wrong with it is told where a text places it."""

    path: str
    fonts: tuple[str, ...] = ()

    def __call__(self, work: Workspace) -> Product:
        """Write what a document holds of the image, and what is known of it."""
        from bindery.images import PrepareRequest, prepare_image

        cleaned = layout.cleaned_image(self.path)
        request = PrepareRequest(
            source=work.read_path(self.path),
            output=work.write_path(layout.prepared_image(self.path)),
            fonts=tuple(work.root / font for font in self.fonts) or _find_own_fonts(),
            cleaned=work.write_path(cleaned) if cleaned else None,
        )
        record = encode(prepare_image(request))
        work.write_path(layout.image_record(self.path)).write_text(record, "utf-8")
        return Product()


def _find_own_fonts() -> tuple[Path, ...]:
    """For a house without fonts for figures, those that matplotlib brings, as figures have them."""
    found = importlib.util.find_spec("matplotlib")
    if found is None or found.origin is None:
        return ()
    folder = Path(found.origin).parent / "mpl-data/fonts/ttf"
    return (folder / "DejaVuSans.ttf", folder / "DejaVuSans-Bold.ttf")


def list_images(root: Path, texts: tuple[Text, ...]) -> tuple[str, ...]:
    """The images that texts place and that can be prepared; others are told at their line."""
    paths = dict.fromkeys(path for text in texts for path in text.outline.images)
    return tuple(path for path in paths if can_prepare(root, path))


def can_prepare(root: Path, path: str) -> bool:
    """Whether an image is a file of the project of a known kind."""
    place = root / path
    return (
        place.suffix.lower() in layout.KINDS
        and ".." not in Path(path).parts
        and place.is_file()
        and place.resolve().is_relative_to(root.resolve())
    )


def plan_image(study: Study, path: str) -> Step:
    """The step that prepares one image."""
    drawn = path.lower().endswith(".svg")
    fonts = study.look.fonts if drawn else ()
    action = PrepareImage(path, fonts)
    outputs = [layout.prepared_image(path), layout.image_record(path)]
    outputs += [layout.cleaned_image(path)] if drawn else []
    recipe = describe_recipe(action, _ROOMS, _PACKAGES)
    step = make_step(f"image {path}", ((path, *fonts), tuple(outputs)), action, recipe)
    return replace(step, pool=_POOL)


def read_image_record(work: Workspace, path: str) -> ImageRecord:
    """What an earlier step found of an image."""
    return decode(ImageRecord, work.read_path(layout.image_record(path)).read_bytes())


def describe_images(study: Study, images: tuple[str, ...]) -> dict[str, Any]:
    """What a text with images needs of the study; nothing for one without."""
    if not images:
        return {"images_word": study.images}
    return {
        "images": images,
        "images_word": study.images,
        "source_word": dict(study.source_words).get("source", ""),
        "alt_stubs": study.alt_stubs,
        "column": study.look.width,
        "sources": tuple((one.id, f"{one.organisation}, {one.name}", one.licence)
                         for one in study.sources),
    }  # fmt: skip
