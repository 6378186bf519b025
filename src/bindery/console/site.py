"""`invoke web`: the whole set as a site, beside the PDFs that it leads to."""

from pathlib import Path

from bindery import layout
from bindery.console.build import Session, bring_up_to_date
from bindery.console.task_runner import print_line
from bindery.errors import refuse
from bindery.messages import Message, write_number
from bindery.planning.request import Request


def make_site(root: Path, *, jobs: int = 0, explain: bool = False) -> bool:
    """Bring the documents and the site up to date, and write it; whether all of it is."""
    from bindery.rendering.site_files import TEMPLATES, has_site, write_site

    if not has_site(root):
        raise refuse(TEMPLATES, Message("console-no-site"))
    if not bring_up_to_date(Session(root, Request(jobs=jobs, what="site"), explain)):
        return False
    folder = root / layout.SITE
    pages = write_site(root, folder)
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    start = f"{layout.SITE}/index.html"
    many = str(Message("console-pages", count=pages))
    print_line(f"  {start:<48} {many:>11}  {write_number(size / 1e6, 2):>5} MB")
    return True
