"""Makes sure that there is a TeX toolchain before a build needs it."""

from collections.abc import Callable


def prepare_toolchain(progress: Callable[[str], None]) -> bool:
    """Find or make the toolchain; returns whether none was known before.

    Says what takes long; raises BinderyError with what to do when none can be had.
    """
    from bindery.typesetting.identity import MISSING, read_identity

    if read_identity() != MISSING:
        return False
    from bindery.typesetting.find import find_toolchain

    find_toolchain(progress)
    return True
