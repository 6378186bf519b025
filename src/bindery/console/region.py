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

_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def make_region(root: Path, slug: str, *, name: str, template: str) -> bool:
    """Copy a region's folder whole or not at all, and give it its name."""
    folder = root / layout.REGIONS
    known = sorted(path.name for path in folder.iterdir() if (path / "region.toml").is_file())
    source = template or (known[0] if known else "")
    if source not in known:
        said = Message("console-no-region")
        raise refuse(f"{layout.REGIONS}/{source}", said, suggest(source, known))
    if not _SLUG.match(slug) or slug == layout.STUDY_SCOPE:
        raise refuse(f"{layout.REGIONS}/{slug}", Message("console-region-folder"))
    if (folder / slug).exists():
        raise refuse(f"{layout.REGIONS}/{slug}", Message("console-region-is-there"))
    part = folder / f".{slug}.part"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(folder / source, part)
    _rename(part / "region.toml", name or slug.replace("-", " ").title(), len(known) + 1)
    part.rename(folder / slug)
    print_line(Message("console-region-copied", folder=f"{layout.REGIONS}/{slug}", source=source))
    print_line(f"  region.toml     {Message('console-region-toml')}")
    print_line(f"  data/           {Message('console-region-data')}")
    print_line(f"  text/           {Message('console-region-text')}")
    print_line(f"  findings.toml   {Message('console-region-findings')}")
    print_line(Message("console-region-then"))
    return True


def _rename(path: Path, name: str, order: int) -> None:
    text = path.read_text("utf-8")
    quoted = json.dumps(name, ensure_ascii=False)  # TOML's basic strings escape as JSON's do
    text = re.sub(r'(?m)^name\s*=\s*".*"', lambda _: f"name = {quoted}", text, count=1)
    text = re.sub(r"(?m)^order\s*=\s*\d+", f"order = {order}", text, count=1)
    path.write_text(text, "utf-8")
