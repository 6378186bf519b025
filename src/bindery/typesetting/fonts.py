"""Makes a cache for the fonts of a house style, once; documents only read it.

Parsing a font costs about a second, for each document and font. A cache that documents could
write would let one document's Lua run in another; so a document of ours fills it.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from bindery.child import Ending, Limits
from bindery.typesetting.identity import cache_home
from bindery.typesetting.sandbox import Sandbox, run_tex
from bindery.typesetting.toolchain import Toolchain

_SUFFIXES = (".otf", ".ttf")
_LONG_AGO = 1_000_000_000


def cache_fonts(toolchain: Toolchain, folder: Path) -> Path | None:
    """The cache for the fonts in a document's folder; None where it has none or it fails.

    Failing is not an error: TeX then parses the fonts itself and reports what is wrong with them.
    """
    fonts = sorted(path for path in folder.glob("fonts/*") if path.suffix.lower() in _SUFFIXES)
    if not fonts:
        return None
    key = hashlib.sha256(f"{toolchain.identity}\n".encode())
    for font in fonts:
        key.update(font.name.encode() + hashlib.sha256(font.read_bytes()).digest())
    target = cache_home() / "fonts" / key.hexdigest()[:16]
    return target if target.is_dir() or _fill(toolchain, fonts, target) else None


def date_file(path: Path) -> None:
    """Give a copy a time that is always the same: the font loader compares times."""
    os.utime(path, (_LONG_AGO, _LONG_AGO))


def _fill(toolchain: Toolchain, fonts: list[Path], target: Path) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="part-", dir=target.parent) as name:
        folder = Path(name)
        (folder / "fonts").mkdir()
        for font in fonts:
            copy = folder / "fonts" / font.name
            shutil.copyfile(font, copy)
            date_file(copy)
        lines = [f"\\font\\x={{[fonts/{font.name}]:mode=node}}\\x x" for font in fonts]
        text = "\\documentclass{article}\\usepackage{fontspec}\\begin{document}\n"
        (folder / "warm.tex").write_text(
            text + "\n".join(lines) + "\n\\textbf{x}\\textit{x}\\end{document}\n", encoding="utf-8"
        )
        argv = ("lualatex", "-no-shell-escape", "-interaction=nonstopmode", "warm.tex")
        outcome = run_tex(toolchain, Sandbox(folder, limits=Limits(180)), argv)
        made = folder / ".texmf-var"
        if outcome.ending is not Ending.DONE or not made.is_dir():
            return False
        return _keep(made, target)


def _keep(made: Path, target: Path) -> bool:
    try:
        made.rename(target)
    except OSError:  # another build was quicker
        return target.is_dir()
    return True
