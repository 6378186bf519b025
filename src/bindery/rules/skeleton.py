"""Checks that all regions have the same parts in the same order, or declare why not (REQ-93)."""

from collections.abc import Iterator, Mapping

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.skeleton import Skeleton, SkeletonPart, read_skeletons
from bindery.messages import Message
from bindery.model import Region, Study
from bindery.model.outline import TextOutline
from bindery.rules.chain import list_silent


def check_skeleton(study: Study, outlines: Mapping[str, TextOutline]) -> list[Diagnostic]:
    """Parts that some regions have and others lack, parts out of order, declarations gone stale."""
    skeletons = read_skeletons(study, _leave_out_unreadable(study, outlines))
    names = dict.fromkeys(name for parts in skeletons.values() for name in parts)
    return [
        *(found for name in names for found in _check_part(study, skeletons, name)),
        *_check_order(study, skeletons),
        *(found for one in study.regions for found in _check_absences(study, skeletons, one)),
        *_check_places(study),
    ]


def list_incomplete(study: Study) -> frozenset[str]:
    """The regions that lack a whole section which as many others have: what it held is unknown."""
    names = {one.name for region in study.regions for one in region.sections}
    found: set[str] = set()
    for name in names:
        having = [one for one in study.regions if name in {own.name for own in one.sections}]
        lacking = [one for one in study.regions if one not in having]
        silent = [one.slug for one in lacking if name not in _list_declared(one)]
        found |= set(silent) if len(having) >= len(silent) else set()
    return frozenset(found)


def _leave_out_unreadable(
    study: Study, outlines: Mapping[str, TextOutline]
) -> Mapping[str, TextOutline]:
    """The outlines without the headings of a section that cannot be read in some region.

    What is wrong with that text is told by its conversion; that it lacks its parts is no news.
    """
    sections = [one for region in study.regions for one in region.sections]
    unreadable = {
        one.name for one in sections if one.path in outlines and not outlines[one.path].readable
    }
    left_out = {one.path for one in sections if one.name in unreadable}
    return {path: one for path, one in outlines.items() if path not in left_out}


def _check_part(study: Study, skeletons: Mapping[str, Skeleton], name: str) -> Iterator[Diagnostic]:
    """Report a part that most regions lack where it stands, another where it is missing."""
    section = name.partition("#")[0]
    asked = [one for one in study.regions if name == section or section in skeletons[one.slug]]
    having = [one for one in asked if name in skeletons[one.slug]]
    lacking = [
        one for one in asked
        if name not in skeletons[one.slug] and name not in _list_declared(one)
    ]  # fmt: skip
    if len(having) < len(lacking):
        part = skeletons[having[0].slug][name]
        said = Message("rules-part-of-few", part=name, having=_join(having), lacking=_join(lacking))
        yield Diagnostic(part.path, part.line, said)
        return
    for region in lacking:
        model = skeletons[having[0].slug]
        path, line = _find_gap(region, skeletons[region.slug], model, name)
        said = Message(
            "rules-part-lacks",
            region=region.slug, part=name, having=_join(having), count=len(having),
            path=model[name].path, line=model[name].line,
        )  # fmt: skip
        yield Diagnostic(path, line, said)


def _list_declared(region: Region) -> set[str]:
    return {one.part for one in region.absences}


def _join(regions: list[Region]) -> str:
    return ", ".join(f"«{one.slug}»" for one in regions)


def _find_gap(region: Region, own: Skeleton, model: Skeleton, name: str) -> tuple[str, int | None]:
    """The place of a missing part: the heading that it would follow, or the folder of texts."""
    if "#" not in name:
        return f"{layout.REGIONS}/{region.slug}/text", None
    section = own[name.partition("#")[0]]
    before: SkeletonPart = section
    for other in model:
        if other == name:
            break
        if other in own and own[other].section == section.name:
            before = own[other]
    return before.path, before.line


def _check_order(study: Study, skeletons: Mapping[str, Skeleton]) -> Iterator[Diagnostic]:
    """Parts that two regions share have the same order; the first region sets it."""
    if not study.regions:
        return
    first = study.regions[0]
    model = skeletons[first.slug]
    for region in study.regions[1:]:
        own = skeletons[region.slug]
        wanted = [name for name in model if name in own]
        found = [name for name in own if name in model]
        wrong = next((b for a, b in zip(wanted, found, strict=True) if a != b), None)
        if wrong:
            said = Message(
                "rules-part-out-of-order",
                part=wrong, region=first.slug, path=model[wrong].path, line=model[wrong].line,
            )  # fmt: skip
            yield Diagnostic(own[wrong].path, own[wrong].line, said)


def _check_absences(
    study: Study, skeletons: Mapping[str, Skeleton], region: Region
) -> Iterator[Diagnostic]:
    """What is declared not applicable is lacking here, and is there in another region."""
    known = {name for parts in skeletons.values() for name in parts}
    known |= {f"corner/{name}" for name, _ in study.frame.corners}
    known |= {f"domain/{name}" for name, _ in study.frame.domains}
    own = {*skeletons[region.slug], *_list_places(region)}
    for one in region.absences:
        if one.part not in known:
            said = Message("rules-absent-unknown", part=one.part)
            yield Diagnostic(region.path, one.line, said, suggest(one.part, known))
        elif one.part in own:
            said = Message("rules-absent-present", part=one.part, region=region.slug)
            yield Diagnostic(region.path, one.line, said)


def _list_places(region: Region) -> set[str]:
    corners = {f"corner/{one.corner}" for one in region.findings}
    return corners | {f"domain/{name}" for one in region.findings for name in one.domains}


def _check_places(study: Study) -> Iterator[Diagnostic]:
    """A corner or domain on which some region has a finding is not passed over by another."""
    known = {f"corner/{name}" for name, _ in study.frame.corners}
    known |= {f"domain/{name}" for name, _ in study.frame.domains}
    every = {name for region in study.regions for name in _list_places(region)} & known
    for region in study.regions:
        if _list_places(region) - known or region in list_silent(study):
            continue  # an unknown one is told at its line: it may be any of those that look missing
        for name in sorted(every - _list_places(region) - _list_declared(region)):
            sort, _, key = name.partition("/")
            said = Message(
                "rules-place-without-finding", region=region.slug, sort=sort, name=key, part=name
            )
            yield Diagnostic(layout.region_findings(region.slug), None, said)
