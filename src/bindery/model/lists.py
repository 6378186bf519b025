"""How the items of a list are counted: the labels as they are printed."""

from bindery.model.tree import List

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LETTERS = 26
DEEPEST = 6  # levels of lists and quotations within each other that can be set
_FRAMES = {"period": "{}.", "paren": "{})", "parens": "({})"}


def write_label(block: List, place: int) -> str:
    """The printed label of an item: `3.`, `c)` or `(iii)`."""
    return _FRAMES[block.delimiter].format(write_number(block.numbering, block.start + place))


def write_number(numbering: str, number: int) -> str:
    """A number as it is written: decimal, lower-alpha, upper-alpha, lower-roman or upper-roman."""
    if numbering == "decimal" or number < 1:
        return str(number)
    if numbering.endswith("alpha"):
        written = chr(ord("a") + (number - 1) % LETTERS) * ((number - 1) // LETTERS + 1)
    else:
        written = _write_roman(number)
    return written.upper() if numbering.startswith("upper") else written


def _write_roman(number: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        written += letters * (number // size)
        number %= size
    return written
