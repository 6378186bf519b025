"""Puts the quality report and the covering lists into a bundle, as PDF, HTML and CSV."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.graph import digest_file
from bindery.inspection import Finished, Inspection, write_json
from bindery.release.dictionary import write_table
from bindery.release.edition import State
from bindery.release.examining import Candidate
from bindery.release.facts import DocumentFacts, FactFormatter, make_tables
from bindery.release.manifest import Origin
from bindery.release.material import list_failures
from bindery.release.pages import DocumentInfo, GeneratedDocument, write_folder, write_html
from bindery.release.services import Services, TypesetRequest
from bindery.release.staging import Stage
from bindery.rendering.document import read_epoch


@dataclass(frozen=True, slots=True)
class Reporter:
    """Makes the reports of one bundle."""

    root: Path
    candidate: Candidate
    origin: Origin
    services: Services
    stage: Stage

    @property
    def formatter(self) -> FactFormatter:
        """Formats facts in the study's words and number style."""
        return FactFormatter(self.origin.study, self.candidate.preconditions.settings)

    def put_reports(self) -> None:
        """Write the quality report, then the covering lists, which name it."""
        settings = self.candidate.preconditions.settings
        documents = [self._describe(one) for one in self.candidate.inspections]
        quality = settings.name("quality")
        report = self._put_generated([self._make_quality(documents)], "report")
        shown = [*documents, *(self._describe_own(quality, one) for one in report)]
        example = self.candidate.preconditions.edition.state is State.EXAMPLE
        coverings = [
            self._make_report(
                f"{settings.name('covering')}-{one.id}",
                one.example_title if example else one.title, "covering",
                {"opening": one.example_opening if example else (one.addressee, *one.opening),
                 "documents": shown},
            )
            for one in settings.coverings
        ]  # fmt: skip
        self._put_generated(coverings, "covering")
        head = [settings.word(key) for key in ("title", "file", "pages", "size", "sha256")]
        rows = [(one.title, one.file, one.pages, one.size, one.sha256) for one in shown]
        text = write_table(head, rows)
        self.stage.write(f"{settings.name('covering')}.csv", "covering", text)

    def _make_quality(self, documents: list[DocumentFacts]) -> GeneratedDocument:
        settings = self.candidate.preconditions.settings
        formatter = self.formatter
        context = {
            "documents": documents,
            "gates": [formatter.describe_gate(one) for one in self.origin.gate_report.gates],
            "tables": make_tables(formatter, self.origin.gate_report, self.origin.tools),
        }
        title = settings.word("quality_title")
        return self._make_report(settings.name("quality"), title, "quality", context)

    def _make_report(
        self, stem: str, title: str, template: str, context: dict[str, object]
    ) -> GeneratedDocument:
        """Under embargo the file says so, as the documents do."""
        start = self.candidate.preconditions
        edition, formatter = start.edition, self.formatter
        stem = edition.name_file(stem, "pdf").removesuffix(".pdf")
        states = [start.settings.word(f"state_{edition.state.value}")]
        embargo = formatter.format_day(edition.embargo) if edition.embargo else ""
        shared = {
            "words": self._name_standards(dict(start.settings.words)),
            "edition": edition,
            "example": edition.state is State.EXAMPLE,
            "state": states[0],
            "embargo": embargo,
            "commit": self.origin.commit,
            "searched": self.origin.searched,
            "day": formatter.format_day(self.origin.study.date),
        }
        document = DocumentInfo(title, self.origin.study.title, stem)
        return GeneratedDocument(document, template, {**shared, **context})

    def _name_standards(self, words: dict[str, str]) -> dict[str, str]:
        """The words with the names of the standards that the documents are made to."""
        standard = self.origin.study.standard
        named = {"{accessibility}": standard.accessibility, "{archive}": standard.archive}
        for mark, name in named.items():
            words = {key: text.replace(mark, name) for key, text in words.items()}
        return words

    def _put_generated(
        self, documents: list[GeneratedDocument], role: str
    ) -> tuple[Inspection, ...]:
        """Typeset, inspect and write HTML; raises BinderyError when one of them does not pass."""
        study, settings = self.origin.study, self.candidate.preconditions.settings
        room = self.stage.folder.with_name(f"{self.stage.folder.name}.tex")
        finished = []
        for generated in documents:
            stem = generated.document.stem
            self.stage.write(f"{stem}.html", role, write_html(self.root, study, generated))
            expected = write_folder(self.root, study, generated, room / "in" / stem)
            pdf = self.stage.take(f"{stem}.pdf", role)
            work = TypesetRequest(room / "in" / stem, stem, read_epoch(study), room / "work")
            self.services.typeset(work, pdf)
            self.stage.titles[f"{stem}.pdf"] = f"{study.title}: {generated.document.title}"
            self.stage.reports[f"{stem}.pdf"] = generated.document.title
            finished.append(Finished(pdf, f"{stem}.pdf", expected))
        found = self.services.inspect(tuple(finished))
        _require_passed(found)
        for one in found:
            place = f"{settings.name('evidence')}/{Path(one.structure.path).stem}.json"
            self.stage.write(place, "evidence", write_json(one))
        return found

    def _describe(self, one: Inspection) -> DocumentFacts:
        stem = Path(one.structure.path).stem
        document = next(d for d in self.candidate.material.documents if d.stem == stem)
        start = self.candidate.preconditions
        folder = start.settings.name("documents")
        path = f"{folder}/{start.edition.name_file(stem, 'pdf')}"
        return self._describe_document(one, path, (document.title, document.kind.subtitle))

    def _describe_own(self, stem: str, one: Inspection) -> DocumentFacts:
        del stem
        title = self.candidate.preconditions.settings.word("quality_title")
        return self._describe_document(one, one.structure.path, (title, ""))

    def _describe_document(
        self, one: Inspection, path: str, titles: tuple[str, str]
    ) -> DocumentFacts:
        formatter, place = self.formatter, self.stage.folder / path
        errors, remarks = formatter.count_findings(one)
        title, subtitle = titles
        return DocumentFacts(
            title=title,
            subtitle=subtitle,
            file=path,
            pages=formatter.format_number(one.structure.pages),
            size=formatter.format_size(place.stat().st_size),
            sha256=digest_file(place) or "",
            verdicts=tuple(formatter.describe_verdict(verdict) for verdict in one.validations),
            errors=errors,
            remarks=remarks,
        )


def _require_passed(found: Iterable[Inspection]) -> None:
    mistakes: list[Diagnostic] = [wrong for one in found for wrong in list_failures(one)]
    if mistakes:
        raise BinderyError(mistakes)


def describe_documents(candidate: Candidate, stage: Stage) -> list[dict[str, object]]:
    """The study's documents for the manifest: stem, title, place, pages, size, hash."""
    start = candidate.preconditions
    found = []
    for one in candidate.inspections:
        stem = Path(one.structure.path).stem
        path = f"{start.settings.name('documents')}/{start.edition.name_file(stem, 'pdf')}"
        document = next(d for d in candidate.material.documents if d.stem == stem)
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
