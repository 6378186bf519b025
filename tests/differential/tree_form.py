"""What our own tree says of an example, in the form that is compared."""

from normal import Lines, mark, point
from oracle import number_item

from bindery.model.tree import (
    Anchor,
    Box,
    Break,
    Cell,
    Citation,
    Code,
    CodeBlock,
    Definitions,
    Example,
    Foreign,
    Formula,
    Heading,
    Image,
    Link,
    List,
    LocalLink,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Styled,
    Table,
    Text,
    Value,
    Verse,
)

_DELIMITERS = {"period": "Period", "paren": "OneParen", "parens": "TwoParens"}
_STYLES = {"emphasis": "em", "strong": "strong", "superscript": "sup", "subscript": "sub",
           "strikeout": "strike", "small-caps": "small"}  # fmt: skip


def describe_tree(blocks):
    """The blocks of a tree in the form that is compared."""
    reader = _Reader(Lines())
    reader.blocks(blocks)
    return reader.lines.finish()


class _Reader:
    def __init__(self, lines):
        self.lines = lines

    def blocks(self, blocks):  # noqa: C901, PLR0912 - a case for each kind
        for block in blocks:
            match block:
                case Paragraph():
                    self.lines.put("p", self.words(block.content))
                case Heading():
                    self.lines.put(f"h{block.level}", self.words(block.content))
                case List():
                    self.lines.inside("list", lambda block=block: self._items(block))
                case Definitions():
                    self.lines.inside("terms", lambda block=block: self._terms(block))
                case Quotation():
                    self.lines.inside("quote", lambda block=block: self.blocks(block.blocks))
                case CodeBlock():
                    self.lines.code(block.text)
                case Verse():
                    self.lines.put("p", " ".join(self.words(line) for line in block.lines))
                case Table():
                    self.lines.put("caption", self.words(block.caption))
                    self.lines.inside("table", lambda block=block: self._rows(block))
                case Image():
                    self.lines.put("caption", self.words(block.caption))
                    for picture in block.pictures:
                        self.lines.put("image", picture.alt)
                case Box():
                    self.lines.put("caption", self.words(block.title))
                    self.blocks(block.blocks)
                case Example():
                    self.blocks(block.blocks)
                case _:
                    self.lines.put("unknown", type(block).__name__)

    def _items(self, block):
        tasks = block.tasks or ("",) * len(block.items)
        style = block.numbering.replace("-", " ").title().replace(" ", "")
        for number, item in enumerate(block.items):
            label = number_item(block.start + number, style, _DELIMITERS[block.delimiter])
            label = label if block.ordered else tasks[number] or "•"
            self.lines.inside(f"item {label}", lambda item=item: self.blocks(item))

    def _terms(self, block):
        for one in block.items:
            self.lines.put("term", self.words(one.term))
            for meaning in one.definitions:
                self.lines.inside("meaning", lambda meaning=meaning: self.blocks(meaning))

    def _rows(self, table):
        heads = [row.cells for row in table.heads] or [
            [Cell(column.head) for column in table.columns]
        ]
        for number, cells in enumerate([*heads, *(row.cells for row in table.rows)]):
            self.lines.put("row", str(number))
            for place, cell in enumerate(cells):
                name = "th" if number < len(heads) or place in table.keys else "td"
                if cell.blocks:
                    self.lines.inside(name, lambda cell=cell: self.blocks(cell.blocks))
                else:
                    self.lines.put(name, self.words(cell.content))

    def words(self, inlines):
        return "".join(self._inline(one) for one in inlines)

    def _inline(self, inline):  # noqa: C901, PLR0911 - a case for each kind
        match inline:
            case Text() | Value():
                return inline.text
            case Break():
                return " "
            case Styled():
                return mark(_STYLES.get(inline.style, inline.style), self.words(inline.content))
            case Code():
                return mark("code", inline.text)
            case Formula():
                return point("formula")
            case Link():
                return mark(f"link {inline.address}", self.words(inline.content))
            case LocalLink():
                name = inline.label.rpartition("/")[2]
                return mark(f"link #{name}", self.words(inline.content))
            case Note():
                self.lines.notes.append(lambda: self.blocks(inline.blocks))
                return point("note")
            case Foreign() | Citation():
                return self.words(inline.content)
            case Reference():
                return point("reference")
            case Anchor():
                return ""
        return f"unknown {type(inline).__name__}"
