"""What is known of an author's image once it is prepared."""

from dataclasses import dataclass

from bindery.messages import Message

# the most pictures that stand side by side
MOST_BESIDE = 3
# pixels an inch: a picture with fewer looks coarse in print
FINE = 150


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """What preparing an author's image found.

    `pixels` are width and height, (0, 0) for a drawing; `size` is the size of a drawing in points.
    A `flaw` says why the image cannot be used, as «the image x …». `fonts` are the names of the
    fonts that a drawing brings along.
    """

    pixels: tuple[int, int] = (0, 0)
    size: tuple[float, float] = (0.0, 0.0)
    flaw: Message | None = None
    fonts: tuple[str, ...] = ()
