"""The little study with counts of persons, as an open data file has them: small ones hidden."""

from run_study import copy_harbours, edit

SIDECAR = """\
title = "Pilots in training"
source = "port-book"
reference_date = "1 October 2023"
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
[columns.pilots]
type = "integer"
head = "AANTAL"
label = "Pilots"
unit = "persons"
protect = 5
[disclosure]
totals = { level = "Total" }
withhold = true
"""
COUNTRY = """\
title = "Pilots in training, all harbours"
source = "port-book"
reference_date = "1 October 2023"
key = ["level"]
[columns.level]
type = "text"
label = "Level"
[columns.pilots]
type = "integer"
label = "Pilots"
protect = 5
[disclosure]
totals = { level = "Total" }
sums = ["pilots"]
"""
# East: one small count; its total and the other two give it away, so one more is withheld
HEAD = "PEILDATUM;NIVEAU;INDICATIEAVG;AANTAL\n"
EAST = HEAD + "1;First;J;4\n1;Second;N;17\n1;Third;N;40\n1;Total;N;60\n"
WEST = HEAD + "1;First;N;<5\n1;Second;N;12\n1;Third;N;30\n1;Total;N;45\n"
ROWS = "level,pilots\nFirst,x\nSecond,x\nThird,70\nTotal,105\n"
FIGURE = """\
kind = "figure"
scope = "region"
data = ["pilots"]
title = "{{ region.name }} trains {{ third }} pilots on the third level"
alt = "Bars for {{ region.name }}: {{ first }} on the first, {{ third }} on the third level."
height = 50
[[columns]]
key = "level"
label = "Level"
[[columns]]
key = "pilots"
label = "Pilots"
format = "integer"
"""
FIGURE_CODE = """\
from bindery.drawing import Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars


def tabulate(data):
    rows = data.tables["pilots"]
    levels = rows.set_index("level")["pilots"]
    facts = {name.lower(): Quantity(levels[name], "integer") for name in levels.index}
    return Tabulation(rows[rows["level"] != "Total"], facts)


def draw(canvas, rows):
    bars = [Bar(level, number, canvas.colour, canvas.format(number, "integer"))
            for level, number in zip(rows["level"], rows["pilots"])]
    draw_bars(canvas, [Panel("", canvas.colour, tuple(bars))])
"""
TABLE = """\
kind = "table"
scope = "study"
data = ["pilots"]
reference = ["all-pilots"]
title = "Pilots by level"
[[columns]]
key = "level"
label = "Level"
[[columns]]
key = "{region}"
label = "{{ region.name }}"
format = "integer"
[[columns]]
key = "all"
label = "All"
format = "integer"
"""
TABLE_CODE = """\
from bindery.drawing import Tabulation


def tabulate(data):
    wide = data.tables["pilots"].pivot(index="level", columns="region", values="pilots")
    wide["all"] = data.reference["all-pilots"].set_index("level")["pilots"]
    return Tabulation(wide.reset_index()[["level", *(r.slug for r in data.regions), "all"]])
"""
VALUES = """
[region.pilots_first]
compute = "cell"
table = "pilots"
column = "pilots"
where = { level = "First" }
format = "integer"
"""


def copy_pilots(root):
    """The little study, with hidden counts in a figure, a table, a text, and nationally."""
    copy_harbours(root)
    files = {
        "regions/eastport/data/pilots.csv": EAST,
        "regions/westport/data/pilots.csv": WEST,
        "regions/eastport/data/pilots.toml": SIDECAR,
        "regions/westport/data/pilots.toml": SIDECAR,
        "content/data/all-pilots.csv": ROWS,
        "content/data/all-pilots.toml": COUNTRY,
        "figures/pilots/figure.toml": FIGURE,
        "figures/pilots/figure.py": FIGURE_CODE,
        "figures/all-pilots/figure.toml": TABLE,
        "figures/all-pilots/figure.py": TABLE_CODE,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    values = root / "content/values.toml"
    values.write_text(values.read_text("utf-8") + VALUES, "utf-8")
    for slug in ("eastport", "westport"):
        edit(
            root / f"regions/{slug}/text/02-ships.md",
            "See @sec-hand for the quays.",
            'On the first level there are {{ value("pilots_first") }} pilots: see @fig-pilots.\n\n'
            '{{ figure("pilots") }}\n\nSee @sec-hand for the quays.',
        )
    edit(
        root / "content/overview/02-comparison.md",
        "## What follows",
        '@tbl-all-pilots counts the pilots.\n\n{{ table("all-pilots") }}\n\n## What follows',
    )
    return root
