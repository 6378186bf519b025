"""Loads the kinds of document: one folder under templates/ each, and the house style."""

import re
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.files import list_folders
from bindery.loading.listening import read_listening
from bindery.loading.quotes import read_quotes
from bindery.loading.reader import TableReader, open_reader
from bindery.loading.sections import list_sections
from bindery.loading.writing import read_writing
from bindery.messages import Message
from bindery.model import Kind, Look, MarginLook, PageLimits, Scope, TableLook, WritingRules
from bindery.model.quotes import QuoteRules

_STEM = re.compile(r"(?!\.)[A-Za-z0-9._-]{1,120}")
_ENDINGS = (".html", ".js", ".css", ".woff2", ".pdf")  # files of the set and of its site
_REFERENCES = ("figure", "table", "chapter", "section", "unnumbered", "box")
_LEGEND = ("missing", "suppressed", "withheld", "rounded", "numbers", "shown")
_SOURCE_WORDS = ("source", "date", "processing", "delimitation")
TIME_WORDS = ("moment", "moments", "period", "span", "run", "and")


def load_kinds(root: Path, mistakes: list[Diagnostic]) -> tuple[Kind, ...]:
    """All kinds in their declared order."""
    kinds = []
    for name in list_folders(root, layout.TEMPLATES, mistakes):
        if name == "house":
            continue
        reader = open_reader(root, f"{layout.TEMPLATES}/{name}/kind.toml", mistakes)
        if reader is not None:
            kinds.append(_read_kind(root, name, reader))
    if not kinds:
        mistakes.append(Diagnostic(layout.TEMPLATES, None, Message("loading-no-kind")))
    return tuple(sorted(kinds, key=lambda kind: (kind.order, kind.slug)))


def _read_kind(root: Path, name: str, reader: TableReader) -> Kind:
    text = reader.text("text", "")
    if text and not (root / text).is_dir():
        reader.complain("text", Message("loading-kind-no-texts", folder=text))
        text = ""
    kind = Kind(
        slug=name,
        scope=Scope(reader.choice("scope", [scope.value for scope in Scope])),
        stem=reader.text("stem", name),
        title=reader.text("title"),
        subtitle=reader.text("subtitle", ""),
        order=reader.integer("order", 100),
        text=text,
        sections=list_sections(root, text, mistakes=reader.mistakes) if text else (),
        regions=reader.boolean("regions", default=False),
        front=reader.texts("front", ()),
        web=reader.texts("web", ()),
        path=reader.file.path,
    )
    if kind.scope is Scope.REGION and "{region}" not in kind.stem:
        reader.complain("stem", Message("loading-stem-without-region"))
    if not _STEM.fullmatch(kind.stem.replace("{region}", "x")):
        reader.complain("stem", Message("loading-stem", stem=kind.stem))
    if kind.stem.lower().endswith(_ENDINGS):
        reader.complain("stem", Message("loading-stem-ending", stem=kind.stem))
    for key, text in (("title", kind.title), ("subtitle", kind.subtitle)):
        if "{" in text.replace("{region}", ""):
            reader.complain(key, Message("loading-kind-brace", key=key))
    if not (root / layout.TEMPLATES / name / "document.tex").is_file():
        reader.complain("scope", Message("loading-kind-no-template"))
    reader.finish()
    return kind


@dataclass(frozen=True, slots=True)
class House:
    """The house style: look, boxes (kind, printed label), words, the source line's words, months.

    `alt_stubs` are beginnings that say nothing in an alternative text (REQ-13), `empty_links`
    texts of a link that say nothing (REQ-24); `example` is the word with which authors mark
    example content, `images` that for images side by side; `legend` says what the signs in a
    table mean (REQ-76) and what stands before the title of the numbers behind a figure;
    `references` are the patterns of what a reference prints, with {number} and {title}; `quotes`
    the marks by language; `formulas` how signs and shapes of simple formulas are said;
    `listening` the patterns of what is said of a document that is read aloud.
    """

    look: Look
    boxes: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    source_words: tuple[tuple[str, str], ...] = ()
    months: tuple[str, ...] = ()
    alt_stubs: tuple[str, ...] = ()
    example: str = "example"
    writing: WritingRules = field(default_factory=WritingRules)
    empty_links: tuple[str, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    images: str = "images"
    quotes: tuple[tuple[str, QuoteRules], ...] = ()
    quotations: tuple[str, ...] = ()
    formulas: tuple[tuple[str, str], ...] = ()
    listening: tuple[tuple[str, str], ...] = ()


def load_house(root: Path, mistakes: list[Diagnostic]) -> House:
    """The house style from its TOML file."""
    reader = open_reader(root, layout.HOUSE_TOML, mistakes)
    if reader is None:
        return House(Look("", "", "", "", "", "", 0.0, ()))
    look = replace(
        _read_look(root, reader.table("look")),
        tables=TableLook(**_read_measures(reader.table("tables"), TableLook())),
        page=PageLimits(**_read_measures(reader.table("page"), PageLimits())),
        margin=MarginLook(**_read_measures(reader.table("margin"), MarginLook())),
    )
    boxes, words = reader.pairs("boxes"), reader.pairs("words")
    months = reader.texts("months")
    if len(months) != 12:
        reader.complain("months", Message("loading-months", count=len(months)))
    source = reader.table("source_line")
    source_words = tuple((key, source.text(key)) for key in (*_SOURCE_WORDS, *TIME_WORDS))
    source.finish()
    stubs, links = reader.texts("alt_stubs", ()), reader.texts("empty_links", ())
    example = reader.text("example", "example")
    writing = read_writing(reader.table("writing"))
    legend = _read_legend(reader.table("legend"))
    patterns = reader.table("references")
    references = (
        *((key, patterns.text(key)) for key in _REFERENCES),
        ("formula", patterns.text("formula", "({number})")),
        ("and", patterns.text("and", "")),
    )
    patterns.finish()
    images = reader.text("images", "images")
    quotes, quotations = read_quotes(reader.table("quotes")), reader.texts("quotations", ())
    formulas = reader.pairs("formulas")
    listening = read_listening(reader.table("listening"))
    reader.finish()
    return House(
        look, boxes, words, source_words, months, stubs, example, writing, links, legend,
        references, images, quotes, quotations, formulas, listening,
    )  # fmt: skip


def _read_legend(reader: TableReader) -> tuple[tuple[str, str], ...]:
    """What the signs in a table mean, and words that stand in and around tables."""
    told = [(key, reader.text(key)) for key in _LEGEND]
    told.append(("figures", reader.text("figures", "")))
    reader.finish()
    return tuple(told)


def _read_look(root: Path, reader: TableReader) -> Look:
    fonts, text_fonts = reader.texts("fonts"), reader.texts("text_fonts", ())
    for key, files in (("fonts", fonts), ("text_fonts", text_fonts)):
        for font in files:
            if not (root / font).is_file():
                reader.complain(key, Message("loading-no-font", font=font))
    look = Look(
        ink=read_colour(reader, "ink"),
        muted=read_colour(reader, "muted"),
        reference=read_colour(reader, "reference"),
        accent=read_colour(reader, "accent"),
        tint=read_colour(reader, "tint"),
        rule=read_colour(reader, "rule"),
        width=reader.number("width"),
        fonts=fonts,
        size=reader.number("size", 9.0),
        small=reader.number("small", 8.0),
        text_fonts=text_fonts,
    )
    reader.finish()
    return look


def _read_measures(
    reader: TableReader, default: TableLook | PageLimits | MarginLook
) -> dict[str, float]:
    """Numbers by the names of a class, each of which may be left out."""
    told = {
        one.name: reader.number(one.name, getattr(default, one.name)) for one in fields(default)
    }
    reader.finish()
    return told


def read_colour(reader: TableReader, key: str) -> str:
    """A colour as #RRGGBB."""
    colour = reader.text(key)
    if colour and not is_colour(colour):
        reader.complain(key, Message("loading-no-colour", colour=colour))
    # a colour all the same, so that a missing one is told once and not again by every drawing
    return colour if is_colour(colour) else "#000000"


def is_colour(text: str) -> bool:
    """Whether a text is a colour as #RRGGBB."""
    return (
        len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    )
