"""The tests of the writers share their little project with those of texts."""

from text_fixtures import body, convert, make_request, refuse

__all__ = ["body", "convert", "make_request", "refuse"]
