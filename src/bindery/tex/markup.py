"""The Jinja environment of HTML and XML templates: the usual marks, everything escaped."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader
from jinja2.sandbox import SandboxedEnvironment

from bindery import layout
from bindery.tex.environment import carry_out
from bindery.tex.failures import Missing


@cache
def _make_environment(folder: Path) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=Missing,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_markup(root: Path, name: str, context: Mapping[str, object]) -> str:
    """The text of an HTML or XML template; `name` is relative to templates/ under the root.

    Raises BinderyError at the template's file, and at its line where that is known.
    """
    return carry_out(_make_environment(root / layout.TEMPLATES), (root, name), context)
