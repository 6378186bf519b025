"""De sectorstructuur van de regio’s, als verschil met Nederland."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    work = data.tables["werk"]
    year = work["jaar"].max()
    country = share_sectors(data.reference["nederland-werk"], year)
    gaps = DataFrame(
        {
            region.slug: share_sectors(work[work["region"] == region.slug], year) - country
            for region in data.regions
        }
    ).reindex(country.index)
    names = {region.slug: region.name for region in data.regions}
    slug = gaps.abs().max().idxmax()
    sector = gaps[slug].abs().idxmax()
    facts = {
        "jaar": Quantity(year, "year"),
        "sector": sector[:1].lower() + sector[1:],
        "regio": names[slug],
        "verschil": Quantity(gaps.loc[sector, slug], "+points1"),
    }
    rows = gaps.assign(nederland=country).rename_axis("sector_naam").reset_index()
    return Tabulation(rows, facts)


def share_sectors(work: DataFrame, year: int) -> DataFrame:
    persons = work[work["jaar"] == year].set_index("sector_naam")["werkzame_personen"].astype(float)
    return persons / persons.sum() * 100
