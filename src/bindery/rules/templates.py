"""Templates must not load what breaks tagging (design: measured; REQ-82)."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.graph.files import list_files
from bindery.rules.packages import check_packages


def check_templates(root: Path) -> list[Diagnostic]:
    """Every package that breaks tagging, at the line that loads it."""
    texts = {
        path: (root / path).read_text("utf-8", errors="replace")
        for path in list_files(root, layout.TEMPLATES)
        if path.endswith((".tex", ".sty"))
    }
    return list(check_packages(texts))
