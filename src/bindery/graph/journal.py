"""The store of traces: a journal of JSON lines that survives a kill at any moment.

A line is appended when a step's outputs are in place. A torn last line is dropped when the
journal is read, and costs one step. The journal is rewritten whole when it has grown.
"""

import json
import os
from pathlib import Path

from bindery.graph.files import write_whole
from bindery.graph.trace import Trace, decode_trace

VERSION = 1


class Journal:
    """The traces of a build folder, by step name; `build` counts the builds done in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.traces: dict[str, Trace] = {}
        self.build = 0
        self._lines = 0
        self._read()

    def _read(self) -> None:
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return
        for line in lines:
            self._lines += 1
            try:
                self._apply(json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError):
                continue  # torn or foreign: the step that it told of runs again

    def _apply(self, data: dict[str, object]) -> None:
        if data.get("version") != VERSION:
            return
        if "dropped" in data:
            self.traces.pop(str(data["dropped"]), None)
        elif "trace" in data:
            trace = decode_trace(data["trace"])  # type: ignore[arg-type]
            self.traces[trace.step] = trace
        self.build = max(self.build, int(str(data.get("build", 0))))

    def _append(self, data: dict[str, object]) -> None:
        line = json.dumps({"version": VERSION, "build": self.build, **data}, ensure_ascii=False)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            # A leading newline ends a line that a kill may have torn.
            os.write(descriptor, f"\n{line}\n".encode())
        finally:
            os.close(descriptor)
        self._lines += 2

    def start_build(self) -> None:
        """Count a new build; its traces carry the number."""
        self.build += 1

    def record(self, trace: Trace) -> None:
        """Remember a step's run; its outputs are already in place."""
        self.traces[trace.step] = trace
        self._append({"trace": trace.encode()})

    def drop(self, step: str) -> None:
        """Forget a step."""
        if self.traces.pop(step, None) is not None:
            self._append({"dropped": step})

    def compact(self) -> None:
        """Rewrite the journal with one line a step."""
        if self._lines <= len(self.traces) + 1:
            return
        lines = [
            json.dumps(
                {"version": VERSION, "build": self.build, "trace": trace.encode()},
                ensure_ascii=False,
            )
            for _, trace in sorted(self.traces.items())
        ]
        write_whole(self.path, ("\n".join(lines) + "\n").encode())
        self._lines = len(lines)
