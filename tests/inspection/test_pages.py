"""A page of the web edition must stand by itself, and have the headings of the PDFs (REQ-29)."""

import pytest

from bindery.inspection.pages import assert_page, read_page

GOOD = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>T</title></head><body>'
    '<a href="#m">to it</a><h1>Set</h1><main id="m"><h2>One</h2><h3>Summary</h3><h4>Task</h4>'
    '<p><data value="2" data-name="north.n">2</data></p><h2>Two</h2><h3>Summary</h3></main>'
    "</body></html>"
)
EXPECTED = {
    "One": ((1, "Colophon"), (1, "Summary"), (2, "Task"), (1, "Contents")),
    "Two": ((1, "Summary"),),
}
SPOILT = {
    "its language is «en», the study's is «nl»": ('lang="nl"', 'lang="en"'),
    "it has no title": ("<title>T</title>", ""),
    "it has 2 main parts, not one": ("<h1>", "<main></main><h1>"),
    "it has not one heading of level 1": ("h1>", "p>"),
    "the heading «Task» jumps from level 3 to 5": ("h4>", "h5>"),
    "the headings below «One» are not those of the PDF: Summary; Tusk": ("Task", "Tusk"),
    "it does not show «Two»": ("<h2>Two</h2>", "<p>Two</p>"),
    "the link to #m leads nowhere": ('id="m"', 'id="n"'),
    "the anchor #m is used twice": ("<h1>", '<h1 id="m">'),
    "<script> has no place in a page that stands by itself": ("<h1>", "<script></script><h1>"),
    "src=«https://a.example/x.png» is fetched from elsewhere":
        ("<h1>", '<img src="https://a.example/x.png" alt="x"><h1>'),
    "an image without alternative text": ("<h1>", '<img src="data:x"><h1>'),
    "onload= is a script": ("<body>", '<body onload="x()">'),
    "a style fetches from elsewhere": ("<h1>", "<style>@import 'x';</style><h1>"),
    "</p> closes what is not open": ("<p>", ""),
    "<html> is never closed": ("</html>", ""),
}  # fmt: skip


def test_a_good_page_passes_and_its_values_are_read():
    page = read_page(GOOD)
    assert assert_page(page, "nl", EXPECTED) == ()
    assert page.values == [("north.n", "2")]


@pytest.mark.parametrize("message", SPOILT)
def test_what_is_spoilt_is_told(message):
    spoilt = GOOD.replace(*SPOILT[message])
    assert spoilt != GOOD
    assert message in [one.message for one in assert_page(read_page(spoilt), "nl", EXPECTED)]


def test_headings_that_are_the_pdfs_but_not_in_one_piece_are_told():
    expected = {**EXPECTED, "One": ((1, "Summary"), (2, "Other"), (2, "Task"))}
    (found,) = assert_page(read_page(GOOD), "nl", expected)
    assert found.message.startswith("the headings below «One» are not those of the PDF")
