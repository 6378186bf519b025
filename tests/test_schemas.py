"""The schemas of the authors' files say what the loaders ask, no more and no less."""

import json
import shutil
import tomllib
from datetime import date

import pytest

from bindery.loading.reader import READER, TableReader
from bindery.loading.schemas import name_schema
from bindery.planning.schemas import EDITOR, FOLDER, describe_files, write_schemas

TYPES = {
    "string": (str, date), "integer": int, "boolean": bool, "array": list,
    "object": dict, "number": (int, float),
}  # fmt: skip
PLACES = (
    "content/*.toml", "content/data/*.toml", "regions/*/*.toml", "regions/*/data/*.toml",
    "figures/*/figure.toml", "templates/*/*.toml",
)  # fmt: skip


@pytest.fixture(scope="module")
def files(project_root):
    return describe_files(project_root)


@pytest.fixture(scope="module")
def schemas(files):
    return {
        path.removeprefix(f"{FOLDER}/").removesuffix(".json"): json.loads(text)
        for path, text in files.items()
        if path.endswith(".json")
    }


def find_flaws(schema, value, where=""):
    """What of a value a schema forbids: the keywords that our schemas use, and no others."""
    known = {
        "$schema", "title", "type", "format", "enum", "items", "properties", "required",
        "additionalProperties",
    }  # fmt: skip
    assert set(schema) <= known
    kind = schema.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind != "boolean" and value is True)):
        return [f"{where} is no {kind}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where} is «{value}»"]
    found = []
    for index, item in enumerate(value if kind == "array" else ()):
        found += find_flaws(schema["items"], item, f"{where}[{index}]")
    if kind == "object":
        found += [
            f"{where}.{key} is missing" for key in schema.get("required", ()) if key not in value
        ]
        rest = schema.get("additionalProperties", True)
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key, rest)
            if inner is False:
                found.append(f"{where}.{key} is unknown")
            elif inner is not True:
                found += find_flaws(inner, item, f"{where}.{key}")
    return found


def test_the_committed_schemas_are_those_of_the_loaders(files, project_root):
    stale = [
        path
        for path, text in files.items()
        if not (project_root / path).is_file() or (project_root / path).read_text("utf-8") != text
    ]
    assert stale == [], "run ./inv schemas and commit what it writes"


def test_every_file_of_the_study_keeps_to_its_schema(schemas, project_root):
    paths = [path for place in PLACES for path in sorted(project_root.glob(place))]
    assert len(paths) > 60
    for path in paths:
        schema = schemas[name_schema(path.relative_to(project_root).as_posix())]
        assert find_flaws(schema, tomllib.loads(path.read_text("utf-8")), path.name) == []


@pytest.mark.parametrize(
    ("name", "data", "flaw"),
    [
        ("kind", {"scope": "city", "title": "x"}, "kind.scope is «city»"),
        ("kind", {"scope": "study"}, "kind.title is missing"),
        ("kind", {"scope": "study", "title": "x", "stm": "y"}, "kind.stm is unknown"),
        ("kind", {"scope": "study", "title": "x", "front": "y"}, "kind.front is no array"),
        (
            "glossary",
            {"abbreviations": [{"short": "x"}]},
            "glossary.abbreviations[0].long is missing",
        ),
        ("sources", {"any-name": {"licence": 3}}, "sources.any-name.licence is no string"),
    ],
)
def test_a_schema_finds_what_a_loader_refuses(schemas, name, data, flaw):
    assert flaw in find_flaws(schemas[name], data, name)


def test_a_key_that_a_loader_asks_anew_changes_the_schema(schemas, project_root, monkeypatch):
    from bindery.loading import kinds

    known = kinds._read_kind

    def ask_more(root, name, reader):
        reader.text("colour", "")
        return known(root, name, reader)

    monkeypatch.setattr(kinds, "_read_kind", ask_more)
    anew = json.loads(describe_files(project_root)[f"{FOLDER}/kind.json"])
    assert set(anew["properties"]) - set(schemas["kind"]["properties"]) == {"colour"}
    assert READER.get() is TableReader


def test_every_schema_has_files_that_an_editor_finds_by(files, schemas, project_root):
    rules = tomllib.loads(files[EDITOR])["rule"]
    assert {rule["schema"]["path"] for rule in rules} == {
        f"./{FOLDER}/{name}.json" for name in schemas
    }
    for rule in rules:
        assert list(project_root.glob(rule["include"][0])), rule
    assert "http" not in files[EDITOR]


def test_writing_them_again_changes_nothing(files, project_root, tmp_path):
    for folder in ("content", "regions", "figures", "templates"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(project_root / folder, tmp_path / folder, ignore=ignored)
    assert set(write_schemas(tmp_path)) == set(files)
    assert write_schemas(tmp_path) == ()
