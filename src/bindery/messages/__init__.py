"""What the engine says to authors: one catalogue of messages with ids, a file for each package."""

from bindery.messages.catalogue import Catalogue, catalogue
from bindery.messages.message import Argument, Message, quote

__all__ = ["Argument", "Catalogue", "Message", "catalogue", "quote"]
