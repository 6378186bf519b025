"""Text that knows where it comes from; a template that prints it sees a plain string."""

# Private signs around a text that carries its origin: no author's text holds them.
OPEN, SEPARATOR, CLOSE = "\ue0f0", "\ue0f1", "\ue0f2"


class Bound(str):
    """A text with its origin (see `bindery.model.Piece`)."""

    __slots__ = ("origin",)

    origin: str


def bind(text: str, origin: str) -> Bound:
    """The text with its origin."""
    bound = Bound(text)
    bound.origin = origin
    return bound
