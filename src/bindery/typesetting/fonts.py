"""Makes a cache for the fonts of a house style, once; documents only read it.

Parsing a font costs about a second, for each document and font. A cache that documents could
write would let one document's Lua run in another; so a document of ours fills it.

The font loader looks for its list of font names in the folder that it may write to and nowhere
else. Without it there each first pass makes the list anew, which costs half a second.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from bindery.child import Ending, Limits
from bindery.typesetting.identity import cache_home
from bindery.typesetting.sandbox import Sandbox, is_isolated, run_tex
from bindery.typesetting.toolchain import Toolchain

_SUFFIXES = (".otf", ".ttf")
_NAMES = "luatex-cache/generic/names"
_SHAPES = r"x\textbf{x\textit{x}}\textit{x}"
_LONG_AGO = 1_000_000_000


def cache_fonts(toolchain: Toolchain, folder: Path) -> Path | None:
    """The cache for LaTeX's own fonts and those in a document's folder; None when it fails.

    Failing is not an error: TeX then parses the fonts itself and reports what is wrong with them.
    """
    fonts = sorted(path for path in folder.glob("fonts/*") if path.suffix.lower() in _SUFFIXES)
    text = _write_document(fonts)
    key = hashlib.sha256(f"{toolchain.identity}\n{is_isolated()}\n{text}".encode())
    for font in fonts:
        key.update(hashlib.sha256(font.read_bytes()).digest())
    target = cache_home() / "fonts" / key.hexdigest()[:16]
    return target if target.is_dir() or _fill(toolchain, fonts, text, target) else None


def place_font_names(font_cache: Path | None, target: Path) -> None:
    """Copy the list of font names of a cache to the folder `target`, where TeX may write."""
    names = font_cache / _NAMES if font_cache else None
    if names and names.is_dir():
        shutil.copytree(names, target / _NAMES, copy_function=shutil.copyfile, dirs_exist_ok=True)


def date_file(path: Path) -> None:
    """Give a copy a time that is always the same: the font loader compares times."""
    os.utime(path, (_LONG_AGO, _LONG_AGO))


def _write_document(fonts: list[Path]) -> str:
    """A document with the house's fonts and with those that LaTeX has by itself."""
    lines = [f"\\font\\x={{[fonts/{font.name}]:mode=node}}\\x x" for font in fonts]
    return "\n".join(
        (
            r"\documentclass{article}\usepackage{fontspec}\begin{document}",
            *lines,
            rf"{_SHAPES}\texttt{{{_SHAPES}}}\end{{document}}",
            "",
        )
    )


def _fill(toolchain: Toolchain, fonts: list[Path], text: str, target: Path) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="part-", dir=target.parent) as name:
        folder = Path(name)
        (folder / "fonts").mkdir()
        for font in fonts:
            copy = folder / "fonts" / font.name
            shutil.copyfile(font, copy)
            date_file(copy)
        (folder / "warm.tex").write_text(text, encoding="utf-8")
        argv = ("lualatex", "-no-shell-escape", "-interaction=nonstopmode", "warm.tex")
        made = folder / ".texmf-var"
        made.mkdir()
        # With a cache of its own, TeX does not leave out the fonts that the system has cached.
        outcome = run_tex(toolchain, Sandbox(folder, made, limits=Limits(180)), argv)
        if outcome.ending is not Ending.DONE or not any(made.iterdir()):
            return False
        return _keep(made, target)


def _keep(made: Path, target: Path) -> bool:
    try:
        made.rename(target)
    except OSError:  # another build was quicker
        return target.is_dir()
    return True
