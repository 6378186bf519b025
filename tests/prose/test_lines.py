"""Each line of LaTeX knows the author's line that it shows, and what is not proven says so."""

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from writing_texts import write

from bindery.model.tree import Part
from bindery.prose.marks import place_marks, strip_marks


def lines_of(fragment, *words):
    """The author's lines that are noted for the LaTeX lines that hold the words."""
    written = write(fragment)
    rows = written.tex.split("\n")
    assert len(rows) - 1 == len(written.map.lines)
    found = {}
    for row, line in zip(rows, written.map.lines, strict=False):
        found.update({word: line for word in words if word in row})
    return [found[word] for word in words]


def test_every_line_of_a_paragraph_has_its_own(convert):
    fragment = convert("First line\nsecond line\nthird line\n\nAnother paragraph")
    assert lines_of(fragment, "First", "second", "third", "Another") == [3, 4, 5, 7]
    assert write(fragment).map.source == "regions/north/text/02-town.md"
    assert write(fragment).map.proven


def test_lists_tables_boxes_and_notes_have_theirs(convert):
    fragment = convert(
        "- item one\n- item two\n\n"
        "| Quay | Depth |\n|------|------:|\n| North | deep |\n| South | flat |\n\n"
        '::: {.definition title="Basin"}\nWater inside\n:::\n\n'
        "Text with a note[^n]\n\n[^n]: The note itself\n"
    )
    words = ("item one", "item two", "North", "South", "Water", "Text with")
    assert lines_of(fragment, *words) == [3, 4, 8, 9, 12, 15]
    assert write(fragment).map.proven


def test_a_block_that_no_mark_can_stand_in_has_its_line(convert, refuse):
    fragment = convert("Words.\n\n&copy; & &euro;\n\n- \\#\n- \\&\n")
    assert lines_of(fragment, "©", "\\#", "\\&") == [5, 7, 8]
    assert refuse("Words.\n\n***") == [(5, "a horizontal rule")]
    assert refuse("Words.\n\n\\# ***")[0][0] == 5


def test_a_word_of_the_title_is_not_taken_for_that_of_a_block(convert, refuse):
    fragment = convert("\\#\n\n```\nTown\n```\n\n```\n}\n```\n")
    assert lines_of(fragment, "\\#", "}") == [3, 10]
    assert [block.line for block in fragment.blocks] == [1, 3, 6, 10]
    assert refuse("Term[^1]\n:   meaning\n\n[^1]: A note.") == [(3, "a note in a term")]


def test_a_loop_repeats_the_authors_line(convert):
    fragment = convert(
        "{% for region in regions %}\n- In {{ region.name }} it is "
        '{{ value("growth", region) }} high\n{% endfor %}\n\nAfter the loop'
    )
    assert lines_of(fragment, "The North", "The South", "After") == [4, 4, 7]
    assert "\\BoundValue{growth}{2,5\\%}" in write(fragment).tex
    assert "\\BoundValue{south.growth}{−1\\%}" in write(fragment).tex


def test_a_condition_and_an_expression_over_lines_keep_the_count(convert):
    fragment = convert(
        '{% if number("growth") > 0\n  and true %}\nIt rises by {{ value(\n  "growth"\n) }} now\n'
        "{% else %}\nIt falls\n{% endif %}\n\nThe end"
    )
    assert lines_of(fragment, "It rises", "The end") == [5, 12]
    assert "falls" not in write(fragment).tex


def test_entries_and_parts_alone_on_their_line_have_it(convert):
    fragment = convert('{{ figure("ships") }}\n\n{{ table("people") }}\n\n{{ part("partners") }}')
    words = ("PlaceEntry{north-ships}", "PlaceEntry{north-people}")
    assert lines_of(fragment, *words) == [3, 5]
    (part,) = (block for block in fragment.blocks if isinstance(block, Part))
    assert (part.name, part.line, part.level) == ("partners", 7, 1)
    assert (fragment.figures, fragment.parts) == (("ships", "people"), ("partners",))


def test_an_entry_waits_for_room_between_the_blocks_behind_it_and_no_longer_than_the_text(convert):
    text = (
        'One\n\n{{ figure("ships") }}\n\n## A heading\n\nTwo[^n]\n\n[^n]: A note.\n\n    More.\n\n'
        "- a\n\n  b\n"
    )
    tex = write(convert(text)).tex
    flow = [line for line in tex.splitlines() if line.startswith(("\\Place", "\\Flush"))]
    wait, title = "\\PlaceWaiting", "\\PlaceBeforeTitle"
    assert flow == ["\\PlaceEntry{north-ships}", wait, title, wait, wait, "\\FlushEntries"]
    assert "\\PlaceWaiting" not in tex[tex.index("\\footnote") : tex.index("\\begin{itemize}") - 20]


def test_an_entry_in_an_example_stays_in_it(convert):
    tex = write(convert('::: example\n{{ figure("ships") }}\n:::\n\nThe end\n')).tex
    assert "\\PlaceEntryHere{north-ships}" in tex
    assert "\\PlaceWaiting" not in tex


def test_a_comment_is_not_printed_and_keeps_the_count(convert):
    fragment = convert("{## a remark\nover lines ##}\nThe text")
    assert lines_of(fragment, "The text") == [5]
    assert "remark" not in write(fragment).tex


def test_headings_know_their_lines(convert):
    fragment = convert("## A part\n\ntext\n\n### Deeper {#sec-deep}\n\n## X {.unnumbered}\n\ntext")
    assert [(one.level, one.text, one.line, one.numbered) for one in fragment.headings] == [
        (1, "Town", 1, True), (2, "A part", 3, True), (3, "Deeper", 7, True), (2, "X", 9, False),
    ]  # fmt: skip
    assert fragment.headings[2].label == "sec:north/deep"


BITS = st.sampled_from(
    ["word", "two words", "- item", "1. one", "> quote", "| a | b |", "|---|---|", "## Part", "",
     "**bold**", "a *b* c", "`code`", "$x + yy$", "[text](https://a.example)", "@smith2020 says",
     "[@smith2020, p. 3]", "a[^n]", "[^n]: note text", "    indented code", "Term", ": meaning",
     "{{ value('growth') }} is", "it is {{ value('growth') }}", "text  ", '"quoted" text', "a -- b",
     "```", "::: definition", ":::", "café über", "x", "100 % of it", "| line", "# again", "+ plus"]
)  # fmt: skip


@given(st.lists(BITS, max_size=12))
def test_marks_can_always_be_taken_away(bits):
    text = "\n".join(bits)
    assert strip_marks(place_marks(text)) == text
    assert place_marks(text).count("\n") == text.count("\n")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(BITS, max_size=10))
def test_marks_never_change_what_is_printed(make_request, bits):
    """With marks and without, the text comes out the same or is refused the same."""
    import bindery.prose.convert as room
    from bindery.errors import BinderyError

    request = make_request("\n".join(bits))

    def convert():
        try:
            return write(room.convert_section(request)).tex
        except BinderyError as error:
            # equal mistakes may fall together where their lines are not known
            return sorted({one.message for one in error.diagnostics})

    with_marks = convert()
    place, room.place_marks = room.place_marks, lambda text, without: text
    try:
        assert convert() == with_marks
    finally:
        room.place_marks = place


def test_a_section_without_citations_does_not_wait_for_the_works(make_request):
    """Loading style and works costs more than the rest; it is spared, measured side by side."""
    from bindery.prose import convert_section

    def measure(text):
        request = make_request(text)
        convert_section(request)
        times = []
        for _ in range(5):
            started = time.perf_counter()
            convert_section(request)
            times.append(time.perf_counter() - started)
        return min(times)

    assert measure("Words and words.") < measure("Words and words [@smith2020].")


def test_what_ends_with_a_colon_stands_with_what_it_announces(convert):
    text = '{{ figure("ships") }}\n\nIt **holds:**\n\n- One.\n\nIt says: no.\n\nLast:\n'
    tex = write(convert(text)).tex
    flow = [line for line in tex.splitlines() if line.startswith(("\\Place", "\\LeadIn"))]
    placed = ["\\PlaceEntry{north-ships}", "\\PlaceWaiting", "\\LeadIn"]
    assert flow == [*placed, *["\\PlaceWaiting"] * 3]
    assert tex.index("\\LeadIn") < tex.index("\\begin{itemize}")


def test_a_colon_before_a_heading_announces_nothing(convert):
    tex = write(convert("## A\n\nIt holds:\n\n## B\n\nText.\n")).tex
    assert "\\LeadIn" not in tex
