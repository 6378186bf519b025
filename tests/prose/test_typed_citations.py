"""Citations that are typed by hand although their work is known."""

import json

import pytest

from bindery.errors import Severity
from bindery.graph.time_limit import limit_time
from bindery.prose import convert_section

TYPED = {
    "As said (Jansen, 2020).": ("Jansen, 2020", "[@j20]"),
    "As said (see Jansen 2020, p. 3).": ("Jansen 2020", "[@j20]"),
    "Jansen (2020) says so.": ("Jansen (2020", "@j20"),
    "Jansen\net al. (2020) say so.": ("Jansen et al. (2020", "@j20"),
    "As said (Other, 2019; Jansen & De Vries, 2020b).": ("Jansen & De Vries, 2020b", "[@j20]"),
    "So (Port Office, 2021).": ("Port Office, 2021", "[@p21a] / [@p21b]"),
    "Jansen, Pieters en De Vries (2020) say so.": ("Jansen, Pieters en De Vries (2020", "@j20"),
    "As Jansen, J., & Pieters, A. (2020).": ("Jansen, J., & Pieters, A. (2020", "@j20"),
    "A note^[Jansen (2020, p. 4).].": ("Jansen (2020", "@j20"),
}
WORKS_TYPED = [
    {"id": "j20", "type": "book", "title": "A", "author": [{"family": "Jansen", "given": "J."}],
     "issued": {"date-parts": [[2020, 5]]}},
    {"id": "p21a", "type": "report", "title": "B", "author": [{"literal": "Port Office"}],
     "issued": {"date-parts": [["2021"]]}},
    {"id": "p21b", "type": "report", "title": "C", "author": [{"literal": "Port Office"}],
     "issued": {"date-parts": [["2021"]]}},
]  # fmt: skip


@pytest.fixture
def convert_typed(make_request, tmp_path):
    def convert_it(text):
        request = make_request(text)
        (tmp_path / "content/references.json").write_text(json.dumps(WORKS_TYPED), "utf-8")
        return convert_section(request)

    return convert_it


@pytest.mark.parametrize("text", TYPED)
def test_a_citation_typed_by_hand_is_told_with_what_to_write(convert_typed, text):
    (told,) = convert_typed(text).warnings
    words, citation = TYPED[text]
    assert (told.line, told.severity) == (3, Severity.WARNING)
    assert told.message == f"«{words}» is typed by hand, and is a work of the literature"
    assert told.hint == f"write {citation}"


@pytest.mark.parametrize(
    "text",
    [
        "Jansen lived in The Hague (2020), and moved.",
        "In Jansen, 2020 was a good year (as was 2021).",
        "Jansen (2019) and (Jansens, 2020) and [@j20, p. 3] and `(Jansen, 2020)`.",
        "Jansen (20201) and Mejansen (2020).",
        "Jansen saw it and left (2020).",
    ],
)
def test_what_is_no_citation_is_not_told(convert_typed, text):
    assert convert_typed(text).warnings == ()


@pytest.mark.parametrize("words", ["en of in wat ", "En Of In Wat ", "A, B & C, ", "van der Op, "])
def test_a_long_sentence_behind_a_name_comes_to_an_end(convert_typed, words):
    with limit_time(20):
        assert convert_typed(f"In 2020 Jansen {words * 300}.").warnings == ()
