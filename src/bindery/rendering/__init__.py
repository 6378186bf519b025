"""Trees, records and words + a kind's template -> a document's tree, and the folder for LaTeX."""

from bindery.rendering.document import Prepared, prepare_document, render_document
from bindery.rendering.request import Material, RenderRequest

__all__ = ["Material", "Prepared", "RenderRequest", "prepare_document", "render_document"]
