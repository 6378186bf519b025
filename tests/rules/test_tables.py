"""Rows of a table that are headed alike, and cells that say nothing, are mistakes at their line."""

import pytest
from text_fixtures import convert, make_request

from bindery.rules.tables import check_table_heads

__all__ = ["convert", "make_request"]
HEAD = "| Region | Year | Ships |\n|---|---|---|\n"
ROWS = "| North | early | few |\n| North | late | many |\n\n: Ships"


@pytest.fixture
def warn(convert):
    return lambda text: [(one.line, one.message) for one in check_table_heads(convert(text))]


def test_rows_that_are_headed_alike_are_told_apart(warn):
    told = "two rows are headed by «North»: a listener hears no difference"
    assert warn(f"{HEAD}{ROWS}") == [(6, told)]


def test_columns_that_tell_rows_apart_are_fine(warn):
    assert warn(f'{HEAD}{ROWS} {{headers="1,2"}}') == []
    assert warn(f"{HEAD}| North | early | few |\n| South | late | many |") == []


def test_heads_of_groups_and_merged_heads_are_no_doubles(warn):
    groups = "| North | | |\n| a | b | c |\n| North | | |\n| a | e | f |\n\n: Groups {.groups}"
    assert warn(f"{HEAD}{groups}") == []


def test_a_cell_says_something(warn):
    told = "row 2 of this table has a cell without a word"
    rows = "| North | early | few |\n| South | late | |\n\n: Ships"
    assert warn(f"{HEAD}{rows}") == [(6, told)]
    assert warn(f"{HEAD}{rows.replace('| |', '| – |')}") == []


def test_a_formula_or_a_picture_of_a_sign_says_something(warn):
    rows = "| North | early | few |\n| South | late | $x^2$ |\n\n: Ships"
    assert warn(f"{HEAD}{rows}") == []
