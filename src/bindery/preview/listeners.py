"""The browsers that listen to the preview, by server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

_BEAT = 15.0  # seconds between signs of life


@dataclass(slots=True)
class Listeners:
    """The browsers that listen; `tell` may be called by any thread."""

    loop: asyncio.AbstractEventLoop | None = None
    queues: set["asyncio.Queue[str | None]"] = field(default_factory=set)

    def tell(self, event: dict[str, Any]) -> None:
        """Tell all of them."""
        if self.loop and not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._put, json.dumps(event))

    def close(self) -> None:
        """Let all of them go."""
        self._put(None)

    def _put(self, said: str | None) -> None:
        for queue in self.queues:
            queue.put_nowait(said)

    async def listen(self) -> AsyncIterator[str]:
        """The events for one browser, as a stream of server-sent events."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self.queues.add(queue)
        try:
            yield ": hello\n\n"
            while True:
                try:
                    said = await asyncio.wait_for(queue.get(), _BEAT)
                except TimeoutError:
                    yield ": beat\n\n"
                    continue
                if said is None:
                    return
                yield f"data: {said}\n\n"
        finally:
            self.queues.discard(queue)
