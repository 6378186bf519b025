"""Makes sure that there is a TeX before a build needs it."""

from collections.abc import Callable


def prepare_toolchain(tell: Callable[[str], None]) -> bool:
    """Find the toolchain or make it; whether there was none known before.

    Says what takes long; raises BinderyError with what to do when none can be had.
    """
    from bindery.typesetting.identity import MISSING, read_identity

    if read_identity() != MISSING:
        return False
    from bindery.typesetting.find import find_toolchain

    find_toolchain(tell)
    return True
