"""Describes what a build depends on besides its files: Python, packages, the TeX toolchain."""

import os
import platform
import sys
from pathlib import Path


def describe_environment() -> str:
    """A text that changes when Python, an installed package or the toolchain changes.

    Reads folder listings and one stamp file: this is on the path of a build with nothing to do.
    """
    from bindery.typesetting.identity import read_identity

    packages = sorted(
        name
        for folder in sys.path
        if folder.endswith("site-packages") and Path(folder).is_dir()
        for name in os.listdir(folder)  # noqa: PTH208 - names alone, on the no-op path
        if name.endswith(".dist-info")
    )
    return "\n".join((platform.python_version(), sys.platform, read_identity(), *packages))
