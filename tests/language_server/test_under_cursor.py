"""What is asked for is found by the words of a line; what is half typed is no mistake."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pygls.workspace import PositionCodec

from bindery.errors import Diagnostic
from bindery.language_server.documents import (
    cut_lines,
    find_column,
    find_path,
    make_diagnostic,
    make_range,
)
from bindery.language_server.things import Kind, Knowledge, Thing, keep_last, owner_of
from bindery.language_server.under_cursor import find_asked, find_whole
from bindery.language_server.valid import Index
from bindery.messages import Message

TEXT = "regions/north/text/01-x.md"
CODEC = PositionCodec("utf-16")


@pytest.mark.parametrize(
    ("line", "kinds", "typed"),
    [
        ("@fig-sh", (Kind.FIGURE, Kind.WORK), "fig-sh"),
        ("[zie @tbl-x en @sec-", (Kind.SECTION, Kind.WORK), "sec-"),
        ("[@moore1995; @be", None, "be"),
        ("@overview:box-", (Kind.BOX,), "box-"),
        ("{{ value('ships", (Kind.VALUE,), "ships"),
        ('{{ figure( "', (Kind.FIGURE_ENTRY,), ""),
        ('{% if number("a") > number("b', (Kind.VALUE,), "b"),
        ('{{ value("a", "no', (Kind.REGION,), "no"),
        ('{{ claim(number("a") > ', (Kind.VALUE,), ""),
        ("::: {.def", (Kind.BLOCK,), "def"),
        ('::: {.table data="sh', (Kind.DATA,), "sh"),
    ],
)
def test_each_place_asks_for_its_own_kind(line, kinds, typed):
    asked = find_asked(TEXT, "", line)
    assert asked
    assert asked.typed == typed
    assert kinds is None or asked.kinds == kinds
    assert line[asked.start :] == typed


@pytest.mark.parametrize(
    "line",
    ["jan@fig-x", 'value("x', '{{ value("a") }} value("', "\\@fig-x", "@fig-x en", "woord", ""],
)
def test_plain_words_ask_for_nothing(line):
    assert find_asked(TEXT, "", line) is None


def test_a_tag_may_begin_on_a_line_above():
    assert find_asked(TEXT, "{{ claim(\n", '  number("sh').kinds == (Kind.VALUE,)
    # one that is half typed asks for nothing below its paragraph
    assert find_asked(TEXT, '{{ value("\n \n', "@fig-").kinds[0] is Kind.FIGURE
    assert find_asked(TEXT, "{{ claim(x) }}\n", '  number("sh') is None


@pytest.mark.parametrize(
    "path", ["README.md", "docs/x.md", "build/content/a/x.md", "content/x.md", "tasks.py"]
)
def test_other_files_ask_for_nothing(path):
    assert find_asked(path, "", "@fig-") is None


def test_a_whole_name_ends_before_a_point_and_knows_its_region():
    line = 'Zie @fig-ships. En {{ value("a_b", "south") }}, {{ value("c", region) }}'
    asked, end = find_whole(TEXT, "", line, line.index("ships"))
    assert (asked.typed, line[end]) == ("fig-ships", ".")
    asked, _ = find_whole(TEXT, "", line, line.index("a_b") + 1)
    assert (asked.typed, asked.region) == ("a_b", "south")
    asked, _ = find_whole(TEXT, "", line, line.index('c"'))
    assert (asked.typed, asked.region) == ("c", "*")
    assert find_whole(TEXT, "", line, 1) is None


@given(some.text(max_size=60), some.integers(0, 80), some.sampled_from(["", "{{ ", "{% x", "a\n"]))
def test_no_text_and_no_column_stops_the_search(line, column, before):
    for path in (TEXT, "content/values.toml", "regions/north/findings.toml"):
        find_asked(path, before, line[:column])
        found = find_whole(path, before, line, min(column, len(line)))
        assert found is None or 0 <= found[0].start <= found[1] <= len(line)


@given(some.text(max_size=40))
def test_columns_go_to_units_of_utf_16_and_back(text):
    for column in range(len(text) + 1):
        units = make_range(CODEC, 0, text, 0, column).end.character
        assert units == len(text[:column].encode("utf-16-le", "surrogatepass")) // 2
        assert find_column(CODEC, text, units) == column


def test_lines_end_as_the_protocol_says():
    assert cut_lines("a\r\nb\rc\nd\u2028e\x0cf\x85g") == ["a", "b", "c", "d\u2028e\x0cf\x85g"]


def test_paths_are_those_of_the_project_only(tmp_path):
    root = tmp_path / "a b"
    root.mkdir()
    inside = root / "regions/x y/text/1%20é.md"
    assert find_path(root, inside.as_uri()) == "regions/x y/text/1%20é.md"
    assert "%2520" in inside.as_uri()
    for uri in ((tmp_path / "other.md").as_uri(), "untitled:x", "https://x.nl/a", "nonsense"):
        assert find_path(root, uri) == ""
    (tmp_path / "link").symlink_to(root)
    assert find_path(root, (tmp_path / "link/regions/a.md").as_uri()) == "regions/a.md"


@pytest.mark.parametrize("line", [None, 0, 1, 2, 99])
def test_a_mistake_of_any_line_is_shown_within_the_text(line):
    said = Message("common-quoted", words="x")
    shown = make_diagnostic(Diagnostic("a.md", line, said), ["  een ", "", "\ttwee 😀"], CODEC)
    assert 0 <= shown.range.start.line <= 2
    if line == 99:
        assert (shown.range.start.character, shown.range.end.character) == (1, 8)


def test_what_a_broken_file_held_is_kept_and_what_a_good_one_lost_is_not(tmp_path):
    for name in ("good.toml", "broken.toml"):
        (tmp_path / name).write_text("", "utf-8")
    old = Knowledge(tuple(
        Thing(Kind.FINDING, name, path=path)
        for name, path in [("a", "good.toml"), ("b", "broken.toml"), ("c", "deleted.toml")]
    ))  # fmt: skip
    new = Knowledge(broken=("broken.toml", "deleted.toml"))
    assert [one.name for one in keep_last(new, old, tmp_path).things] == ["b"]


def test_places_count_where_their_text_is_and_values_in_their_region():
    assert owner_of(TEXT) == "north"
    assert owner_of("content/national/01-x.md") == "content/national"
    index = Index(Knowledge((
        Thing(Kind.FIGURE, "fig-a", "north"), Thing(Kind.FIGURE, "fig-b", "content/national"),
        Thing(Kind.VALUE, "v", "north"), Thing(Kind.VALUE, "v", "south"),
        Thing(Kind.VALUE, "w", "study"),
    )))  # fmt: skip

    def valid(path, line):
        return [(one.name, one.owner) for one in index.list_valid(find_asked(path, "", line))]

    assert valid(TEXT, "@fig-") == [("fig-a", "north")]
    assert valid("content/national/1.md", "@fig-") == [("fig-b", "content/national")]
    assert valid(TEXT, '{{ value("') == [("v", "north")]
    assert len(valid("content/national/1.md", '{{ value("')) == 3
    assert valid("content/national/1.md", "{{ claim(") == []  # none of them is a number
