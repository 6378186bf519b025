"""Numbers and dates print as the study's readers expect them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.model import Hidden, NumberStyle
from bindery.tex.numbers import FORMATS, add_unit, find_sign, format_date, format_number, is_format

STYLE = NumberStyle()
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december")  # fmt: skip
NUMERIC = [name for name in FORMATS if name not in ("text", "date", "school_year")]
SIZES = st.floats(-1e12, 1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        (1234567, "integer", "1.234.567"),
        (999.5, "integer", "1.000"),
        (2.675, "decimal2", "2,68"),
        (-2.675, "decimal2", "−2,68"),
        (0.05, "decimal1", "0,1"),
        (-0.04, "percent1", "0,0%"),
        (-0.04, "+percent1", "0,0%"),
        (2.5, "+percent1", "+2,5%"),
        (-2.5, "+percent1", "−2,5%"),
        (8.437, "percent2", "8,44%"),
        (49700, "euro", "€ 49.700"),
        (-5, "euro", "−€ 5"),
        (2023, "year", "2023"),
        (Decimal("0.125"), "decimal2", "0,13"),
        (None, "integer", "."),
        (float("nan"), "percent1", "."),
        ("tekst", "text", "tekst"),
        (1e15, "integer", "1.000.000.000.000.000"),
    ],
)
def test_a_number_prints_in_its_format(number, name, text):
    assert format_number(number, name, STYLE) == text


def test_another_study_prints_its_own_signs():
    english = NumberStyle(decimal=".", thousands=",", minus="-", percent=" %", currency="{} EUR")
    assert format_number(-1234.5, "decimal1", english) == "-1,234.5"
    assert format_number(1234, "euro", english) == "1,234 EUR"
    assert format_number(12, "percent0", english) == "12 %"


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), Decimal("NaN")])
def test_what_is_no_finite_number_is_refused(number):
    with pytest.raises(ValueError, match=r"printed|finite"):
        format_number(number, "integer", STYLE)


def test_an_unknown_format_is_refused():
    assert not is_format("integr")
    assert not is_format("+text")
    with pytest.raises(ValueError, match="integr"):
        format_number(1, "integr", STYLE)


@given(SIZES, st.sampled_from(NUMERIC))
def test_minus_and_plus_are_mirror_images(number, name):
    shown, mirrored = (format_number(one, name, STYLE) for one in (number, -number))
    assert shown.lstrip("−") == mirrored.lstrip("−")


@given(SIZES, st.sampled_from(NUMERIC))
def test_a_printed_number_reads_back_within_half_its_last_digit(number, name):
    text = format_number(number, name, STYLE)
    plain = text.replace("−", "-").replace("€ ", "").replace(".", "").strip("%").replace(",", ".")
    digits = len(plain.partition(".")[2])
    scale = 3 if name.startswith("thousand") else 6 if name.startswith("million") else 0
    counted = Decimal(repr(number)).scaleb(-scale)
    assert abs(Decimal(plain) - counted) <= Decimal(5).scaleb(-digits - 1)


@given(SIZES, st.sampled_from(NUMERIC))
def test_the_sign_is_that_of_what_is_printed(number, name):
    text, sign = format_number(number, "+" + name, STYLE), find_sign(number, name)
    assert {"−": -1, "+": 1}.get(text[0], 0) == sign


def test_a_date_has_a_small_month_and_no_leading_zero():
    assert format_date(date(2015, 5, 9), MONTHS) == "9 mei 2015"
    with pytest.raises(ValueError, match="twelve"):
        format_date(date(2015, 5, 9), ())


@pytest.mark.parametrize(
    ("said", "name", "text"),
    [
        (2021, "school_year", "2021/’22"),
        ("2021/'22", "school_year", "2021/’22"),
        ("2021-2022", "school_year", "2021/’22"),
        (1999, "school_year", "1999/’00"),
        ("2023-01-31", "date", "31 januari 2023"),
        (date(2015, 5, 9), "date", "9 mei 2015"),
        (17_282_163, "million1", "17,3"),
        (386_107, "thousand0", "386"),
        (1234.5, "euro2", "€ 1.234,50"),
        (Hidden(5), "integer", "<5"),
        (Hidden(), "percent1", "x"),
    ],
)
def test_school_years_dates_and_hidden_counts_have_one_notation(said, name, text):
    assert format_number(said, name, replace(STYLE, months=MONTHS)) == text


@pytest.mark.parametrize(
    ("said", "name", "message"),
    [
        ("2021/'23", "school_year", "is no school year"),
        ("schooljaar", "school_year", "is no school year"),
        ("31 januari", "date", "is no date"),
        (date(2015, 5, 9), "integer", "is a date"),
    ],
)
def test_what_is_no_school_year_or_date_is_refused(said, name, message):
    with pytest.raises(ValueError, match=message):
        format_number(said, name, replace(STYLE, months=MONTHS))


@given(st.integers(1000, 9998))
def test_a_school_year_reads_back_as_the_year_it_began(year):
    text = format_number(year, "school_year", STYLE)
    assert format_number(text, "school_year", STYLE) == text
    assert text.startswith(str(year))


def test_a_unit_stands_behind_a_narrow_space_that_does_not_break():
    assert add_unit("12,5", "km", STYLE) == "12,5\u202fkm"
    assert add_unit("12,5", "", STYLE) == "12,5"
