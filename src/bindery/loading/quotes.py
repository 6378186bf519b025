"""Loads how languages mark quotations: `[quotes.<language>]` of the house style."""

from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model.quotes import QuoteRules

_MARKS = 4  # opening and closing, double and single
_ENGLISH = QuoteRules()


def read_quotes(reader: TableReader) -> tuple[tuple[str, QuoteRules], ...]:
    """The rules of each language; an absent table has none."""
    found = tuple((language, _read_rules(reader.table(language))) for language in reader.data)
    reader.finish()
    return found


def _read_rules(reader: TableReader) -> QuoteRules:
    marks = reader.texts("marks", _ENGLISH.marks)
    words = reader.texts("words", ())
    if len(marks) != _MARKS:
        reader.complain("marks", Message("loading-quote-marks", count=len(marks)))
        marks = _ENGLISH.marks
    for word in words:
        if "'" not in word:
            reader.complain("words", Message("loading-quote-word", word=word))
    rules = QuoteRules(
        (marks[0], marks[1], marks[2], marks[3]),
        words,
        reader.texts("abbreviations", ()),
        reader.boolean("complete", default=False),
    )
    reader.finish()
    return rules
