"""The words of a tree, as a listener hears them: for titles, messages, widths and searches."""

from bindery.model.tree import (
    Break,
    Citation,
    Code,
    Foreign,
    Formula,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Styled,
    Text,
    Value,
)


def read_plain(inlines: Inlines) -> str:
    """The words of inlines without markup; notes and references say nothing here."""
    return "".join(_read(one) for one in inlines)


def _read(inline: Inline) -> str:
    if isinstance(inline, Text | Value | Code):
        return inline.text
    if isinstance(inline, Break):
        return " "
    if isinstance(inline, Formula):
        return inline.alt or inline.tex
    if isinstance(inline, Styled | Foreign | Citation | Link | LocalLink):
        return read_plain(inline.content)
    return ""
