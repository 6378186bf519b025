"""What the steps of the site hand on: the pages of a document, and what they show or offer."""

import msgspec


class Searched(msgspec.Struct, frozen=True):
    """A passage that a search finds: its address from the site's folder, its titles, its words."""

    address: str
    titles: tuple[str, ...]
    words: str


class SitePack(msgspec.Struct, frozen=True):
    """Pages by their path in the site, and the files of the project that they need.

    `copies` are pairs of a path in the site and one under the project's root. `documents` are the
    names of those whose pages the site has too: the frame of it knows them.
    """

    pages: dict[str, str]
    copies: tuple[tuple[str, str], ...] = ()
    searched: tuple[Searched, ...] = ()
    documents: tuple[str, ...] = ()
