"""What a tag stands for: role maps, the namespaces of PDF 2.0, and the types that a standard has.

In PDF 1.7 there is one role map (ISO 32000-1, 14.7.3). In PDF 2.0 each namespace has its own, whose
targets name the namespace they are in; an element that names none is of PDF 1.7's.
"""

from dataclasses import dataclass

import pikepdf

FIRST = "http://iso.org/pdf/ssn"
SECOND = "http://iso.org/pdf2/ssn"
MATHML = "http://www.w3.org/1998/Math/MathML"

_MEDIA = ("/application/mathml+xml", "/text/mathml+xml")
_LONGEST_CHAIN = 20
_BOTH = (
    "Document Part Sect Div NonStruct P H H1 H2 H3 H4 H5 H6 Lbl Span Link Annot Form Ruby RB RT RP"
    " Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula"
)
_TYPES = {
    FIRST: frozenset(
        f"{_BOTH} Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code".split()
    ),
    SECOND: frozenset(
        f"{_BOTH} DocumentFragment Aside Title FENote Sub Em Strong Artifact".split()
    ),
}


@dataclass(frozen=True, slots=True)
class Role:
    """The type that a tag stands for, and its namespace; `standard` unless none has such a type."""

    name: str
    namespace: str

    @property
    def standard(self) -> bool:
        """Whether a reader knows the type."""
        if self.namespace == MATHML:
            return True
        known = self.name in _TYPES.get(self.namespace, frozenset())
        # headings beyond the sixth level are of PDF 2.0 alone
        return known or (self.namespace == SECOND and self.name[:1] == "H" and self._has_level)

    @property
    def _has_level(self) -> bool:
        return self.name[1:].isdecimal() and not self.name.startswith("H0")


def resolve_role(tag: str, namespace: object, roles: object) -> Role:
    """What a tag in a namespace stands for; `roles` is the document's own map.

    A tag that leads nowhere stands for itself.
    """
    for _ in range(_LONGEST_CHAIN):
        found = _map_role(namespace, roles, tag)
        if found is None or (found[0], _name(found[1])) == (tag, _name(namespace)):
            break
        tag, namespace = found
    return Role(tag, _name(namespace))


def _map_role(namespace: object, roles: object, tag: str) -> tuple[str, object] | None:
    own = namespace.get("/RoleMapNS") if isinstance(namespace, pikepdf.Dictionary) else None
    target = _look_up(own, tag)
    if target is None and _name(namespace) not in (SECOND, MATHML):
        target, namespace = _look_up(roles, tag), None
    if isinstance(target, pikepdf.Array) and len(target):
        space = target[1] if len(target) > 1 else None
        target, namespace = target[0], space if isinstance(space, pikepdf.Dictionary) else None
    elif own is not None:
        namespace = None
    return (str(target)[1:], namespace) if isinstance(target, pikepdf.Name) else None


def _look_up(roles: object, tag: str) -> pikepdf.Object | None:
    return roles.get("/" + tag) if isinstance(roles, pikepdf.Dictionary) else None


def _name(namespace: object) -> str:
    """The name of a namespace; without one it is PDF 1.7's."""
    return str(namespace.get("/NS", "")) if isinstance(namespace, pikepdf.Dictionary) else FIRST


def has_mathml(formula: pikepdf.Object) -> bool:
    """Whether a formula holds an element of MathML, or a file of it belongs to the formula."""
    kids = formula.get("/K")
    own = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return any(map(_is_mathml, own)) or any(map(_holds_mathml, _list_files(formula)))


def _is_mathml(kid: object) -> bool:
    return (
        isinstance(kid, pikepdf.Dictionary)
        and str(kid.get("/S", "")) == "/math"
        and _name(kid.get("/NS")) == MATHML
        and kid.get("/K") is not None
    )


def _list_files(element: pikepdf.Object) -> list[object]:
    files = element.get("/AF")
    return list(files) if isinstance(files, pikepdf.Array) else [files]


def _holds_mathml(file: object) -> bool:
    held = file.get("/EF") if isinstance(file, pikepdf.Dictionary) else None
    stream = held.get("/F", held.get("/UF")) if isinstance(held, pikepdf.Dictionary) else None
    return isinstance(stream, pikepdf.Stream) and str(stream.get("/Subtype", "")) in _MEDIA
