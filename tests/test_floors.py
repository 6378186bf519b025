"""The house holds: imports go down only, packages live in one room, modules stay small."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "src/bindery"
FLOORS = (
    ("messages", "errors", "child", "graph"),
    ("model", "layout", "slugs"),
    ("loading", "tex", "writers", "spelling"),
    (
        "data",
        "drawing",
        "prose",
        "rendering",
        "typesetting",
        "inspection",
        "images",
        "importing",
    ),
    ("rules", "planning"),
    ("release", "tracing", "proposing", "preview", "console", "language_server"),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
# The room in which each package is at home; pandas passes through drawing as a value.
HOMES = {
    "pandas": {"data", "drawing"},
    "matplotlib": {"drawing"},
    "pypandoc": {"prose"},
    # prose expands Jinja in the authors' text; tex has the environment of the templates
    "jinja2": {"tex", "prose"},
    "pikepdf": {"inspection", "images"},
    "PIL": {"images"},
    "typst": {"images"},
    "jpype": {"inspection"},
    "invoke": {"console"},
    "lxml": {"release"},
    "msgspec": {"model", "errors"},
    "fluent": {"messages"},
    "openpyxl": {"importing"},
    "shapely": {"drawing"},
    "pyproj": {"drawing"},
    "rocrate": {"release"},
    "hunspell": {"spelling"},
    "starlette": {"preview"},
    "uvicorn": {"console"},
    "watchfiles": {"preview"},
    "pypdfium2": {"preview"},
    "pygls": {"language_server"},
    "lsprotocol": {"language_server"},
}
HEAVY = {
    "pandas",
    "matplotlib",
    "pypandoc",
    "jinja2",
    "pikepdf",
    "jpype",
    "numpy",
    "PIL",
    "typst",
    "shapely",
    "pyproj",
}
MODULES = sorted(HOME.rglob("*.py"))
# one place for what belongs together: the nodes of a tree name each other, and each kind of
# pandoc's node is read beside the others
LONGER = {"tree.py": 480, "structure.py": 265, "blocks.py": 300, "inlines.py": 300}


def room_of(path):
    return path.relative_to(HOME).parts[0].removesuffix(".py")


def imported(tree):
    """Every imported module, also those inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "bindery":
                yield from (f"bindery.{alias.name}" for alias in node.names)


def imported_rooms(path):
    for name in imported(ast.parse(path.read_text("utf-8"))):
        parts = name.split(".")
        if parts[0] == "bindery" and len(parts) > 1 and parts[1] in FLOOR_OF:
            yield parts[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_imports_go_down_only_and_never_between_the_rooms_of_floor_three(path):
    room = room_of(path)
    if room == "__init__":
        return
    assert room in FLOOR_OF, f"{room} stands on no floor"
    for other in imported_rooms(path):
        if other == room:
            continue
        assert FLOOR_OF[other] <= FLOOR_OF[room], f"{room} imports {other}, which is above it"
        sideways = FLOOR_OF[other] == FLOOR_OF[room]
        assert not (sideways and FLOOR_OF[room] == 3), f"{room} imports {other} beside it"


def test_the_test_sees_an_upward_import(tmp_path):
    bad = tmp_path / "x.py"
    bad.write_text("def f():\n    from bindery.planning.plan import plan_study\n")
    assert list(imported_rooms(bad)) == ["planning"]


@pytest.mark.parametrize("package", sorted(HOMES))
def test_each_package_is_at_home_in_its_room(package):
    users = {
        room_of(path)
        for path in MODULES
        if any(
            name.split(".")[0] == package for name in imported(ast.parse(path.read_text("utf-8")))
        )
    }
    assert users <= HOMES[package]


@pytest.mark.parametrize(
    "path",
    [
        p
        for p in MODULES
        if room_of(p) not in ("data", "drawing", "prose", "inspection", "images", "tex")
    ],
    ids=lambda path: str(path.relative_to(HOME)),
)
def test_nothing_heavy_is_imported_when_a_light_module_is(path):
    tree = ast.parse(path.read_text("utf-8"))
    top = ast.Module(list(tree.body), [])
    names = set()
    for node in top.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {name.split(".")[0] for name in imported(ast.Module([node], []))}
    assert not names & HEAVY


def test_modules_stay_small_enough_to_read():
    long = [
        f"{path.relative_to(ROOT)}: {lines}"
        for path in MODULES
        if (lines := path.read_text("utf-8").count("\n")) > LONGER.get(path.name, 250)
    ]
    assert not long


def test_functions_stay_small_enough_to_read():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > 40
    ]
    assert not long


def test_the_engine_knows_nothing_of_this_study():
    """No region, no Dutch word of the reports: another study needs no changed line."""
    names = "zeeland|achterhoek|limburg|regioanalyse|landelijke|bijlagenrapport|mbo|cbs"
    words = re.compile(rf"\b({names})\b", re.IGNORECASE)
    told = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in [*MODULES, *HOME.rglob("*.lua"), *HOME.rglob("*.sty")]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert not told
