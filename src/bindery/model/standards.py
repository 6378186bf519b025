"""The standards that a study's documents can be made to, each a set that goes into one file."""

from enum import StrEnum


class Standard(StrEnum):
    """A word of the setting `standard`: the accessibility standard that leads the set."""

    UA_1 = "ua-1"
    UA_2 = "ua-2"

    @property
    def flavours(self) -> tuple[str, ...]:
        """The validator's profiles that a document of this standard must pass."""
        return ("ua2", "wt1a", "wt1r", "4f") if self is Standard.UA_2 else ("ua1", "2a")

    @property
    def version(self) -> str:
        """The version of PDF that the standards stand on."""
        return "2.0" if self is Standard.UA_2 else "1.7"

    @property
    def takes_files(self) -> bool:
        """Whether the numbers behind figures and tables can go along in the file."""
        return self is Standard.UA_2

    @property
    def accessibility(self) -> str:
        """The name of the standard of accessibility, as people write it."""
        return "PDF/UA-2" if self is Standard.UA_2 else "PDF/UA-1"

    @property
    def archive(self) -> str:
        """The name of the standard of archives, as people write it."""
        return "PDF/A-4f" if self is Standard.UA_2 else "PDF/A-2a"
