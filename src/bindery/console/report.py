"""Prints the results of a build: paths, pages and sizes."""

import re
from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.graph import Summary
from bindery.messages import Message, write_number
from bindery.planning.plan import Plan
from bindery.planning.web_steps import WEB

_PAGES = re.compile(rb"Output written on .*?\((\d+) pages?", re.DOTALL)


def print_documents(plan: Plan, summary: Summary, *, draft: bool) -> None:
    """Print a line for each requested document: path, pages and size, or that it was not made."""
    up_to_date = {*summary.ran, *summary.current}
    for document in plan.documents:
        path = layout.finished_pdf(document.stem, draft=draft)
        name = f"typeset {document.stem} (draft)" if draft else f"finish {document.stem}"
        if name in up_to_date:
            print_line(f"  {path:<48} {describe_pdf(plan.root, path, document.stem, draft=draft)}")
        elif (plan.root / path).is_file():
            print_line(f"  {path:<48} {Message('console-not-made-anew')}")
        else:
            print_line(f"  {path:<48} {Message('console-not-made')}")


def print_web(plan: Plan, summary: Summary) -> None:
    """Print a line for the web edition: path and size."""
    if WEB not in plan.targets:
        return
    path = plan.root / layout.WEB_PAGE
    if WEB in {*summary.ran, *summary.current}:
        print_line(f"  {layout.WEB_PAGE:<48} {path.stat().st_size / 1000:>5.0f} kB")
    elif path.is_file():
        print_line(f"  {layout.WEB_PAGE:<48} {Message('console-not-made-anew')}")
    else:
        print_line(f"  {layout.WEB_PAGE:<48} {Message('console-not-made')}")


def describe_pdf(root: Path, path: str, stem: str, *, draft: bool = False) -> str:
    """Pages and size of a finished document."""
    size = (root / path).stat().st_size
    pages = str(Message("console-pages", count=count_pages(root, stem, draft=draft)))
    return f"{pages:>11}  {write_number(size / 1e6, 2):>5} MB"


def count_pages(root: Path, stem: str, *, draft: bool = False) -> int:
    """The number of pages, from TeX's log of the last good run; 0 when it is not there."""
    try:
        log = (root / layout.tex_log(stem, draft=draft)).read_bytes()
    except OSError:
        return 0
    match = _PAGES.search(log.replace(b"\n", b""))
    return int(match[1]) if match else 0


def print_figures(plan: Plan, summary: Summary) -> None:
    """Print a line for each figure or table that was made or was up to date."""
    made = [name for name in plan.targets if name in {*summary.ran, *summary.current}]
    for name in made:
        scope, _, entry = name.removeprefix("figure ").partition("/")
        again = Message("console-figure-made" if name in summary.ran else "console-figure-kept")
        drawn = [
            path
            for suffix in ("pdf", "csv")
            if (plan.root / (path := layout.drawn(scope, entry, suffix))).is_file()
        ]
        print_line(f"  {again!s:<6}{'  '.join(drawn)}")
