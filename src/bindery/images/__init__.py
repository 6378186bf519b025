"""An author's image -> a file that a document can hold: without metadata, in sRGB."""

from bindery.images.prepare import PrepareRequest, prepare_image

__all__ = ["PrepareRequest", "prepare_image"]
