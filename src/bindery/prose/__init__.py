"""Markdown texts -> trees that remember the author's file and line (pypandoc)."""

from bindery.prose.convert import convert_bibliography, convert_section, read_section
from bindery.prose.outline import outline_texts
from bindery.prose.parts import read_parts
from bindery.prose.request import PartRequest, SectionRequest

__all__ = [
    "PartRequest", "SectionRequest", "convert_bibliography", "convert_section", "outline_texts",
    "read_parts", "read_section",
]  # fmt: skip
