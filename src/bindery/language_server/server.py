"""The server itself: answers an editor at once, and lets a process of its own read and check."""

from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from bindery import __version__, layout
from bindery.language_server.answers import list_offers, make_item, write_hover
from bindery.language_server.documents import (
    cut_lines,
    find_column,
    find_path,
    make_range,
)
from bindery.language_server.things import Kind, Thing
from bindery.language_server.under_cursor import Asked, find_asked, find_whole
from bindery.language_server.watching import Watcher
from bindery.rules.terms import find_uses

_Asking = types.CompletionParams | types.HoverParams | types.DefinitionParams
_TRIGGERS = ["@", '"', "'", "(", "-", ":", ".", "/"]


@dataclass(frozen=True, slots=True)
class _Cursor:
    """A place in a text: the line's words and number, those before it, a column in code points."""

    path: str
    before: str
    text: str
    number: int
    column: int


class StudyServer(LanguageServer):
    """A server for one study; `watcher` knows the study and its mistakes."""

    def __init__(self, root: Path) -> None:
        super().__init__(
            "bindery", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self.root = root
        self.watcher = Watcher(self, root)

    def read(self, uri: str) -> tuple[str, list[str]]:
        """The path of an open text and its lines; "" for one that is not in the project."""
        path = find_path(self.root, uri)
        if not path:
            return "", []
        try:
            return path, cut_lines(self.workspace.get_text_document(uri).source)
        except (OSError, ValueError):
            return "", []  # never saved, or taken away

    def find_things(self, params: _Asking) -> tuple[tuple[Thing, ...], types.Range] | None:
        """What stands under the cursor, and where it begins and ends."""
        at = self._find_cursor(params)
        if at is None:
            return None
        things: tuple[Thing, ...] = ()
        if whole := find_whole(at.path, at.before, at.text, at.column):
            asked, end = whole
            things, start = self.watcher.index.find(asked), asked.start
        if not things:
            things, start, end = self._find_term(at.path, at.text, at.column)
        return (things, self._make_range(at, start, end)) if things else None

    def _find_cursor(self, params: _Asking) -> _Cursor | None:
        """Where the cursor is; None outside the project's texts."""
        path, lines = self.read(params.text_document.uri)
        number = params.position.line
        if not path or number >= len(lines):
            return None
        column = find_column(
            self.workspace.position_codec, lines[number], params.position.character
        )
        return _Cursor(path, "\n".join([*lines[:number], ""]), lines[number], number, column)

    def _make_range(self, at: _Cursor, start: int, end: int) -> types.Range:
        return make_range(self.workspace.position_codec, at.number, at.text, start, end)

    def _find_term(self, path: str, text: str, column: int) -> tuple[tuple[Thing, ...], int, int]:
        """The abbreviation that a column is in."""
        for term in (
            self.watcher.index.by_kind[Kind.TERM] if path.endswith((".md", ".toml")) else ()
        ):
            for use in find_uses(term.name, text):
                if use.start() <= column <= use.end():
                    return (term,), use.start(), use.end()
        return (), 0, 0

    def complete(self, params: types.CompletionParams) -> types.CompletionList:
        """What may be written at a place."""
        nothing = types.CompletionList(is_incomplete=False, items=[])
        at = self._find_cursor(params)
        asked = find_asked(at.path, at.before, at.text[: at.column]) if at else None
        if at is None or asked is None:
            return nothing
        items = []
        for count, offer in enumerate(list_offers(self.watcher.index, asked)):
            following = at.text[at.column : at.column + 1]
            end = at.column + (offer.swallows and following == asked.quote)
            place = self._make_range(at, asked.start, end)
            items.append(make_item(offer, place, asked, count))
        return types.CompletionList(is_incomplete=_is_incomplete(asked), items=items)


def _is_incomplete(asked: Asked) -> bool:
    """Whether to ask again while a name is typed: a first letter decides what it may be."""
    return len(asked.kinds) > 1


def make_server(root: Path) -> StudyServer:
    """A server for the study in a folder, with all that it does."""
    server = StudyServer(root)

    @server.feature(types.INITIALIZED)
    async def initialized(ls: StudyServer, _: types.InitializedParams) -> None:
        await ls.watcher.start()

    @server.feature(types.SHUTDOWN)
    def shutdown(ls: StudyServer, *_: object) -> None:
        ls.watcher.stop()

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS)
    )
    def completion(ls: StudyServer, params: types.CompletionParams) -> types.CompletionList:
        return ls.complete(params)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(ls: StudyServer, params: types.HoverParams) -> types.Hover | None:
        found = ls.find_things(params)
        if found is None:
            return None
        words = types.MarkupContent(types.MarkupKind.Markdown, write_hover(found[0]))
        return types.Hover(words, found[1])

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(ls: StudyServer, params: types.DefinitionParams) -> list[types.Location]:
        found = ls.find_things(params)
        places = dict.fromkeys((one.path, one.line) for one in found[0]) if found else {}
        return [ls.watcher.locate(*place) for place in places if place[0]]

    _watch(server)
    return server


def _watch(server: StudyServer) -> None:
    """What makes the server look at the study again."""

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: StudyServer, params: types.DidOpenTextDocumentParams) -> None:
        ls.watcher.open(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: StudyServer, params: types.DidCloseTextDocumentParams) -> None:
        ls.watcher.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: StudyServer, params: types.DidSaveTextDocumentParams) -> None:
        ls.watcher.notice(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def changed(ls: StudyServer, params: types.DidChangeWatchedFilesParams) -> None:
        for one in params.changes:
            ls.watcher.notice(one.uri)


def serve(root: Path) -> bool:
    """Serve an editor on standard input and output until it goes."""
    from bindery.messages import choose_language

    choose_language(root / layout.STUDY)
    server = make_server(root.resolve())
    try:
        server.start_io()
    finally:
        server.watcher.stop()
    return True
