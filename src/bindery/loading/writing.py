"""Loads how texts are to be written: `[writing]` of the house style."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from bindery import layout
from bindery.loading.numbers import read_expressions, read_number_words
from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model import Avoided, NowRules, Pattern, WritingRules

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")  # a language, as BCP 47 writes it


def read_writing(reader: TableReader, capitals: tuple[str, ...] = ()) -> WritingRules:
    """The rules of a house; an absent table has none."""
    foreign = reader.table("foreign")
    rules = WritingRules(
        patterns=tuple(_read_pattern(one) for one in reader.tables("patterns")),
        longest=reader.integer("longest_sentence", 0),
        mean=reader.integer("mean_sentence", 0),
        foreign=tuple((name, foreign.texts(name)) for name in foreign.data),
        allowed=reader.texts("foreign_allowed", ()),
        capitals=capitals,
        numbers=read_number_words(reader, "numbers"),
        number_patterns=read_expressions(reader, "number_patterns"),
        unfinished=reader.texts("unfinished", ()),
        now=_read_now(reader.table("now")) if "now" in reader.data else NowRules(),
        avoided=tuple(_read_avoided(one) for one in reader.tables("avoid")),
        dictionaries=_read_dictionaries(reader),
    )
    reader.finish()
    return rules


def _read_pattern(reader: TableReader) -> Pattern:
    pattern = Pattern(reader.text("find"), reader.text("say"), reader.text("instead"))
    reader.finish()
    return pattern if _is_expression(reader, pattern.find) else replace(pattern, find="(?!)")


def _is_expression(reader: TableReader, find: str) -> bool:
    try:
        re.compile(find)
    except (re.error, RecursionError, OverflowError):
        reader.complain("find", Message("loading-no-expression", key="find"))
        return False
    return True


def _read_avoided(reader: TableReader) -> Avoided:
    words = tuple(one for one in reader.texts("words", ()) if one.strip())
    find = reader.text("find", "")
    avoided = Avoided(words, reader.text("instead"), reader.text("why"), find)
    reader.finish()
    return avoided if _is_expression(reader, find) else replace(avoided, find="")


def _read_dictionaries(reader: TableReader) -> tuple[tuple[str, str], ...]:
    """The dictionaries by language; one outside of the templates is not read."""
    found = []
    for language, path in reader.pairs("dictionaries"):
        if PurePosixPath(path).parts[:1] != (layout.TEMPLATES,) or ".." in path or "\\" in path:
            reader.complain("dictionaries", Message("loading-dictionary-elsewhere", path=path))
        elif not _TAG.fullmatch(language):
            reader.complain("dictionaries", Message("loading-no-language", language=language))
        else:
            found.append((language, path))
    return tuple(found)


def _read_now(reader: TableReader) -> NowRules:
    limit = reader.integer("limit")
    if limit < 0:
        reader.complain("limit", Message("loading-years-below-zero"))
    rules = NowRules(
        words=tuple(one for one in reader.texts("words") if one.strip()),
        sayings=reader.texts("sayings", ()),
        limit=limit,
        told_by=reader.text("told_by", ""),
    )
    reader.finish()
    return rules
