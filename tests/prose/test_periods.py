"""Values of nearly one period stand in one paragraph only where their author says so."""

import pytest

from bindery.prose import read_section

PEOPLE = "regions/north/data/people.csv"


def make(kind, first, last, column="people", **more):
    return {
        "text": "5", "number": 5, "span": [kind, first, last], "cells": [[PEOPLE, 2, column]],
        **more,
    }  # fmt: skip


NORTH = {
    "growth": make("change", "2012-01-01", "2023-01-01"),
    "since": make("change", "2012-01-01", "2022-01-01"),
    "births": make("flow", "2012-01-01", "2024-01-01", "births"),
    "meant": make("flow", "2012-01-01", "2024-01-01", "births", unlike=True),
    "late": make("flow", "2013-01-01", "2023-01-01", "births"),
    "same": make("flow", "2012-01-01", "2023-01-01", "births"),
    "last": make("flow", "2022-01-01", "2023-01-01", "births"),
    "next": make("flow", "2023-01-01", "2024-01-01", "births"),
    "now": make("stock", "2023-01-01", "2023-01-01"),
    "trend": make("several", "2012-01-01", "2024-01-01", "births"),
    "short": make("flow", "2012-01-01", "2021-01-01", "births"),
    "long": make("flow", "2000-01-01", "2024-01-01", "births"),
    "word": {
        "text": "more", "number": None, "span": ["flow", "2012-01-01", "2024-01-01"],
        "cells": [], "inputs": ["births"],
    },
    "unknown": {"text": "5", "number": 5, "span": None, "cells": [], "inputs": []},
}  # fmt: skip
VALUES = {"north": NORTH, "south": {"births": NORTH["births"]}}
GROWTH = '{{ value("growth") }}'


@pytest.fixture
def tell(make_request):
    """What is said of the values of a text: pairs of line and message."""

    def collect(text):
        fragment = read_section(make_request(text, values=VALUES))
        return [(one.line, one.message) for one in fragment.warnings if "period" in one.message]

    return collect


def test_a_change_beside_flows_of_a_year_more_is_told_at_the_line_of_the_second(tell):
    assert tell(f'It grew by {GROWTH}.\nThere were {{{{ value("births") }}}} births.\n') == [
        (
            4,
            "«births» over 2012-01-01 to 2023-12-31 stands beside «growth» from 2012-01-01 to "
            "2023-01-01 (line 3): nearly one period, and not the same",
        )
    ]


@pytest.mark.parametrize("name", ["births", "late", "word"])
def test_what_nearly_has_the_period_is_refused(tell, name):
    assert len(tell(f'It grew by {GROWTH}, and {{{{ value("{name}") }}}}.\n')) == 1
    assert len(tell(f'| a | b |\n|---|---|\n| {GROWTH} | {{{{ value("{name}") }}}} |\n')) == 1


@pytest.mark.parametrize(
    "name",
    ["same", "last", "next", "now", "trend", "long", "short", "unknown", "meant", "since"],
)
def test_honest_texts_are_left_alone(tell, name):
    assert tell(f'It grew by {GROWTH}, and {{{{ value("{name}") }}}}.\n') == []


@pytest.mark.parametrize(
    "text",
    [
        'It grew by {0}.\n\nThere were {{{{ value("births") }}}}.\n',
        '- grew by {0}\n- births {{{{ value("births") }}}}\n',
    ],
)
def test_other_paragraphs_and_items_are_not_beside(tell, text):
    assert tell(text.format(GROWTH)) == []


def test_a_value_of_another_region_is_known(tell):
    assert (
        len(tell(f'It grew by {GROWTH}, the south had {{{{ value("births", "south") }}}}.\n')) == 1
    )
