"""Loads how texts are to be written: `[writing]` of the house style."""

import re

from bindery.loading.numbers import read_expressions, read_number_words
from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model import NowRules, Pattern, WritingRules


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
    )
    reader.finish()
    return rules


def _read_pattern(reader: TableReader) -> Pattern:
    pattern = Pattern(reader.text("find"), reader.text("say"), reader.text("instead"))
    reader.finish()
    try:
        re.compile(pattern.find)
    except re.error:
        reader.complain("find", Message("loading-no-expression", key="find"))
        return Pattern("(?!)", pattern.say, pattern.instead)
    return pattern


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
