"""Small counts stay hidden: in their own table, across regions and national, and to brute force."""

import json
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bindery.data import (
    Declarations,
    PublishRequest,
    StudyRequest,
    load_declarations,
    publish_region,
    publish_study,
)
from bindery.data.publish import load_protected
from bindery.errors import BinderyError
from bindery.model import Hidden, NumberStyle

REGIONS = (("east", "East"), ("west", "West"), ("south", "South"))
# the layout of an open data file of an education agency: semicolons, an old code page, capitals,
# and small counts written as 4 with a flag
SIDECAR = """\
title = "Students"
source = "agency"
reference_date = "1 October 2022"
key = ["level"]
[layout]
separator = ";"
encoding = "cp1252"
others = true
flag = { column = "INDICATIEAVG", word = "J" }
[columns.level]
type = "text"
head = "NIVEAU"
label = "Level"
[columns.students]
type = "integer"
head = "AANTAL"
label = "Students"
unit = "students"
protect = 5
[disclosure]
totals = { level = "Total" }
"""
HEAD = "PEILDATUM;NIVEAU;INDICATIEAVG;AANTAL\n"
NATIONAL = """\
title = "Students in the country"
source = "agency"
reference_date = "1 October 2022"
key = ["level"]
[columns.level]
type = "text"
label = "Level"
[columns.students]
type = "integer"
label = "Students"
unit = "students"
protect = 5
[disclosure]
totals = { level = "Total" }
sums = ["students"]
"""


def write_rows(counts):
    """A table in the agency's layout: a hidden count is a 4 with a flag, or `<5`."""
    rows = [f"2022-10-01;{level};{'J' if n is None else 'N'};{4 if n is None else n}"
            for level, n in counts.items()]  # fmt: skip
    return HEAD + "\n".join(rows) + "\n"


@pytest.fixture
def schools(put):
    """Write the regions' counts and the country's; a None is a hidden count."""

    def write(regions, national=None, sidecar=SIDECAR):
        for slug, counts in regions.items():
            put(f"regions/{slug}/data/students.toml", sidecar)
            root = put(f"regions/{slug}/data/students.csv", write_rows(counts))
        if national:
            put("content/data/country.toml", NATIONAL)
            rows = [f"{level},{'<5' if n is None else n}" for level, n in national.items()]
            root = put("content/data/country.csv", "level,students\n" + "\n".join(rows) + "\n")
        return root

    return write


def publish(root, values=""):
    declared = Declarations((), ())
    if values:
        (root / "content").mkdir(exist_ok=True)
        (root / "content/values.toml").write_text(values)
        declared = load_declarations(root, "content/values.toml")
    slugs = [(slug, name) for slug, name in REGIONS if (root / "regions" / slug).is_dir()]
    for slug, _ in slugs:
        publish_region(
            PublishRequest(root, slug, ("students",), declared, NumberStyle(), root / "out" / slug)
        )
    out = root / "out"
    request = StudyRequest(root, tuple(slugs), declared, NumberStyle(), out, out / "study")
    return {one.name: one for one in publish_study(request)}


def explain(root, values=""):
    with pytest.raises(BinderyError) as caught:
        publish(root, values)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_a_four_with_a_flag_is_hidden_and_no_four(schools):
    root = schools({"east": {"1": None, "2": None, "3": 40, "Total": 45}})
    table = load_protected(root, "regions/east/data/students.csv")
    assert table.rows["students"].tolist() == [Hidden(5), Hidden(5), 40, 45]
    publish(root)
    assert (root / "out/east/students.csv").read_text() == (
        "level,students\n1,<5\n2,<5\n3,40\nTotal,45\n"
    )
    assert json.loads((root / "out/study/hidden.json").read_text()) == {
        "regions/east/data/students.csv": 2
    }


def test_a_small_count_that_stands_there_openly_is_refused(schools):
    root = schools({"east": {"1": 3, "2": 40, "Total": 43}})
    assert explain(root) == [
        (
            "regions/east/data/students.csv",
            2,
            "«students» is 3, a count that must not be known",
            "write <5 instead",
        )
    ]


def test_a_single_hidden_count_beside_its_total_is_refused(schools):
    root = schools({"east": {"1": None, "2": 20, "3": 40, "Total": 63}})
    assert explain(root) == [
        (
            "regions/east/data/students.csv",
            2,
            (
                "the hidden «students» can be computed back: regions/east/data/students.csv:5 is "
                "the sum of regions/east/data/students.csv:2 and 2 more"
            ),
            (
                "hide another count of the same total (write x), or leave out the total; "
                "withhold = true under [disclosure] does so within one table"
            ),
        )
    ]


@pytest.mark.parametrize(("total", "told"), [(62, ""), (63, " to 2 values"), (64, " to 3 values")])
def test_two_hidden_counts_are_refused_when_their_sum_tells_too_much(schools, total, told):
    root = schools({"east": {"1": None, "2": None, "3": 60, "Total": total}})
    found = explain(root)
    assert [one[1] for one in found] == [2, 3]
    assert f"the hidden «students» can be computed back{told}:" in found[0][2]


def test_fewer_possible_values_pass_where_the_sidecar_allows_it(schools):
    counts = {"1": None, "2": None, "3": 60, "Total": 64}
    loose = SIDECAR.replace("[disclosure]", "[disclosure]\nspread = 3")
    publish(schools({"east": counts}, sidecar=loose))


def test_a_second_count_is_withheld_where_the_sidecar_says_so(schools):
    withhold = SIDECAR.replace("[disclosure]", "[disclosure]\nwithhold = true")
    counts = {"1": None, "2": 20, "3": 40, "Total": 63}
    root = schools({"east": counts}, sidecar=withhold)
    publish(root)
    assert (root / "out/east/students.csv").read_text() == (
        "level,students\n1,<5\n2,x\n3,40\nTotal,63\n"
    )


def test_counts_that_do_not_add_up_are_refused(schools):
    root = schools({"east": {"1": 10, "2": 20, "Total": 31}})
    (found,) = explain(root)
    assert found[:3] == (
        "regions/east/data/students.csv",
        4,
        (
            "«students» is 31, and what it is the sum of (regions/east/data/students.csv:2 and 1 "
            "more) makes 30"
        ),
    )


SAFE = {
    "east": {"1": None, "2": None, "3": 40, "Total": 45},
    "west": {"1": 12, "2": 20, "3": 50, "Total": 82},
    "south": {"1": 9, "2": 6, "3": 30, "Total": 45},
}


def test_a_count_that_the_other_regions_and_the_national_total_give_away_is_refused(schools):
    # in East two counts are hidden and safe; the country's open count minus West and South is it
    national = {"1": 23, "2": 29, "3": 120, "Total": 172}
    found = explain(schools(SAFE, national))
    assert [one[:2] for one in found] == [
        ("regions/east/data/students.csv", 2),
        ("regions/east/data/students.csv", 3),
    ]
    assert found[0][2] == (
        "the hidden «students» can be computed back: regions/east/data/students.csv:5 is the sum "
        "of regions/east/data/students.csv:2 and 2 more; content/data/country.csv:2 is the sum of "
        "regions/east/data/students.csv:2 and 2 more; content/data/country.csv:3 is the sum of "
        "regions/east/data/students.csv:3 and 2 more"
    )


def test_it_passes_when_the_country_s_counts_are_withheld_as_well(schools):
    publish(schools(SAFE, {"1": "x", "2": "x", "3": 120, "Total": 172}))


def test_it_passes_when_another_region_hides_the_same_counts(schools):
    regions = SAFE | {"west": {"1": None, "2": None, "3": 50, "Total": 55}}
    publish(schools(regions, {"1": 14, "2": 11, "3": 120, "Total": 145}))


def test_a_country_with_other_regions_besides_tells_less(schools, put):
    root = schools(SAFE, {"1": 230, "2": 290, "3": 1200, "Total": 1720})
    put("content/data/country.toml", NATIONAL.replace('["students"]', '["students"]\nrest = true'))
    publish(root)
    put("content/data/country.toml", NATIONAL)
    assert explain(root)[0][2].endswith("makes 120")


@st.composite
def tables(draw):
    """True counts of two regions by three levels, and which are hidden besides the small ones."""
    counts = [[draw(st.sampled_from([0, 1, 2, 3, 4, 5, 6, 7, 9])) for _ in range(3)]
              for _ in range(2)]  # fmt: skip
    more = [[draw(st.sampled_from([False, False, True])) for _ in range(3)] for _ in range(2)]
    return counts, more, draw(st.booleans())


@settings(max_examples=60, deadline=None)
@given(tables())
def test_what_passes_leaves_brute_force_every_value_open(drawn):
    """An outsider tries every filling of the hidden counts, with all margins and the country."""
    import tempfile
    from pathlib import Path

    counts, more, with_country = drawn
    levels = ("1", "2", "3")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)

        def put(path, text):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)

        printed = []
        for slug, row, extra in zip(("east", "west"), counts, more, strict=True):
            shown = ["<5" if 0 < n < 5 else "x" if hide and n >= 5 else str(n)
                     for n, hide in zip(row, extra, strict=True)]  # fmt: skip
            total = "x" if 0 < sum(row) < 5 else str(sum(row))
            printed.append((shown, total))
            lines = [f";{level};N;{n}" for level, n in zip((*levels, "Total"), (*shown, total),
                                                           strict=True)]  # fmt: skip
            put(f"regions/{slug}/data/students.csv", HEAD + "\n".join(lines) + "\n")
            put(f"regions/{slug}/data/students.toml", SIDECAR)
        columns = [sum(row[i] for row in counts) for i in range(3)]
        country = ["x" if 0 < n < 5 else str(n) for n in columns]
        if with_country:
            rows = [f"{level},{n}" for level, n in zip(levels, country, strict=True)]
            put("content/data/country.csv", "level,students\n" + "\n".join(rows) + "\n")
            put("content/data/country.toml", NATIONAL)
        try:
            publish(root)
        except BinderyError:
            return  # refused: nothing is printed, and nobody learns anything
    assert_open(printed, country if with_country else None)


def assert_open(printed, country):
    """Every hidden small count can still be 1, 2, 3 and 4."""
    cells = [(r, i) for r, (shown, _) in enumerate(printed) for i in range(3)
             if shown[i] in ("<5", "x")]  # fmt: skip
    ranges = [range(1, 5) if printed[r][0][i] == "<5" else range(5, 20) for r, i in cells]
    possible = {cell: set() for cell in cells}
    for filling in product(*ranges):
        known = dict(zip(cells, filling, strict=True))
        grid = [[known.get((r, i)) or int(shown[i]) if (r, i) in known else int(shown[i])
                 for i in range(3)] for r, (shown, _) in enumerate(printed)]  # fmt: skip
        margins = all(t == "x" or sum(row) == int(t)
                      for row, (_, t) in zip(grid, printed, strict=True))  # fmt: skip
        across = country is None or all(
            n == "x" or sum(row[i] for row in grid) == int(n) for i, n in enumerate(country)
        )
        if margins and across:
            for cell, n in known.items():
                possible[cell].add(n)
    for (r, i), values in possible.items():
        if printed[r][0][i] == "<5":
            assert values == {1, 2, 3, 4}, (printed, country)


VALUES = """\
[region.low]
compute = "cell"
table = "students"
column = "students"
where = { level = "1" }
format = "integer"
[region.total]
compute = "cell"
table = "students"
column = "students"
where = { level = "Total" }
format = "integer"
"""
SUM = """\
[region.x]
compute = "sum"
table = "students"
column = "students"
format = "integer"
"""


def test_a_value_that_is_a_hidden_count_prints_its_mark(schools):
    root = schools(SAFE)
    publish(root, VALUES)
    found = json.loads((root / "out/east/values.json").read_text())["low"]
    assert (found["number"], found["text"], found["hidden"]) == (None, "<5", True)


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ('[region.x]\ncompute = "share"\nfrom = "low"\nto = "total"\nformat = "percent1"\n',
         "«x» is computed from «low», a hidden count"),
        (SUM, "«students» has hidden counts in these rows"),
        ('[study.x]\ncompute = "sum"\nover = "low"\nformat = "integer"\n',
         "«low» is a hidden count in East (regions/east/data/students.csv:2)"),
        ('[study.x]\ncompute = "smallest_region"\nover = "low"\n',
         "«low» is a hidden count in East (regions/east/data/students.csv:2)"),
    ],
)  # fmt: skip
def test_nothing_is_computed_from_a_hidden_count(schools, declaration, message):
    assert message in [one[2] for one in explain(schools(SAFE), VALUES + declaration)]


def test_a_small_count_that_comes_out_of_larger_ones_is_refused(schools):
    root = schools({"east": {"1": 10, "2": 12, "Total": 22}})
    more = VALUES + (
        '[region.other]\ncompute = "cell"\ntable = "students"\ncolumn = "students"\n'
        'where = { level = "2" }\nformat = "integer"\n'
        '[region.x]\ncompute = "difference"\nfrom = "low"\nto = "other"\nformat = "integer"\n'
    )
    assert explain(root, more)[0][2] == "«x» is 2: a count below 5 must not be printed"


def test_a_share_beside_a_hidden_count_is_refused(put):
    sidecar = SIDECAR.split("[layout]", maxsplit=1)[0] + SIDECAR[SIDECAR.index("[columns.level]") :]
    sidecar = sidecar.replace('head = "NIVEAU"\n', "").replace('head = "AANTAL"\n', "")
    share = '[columns.share]\ntype = "decimal"\nlabel = "Share"\nmissing = true\n[disclosure]'
    put("students.toml", sidecar.replace("[disclosure]", share))
    root = put("students.csv", "level,students,share\n1,<5,7.5\n2,x,\n3,37,92.5\n")
    with pytest.raises(BinderyError) as caught:
        load_protected(root, "students.csv")
    assert [str(one) for one in caught.value.diagnostics] == [
        (
            "students.csv:2: «share» stands beside a hidden count and may give it away\n"
            "    hint: leave it empty, or say that it tells nothing of it: open = true"
        )
    ]


def test_who_protects_counts_must_say_what_adds_up(put):
    put("students.toml", SIDECAR.split("[disclosure]", maxsplit=1)[0])
    root = put("students.csv", write_rows({"1": 10}))
    with pytest.raises(BinderyError, match="nothing says what they add up to"):
        load_protected(root, "students.csv")


def test_columns_that_add_up_are_margins_too(put):
    more = '[columns.{}]\ntype = "integer"\nlabel = "x"\nprotect = 5\n'
    sidecar = (
        SIDECAR.split("[layout]", maxsplit=1)[0]
        + '[columns.level]\ntype = "text"\nlabel = "Level"\n'
    )
    sidecar += "".join(more.format(name) for name in ("men", "women", "all"))
    put("students.toml", sidecar + '[disclosure]\nadds = { all = ["men", "women"] }\n')
    root = put("students.csv", "level,men,women,all\n1,<5,20,22\n2,<5,x,30\n")
    with pytest.raises(BinderyError) as caught:
        load_protected(root, "students.csv")
    (found,) = caught.value.diagnostics
    assert str(found).startswith(
        "students.csv:2: the hidden «men» can be computed back: students.csv:2 is the sum of "
        "«men», «women» in students.csv:2"
    )
