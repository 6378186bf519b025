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
    print_line(f"{layout.REGIONS}/{slug}/ is a copy of {source}. Now give it its own:")
    print_line("  region.toml     name, colour, delimitation, municipalities, partners")
    print_line("  data/           figures, each with its source in the .toml beside it")
    print_line("  text/           its sections")
    print_line("  findings.toml   its findings; evidence.toml, what they rest on")
    print_line("then run: invoke check")
    return True


def _rename(path: Path, name: str, order: int) -> None:
    text = path.read_text("utf-8")
    quoted = json.dumps(name, ensure_ascii=False)  # TOML's basic strings escape as JSON's do
    text = re.sub(r'(?m)^name\s*=\s*".*"', lambda _: f"name = {quoted}", text, count=1)
    text = re.sub(r"(?m)^order\s*=\s*\d+", f"order = {order}", text, count=1)
    path.write_text(text, "utf-8")
