"""Carries a group of an age to the year of the edition: who was 10 to 15 in 2019 is 17 to 22."""

from bindery.data.declaration import Declaration
from bindery.data.value import Origin, UncomputableError
from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model.dating import find_year

_OLDEST = 120


def read_ages(reader: TableReader) -> tuple[int, int]:
    """The youngest age of the group, and the age that it has not yet reached."""
    ages = reader.take("ages", list) or []
    whole = all(isinstance(age, int) and not isinstance(age, bool) for age in ages)
    if whole and len(ages) == 2 and 0 <= ages[0] < ages[1] <= _OLDEST:
        return ages[0], ages[1]
    if "ages" in reader.data:
        reader.complain("ages", Message("data-ages"))
    return 0, 0


def carry_ages(one: Declaration, origin: Origin, edition: int) -> str:
    """The ages of the group in the year of the edition, in the words of the declaration."""
    year = find_year(origin.years, origin.reference_date, edition)
    if year is None:
        raise UncomputableError(Message("data-cohort-undated", value=one.name, name=one.inputs[0]))
    passed = edition - year
    return one.wording.find("between").join(str(age + passed) for age in one.ages)
