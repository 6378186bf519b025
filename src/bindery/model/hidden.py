"""A hidden count: it prints as a mark, and nothing can be computed from it."""

from dataclasses import dataclass
from typing import NoReturn, Self

from bindery.messages import Message

REFUSAL = Message("model-hidden-count")


class HiddenCountError(ValueError):
    """Something tried to compute with a hidden count."""

    def __init__(self) -> None:
        super().__init__(str(REFUSAL))


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden count of persons (REQ-50).

    With `limit` 5 it is one of 1 to 4. With `limit` 0 it may be anything: it is left out so that
    others cannot be computed back (REQ-51).
    """

    limit: int = 0

    def _refuse(self, *_: object) -> NoReturn:
        raise HiddenCountError

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __pow__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __abs__ = __round__ = _refuse
    __float__ = __int__ = __index__ = __bool__ = _refuse

    def __deepcopy__(self, _: object) -> Self:
        """Itself: it holds nothing that could change."""
        return self
