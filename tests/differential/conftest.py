"""The examples of both suites, and where the specification is kept between runs."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from comparing import Suite, read_suite
from examples import NotThereError, read_commonmark, read_own

CACHE = Path.home() / ".cache/bindery/packages"


@pytest.fixture(scope="session")
def commonmark(tmp_path_factory) -> Suite:
    """The examples of the specification, as pandoc and as the engine read them."""
    try:
        examples = read_commonmark(CACHE)
    except NotThereError as reason:
        if os.environ.get("CI"):
            pytest.fail(f"the CommonMark specification is needed here: {reason}")
        pytest.skip(f"no CommonMark specification: {reason}")
    return read_suite("commonmark", examples, tmp_path_factory.mktemp("commonmark"))


@pytest.fixture(scope="session")
def pandoc(tmp_path_factory) -> Suite:
    """Our own examples over pandoc's syntax."""
    return read_suite("pandoc", read_own(), tmp_path_factory.mktemp("pandoc"))
