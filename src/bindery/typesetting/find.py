"""Finds the TeX to build with: BINDERY_TOOLCHAIN, then PATH, then a private root, made once."""

import os
from collections.abc import Callable

from bindery.typesetting.doctor import describe_isolation
from bindery.typesetting.identity import private_root
from bindery.typesetting.make_root import provide_root
from bindery.typesetting.path_toolchain import find_on_path
from bindery.typesetting.toolchain import Toolchain


def find_toolchain(progress: Callable[[str], None]) -> Toolchain:
    """The toolchain of this machine; made if need be, which takes minutes the first time.

    BINDERY_TOOLCHAIN names the folder of the private roots and forbids the TeX on PATH.
    `progress` gets one line a stage. Raises BinderyError with what to do.
    """
    toolchain = None if os.environ.get("BINDERY_TOOLCHAIN") else find_on_path(progress)
    toolchain = toolchain or provide_root(private_root(), progress)
    warning = describe_isolation()
    if warning:
        progress(warning)
    return toolchain
