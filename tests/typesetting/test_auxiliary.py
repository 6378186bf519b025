"""Whether a pass settled is read from what it wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.typesetting.auxiliary import (
    Change,
    compare_auxiliary,
    find_first_difference,
    read_auxiliary,
    read_recorder,
)

LABEL = b"\\newlabel{a}{{1}{%d}{First}{chapter.1}{}}\n"


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ({}, {"d.aux": b"x"}, Change.FIRST),
        ({}, {}, Change.NONE),
        ({"d.aux": LABEL % 3}, {"d.aux": LABEL % 3}, Change.NONE),
        ({"d.aux": LABEL % 9}, {"d.aux": LABEL % 10}, Change.NUMBERS),
        ({"d.aux": b"a 1\nb 2\n"}, {"d.aux": b"b 3\na 1\n"}, Change.NUMBERS),
        ({"d.aux": LABEL % 3}, {"d.aux": LABEL % 3 * 2}, Change.SHAPE),
        ({"d.aux": b""}, {"d.aux": b"", "d.toc": b""}, Change.SHAPE),
    ],
)
def test_a_change_is_named(before, after, change):
    assert compare_auxiliary(before, after) is change


@given(st.dictionaries(st.text(max_size=3), st.binary(max_size=30), min_size=1))
def test_nothing_moved_only_when_every_byte_is_the_same(files):
    assert compare_auxiliary(files, dict(files)) is Change.NONE
    moved = {name: text + b"x" for name, text in files.items()}
    assert compare_auxiliary(files, moved) is Change.SHAPE
    assert find_first_difference(files, moved)


def test_the_number_of_structures_and_the_source_lines_of_bookmarks_do_not_count(tmp_path):
    line = b"\\new@label@record{@tag@LastPage}{{abspage}{5}{tagmcabs}{%d}{tagstruct}{%d}}\n"
    mark = b"\\BKM@entry{id=1,dest={AB},srcline={%d},srcfile={2E2F}}{X}\n"
    seen = []
    for number in (1, 9999):
        (tmp_path / "d.aux").write_bytes(line % (number, number) + mark % number)
        seen.append(read_auxiliary(tmp_path, ("d.aux", "d.pdf", "d.log")))
    assert seen[0] == seen[1]
    (tmp_path / "d.aux").write_bytes(line.replace(b"{5}", b"{6}") % (1, 1) + mark % 1)
    assert read_auxiliary(tmp_path, ("d.aux",)) != seen[0]


def test_the_recorder_tells_what_was_read_in_the_folder_alone(tmp_path):
    path = tmp_path / "d.fls"
    path.write_text(
        "PWD /work\nINPUT /usr/share/x.sty\nINPUT ./d.tex\nINPUT d.tex\nINPUT /work/s/a.tex\n"
        "INPUT .texmf-var/x.lua\nINPUT ../up.tex\nOUTPUT d.aux\nINPUT ./d.aux\n"
    )
    assert read_recorder(path) == (("d.tex", "s/a.tex", "d.aux"), ("d.aux",))
    assert read_recorder(tmp_path / "none.fls") == ((), ())
