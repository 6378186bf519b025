"""What is collected while pages are read: text by mark, sizes, fonts, and what cannot be read."""

from collections import Counter
from dataclasses import dataclass, field

from bindery.inspection.facts import Instead, Said
from bindery.inspection.fonts import Decoder
from bindery.inspection.structure import Font

# The id of the stream that a mark stands in, and the mark's number in it.
Mark = tuple[tuple[int, int], int]


@dataclass(slots=True)
class Content:
    """What has been read so far: text by mark, characters by size, fonts, unmapped glyphs.

    `unseen` are the ids of the layers that are not shown.
    """

    texts: dict[Mark, list[str]] = field(default_factory=dict)
    # the same by the glyphs alone: what is seen, whatever an ActualText says of it
    glyphs: dict[Mark, list[str]] = field(default_factory=dict)
    sizes: Counter[float] = field(default_factory=Counter)
    sizes_by_mark: dict[Mark, Counter[float]] = field(default_factory=dict)
    fonts: dict[tuple[int, int], tuple[Decoder, Font]] = field(default_factory=dict)
    unmapped: int = 0
    private: int = 0
    characters: int = 0
    unseen: frozenset[tuple[int, int]] = frozenset()
    said: list[Said] = field(default_factory=list)

    def find_text(self, mark: Mark) -> str:
        """The text of one mark, empty if nothing was shown there."""
        return "".join(self.texts.get(mark, ()))

    def count_size(self, size: float, mark: Mark | None, letters: int) -> None:
        """Note letters of a size."""
        self.sizes[size] += letters
        if mark is not None:
            self.sizes_by_mark.setdefault(mark, Counter())[size] += letters

    def leave_out_sizes(self, mark: Mark) -> None:
        """Take away the sizes of one mark: what stands in a table is no running text."""
        self.sizes.subtract(self.sizes_by_mark.pop(mark, {}))

    def find_glyphs(self, mark: Mark) -> str:
        """What the glyphs of one mark say, without the spaces that TeX makes by moving on."""
        return "".join(self.glyphs.get(mark, ()))


@dataclass(slots=True)
class Span:
    """A marked-content sequence that is open: where its text goes, what replaces it, its layer.

    `kind` is the type of an artifact with its subtype, such as Pagination/Header; `said` are the
    texts that its own properties give, `seen` the letters that it shows besides.
    """

    mark: Mark | None
    replaced: bool
    layered: bool = False
    artifact: bool = False
    kind: str = ""
    said: tuple[tuple[Instead, str], ...] = ()
    seen: list[str] = field(default_factory=list)
