"""Plans a study again and again, in a process that stays: only as far as something changed."""

from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.graph.files import list_files
from bindery.planning.plan import Plan, plan_study
from bindery.planning.request import Request
from bindery.planning.scope import list_texts

_TEXT = ".md"


@dataclass(slots=True)
class Planner:
    """The plan of a study, kept as long as it holds.

    Of a text a plan holds its headings, labels, figures and the like, not its words: while those
    stay, and every other file of the author, the plan stays.
    """

    root: Path
    request: Request
    _plan: Plan | None = None
    _seen: tuple[object, ...] = ()

    def plan(self) -> Plan:
        """The plan as of now; raises BinderyError when the study cannot be read at all."""
        seen, kept = self._look(), self._plan
        if kept and seen == self._seen and list_texts(self.root, kept.read) == kept.texts:
            return kept
        self._plan, self._seen = plan_study(self.root, self.request), seen
        return self._plan

    def _look(self) -> tuple[object, ...]:
        """What changes when a file of the author does, or when a text comes or goes.

        The time and size of a file are enough here: a build looks at its content.
        """
        paths = [one for folder in layout.SOURCE_FOLDERS for one in list_files(self.root, folder)]
        return tuple((path, *self._sign(path)) for path in paths)

    def _sign(self, path: str) -> tuple[int, ...]:
        if path.endswith(_TEXT) and not path.startswith(layout.TEMPLATES):
            return ()
        try:
            seen = (self.root / path).stat()
        except OSError:
            return (0,)
        return seen.st_mtime_ns, seen.st_size, seen.st_ino
