"""The JSON Schemas of the authors' files, and the settings with which an editor finds them."""

import json
from pathlib import Path, PurePosixPath

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.loading import load_study
from bindery.loading.numbers import load_allowed
from bindery.loading.outlines import read_outlines
from bindery.loading.release import load_release
from bindery.loading.schemas import Recorded, build_schemas, record_reads
from bindery.loading.tables import read_schema

FOLDER = "docs/schemas"
EDITOR = ".taplo.toml"
_PLACES = {
    "region": f"{layout.REGIONS}/*/region.toml",
    "findings": f"{layout.REGIONS}/*/findings.toml",
    "figure": f"{layout.FIGURES}/*/figure.toml",
    "kind": f"{layout.TEMPLATES}/*/kind.toml",
    "house": layout.HOUSE_TOML,
    "table": "**/data/*.toml",
    "outlines": f"{layout.OUTLINES}/*.toml",
    "evidence": "**/evidence.toml",
}


def describe_files(root: Path) -> dict[str, str]:
    """The texts of all schemas and of the editor's settings, by path; the study must be whole."""
    schemas = build_schemas(_record(root))
    files = {
        f"{FOLDER}/{name}.json": json.dumps(schema, indent=1, sort_keys=True, ensure_ascii=False)
        + "\n"
        for name, schema in schemas.items()
    }
    return {**files, EDITOR: _write_settings(tuple(schemas))}


def _record(root: Path) -> Recorded:
    from bindery.data import load_declarations

    mistakes: list[Diagnostic] = []
    with record_reads() as asked:
        loaded = load_study(root)
        for dataset in loaded.study.datasets:
            if dataset.path.startswith(layout.OUTLINES):
                read_outlines(root, PurePosixPath(dataset.path).stem)
            else:
                read_schema(root, dataset.path.removesuffix(".toml") + ".csv")
        load_declarations(root, layout.VALUES)
        load_allowed(root, mistakes)
        if (root / layout.RELEASE).is_file():
            load_release(root)
        found = dict(asked)
    if mistakes:
        raise BinderyError(mistakes)
    return found


def _write_settings(names: tuple[str, ...]) -> str:
    lines = [
        "# Made by `invoke schemas`: Taplo and editors that use it complete and check the authors'",
        "# files with these schemas, without network.",
    ]
    for name in names:
        place = _PLACES.get(name, f"content/{name}.toml")
        lines += ["", "[[rule]]", f'include = ["{place}"]', "[rule.schema]"]
        lines.append(f'path = "./{FOLDER}/{name}.json"')
    return "\n".join(lines) + "\n"


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write the files that are new or other than they were; their paths."""
    changed = []
    for path, text in describe_files(root).items():
        target = root / path
        if not target.is_file() or target.read_text("utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            changed.append(path)
    return tuple(changed)
