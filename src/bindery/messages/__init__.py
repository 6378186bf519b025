"""What the engine says to authors: one catalogue of messages with ids, a file for each package."""

from bindery.messages.catalogue import (
    VARIABLE,
    Catalogue,
    catalogue,
    list_languages,
    speaking,
)
from bindery.messages.choice import choose_language, find_language
from bindery.messages.message import Argument, Message, quote, say_number, write_number

__all__ = [
    "VARIABLE", "Argument", "Catalogue", "Message", "catalogue", "choose_language", "find_language",
    "list_languages", "quote", "say_number", "speaking", "write_number",
]  # fmt: skip
