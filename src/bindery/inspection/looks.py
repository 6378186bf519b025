"""The types for how text looks: hidden, small, running, links, titles, contrasts."""

from dataclasses import dataclass

from bindery.inspection.unseen import Unseen


@dataclass(frozen=True, slots=True)
class RunningText:
    """A text above or below the body of a page that is no part of it: a running head or foot.

    `kind` is the artifact's type and subtype, such as Pagination/Header; empty without any.
    """

    page: int
    text: str
    kind: str
    above: bool


@dataclass(frozen=True, slots=True)
class LinkLook:
    """How the words of a link look: the least contrast with the text around it, if it is lined."""

    page: int
    text: str
    contrast: float
    underlined: bool


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line that is set as the document's headings are, and is tagged as text.

    One that is not `larger` than the text around it may be words in bold, and no title.
    """

    page: int | None
    text: str
    element: str
    larger: bool


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that is in the file but cannot be seen or is not heard; `reason` says why."""

    reason: Unseen
    page: int
    text: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class SmallText:
    """Text of a size, in points, that is small; `role` the element's that holds it."""

    size: float
    page: int
    text: str
    role: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A colour, the one behind it, and how often this pair is seen.

    `kind` is text, shape (in a figure) or edge (two shapes of a figure that touch); `ratio` the
    contrast from 1 to 21; `large` for large text; `sample` the first text, or the shape's place.
    """

    kind: str
    colour: str
    background: str
    ratio: float
    large: bool
    count: int
    page: int
    sample: str
    element: str = ""
