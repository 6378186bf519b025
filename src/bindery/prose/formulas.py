"""Which TeX may stand in a formula: common mathematics, nothing that reads or defines.

And the same formula as MathML, for pages: pandoc makes it (no second reader of TeX).
"""

import json
import re

import pypandoc

from bindery.model.tree import Blocks, Formula, Inline, Inlines, change_node
from bindery.model.walk import change_inlines, walk_inlines

_COMMANDS = frozenset(
    """
    frac tfrac dfrac sqrt sum prod int lim log ln exp sin cos tan min max sup inf alpha beta
    gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi
    varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega cdot times div pm mp
    le leq ge geq ne neq approx equiv sim propto infty partial nabla in notin subset subseteq
    cup cap emptyset forall exists to rightarrow leftarrow Rightarrow mapsto left right bigl
    bigr Bigl Bigr hat bar tilde vec overline underline dot ddot text mathrm mathbf mathit
    operatorname quad qquad ldots cdots dots prime circ langle rangle lfloor rfloor lceil rceil
    mid vert Vert
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_KINDS = {True: "DisplayMath", False: "InlineMath"}
_MATH = re.compile(r"<math.*?</math>", re.DOTALL)
_COMMAND = re.compile(r"\\([a-zA-Z]+|.)")
_SIGNS = frozenset(",;:! {}%&_#$|")


def find_flaw(formula: str) -> str:
    """What in a formula is not allowed, in words; "" when nothing is."""
    return _find_sign(formula) or _find_command(formula) or _find_open(formula)


def _find_sign(formula: str) -> str:
    if "^^" in formula:
        return "«^^»"
    if re.search(r"(?<!\\)[%#&~$]", formula):
        return "one of % # & ~ $"
    hidden = any(
        (char != "\n" and not char.isprintable()) or ord(char) >= 0xE000 for char in formula
    )
    return "a sign that cannot be printed" if hidden else ""


def _find_command(formula: str) -> str:
    names = (match[1] for match in _COMMAND.finditer(formula))
    return next((f"\\{name}" for name in names if name not in _COMMANDS | _SIGNS), "")


def _find_open(formula: str) -> str:
    if not _is_balanced(re.findall(r"(?<!\\)[{}]", formula), "{"):
        return "a brace without its partner"
    if not _is_balanced(re.findall(r"\\(?:left|right)(?![a-zA-Z])", formula), "\\left"):
        return "\\left or \\right without its partner"
    return ""


def _is_balanced(signs: list[str], opener: str) -> bool:
    depth = 0
    for sign in signs:
        depth += 1 if sign == opener else -1
        if depth < 0:
            return False
    return depth == 0


def add_mathml(blocks: Blocks) -> Blocks:
    """The tree with each formula's MathML; one call of pandoc for all, none without a formula."""
    formulas = dict.fromkeys(
        (one.tex, one.displayed) for one in walk_inlines(blocks) if isinstance(one, Formula)
    )
    if not formulas:
        return blocks
    nodes = [
        {"t": "Plain", "c": [{"t": "Math", "c": [{"t": _KINDS[displayed]}, tex]}]}
        for tex, displayed in formulas
    ]
    document = {"pandoc-api-version": [1, 23], "meta": {}, "blocks": nodes}
    html = pypandoc.convert_text(
        json.dumps(document), "html5", format="json", extra_args=["--mathml", "--wrap=none"]
    )
    found = dict(zip(formulas, _MATH.findall(html), strict=True))

    def fill(inline: Inline) -> Inlines:
        if isinstance(inline, Formula):
            return (change_node(inline, mathml=found[inline.tex, inline.displayed]),)
        return (inline,)

    return change_inlines(blocks, fill)
