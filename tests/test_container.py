"""The container file must set up what the engine itself would make."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CONTAINERFILE = (ROOT / "Containerfile").read_text("utf-8")
TOOLCHAIN = tomllib.loads((ROOT / "src/bindery/typesetting/toolchain.toml").read_text("utf-8"))
OTHERS = {"bubblewrap", "ca-certificates", "git", "python3", "python3-venv"}


def read_installed(text: str) -> list[str]:
    """The packages that a container file installs, in its order."""
    call = re.search(r"apt-get install ((?:[^\n]*\\\n)+)", text)
    assert call, "the container file installs nothing"
    words = call[1].replace("\\\n", " ").split("&&")[0].split()
    return [word for word in words if not word.startswith("-")]


def test_the_container_has_the_packages_of_the_private_tex_live() -> None:
    assert sorted(set(read_installed(CONTAINERFILE)) - OTHERS) == sorted(TOOLCHAIN["packages"])


def test_the_container_has_what_the_wrapper_and_the_sandbox_need() -> None:
    assert set(read_installed(CONTAINERFILE)) >= OTHERS


def test_the_container_stands_on_the_suite_of_the_private_tex_live() -> None:
    bases = re.findall(r"(?m)^FROM (\S+)", CONTAINERFILE)
    assert bases == [f"debian:{TOOLCHAIN['suite']}-slim"]


def test_what_the_container_copies_is_there() -> None:
    for line in re.findall(r"(?m)^COPY (.+)", CONTAINERFILE):
        *sources, _ = line.split()
        for source in sources:
            assert (ROOT / source).exists(), source


@pytest.mark.parametrize("name", [".git", ".venv", "build"])
def test_the_container_takes_nothing_that_is_made_here(name: str) -> None:
    assert name in (ROOT / ".dockerignore").read_text("utf-8").split()
