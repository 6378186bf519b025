"""Good and bad PDFs: three by LaTeX (their sources lie beside them), the others spoilt from one."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from bindery.inspection import Expected, Structure, assert_document, read_structure

PDFS = Path(__file__).parent / "pdfs"
Spoil = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="session")
def pdfs() -> Path:
    """The folder of PDFs."""
    return PDFS


@pytest.fixture(scope="session")
def expected() -> Expected:
    """What good.tex says."""
    return Expected(
        title="Trees of two valleys",
        language="en",
        headings=((1, "Oaks and beeches"), (2, "Where they grow"), (1, "Conclusion")),
        alts=("The number of oaks falls from two to one",),
        captions=("Fewer oaks", "Counted trees"),
        alt_stubs=("picture of",),
        link_stubs=(),
    )


@pytest.fixture
def spoil(tmp_path: Path) -> Callable[[Spoil], Path]:
    """A copy of good.pdf after a change."""

    def make(change: Spoil) -> Path:
        target = tmp_path / "spoilt.pdf"
        with pikepdf.open(PDFS / "good.pdf") as pdf:
            change(pdf)
            pdf.save(target, linearize=False)
        return target

    return make


@pytest.fixture
def find_mistakes(
    spoil: Callable[[Spoil], Path], expected: Expected
) -> Callable[[Spoil], list[str]]:
    """The messages about a copy of good.pdf after a change."""

    def find(change: Spoil) -> list[str]:
        found = assert_document(read_structure(spoil(change)), expected)
        return [diagnostic.message for diagnostic in found]

    return find


@pytest.fixture(scope="session")
def good() -> Structure:
    """What good.pdf holds."""
    return read_structure(PDFS / "good.pdf", "build/pdf/good.pdf")


def find_elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Dictionary]:
    """All elements of the structure tree with a tag, in order of their ids."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/" + tag and "/P" in item
    ]


@pytest.fixture(scope="session")
def elements() -> Callable[[pikepdf.Pdf, str], list[pikepdf.Dictionary]]:
    """The function that finds elements by tag."""
    return find_elements
