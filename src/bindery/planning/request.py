"""The options of a build."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """The requested documents, how many steps run at once, finished or draft.

    Empty tuples ask for all; line numbers are for drafts. `what` is "documents", "figures",
    "texts" or "site". A `standard` stands in place of the study's own.
    """

    regions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    jobs: int = 0
    draft: bool = False
    what: str = "documents"
    line_numbers: bool = False
    standard: str = ""

    @property
    def makes_documents(self) -> bool:
        """Whether documents are typeset: for themselves, or for the site that leads to them."""
        return self.what in ("documents", "site")

    @property
    def workers(self) -> int:
        """How many steps run at once: as asked, else one for each processor we may use."""
        return self.jobs or count_processors()

    @property
    def key(self) -> str:
        """The request without what cannot change a result."""
        asked = (self.regions, self.documents, self.draft, self.what, self.line_numbers)
        return repr((*asked, self.standard))


def count_processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
