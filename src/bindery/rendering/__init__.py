"""Fragments, records and words + a kind's template -> one folder that LaTeX can compile."""

from bindery.rendering.document import Material, RenderRequest, render_document
from bindery.rendering.outline import Outline

__all__ = ["Material", "Outline", "RenderRequest", "render_document"]
