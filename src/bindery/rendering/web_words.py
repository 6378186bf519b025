"""What HTML says of a study's places and words: on the page of summaries, and on the site."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bindery.model import Study
from bindery.model.tree import CrossReference, LocalLink
from bindery.rendering.numbering import Numbered, print_reference
from bindery.writers.html_text import PageWords, type_of_reference


def make_page_words(
    study: Study,
    root: Path,
    numbers: Mapping[str, Numbered],
    refer: Callable[[type_of_reference, str], tuple[str, str]],
    find: Callable[[LocalLink], str],
) -> PageWords:
    """The words of the house for a page; `numbers` are those of the document at hand."""
    words = dict(study.words)

    def number_formula(label: str) -> str:
        numbered = numbers.get(label)
        return numbered.number if numbered else ""

    return PageWords(
        boxes=dict(study.boxes),
        example=words.get(study.example, study.example),
        example_end=words.get("example_end", ""),
        numbers=dict(study.legend)["numbers"],
        refer=refer,
        find=find,
        number_formula=number_formula,
        root=root,
        back=words.get("noot_terug", ""),
    )


def say_reference(study: Study, numbered: Numbered | None, *, capital: bool = False) -> str:
    """What a reference prints; "" for a place that there is not."""
    said = print_reference(numbered, dict(study.references)) if numbered else ""
    return said[:1].upper() + said[1:] if capital else said


def find_across(
    reference: CrossReference, scopes: tuple[str, ...], numbers: Mapping[str, Numbered]
) -> str:
    """The label of a place in another document, whose `numbers` are given; "" for none.

    Without a region in the reference it is looked for in these scopes, in their order.
    """
    _, *between, place = reference.target.split(":")
    prefix, _, name = place.partition("-")
    labels = (f"{prefix}:{one}/{name}" for one in (*between, *scopes))
    return next((one for one in labels if one in numbers), "")
