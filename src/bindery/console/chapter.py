"""`invoke new-chapter`: a text with its number, its title and what is still to be written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.console.naming import check_title, choose_mark, spell_slug
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.graph.files import write_whole
from bindery.loading import load_study
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Region, Study

_NUMBER = re.compile(r"^\d+")


@dataclass(frozen=True, slots=True)
class ChapterRequest:
    """Which chapter, and where: among a region's texts or a document's, and after which."""

    title: str
    region: str = ""
    document: str = ""
    after: str = ""


def make_chapter(root: Path, request: ChapterRequest) -> bool:
    """Write a chapter's file, and tell what is to be done with it."""
    title = check_title(request.title, "TITLE")
    slug = spell_slug(title, "TITLE")
    study = load_study(root).study
    mark = choose_mark(study)
    region, folder = _choose_place(study, request)
    present = sorted(path.name for path in (root / folder).glob("*.md"))
    _refuse_name(folder, slug, present)
    number = choose_number(present, request.after)
    path = f"{folder}/{number}-{slug}.md"
    write_whole(root / path, f"# {title}\n\n{mark}\n".encode())
    print_line(Message("console-chapter-written", path=path))
    print_line(f"  {Message('console-chapter-mark', mark=mark)}")
    if region:
        _tell_skeleton(study, region, slug, request)
    print_line(Message("console-region-then"))
    return True


def _choose_place(study: Study, request: ChapterRequest) -> tuple[Region | None, str]:
    """The region, if it is one's, and the folder of its texts."""
    regions = {one.slug: one for one in study.regions}
    if request.region and request.document:
        raise refuse("--document", Message("console-chapter-both"))
    if request.region:
        if request.region not in regions:
            said = Message("console-no-region")
            raise refuse("--region", said, suggest(request.region, regions))
        return regions[request.region], f"{layout.REGIONS}/{request.region}/text"
    own = {name: kind for kind in study.kinds for name in (kind.stem, kind.slug) if kind.text}
    by_region = {
        one.stem: one.region for one in study.documents if one.region and one.stem not in own
    }
    names = sorted({kind.stem for kind in own.values()} | set(by_region))
    if not request.document:
        known = Message("common-known", names=", ".join(names))
        raise refuse("--document", Message("console-chapter-where"), known)
    if request.document in own:
        return None, own[request.document].text
    region = by_region.get(request.document)
    if region is None:
        said = Message("console-chapter-no-document", name=request.document)
        raise refuse("--document", said, suggest(request.document, names))
    return region, f"{layout.REGIONS}/{region.slug}/text"


def _refuse_name(folder: str, slug: str, present: Sequence[str]) -> None:
    """A name stands once in a folder, whatever its number."""
    for name in present:
        if name.removesuffix(".md").partition("-")[2] == slug:
            raise refuse("TITLE", Message("console-chapter-is-there", path=f"{folder}/{name}"))


def choose_number(present: Sequence[str], after: str) -> str:
    """The number of a chapter after another one, or after all; nothing is renumbered.

    Refuses a chapter that is not there, and a place between two numbers that follow each other.
    """
    numbers = [match[0] for name in present if (match := _NUMBER.match(name))]
    width = max((len(one) for one in numbers), default=2)
    taken = sorted({int(one) for one in numbers})
    most = 10**width - 1
    free = [one for one in range(1, most + 1) if one not in taken]
    before = _find_number(present, after) if after else max(taken, default=0)
    following = min((one for one in taken if one > before), default=most + 1)
    if before + 1 < following:
        return f"{before + 1:0{width}}"
    last = max(taken)
    shown = [f"{one:0{width}}" for one in free if one < last][-5:]
    shown += [f"{last + 1:0{width}}"] if last < most else []
    option, shown_before = "--after" if after else "TITLE", f"{before:0{width}}"
    if not shown:
        raise refuse(option, Message("console-chapter-no-number", before=shown_before))
    said = Message("console-chapter-no-room", before=shown_before, free=", ".join(shown))
    raise refuse(option, said)


def _find_number(present: Sequence[str], after: str) -> int:
    """The number of the chapter that is named: with its number, its ending, or without."""
    stems = [name.removesuffix(".md") for name in present]
    word = after.removesuffix(".md")
    for stem in stems:
        match = _NUMBER.match(stem)
        if match and word in {stem, match[0], stem.partition("-")[2]}:
            return int(match[0])
    raise refuse("--after", Message("console-chapter-no-after", name=after), suggest(word, stems))


def _tell_skeleton(study: Study, region: Region, slug: str, request: ChapterRequest) -> None:
    """Regions have the same chapters: each other one is to have it too, or say why not."""
    lacking = [
        one.slug
        for one in study.regions
        if one != region and slug not in {section.name for section in one.sections}
    ]
    if not lacking:
        return
    print_line(Message("console-chapter-skeleton", regions=", ".join(lacking)))
    after = f" --after {request.after}" if request.after else ""
    for one in lacking:
        title = request.title.strip().replace('"', '\\"')
        print_line(f'  invoke new-chapter "{title}" --region {one}{after}')
    print_line(Message("console-chapter-absent"))
    print_line(f'  [not_applicable]\n  {slug} = "…"')
