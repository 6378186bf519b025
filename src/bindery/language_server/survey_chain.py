"""Lists works, sources, tables of data, and the entries of the chain of reasoning."""

from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError
from bindery.language_server.things import Kind, Thing
from bindery.loading.works import Work, find_bibliography
from bindery.messages import Message
from bindery.model import Study
from bindery.model.chain import Statement

Words = tuple[tuple[str, str], ...]


def list_chain_things(root: Path, study: Study) -> Iterator[Thing]:
    """All that TOML files and citations name."""
    yield from _list_works(root)
    for source in study.sources:
        title = ", ".join(one for one in (source.organisation, source.name, source.table) if one)
        yield Thing(Kind.SOURCE, source.id, title=title, path=layout.SOURCES,
                    line=_find_head(root, source.id))  # fmt: skip
    for data in study.datasets:
        csv = data.path.removesuffix(".toml") + ".csv"
        facts = (Message("editor-source", source=data.source), Message("editor-data", files=csv))
        yield Thing(Kind.DATA, Path(data.path).stem, data.region or layout.STUDY_SCOPE,
                    data.title, facts=facts, path=data.path, line=data.line or 1)  # fmt: skip
    yield from _list_frame(study)
    for region in study.regions:
        for finding in region.findings:
            yield _make(Kind.FINDING, finding, region.slug, finding.title, finding.text)
    for register, owner in ((study.evidence, ""), *((r.evidence, r.slug) for r in study.regions)):
        for one in register:
            yield _make(Kind.EVIDENCE, one, owner, f"{one.code} {one.title}".strip(), "")
    for question in study.questions:
        yield _make(Kind.QUESTION, question, "", question.label, question.text)
    for conclusion in study.conclusions:
        yield _make(Kind.CONCLUSION, conclusion, "", conclusion.title, conclusion.text)
    for advice in study.recommendations:
        yield _make(Kind.RECOMMENDATION, advice, "", advice.title, advice.text)


def _make(kind: Kind, one: Statement, owner: str, title: str, text: str) -> Thing:
    return Thing(kind, one.id, owner, title, text, path=one.path, line=one.line)


def _list_frame(study: Study) -> Iterator[Thing]:
    frame = study.frame
    sets: tuple[tuple[Kind, Words], ...] = (
        (Kind.CORNER, frame.corners),
        (Kind.DOMAIN, frame.domains),
        (Kind.ADDRESSEE, frame.addressees),
        (Kind.ROLE, frame.roles),
        (Kind.ORGANISATION, frame.organisations),
    )
    for kind, words in sets:
        yield from (Thing(kind, key, title=word, path=layout.STUDY) for key, word in words)


def _find_head(root: Path, name: str) -> int:
    """The line of a source's table; the loader keeps none."""
    try:
        lines = (root / layout.SOURCES).read_text("utf-8-sig").splitlines()
    except (OSError, ValueError):
        return 1
    heads = (f"[{name}]", f'["{name}"]')
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(heads)), 1)


def _list_works(root: Path) -> Iterator[Thing]:
    from bindery.prose.bibliography import load_works

    path = find_bibliography(root)
    try:
        works = load_works(root, path, []) if path else ()
    except (BinderyError, OSError):
        return
    for work in works or ():
        title = str(work.fields.get("title", ""))
        yield Thing(Kind.WORK, work.key, title=title, shown=_name_work(work), path=path,
                    line=work.line or 1)  # fmt: skip


def _name_work(work: Work) -> str:
    """Makers and year of a work, for its author's eyes; the style prints it in its own way."""
    makers = work.fields.get("author") or work.fields.get("editor") or ()
    names = [
        one.get("family") or one.get("literal") or "" for one in makers if isinstance(one, dict)
    ]
    issued = work.fields.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = str(parts[0][0]) if parts and parts[0] else ""
    return ", ".join(one for one in (*names, year) if one)
