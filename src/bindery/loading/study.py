"""Loads the study: every content file that is not prose or data, all mistakes at once."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.chain import load_conclusions, load_questions, load_recommendations
from bindery.loading.datasets import load_datasets
from bindery.loading.entries import load_entries
from bindery.loading.evidence import load_evidence, load_frame
from bindery.loading.files import is_there
from bindery.loading.kinds import House, load_house, load_kinds
from bindery.loading.outlines import list_outlines
from bindery.loading.reader import TableReader, open_reader
from bindery.loading.regions import list_tables, load_regions
from bindery.loading.toml import UNREADABLE
from bindery.messages import Message
from bindery.model import Abbreviation, NumberStyle, Source, Study
from bindery.model.quoting import make_quoting
from bindery.model.standards import Standard

_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z]{2})?$")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A study and what is wrong with its files.

    With errors among the diagnostics the study is good enough to find more mistakes in texts and
    data, but not to be built.
    """

    study: Study
    diagnostics: tuple[Diagnostic, ...]


def load_study(root: Path) -> Loaded:
    """Read all content files under the root, every mistake kept.

    Raises BinderyError when a whole file cannot be read: what refers to it would then look wrong
    as well.
    """
    mistakes: list[Diagnostic] = []
    reader = open_reader(root, layout.STUDY, mistakes)
    study = _read_study(root, reader, mistakes) if reader else None
    if study is None:
        load_kinds(root, mistakes)
        load_regions(root, mistakes)
    unread = any(one.said.id in UNREADABLE for one in mistakes)
    if study is None or unread:
        raise BinderyError(mistakes)
    datasets = load_datasets(root, study)
    return Loaded(replace(study, datasets=datasets), tuple(mistakes))


def _read_study(root: Path, reader: TableReader, mistakes: list[Diagnostic]) -> Study:
    house = load_house(root, mistakes)
    glossary = _load_glossary(root, mistakes)
    study = Study(
        title=reader.text("title"),
        subtitle=reader.text("subtitle", ""),
        language=_read_language(reader),
        edition=reader.text("edition"),
        date=reader.day("date"),
        status=reader.text("status"),
        commissioner=reader.text("commissioner", ""),
        modelled_on=reader.text("modelled_on", ""),
        authors=reader.texts("authors"),
        colophon=reader.pairs("colophon"),
        numbers=_read_numbers(reader.table("numbers"), house.months),
        months=house.months,
        look=house.look,
        regions=load_regions(root, mistakes),
        kinds=load_kinds(root, mistakes),
        entries=load_entries(root, mistakes),
        reference_tables=list_tables(root, layout.REFERENCE_DATA, mistakes),
        outlines=list_outlines(root, mistakes),
        sources=load_sources(root, mistakes),
        abbreviations=glossary.abbreviations,
        questions=load_questions(root, mistakes),
        conclusions=load_conclusions(root, mistakes),
        recommendations=load_recommendations(root, mistakes),
        words=house.words,
        boxes=house.boxes,
        example=house.example,
        hyphenation=glossary.hyphenation,
        writing=replace(house.writing, capitals=glossary.capitals),
        public_from=_read_public_day(reader),
        example_editions=reader.texts("example_editions", ()),
        frame=load_frame(reader),
        evidence=load_evidence(root, "", mistakes),
        standard=Standard(reader.choice("standard", list(Standard), Standard.UA_1)),
    )
    reader.finish()
    return _add_house(study, house)


def _add_house(study: Study, house: House) -> Study:
    """The study with what its house says of words and signs."""
    change = make_quoting(study.language, dict(house.quotes)).change_text
    return replace(
        study,
        # what is printed outside of a text, where no tree is read
        title=change(study.title),
        subtitle=change(study.subtitle),
        commissioner=change(study.commissioner),
        modelled_on=change(study.modelled_on),
        authors=tuple(change(one) for one in study.authors),
        colophon=tuple((name, change(text)) for name, text in study.colophon),
        regions=tuple(replace(one, name=change(one.name)) for one in study.regions),
        kinds=tuple(
            replace(one, title=change(one.title), subtitle=change(one.subtitle))
            for one in study.kinds
        ),
        quotes=house.quotes,
        quotations=house.quotations,
        source_words=house.source_words,
        legend=house.legend,
        references=house.references,
        formulas=house.formulas,
        images=house.images,
        alt_stubs=house.alt_stubs,
        empty_links=house.empty_links,
    )


def _read_public_day(reader: TableReader) -> date | None:
    """The day before which nothing is public, None without an embargo."""
    reader.asked.add("openbaar_vanaf")
    return reader.day("openbaar_vanaf") if "openbaar_vanaf" in reader.data else None


def _read_language(reader: TableReader) -> str:
    language = reader.text("language")
    if language and not _LANGUAGE.match(language):
        reader.complain("language", Message("loading-no-language", language=language))
    return language


def _read_numbers(reader: TableReader, months: tuple[str, ...]) -> NumberStyle:
    names = [field.name for field in fields(NumberStyle) if field.name != "months"]
    default = NumberStyle()
    texts = {name: reader.take(name, str, getattr(default, name)) or "" for name in names}
    style = NumberStyle(**texts, months=months)
    if style.decimal == style.thousands:
        reader.complain("decimal", Message("loading-same-number-signs"))
    for key, marks in (("school_year", ("{start}", "{end}")), ("suppressed", ("{limit}",)),
                       ("day", ("{day}", "{month}", "{year}"))):  # fmt: skip
        if any(mark not in getattr(style, key) for mark in marks):
            reader.complain(key, Message("loading-number-style", key=key))
    if len({style.missing, style.withheld, style.suppressed}) < 3:
        reader.complain("missing", Message("loading-same-signs"))
    reader.finish()
    return style


@dataclass(frozen=True, slots=True)
class Glossary:
    """Abbreviations by their short form, where long words break, plain capitals."""

    abbreviations: tuple[Abbreviation, ...] = ()
    hyphenation: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def _load_glossary(root: Path, mistakes: list[Diagnostic]) -> Glossary:
    if not is_there(root, layout.GLOSSARY):
        return Glossary()
    reader = open_reader(root, layout.GLOSSARY, mistakes)
    if reader is None:
        return Glossary()
    found: list[Abbreviation] = []
    for one in reader.tables("abbreviations"):
        short = one.text("short")
        if short in {other.short for other in found}:
            one.complain("short", Message("loading-abbreviation-twice", short=short))
        long = one.text("long")
        found += [Abbreviation(short, long, one.line)] if short and long else []
        one.finish()
    hyphenation = reader.texts("hyphenation", ())
    capitals = reader.texts("capitals", ())
    reader.finish()
    found.sort(key=lambda one: one.short.lower())
    return Glossary(tuple(found), hyphenation, capitals)


def load_sources(root: Path, mistakes: list[Diagnostic]) -> tuple[Source, ...]:
    """The register of data sources."""
    reader = open_reader(root, layout.SOURCES, mistakes)
    if reader is None:
        return ()
    found = []
    for name in reader.data:
        one = reader.table(name)
        found.append(
            Source(
                id=name,
                organisation=one.text("organisation"),
                name=one.text("name"),
                table=one.text("table"),
                licence=one.text("licence"),
                retrieved=one.day("retrieved"),
                note=one.text("note", ""),
            )
        )
        one.finish()
    return tuple(found)
