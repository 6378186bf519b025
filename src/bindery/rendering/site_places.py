"""Where references and files of a page of the site lead, and what a reference prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from bindery import layout
from bindery.model import Study
from bindery.model.labels import Label
from bindery.model.tree import CrossReference, LocalLink, NumbersLink, Picture
from bindery.rendering.chapters import CutDocument
from bindery.rendering.numbering import Numbered
from bindery.rendering.views import own_scope
from bindery.rendering.web_words import find_across, make_page_words, say_reference
from bindery.tex.page import name_anchor
from bindery.writers.html_images import find_shown
from bindery.writers.html_text import PageWords, type_of_reference

FIGURES, IMAGES, DOCUMENTS = "figures", "images", "pdf"
_COUNTED = ("figure", "table")


@dataclass(frozen=True, slots=True)
class SiteRequest:
    """A document to write as pages; `root` is where templates/ and build/ lie.

    `set` are all documents by stem, itself included, `labels` its labels in the PDF, as far as
    known. With `marked` each block says where it was written, for the preview.
    """

    root: Path
    study: Study
    document: CutDocument
    set: Mapping[str, CutDocument]
    labels: Mapping[str, Label] = field(default_factory=dict)
    marked: bool = False


@dataclass(slots=True)
class PageLeading:
    """Finds what a page leads to; files that it shows or offers are noted in `copies`."""

    request: SiteRequest
    page: str
    copies: dict[str, str]

    def make_words(self) -> PageWords:
        """What the writer of the page asks for."""

        def find(link: LocalLink) -> str:
            if link.document:
                other = self.request.set.get(link.document)
                address = other.find(link.label) if other else ""
                return f"../{address}" if address else ""
            return self.find(link.label)

        def refer(reference: type_of_reference, scope: str) -> tuple[str, str]:
            if isinstance(reference, CrossReference):
                return self._refer_across(reference, scope)
            if isinstance(reference, NumbersLink):
                return self._refer_to_numbers(reference)
            numbered = self.request.document.numbers.get(reference.label)
            said = say_reference(self.request.study, numbered, capital=reference.capital)
            return said, self.find(reference.label)

        study, own = self.request.study, self.request.document.numbers
        return replace(
            make_page_words(study, self.request.root, own, refer, find),
            count=self.count,
            serve=self._serve,
            serve_image=self._serve_image,
            download=dict(study.words).get("als_csv", "CSV"),
        )

    def find(self, label: str) -> str:
        """The address of a place of the same document, from one of its pages."""
        there = self.request.document.pages.get(label)
        if there is None:
            return ""
        return ("" if there == self.page else f"{there}.html") + f"#{name_anchor(label)}"

    def _say(self, numbered: Numbered | None) -> str:
        return say_reference(self.request.study, numbered)

    def count(self, label: str) -> str:
        """What stands before a title: the number of a section, the name and number of a figure."""
        numbered = self.request.document.numbers.get(label)
        if numbered is None or not numbered.number:
            return ""
        said = self._say(numbered) if numbered.kind in _COUNTED else numbered.number
        return said[:1].upper() + said[1:]

    def _refer_across(self, reference: CrossReference, scope: str) -> tuple[str, str]:
        other = self.request.set.get(reference.target.partition(":")[0])
        if other is None:
            return reference.title, ""
        label = find_across(reference, (scope, own_scope(other.document.region)), other.numbers)
        words = self._say(other.numbers.get(label))
        if not words:
            return reference.title, ""
        return f"{reference.title}, {words}", f"../{other.find(label)}"

    def _refer_to_numbers(self, link: NumbersLink) -> tuple[str, str]:
        """The link from a figure to the table of its numbers, in whatever document holds it."""
        own = self._say(self.request.document.numbers.get(link.figure))
        label, known = link.table, self.request.set.values()
        named = [one for one in known if one.document.title == link.title]
        holder = named[0] if named else self.request.document
        if label not in holder.numbers:
            return own, ""
        there = self._say(holder.numbers[label])
        if holder is self.request.document:
            return f"{own}: {there}", self.find(label)
        title = holder.document.title
        return f"{own}: {title}, {there}", f"../{holder.find(label)}"

    def _serve(self, name: str) -> str:
        """A figure's drawing or numbers, by `<scope>/<id>.<ending>`."""
        scope, _, file = name.partition("/")
        entry, _, ending = file.rpartition(".")
        place = f"{FIGURES}/{name}"
        self.copies[place] = layout.drawn(scope, entry, ending)
        return f"../{place}"

    def _serve_image(self, picture: Picture) -> str:
        """An author's image, as a browser shows it, or as the PDF has it."""
        _, path = find_shown(picture.path)
        path = path or layout.prepared_image(picture.path)
        stem = PurePosixPath(layout.name_image(picture.path)).stem
        place = f"{IMAGES}/{stem}{PurePosixPath(path).suffix}"
        self.copies[place] = path
        return f"../{place}"
