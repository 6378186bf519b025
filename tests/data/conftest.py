"""A small root with one table, for the tests of this room."""

import pytest

SIDECAR = """\
title = "People"
source = "office-1"
reference_date = "1 January 2020"
key = ["year", "town"]
[columns.year]
type = "year"
label = "Year"
[columns.town]
type = "text"
label = "Town"
[columns.people]
type = "integer"
time = "none"
unit = "persons"
label = "People"
minimum = 0
maximum = 1000
[columns.share]
type = "decimal"
time = "none"
label = "Share"
missing = true
"""
ROWS = "year,town,people,share\n2019,A,10,1.5\n2019,B,20,\n2020,A,15,2.5\n2020,B,0,3.0\n"


@pytest.fixture
def put(tmp_path):
    """Write a file under a scratch root and give the root."""

    def write(path, content):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture
def root(put):
    """A root with a region's table and its sidecar."""
    put("regions/east/data/people.toml", SIDECAR)
    return put("regions/east/data/people.csv", ROWS)
