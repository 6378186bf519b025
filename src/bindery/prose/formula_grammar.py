"""Reads a formula as TeX does, so that what TeX would refuse is told at the author's line.

Each command has its arguments, each script its sign, each cell its column. What may stand in a
formula at all is said in `formulas`.
"""

import re
from dataclasses import dataclass

from bindery.messages import Message

_TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|\s+|.", re.DOTALL)
_DEEPEST = 40


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TWO = _list(r"\frac \tfrac \dfrac \binom \underset \overset")
_ACCENTS = _list(r"""
    \sqrt \hat \bar \tilde \vec \overline \underline \dot \ddot \widehat \widetilde \underbrace
    \overbrace \operatorname \pmod
    """)
_ONE = _ACCENTS | _list(r"\mathrm \mathbf \mathit \mathbb \mathcal \mathsf \mathfrak")
_SIZES = _list(r"\bigl \bigr \Bigl \Bigr \Big \big \bigg \Bigg")
_CAPITALS = _list(r"\mathbb \mathcal")  # their fonts have no other letters
# what is more than one sign to TeX: behind ^ and _ it needs braces
_BRACED = (
    _ACCENTS
    | _SIZES
    | _list(r"""
    \overset \underset \sum \prod \int \iint \lim \log \ln \exp \sin \cos \tan \min \max \sup \inf
    \sec \csc \cot \arcsin \arccos \arctan \sinh \cosh \tanh \det \dim \gcd \bmod \dots \ldots
    \cdots \vdots \ddots \quad \qquad \notin \implies \iff \longrightarrow \left \begin
    """)
)
_BRACKETS = _list(r"""
    ( ) [ ] . | / < > \{ \} \| \lbrace \rbrace \lvert \rvert \lVert \rVert \vert \Vert \langle
    \rangle \lfloor \rfloor \lceil \rceil \uparrow \downarrow
    """)
_IN_TEXT = _list(r"\% \& \_ \# \{ \} \$ \, \quad \qquad \ldots") | {"\\ "}
_CLOSERS = frozenset(["}", "&", r"\\", r"\end", r"\right", ""])
_COLUMNS = {"cases": 2, "gathered": 1, "aligned": 99, "smallmatrix": 99}
_MOST_COLUMNS = 10  # of a matrix
_SPECIFICATION = re.compile(r"[lcr| ]*[lcr][lcr| ]*")
_GAP = re.compile(r"-?\d*\.?\d+\s*(?:pt|mm|cm|ex|em)")
_KNOWN = {
    "≤": r"\le", "≥": r"\ge", "≠": r"\ne", "≈": r"\approx", "≡": r"\equiv", "×": r"\times",
    "·": r"\cdot", "÷": r"\div", "±": r"\pm", "−": "-", "∞": r"\infty", "→": r"\to",
    "⇒": r"\Rightarrow", "∑": r"\sum", "∏": r"\prod", "∫": r"\int", "√": r"\sqrt{…}",
    "∂": r"\partial", "∇": r"\nabla", "∈": r"\in", "∉": r"\notin", "∪": r"\cup", "∩": r"\cap",
    "°": r"^\circ", "…": r"\dots", "²": "^2", "³": "^3", "½": r"\frac{1}{2}", "′": "'",
    "α": r"\alpha", "β": r"\beta", "γ": r"\gamma", "δ": r"\delta", "ε": r"\varepsilon",
    "η": r"\eta", "θ": r"\theta", "κ": r"\kappa", "λ": r"\lambda", "μ": r"\mu", "µ": r"\mu",
    "π": r"\pi", "ρ": r"\rho", "σ": r"\sigma", "τ": r"\tau", "φ": r"\varphi", "χ": r"\chi",
    "ω": r"\omega", "Δ": r"\Delta", "Σ": r"\Sigma", "Ω": r"\Omega", "Φ": r"\Phi", "Π": r"\Pi",
}  # fmt: skip


def find_broken(formula: str) -> Message | None:
    """What TeX would refuse in a formula; None when nothing is."""
    reader = _Reader(_TOKEN.findall(formula))
    try:
        reader.read_list(frozenset([""]), Message("prose-formula-brace"))
    except _BrokenError as error:
        return error.said
    return None


class _BrokenError(Exception):
    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said


@dataclass(slots=True)
class _Reader:
    """Signs of a formula and how far they are read."""

    signs: list[str]
    place: int = 0
    depth: int = 0

    def _peek(self) -> str:
        """The next sign that is no space; "" at the end."""
        while self.place < len(self.signs) and self.signs[self.place].isspace():
            self.place += 1
        return self.signs[self.place] if self.place < len(self.signs) else ""

    def _take(self) -> str:
        sign = self._peek()
        self.place += 1
        return sign

    def read_list(self, closers: frozenset[str], crossed: Message) -> str:
        """Read up to one of the closing signs, which is given; another one is `crossed`."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _BrokenError(Message("prose-formula-deep"))
        scripts = ""
        while (sign := self._peek()) not in closers:
            if sign in _CLOSERS:
                cell = sign in {"&", r"\\"}
                raise _BrokenError(Message("prose-formula-cell", sign=sign) if cell else crossed)
            self._take()
            scripts = self._read_next(sign, scripts)
        self.depth -= 1
        return sign

    def _read_next(self, sign: str, scripts: str) -> str:
        """Read on from a sign; `scripts` are those that the sign before it has, and now has."""
        if sign not in {"^", "_", "'"}:
            self._read_atom(sign)
            return ""
        again = sign in scripts and not (sign == "'" and scripts.endswith("'"))
        if again or (sign == "'" and "^" in scripts) or (sign == "^" and "'" in scripts[:-1]):
            raise _BrokenError(Message("prose-formula-double"))
        if sign != "'":
            self._read_script(sign)
        return scripts + sign

    def _read_script(self, sign: str) -> None:
        inner = self._take()
        if inner in _CLOSERS | {"^", "_", "'"}:
            raise _BrokenError(Message("prose-formula-empty-script", sign=sign))
        if inner in _BRACED:
            raise _BrokenError(Message("prose-formula-braces", sign=sign, command=inner))
        self._read_atom(inner)

    def _read_atom(self, sign: str) -> None:
        if sign == "{":
            self._read_group()
        elif sign == r"\left":
            self._read_bracket(sign)
            left = Message("prose-formula-left")
            self.read_list(frozenset([r"\right"]), left)
            self._take()
            self._read_bracket(r"\right")
        elif sign in _SIZES:
            self._read_bracket(sign)
        elif sign == r"\begin":
            self._read_environment()
        elif sign == r"\text":
            self._read_text()
        elif sign in _TWO | _ONE:
            self._read_arguments(sign)
        elif not sign.isascii():
            raise _BrokenError(_refuse_letter(sign))

    def _read_group(self) -> None:
        self.read_list(frozenset("}"), Message("prose-formula-brace"))
        self._take()

    def _read_bracket(self, command: str) -> None:
        if self._take() not in _BRACKETS:
            raise _BrokenError(Message("prose-formula-bracket", command=command))

    def _read_arguments(self, command: str) -> None:
        if command == r"\operatorname" and self._peek() == "*":
            self._take()
        if command == r"\sqrt" and self._peek() == "[":
            self._take()
            self.read_list(frozenset("]"), Message("prose-formula-argument", command=command))
            self._take()
        start = self.place
        for _ in range(2 if command in _TWO else 1):
            sign = self._take()
            if sign in _CLOSERS | _TWO | _ONE | _SIZES | {"^", "_", "'", r"\left", r"\begin"}:
                raise _BrokenError(Message("prose-formula-argument", command=command))
            self._read_atom(sign)
        read = "".join(self.signs[start : self.place])
        if command in _CAPITALS and not re.fullmatch(r"[A-Z{}\s]+", read):
            raise _BrokenError(Message("prose-formula-capitals", command=command))

    def _read_text(self) -> None:
        if self._take() != "{":
            raise _BrokenError(Message("prose-formula-argument", command=r"\text"))
        depth = 1
        while depth:
            sign = self._take()
            depth += (sign == "{") - (sign == "}")
            if not sign:
                raise _BrokenError(Message("prose-formula-brace"))
            if sign in {"_", "^", "&"} or (sign.startswith("\\") and sign not in _IN_TEXT):
                raise _BrokenError(Message("prose-formula-in-text", sign=sign))

    def _read_name(self) -> str:
        """What stands in braces, as it is typed."""
        self._take()
        found: list[str] = []
        while (sign := self._take()) not in {"}", ""}:
            found.append(sign)
        return "".join(found)

    def _read_environment(self) -> None:
        name = self._read_name()
        most = _COLUMNS.get(name, _MOST_COLUMNS)
        if name == "array":
            columns = self._read_name() if self._peek() == "{" else ""
            if not _SPECIFICATION.fullmatch(columns):
                raise _BrokenError(Message("prose-formula-columns"))
            most = len(re.findall("[lcr]", columns))
        elif name in {"aligned", "gathered"} and self._peek() == "[":
            stands = "".join(self.signs[self.place : self.place + 3])
            if stands not in {"[t]", "[c]", "[b]"}:
                raise _BrokenError(Message("prose-formula-stands", name=name))
        cells = 1
        while (sign := self._read_cell(name)) != r"\end":
            cells = cells + 1 if sign == "&" else 1
            if cells > most:
                raise _BrokenError(Message("prose-formula-cells", name=name, most=most))
        self._read_name()

    def _read_cell(self, name: str) -> str:
        """Read a cell and the sign that ends it."""
        partner = Message("prose-formula-partner", command=f"\\begin{{{name}}}")
        sign = self.read_list(frozenset(["&", r"\\", r"\end"]), partner)
        self._take()
        if sign == r"\\" and self._peek() == "[":
            rest = "".join(self.signs[self.place + 1 :]).partition("]")[0]
            if not _GAP.fullmatch(rest.strip()):
                raise _BrokenError(Message("prose-formula-gap"))
        return sign


def _refuse_letter(sign: str) -> Message:
    if sign in _KNOWN:
        return Message("prose-formula-letter", sign=sign, command=_KNOWN[sign])
    return Message("prose-formula-other-letter", sign=sign)
