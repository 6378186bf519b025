"""The skeleton that regions share: their section names and heading anchors (REQ-93)."""

from collections.abc import Mapping
from dataclasses import dataclass

from bindery.model import Region, Study
from bindery.model.outline import TextOutline


@dataclass(frozen=True, slots=True)
class SkeletonPart:
    """A part of one region's text: a section («netwerk») or a heading («netwerk#sec-partners»)."""

    name: str
    title: str
    path: str
    line: int

    @property
    def section(self) -> str:
        """The name of the section that it is, or stands in."""
        return self.name.partition("#")[0]


Skeleton = Mapping[str, SkeletonPart]


def read_skeletons(study: Study, outlines: Mapping[str, TextOutline]) -> dict[str, Skeleton]:
    """Each region's parts by name, in their order; `outlines` are those of its texts, by path.

    A heading without an anchor of its own is not part of the skeleton: each region may differ.
    """
    return {region.slug: _read_skeleton(region, outlines) for region in study.regions}


def _read_skeleton(region: Region, outlines: Mapping[str, TextOutline]) -> Skeleton:
    parts: dict[str, SkeletonPart] = {}
    for section in region.sections:
        headings = outlines[section.path].headings if section.path in outlines else ()
        title = next((one.title for one in headings if one.level == 1), section.name)
        parts[section.name] = SkeletonPart(section.name, title, section.path, 1)
        for one in headings:
            if one.anchor and one.level > 1:
                name = f"{section.name}#{one.anchor}"
                parts[name] = SkeletonPart(name, one.title, section.path, one.line)
    return parts


def name_absences(
    study: Study, skeletons: Mapping[str, Skeleton], region: Region
) -> tuple[tuple[str, str], ...]:
    """Title and reason of each part that a region declares not applicable.

    The title is the one that the part has in another region, or the word for a corner or domain.
    """
    others = [skeletons[slug] for slug in skeletons if slug != region.slug]
    words = {f"corner/{key}": word for key, word in study.frame.corners}
    words |= {f"domain/{key}": word for key, word in study.frame.domains}
    found = []
    for one in region.absences:
        titles = [parts[one.part].title for parts in others if one.part in parts]
        title = words.get(one.part) or next(iter(titles), one.part)
        found.append((_fill_name(title, region), one.reason))
    return tuple(found)


def _fill_name(title: str, region: Region) -> str:
    """The one expression that a heading may well hold; any other is shown as it is written."""
    for expression in ("{{ region.name }}", "{{region.name}}"):
        title = title.replace(expression, region.name)
    return title
