"""The words of a tree, as a listener hears them: for titles, messages, widths and searches."""

from bindery.model.tree import (
    Block,
    Break,
    Citation,
    Code,
    Foreign,
    Formula,
    Heading,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Paragraph,
    Styled,
    Text,
    Value,
)


def read_plain(inlines: Inlines) -> str:
    """The words of inlines without markup; notes and references say nothing here."""
    return "".join(_read(one) for one in inlines)


def leads_in(block: Block, following: Block | None = None) -> bool:
    """Whether a paragraph announces what follows: it ends with a colon, and stands with it."""
    if following is None or not isinstance(block, Paragraph) or isinstance(following, Heading):
        return False
    return read_plain(block.content).rstrip().endswith(":")


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
