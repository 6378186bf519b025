"""Text that is safe in LaTeX, as a type of its own: what is not `Tex` is escaped."""

import re


class Tex(str):
    """LaTeX that may be escaped as it is."""

    __slots__ = ()

    def __html__(self) -> "Tex":
        """Tell template engines that this needs no escaping."""
        return self


# Each is what LuaLaTeX prints for the character itself, in text, headings and bookmarks.
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    # active in several languages of babel
    '"': r"\textquotedbl{}",
    # two of them would become a closing or opening quotation mark
    "`": r"\textasciigrave{}",
    "'": r"\textquotesingle{}",
    # at the start of a row or an item they would open an optional argument
    "[": r"{[}",
    "]": r"{]}",
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
# Pairs that fonts draw as one sign: a dash, guillemets, a low quotation mark.
_PAIRS = re.compile(r"--+|<<+|>>+|,,+")
# Controls and what no font prints; a tab or a newline is a space to LaTeX anyway.
_BROKEN = re.compile(r"([-<>,])\{\}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BACK = {tex: char for char, tex in _ESCAPES.items()}
_ESCAPED = re.compile("|".join(re.escape(tex) for tex in sorted(_BACK, key=len, reverse=True)))


def escape(text: object) -> Tex:
    """A text as LaTeX that prints it; what is `Tex` already stays as it is."""
    if isinstance(text, Tex):
        return text
    plain = _CONTROL.sub("", str(text))
    escaped = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], plain)
    return Tex(_PAIRS.sub(lambda match: "{}".join(match[0]), escaped))


def unescape(tex: str) -> str:
    """The text that `escape` was given (without pairs broken up and controls)."""
    return _ESCAPED.sub(lambda match: _BACK[match[0]], _BROKEN.sub(r"\1", tex))
