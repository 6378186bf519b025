"""Checks that templates can be read, and load no package that breaks tagging (REQ-82)."""

from collections.abc import Mapping
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.graph.files import list_files
from bindery.rules.packages import check_packages


def check_templates(root: Path) -> list[Diagnostic]:
    """Every package that breaks tagging, and every mark that cannot be read, at its line."""
    texts = {
        path: (root / path).read_text("utf-8", errors="replace")
        for path in list_files(root, layout.TEMPLATES)
        if path.endswith((".tex", ".sty", ".html", ".md"))
    }
    return [*check_packages(texts), *_check_marks(root, texts)]


def _check_marks(root: Path, texts: Mapping[str, str]) -> list[Diagnostic]:
    from bindery.tex.environment import check_syntax

    return [
        found
        for path, text in texts.items()
        if path.endswith((".tex", ".html", ".md"))
        for found in check_syntax(root, path.removeprefix(f"{layout.TEMPLATES}/"), text)
    ]
