"""Saldo van vestiging en vertrek, binnen Nederland en met het buitenland."""

from pandas import DataFrame, concat

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_columns


def tabulate(data: FigureData) -> Tabulation:
    keys = ["jaar", "saldo_binnenland", "saldo_buitenland", "saldo_migratie"]
    rows = data.tables["bevolking"][keys]
    last = rows.iloc[-1]
    # dezelfde periode als de verandering van het aantal inwoners: tot de laatste 1 januari
    before = rows[rows["jaar"] < last["jaar"]]
    total, years = before.sum(), before["jaar"]
    together = f"{years.min()} tot en met {years.max()} {data.words['samen']}"
    sums = DataFrame([{**total, "jaar": together}])
    return Tabulation(
        concat([rows.astype({"jaar": object}), sums], ignore_index=True),
        {
            "begin": Quantity(rows["jaar"].iloc[0], "year"),
            "eind": Quantity(last["jaar"], "year"),
            "totaal_eind": Quantity(years.max(), "year"),
            "totaal": Quantity(total["saldo_migratie"], "integer"),
            "binnenland": Quantity(last["saldo_binnenland"], "+integer"),
            "buitenland": Quantity(last["saldo_buitenland"], "+integer"),
            "binnenland_totaal": Quantity(total["saldo_binnenland"], "+integer"),
            "buitenland_totaal": Quantity(total["saldo_buitenland"], "+integer"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    rows = rows.iloc[:-1]
    panels = [
        Panel(canvas.label(key), canvas.look.ink, list_bars(canvas, rows, key))
        for key in ("saldo_binnenland", "saldo_buitenland")
    ]
    draw_columns(canvas, panels, "+integer")


def list_bars(canvas: Canvas, rows: DataFrame, key: str) -> tuple[Bar, ...]:
    last = rows["jaar"].iloc[-1]
    return tuple(
        Bar(
            str(year),
            value,
            canvas.colour,
            canvas.format(value, "+integer") if year == last else "",
        )
        for year, value in zip(rows["jaar"], rows[key], strict=True)
    )
