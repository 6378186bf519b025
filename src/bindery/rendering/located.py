"""Lets the texts that parts print know the author's file and line that they come from."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from bindery import layout
from bindery.model import Region, Study
from bindery.model.chain import Statement
from bindery.model.study import Abbreviation, Partner, Source
from bindery.tex.insertion import locate

_TEXTS = ("title", "text", "label", "unused")
_ENOUGH = 30  # letters by which a text is found in its file
S = TypeVar("S", bound=Statement)
F = TypeVar("F", Source, Abbreviation, Partner)


def locate_texts(study: Study, root: Path) -> Study:
    """The study with its texts as `Located`: statements by their keys, others by their words."""
    sources = _read_lines(root, layout.SOURCES)
    glossary, own = _read_lines(root, layout.GLOSSARY), _read_lines(root, layout.STUDY)
    return replace(
        study,
        questions=tuple(_locate(one) for one in study.questions),
        conclusions=tuple(_locate(one) for one in study.conclusions),
        recommendations=tuple(_locate(one) for one in study.recommendations),
        evidence=tuple(_locate(one) for one in study.evidence),
        regions=tuple(_locate_region(one, root) for one in study.regions),
        sources=tuple(
            _locate_fields(one, ("name", "organisation", "note"), layout.SOURCES, sources)
            for one in study.sources
        ),
        abbreviations=tuple(
            replace(
                one, long=locate(one.long, layout.GLOSSARY, one.line or _find(one.long, glossary))
            )
            for one in study.abbreviations
        ),
        colophon=tuple(
            (name, locate(text, layout.STUDY, _find(text, own))) for name, text in study.colophon
        ),
    )


def _locate_region(region: Region, root: Path) -> Region:
    lines = _read_lines(root, region.path)
    return replace(
        region,
        findings=tuple(_locate(one) for one in region.findings),
        evidence=tuple(_locate(one) for one in region.evidence),
        partners=tuple(
            _locate_fields(one, ("name", "note"), region.path, lines) for one in region.partners
        ),
    )


def _locate(statement: S) -> S:
    texts: dict[str, Any] = {  # its checker knows the fields, we the keys
        key: locate(text, statement.path, statement.line_of(key))
        for key in _TEXTS
        if (text := getattr(statement, key, ""))
    }
    return replace(statement, **texts)


def _locate_fields(one: F, names: tuple[str, ...], path: str, lines: Sequence[str]) -> F:
    texts: dict[str, Any] = {
        name: locate(text, path, _find(text, lines))
        for name in names
        if (text := getattr(one, name))
    }
    return replace(one, **texts)


def _read_lines(root: Path, path: str) -> list[str]:
    """The lines of a file, none where there is no such file."""
    try:
        return (root / path).read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []


def _find(text: str, lines: Sequence[str]) -> int:
    """The first line that has the beginning of a text; 1 where it is written otherwise."""
    sought = text.partition("\n")[0][:_ENOUGH]
    return next((number for number, line in enumerate(lines, 1) if sought in line), 1)
