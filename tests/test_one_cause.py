"""Messages are never stale, and one cause is one message."""

import pytest
from test_bad_input import CSV, EAST, TEXT, check, spoil, study

__all__ = ["check", "study"]
CONFLICT = (
    "a merge conflict that is not resolved\n    hint: keep what is right, and take away the lines "
    "with <<<<<<<, ======= and >>>>>>>"
)
DONE = "\n1 mistake; nothing that was finished before has been touched"


def test_a_warning_goes_with_its_line(study, check):
    text = (study / TEXT).read_text("utf-8")
    lines = text.count("\n")
    spoil(study, TEXT, None, f"{text}\n**Our harbour**\n")
    told = f"warning: {TEXT}:{lines + 2}: «Our harbour» looks like a heading, and is none"
    assert told in check(study)[1]
    spoil(study, TEXT, None, f"{text}\nMore.\n\n**Our harbour**\n")
    said = check(study)[1]
    assert told not in said
    assert told.replace(f":{lines + 2}:", f":{lines + 4}:") in said
    spoil(study, TEXT, None, f"{text}\n##Part\n")  # deleted, with another mistake in the text
    assert "looks like a heading" not in check(study)[1]
    spoil(study, TEXT, None, text)
    assert check(study)[1] == "The texts, tables, values and figures hold no mistake."


@pytest.mark.parametrize(
    "path",
    [CSV, TEXT, "content/study.toml", "content/numbers.toml", f"{EAST}/findings.toml",
     f"{EAST}/data/ships.toml", "figures/ships/figure.toml", "figures/ships/figure.py"],
)  # fmt: skip
def test_a_merge_conflict_is_told_once_as_one(study, check, path):
    text = (study / path).read_text("utf-8")
    spoil(study, path, None, f"{text}\n<<<<<<< HEAD\n=======\n>>>>>>> other\n")
    line = text.count("\n") + 2
    assert check(study)[1] == f"{path}:{line}: {CONFLICT}{DONE}"


def test_a_missing_table_is_one_message_with_the_places_that_want_it(study, check):
    (study / CSV).unlink()
    assert check(study)[1] == (
        f"{CSV}: this file is missing\n    hint: make it, or restore it; it is wanted at "
        "figures/ships/figure.toml:3, figures/tonnage/figure.toml:3, "
        f"content/overview/03-tables.md:6, content/values.toml:1, content/values.toml:8{DONE}"
    )


def test_a_figure_that_stands_twice_in_a_text_is_told_once(study, check):
    text = (study / TEXT).read_text("utf-8")
    (call,) = {one for one in ("ships", "tonnage") if f'figure("{one}")' in text}
    loop = f'\n{{% for name in ["{call}"] %}}\n\n{{{{ figure(name) }}}}\n\n{{% endfor %}}\n'
    spoil(study, TEXT, None, f"{text}{loop}")
    line = text.count("\n") + 4
    (told,) = [one for one in check(study)[1].splitlines() if one.startswith(TEXT)]
    assert told == f"{TEXT}:{line}: «{call}» stands here already"


def test_a_misspelt_table_is_told_where_it_is_named(study, check):
    spoil(study, "figures/ships/figure.toml", 'data = ["ships"]', 'data = ["shps"]')
    said = check(study)[1]
    assert said == (
        "figures/ships/figure.toml:3: there is no regions/eastport/data/shps.csv\n"
        f"    hint: did you mean «ships»?{DONE}"
    )


def test_a_misspelt_corner_is_told_to_its_region_alone(study, check):
    spoil(study, f"{EAST}/findings.toml", 'corner = "value"', 'corner = "valeu"')
    said = check(study)[1]
    assert said.endswith(
        f"stands on the unknown corner «valeu»\n    hint: did you mean «value»?{DONE}"
    )
    assert said.count("corner") == 1


def test_one_mistake_in_a_text_hides_no_other(study, check):
    text = (study / TEXT).read_text("utf-8")
    more = "\n{{ value('ships' }}\n\n<!-- later -->\n\n##Part\n\n{{ figure(f) }}\n"
    spoil(study, TEXT, None, text + more)
    lines = [text.count("\n") + number for number in (2, 4, 6, 8)]
    said = check(study)[1]
    told = [line.split(": ")[0] for line in said.splitlines() if line.startswith(TEXT)]
    assert told == [f"{TEXT}:{line}" for line in lines]


def test_a_renamed_figure_is_one_message_with_all_its_places(study, check):
    (study / "figures/ships").rename(study / "figures/shipping")
    said = check(study)[1]
    assert "no text places" not in said
    assert "@fig-ships refers to" not in said
    places = [line for line in said.splitlines() if "there is no figure «ships»" in line]
    assert len(places) == 1
    assert "(the same at regions/westport/text/02-ships.md:" in said


def test_what_a_lost_section_held_is_not_missed_elsewhere(study, check):
    (study / "regions/westport/text/02-ships.md").unlink()
    said = check(study)[1]
    assert said.count("«westport» lacks «ships», which «eastport» has") == 1
    assert "this document has no" not in said
    assert "not written out" not in said


def test_a_region_that_lost_its_findings_is_told_once(study, check):
    spoil(study, f"{EAST}/findings.toml", None, "# none\n")
    said = check(study)[1]
    path = f"{EAST}/findings.toml"
    assert [line for line in said.splitlines() if line.startswith(path)] == [
        f"{path}: «eastport» has no finding"
    ]
    assert "no finding rests on the evidence" not in said


def test_values_that_cannot_be_read_hide_no_mistake_of_a_text(study, check):
    spoil(study, "content/values.toml", "[region.ships_first]", "[region.ships_first")
    text = (study / TEXT).read_text("utf-8")
    spoil(study, TEXT, None, text + "\n{{ valeu(1) }} and 37 ships.\n")
    said = check(study)[1]
    line = text.count("\n") + 2
    assert "content/values.toml:1: " in said
    assert f"{TEXT}:{line}: there is no «valeu» here" in said
    assert f"{TEXT}:{line}: the number «37» is typed by hand" in said
    assert "there is no value" not in said


ONE_EACH = {
    "A c\u043e\u043eperative here.": "«c\u043e\u043eperative» mixes the letters",
    "See https://a.example/b#:~:text=c here.": "an address ends before",
    "words^[A note.]{.red} more": "unknown attribute red",
    "It grew by #DIV/0! then.": "another program's mistake",
}


@pytest.mark.parametrize("text", ONE_EACH)
def test_a_slip_is_one_message(study, check, text):
    before = (study / TEXT).read_text("utf-8")
    spoil(study, TEXT, None, f"{before}\n{text}\n")
    (told,) = [one for one in check(study)[1].splitlines() if one.startswith((TEXT, "warning:"))]
    assert ONE_EACH[text] in told


def test_a_figure_without_its_code_is_told_once(study, check):
    (study / "figures/ships/figure.py").unlink()
    said = check(study)[1]
    assert said.startswith("figures/ships/figure.toml:")
    assert "there is no figure.py beside this file" in said
    assert "\n1 mistake;" in said


def test_a_figure_placed_twice_by_a_loop_is_told_once(study, check):
    for region in ("eastport", "westport"):
        path = study / f"regions/{region}/text/09-loop.md"
        path.write_text(
            "# Loop\n\n## Pictures\n\n"
            '{% for name in ["ships", "ships"] %}\n\n{{ figure(name) }}\n\n{% endfor %}\n',
            "utf-8",
        )
    said = check(study)[1]
    assert said.count("«ships» stands in regions/") == 2
    assert said.count("09-loop.md:") == 2, said
