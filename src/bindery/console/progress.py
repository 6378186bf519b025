"""Shows a build's progress: a status line on a terminal, elsewhere a line for each long step."""

import sys
import time
from dataclasses import dataclass, field
from typing import TextIO

from bindery.graph import Event, EventKind
from bindery.messages import Message, write_number

_LONG = 1.0


def is_terminal(stream: TextIO) -> bool:
    """Whether a stream is a terminal; tested when it is used, not at import."""
    return stream.isatty()


@dataclass(slots=True)
class Progress:
    """Watches a build's events; `explain` prints every step that runs, with its reason."""

    explain: bool = False
    live: bool = field(default_factory=lambda: is_terminal(sys.stderr))
    running: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=time.perf_counter)

    def watch(self, event: Event) -> None:
        """Show one event."""
        if event.kind is EventKind.STARTED:
            self.running[event.step] = time.perf_counter()
            if self.explain:
                reasons, more = "; ".join(event.reasons[:2]), max(len(event.reasons) - 2, 0)
                told = Message("console-because", step=event.step, reasons=reasons, more=more)
                self.say(f"  {told}")
        elif event.kind in {EventKind.DONE, EventKind.FAILED}:
            self.running.pop(event.step, None)
            failed = event.kind is EventKind.FAILED
            if failed or (not self.live and event.seconds >= _LONG):
                self.say(
                    str(
                        Message(
                            "console-failed" if failed else "console-done",
                            done=event.done, total=event.total, step=event.step,
                            seconds=write_number(event.seconds, 1),
                        )
                    )
                )  # fmt: skip
        self.draw(event)

    def draw(self, event: Event) -> None:
        """Redraw the status line: steps done, seconds, running steps."""
        if self.live:
            elapsed = time.perf_counter() - self.started
            names = ", ".join(list(self.running)[-2:])
            line = f"[{event.done}/{event.total}] {elapsed:4.0f} s  {names}"
            sys.stderr.write(f"\r\033[K{line[:100]}")
            sys.stderr.flush()

    def say(self, line: str) -> None:
        """Print a line above the status line."""
        sys.stderr.write(f"\r\033[K{line}\n" if self.live else f"{line}\n")
        sys.stderr.flush()

    def close(self) -> None:
        """Clear the status line."""
        if self.live:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
