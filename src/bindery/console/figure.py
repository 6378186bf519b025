"""`invoke new-figure`: a figure.toml that is proposed by the columns of a table, and drawn once."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.console.naming import choose_mark
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.graph.files import write_whole
from bindery.loading import load_study
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Study
from bindery.model.declared import ChartKind
from bindery.proposing import TABLE, FigureTrial, TableFacts, TablePlace, list_kinds
from bindery.slugs import is_slug, make_slug


@dataclass(frozen=True, slots=True)
class NewFigure:
    """What an author asks for: a table, and as much else as is said."""

    table: str
    id: str = ""
    region: str = ""
    kind: str = ""


def make_figure(root: Path, request: NewFigure) -> bool:
    """Propose a figure of a table, draw it as a build does, and keep its file when that is well."""
    study = load_study(root).study
    place = _find_table(root, study, request)
    name = _choose_id(root, study, request, place.name)
    kinds = [*(kind.value for kind in ChartKind), TABLE]
    if request.kind and request.kind not in kinds:
        said = Message("console-no-choice", word=request.kind)
        known = Message("common-known", names=", ".join(kinds))
        raise refuse("--kind", said, known)
    with tempfile.TemporaryDirectory() as folder:
        trial = FigureTrial(Path(folder), study, place, name, request.region, choose_mark(study))
        trial.prepare(root)
        facts, text, kind = trial.choose(request.kind)
    path = f"{layout.FIGURES}/{name}/figure.toml"
    write_whole(root / path, text.encode())
    _tell(path, name, kind, facts)
    return True


def _find_table(root: Path, study: Study, request: NewFigure) -> TablePlace:
    """The table of that name or path; refuses one that is not there, with the nearest."""
    slugs = [one.slug for one in study.regions]
    if request.region and request.region not in slugs:
        raise refuse("--region", Message("console-no-region"), suggest(request.region, slugs))
    word = Path(request.table)
    if word.is_absolute() and word.is_relative_to(root):
        word = word.relative_to(root)
    of = [one for one in study.regions if not request.region or one.slug == request.region]
    paths = {f"{layout.REFERENCE_DATA}/{one}.csv": one for one in study.reference_tables}
    for region in of:
        folder = layout.region_data(region.slug)
        paths |= {f"{folder}/{one}.csv": one for one in region.tables}
    name = paths.get(word.as_posix(), request.table)
    known = set(paths.values())
    if name not in known:
        said = Message("common-no-table", table=_show(request.table))
        raise refuse("TABLE", said, suggest(name, known) or Message("console-figure-tables"))
    having = tuple(one.slug for one in of if name in one.tables)
    if having and word.as_posix().startswith(f"{layout.REFERENCE_DATA}/"):
        having = ()
    lacking = any(name not in one.tables for one in study.regions)
    return TablePlace(name, having, bool(having) and lacking)


def _show(word: str) -> str:
    """A word of the command line as it can be printed."""
    return "".join(sign if sign.isprintable() else "�" for sign in word)


def _choose_id(root: Path, study: Study, request: NewFigure, table: str) -> str:
    name = request.id or make_slug(table)
    if not is_slug(name):
        raise refuse("--id", Message("console-figure-id", name=_show(name)))
    known = {one.id for one in study.entries}
    if name in known or (root / layout.FIGURES / name).exists():
        free = next(one for n in range(2, 999) if (one := f"{name}-{n}") not in known)
        raise refuse("--id", Message("console-figure-is-there", name=name, free=free))
    return name


def _tell(path: str, name: str, kind: str, facts: TableFacts) -> None:
    print_line(Message("console-figure-written", path=path, kind=kind))
    print_line(f"  {Message('console-figure-words')}")
    if kind == TABLE:
        line, anchor = f'{{{{ table("{name}") }}}}', f"@tbl-{name}"
    else:
        line, anchor = f'{{{{ figure("{name}") }}}}', f"@fig-{name}"
        others = ", ".join(one for one in list_kinds(facts) if one != kind)
        if others:
            print_line(f"  {Message('console-figure-others', known=others)}")
    print_line(Message("console-figure-place", line=line, anchor=anchor))
    print_line(Message("console-region-then"))
