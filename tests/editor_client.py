"""An editor that drives the server as a process of its own, over standard input and output."""

import asyncio
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

REPOSITORY = Path(__file__).resolve().parent.parent
SECONDS = 90


class Editor(LanguageClient):
    """An editor: the mistakes that were published to it last, by URI, and how often."""

    def __init__(self):
        super().__init__("test-editor", "1")
        self.mistakes = {}
        self.logged = []
        self.published = asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params):
            self.mistakes[params.uri] = params.diagnostics
            self.published.set()

        @self.feature(types.WINDOW_LOG_MESSAGE)
        def _(params):
            self.logged.append(params.message)

    def open(self, uri, text):
        item = types.TextDocumentItem(uri, "markdown", 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, uri, text, version=2):
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def save(self, uri):
        self.text_document_did_save(types.DidSaveTextDocumentParams(name(uri)))

    async def complete(self, uri, line, character):
        place = types.Position(line, character)
        found = await self.text_document_completion_async(types.CompletionParams(name(uri), place))
        return {one.label: one for one in found.items}

    async def hover(self, uri, line, character):
        place = types.Position(line, character)
        return await self.text_document_hover_async(types.HoverParams(name(uri), place))

    async def define(self, uri, line, character):
        place = types.Position(line, character)
        return await self.text_document_definition_async(types.DefinitionParams(name(uri), place))

    async def until(self, true):
        """Wait until something is so; a test fails when it never is."""
        ending = time.monotonic() + SECONDS
        while not true():
            assert time.monotonic() < ending, "it never became so"
            await asyncio.sleep(0.05)


def name(uri):
    return types.TextDocumentIdentifier(uri)


@asynccontextmanager
async def editing(root, *, encodings=None, environment=None):
    """An editor with a server for a study."""
    editor = Editor()
    env = {**os.environ, "PYTHONPATH": str(REPOSITORY / "src"), **(environment or {})}
    await editor.start_io(
        sys.executable, "-m", "bindery.language_server", str(root), env=env, cwd=root.parent
    )
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    capabilities = types.ClientCapabilities(general=general)
    editor.capabilities = await editor.initialize_async(
        types.InitializeParams(capabilities=capabilities, root_uri=root.as_uri())
    )
    editor.initialized(types.InitializedParams())
    try:
        yield editor
    finally:
        await editor.shutdown_async(None)
        editor.exit(None)
        await asyncio.wait_for(editor._server.wait(), 20)
        editor.status = editor._server.returncode
        await editor.stop()


def drive(root, script, **settings):
    """Run a script against an editor; the editor, after all has ended.

    In a thread of its own: the browser of other tests may have a loop in this one.
    """

    async def run():
        async with editing(root, **settings) as editor:
            await script(editor)
        return editor

    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(run())).result()
