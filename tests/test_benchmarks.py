"""A benchmark is run seldom: what it takes from the engine must be there all the same."""

import ast
import importlib
from pathlib import Path

import pytest

BENCHMARKS = sorted((Path(__file__).parents[1] / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("path", BENCHMARKS, ids=lambda path: path.stem)
def test_what_a_benchmark_imports_from_the_engine_is_there(path):
    tree = ast.walk(ast.parse(path.read_text("utf-8")))
    imports = [one for one in tree if isinstance(one, ast.ImportFrom)]
    lacking = [
        f"{one.module}.{name.name}"
        for one in imports
        if str(one.module).startswith("bindery")
        for name in one.names
        if not hasattr(importlib.import_module(str(one.module)), name.name)
    ]
    assert lacking == []
