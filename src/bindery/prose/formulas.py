"""Which TeX may stand in a formula: common mathematics, nothing that reads or defines.

And the same formula as MathML, for pages: pandoc makes it (no second reader of TeX).
"""

import html
import json
import re
from collections.abc import Callable, Iterable

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.tree import Blocks, Formula, Inline, Inlines, change_node
from bindery.model.walk import change_inlines, walk_inlines
from bindery.prose.formula_grammar import find_broken
from bindery.prose.formula_words import say_formula
from bindery.prose.marks import TOKEN
from bindery.prose.request import SectionRequest

_LONGEST = 60  # letters of a formula in a message

_COMMANDS = frozenset(
    """
    frac tfrac dfrac sqrt sum prod int lim log ln exp sin cos tan min max sup inf alpha beta
    gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi
    varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega cdot times div pm mp
    le leq ge geq ne neq approx equiv sim propto infty partial nabla in notin subset subseteq
    cup cap emptyset forall exists to rightarrow leftarrow Rightarrow mapsto left right bigl
    bigr Bigl Bigr hat bar tilde vec overline underline dot ddot text mathrm mathbf mathit
    operatorname mathbb mathcal mathsf mathfrak binom underbrace overbrace underset
    overset widehat widetilde iint iff implies gg ll setminus varepsilon vartheta eta iota upsilon
    Upsilon zeta perp parallel oplus otimes bullet star dag ell hbar Re Im det dim gcd bmod pmod
    sec csc cot arcsin arccos arctan sinh cosh tanh vdots ddots lbrace rbrace lvert rvert
    Vert lVert rVert Big big bigg Bigg uparrow downarrow Leftarrow leftrightarrow
    Leftrightarrow longrightarrow begin end quad qquad ldots cdots dots prime circ langle rangle
    lfloor rfloor lceil rceil mid vert
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_KINDS = {True: "DisplayMath", False: "InlineMath"}
_SOURCE = re.compile(r"<annotation\b.*?</annotation>", re.DOTALL)  # the TeX, for machines
_PRIVATE = re.compile(r"&#(10\d{5});")  # a value's sign, as pandoc writes it
_MATH = re.compile(r"<math.*?</math>", re.DOTALL)
_COMMAND = re.compile(r"\\([a-zA-Z]+|.)")
_SIGNS = frozenset(",;:! {}%&_#$|\\")
_ENVIRONMENTS = frozenset(
    """
    aligned gathered cases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix
    smallmatrix array
    """.split()  # noqa: SIM905
)
_TEXT = re.compile(r"\\[a-z]+\{[^{}]*\}")
_WORDS = re.compile(r"[^\W\d_]{2,}[,.;:]? [^\W\d_]{3,}|[^\W\d_]{3,}[,.;:]? [^\W\d_]{2,}")
_PART = re.compile(r"\\(begin|end)\s*(?:\{([A-Za-z]*)\})?")


def find_flaw(formula: str) -> Message | None:
    """What in a formula is not allowed; None when nothing is."""
    return (
        _find_sign(formula)
        or _find_words(formula)
        or _find_command(formula)
        or _find_open(formula)
        or _find_part(formula)
        or find_broken(formula)
    )


def _find_sign(formula: str) -> Message | None:
    if "^^" in formula:
        return Message("prose-formula-carets")
    plain = re.sub(r"\\.", "", formula)
    if re.search(r"[%#~$]", plain) or ("&" in plain and "\\begin" not in formula):
        return Message("prose-formula-sign")
    hidden = any(
        (char != "\n" and not char.isprintable()) or ord(char) >= 0xE000 for char in formula
    )
    return Message("prose-formula-unprintable") if hidden else None


def _find_words(formula: str) -> Message | None:
    """Words between two signs that were meant as money, say: a formula has no spaces."""
    plain = _COMMAND.sub(" ", _TEXT.sub(" ", formula))
    return Message("prose-formula-of-words") if _WORDS.search(plain) else None


def _find_command(formula: str) -> Message | None:
    names = (match[1] for match in _COMMAND.finditer(formula))
    name = next((one for one in names if one not in _COMMANDS | _SIGNS), "")
    return Message("prose-formula-command", command=f"\\{name}") if name else None


def _find_part(formula: str) -> Message | None:
    """What is wrong with environments: only those of mathematics, each closed in its turn."""
    opened: list[str] = []
    for part in _PART.finditer(formula):
        name = part[2] or ""
        if name not in _ENVIRONMENTS:
            return Message("prose-formula-command", command=f"\\{part[1]}{{{name}}}")
        if part[1] == "begin":
            opened.append(name)
        elif not opened or opened.pop() != name:
            return Message("prose-formula-partner", command=f"\\end{{{name}}}")
    if not opened:
        return None
    return Message("prose-formula-partner", command=f"\\begin{{{opened[-1]}}}")


def _find_open(formula: str) -> Message | None:
    if not _is_balanced(re.findall(r"[{}]", re.sub(r"\\.", "", formula)), "{"):
        return Message("prose-formula-brace")
    if not _is_balanced(re.findall(r"\\(?:left|right)(?![a-zA-Z])", formula), "\\left"):
        return Message("prose-formula-left")
    return None


def _is_balanced(signs: list[str], opener: str) -> bool:
    depth = 0
    for sign in signs:
        depth += 1 if sign == opener else -1
        if depth < 0:
            return False
    return depth == 0


def finish_formulas(
    blocks: Blocks, request: SectionRequest, set_quotes: Callable[[str], str]
) -> tuple[Blocks, tuple[Diagnostic, ...]]:
    """The tree with each formula's MathML and words, and the formulas that lack either.

    Quotation marks in the words of authors are set as in texts. One call of pandoc for all, and
    none without a formula.
    """
    formulas = dict.fromkeys(
        (one.mathml, one.displayed) for one in walk_inlines(blocks) if isinstance(one, Formula)
    )
    if not formulas:
        return blocks, ()
    found = dict(zip(formulas, _make_mathml(formulas), strict=True))
    words = dict(request.formulas)
    mistakes: list[Diagnostic] = []

    def fill(inline: Inline) -> Inlines:
        if not isinstance(inline, Formula):
            return (inline,)
        values = iter(html.escape(one.text) for one in inline.values)
        mathml = TOKEN.sub(lambda _: next(values), found[inline.mathml, inline.displayed])
        said = set_quotes(inline.alt) or ("" if inline.displayed else say_formula(mathml, words))
        if flaw := _find_lack(inline, mathml, said):
            mistakes.append(Diagnostic(request.path, inline.line or None, flaw))
        return (change_node(inline, mathml=mathml, alt=said),)

    return change_inlines(blocks, fill), tuple(mistakes)


def _find_lack(formula: Formula, mathml: str, said: str) -> Message | None:
    """What a formula lacks."""
    shown = " ".join(TOKEN.sub("…", formula.mathml).split())
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    if not mathml:
        return Message("prose-formula-unreadable", shown=shown)
    if "\\" in said:
        return Message("prose-formula-words-in-tex", shown=shown)
    if said:
        return None
    if formula.displayed:
        return Message("prose-formula-without-words", shown=shown)
    return Message("prose-formula-not-simple", shown=shown)


def _make_mathml(formulas: Iterable[tuple[str, bool]]) -> list[str]:
    """Each formula as MathML; "" for one that pandoc cannot read."""
    nodes = [
        {"t": "Div", "c": [["", [], []], [{"t": "Plain", "c": [
            {"t": "Math", "c": [{"t": _KINDS[displayed]}, tex]}]}]]}
        for tex, displayed in formulas
    ]  # fmt: skip
    document = {"pandoc-api-version": [1, 23], "meta": {}, "blocks": nodes}
    import pypandoc

    page = pypandoc.convert_text(
        json.dumps(document),
        "html5",
        format="json",
        extra_args=["--mathml", "--wrap=none", "--quiet"],
    )
    pieces = page.split("<div>")[1:]
    found = [match[0] if (match := _MATH.search(piece)) else "" for piece in pieces]
    return [_PRIVATE.sub(lambda match: chr(int(match[1])), _SOURCE.sub("", one)) for one in found]
