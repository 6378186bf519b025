"""Sets quotation marks, apostrophes, dashes and dots in a tree: pandoc reads texts without (smart).

Marks are chosen for a whole paragraph, over the borders of emphasis, links and values: pandoc's
own guess knows one word at a time, and no language. Code, formulas and addresses stay as they are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bindery.model.quotes import OBJECT, UNESCAPED, QuoteRules, find_changes, set_quotes
from bindery.model.tree import (
    Anchor,
    Block,
    Blocks,
    Break,
    Citation,
    Foreign,
    Image,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Note,
    Styled,
    Text,
    Value,
    change_node,
)
from bindery.model.walk import change_blocks, change_held

Rules = Mapping[str, QuoteRules]  # by language

_DASHES = {"---": "—", "--": "–", "...": "…"}
# from one year to another, without spaces: a range has a dash between (2019-2023)
_YEARS = re.compile(r"(?<![\w.,/-])((?:1[5-9]|20)\d\d)-(?=(?:1[5-9]|20)\d\d(?![\w/-]))")
_DASH = re.compile("|".join(re.escape(one) for one in _DASHES))
_MARKED = re.compile("[-'\"“”„‟‘’‚‛´ʼ＇＂.,\uf8f0-\uf8f3]")
_Held = Styled | Link | LocalLink | Citation


@dataclass(frozen=True, slots=True)
class Quoting:
    """The rules of a language, and of those that are quoted in it."""

    rules: QuoteRules
    others: Rules

    def change_blocks(self, blocks: Blocks) -> Blocks:
        """Blocks with their marks set; each paragraph, cell or title by itself."""
        return change_blocks(blocks, self._change_block)

    def _change_block(self, block: Block) -> Blocks:
        if isinstance(block, Image):
            pictures = (change_node(one, alt=self.change_text(one.alt)) for one in block.pictures)
            block = change_node(block, pictures=tuple(pictures))
        return (change_held(block, self.change_inlines),)

    def change_text(self, text: str) -> str:
        """A text by itself."""
        return set_quotes(text, self.rules).translate(UNESCAPED)

    def change_inlines(self, inlines: Inlines) -> Inlines:
        """Inlines that are read as one."""
        text = "".join(_read_leaves(inlines))
        texts = iter(self._set_leaves(inlines, text)) if _MARKED.search(text) else None
        return tuple(self._put_back(one, texts) for one in inlines)

    def _set_leaves(self, inlines: Inlines, text: str) -> Iterator[str]:
        """The texts of the leaves, with the marks of the whole."""
        changes = iter([*find_changes(text, self.rules), None])
        change, begin = next(changes), 0
        for leaf in _read_leaves(inlines):
            pieces, done, end = [], begin, begin + len(leaf)
            while change is not None and change.start < end:
                pieces += [text[done : change.start], change.text]
                done = min(change.end, end)
                change = next(changes)
            yield "".join((*pieces, text[done:end]))
            begin = end

    def _put_back(self, inline: Inline, texts: Iterator[str] | None) -> Inline:
        if isinstance(inline, Foreign):
            other = self.others.get(inline.language.partition("-")[0], QuoteRules())
            own = _take_words(self.rules, other)
            content = Quoting(own, self.others).change_inlines(inline.content)
            if texts is not None:
                next(texts)  # it stood in the line as one
            return change_node(inline, content=content)
        if isinstance(inline, _Held) and not is_address(inline):
            content = tuple(self._put_back(one, texts) for one in inline.content)
            return change_node(inline, content=content)
        if isinstance(inline, Note):
            return change_node(inline, blocks=self.change_blocks(inline.blocks))
        if isinstance(inline, Anchor) or texts is None:
            return inline
        text = next(texts)
        if isinstance(inline, Text):
            return change_node(inline, text=self._finish(text, inline))
        return change_node(inline, text=text) if isinstance(inline, Value) else inline

    def _finish(self, text: str, inline: Text) -> str:
        """Dashes and dots where an author types Markdown; escaped signs as they are."""
        if not (inline.path or inline.origin):
            text = _DASH.sub(lambda match: _DASHES[match[0]], text)
            text = _YEARS.sub("\\1–", text)
            for word in self.rules.abbreviations:
                if word in text:
                    text = re.sub(rf"(?<![\w.]){re.escape(word)} (?=\S|$)", f"{word}\u00a0", text)
        return text.translate(UNESCAPED)


def _take_words(rules: QuoteRules, words: QuoteRules) -> QuoteRules:
    """The marks of one language with the words of another."""
    return QuoteRules(rules.marks, words.words, words.abbreviations)


def _read_leaves(inlines: Inlines) -> Iterator[str]:
    """What stands in a line, piece by piece; notes and anchors are not there."""
    for one in inlines:
        if isinstance(one, Text | Value):
            yield one.text
        elif isinstance(one, Foreign):
            yield re.sub(r"[^\w\s]", OBJECT, "".join(_read_leaves(one.content)))
        elif isinstance(one, _Held) and not is_address(one):
            yield from _read_leaves(one.content)
        elif isinstance(one, Break):
            yield "\n" if one.hard else " "
        elif not isinstance(one, Note | Anchor):
            yield OBJECT


def is_address(inline: Inline) -> bool:
    """Whether this is a link whose words are its address: printed as it was typed."""
    return isinstance(inline, Link) and inline.content == (
        Text(inline.address, getattr(inline.content[0], "line", 0) if inline.content else 0),
    )


def make_quoting(language: str, rules: Rules) -> Quoting:
    """What a language asks for; one that the house does not know has English marks."""
    own = rules.get(language) or rules.get(language.partition("-")[0]) or QuoteRules()
    return Quoting(own, rules)
