"""Markdown sections -> LaTeX fragments that remember the author's file and line (pypandoc)."""

from bindery.prose.convert import convert_bibliography, convert_section
from bindery.prose.request import SectionRequest

__all__ = ["SectionRequest", "convert_bibliography", "convert_section"]
