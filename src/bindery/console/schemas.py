"""`invoke schemas`: the JSON Schemas with which an editor completes and checks the TOML files."""

from pathlib import Path

from bindery.console.task_runner import count, print_line
from bindery.planning.schemas import FOLDER, write_schemas


def export_schemas(root: Path) -> bool:
    """Bring the schemas and the editor's settings up to date, and say which were not."""
    changed = write_schemas(root)
    for path in changed:
        print_line(f"  written {path}")
    if changed:
        print_line(f"{count(len(changed), 'file')} in {FOLDER} and beside it; commit them")
    else:
        print_line("Nothing to do: the schemas say what the loaders ask")
    return True
