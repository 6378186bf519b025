"""How much of Jinja an author's text may use: values, loops and conditions."""

from collections.abc import Iterator

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import SandboxedEnvironment

from bindery.prose.marks import FIRST_TOKEN, PRIVATE

# What could read other texts, define new words, or fill the memory of the machine.
_REFUSED: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.Include, "include"),
    (nodes.Extends, "extends"),
    (nodes.Import, "import"),
    (nodes.FromImport, "import"),
    (nodes.Block, "block"),
    (nodes.Macro, "macro"),
    (nodes.CallBlock, "call"),
    (nodes.FilterBlock, "filter"),
    (nodes.Filter, "a filter (|)"),
    (nodes.Mul, "multiplying"),
    (nodes.Pow, "a power"),
    (nodes.Mod, "the sign % between two values"),
)


class Language(SandboxedEnvironment):
    """Jinja for authors: unknown words are mistakes, `{##` … `##}` are comments."""

    def __init__(self) -> None:
        super().__init__(
            comment_start_string="{##",
            comment_end_string="##}",
            undefined=StrictUndefined,
            keep_trailing_newline=True,
            autoescape=False,
        )
        self.globals = {}


def find_refused(language: Language, text: str) -> Iterator[tuple[int, str]]:
    """Line and words of all that a text may not use; raises TemplateSyntaxError."""
    tree = language.parse(text)
    for kind, word in _REFUSED:
        for node in tree.find_all(kind):
            yield node.lineno, f"{word} cannot be used in a text"
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            yield call.lineno, "only words such as value(…) can be called in a text"


def check_output(value: object, tokens: int) -> object:
    """What an expression prints; raises ValueError for a private sign that no token stands for."""
    for sign in PRIVATE.findall(str(value)):
        if not FIRST_TOKEN <= ord(sign) < FIRST_TOKEN + tokens:
            raise ValueError("an expression prints a sign that no font can print")
    return value
