"""Puts the quality report and the covering lists into a bundle, as PDF, HTML and CSV."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.graph import digest_file
from bindery.inspection import Finished, Inspection, write_json
from bindery.release.dictionary import write_table
from bindery.release.edition import State
from bindery.release.examining import Case
from bindery.release.facts import DocumentFacts, Teller, tell_tables
from bindery.release.manifest import Origin
from bindery.release.material import list_failures
from bindery.release.pages import OwnDocument, Sheet, write_folder, write_html
from bindery.release.staging import Stage
from bindery.release.workshop import Sheets, Workshop
from bindery.rendering.document import read_epoch


@dataclass(frozen=True, slots=True)
class Reporter:
    """Makes the reports of one bundle."""

    root: Path
    case: Case
    origin: Origin
    workshop: Workshop
    stage: Stage

    @property
    def teller(self) -> Teller:
        """The study's words and numbers."""
        return Teller(self.origin.study, self.case.beginning.settings)

    def put_reports(self) -> None:
        """The quality report first, since the covering lists name it."""
        settings = self.case.beginning.settings
        documents = [self._describe(one) for one in self.case.inspections]
        quality = settings.name("quality")
        report = self._put_sheets([self._make_quality(documents)], "report")
        shown = [*documents, *(self._describe_own(quality, one) for one in report)]
        coverings = [
            self._make_sheet(
                f"{settings.name('covering')}-{one.id}", one.title, "covering",
                {"covering": one, "documents": shown},
            )
            for one in settings.coverings
        ]  # fmt: skip
        self._put_sheets(coverings, "covering")
        head = [settings.word(key) for key in ("title", "file", "pages", "size", "sha256")]
        rows = [(one.title, one.file, one.pages, one.size, one.sha256) for one in shown]
        text = write_table(head, rows)
        self.stage.write(f"{settings.name('covering')}.csv", "covering", text)

    def _make_quality(self, documents: list[DocumentFacts]) -> Sheet:
        settings = self.case.beginning.settings
        teller = self.teller
        context = {
            "documents": documents,
            "gates": [teller.tell_gate(one) for one in self.origin.standing.gates],
            "tables": tell_tables(teller, self.origin.standing, self.origin.tools),
        }
        title = settings.word("quality_title")
        return self._make_sheet(settings.name("quality"), title, "quality", context)

    def _make_sheet(
        self, stem: str, title: str, template: str, context: dict[str, object]
    ) -> Sheet:
        """Under embargo the file says so, as the documents do."""
        start = self.case.beginning
        edition, teller = start.edition, self.teller
        stem = edition.name_file(stem, "pdf").removesuffix(".pdf")
        states = [start.settings.word(f"state_{edition.state.value}")]
        embargo = teller.tell_day(edition.embargo) if edition.embargo else ""
        shared = {
            "words": dict(start.settings.words),
            "edition": edition,
            "example": edition.state is State.EXAMPLE,
            "state": states[0],
            "embargo": embargo,
            "commit": self.origin.commit,
            "searched": self.origin.searched,
            "day": teller.tell_day(self.origin.study.date),
        }
        document = OwnDocument(title, self.origin.study.title, stem)
        return Sheet(document, template, {**shared, **context})

    def _put_sheets(self, sheets: list[Sheet], role: str) -> tuple[Inspection, ...]:
        """Typeset, inspect and write HTML; raises BinderyError when one of them does not pass."""
        study, settings = self.origin.study, self.case.beginning.settings
        room = self.stage.folder.with_name(f"{self.stage.folder.name}.tex")
        finished = []
        for sheet in sheets:
            stem = sheet.document.stem
            self.stage.write(f"{stem}.html", role, write_html(self.root, study, sheet))
            expected = write_folder(self.root, study, sheet, room / "in" / stem)
            pdf = self.stage.take(f"{stem}.pdf", role)
            work = Sheets(room / "in" / stem, stem, read_epoch(study), room / "work")
            self.workshop.typeset(work, pdf)
            self.stage.titles[f"{stem}.pdf"] = f"{study.title}: {sheet.document.title}"
            self.stage.reports[f"{stem}.pdf"] = sheet.document.title
            finished.append(Finished(pdf, f"{stem}.pdf", expected))
        found = self.workshop.inspect(tuple(finished))
        _require_passed(found)
        for one in found:
            place = f"{settings.name('evidence')}/{Path(one.structure.path).stem}.json"
            self.stage.write(place, "evidence", write_json(one))
        return found

    def _describe(self, one: Inspection) -> DocumentFacts:
        stem = Path(one.structure.path).stem
        document = next(d for d in self.case.material.documents if d.stem == stem)
        start = self.case.beginning
        folder = start.settings.name("documents")
        path = f"{folder}/{start.edition.name_file(stem, 'pdf')}"
        return self._tell(one, path, (document.title, document.kind.subtitle))

    def _describe_own(self, stem: str, one: Inspection) -> DocumentFacts:
        del stem
        title = self.case.beginning.settings.word("quality_title")
        return self._tell(one, one.structure.path, (title, ""))

    def _tell(self, one: Inspection, path: str, titles: tuple[str, str]) -> DocumentFacts:
        teller, place = self.teller, self.stage.folder / path
        errors, remarks = teller.count_findings(one)
        title, subtitle = titles
        return DocumentFacts(
            title=title,
            subtitle=subtitle,
            file=path,
            pages=teller.tell_number(one.structure.pages),
            size=teller.tell_size(place.stat().st_size),
            sha256=digest_file(place) or "",
            verdicts=tuple(teller.tell_verdict(verdict) for verdict in one.validations),
            errors=errors,
            remarks=remarks,
        )


def _require_passed(found: Iterable[Inspection]) -> None:
    mistakes: list[Diagnostic] = [wrong for one in found for wrong in list_failures(one)]
    if mistakes:
        raise BinderyError(mistakes)


def describe_documents(case: Case, stage: Stage) -> list[dict[str, object]]:
    """The study's documents for the manifest: stem, title, place, pages, size, hash."""
    start = case.beginning
    found = []
    for one in case.inspections:
        stem = Path(one.structure.path).stem
        path = f"{start.settings.name('documents')}/{start.edition.name_file(stem, 'pdf')}"
        document = next(d for d in case.material.documents if d.stem == stem)
        found.append(
            {
                "stem": stem, "title": document.title, "subtitle": document.kind.subtitle,
                "path": path, "pages": one.structure.pages,
                "size": (stage.folder / path).stat().st_size,
                "sha256": digest_file(stage.folder / path),
                "validations": {v.profile: v.verdict.value for v in one.validations},
            }
        )  # fmt: skip
    return found
