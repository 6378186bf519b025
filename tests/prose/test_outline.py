"""What a text places is known before its values, in every branch, as pandoc reads it."""

import pytest

from bindery.model.outline import OutlineHeading
from bindery.prose import outline_texts


@pytest.fixture
def outline(make_request):
    """The outline of a text of the study; `# Town` and an empty line come first."""
    return lambda text, **changes: outline_texts([make_request(text, **changes)])[0]


def test_what_a_text_places_is_seen_but_not_in_code_or_comments(outline):
    found = outline(
        '{{ figure("one") }}\n\n{{ table(\'two\') }}\n\n```\n{{ figure("three") }}\n```\n\n'
        '{## {{ figure("four") }}\n##}\n![x](quay.png){alt="y"}\n\n{{ part("end") }}\n\n'
        '{{ figure("one") }}\n'
    )
    assert found.entries == ("one", "two")
    assert found.parts == ("end",)
    assert found.images == ("regions/north/text/quay.png",)
    assert dict(found.lines) == {
        ("entry", "one"): 3, ("entry", "two"): 5, ("image", "regions/north/text/quay.png"): 13,
        ("part", "end"): 15,
    }  # fmt: skip


PLACES = {
    "a bracket in a caption": '![A quay [old] here](quay.png){alt="An old quay of stone"}',
    "a caption over two lines": '![A quay\nof stone](quay.png){alt="An old quay of stone"}',
    "a link in a caption": '![A [quay](https://a.example)](quay.png){alt="An old quay of stone"}',
    "an image in a box":
        '::: {.definition title="A"}\n![Quay](quay.png){alt="An old quay"}\n:::',
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_an_image_is_seen_however_it_is_written(outline, name):
    assert outline(PLACES[name]).images == ("regions/north/text/quay.png",)


def test_every_branch_and_every_turn_of_a_loop_is_seen(outline):
    found = outline(
        '{% if number("growth") > 0 %}\n\n{{ figure("up") }}\n\n{% elif true %}\n\n'
        '{{ figure("flat") }}\n\n{% else %}\n\n{{ figure("down") }}\n\n{% endif %}\n\n'
        "{% for one in regions %}\n\nSee @report-{{ one.slug }}:sec-a.\n\n{% else %}\n\n"
        '{{ table("none") }}\n\n{% endfor %}\n\n{{ figure("a") if x else figure("b") }}\n'
    )
    # two figures in one paragraph stand nowhere: the conversion tells it
    assert found.entries == ("up", "flat", "down", "none")
    assert found.documents == ("report-north", "report-south")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("See @report:tbl-a and @report:fig-b.", ("report",)),
        ("See @report-{{ region.slug }}:sec-a.", ("report-north",)),
        ("See @annex:north:box-a", ("annex",)),
        ("See @annex:{{ region.slug }}:box-a", ("annex",)),
        ("See @fig-a, a@b.nl:x and [@smith, p. 3].", ()),
        ("```\n@report:tbl-a\n```", ()),
        ("> quoted @report:tbl-a", ("report",)),
    ],
)
def test_the_documents_that_a_text_refers_to(outline, text, names):
    assert outline(text).documents == names


def test_only_anchors_that_the_author_gives_are_anchors(outline):
    found = outline(
        "## Quay *old* {#sec-quay}\n\n## No anchor\n\n> ## In a quote {#sec-q}\n\n"
        "```\n# code\n```\n"
    )
    assert found.headings[:3] == (
        OutlineHeading(1, "Town", "", 1),
        OutlineHeading(2, "Quay old", "sec-quay", 3),
        OutlineHeading(2, "No anchor", "", 5),
    )
    assert "code" not in [one.title for one in found.headings]


def test_works_are_the_keys_that_no_reference_is(outline):
    assert outline("As [@smith2020, p. 3; @jones] and @lee say of @fig-a.").citations == (
        "smith2020", "jones", "lee",
    )  # fmt: skip


def test_a_text_that_cannot_be_read_says_so_and_what_its_calls_show(outline):
    found = outline('{{ figure("one") }}\n\n{% for x in 3 %}y{% endfor %}')
    assert not found.readable
    assert found.entries == ("one",)


@pytest.mark.parametrize("text", ["{% if %}\n", "{{ nobody.name }}\n", "{{ figure( }}", "{{ x"])
def test_a_broken_expression_hides_nothing_of_the_text_around_it(outline, text):
    found = outline(f'{{{{ figure("one") }}}}\n\n{text}\n\n{{{{ figure("two") }}}}\n')
    assert found.readable
    assert found.entries == ("one", "two")


def test_one_unreadable_text_hides_nothing_of_another(make_request):
    good, bad = (
        make_request('{{ figure("one") }}\n'),
        make_request("{% for x in 3 %}y{% endfor %}\n"),
    )
    first, second, third = outline_texts([good, bad, good])
    assert first == third
    assert first.entries == ("one",)
    assert not second.readable
