"""Makes sure that there is a TeX before a build needs it."""

from collections.abc import Callable


def prepare_toolchain(tell: Callable[[str], None]) -> None:
    """Find the toolchain or make it; says what takes long, raises BinderyError with what to do."""
    from bindery.typesetting.identity import MISSING, read_identity

    if read_identity() == MISSING:
        from bindery.typesetting.find import find_toolchain

        find_toolchain(tell)
