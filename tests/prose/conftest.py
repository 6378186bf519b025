"""The tests of texts share their little project with those of the writers."""

from text_fixtures import body, convert, make_request, refuse

__all__ = ["body", "convert", "make_request", "refuse"]
