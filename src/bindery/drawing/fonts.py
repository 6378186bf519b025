"""The fonts of a figure: the house's own files, and nothing that the system has.

Matplotlib looks for a family by its name among all fonts of the machine, so that another font of
that family (another weight, another version) would change every figure. While a figure is drawn
its search sees the house's files alone; without any, the font that matplotlib itself brings.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from fontTools.subset import Options  # type: ignore[import-untyped]
from matplotlib import font_manager
from matplotlib.font_manager import FontEntry, FontManager, FontProperties, ttfFontProperty

from bindery.errors import fail
from bindery.messages import Message
from bindery.model import Look

_SEARCH = "matplotlib.font_manager"
_OWN = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")  # what matplotlib brings
_BOLD = (600, 700)  # the house's second font stands for both
_SHAPING = ("GSUB", "GPOS", "GDEF", "BASE")
_FAMILY = re.compile(r"[Ff]ont family \[?'([^']*)'\]? not found")
_GENERIC = re.compile(r"Generic family '([^']*)' not found")
_WEIGHT = re.compile(r"Failed to find font weight (\S+) for")


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file with the names by which a figure may ask for it."""

    path: Path
    entries: tuple[FontEntry, ...]

    @property
    def family(self) -> str:
        """The family's name inside the file."""
        return str(self.entries[0].name)


class FontSearch(logging.Handler):
    """What was asked for and not found; matplotlib only logs it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.missing: list[Message] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what the search says."""
        text = record.getMessage()
        if found := _FAMILY.search(text) or _GENERIC.search(text):
            self.missing.append(Message("drawing-strange-font", font=found[1]))
        elif found := _WEIGHT.search(text):
            self.missing.append(Message("drawing-no-weight", weight=found[1]))


def load_fonts(root: Path, look: Look) -> tuple[FontFile, ...]:
    """The house's fonts, the common one first; raises BinderyError for a file that is no font."""
    if not look.fonts:
        folder = Path(mpl.get_data_path(), "fonts/ttf")
        return tuple(_load_font(folder / name, name, ()) for name in _OWN)
    first = _load_font(root / look.fonts[0], look.fonts[0], ())
    others = (
        _load_font(root / path, path, _BOLD if number == 0 else ())
        for number, path in enumerate(look.fonts[1:])
    )
    return (first, *others)


def _load_font(file: Path, path: str, weights: tuple[int, ...]) -> FontFile:
    try:
        entry = ttfFontProperty(font_manager.get_font(str(file)))
    except (OSError, RuntimeError):
        raise fail(path, None, Message("drawing-unreadable-font")) from None
    chosen = weights or (entry.weight,)
    return FontFile(file, tuple(_weigh(entry, weight) for weight in chosen))


def _weigh(entry: FontEntry, weight: int | str) -> FontEntry:
    """The same font for whoever asks for a weight."""
    return FontEntry(
        fname=entry.fname,
        name=entry.name,
        style=entry.style,
        variant=entry.variant,
        weight=weight,
        stretch=entry.stretch,
        size=entry.size,
    )


def choose_bold_font(fonts: tuple[FontFile, ...], look: Look) -> FontProperties:
    """The second font, for the few words that must stand out; the first when it is alone."""
    return FontProperties(fname=fonts[min(1, len(fonts) - 1)].path, size=look.size)


@contextmanager
def use_fonts(fonts: tuple[FontFile, ...]) -> Iterator[FontSearch]:
    """Within it, matplotlib's search finds these fonts alone; gives what was not found."""
    manager, search, logger = font_manager.fontManager, FontSearch(), logging.getLogger(_SEARCH)
    kept = (manager.ttflist, manager.afmlist, manager.defaultFamily, logger.propagate)
    manager.ttflist = [entry for font in fonts for entry in font.entries]
    manager.afmlist = []
    manager.defaultFamily = {"ttf": fonts[0].family, "afm": fonts[0].family}
    _forget_searches()
    logger.addHandler(search)
    logger.propagate = False
    try:
        yield search
    finally:
        logger.removeHandler(search)
        manager.ttflist, manager.afmlist, manager.defaultFamily, logger.propagate = kept
        _forget_searches()


@contextmanager
def leave_shaping() -> Iterator[None]:
    """Within it, the subset of a font has no tables for shaping: a PDF asks for glyphs by number.

    To take these tables apart is half the work of a subset, and they bring glyphs along that the
    figure does not show. Matplotlib passes no options on, so the library's default is changed.
    """
    kept = Options._drop_tables_default  # noqa: SLF001
    Options._drop_tables_default = [*kept, *_SHAPING]  # noqa: SLF001
    try:
        yield
    finally:
        Options._drop_tables_default = kept  # noqa: SLF001


def _forget_searches() -> None:
    """Matplotlib remembers what it found before, in another list of fonts."""
    FontManager._findfont_cached.cache_clear()  # type: ignore[attr-defined] # noqa: SLF001
