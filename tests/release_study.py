"""A little study as it lies after a build, in a repository of its own; TeX and Java are fakes."""

import json
import subprocess
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from run_study import copy_harbours, edit

from bindery.errors import BinderyError
from bindery.inspection import Expected, Inspection, Validation, Verdict, read_pages, read_structure
from bindery.inspection.verdicts import explain_validations
from bindery.model import Column, EntryKind, FigureRecord
from bindery.release.bundle import make_release
from bindery.release.examining import ReleaseRequest
from bindery.release.services import Services
from bindery.release.tools import Tool

GOOD = Path(__file__).parent / "inspection/pdfs/good.pdf"
TODAY = date(2026, 1, 10)
STEMS = ("profile-eastport", "profile-westport", "overview")
TITLES = {
    "profile-eastport": "Profile of Eastport",
    "profile-westport": "Profile of Westport",
    "overview": "Overview",
}
PEOPLE = (
    ("accessibility", "accessibility reviewer"), ("facts", "editor"),
    ("disclosure", "statistician"), ("quality", "analyst"), ("quality", "assurer"),
)  # fmt: skip

LOG = """
version = 1
[[entry]]
id = "count"
text = "Ships are counted by hand."
role = "analyst"
date = 2026-01-03
status = "closed"
outcome = "checked"
"""
ROUND = """
[[round]]
recipient = "port office"
sent = 2026-01-02
status = "processed"
outcome = "one number"
"""


def print_pdf(target, title, spoil=None):
    """A small tagged PDF with a title of its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.open(GOOD) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
        if spoil:
            spoil(pdf)
        pdf.save(target, static_id=True)


def git(root, *words):
    subprocess.run(
        ("git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@example.invalid", *words),
        check=True, capture_output=True,
    )  # fmt: skip


@dataclass
class FakeServices:
    """Inspects by reading alone, typesets by copying, and shows what a title page would."""

    root: Path
    verdict: Verdict = Verdict.PASSED
    reason: str = ""
    title_page: str = "first test, for tests only sample 2026"

    def inspect(self, documents):
        return tuple(self._inspect(one) for one in documents)

    def _inspect(self, one):
        structure = read_structure(one.path, one.name)
        validations = tuple(
            Validation(one.name, flavour, profile, self.verdict, 106, 4000, reason=self.reason)
            for flavour, profile in (("ua1", "PDF/UA-1"), ("2a", "PDF/A-2A"))
        )
        return Inspection(
            structure, validations, tuple(explain_validations(structure, validations))
        )

    def typeset(self, sheets, target):
        assert (sheets.folder / f"{sheets.stem}.tex").is_file()
        print_pdf(target, sheets.stem)

    def tools(self):
        return (Tool("bindery", "1"), Tool("TeX", "2"), Tool("hidden", "3", main=False))

    def pages(self, path):
        first, *rest = read_pages(path)
        return (f"{first} {self.title_page}", *rest)

    def expect(self, text):
        return Expected(text, "en", ())

    @property
    def real(self):
        return Services(self.inspect, self.typeset, self.tools, self.pages, self.expect)


PLACED = (
    ("eastport", "ships"),
    ("westport", "ships"),
    ("study", "tonnage"),
    ("study", "seen"),
)


class Study:
    """The little study after a build."""

    def __init__(self, root):
        self.root = copy_harbours(root)
        self.services = FakeServices(root)
        self.names = root.parent / "names.txt"
        self.names.write_text("# respondents\nZoë Quillfeather\n", encoding="utf-8")
        self.environment = {"BINDERY_DENYLIST": str(self.names)}
        (root / ".gitignore").write_text("build/\n__pycache__/\n")
        for stem in STEMS:
            print_pdf(root / f"build/pdf/{stem}.pdf", TITLES[stem])
            path = root / f"build/tex/{stem}/expected.json"
            path.parent.mkdir(parents=True)
            path.write_text(TITLES[stem])
        for scope, entry in PLACED:
            self._draw(scope, entry)
        git(root, "init", "-q")
        self.commit()

    def _draw(self, scope, entry):
        folder = self.root / f"build/figures/{scope}"
        folder.mkdir(parents=True, exist_ok=True)
        record = FigureRecord(
            id=entry, scope=scope, kind=EntryKind.FIGURE, title=f"Many {entry}", subtitle="",
            alt="…", note="", source_line="Source: Harbour office", sources=("port-book",),
            columns=(Column("year", "Year", "year"),), rows=(("2023",),),
            path=f"figures/{entry}/figure.toml",
        )  # fmt: skip
        (folder / f"{entry}.json").write_text(json.dumps(asdict(record)))
        (folder / f"{entry}.csv").write_text("year,ships\n2023,1315\n")

    def commit(self):
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "--allow-empty", "-m", "x")

    def finish(self):
        """Take the example content out, and let test roles close every gate."""
        for path in (*self.root.glob("regions/*/*.toml"), *self.root.glob("content/*.toml")):
            text = path.read_text("utf-8")
            path.write_text(text.replace('status = "example"', 'status = "known"'))
        for path in self.root.glob("regions/*/text/*.md"):
            path.write_text(
                path.read_text("utf-8").replace("::: example", '::: {.definition title="x"}')
            )
        self.sign_all()
        (self.root / "qa/assumptions.toml").write_text(LOG)
        self.commit()
        return self

    def sign_all(self):
        from bindery.loading import load_study
        from bindery.loading.release import load_release
        from bindery.release.material import collect_material, take_digests
        from bindery.release.signing import find_gate, prepare_signature

        settings = load_release(self.root)
        digests = take_digests(self.root, collect_material(self.root, load_study(self.root).study))
        for name, role in PEOPLE:
            gate = find_gate(settings, name)
            prepare_signature(self.root, gate, role, digests.select(gate), TODAY)
        for path in (self.root / "qa").glob("*.toml"):
            text = path.read_text("utf-8")
            text = text.replace('method = ""', 'method = "read"')
            path.write_text(text.replace('judgement = ""', 'judgement = "passed"'))
        with (self.root / "qa/facts.toml").open("a") as file:
            file.write(ROUND)

    def make_example(self):
        """The edition calls itself a sample."""
        edit(self.root / "content/study.toml", 'edition = "first"',
             'edition = "sample 2026"\nexample_editions = ["sample"]')  # fmt: skip
        edit(
            self.root / "content/study.toml", 'status = "test"', 'status = "sample, for tests only"'
        )
        self.services.title_page = "sample 2026 sample, for tests only"
        self.commit()
        return self

    def request(self, **more):
        asked = ReleaseRequest(self.root, today=TODAY, environment=self.environment)
        return replace(asked, **more)

    def release(self, **more):
        return make_release(self.request(**more), self.services.real)

    def refuse(self, **more):
        """The mistakes for which a release is refused, as a person reads them."""
        with pytest.raises(BinderyError) as caught:
            self.release(**more)
        assert not list((self.root / "build").glob("release/*")), "a part of a bundle is left"
        return [str(one) for one in caught.value.diagnostics]

    def refuse_again(self):
        """The same where an earlier bundle of this edition must stay as it was."""
        before = {path: path.read_bytes() for path in self.root.glob("build/release/**/*.*")}
        with pytest.raises(BinderyError) as caught:
            self.release()
        assert before
        assert {
            path: path.read_bytes() for path in self.root.glob("build/release/**/*.*")
        } == before
        return [str(one) for one in caught.value.diagnostics]
