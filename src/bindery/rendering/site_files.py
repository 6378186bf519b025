"""Writes the site as files: what its steps made, and the drawings, numbers and PDFs beside it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.model.codec import decode
from bindery.model.site import SitePack

WEB_TEMPLATES = f"{layout.HOUSE}/web"
TEMPLATES = f"{WEB_TEMPLATES}/site"


def has_site(root: Path) -> bool:
    """Whether the house says how a site looks."""
    return (root / TEMPLATES / "chapter.html").is_file()


def read_site(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The pages of a made site by path, and its other files with where they lie in the project."""
    frame = _read(root, layout.SITE_NAME)
    packs = [*(_read(root, stem) for stem in frame.documents), frame]
    pages = {path: text for one in packs for path, text in one.pages.items()}
    return pages, {path: source for one in packs for path, source in one.copies}


def write_site(root: Path, folder: Path) -> int:
    """Write a made site to a folder, and nothing else in it; the number of its pages."""
    pages, copies = read_site(root)
    for path, text in pages.items():
        _write(folder / path, text.encode())
    for path, source in copies.items():
        _write(folder / path, (root / source).read_bytes())
    for old in tuple(_list_files(folder)):
        if old.relative_to(folder).as_posix() not in {*pages, *copies}:
            old.unlink()
    for empty in sorted((one for one in folder.rglob("*") if one.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            shutil.rmtree(empty)
    return sum(path.endswith(".html") for path in pages)


def _read(root: Path, name: str) -> SitePack:
    return decode(SitePack, (root / layout.site_pack(name)).read_bytes())


def _write(path: Path, content: bytes) -> None:
    """Write a file, unless it is there already: a browser that shows it need not load it again."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _list_files(folder: Path) -> Iterator[Path]:
    return (one for one in folder.rglob("*") if one.is_file() or one.is_symlink())
