"""Lists all that an author may name: from the study as it is read, and from what was built last."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bindery import layout
from bindery.errors import Severity
from bindery.language_server.survey_chain import list_chain_things
from bindery.language_server.survey_values import list_value_things
from bindery.language_server.things import PREFIXES, Kind, Knowledge, Thing, owner_of
from bindery.loading import Loaded, load_study
from bindery.messages import Message, quote
from bindery.model import FigureRecord, Fragment, Study
from bindery.model.codec import DecodeError, decode
from bindery.model.figures import Entry, EntryKind
from bindery.model.index import write_target
from bindery.model.labels import Label, decode_labels
from bindery.planning.declared import add_declared
from bindery.planning.linking import list_sections
from bindery.planning.scope import Text, fits, list_scopes, list_texts
from bindery.planning.text_steps import list_parts


def survey_study(root: Path, broken: tuple[str, ...] = ()) -> Knowledge:
    """All that the study holds; raises BinderyError when it cannot be read at all.

    `broken` are files known to have mistakes that are seen later than here.
    """
    loaded = load_study(root)
    texts = list_texts(root, loaded.study)
    survey = _Survey(root, add_declared(loaded.study, texts), texts)
    return Knowledge(
        things=tuple(survey.list_things()),
        documents=tuple(survey.list_documents()),
        broken=tuple(sorted({*broken, *_list_broken(loaded, texts)})),
    )


def _list_broken(loaded: Loaded, texts: tuple[Text, ...]) -> Iterator[str]:
    errors = (one for one in loaded.diagnostics if one.severity is Severity.ERROR)
    yield from (one.path for one in errors)
    yield from (one.section.path for one in texts if not one.outline.readable)


@dataclass(frozen=True)
class _Survey:
    """A study that is being listed."""

    root: Path
    study: Study
    texts: tuple[Text, ...]

    def list_things(self) -> Iterator[Thing]:
        for text in self.texts:
            yield from self._list_places(text)
        for entry in self.study.entries:
            if not entry.decorative:
                yield from self._list_entry(entry)
        yield from list_value_things(self.root, self.study)
        yield from list_chain_things(self.root, self.study)
        yield from self._list_others()

    def list_documents(self) -> Iterator[tuple[str, str]]:
        """Each document with each owner of the places in it."""
        for document in self.study.documents:
            owners = (owner_of(one.path) for one in list_sections(document, self.study))
            yield from ((document.stem, owner) for owner in dict.fromkeys(owners))

    def _list_places(self, text: Text) -> Iterator[Thing]:
        """What a text places, as it was last converted; its headings as they are now."""
        path = text.section.path
        found: dict[str, Thing] = {}
        fragment = self._read_fragment(path)
        for heading in fragment.headings if fragment else ():
            name = write_target(heading.label)
            found[name] = self._make_place(heading.label, heading.text, heading.line, path)
        for one in fragment.placed if fragment else ():
            for label in filter(None, (one.label, *one.inner)):
                found[write_target(label)] = self._make_place(label, one.title, one.line, path)
        for now in text.outline.headings:
            if now.anchor.startswith("sec-"):
                label = f"sec:{text.scope}/{now.anchor.removeprefix('sec-')}"
                found[now.anchor] = self._make_place(label, now.title, now.line, path)
        for (kind, name), line in text.outline.lines:
            entry = self.study.look_up(name, text.scope) if kind == "entry" else None
            if entry:
                prefix = "fig" if entry.kind is EntryKind.FIGURE else "tbl"
                label = f"{prefix}:{text.scope}/{name}"
                found[f"{prefix}-{name}"] = self._make_place(label, "", line, path)
        yield from found.values()

    def _read_fragment(self, path: str) -> Fragment | None:
        try:
            return decode(Fragment, (self.root / layout.converted(path)).read_bytes())
        except (OSError, DecodeError):
            return None

    def _make_place(self, label: str, title: str, line: int, path: str) -> Thing:
        prefix, _, rest = label.partition(":")
        scope, _, name = rest.partition("/")
        kind, owner = PREFIXES[prefix], owner_of(path)
        facts, defined = list(self._list_numbers(label, owner)), (path, line)
        if kind in (Kind.FIGURE, Kind.TABLE) and (entry := self.study.look_up(name, scope)):
            record = self._read_record(entry, scope)
            title = title or (record.title if record else entry.title)
            facts += self._describe_entry(entry, scope)
            defined = (entry.path, entry.title_line) if not entry.owner else defined
            facts.append(Message("editor-placed", path=path, line=str(line)))
        return Thing(
            kind, write_target(label), owner, title, "", "", tuple(facts), defined[0], defined[1]
        )

    def _list_numbers(self, label: str, owner: str) -> Iterator[Message]:
        """The number and page that a place had in each document of the last build."""
        for document in dict(self.list_documents()):
            found = self._labels.get(document, {}).get(label)
            if found and owner in self._owners[document]:
                numbered = found.number and not label.startswith("box:")  # which has its title
                if numbered:
                    yield Message("editor-numbered", document=document, number=found.number,
                                  page=found.page)  # fmt: skip
                else:
                    yield Message("editor-on-page", document=document, page=found.page)

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for document, owner in self.list_documents():
            found.setdefault(document, set()).add(owner)
        return found

    @cached_property
    def _labels(self) -> dict[str, dict[str, Label]]:
        found = {}
        for document in self.study.documents:
            try:
                text = (self.root / layout.labels(document.stem)).read_text("utf-8")
                found[document.stem] = decode_labels(text)
            except (OSError, ValueError, TypeError):
                continue
        return found

    def _list_entry(self, entry: Entry) -> Iterator[Thing]:
        kind = Kind.FIGURE_ENTRY if entry.kind is EntryKind.FIGURE else Kind.TABLE_ENTRY
        for scope in list_scopes(self.study):
            if fits(entry, scope):
                record = self._read_record(entry, scope)
                yield Thing(
                    kind, entry.id, scope, record.title if record else entry.title, "",
                    record.source_line if record else "",
                    tuple(self._describe_entry(entry, scope)), entry.path, entry.title_line,
                )  # fmt: skip

    def _describe_entry(self, entry: Entry, scope: str) -> Iterator[Message]:
        record = self._read_record(entry, scope)
        if record and record.source_line:
            yield quote(record.source_line)
        slugs = [one.slug for one in self.study.regions if scope in (one.slug, layout.STUDY_SCOPE)]
        files = [f"{layout.region_data(slug)}/{name}.csv" for slug in slugs for name in entry.data]
        files += [f"{layout.REFERENCE_DATA}/{name}.csv" for name in entry.reference]
        if files:
            yield Message("editor-data", files=", ".join(files))

    def _read_record(self, entry: Entry, scope: str) -> FigureRecord | None:
        try:
            path = self.root / layout.drawn(scope, entry.id, "json")
            return decode(FigureRecord, path.read_bytes())
        except (OSError, DecodeError):
            return None

    def _list_others(self) -> Iterator[Thing]:
        study = self.study
        for name in list_parts(self.root):
            yield Thing(Kind.PART, name, path=f"{layout.HOUSE}/parts/{name}.md")
        for term in study.abbreviations:
            yield Thing(Kind.TERM, term.short, title=term.long, path=layout.GLOSSARY,
                        line=term.line)  # fmt: skip
        for document in study.documents:
            yield Thing(Kind.DOCUMENT, document.stem, title=document.title,
                        path=document.kind.path)  # fmt: skip
        for region in study.regions:
            yield Thing(Kind.REGION, region.slug, title=region.name, path=region.path)
        blocks = [*study.boxes, (study.example, ""), (study.images, "")]
        blocks += [(one, "") for one in study.quotations]
        for name, title in blocks:
            yield Thing(Kind.BLOCK, name, title=title, path=layout.HOUSE_TOML)
