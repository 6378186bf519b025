"""The order of a data file means nothing: rows, columns, line ends, quotes, separators."""

import csv
import io
import random
from pathlib import Path

import pytest

from bindery.data import load_table
from bindery.data.ordering import rank_text
from bindery.errors import BinderyError

REPOSITORY = Path(__file__).resolve().parents[2]
STUDIES = (REPOSITORY, REPOSITORY / "tests/projects/harbours")
TABLES = [
    (root, path.relative_to(root).as_posix())
    for root in STUDIES
    for path in sorted([*root.glob("regions/*/data/*.csv"), *root.glob("content/data/*.csv")])
]
PATH = "regions/east/data/people.csv"


def copy_table(root, target, path, *, content=None, more=""):
    """The data file and its sidecar at the same place in another root."""
    for name in (path, path.removesuffix(".csv") + ".toml"):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes((root / name).read_bytes())
    if content is not None:
        (target / path).write_bytes(content)
    sidecar = target / (path.removesuffix(".csv") + ".toml")
    sidecar.write_text(more + sidecar.read_text("utf-8"), "utf-8")


def shuffle(root, path, chance, separator):
    """The same table in another order of rows and columns, written as another program would."""
    with (root / path).open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    chance.shuffle(rows)
    places = chance.sample(range(len(head)), len(head))
    written = io.StringIO(newline="")
    end, quoting = chance.choice(["\n", "\r\n"]), chance.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
    writer = csv.writer(written, delimiter=separator, lineterminator=end, quoting=quoting)
    writer.writerows([[row[place] for place in places] for row in [head, *rows]])
    return written.getvalue().encode()


@pytest.mark.parametrize(("root", "path"), TABLES, ids=[f"{r.name}/{p}" for r, p in TABLES])
def test_a_shuffled_file_is_the_same_table(tmp_path, root, path):
    wanted = load_table(root, path)
    chance = random.Random(path)
    for _ in range(5):
        separator = chance.choice([",", ";"])
        said = '[layout]\nseparator = ";"\n' if separator == ";" else ""
        content = shuffle(root, path, chance, separator)
        copy_table(root, tmp_path, path, content=content)
        if said:
            sidecar = tmp_path / (path.removesuffix(".csv") + ".toml")
            sidecar.write_text(f"{sidecar.read_text('utf-8')}\n{said}", "utf-8")
        found = load_table(tmp_path, path)
        assert found.rows.equals(wanted.rows)
        # a row is still found at its own line
        with (tmp_path / path).open(encoding="utf-8", newline="") as file:
            records = list(csv.DictReader(file, delimiter=separator))
        name = wanted.schema.columns[0].name
        own = [records[line - 2][name] for line in found.lines]
        assert own == [str(one) for one in found.rows[name]]


def test_a_text_is_sorted_as_people_do():
    words = ["Élst", "10 tot 15", "elburg", "5 tot 10", "Zeist", "'t Zand", "2020/'21", "Elst"]
    assert sorted(words, key=rank_text) == [
        "5 tot 10", "10 tot 15", "2020/'21", "'t Zand", "elburg", "Élst", "Elst", "Zeist",
    ]  # fmt: skip


SIDECAR = """
title = "People"
source = "x"
reference_date = "2020"
key = ["size"]
{more}
[columns.size]
type = "text"
label = "Size"
{order}
[columns.people]
type = "integer"
label = "People"
missing = true
"""


def write(root, rows, *, more="", order=""):
    place = root / PATH
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("size,people\n" + rows, "utf-8")
    place.with_suffix(".toml").write_text(SIDECAR.format(more=more, order=order), "utf-8")


def test_a_column_may_have_an_order_of_its_own(tmp_path):
    write(tmp_path, "large,1\nsmall,2\nmiddle,3\n", order='order = ["small", "middle", "large"]')
    table = load_table(tmp_path, PATH)
    assert table.rows["size"].tolist() == ["small", "middle", "large"]
    assert table.lines == (3, 4, 2)


def test_the_rows_may_be_sorted_by_other_columns_than_the_key(tmp_path):
    write(tmp_path, "a,3\nb,\nc,1\n", more='sort = ["people"]')
    assert load_table(tmp_path, PATH).rows["size"].tolist() == ["c", "a", "b"]


def test_a_text_without_a_place_in_the_order_is_told(tmp_path):
    write(tmp_path, "small,1\nlarg,2\n", order='order = ["small", "large"]')
    with pytest.raises(BinderyError) as caught:
        load_table(tmp_path, PATH)
    assert [str(one) for one in caught.value.diagnostics] == [
        f"{PATH}:3: «larg» is not in the order of the column «size»\n"
        "    hint: did you mean «large»?"
    ]


@pytest.mark.parametrize(
    ("more", "order", "line", "words"),
    [
        ('sort = ["sise"]', "", 6, "«sort» names «sise», which is no column"),
        ("", 'order = ["a", "a"]', 10, "«order» names «a» twice"),
    ],
)
def test_an_order_that_cannot_be_is_told_at_its_line(tmp_path, more, order, line, words):
    write(tmp_path, "a,1\n", more=more, order=order)
    with pytest.raises(BinderyError) as caught:
        load_table(tmp_path, PATH)
    sidecar = PATH.removesuffix(".csv") + ".toml"
    assert [(o.path, o.line, o.message) for o in caught.value.diagnostics] == [
        (sidecar, line, words)
    ]
