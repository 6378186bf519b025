"""The little of LaTeX's syntax that is needed to read what the engine has written itself."""

import re

from bindery.tex.origin import CLOSE, OPEN, SEPARATOR

TOKEN = re.compile(
    r"\\(?P<name>[A-Za-z@]+|.)\*?"
    rf"|(?P<open>{OPEN}[^{SEPARATOR}]*{SEPARATOR})|(?P<close>{CLOSE})"
    r"|(?P<comment>%[^\n]*\n?[ \t]*)"
    r"|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<brace>[{}])"
    r"|(?P<space>[&\n])"
    rf"|(?P<text>[^\\{{}}&%\n{OPEN}{CLOSE}]+)"
)
CHARACTERS = {
    "%": "%", "&": "&", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", ",": " ", ";": " ",
    " ": " ", "-": "", "newline": " ", "textbackslash": "\\", "textasciicircum": "^",
    "textasciitilde": "~", "textquotedbl": '"', "textasciigrave": "`", "textquotesingle": "'",
}  # fmt: skip
# macros whose arguments run on in the paragraph, and switches that print nothing
INLINE = frozenset({
    "emph", "textbf", "textit", "texttt", "textsc", "textsuperscript", "textsubscript", "text",
    "mbox", "small", "footnotesize", "normalsize", "bfseries", "itshape", "raggedright",
    "raggedleft", "centering", "arraybackslash", "nobreak", "noindent", "protect",
})  # fmt: skip
BREAKS = frozenset({"par", "newpage", "clearpage", "TableHeadEnd"})
HEADINGS = {
    "part": "heading", "chapter": "heading", "section": "heading", "subsection": "heading",
    "subsubsection": "heading",
}  # fmt: skip
ENVIRONMENTS = {
    "itemize": "list", "enumerate": "list", "description": "list", "Literature": "literature",
    "TextTable": "table", "TableEntry": "table", "longtable": "table", "Box": "box",
}  # fmt: skip
# how many arguments to pass over
SILENT = {
    "label": 1, "includegraphics": 2, "setcounter": 2, "vspace": 1, "hspace": 1, "TableNeed": 1,
    "definecolor": 3, "color": 1,
}  # fmt: skip
_MEASURE = re.compile(r"[\d.]+(?:pt|mm|cm|em|ex|\\[A-Za-z]+)?|[0-9A-Fa-f]{6}|\\[A-Za-z]+")


def is_measure(text: str) -> bool:
    """Whether an argument is a length, a colour or a switch: nothing that is printed."""
    return bool(_MEASURE.fullmatch(text.strip())) and not text.strip().isdigit()


def skip_option(text: str, place: int) -> int:
    """The place behind a star or an option in brackets."""
    if text.startswith("*", place):
        place += 1
    return _find_end(text, place, "]") + 1 if text.startswith("[", place) else place


def find_group(text: str, place: int) -> tuple[int, int]:
    """Where the content of the group at `place` begins and ends; empty if there is none."""
    place = skip_option(text, place)
    if not text.startswith("{", place):
        return place, place - 1
    return place + 1, _find_end(text, place, "}")


def _find_end(text: str, place: int, close: str) -> int:
    depth = 0
    while place < len(text):
        sign = text[place]
        if sign == "\\":
            place += 1
        elif sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        if depth == 0 and sign == close:
            return place
        place += 1
    return len(text)


def find_groups(text: str, place: int, most: int) -> int:
    """The place behind at most so many groups that follow at once, options not counted."""
    for _ in range(most):
        place = skip_option(text, place)
        if not text.startswith("{", place):
            break
        place = find_group(text, place)[1] + 1
    return place
