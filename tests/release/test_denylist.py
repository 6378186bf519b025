"""Names are found however they are written, told by number only, and the list stays outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.errors import BinderyError
from bindery.release.denylist import load_names, read_names, search_names
from bindery.release.machine_traces import Machine, search_machine_traces

NAMES = read_names("# not a name\n\nZoë Quillfeather\nO'Brannigan\nJan de Vries-Bakker\n")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("spoke with Zoë Quillfeather of the port", (3,)),
        ("ZOE QUILLFEATHER", (3,)),
        ("zoe\nquillfeather", (3,)),
        ("Zoë Quill-\n   feather", (3,)),
        ("Zoë Quill\u00adfeather", (3,)),
        ("Zoe\u0308 Quillfeather", (3,)),
        ("zoe.quillfeather@example.org", (3,)),
        ("interviews/zoe-quillfeather.pdf", (3,)),
        ("Mr O’Brannigan", (4,)),
        ("Jan de Vries Bakker and Zoë Quillfeather", (3, 5)),
        ("Zoë Quillfeathers", ()),
        ("Quillfeather", ()),
        ("Zoë met Quillfeather", ()),
        ("a sub-brannigan", ()),
    ],
)
def test_a_name_is_found_whatever_its_form_and_nothing_else_is(text, lines):
    assert NAMES.find(text) == lines


def test_a_hit_is_told_by_place_and_number_and_never_shows_the_name():
    found = [str(one) for one in search_names(NAMES, [("a.md", 7, "x Zoë Quillfeather y")])]
    assert found == [
        "a.md:7: REQ-59: holds the name on line 3 of the list of names\n"
        "    hint: put a role in its place"
    ]
    assert "uill" not in repr(NAMES)


@given(st.text(alphabet=st.characters(categories=("Ll", "Lu", "Zs")), max_size=30))
def test_a_name_between_other_words_is_always_found(text):
    assert NAMES.find(f"{text} Zoë Quillfeather {text}") == (3,)


def test_no_list_is_told_from_a_list_that_cannot_be_read(tmp_path):
    assert load_names(tmp_path, {}) is None
    with pytest.raises(BinderyError, match="the list of names cannot be read"):
        load_names(tmp_path / "study", {"BINDERY_DENYLIST": str(tmp_path / "none.txt")})


def test_a_list_inside_the_project_is_refused(tmp_path):
    (tmp_path / "names.txt").write_text("Zoë Quillfeather\n")
    with pytest.raises(BinderyError, match="the list of names lies inside the project"):
        load_names(tmp_path, {"BINDERY_DENYLIST": str(tmp_path / "names.txt")})


@pytest.mark.parametrize(("text", "message"), [
    ("# nobody\n", "the list holds no name"),
    ("Zoë Quillfeather\nJo\n", "line 2 of the list is too short to be a name"),
])  # fmt: skip
def test_a_list_that_would_find_nothing_or_everything_is_refused(text, message):
    with pytest.raises(BinderyError, match=message):
        read_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "see /var/lib/report/x.tex", "file:/x", r"C:\Users\ann", "ann@port.example",
        "made on build-7.port.example",
    ],
)  # fmt: skip
def test_traces_of_a_machine_are_found(text):
    assert (
        len(list(search_machine_traces(Machine(("build-7.port.example",)), [("a", None, text)])))
        == 1
    )


@pytest.mark.parametrize(
    "text",
    ["build/pdf/x.pdf", "https://example.org/tmp/x", "and/or", "bewijs/x.json", "1/2", "@fig"],
)
def test_what_is_no_trace_is_left_alone(text):
    assert list(search_machine_traces(Machine(()), [("a", None, text)])) == []
