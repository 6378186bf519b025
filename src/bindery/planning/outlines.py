"""The outlines of all texts: read by pandoc once, and kept by content between two runs."""

import os
from contextlib import suppress
from pathlib import Path

from bindery import layout
from bindery.graph import digest_bytes
from bindery.model import Region, Section, Study
from bindery.model.codec import DecodeError, decode, encode
from bindery.model.outline import TextOutline
from bindery.planning.recipe import digest_code, find_version

_KEPT = "build/.state/outlines.json"
_ROOMS = ("prose", "tex", "loading", "planning/outlines.py")

Owner = tuple[Section, Region | None]


def read_outlines(root: Path, study: Study, owners: tuple[Owner, ...]) -> dict[str, TextOutline]:
    """The outline of each text by its path; only texts that changed are read again."""
    keys = {section.path: _make_key(root, study, (section, region)) for section, region in owners}
    kept = _read_kept(root / _KEPT)
    new = [owner for owner in owners if keys[owner[0].path] not in kept]
    found = dict(zip((keys[one[0].path] for one in new), _outline(root, study, new), strict=True))
    known = {key: kept.get(key) or found[key] for key in keys.values()}
    if found or known.keys() != kept.keys():
        _keep(root / _KEPT, known)
    return {path: known[key] for path, key in keys.items()}


def _make_key(root: Path, study: Study, owner: Owner) -> str:
    """What an outline depends on: the text, the regions that it may run over, the reader's code."""
    section, region = owner
    said = (
        section.path,
        digest_bytes((root / section.path).read_bytes()),
        repr(_list_regions(study, region)),
        repr((region.slug if region else "", [kind for kind, _ in study.boxes], study.example)),
        repr((study.language, study.quotes, study.quotations, study.images)),
        digest_code(_ROOMS),
        find_version("pypandoc_binary"),
    )
    return digest_bytes("\n".join(said).encode())


def _list_regions(study: Study, region: Region | None) -> tuple[tuple[str, str], ...]:
    return tuple((one.slug, one.name) for one in ((region,) if region else study.regions))


def _outline(root: Path, study: Study, owners: list[Owner]) -> list[TextOutline]:
    if not owners:
        return []
    from bindery.prose import SectionRequest, outline_texts

    return outline_texts(
        [
            SectionRequest(
                path=section.path,
                source=(root / section.path).read_bytes(),
                scope=region.slug if region else layout.STUDY_SCOPE,
                root=root,
                region=(region.slug, region.name) if region else None,
                regions=_list_regions(study, region),
                boxes=tuple(kind for kind, _ in study.boxes),
                quotations=study.quotations,
                example=study.example,
                images_word=study.images,
                language=study.language,
                quotes=study.quotes,
            )
            for section, region in owners
        ]
    )


def _read_kept(path: Path) -> dict[str, TextOutline]:
    """What was kept; a file that is not there or not whole is as good as none."""
    try:
        return decode(dict[str, TextOutline], path.read_bytes())
    except (OSError, DecodeError):
        return {}


def _keep(path: Path, outlines: dict[str, TextOutline]) -> None:
    """Write the file whole; where nothing can be written, the texts are read again next time."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(encode(outlines), encoding="utf-8")
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink()
