"""The front door: `invoke TASK`. See `invoke --list`, and `invoke --help TASK`.

Any Python with Invoke can read this file: a task goes on in the project's own environment.
"""

from __future__ import annotations  # a Python that is too old for the engine reads this too

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import invoke
from invoke import Argument, Context, Task

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "src"))


class _ProjectTask(Task):  # type: ignore[type-arg]
    """A task that runs in the project's own environment, whoever started Invoke."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Go on in the environment, then do the work."""
        from bindery.console.front_door import enter_environment

        enter_environment(ROOT)
        return super().__call__(*args, **kwargs)

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """The options; Invoke takes their help away as it reads it, and here it is read again."""
        kept = dict(self.help)
        options = super().get_arguments(ignore_unknown_help=ignore_unknown_help)
        self.help = kept
        return options


task = partial(invoke.task, klass=_ProjectTask)


def _run(work: Callable[[], bool]) -> None:
    from bindery.console.task_runner import run_task

    run_task(ROOT, work)


def _build(request: dict[str, Any], *, explain: bool = False) -> None:
    from bindery.console.build import Session, bring_up_to_date
    from bindery.planning.request import Request

    _run(lambda: bring_up_to_date(Session(ROOT, Request(**request), explain)))


_CHOICE = {
    "region": "only the documents of this region (its folder's name); may be given more than once",
    "document": "only this document or kind of document, such as landelijke-rapportage",
    "jobs": "how many steps run at once (default: one for each processor)",
    "explain": "say why each step runs",
}


@task(
    iterable=["region", "document"],
    help={
        **_CHOICE,
        "draft": "quick and untagged, with CONCEPT on each page, into build/draft/",
        "line-numbers": "a draft with a number before each line, for those who comment on it",
        "standard": "ua-1 (PDF/UA-1, PDF/A-2a) or ua-2 (PDF 2.0: PDF/UA-2, PDF/A-4f, formulas as"
        " MathML); default: the study's own, standard in content/study.toml",
    },
)
def build(
    _: Context,
    region: list[str] | None = None,
    document: list[str] | None = None,
    jobs: int = 0,
    draft: bool = False,
    explain: bool = False,
    line_numbers: bool = False,
    standard: str = "",
) -> None:
    """
    Bring the PDFs in build/pdf/ up to date: all of them, or those you name.

    Only what changed is made again. Mistakes are reported together, with file, line and hint; the
    last good PDFs then stay as they are. Another standard makes the same documents anew in the
    same place; the next build without it makes them by the study's own again.

    Examples:
      invoke build
      invoke build --region zeeland --line-numbers
      invoke build --document landelijke-rapportage --jobs 1
      invoke build --standard ua-2
    """
    named = {"regions": tuple(region or ()), "documents": tuple(document or ())}
    asked = {**named, "jobs": jobs, "draft": draft or line_numbers, "line_numbers": line_numbers}
    _build({**asked, "standard": standard}, explain=explain)


@task(help={"jobs": _CHOICE["jobs"], "explain": _CHOICE["explain"]})
def web(_: Context, jobs: int = 0, explain: bool = False) -> None:
    """
    Make the whole set as a site in build/site/: a page for each chapter, figures, numbers, search.

    The PDFs are brought up to date first, for each page leads to its own. The site needs no
    server: open build/site/index.html, or copy the folder to any place on the web.

    Example: invoke web
    """
    from bindery.console.site import make_site

    _run(lambda: make_site(ROOT, jobs=jobs, explain=explain))


@task(
    help={
        "document": "the document to begin with, such as regioanalyse-zeeland (default: the first)",
        "port": "the port of this machine to use (default: a free one)",
        "editor": "what a click opens: vscode, zed, sublime, kate, emacs, … or a command with"
        " {file} and {line}; default: BINDERY_EDITOR, else what is there",
        "browser": "open the browser (--no-browser: only say the address)",
        "pdf": "show the pages of the PDF too (--no-pdf: leave them out)",
    }
)
def preview(
    _: Context,
    document: str = "",
    port: int = 0,
    editor: str = "",
    browser: bool = True,
    pdf: bool = True,
) -> None:
    """
    Show a document in the browser, and keep it up to date while you write. Ctrl-C stops it.

    The chapter you save appears in about a second, its PDF pages a few seconds later. Mistakes
    stand below it. A click on a paragraph, on the page or in the PDF, opens your editor at its
    line. Only this machine can see it.

    Examples:
      invoke preview
      invoke preview --document regioanalyse-zeeland --editor vscode
      invoke preview --no-browser --no-pdf
    """
    from bindery.console.preview import PreviewRequest
    from bindery.console.preview import preview as show

    _run(lambda: show(ROOT, PreviewRequest(document, port, editor, browser, pdf)))


@task(help={"jobs": _CHOICE["jobs"], "explain": _CHOICE["explain"]})
def figures(_: Context, jobs: int = 0, explain: bool = False) -> None:
    """
    Draw the figures and make the tables of numbers, in build/figures/, without TeX.

    Example: invoke figures
    """
    _build({"jobs": jobs, "what": "figures"}, explain=explain)


@task(help={"jobs": _CHOICE["jobs"]})
def check(_: Context, jobs: int = 0) -> None:
    """
    Look for mistakes in texts, tables, values, figures and templates, without TeX: seconds.

    Example: invoke check
    """
    _build({"jobs": jobs, "what": "texts"})


@task(
    positional=["target"],
    help={
        "target": "a file under build/, a document's name, or a step",
        "draft": "explain the draft build",
    },
)
def why(_: Context, target: str, draft: bool = False) -> None:
    """
    Explain why something will be made in the next build, or why it was made in the last.

    Examples:
      invoke why build/pdf/regioanalyse-zeeland.pdf
      invoke why landelijke-rapportage
      invoke why "figure zeeland/bevolking"
    """
    from bindery.console.why import explain

    _run(lambda: explain(ROOT, target, draft=draft))


class _Target(Argument):
    """A target that may be left out when one of the other options is given."""

    instead: tuple[Argument, ...] = ()

    @property
    def value(self) -> Any:
        """The target; "" when it is not needed, None while it is missing."""
        said = any(one.got_value and one.value for one in self.instead)
        return self._value if self._value is not None or not said else ""

    @value.setter
    def value(self, arg: str) -> None:
        self.set_value(arg)


class _TraceTask(_ProjectTask):
    """A task whose target is optional."""

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """The options, with the target linked to those that replace it."""
        options = super().get_arguments(ignore_unknown_help=ignore_unknown_help)
        instead = tuple(one for one in options if one.name in ("data", "changes"))
        for place, one in enumerate(options):
            if one.name == "target":
                target = _Target(names=one.names, help=one.help, positional=True)
                target.instead = instead
                options[place] = target
        return options


@task(
    klass=_TraceTask,
    positional=["target"],
    help={
        "target": "a value's name, or a number as it is printed, such as 2,5%",
        "document": "only in this document",
        "page": "only on this page of the PDF",
        "data": "a data file: show what depends on it",
        "cell": "with --data: one cell, LINE:COLUMN or ROW:COLUMN; may be given more than once",
        "becomes": "with --cell: what would be printed otherwise if the cell held this",
        "changes": "what the sources, as they are now, would change in the finished documents",
        "json": "print the answer as JSON on standard output",
    },
    iterable=["cell"],
)
def trace(
    _: Context,
    target: str | None = None,
    document: str = "",
    page: int = 0,
    data: str = "",
    cell: list[str] | None = None,
    becomes: str = "",
    changes: bool = False,
    json: bool = False,
) -> None:
    """
    Show where a printed number comes from, or what depends on a data file or one of its cells.

    Examples:
      invoke trace groei
      invoke trace "2,5%" --document regioanalyse-zeeland --page 12
      invoke trace --data regions/zeeland/data/bevolking.csv --cell 2023:inwoners
      invoke trace --data regions/zeeland/data/bevolking.csv --cell 13:inwoners --becomes 400000
      invoke trace --changes
    """
    from bindery.console.trace import Question, trace_numbers

    question = Question(
        target or "",
        document,
        page,
        data,
        tuple(cell or ()),
        becomes,
        changes=changes,
        as_json=json,
    )
    _run(lambda: trace_numbers(ROOT, question))


@task
def doctor(_: Context) -> None:
    """
    Show what this machine has and lacks: Python, packages, TeX, sandbox, and what to do.

    Example: invoke doctor
    """
    from bindery.console.doctor import examine

    _run(lambda: examine(ROOT))


@task(
    iterable=["path"],
    help={
        "path": "a PDF, ours or anybody's; more than once if you like (default: all in build/pdf/)",
        "format": "text (default), json, or sarif, which code hosts show at the author's line",
        "output": "write the report to this file instead of standard output",
        "flavours": "the standards, with commas between, such as ua1,2a or ua2,wt1a,wt1r,4f"
        " (default: those that each document is made to)",
        "rules": "only list our own rules: requirement, how binding, name, what must be so",
        "json": "short for --format json",
    },
)
def inspect(
    _: Context,
    path: list[str] | None = None,
    format: str = "text",
    output: str = "",
    flavours: str = "",
    rules: bool = False,
    json: bool = False,
) -> None:
    """
    Check finished PDFs against their standards and our own rules: seconds for each.

    Each broken rule is shown with its page, its place in the structure tree and, for our own
    documents, the author's file and line. The second opinion is shown, but decides nothing.
    Another's PDF is judged by PDF/UA-1 and PDF/A-2a, or by those of PDF 2.0 if it says PDF/UA-2.

    Examples:
      invoke inspect
      invoke inspect --path build/pdf/bijlagenrapport.pdf --path ../other.pdf
      invoke inspect --format sarif --output build/inspection.sarif
      invoke inspect --flavours ua2,4 --path other.pdf
      invoke inspect --rules
    """
    from bindery.console.inspect import InspectRequest, inspect_documents, list_rules

    names = tuple(flavours.replace(",", " ").split()) if flavours else None
    request = InspectRequest(tuple(path or ()), "json" if json else format, output, names)
    _run(list_rules if rules else lambda: inspect_documents(ROOT, request))


@task(
    positional=["document"],
    help={
        "document": "a document's name, or the path of a PDF, ours or anybody's",
        "page": "only this page of the PDF",
        "pictures": "draw the pages beside the words (default); --no-pictures leaves them out",
    },
)
def listen(_: Context, document: str, page: int = 0, pictures: bool = True) -> None:
    """
    Print what a screen reader says of a PDF, page by page, and write it beside the pages.

    Only the tags are read. The web page is build/listen/DOCUMENT.html.

    Examples:
      invoke listen regioanalyse-zeeland
      invoke listen regioanalyse-zeeland --page 12
      invoke listen ../other.pdf --no-pictures
    """
    from bindery.console.listen import listen_to

    _run(lambda: listen_to(ROOT, document, page=page, pictures=pictures))


@task(
    help={
        "only": "a file or folder of tests, or a word in their names after -k",
        "quick": "leave out what runs TeX or takes long",
        "full": "also build the whole study, as CI does",
    }
)
def test(_: Context, only: str = "", quick: bool = False, full: bool = False) -> None:
    """
    Run the tests, with real LuaLaTeX on little studies; sets up the toolchain if it is missing.

    Examples:
      invoke test
      invoke test --only tests/graph
      invoke test --quick
    """
    from bindery.console.checks import run_tests

    _run(lambda: run_tests(ROOT, only, quick=quick, full=full))


@task(help={"fix": "repair what can be repaired"})
def lint(_: Context, fix: bool = False) -> None:
    """
    Check the engine's code: formatting, ruff with everything on, mypy --strict.

    Example: invoke lint --fix
    """
    from bindery.console.checks import run_linters

    _run(lambda: run_linters(ROOT, fix=fix))


@task
def clean(_: Context) -> None:
    """
    Remove build/ and all in it. The environment and the TeX toolchain stay.

    Example: invoke clean
    """
    from bindery.console.clean import clean as remove_build

    _run(lambda: remove_build(ROOT))


@task(
    positional=["slug"],
    help={
        "slug": "the new folder's name, such as noord-limburg",
        "name": "the region's name in the reports (default: from the folder's name)",
        "template": "the region to copy (default: the first)",
    },
)
def new_region(_: Context, slug: str, name: str = "", template: str = "") -> None:
    """
    Make a new region under regions/, copied from one that is there.

    Example: invoke new-region noord-limburg --name "Noord-Limburg" --template zuid-limburg
    """
    from bindery.console.region import make_region

    _run(lambda: make_region(ROOT, slug, name=name, template=template))


@task(
    name="new-chapter",
    positional=["title"],
    help={
        "title": "the chapter's title, between quotation marks",
        "region": "a chapter of this region (its folder's name)",
        "document": "a chapter of this document, such as landelijke-rapportage",
        "after": "after this chapter, such as 03-aanpak (default: the last place)",
    },
)
def new_chapter(
    _: Context, title: str, region: str = "", document: str = "", after: str = ""
) -> None:
    """
    Make a chapter: a text with a number, a title and a place for what is still to be written.

    It has the first number after the last, or after the chapter that --after names if one is free
    there; nothing is renumbered. The house's word for what is unfinished stands in it: invoke check
    warns of it, and a final edition refuses it.

    Examples:
      invoke new-chapter "Werk in de haven" --region zeeland
      invoke new-chapter "Wat anderen vonden" --document landelijke-rapportage --after 03-aanpak
    """
    from bindery.console.chapter import ChapterRequest, make_chapter

    _run(lambda: make_chapter(ROOT, ChapterRequest(title, region, document, after)))


@task(
    name="new-figure",
    positional=["table"],
    help={
        "table": "a table's name, or its path",
        "id": "the figure's name (default: the table's)",
        "region": "by the table of this region, and drawn for it alone (default: for each region"
        " that has the table)",
        "kind": "the kind of chart, such as bars or lines, or table (default: what fits the"
        " columns)",
    },
)
def new_figure(_: Context, table: str, id: str = "", region: str = "", kind: str = "") -> None:
    """
    Make a figure of a table: figures/NAME/figure.toml, proposed by its columns and drawn once.

    Title, subtitle, labels and formats come from the table's sidecar. The alternative text is a
    proposal, with the house's word for what is unfinished. What cannot be drawn is told with what
    to do about it, and nothing is written.

    Examples:
      invoke new-figure leeftijd --id inwoners-naar-leeftijd
      invoke new-figure mbo-studenten --kind bars
      invoke new-figure regions/zeeland/data/bevolking.csv --region zeeland --id bevolking-zeeland
    """
    from bindery.console.figure import NewFigure, make_figure

    _run(lambda: make_figure(ROOT, NewFigure(table, id, region, kind)))


@task(
    name="new-box",
    positional=["kind", "title"],
    help={
        "kind": "the kind of box, such as praktijkvoorbeeld: [boxes] in templates/house/house.toml",
        "title": "the box's title, between quotation marks",
        "into": "add the box at the end of this text",
    },
)
def new_box(_: Context, kind: str, title: str, into: str = "") -> None:
    """
    Print the Markdown of a box, to paste into a text, or add it to one.

    Examples:
      invoke new-box praktijkvoorbeeld "Zo doet de Achterhoek het"
      invoke new-box definitie "Triple helix" --into content/national/02-inleiding.md
    """
    from bindery.console.box import make_box

    _run(lambda: make_box(ROOT, kind, title, into=into))


@task(
    name="import-table",
    iterable=["missing", "text"],
    help={
        "file": "a CSV file, a workbook (.xlsx), or a download of CBS or DUO in JSON",
        "region": "the region whose table it becomes (default: a table of the study)",
        "name": "the table's name (default: the file's)",
        "sheet": "the sheet of a workbook, where several hold something",
        "separator": "what stands between the columns, where it cannot be found",
        "decimal": "what stands before decimals in the file: , or .",
        "dates": "dmy or mdy, where a date such as 1/2/2023 leaves it open",
        "missing": "a sign for a number that is not known, such as <5; may be given more than once",
        "text": "a column that holds words though they look like numbers; more than once",
        "replace": "write over a table that is there, and keep its sidecar",
    },
)
def import_table(
    _: Context,
    file: str,
    region: str = "",
    name: str = "",
    sheet: str = "",
    separator: str = "",
    decimal: str = "",
    dates: str = "",
    missing: list[str] | None = None,
    text: list[str] | None = None,
    replace: bool = False,
) -> None:
    """
    Bring a table of Excel, StatLine, CBS or DUO into the study, with a sidecar to fill in.

    Example: invoke import-table ~/Downloads/werkloosheid.xlsx --region zeeland

    It writes the table as the engine reads it, and says what it left out and what it changed.
    What a file leaves open (is 1.234 a thousand?) is asked at a terminal; elsewhere it is told
    with the option that answers it, and nothing is written.
    """
    from bindery.console.import_table import ask_on_terminal, bring_in
    from bindery.importing import Answers, ImportRequest

    answers = Answers(decimal, dates, tuple(missing or ()), tuple(text or ()))
    request = ImportRequest(
        Path(file), region, name, sheet, separator, replace=replace, answers=answers
    )
    _run(lambda: bring_in(ROOT, request, ask_on_terminal()))


@task(
    help={
        "edition": "the edition to release, as on the title pages (default: the study's own)",
        "embargo": "make the files under embargo names, until the day of openbaar_vanaf",
        "verify": "check a received bundle in this folder instead of making one",
        "rebuild": "with --verify: make the bundle again from its commit and compare every byte",
        "summary": "add a summary in Markdown to this file",
    },
)
def release(
    _: Context,
    edition: str = "",
    embargo: bool = False,
    verify: str = "",
    rebuild: bool = False,
    summary: str = "",
) -> None:
    """
    Make the bundle that is handed over, in build/release/EDITION/, or check a received one.

    It is made whole or not at all, and only when nothing is wrong. BINDERY_DENYLIST names
    the list of names to search for; it lies outside the project.

    Examples:
      invoke release --edition voorbeeld-2026-11
      invoke release --verify build/release/voorbeeld-2026-11 --rebuild
    """
    from bindery.console import release as work

    if verify:
        _run(lambda: work.verify(ROOT, verify, rebuild=rebuild))
    else:
        _run(lambda: work.release(work.ReleaseOptions(ROOT, edition, embargo, summary)))


@task
def gates(_: Context) -> None:
    """
    List what people must judge before a final release: what is closed, what is open and why.

    Example: invoke gates
    """
    from bindery.console.release import list_gates

    _run(lambda: list_gates(ROOT))


@task(
    positional=["gate"],
    help={
        "gate": "the gate's name, as invoke gates lists it",
        "role": "the role of the one who judges; never a name",
    },
)
def sign(_: Context, gate: str, role: str = "") -> None:
    """
    Prepare a signature in qa/ for the files that were built; a person fills in the judgement.

    Example: invoke sign toegankelijkheid --role toegankelijkheidsbeoordelaar
    """
    from bindery.console.release import sign as prepare

    _run(lambda: prepare(ROOT, gate, role))


@task
def schemas(_: Context) -> None:
    """
    Write the JSON Schemas of the authors' TOML files, for editors that complete and check them.

    Example: invoke schemas
    """
    from bindery.console.schemas import export_schemas

    _run(lambda: export_schemas(ROOT))


@task
def language_server(_: Context) -> None:
    """
    Serve an editor on standard input and output: completion, hover, definitions, mistakes.

    An editor starts this itself (Language Server Protocol); docs/authors.md says how to set it up.

    Example: invoke language-server
    """
    from bindery.language_server import serve

    _run(lambda: serve(ROOT))


@task
def charts(_: Context) -> None:
    """
    Draw every kind of chart that figure.toml can declare, in docs/charts.png.

    Example: invoke charts
    """
    from bindery.console.charts import draw_catalogue

    _run(lambda: draw_catalogue(ROOT))


def _look_at_words() -> None:
    """Before Invoke does: tell a wrong word and end with 2, or help in the study's language."""
    from bindery.console import command_line, front_door

    if not command_line.is_typed(sys.argv[0]):
        return
    collection, words = invoke.Collection.from_module(sys.modules[__name__]), sys.argv[1:]
    helped = command_line.find_help(collection, words)
    fault = command_line.look(collection, words) if helped is None else None
    if fault is None and helped is None:
        return
    if not (front_door.is_inside(ROOT) or (ROOT / ".venv").exists()):
        return  # without an environment Invoke's own words must do
    front_door.enter_environment(ROOT)
    from bindery.console.task_help import show
    from bindery.console.task_runner import use_language

    use_language(ROOT)
    if fault:
        command_line.tell(fault)
        raise SystemExit(2)
    show(invoke.Program(), collection, helped or "")
    raise SystemExit(0)


_look_at_words()
