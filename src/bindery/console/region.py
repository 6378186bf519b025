"""`invoke new-region`: a new region's folder, copied from one that is there."""

import json
import re
import shutil
from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.rules.copied import COPIED
from bindery.slugs import is_slug

_WRITTEN = (".md", ".csv", ".toml")


def make_region(root: Path, slug: str, *, name: str, template: str) -> bool:
    """Copy a region's folder whole or not at all, and give it its name."""
    folder = root / layout.REGIONS
    known = sorted(path.name for path in folder.iterdir() if (path / "region.toml").is_file())
    source = template or (known[0] if known else "")
    if source not in known:
        said = Message("console-no-region")
        raise refuse(f"{layout.REGIONS}/{source}", said, suggest(source, known))
    if not is_slug(slug) or slug == layout.STUDY_SCOPE:
        raise refuse(f"{layout.REGIONS}/{slug}", Message("console-region-folder"))
    if (folder / slug).exists():
        raise refuse(f"{layout.REGIONS}/{slug}", Message("console-region-is-there"))
    part = folder / f".{slug}.part"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(folder / source, part)
    copied = _list_copied(part)
    _rename(part / "region.toml", name or slug.replace("-", " ").title(), len(known) + 1)
    (part / COPIED).write_text(_write_list(source, copied), "utf-8")
    part.rename(folder / slug)
    print_line(Message("console-region-copied", folder=f"{layout.REGIONS}/{slug}", source=source))
    print_line(f"  region.toml     {Message('console-region-toml')}")
    print_line(f"  data/           {Message('console-region-data')}")
    print_line(f"  text/           {Message('console-region-text')}")
    print_line(f"  findings.toml   {Message('console-region-findings')}")
    print_line(f"  {COPIED:<15} {Message('console-region-copies', source=source)}")
    print_line(Message("console-region-then"))
    return True


def _list_copied(folder: Path) -> list[str]:
    """The files that are another region's until somebody has written them."""
    paths = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    return sorted(one for one in paths if one.endswith(_WRITTEN) and one != COPIED)


def _write_list(source: str, files: list[str]) -> str:
    lines = [f"  {json.dumps(one, ensure_ascii=False)}," for one in files]
    from_ = json.dumps(source, ensure_ascii=False)
    return "\n".join([f"from = {from_}", "files = [", *lines, "]", ""])


def _rename(path: Path, name: str, order: int) -> None:
    text = path.read_text("utf-8")
    quoted = json.dumps(name, ensure_ascii=False)  # TOML's basic strings escape as JSON's do
    text = re.sub(r'(?m)^name\s*=\s*".*"', lambda _: f"name = {quoted}", text, count=1)
    text = re.sub(r"(?m)^order\s*=\s*\d+", f"order = {order}", text, count=1)
    path.write_text(text, "utf-8")
