"""Reads from a sidecar how its CSV file is written, and which counts must stay hidden."""

from dataclasses import dataclass

from bindery.loading.reader import TableReader, suggest
from bindery.messages import Message

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252")
SEPARATORS = (",", ";", "\t")
DECIMALS = ("", ".", ",")
THOUSANDS = ("", ".", ",", " ", "'")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is written: signs between cells, encoding, whether other columns are left out.

    `flag` names a column and the word in it that marks a row whose protected counts are hidden,
    whatever they say. `decimal` stands before decimals and `thousands` between thousands; "" where
    nothing is said: then it is a point, and nothing.
    """

    separator: str = ","
    encoding: str = "utf-8"
    others: bool = False
    flag: tuple[str, str] = ("", "")
    decimal: str = ""
    thousands: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The sums in a table, so that hidden counts cannot be computed back (REQ-51).

    `totals` are pairs of a column and the word in it that marks a row as the total of the others;
    `adds` are pairs of a column and the columns that it is the sum of. `sums` are names of tables
    of which this one is the sum, cell by cell: of the same region, or, for a reference table, of
    all regions; `rest` tells whether it counts others besides, `by_region` names its column with
    the regions' names. `spread` is how many values must stay possible for a hidden count (0: all
    that its mark leaves open). `withhold`: hide further counts where needed.
    """

    totals: tuple[tuple[str, str], ...] = ()
    adds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sums: tuple[str, ...] = ()
    rest: bool = False
    by_region: str = ""
    spread: int = 0
    withhold: bool = False


def read_layout(reader: TableReader) -> Layout:
    """The part `[layout]`."""
    part = reader.table("layout")
    flag = part.table("flag")
    layout = Layout(
        separator=part.choice("separator", SEPARATORS, ","),
        encoding=part.choice("encoding", ENCODINGS, "utf-8"),
        others=part.boolean("others", default=False),
        flag=(flag.text("column"), flag.text("word")) if "flag" in part.data else ("", ""),
        decimal=part.choice("decimal", DECIMALS, ""),
        thousands=part.choice("thousands", THOUSANDS, ""),
    )
    if layout.thousands and layout.thousands == (layout.decimal or "."):
        part.complain("thousands", Message("loading-thousands-sign"))
    flag.finish()
    part.finish()
    return layout


def read_disclosure(reader: TableReader, names: tuple[str, ...]) -> Disclosure:
    """The part `[disclosure]`; every column that it names must be there."""
    part = reader.table("disclosure")
    disclosure = Disclosure(
        totals=part.pairs("totals"),
        adds=_read_adds(part.table("adds"), names),
        sums=part.texts("sums", ()),
        rest=part.boolean("rest", default=False),
        by_region=part.text("by_region", ""),
        spread=part.integer("spread", 0),
        withhold=part.boolean("withhold", default=False),
    )
    named = [("totals", column) for column, _ in disclosure.totals]
    named += [("by_region", disclosure.by_region)] if disclosure.by_region else []
    for key, column in named:
        if column not in names:
            said = Message("loading-no-column", key=key, column=column)
            part.complain(key, said, suggest(column, names))
    if disclosure.spread < 0 or disclosure.spread == 1:
        part.complain("spread", Message("loading-no-spread", spread=disclosure.spread))
    part.finish()
    return disclosure


def _read_adds(
    reader: TableReader, names: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    adds = tuple((name, reader.texts(name)) for name in reader.data)
    for whole, parts in adds:
        for name in (whole, *parts):
            if name not in names:
                said = Message("loading-no-column", key="adds", column=name)
                reader.complain(whole, said, suggest(name, names))
    return adds
