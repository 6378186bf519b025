"""Keeps what is known of the study up to date, and publishes its mistakes."""

import asyncio
import os
import signal
import sys
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from bindery import layout
from bindery.errors import Diagnostic
from bindery.language_server.documents import cut_lines, find_path, make_diagnostic, read_lines
from bindery.language_server.examining import Report, read_kept
from bindery.language_server.valid import Index
from bindery.messages import Message
from bindery.model.codec import DecodeError, decode

_PAUSE = 0.3  # seconds: an editor that saves all files names them one by one
_BUSY = 3.0  # seconds until a study is looked at again that a build held
_LONGEST = 64 * 1024 * 1024  # bytes of a report


class Watcher:
    """The last good knowledge of a study, and the process that brings the next."""

    def __init__(self, server: LanguageServer, root: Path) -> None:
        self.server, self.root = server, root
        self.index = Index(read_kept(root))
        self.opened: dict[str, str] = {}  # path -> URI as the editor writes it
        self.told: set[str] = set()  # paths that have mistakes now
        self.wanted = asyncio.Event()
        self.work: asyncio.Task[None] | None = None
        self.child: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Look at the study, and again whenever a file of it is saved."""
        self._ask_for_changes()
        self.wanted.set()
        self.work = asyncio.create_task(self._look_when_wanted())

    def stop(self) -> None:
        """End the process beside us, with all that it started."""
        if self.work:
            self.work.cancel()
        if self.child and self.child.returncode is None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.child.pid, signal.SIGTERM)

    def open(self, uri: str) -> None:
        """Note how the editor writes the name of a file."""
        if path := find_path(self.root, uri):
            self.opened[path] = uri

    def close(self, uri: str) -> None:
        """Forget an open file."""
        self.opened.pop(find_path(self.root, uri), None)

    def notice(self, uri: str) -> None:
        """Look again, when a file of the study's own was changed or taken away."""
        path = find_path(self.root, uri)
        if path.startswith(tuple(f"{folder}/" for folder in layout.SOURCE_FOLDERS)):
            self.wanted.set()

    def locate(self, path: str, line: int) -> types.Location:
        """A line of a file of the project."""
        place = types.Position(max(line - 1, 0), 0)
        return types.Location(self._name(path), types.Range(place, place))

    def _name(self, path: str) -> str:
        return self.opened.get(path) or (self.root / path).as_uri()

    def _ask_for_changes(self) -> None:
        """Have the editor tell what happens to files outside of it, if it can."""
        workspace = self.server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched is None or not watched.dynamic_registration:
            return
        watchers = [types.FileSystemWatcher(f"**/{one}/**") for one in layout.SOURCE_FOLDERS]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        asked = types.Registration("watched-files", method, options)
        self.server.client_register_capability(types.RegistrationParams([asked]))

    async def _look_when_wanted(self) -> None:
        while True:
            await self.wanted.wait()
            await asyncio.sleep(_PAUSE if self.told else 0)
            self.wanted.clear()
            if await self._look():
                await asyncio.sleep(_BUSY)
                self.wanted.set()

    async def _look(self) -> bool:
        """Read and check the study; whether a build is at work, so that it must be done again."""
        self.child = child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bindery.language_server.examining", str(self.root),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL, env=_describe_environment(),
            start_new_session=True, limit=_LONGEST,
        )  # fmt: skip
        busy = False
        if child.stdout:
            async for line in child.stdout:
                busy |= self._take(line)
        await child.wait()
        return busy

    def _take(self, line: bytes) -> bool:
        try:
            report = decode(Report, line)
        except DecodeError:
            return False
        if report.knowledge is not None:
            self.index = Index(report.knowledge)
        if report.diagnostics is not None:
            self._publish(report.diagnostics)
        if report.bug:
            said = str(Message("editor-no-check", reason=report.bug))
            message = types.LogMessageParams(types.MessageType.Error, said)
            self.server.window_log_message(message)
        return report.busy

    def _publish(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Publish all mistakes by file; a file that has none any more is told so."""
        found: dict[str, list[Diagnostic]] = defaultdict(list)
        for one in dict.fromkeys(diagnostics):
            found[one.path].append(one)
        found = {path: all_of_it for path, all_of_it in found.items() if self._is_file(path)}
        codec = self.server.workspace.position_codec
        for path in sorted({*self.told, *found}):
            uri = self._name(path)
            lines = self._read_lines(path, uri) if path in found else [""]
            listed = [make_diagnostic(one, lines, codec) for one in found.get(path, ())]
            published = types.PublishDiagnosticsParams(uri, listed)
            self.server.text_document_publish_diagnostics(published)
        self.told = set(found)

    def _is_file(self, path: str) -> bool:
        return (self.root / path).is_file()

    def _read_lines(self, path: str, uri: str) -> list[str]:
        if path in self.opened:
            return cut_lines(self.server.workspace.get_text_document(uri).source)
        return read_lines(self.root / path)


def _describe_environment() -> dict[str, str]:
    """Our own, with the engine where we found it: the process may be started from any folder."""
    home = str(Path(__file__).resolve().parents[2])
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}
