"""Every kind of bad input is told with file, line and hint, all at once, and harms nothing."""

import shutil
from concurrent.futures import Executor, Future

import pytest
from run_study import build, copy_harbours

from bindery.console.build import Session, bring_up_to_date
from bindery.console.task_runner import run_task
from bindery.planning.request import Request

EAST = "regions/eastport"
TEXT = f"{EAST}/text/02-ships.md"
CSV = f"{EAST}/data/ships.csv"
WORKS = (
    '[{"id": "somebody", "type": "book", "title": "T", "author": [{"family": "A"}], '
    '"issued": {"date-parts": [[2020]]}, "publisher": "P"}]'
)


class Inline(Executor):
    """Runs each call at once: the same build without worker processes."""

    def __init__(self, *words, **more):
        pass

    def prepare(self, modules):
        """Nothing is loaded before it is needed."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture
def study(tmp_path):
    """A copy of the little study, and a way to spoil it."""
    return copy_harbours(tmp_path)


def spoil(root, path, old, new):
    """Replace words that must be there once, or write the whole file."""
    file = root / path
    if old is None:
        file.write_bytes(new if isinstance(new, bytes) else new.encode())
    else:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def check(monkeypatch, capsys):
    """What `invoke check` says of a study, and its exit code; progress is left out."""
    monkeypatch.setattr("bindery.console.worker_pool.WorkerPool", Inline)

    def run(root):
        status = 0
        try:
            run_task(root, lambda: bring_up_to_date(Session(root, Request(what="texts", jobs=1))))
        except SystemExit as ended:
            status = int(ended.code or 0)
        said = capsys.readouterr().err
        assert "Traceback" not in said
        kept = [line for line in said.splitlines() if line and not line.startswith("[")]
        return status, "\n".join(line for line in kept if " were up to date (" not in line)

    return run


# What is spoilt: changes of (file, old words, new words), and all that must be said of it.
BAD = {
    "a missing key": (
        [(f"{EAST}/region.toml", 'colour = "#1E5F8A"\n', "")],
        f"{EAST}/region.toml:1: the key «colour» is missing\n    hint: add it",
    ),
    "a misspelt key": (
        [(f"{EAST}/region.toml", "delimitation", "delimitatoin")],
        (
            f"{EAST}/region.toml:4: unknown key «delimitatoin»\n"
            "    hint: did you mean «delimitation»?"
        ),
    ),
    "a half-saved TOML file": (
        [("content/study.toml", '"Two harbours"', '"Two harb')],
        (
            "content/study.toml:1: not valid TOML: a text that is opened and not closed\n"
            '    hint: a text stands in quotes, each key on a line of its own: name = "…"'
        ),
    ),
    "a date in quotes": (
        [("content/study.toml", "2026-01-02", '"2026-01-02"')],
        (
            "content/study.toml:5: «date» must be a date, written 2026-11-23 without quotes\n"
            "    hint: write: date = 2026-01-02"
        ),
    ),
    "a row with too many cells": (
        [(CSV, "2021,1250", "2021,1250,3")],
        (
            f"{CSV}:3: 3 cells, but the head has 2\n"
            '    hint: a text with a comma stands in quotes: "a, b"; a number has a point: 2.5'
        ),
    ),
    "a decimal comma": (
        [(CSV, "2021,1250", '2021,"1250,5"')],
        (
            f"{CSV}:3: «ships» is «1250,5», not a whole number\n"
            "    hint: a point before the decimals: 2.5"
        ),
    ),
    "semicolons": (
        [(CSV, None, "year;ships\n2020;1200\n2021;1250\n")],
        (
            f"{CSV}:1: columns are separated by semicolons or tabs\n"
            "    hint: export with commas between columns and points in numbers, or say so in the "
            'sidecar: [layout] separator = ";" (or "\\t"), decimal = ","'
        ),
    ),
    "a CSV file in Latin-1": (
        [(CSV, None, "year,ships\n2020,caf\xe9\n".encode("latin-1"))],
        (
            f"{CSV}:2: not UTF-8 text\n"
            "    hint: save the file as UTF-8, or say in the sidecar how it is written: "
            '[layout] encoding = "cp1252"'
        ),
    ),
    "an empty CSV file": (
        [(CSV, None, "")],
        f"{CSV}: the file is empty\n    hint: the first line names columns",
    ),
    "an unknown figure": (
        [(TEXT, 'figure("ships")', 'figure("shisp")')],
        f"{TEXT}:6: there is no figure «shisp» for this text\n    hint: did you mean «ships»?",
    ),
    "a missing image": (
        [(TEXT, "See @sec", '![A quay](quay.png){#fig-quay alt="A long grey quay."}\n\n'
          "See @fig-quay and @sec")],
        (
            f"{TEXT}:23: the image {EAST}/text/quay.png is missing\n"
            "    hint: is its name spelt like this?"
        ),
    ),
    "a fence that never ends": (
        [(TEXT, "::: example", "```\n::: example")],
        f"{TEXT}:25: code that never ends\n    hint: end it with ``` on a line of its own",
    ),
    "emphasis that never ends": (
        [(TEXT, "A table made", "A **table made")],
        (
            f"{TEXT}:10: emphasis that is not closed: **table\n"
            "    hint: close it, or write \\* for the sign itself"
        ),
    ),
    "what a word processor and a spreadsheet leave behind": (
        [
            (TEXT, "made by hand is", "made by hand somewhere[1] is"),
            (
                TEXT,
                "See @sec-hand for the quays.",
                "See Error! Reference source not found.\n\nName\tRole\nAnn\tcook",
            ),
        ],
        (
            f"{TEXT}:10: «[1]» is a note's number typed by hand\n"
            "    hint: write [^name], and on a line of its own [^name]: The note.\n"
            f"{TEXT}:23: «Error! Reference source not found» is another program's mistake\n"
            "    hint: write what belongs there: a reference is @sec-anchor, a number is a value\n"
            f"{TEXT}:25: «Name Role»: columns of spaces or tabs make no table\n"
            "    hint: a table is | Name | Role |, with |---|---| below its head; "
            "between words stands one space"
        ),
    ),
    "a heading's number typed by hand, a note without its text, money as a formula": (
        [
            (TEXT, "## By hand", "## 1.2 By hand"),
            (TEXT, "See @sec-hand for", "It costs $x each, or US$ more; see @sec-hand[^gone] for"),
        ],
        (
            f"{TEXT}:8: «1.2» is a heading's number typed by hand\n"
            "    hint: take it away: headings are numbered by themselves\n"
            f"{TEXT}:23: the note [^gone] has no text\n"
            "    hint: write it on a line of its own: [^gone]: The note.\n"
            f"{TEXT}:23: words between two signs $ would be set as a formula\n"
            "    hint: write \\$ for the sign; words in a formula stand in \\text{…}"
        ),
    ),
    "an unknown value": (
        [(TEXT, '"ships_last"', '"ships_lst"')],
        (
            f"{TEXT}:3: there is no value «ships_lst» for «eastport»\n"
            "    hint: did you mean «ships_last»?"
        ),
    ),
    "a value from nothing": (
        [("content/values.toml", 'from = "ships_first"', 'from = "ships_frist"')],
        (
            "content/values.toml:15: «ships_change» uses the value «ships_frist», which is not "
            "declared\n    hint: did you mean «ships_first»?"
        ),
    ),
    "an unknown citation": (
        [(TEXT, "made by hand is", "made by hand [@somebody; @nobody] is"),
         ("content/references.json", None, WORKS)],
        f"{TEXT}:10: there is no work «nobody»\n    hint: did you mean «somebody»?",
    ),
    "a hand-broken list of works": (
        [("content/references.json", None, WORKS.removesuffix("}]") + "\n")],
        (
            "content/references.json:2: not valid JSON: a comma or a closing bracket is missing "
            "before this\n    hint: export the file anew, or mend it there"
        ),
    ),
    "a reference to no figure": (
        [(TEXT, "@fig-ships", "@fig-shisp")],
        f"{TEXT}:4: @fig-shisp refers to no figure\n    hint: did you mean «ships»?",
    ),
    "a reference to no section": (
        [(TEXT, "@sec-hand", "@sec-hadn")],
        f"{TEXT}:23: this document has no section «@sec-hadn»\n    hint: did you mean «@sec-hand»?",
    ),
    "a template that cannot be read": (
        [("templates/profile/document.tex", "((* endfor *))", "((* endfro *))")],
        (
            "templates/profile/document.tex:10: the template cannot be read: there is no statement "
            "«endfro»\n    hint: did you mean «endfor»?"
        ),
    ),
    "an unknown word in a template": (
        [("templates/overview/document.tex", "words.contents", "wrods.contents")],
        (
            "templates/overview/document.tex:11: there is no «wrods» here\n"
            "    hint: did you mean «words»?"
        ),
    ),
    "an unknown attribute in a template": (
        [("templates/overview/document.tex", "document.title", "document.titel")],
        (
            "templates/overview/document.tex:6: «document» has no «titel»\n"
            "    hint: did you mean «title»?"
        ),
    ),
    "a package that breaks tagging": (
        [("templates/house/house.sty", "\\RequirePackage{babel}", "\\RequirePackage{titlesec}")],
        (
            "templates/house/house.sty:4: titlesec breaks tagging\n"
            "    hint: change the heading's instance with \\EditInstance{heading}{…}"
        ),
    ),
    "a figure that is no Python": (
        [("figures/ships/figure.py", "def tabulate(data):", "def tabulate(data:")],
        (
            "figures/ships/figure.py:6: the bracket «(» is never closed\n"
            "    hint: close it with its counterpart"
        ),
    ),
    "a figure that breaks": (
        [("figures/ships/figure.py", 'data.tables["ships"]', 'data.tables["shps"]')],
        (
            "figures/ships/figure.py:7: data has no table «shps»\n"
            "    hint: did you mean «ships»?"
        ),
    ),
    "a title with an unknown fact": (
        [("figures/ships/figure.toml", "{{ last }} ships", "{{ lats }} ships")],
        "figures/ships/figure.toml:4: there is no «lats» here\n    hint: did you mean «last»?",
    ),
    "mistakes in four files": (
        [("content/study.toml", "edition", "editoin"),
         ("figures/ships/figure.toml", "subtitle", "subtitel"),
         (TEXT, "::: example", "```\n::: example"),
         ("regions/westport/data/ships.csv", "2021,810", "2021,x")],
        (
            "content/study.toml:4: unknown key «editoin»\n    hint: did you mean «edition»?\n"
            "figures/ships/figure.toml:5: unknown key «subtitel»\n"
            "    hint: did you mean «subtitle»?\n"
            f"{TEXT}:25: code that never ends\n    hint: end it with ``` on a line of its own\n"
            "regions/westport/data/ships.csv:3: «ships» is «x», not a whole number\n"
            "    hint: digits only; an empty cell where nothing is known, if the sidecar allows it"
        ),
    ),
    "a broken table and a wrong word in a text of the same region": (
        [(CSV, "2021,1250", "2021,x"), (TEXT, '"ships_last"', '"ships_lst"')],
        (
            f"{CSV}:3: «ships» is «x», not a whole number\n"
            "    hint: digits only; an empty cell where nothing is known, if the sidecar allows "
            "it\n"
            f"{TEXT}:3: there is no value «ships_lst» for «eastport»\n"
            "    hint: did you mean «ships_last»?"
        ),
    ),
    "a half-saved study, a broken table and open code": (
        [("content/study.toml", '"Two harbours"', '"Two harb'),
         (CSV, "2021,1250", "2021,x"),
         (TEXT, "::: example", "```\n::: example")],
        (
            "content/study.toml:1: not valid TOML: a text that is opened and not closed\n"
            '    hint: a text stands in quotes, each key on a line of its own: name = "…"\n'
            f"{CSV}:3: «ships» is «x», not a whole number\n"
            "    hint: digits only; an empty cell where nothing is known, if the sidecar allows "
            "it\n"
            f"{TEXT}:25: code that never ends\n    hint: end it with ``` on a line of its own"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_is_told_with_file_line_and_hint(study, check, name):
    changes, told = BAD[name]
    for change in changes:
        spoil(study, *change)
    status, said = check(study)
    mistakes = sum(not line.startswith("    ") for line in told.splitlines())
    count = f"{mistakes} mistake{'' if mistakes == 1 else 's'}"
    assert said == f"{told}\n{count}; nothing that was finished before has been touched"
    assert status == 1
    assert not (study / "build/.state/bug.txt").exists()


def test_the_study_as_it_is_holds_no_mistake(study, check):
    status, said = check(study)
    assert said == "The texts, tables, values and figures hold no mistake."
    assert status == 0


def test_what_is_mended_is_good_again(study, check):
    spoil(study, TEXT, '"ships_last"', '"ships_lst"')
    assert check(study)[0] == 1
    spoil(study, TEXT, '"ships_lst"', '"ships_last"')
    assert check(study)[0] == 0


def read_pdfs(root):
    return {path.name: path.read_bytes() for path in (root / "build/pdf").glob("*.pdf")}


@pytest.fixture
def spoilt(harbours_built, tmp_path):
    """Builds a copy with changes; gives what was said, and checks that no PDF was touched."""

    def run(*changes):
        root = tmp_path / "study"
        shutil.copytree(harbours_built, root)
        for change in changes:
            spoil(root, *change)
        before = read_pdfs(root)
        assert len(before) == 3
        made = build(root)
        assert made.status == 1
        assert read_pdfs(root) == before
        assert "Traceback" not in made.said
        return made.said

    return run


@pytest.mark.tex
def test_tex_that_fails_is_told_at_the_template_and_leaves_the_last_good_pdf(spoilt):
    said = spoilt(("templates/profile/document.tex", "\\Huge ", "\\Hugee "))
    assert "\\Hugee" in said
    assert "not made anew; the last good one is still there" in said


@pytest.mark.tex
def test_a_mistake_in_a_text_leaves_the_last_good_pdf(spoilt):
    said = spoilt((TEXT, '"ships_last"', '"ships_lst"'))
    assert f"{TEXT}:3: there is no value «ships_lst» for «eastport»" in said
    assert "build/pdf/profile-eastport.pdf" in said


@pytest.mark.tex
def test_a_mistake_in_the_study_leaves_all_pdfs(spoilt):
    said = spoilt(("content/study.toml", "edition", "editoin"), (CSV, "2021,1250", "2021,x"))
    assert "content/study.toml:4: unknown key «editoin»\n    hint: did you mean «edition»?" in said
    assert f"{CSV}:3: «ships» is «x», not a whole number" in said
    assert said.count("the last good one is still there") == 3
