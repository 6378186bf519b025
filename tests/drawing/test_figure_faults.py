"""Whatever goes wrong in an author's figure.py is told at its line, in the words of a report."""

import re

import pytest
from catalogue_texts import ENGLISH
from tests.drawing.test_draw import CODE, TOML, list_mistakes

from bindery.drawing import draw_entry
from bindery.graph.time_limit import TimeLimitError, limit_time
from bindery.messages import catalogue

PYTHON = "figures/people/figure.py"
READ = 'rows = data.tables["people"]'
# words of Python, pandas and matplotlib that no author should have to read
FOREIGN = re.compile(
    r"Error\b|Exception|Traceback|NoneType|object is not|iterable|positional|operand|DataFrame "
    r"object|indexer|KeyError|undefined|subscript|<class|invalid literal|dtype"
)


def put(line):
    """The code with another first line of `tabulate`, which is the file's line 6."""
    return CODE.replace(READ, f"{READ}; {line}")


def put_drawing(line):
    """The code with another last line of `draw`, which is the file's line 13."""
    return f"{CODE}    {line}\n"


FAULTS = {
    # names
    "an unknown name": (put("rwos"), 6, "there is nothing called «rwos» here", "«rows»"),
    "a name not imported": (
        put("pd.concat([rows])"),
        6,
        "nothing called «pd»",
        "import pandas as pd",
    ),
    "a text without quotes": (put("rows[people]"), 6, "nothing called «people»", "in quotes"),
    "a value that is too late": (
        put("x = x + 1"),
        6,
        "«x» is used before it gets a value",
        "above",
    ),
    "an unknown module": ("import pandsa\n" + CODE, 1, "there is no module «pandsa»", "«pandas»"),
    "a module beside it": ("import sums\n" + CODE, 1, "there is no module «sums»", "import from"),
    "an unknown import": (
        "from bindery.drawing import Tabulaton\n" + CODE,
        1,
        "«bindery.drawing» has no «Tabulaton»",
        "«Tabulation»",
    ),
    "an unknown part": (put("data.table"), 6, "has no «table»", "«tables»"),
    "an unknown part of a table": (put("rows.colums"), 6, "a table has no «colums»", "«columns»"),
    "a part of nothing": (put("None.x"), 6, "nothing has no «x»", ""),
    # tables, columns, rows
    "an unknown table": (
        CODE.replace('data.tables["people"]', 'data.tables["peple"]'),
        6,
        "data has no table «peple»",
        "«people»",
    ),
    "a reference that is not named": (
        put('data.reference["country"]'),
        6,
        "reference has no table «country»",
        'reference = ["country"]',
    ),
    "an unknown word": (put('data.words["last"]'), 6, "figure.toml has no word «last»", "[words]"),
    "an unknown column": (put('rows["poeple"]'), 6, "the table has no column «poeple»", "«people»"),
    "an unknown column of two": (
        put('rows[["year", "x"]]'),
        6,
        "the table has no column «x»",
        "year",
    ),
    "a column to sort by": (put('rows.sort_values("yaer")'), 6, "no column «yaer»", "«year»"),
    "a column to group by": (put('rows.groupby("x").sum()'), 6, "no column «x»", "year, people"),
    "a column as index": (put('rows.set_index("yaer")'), 6, "yaer", ""),
    "a column to drop": (put('rows.drop(columns="yaer")'), 6, "yaer", ""),
    "a year that is missing": (
        put('rows.set_index("year").loc[2025, "people"]'),
        6,
        "the table has no row «2025»",
        "2019, 2020, 2021",
    ),
    "a year of a column": (
        put('rows.set_index("year")["people"][2025]'),
        6,
        "the table has no row «2025»",
        "2019",
    ),
    "an empty selection": (
        put('rows[rows["year"] == 2025]["people"].iloc[0]'),
        6,
        "no row matches",
        "look",
    ),
    "one value of none": (
        put('rows[rows["year"] == 2025]["people"].item()'),
        6,
        "one value is",
        "",
    ),
    "one value of many": (put('rows["people"].item()'), 6, "one value is meant here", ""),
    "the largest of none": (put("max([])"), 6, "nothing is selected here", ""),
    "the mean of none": (put("__import__('statistics').mean([])"), 6, "nothing is selected", ""),
    "the next of none": (put("next(iter([]))"), 6, "nothing is selected here", ""),
    "a row too far": (put('rows["people"].iloc[9]'), 6, "no so many rows", "number 0"),
    "an item too far": (put("[1][3]"), 6, "no so many rows or items", ""),
    "a name in a dict": (put('{"a": 1}["b"]'), 6, "nothing under the name «b»", ""),
    "a label of no column": (
        put_drawing('canvas.label("peple")'),
        13,
        "no column «peple»",
        "«people»",
    ),
    # numbers
    "dividing by zero": (put("1 / 0"), 6, "this line divides by zero", "ask first"),
    "a text and a number": (
        put('1 + "2"'),
        6,
        "a number and a text do not go together (+)",
        "float",
    ),
    "a text before a number": (put('"2" + 1'), 6, "a text and a number do not go together", ""),
    "comparing them": (put('"2" < 1'), 6, "a text and a number do not go together (<)", ""),
    "nothing and a number": (put("None + 1"), 6, "nothing and a number", "leave out first"),
    "a missing number": (
        put("int(pd.NA)").replace("from", "import pandas as pd\nfrom", 1),
        7,
        "a missing number stands where a number is needed",
        "dropna",
    ),
    "no number": (put('int(float("nan"))'), 6, "a missing number stands", "dropna"),
    "whether it is missing": (
        put("bool(pd.NA)").replace("from", "import pandas as pd\nfrom", 1),
        7,
        "a missing number stands",
        "",
    ),
    "a hidden count": (
        put("Hidden(5) + 1").replace("from", "from bindery.model import Hidden\nfrom", 1),
        7,
        "hidden to protect persons cannot be computed with",
        "leave its row out",
    ),
    "a text as number": (put('float("1.234,5")'), 6, "«1.234,5» is a text, and a number", ""),
    "a text as whole number": (put('int("x")'), 6, "«x» is a text, and a number is needed", ""),
    "a list as number": (put("float([1])"), 6, "a list stands where a number is needed", ""),
    "a column as number": (put('float(rows["people"])'), 6, "a whole column stands", ""),
    "a column as condition": (put('1 if rows["people"] > 3 else 2'), 6, "a whole column", "&"),
    "a root": (put("__import__('math').sqrt(-1)"), 6, "cannot be computed with that number", ""),
    "too large": (put("2.0 ** 9999"), 6, "larger than can be computed with", ""),
    # calls
    "an argument too few": (put("Quantity(1)"), 6, "«__init__» needs more: format", ""),
    "an argument too many": (put("len(1, 2)"), 6, "gets more between its brackets", ""),
    "an unknown argument": (put("Quantity(1, forma='x')"), 6, "takes nothing called «forma»", ""),
    "no function": (put("rows(1)"), 6, "a table cannot be called with (…)", "[…]"),
    "no list": (put("[x for x in 5]"), 6, "a number has no items", ""),
    "no item": (put("x = 5; x[0]"), 6, "a number has no items to pick", ""),
    "too few names": (put("a, b = 1, 2, 3"), 6, "another number of names", ""),
    "without end": (put("f = lambda: f(); f()"), 6, "calls itself without end", ""),
    "a check": (put("assert rows.empty, 'none'"), 6, "a check of this file fails: none", ""),
    "an exit": (put("raise SystemExit(3)"), 6, "ends Python itself", "return"),
    # drawing
    "lengths": (
        put_drawing("canvas.figure.subplots().plot([1, 2], [1])"),
        13,
        "of different length",
        "",
    ),
    "columns of two lengths": (
        put('pd.DataFrame({"a": [1], "b": [1, 2]})').replace(
            "from", "import pandas as pd\nfrom", 1
        ),
        7,
        "of different length",
        "",
    ),
    "a colour": (
        put_drawing('canvas.figure.subplots().plot([1], [1], color="blu")'),
        13,
        "«blu» is no colour",
        "canvas.colour",
    ),
    "an option": (
        put_drawing('canvas.figure.subplots().plot([1], [1], colr="red")'),
        13,
        "takes nothing called «colr»",
        "",
    ),
    "a format": (
        put_drawing('canvas.format(1, "integr")'),
        13,
        "no number format «integr»",
        "",
    ),
    "a sign": (
        put_drawing('canvas.figure.text(0.5, 0.5, "\u4e2d")'),
        13,
        "the house's font has no sign for «\u4e2d»",
        "other signs",
    ),
    # what it gives
    "no tabulate": (
        CODE.replace("def tabulate", "def tabulat"),
        5,
        "there is no function «tabulate»",
        "«tabulat»",
    ),
    "no draw": (
        CODE.replace("def draw(", "def drw("),
        10,
        "there is no function «draw»",
        "«drw»",
    ),
    "draw is no function": (
        CODE.split("def draw")[0] + "draw = 3\n",
        None,
        "there is no function «draw»",
        "",
    ),
    "draw with one": (
        CODE.replace("draw(canvas, rows)", "draw(canvas)"),
        10,
        "«draw» cannot be called as draw(canvas, rows)",
        "def draw(canvas, rows):",
    ),
    "tabulate with none": (
        CODE.replace("tabulate(data)", "tabulate()"),
        5,
        "«tabulate» cannot be called as tabulate(data)",
        "def tabulate(data):",
    ),
    "nothing given": (
        CODE.replace("return Tabulation(", "print if 0 else (").replace("})", "}, 1)"),
        5,
        "«tabulate» gives nothing",
        "return Tabulation",
    ),
    "a list given": (
        CODE.replace("return Tabulation(rows, {", "return (rows, {"),
        5,
        "«tabulate» gives a list",
        "return Tabulation",
    ),
    "rows that are a list": (
        CODE.replace("Tabulation(rows, {", "Tabulation([1], {"),
        5,
        "the rows that «tabulate» gives are a list, no table",
        "DataFrame",
    ),
    "regions of other rows": (
        CODE.replace("Tabulation(rows, {", "Tabulation(rows, regions=('east',), facts={"),
        5,
        "the regions that «tabulate» gives are not one text for each row",
        "the slug of the region of each row",
    ),
    "facts that are a list": (
        CODE.replace("Tabulation(rows, {", "Tabulation(rows, [1]) or ({"),
        5,
        "the facts that «tabulate» gives are a list",
        "Quantity",
    ),
    "a fact divided by zero": (
        CODE.replace('.iloc[-1], "integer")', '.iloc[-1] / rows["people"][:0].sum(), "integer")'),
        7,
        "this line divides by zero",
        "ask first",
    ),
    "a fact without bound": (
        CODE.replace('rows["people"].iloc[-1], "integer")', 'float("inf"), "integer")'),
        5,
        "the fact «last» is larger than any number",
        "divided by zero",
    ),
    "a bare fact": (
        CODE.replace('Quantity(rows["people"].iloc[-1], "integer")', "5"),
        5,
        "the fact «last» is a number",
        "Quantity",
    ),
    "a fact of no format": (
        CODE.replace('.iloc[-1], "integer")', '.iloc[-1], "integr")'),
        5,
        "the fact «last» has the format «integr», which is none",
        "«integer»",
    ),
    "a fact that is a column": (
        CODE.replace('.iloc[-1], "integer")', ', "integer")'),
        5,
        "the fact «last» holds a column, which",
        "one number",
    ),
    "a cell that is a list": (
        put("rows = rows.assign(people=[[1], [2], [3]])").replace('rows["people"].iloc[-1]', "1"),
        None,
        "column «people» holds a list",
        "None",
    ),
    "a column twice": (
        put('rows = pd.concat([rows, rows["people"]], axis=1)')
        .replace('rows["people"].iloc[-1]', "1")
        .replace("from", "import pandas as pd\nfrom", 1),
        6,
        "have the column «people» twice",
        "",
    ),
    # what it must leave alone
    "print": (put("print(rows)"), 6, "print() shows nothing to anyone here", "take it away"),
    "input": (put("input()"), 6, "input() waits for someone", ""),
    "reading": (
        put('open("secret.csv")'),
        6,
        "«secret.csv» is read past the engine",
        "data.tables",
    ),
    "reading a table": (
        put('pd.read_csv("regions/x.csv")').replace("from", "import pandas as pd\nfrom", 1),
        7,
        "«x.csv» is read past the engine",
        "source",
    ),
    "reading by a path": (put("__import__('pathlib').Path('x').read_text()"), 6, "«x» is read", ""),
    "writing": (put('open("out.txt", "w")'), 6, "the file «out.txt» is written", "take it away"),
    "writing a table": (put('rows.to_csv("out.csv")'), 6, "the file «out.csv» is written", ""),
    "saving a picture": (
        put_drawing('canvas.figure.savefig("x.png")'),
        13,
        "the file «x.png» is written",
        "",
    ),
    "deleting": (put("__import__('os').remove('x')"), 6, "files are moved or deleted", ""),
    "the network": (
        put("__import__('socket').create_connection(('localhost', 9))"),
        6,
        "from the network",
        "",
    ),
    "another program": (put("__import__('os').system('ls')"), 6, "another program is started", ""),
    # no Python
    "an indented line": (
        CODE.replace("    rows = data", "     rows = data"),
        7,
        "this line is indented further or less",
        "four spaces",
    ),
    "no block": (
        CODE.replace("    line = Line(", "line = Line("),
        11,
        "nothing stands indented below this line",
        "four spaces",
    ),
    "tabs": (
        CODE.replace("    return Tab", "\treturn Tab"),
        7,
        "tabs and spaces are mixed",
        "spaces",
    ),
    "an open bracket": (
        CODE.replace('"integer", zero=True)', '"integer", zero=True'),
        12,
        "the bracket «(» is never closed",
        "close it",
    ),
    "a stray bracket": (CODE.replace("zero=True)", "zero=True))"), 12, "«)» closes nothing", ""),
    "a wrong bracket": (CODE.replace("zero=True)", "zero=True]"), 12, "«]» closes another", ""),
    "an open text": (CODE.replace('"integer", zero', '"integer, zero'), 12, "not closed", "quote"),
    "no colon": (CODE.replace("rows):", "rows)"), 10, "a colon is missing", "ends in a colon"),
    "no comma": (CODE.replace('"integer", zero', '"integer" zero'), 12, "comma", ""),
    "curly quotes": (
        CODE.replace('"integer", zero', "“integer”, zero"),
        12,
        "quotation mark",
        '"…"',
    ),
    "one for two": (CODE.replace(READ, "if data = 3: pass"), 6, "what is no name", "=="),
    "prose": (CODE + "this is no Python\n", 13, "this line is no Python", "bracket"),
    "a zero byte": (CODE + "\0", None, "no text that Python can read", "UTF-8"),
    # what we do not know
    "what nobody foresaw": (
        put("raise LookupError('odd words')"),
        6,
        "this line cannot be carried out (Python: LookupError: odd words)",
        "look",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_once_at_its_line_in_plain_words(make_request, name):
    code, line, words, hint = FAULTS[name]
    assert code != CODE
    told = list_mistakes(make_request(TOML, code))
    assert len(told) == 1, told
    ((path, at, message, advice),) = told
    assert (path, at) == (PYTHON, line), (message, advice)
    assert words in message
    assert hint in advice
    assert advice
    shown = re.sub(r"\(Python: .*\)|«[^»]*»", "", message)
    assert not FOREIGN.search(shown), message


def test_a_loop_without_end_is_stopped_at_its_line(make_request):
    request = make_request(TOML, put("\n    while True: pass"))
    with pytest.raises(TimeLimitError) as caught, limit_time(1.5):
        draw_entry(request)
    frames = [frame.path for frame in caught.traceback]
    assert any(str(path).endswith("figure.py") for path in frames)


def test_every_message_of_python_has_a_hint_or_is_a_part():
    names = {name for name, (area, _) in ENGLISH.items() if area == "python"}
    whole = {name for name in names if not name.startswith(("python-is-", "python-hint-"))}
    for name in whole:
        assert catalogue().write_hint(name, dict.fromkeys(ENGLISH[name][1], "x")), name


def test_what_is_allowed_stays_allowed(make_request):
    """Its own imports, while it runs and before; the fonts; pandas' and matplotlib's own files."""
    code = put("import colorsys, wave; import pandas.plotting; rows.describe()")
    assert draw_entry(make_request(TOML, code)).rows
