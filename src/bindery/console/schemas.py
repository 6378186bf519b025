"""`invoke schemas`: the JSON Schemas with which an editor completes and checks the TOML files."""

from pathlib import Path

from bindery.console.task_runner import print_line
from bindery.messages import Message
from bindery.planning.schemas import FOLDER, write_schemas


def export_schemas(root: Path) -> bool:
    """Bring the schemas and the editor's settings up to date, and say which were not."""
    changed = write_schemas(root)
    for path in changed:
        print_line(f"  {Message('console-written', path=path)}")
    if changed:
        print_line(Message("console-schemas-changed", count=len(changed), folder=FOLDER))
    else:
        print_line(Message("console-schemas-same"))
    return True
