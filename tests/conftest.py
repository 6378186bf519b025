"""What the tests of all rooms share."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The root of this repository."""
    return ROOT
