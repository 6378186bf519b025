"""Fragments, records and words + a kind's template -> one folder that LaTeX can compile."""

from bindery.rendering.document import render_document
from bindery.rendering.outline import Outline
from bindery.rendering.request import Material, RenderRequest

__all__ = ["Material", "Outline", "RenderRequest", "render_document"]
