"""Sees what an author saves."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, DefaultFilter, watch

from bindery import layout

_STEP = 30  # milliseconds without a change before what changed is told
_LONGEST = 400


class _Filter(DefaultFilter):
    """Passes over what editors write beside a file: backups, swap files, hidden ones."""

    def __call__(self, change: Change, path: str) -> bool:
        name = Path(path).name
        if name.startswith((".", "#", "~$")) or name.endswith(("~", ".tmp", ".part", ".bak")):
            return False
        return super().__call__(change, path)


def watch_sources(root: Path, stop: Event) -> Iterator[tuple[str, ...]]:
    """The author's files that changed together, relative to the root, until `stop` is set."""
    folders = [root / name for name in layout.SOURCE_FOLDERS if (root / name).is_dir()]
    for changes in watch(
        *folders, watch_filter=_Filter(), debounce=_LONGEST, step=_STEP, stop_event=stop,
        ignore_permission_denied=True,
    ):  # fmt: skip
        yield tuple(sorted({Path(path).relative_to(root).as_posix() for _, path in changes}))
